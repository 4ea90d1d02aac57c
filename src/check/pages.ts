import pages from './all.pages';

/** The page of a rule as Markdown (規則の説明); undefined for what is no rule. Loaded only when somebody asks. */
export function pageOf(code: string): string | undefined {
  return Object.hasOwn(pages, code) ? pages[code] : undefined;
}

/** Every code that has a page. */
export const ruleCodes = (): readonly string[] => Object.keys(pages);
