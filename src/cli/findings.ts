import type { Finding } from '../base/finding.ts';
import { message, severityOf } from '../language/message.ts';
import type { Talk } from './talk.ts';

/** Says what was noticed where there is no place to show: comparisons. */
export function sayFindings(findings: readonly Finding[], talk: Talk): void {
  for (const { code, args } of findings) {
    const severity = severityOf(code);
    const text = message(code, args, talk.lang);
    talk.sayJson({ code, severity, message: text });
    const word = talk.paint.severity[severity](message(`severity-${severity}`, {}, talk.lang));
    talk.say(`${word} ${talk.paint.faint(code)} ${text}`);
  }
}
