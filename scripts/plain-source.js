/** A text as the source of a document (`SourceText`), for scripts that compile what they made. */
export const plainSource = (text, file = 'plan.txt') => ({
  file,
  sha256: '0'.repeat(64),
  mediaType: 'text/plain',
  bytes: Buffer.byteLength(text),
  pages: null,
  text,
  encoding: 'utf-8',
});
