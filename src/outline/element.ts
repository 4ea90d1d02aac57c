import type { Grid, Prose } from '../forms/outline.ts';

/** What the ladder climbs over: text and tables, in order. */
export type Element = Prose | Grid;
