import type { Mapped } from '../../base/mapped.ts';
import data from '../../lexicon/document-files.yaml';

const { remarks } = data as { readonly remarks: readonly string[] };

/** Whether words alone in a row are a remark on the table above (注): they begin with a sign of remarks. */
export function isRemark({ text }: Mapped): boolean {
  return remarks.some((sign) => text.startsWith(sign));
}
