import type { Section, Strategy } from '../forms/strategy.ts';

/** The title of the last heading above a place (直前の見出し); empty where there is none. */
export function headingAbove({ outline }: Strategy, offset: number): string {
  let title = '';
  const walk = (sections: readonly Section[]): void => {
    for (const section of sections) {
      if (section.source.start.offset > offset) return;
      title = section.title;
      walk(section.children);
    }
  };
  walk(outline);
  return title;
}
