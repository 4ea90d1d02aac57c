// A plan as a publisher's program lays it out, with all the accidents of print.
import { expect, test } from 'vitest';
import { pdf } from './fixture.ts';

const NAME = 'office-plan';
const { value } = await pdf(NAME);

/** The lines of a page, blank ones aside. */
const linesOf = (page: number) =>
  value.lines
    .filter((line) => line.page === page && !line.blank)
    .map(({ content }) => content.text.trim());

test('running heads, changing from page to page, and index tabs are gone', () => {
  for (const page of [3, 4, 7, 10, 15]) {
    expect(linesOf(page)).not.toContain('第');
    expect(linesOf(page)).not.toContain('基本目標');
    expect(linesOf(page).filter((line) => /総合戦略\s+第\d章/.test(line))).toEqual([]);
  }
});

test('two columns are read one after the other, the box below both behind them', () => {
  const text = linesOf(3).join('\n');
  const places = [
    '1 策定の趣旨',
    'ここに第2期総合戦略を策定します。',
    '2 計画の位置付け',
    '計画期間(5年間)',
  ];
  const found = places.map((words) => text.indexOf(words));
  expect(found).not.toContain(-1);
  expect(found).toEqual([...found].sort((a, b) => a - b));
});

test('a banner is one line, its label in front; a chart is read goal by goal', () => {
  expect(linesOf(7)[0]).toBe('基本目標1 地域の資源を活かし、安心して働けるしごとをつくる');
  const tree = linesOf(5);
  expect(tree.indexOf('1-3 観光による「稼ぐ力」の向上')).toBeLessThan(tree.indexOf('基本目標 2'));
  expect(tree).toContain('水と緑に人が集うまち雁ヶ沢');
});

test('the figures of graphs are marked as such', () => {
  const graph = value.lines.filter(({ graph: isOfGraph }) => isOfGraph);
  expect(new Set(graph.map(({ page }) => page))).toEqual(new Set([4, 8]));
  expect(graph.map(({ content }) => content.text.trim())).toContain('131  129');
});
