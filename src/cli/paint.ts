import { Chalk, supportsColor, supportsColorStderr } from 'chalk';
import type { Paint } from '../report/diagnostic/paint.ts';

/** Colours for a stream, as many as its terminal knows. */
export function mixPaint(stream: 'stdout' | 'stderr'): Paint {
  const support = stream === 'stdout' ? supportsColor : supportsColorStderr;
  const chalk = new Chalk({ level: support ? support.level : 0 });
  return {
    severity: { error: chalk.red, warning: chalk.yellow, info: chalk.cyan },
    good: chalk.green,
    strong: chalk.bold,
    faint: chalk.dim,
  };
}
