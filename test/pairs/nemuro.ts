// TEST ONLY: the two Nemuro strategies from their hand readings, and who is whom according to a careful reader.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Strategy } from '../../src/forms/strategy.ts';
import { type HandReading, readHand, strategyFromReading } from './from-reading.ts';

const textOf = (path: string) =>
  readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');

interface Expected<Place> {
  readonly pairs: readonly (readonly [Place, Place])[];
  readonly doubtful?: readonly Place[];
  readonly moved: readonly Place[];
  readonly renamed: readonly Place[];
  readonly merged: readonly (readonly [Place, Place])[];
  readonly split: readonly (readonly [Place, Place])[];
  readonly added: readonly Place[];
  readonly removed: readonly Place[];
}

/** `nemuro-alignment.yaml`. */
export const expected = parse(textOf('./nemuro-alignment.yaml')) as {
  readonly corrections: Readonly<Record<string, string>>;
  readonly goals: Expected<number>;
  readonly policies: Expected<string>;
  readonly indicators: Expected<string>;
};

function corrected(read: HandReading): HandReading {
  const fix = <T extends { goal: number; path: readonly string[] }>(entry: T): T => {
    const wanted = expected.corrections[['policy', entry.goal, ...entry.path].join('/')];
    return wanted ? { ...entry, path: wanted.split('/').slice(2) } : entry;
  };
  return {
    ...read,
    policies: read.policies.map(fix),
    indicators: (read.indicators ?? []).map(fix),
  };
}

function plan(
  file: string,
  reading: string,
  document: Readonly<Record<string, unknown>>,
): Strategy {
  const read = corrected(readHand(reading));
  const about = { ...read.document, ...document, file };
  return strategyFromReading({ ...read, document: about }, textOf(`../../seeds/${file}`));
}

/** 根室市創生総合戦略 (2015-2019): goals, policies, KPIs and projects. */
export const first = plan('nemuro-1-outline.txt', '../readings/nemuro-1-outline.json', {});

/** 第2期根室市創生総合戦略（素案） (2020-2024): goals, policies with descriptions and KPIs, no projects. */
export const second = plan(
  'nemuro-2-strategy-draft.txt',
  '../readings/nemuro-2-strategy-draft.json',
  {},
);
