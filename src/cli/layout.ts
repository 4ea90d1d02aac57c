import type { Layout } from '../forms/layout-file.ts';
import { readBytes } from './source.ts';

/** `--layout FILE`: how the documents are laid out. */
export interface LayoutOptions {
  readonly layout?: string;
}

/** The layout file that was asked for; its reader is loaded only then. Throws InputError. */
export async function askedLayout({ layout }: LayoutOptions): Promise<Layout | undefined> {
  if (layout === undefined) return undefined;
  const { readLayout } = await import('../read/settings/layout.ts');
  return readLayout(await readBytes(layout));
}

/** The files that the options name to be read: they are never written over. */
export const layoutFiles = ({ layout }: LayoutOptions): readonly string[] =>
  layout === undefined ? [] : [layout];
