import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from '../source-files.ts';

/** What a stream must be: exactly this text, or a text that holds all of these in this order (`/…/` is a pattern). */
export type Expected = string | readonly string[];

/** One whole command line with what it reads and what it must say. */
export interface Scenario {
  readonly name: string;
  /** A line for bash; `senryaku` is the real program, the folder holds copies of `documents/`. */
  readonly run: string;
  /** Further files, by name. */
  readonly files?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Default 0. */
  readonly status?: number;
  readonly stdout?: Expected;
  /** Where it is not named, stderr is not looked at; an empty string means silence. */
  readonly stderr?: Expected;
  /** Files that must be there afterwards, with what they must hold. */
  readonly written?: Readonly<Record<string, Expected>>;
  /** Files that must not be there afterwards. */
  readonly absent?: readonly string[];
}

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Text of a file of the folder, or null. */
  file(name: string): string | null;
  /** Every file of the folder, in order. */
  readonly files: readonly string[];
}

const HERE = join(ROOT, 'test/scenarios');
const BIN = join(ROOT, 'bin/senryaku.js');

/** The scenarios of one YAML file. */
export function readScenarios(name: string): readonly Scenario[] {
  return parse(readFileSync(join(HERE, name), 'utf8')) as Scenario[];
}

const SHELL = `set -o pipefail; senryaku() { "${process.execPath}" "${BIN}" "$@"; }; `;

/**
 * Runs a line in bash inside `folder`, with nothing of the surroundings that would change what is said.
 * @param more `uid`: as another user, which only root can do
 */
export function runLine(
  line: string,
  folder: string,
  more: Pick<Scenario, 'stdin' | 'env'> & { readonly uid?: number | undefined } = {},
): Promise<Omit<Outcome, 'file' | 'files'>> {
  const { PATH = '' } = process.env;
  const env = { PATH, HOME: folder, LANG: 'en_US.UTF-8', ...more.env };
  const child = spawn('bash', ['-c', SHELL + line], {
    cwd: folder,
    env,
    ...(more.uid === undefined ? {} : { uid: more.uid, gid: more.uid }),
  });
  const out: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
  child.stdout.on('data', (chunk: Buffer) => out.stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => out.stderr.push(chunk));
  // a program that does not read its input closes it
  child.stdin.on('error', () => undefined);
  child.stdin.end(more.stdin ?? '');
  const text = (name: 'stdout' | 'stderr') => Buffer.concat(out[name]).toString('utf8');
  return new Promise((resolve) => {
    child.on('close', (status) =>
      resolve({ status, stdout: text('stdout'), stderr: text('stderr') }),
    );
  });
}

/** Runs `work` in a fresh folder that holds the documents. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'senryaku-'));
  try {
    cpSync(join(HERE, 'documents'), folder, { recursive: true });
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs one scenario in a fresh folder. */
export function runScenario(scenario: Scenario): Promise<Outcome> {
  return inFolder(async (folder) => {
    for (const [name, text] of Object.entries(scenario.files ?? {})) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    const result = await runLine(scenario.run, folder, scenario);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    const texts = new Map(
      Object.keys(scenario.written ?? {}).map((name) => [name, join(folder, name)]),
    );
    const read = new Map(
      [...texts].map(([name, path]) => [
        name,
        existsSync(path) ? readFileSync(path, 'utf8') : null,
      ]),
    );
    return { ...result, files, file: (name: string) => read.get(name) ?? null };
  });
}
