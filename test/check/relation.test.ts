// Which documents are compared, and as what.
import { expect, test } from 'vitest';
import { audit } from '../../src/audit.ts';
import {
  assumedRelation,
  inferredRelation,
  mayBelongTogether,
  relationOf,
} from '../../src/check/relation.ts';
import { DEFAULT_SETTINGS } from '../../src/check/settings.ts';
import { modelSubject } from '../../src/check/subject.ts';
import type { Strategy } from '../../src/forms/strategy.ts';
import { seed } from '../documents.ts';

const outline = seed('nemuro-1-outline').strategy;
const report = seed('nemuro-1-evaluation-h28').strategy;
const next = seed('nemuro-2-strategy-draft').strategy;
const neighbour = seed('kushiro-2-framework').strategy;

type Document = Strategy['document'];
const but = (strategy: Strategy, document: Partial<Document>): Strategy => ({
  ...strategy,
  document: { ...strategy.document, ...document },
});
const UNDATED = { ordinal: null, startFiscalYear: null, endFiscalYear: null };
const NOWHERE = { name: null, prefecture: null, code: null };

test('an outline that states no period is of the period that a report of its municipality judges', () => {
  expect(relationOf(outline.document, report.document)).toBeNull();
  expect(inferredRelation(outline, report)).toBe('period');
  expect(inferredRelation(report, outline)).toBe('period');
});

test('the years of its tables place a report that states no period', () => {
  const undated = but(report, { period: UNDATED });
  const plan = (startFiscalYear: number, endFiscalYear: number) =>
    but(outline, { period: { ordinal: null, startFiscalYear, endFiscalYear } });
  expect(inferredRelation(plan(2015, 2019), undated)).toBe('period');
  expect(inferredRelation(plan(2020, 2024), undated)).toBeNull();
});

test('two plans are not inferred to be of one period', () => {
  expect(inferredRelation(outline, next)).toBeNull();
});

test('a document of no municipality is paired where two are named together', () => {
  const nowhere = but(outline, { municipality: NOWHERE });
  expect(mayBelongTogether(nowhere.document, report.document)).toBe(true);
  expect(inferredRelation(nowhere, report)).toBeNull();
  expect(assumedRelation(nowhere.document, report.document)).toBe('period');
});

test('different municipalities are never paired', () => {
  const stranger = but(outline, { municipality: neighbour.document.municipality });
  expect(mayBelongTogether(stranger.document, report.document)).toBe(false);
  expect(inferredRelation(stranger, report)).toBeNull();
  const codesOf = (plan: Strategy) =>
    audit(
      [plan, report].map((one) => ({ subject: modelSubject(one), settings: DEFAULT_SETTINGS })),
      'ja',
    )
      .flatMap((one) => one.diagnostics.map(({ code }) => code))
      .filter((code) => code.startsWith('documents-'));
  expect(codesOf(outline)).not.toEqual([]);
  expect(codesOf(stranger)).toEqual([]);
});

test('among many documents, those that name no municipality are compared with nobody', () => {
  const nowhere = (plan: Strategy) => but(plan, { municipality: NOWHERE });
  const codesOf = (plans: readonly Strategy[]) =>
    audit(
      plans.map((one) => ({ subject: modelSubject(one), settings: DEFAULT_SETTINGS })),
      'ja',
    ).flatMap((one) =>
      one.diagnostics.map(({ code }) => code).filter((code) => code.startsWith('documents-')),
    );
  expect(codesOf([nowhere(outline), nowhere(report)])).not.toEqual([]);
  expect(codesOf([nowhere(outline), nowhere(report), neighbour])).toEqual([]);
  expect(codesOf([outline, report, neighbour])).not.toEqual([]);
});
