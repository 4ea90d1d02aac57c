import { type Finding, finding } from '../base/finding.ts';

/** What is noticed of single pages while a document is read, and the code that says it of all of them at once. */
const OF_PAGES: Readonly<Record<string, string>> = {
  'ocr-page': 'pages-recognised',
  'ocr-page-empty': 'pages-unread',
  'pdf-page-without-text': 'pages-pictures',
  'pdf-page-illegible': 'pages-unread',
};

/** `2, 3, 5–9` */
function runsOf(pages: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const page of pages) {
    const last = runs.at(-1);
    if (last && last[1] === page - 1) last[1] = page;
    else runs.push([page, page]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(', ');
}

/** Which pages of a document were recognised and which could not be read: comparisons show no diagnostics of the documents. */
export function pageFindings(file: string, findings: readonly Finding[]): readonly Finding[] {
  return [...new Set(Object.values(OF_PAGES))].flatMap((code) => {
    const pages = findings.flatMap(({ code: own, args }) =>
      OF_PAGES[own] === code ? [Number(args.page)] : [],
    );
    return pages.length > 0 ? [finding(code, null, { file, pages: runsOf(pages) })] : [];
  });
}
