// blanks and sentence marks
const LOOSE = /[\s、。・,.「」『』()[\]]/g;

/** Whether two titles are the same but for blanks and punctuation. */
export function similarKey(a: string, b: string): boolean {
  return a === b || a.replace(LOOSE, '') === b.replace(LOOSE, '');
}
