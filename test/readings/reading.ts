// Hand readings of the seed documents: what careful readers wrote down, independent of the program.
import { readFileSync } from 'node:fs';

export type Path = readonly string[];

export interface ReadIndicator {
  readonly goal: number;
  readonly path: Path;
  readonly role: 'target' | 'kpi';
  readonly name: string;
  readonly component?: string;
  readonly value: number | null;
  readonly unit: string | null;
  readonly change: number | null;
  readonly changeUnit?: string | null;
  readonly pending: boolean;
  readonly increase?: boolean;
  readonly baseline?: number | null;
  readonly baselineUnit?: string | null;
  readonly baselineAsOf?: string;
  readonly qualitative?: boolean;
}

/** One document as it was read by hand; keys that do not apply to it are absent. */
export interface HandReading {
  readonly document: Readonly<Record<string, string | number | boolean | null>>;
  readonly goals: readonly { n: number; title: string; subtitle?: string }[];
  readonly policies: readonly { goal: number; path: Path; title: string; description?: string }[];
  readonly indicators?: readonly ReadIndicator[];
  readonly measurements?: readonly {
    goal: number;
    path: Path;
    name: string;
    fiscalYear: number;
    value: number | null;
    pending: boolean;
    cumulative?: number;
    delta?: number;
  }[];
  readonly evaluations?: readonly {
    goal: number;
    path: Path;
    body: string;
    fiscalYear: number;
    grade: string;
  }[];
  readonly actions?: readonly { goal: number; path: Path; title: string; items: number }[];
  readonly projects?: readonly {
    goal: number;
    path: Path;
    name: string;
    relisted: boolean;
    number?: number | null;
    category?: string;
    purpose?: string;
    content?: string;
    description?: string;
    outputs?: readonly { name: string; value?: number | null; unit?: string | null }[];
  }[];
  readonly populations?: readonly {
    year: number;
    series: readonly { name: string; values: readonly (number | null)[] }[];
  }[];
  readonly gradeSchemes?: readonly string[];
  readonly glossary?: readonly string[];
  readonly sdgs?: readonly { goal: number; path: Path; sdgs: readonly number[] }[];
  readonly lines?: Readonly<Record<string, readonly number[]>>;
}

export function handReading(name: string): HandReading {
  return JSON.parse(readFileSync(new URL(`./${name}.json`, import.meta.url), 'utf8'));
}

/** Words without blanks, dashes and waves of one kind: what readers may write differently. */
export function same(text: string | null | undefined): string {
  return (text ?? '')
    .normalize('NFKC')
    .replace(/[〜～∼]/g, '~')
    .replace(/[−–—―‐]/g, '-')
    .replace(/\s+/g, '');
}
