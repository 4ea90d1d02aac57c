// Pages that are pictures, read by the real tesseract; skipped, and said so, where it is not installed.
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import validators from '#validators';
import { openOcr } from '../../src/cli/ocr.ts';
import { compileText } from '../../src/compile.ts';
import type { Ocr } from '../../src/forms/ocr.ts';
import type { Indicator, Source } from '../../src/forms/strategy.ts';
import { readPdf } from '../../src/read/pdf/pdf.ts';
import { inFolder, runLine } from '../scenarios/scenario.ts';
import { ROOT } from '../source-files.ts';
import { hasTesseract } from '../tesseract.ts';
import { pdfFile } from './fixture.ts';

const FIXTURES = join(ROOT, 'test/pdf/fixtures');

/** Every place in a model. */
function placesIn(held: unknown): Source[] {
  if (held === null || typeof held !== 'object') return [];
  const own = 'start' in held && 'page' in held ? [held as Source] : [];
  return [...own, ...Object.values(held).flatMap(placesIn)];
}

describe.skipIf(!hasTesseract)('a page that is a picture', () => {
  let ocr: Ocr;
  beforeAll(async () => {
    ocr = await openOcr();
  });
  const known = new Map<string, ReturnType<typeof readPdf>>();
  const read = (name: string) => {
    const reading = known.get(name) ?? readPdf(pdfFile(name), ocr);
    known.set(name, reading);
    return reading;
  };

  test('becomes goals, policies and indicators, each figure true or left out', async () => {
    const { value } = await read('scanned-plan');
    const { strategy } = compileText(value.source, { lines: value.lines });
    const [goal] = strategy.goals;
    expect(goal?.ordinal).toBe(2);
    expect(goal?.title).toBe('新しいひとの流れをつくる');
    expect(goal?.policies[0]?.title).toBe('移住・定住の促進');
    const kpis = goal?.policies[0]?.kpis ?? [];
    const printed = new Map([
      [125, 300],
      [1234, 1500],
      [11.1, 15.5],
    ]);
    const right = kpis.filter(
      ({ baseline, target }: Indicator) => printed.get(baseline?.value ?? 0) === target?.value,
    );
    expect(right.length).toBeGreaterThanOrEqual(2);
    // none is wrong: what was not read is null
    const figures = [...printed].flat();
    for (const { baseline, target } of kpis)
      for (const found of [baseline?.value, target?.value])
        if (found != null) expect(figures).toContain(found);
  });

  test('is marked: by page in the diagnostics, by place in the model', async () => {
    const { value, findings } = await read('scanned-plan');
    const about = findings.find(({ code }) => code === 'ocr-page');
    expect(about?.args.page).toBe(2);
    expect(about?.args.confidence).toBeGreaterThan(60);
    expect(about?.args.confidence).toBeLessThanOrEqual(100);
    const { strategy } = compileText(value.source, { lines: value.lines });
    expect(validators.validateStrategy(strategy)).toBe(true);
    const places = placesIn(strategy);
    expect(places.length).toBeGreaterThan(5);
    for (const { page, ocr: recognised } of places)
      expect(recognised).toBe(page === 2 || undefined);
    // the page before it carries its text and is not marked
    expect(value.lines.filter(({ ocr: recognised }) => !recognised)[0]?.content.text).toBe(
      '第2期総合戦略(抜粋)',
    );
  });

  test('has no blanks between Japanese letters, and a place for every line', async () => {
    const { value } = await read('scanned-plan');
    const { text, boxes = [] } = value.source;
    expect(text).toContain('人口の減少を抑えるため、雇用の場をつくり、若い世代の定住を進める。');
    expect(text).not.toMatch(/[ぁ-んァ-ヶ一-龠] [ぁ-んァ-ヶ一-龠]/);
    expect(boxes.filter(({ page }) => page === 2).length).toBeGreaterThan(10);
    for (const { rect } of boxes) {
      expect(rect[0]).toBeLessThan(rect[2]);
      expect(rect[1]).toBeLessThan(rect[3]);
    }
  });

  test.each(['scanned', 'scanned-broken'])('%s: a picture without words is named', async (name) => {
    const { value, findings } = await read(name);
    expect(findings).toEqual([{ code: 'ocr-page-empty', args: { page: 2 }, span: null }]);
    expect(value.lines.filter(({ ocr: recognised }) => recognised)).toEqual([]);
  });

  test('pages whose font hides the words are read off their picture too', async () => {
    const { value, findings } = await read('illegible-page');
    expect(findings.map(({ code }) => code)).toEqual(['ocr-page']);
    expect(value.source.text).toContain('人口の減少を抑えるため');
  });

  test('pages with words stay as they are', async () => {
    const [with_, without] = [await read('merged'), await readPdf(pdfFile('merged'))];
    expect(with_).toEqual(without);
  });

  test('the command marks what it read, and explain says so', async () => {
    await inFolder(async (folder) => {
      const file = join(FIXTURES, 'scanned-plan.pdf');
      const out = await runLine(`senryaku compile ${file} --ocr -f yaml`, folder);
      expect(out.status, out.stderr).toBe(0);
      expect(out.stdout).toContain('ocr: true');
      expect(out.stderr).toContain('page 2 was read by OCR: its figures are unverified');
      const why = await runLine(`senryaku explain ${file} goal/2 --ocr`, folder);
      expect(why.stdout).toMatch(/p\.2 \[[\d., -]+\] OCR, unverified/);
    });
  });

  test('comparisons read pictures when asked to, and say which pages', async () => {
    await inFolder(async (folder) => {
      const file = join(FIXTURES, 'scanned-plan.pdf');
      const old = "printf '基本目標2 新しいひとの流れをつくる\\n' > old.txt";
      const run = (command: string, more = '') =>
        runLine(`${old}; senryaku ${command} old.txt ${file} --lang ja ${more}`, folder);
      const diff = await run('diff', '--ocr -f html');
      expect(diff.status, diff.stderr).toBe(0);
      for (const text of [diff.stderr, diff.stdout])
        expect(text).toContain('2ページは文字認識（OCR）で読みました。数値は未確認です');
      const bare = await run('diff');
      expect(bare.stderr).toContain('2ページは画像だけで、比べていません（--ocr で読めます）');
      expect((await run('align', '--ocr -q')).stdout).toContain('goal 2 -> 2');
      expect((await run('align', '-q')).stdout).not.toContain('goal 2 -> 2');
      const traced = await run('trace', '--ocr --kind goal -q');
      expect(traced.stdout).toContain('基本目標 1件: 通して続く 1');
    });
  }, 60_000);

  test('without the Japanese data nothing is begun', async () => {
    await inFolder(async (folder) => {
      const file = join(FIXTURES, 'scanned-plan.pdf');
      const line = `mkdir none; TESSDATA_PREFIX=$PWD/none senryaku compile ${file} --ocr -o out.json`;
      const { status, stdout, stderr } = await runLine(`${line}; s=$?; ls; exit $s`, folder);
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /^senryaku: tesseract lacks its Japanese data.*tesseract-ocr-jpn.*\n$/,
      );
      expect(stdout).not.toContain('out.json');
    });
  });
});
