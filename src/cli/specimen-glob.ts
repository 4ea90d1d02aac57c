import { glob } from 'tinyglobby';

/** The names of the folders right inside `folder` that a pattern matches, in order. */
export async function matchFolders(pattern: string, folder: string): Promise<readonly string[]> {
  const found = await glob(pattern, { cwd: folder, onlyDirectories: true, deep: 1, dot: false });
  const names = found.map((name) => name.replace(/\/$/, ''));
  return names.filter((name) => name !== '' && name !== '.').sort();
}
