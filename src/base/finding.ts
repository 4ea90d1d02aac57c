import type { Span } from './span.ts';

/**
 * What a phase has to say (診断): a permanent code, the arguments of its message, and a place.
 * It becomes a `Diagnostic` with words only at the end of the way (`language/message.ts`).
 */
export interface Finding {
  readonly code: string;
  readonly args: Readonly<Record<string, string | number>>;
  readonly span: Span | null;
}

/** What every phase returns: its product and what it noticed. */
export interface Result<T> {
  readonly value: T;
  readonly findings: readonly Finding[];
}

/** A finding without ceremony. */
export function finding(
  code: string,
  span: Span | null,
  args: Readonly<Record<string, string | number>> = {},
): Finding {
  return { code, args, span };
}

/** Collects findings while a phase runs. */
export type Notice = (code: string, span: Span | null, args?: Finding['args']) => void;
