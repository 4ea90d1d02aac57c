import data from '../lexicon/document-files.yaml';

/** The kinds of documents that there are readers for. */
export type DocumentKind = 'text' | 'markdown' | 'html' | 'csv' | 'docx' | 'xlsx' | 'pdf';

interface Facts {
  readonly mediaTypes: Readonly<Record<DocumentKind, string>>;
  readonly readers: Readonly<Record<string, DocumentKind>>;
}

const { mediaTypes, readers } = data as Facts;

/** The media type of a kind of document. */
export function mediaTypeOf(kind: DocumentKind): string {
  return mediaTypes[kind];
}

/** The kind of document that the ending of a file's name promises. */
export function kindOfName(name: string): DocumentKind {
  const dot = name.lastIndexOf('.');
  return (dot < 0 ? undefined : readers[name.slice(dot).toLowerCase()]) ?? 'text';
}
