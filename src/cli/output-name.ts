import { basename, dirname, extname, normalize, sep } from 'node:path';

const fileName = (path: string) => (path === '-' ? 'stdin' : basename(path));

const stem = (path: string) => basename(fileName(path), extname(fileName(path))) || fileName(path);

/** `a/b/plan.txt` as `b-plan`; beside or above the current folder there is no name to put in front */
function withParent(path: string): string {
  const parent = basename(dirname(normalize(path)));
  return parent === '' || parent === '.' || parent === '..'
    ? stem(path)
    : `${parent}-${stem(path)}`;
}

/** `a/b/plan.txt` as `a-b-plan.txt` */
const whole = (path: string) =>
  path === '-'
    ? 'stdin'
    : normalize(path)
        .split(sep)
        .filter((step) => step !== '' && step !== '.' && step !== '..')
        .join('-');

/** Ways to name an output after its input, the shortest first. */
const WAYS = [stem, fileName, withParent, whole];

const allDiffer = (names: readonly string[]) =>
  new Set(names.map((name) => name.toLowerCase())).size === names.length;

/** Names of one group of inputs that share a stem: the first way that tells them apart. */
function nameGroup(paths: readonly string[]): readonly string[] {
  const way = WAYS.find((candidate) => allDiffer(paths.map(candidate))) ?? stem;
  return paths.map(way);
}

/** `name`, or `name-2`, `name-3` … when it is taken (in lower case: many disks do not tell case apart). */
function untaken(name: string, taken: Set<string>): string {
  let free = name;
  for (let n = 2; taken.has(free.toLowerCase()); n++) free = `${name}-${n}`;
  taken.add(free.toLowerCase());
  return free;
}

/** A name without extension for the output of each input, no two alike; the same inputs give the same names. */
export function nameOutputs(paths: readonly string[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const key = stem(path).toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), path]);
  }
  const names = new Map<string, string>();
  for (const group of groups.values()) {
    nameGroup(group).forEach((name, i) => {
      names.set(group[i] as string, name);
    });
  }
  const taken = new Set<string>();
  return paths.map((path) => untaken(names.get(path) as string, taken));
}
