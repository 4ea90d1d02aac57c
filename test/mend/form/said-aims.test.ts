import { describe, expect, it } from 'vitest';
import { mendSaidAims } from '../../../src/mend/form/said-aims.ts';
import { shown } from '../shown.ts';

const HEAD = '数値目標 | 現状値 | 目標値';
const tables = (text: string) => shown(text, mendSaidAims).filter((line) => line.includes(' | '));

describe('aims that running text says with their starts', () => {
  it('reads one after the other, years of two digits by one that is whole', () => {
    const text =
      '県は8日、2027年の来訪者数52万人(22年実績38万5千人)、消費額860億円(同712億円)などの数値目標を盛り込んだ計画案を示した。ほかに、宿泊客の満足度を92%以上(同85.1%)とする。';
    expect(tables(text)).toEqual([
      HEAD,
      '来訪者数 | 38万5千人(2022年) | 52万人(2027年)',
      '消費額 | 712億円(2022年) | 860億円(2027年)',
      '宿泊客の満足度 | 85.1%(2022年) | 92%以上(2027年)',
    ]);
  });

  it('keeps the text itself, and reads a year between name and aim', () => {
    const text =
      '目指す姿を示す。大会の参加者数は、令和9年度に2万1千人(令和4年度1万8千人)を目指す。移住者を120人(現状80人)に増やす。';
    expect(shown(text, mendSaidAims)).toEqual([
      text,
      HEAD,
      '大会の参加者数 | 1万8千人(令和4年度) | 2万1千人(令和9年度)',
      '移住者 | 80人 | 120人',
    ]);
  });

  it('reads rates in front of figures, and figures without a unit', () => {
    const text =
      '直行便は週14便(現状10便)、寄港は年40回(同22回)を目指す。出生率を1.8(令和4年1.45)に高めることを目標とする。';
    expect(tables(text).slice(1)).toEqual([
      '直行便 | 10便 | 週14便',
      '寄港 | 22回 | 年40回',
      '出生率 | 1.45(令和4年) | 1.8',
    ]);
  });

  it('leaves years of two digits open where the text names an era', () => {
    const text =
      '令和の新計画案。目標は来訪者数52万人(17年実績38万人)、消費額860億円(同712億円)などの数値目標を掲げた。';
    expect(tables(text).join()).not.toContain('17');
  });

  it('takes nothing where a sentence says no aim, or a bracket no start', () => {
    const said =
      '来訪者数は52万人(22年実績38万人)、消費額は860億円(同712億円)となり、目標に近づいた。';
    expect(tables(said)).toEqual([]);
    const bare = '2027年の来訪者数52万人(前年比12%)、消費額860億円(3割増)などの数値目標を示した。';
    expect(tables(bare)).toEqual([]);
  });

  it('takes nothing from a document that has a table of its own', () => {
    const text =
      '来訪者数を52万人(現状38万人)、消費額を860億円(現状712億円)とする目標。\n| 指標 | 現状値 | 目標値 |\n| 来訪者数 | 38万人 | 52万人 |';
    expect(tables(text)).toHaveLength(2);
  });
});
