import type { Finding } from '../base/finding.ts';
import type { Mapped } from '../base/mapped.ts';
import type { Span } from '../base/span.ts';

/** What a heading announces (見出しの役割); the words that announce it are in `lexicon/labels.yaml`. */
export type Role =
  | 'goal'
  | 'policy'
  | 'policies'
  | 'targets'
  | 'directions'
  | 'description'
  | 'kpis'
  | 'actions'
  | 'projects'
  | 'evaluation'
  | 'grades'
  | 'contents';

/** An enumerator or bullet in front of a text (項番). */
export interface Mark {
  /** As printed, without blanks: `（ア）`, `①`, `第1章`, `・`. */
  readonly label: string;
  /** The kind of enumerator, one key for all of its kind: `(ア)`, `①`, `(1)`, `1.`, `第1章`; `・` for bullets. */
  readonly style: string;
  /** The integer it stands for; null for bullets. */
  readonly ordinal: number | null;
}

/** A paragraph or list entry (段落, 項目). */
export interface Prose {
  readonly kind: 'prose';
  readonly mark: Mark | null;
  /** The words without the mark, lines joined by a blank. */
  readonly content: Mapped;
  /** The lines it was printed on, mark included, each trimmed. */
  readonly lines: readonly Mapped[];
  /** Whole place, mark included. */
  readonly span: Span;
  /** 0-based line it begins on, and the last one that it goes on to. */
  readonly line: number;
  readonly endLine: number;
  /** Depth of a heading that the format itself marks, else null. */
  readonly depth: number | null;
  /** Blank columns in front of it: an empty first cell in tables that were flattened to blanks. */
  readonly indented: boolean;
  /** Whether a blank line stands before it. */
  readonly spaced: boolean;
}

/** A row of cells (行); where cells are divided, the text says so with a tab or bar. */
export interface Row {
  readonly kind: 'row';
  readonly cells: readonly Mapped[];
  readonly span: Span;
  readonly line: number;
  /** Whether it names an indicator for certain, though its values are not. */
  readonly stated?: boolean;
}

/** Rows that stand together (表). */
export interface Grid {
  readonly kind: 'grid';
  readonly caption: Mapped | null;
  readonly rows: readonly Row[];
  readonly span: Span;
  /** What its columns hold, where no heading says so and its rates of achievement do. */
  readonly reckoned?: ReckonedColumns;
}

/** Columns of a table without headings, counted from 0, as its rates of achievement (達成率) tell them apart. */
export interface ReckonedColumns {
  readonly start: number;
  readonly actual: number;
  readonly aim: number;
  readonly rate: number;
  /** In how many rows the rate is right, of how many that have all four figures. */
  readonly held: number;
  readonly of: number;
}

/** A heading and all that stands under it (節). */
export interface Division {
  readonly kind: 'division';
  readonly mark: Mark | null;
  readonly role: Role | null;
  /** The label word that gave the role, as printed, or null. */
  readonly term: string | null;
  readonly title: Mapped;
  /** The heading alone. */
  readonly span: Span;
  /** Why it stands where it stands, then why it is what it is; places are those of other headings. */
  readonly why: readonly Finding[];
  readonly children: readonly Node[];
}

export type Node = Division | Prose | Grid;

/** Why a line is no content (体裁): contents page, page number, running head, ornament. */
export interface Furniture {
  readonly line: number;
  readonly reason:
    | 'contents'
    | 'page-number'
    | 'running-head'
    | 'column-heading'
    | 'ornament'
    | 'host';
}

/** The document laid out (骨格): what stands under what. */
export interface Outline {
  readonly cover: readonly Prose[];
  readonly children: readonly Node[];
  readonly furniture: readonly Furniture[];
  /** Whether its goals and policies are those that the contents page names, as there is no body. */
  readonly fromContents: boolean;
}
