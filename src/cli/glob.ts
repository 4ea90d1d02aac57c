import { glob } from 'tinyglobby';

/** Files that a pattern matches, in the order of their names. */
export async function matchFiles(pattern: string): Promise<readonly string[]> {
  const posix = process.platform === 'win32' ? pattern.replaceAll('\\', '/') : pattern;
  const files = await glob(posix, { expandDirectories: false, onlyFiles: true });
  return files.sort();
}
