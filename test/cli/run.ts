import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, vi } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { ensureBuilt, root } from './build.ts';

export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Surroundings {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string | Uint8Array;
}

export const bin = join(root, 'bin/betaforge.js');

/** A new directory for the tests of one file, removed after them. */
export function workshop(): string {
  const directory = mkdtempSync(join(tmpdir(), 'betaforge-cli-'));
  afterAll(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** The program as a user starts it. It must come to an end within half a minute. */
export function betaforge(args: readonly string[], { cwd, env, input }: Surroundings = {}): Outcome {
  ensureBuilt();
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    env: { ...process.env, ...env },
    input: input ?? '',
    encoding: 'utf8',
    timeout: 30_000,
    maxBuffer: 64_000_000,
  });
  return { status, stdout, stderr };
}

export function started(args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): ChildProcess {
  ensureBuilt();
  return spawn(process.execPath, [bin, ...args], { cwd, env: { ...process.env, ...env }, stdio: 'pipe' });
}

/** A stand-in for the `write` of a stream, which keeps what is written. */
const recorder =
  (kept: string[]) =>
  (text: unknown, done?: unknown): boolean => {
    kept.push(String(text));
    if (typeof done === 'function') (done as () => void)();
    return true;
  };

/** The same without a process of its own, which is faster by far; nothing can be read from standard input. */
export async function inProcess(args: readonly string[], cwd = root): Promise<Outcome> {
  const [out, err]: string[][] = [[], []];
  const home = process.cwd();
  const spies = [
    vi.spyOn(process.stdout, 'write').mockImplementation(recorder(out ?? [])),
    vi.spyOn(process.stderr, 'write').mockImplementation(recorder(err ?? [])),
  ];
  process.chdir(cwd);
  try {
    const status = await main(args);
    return { status, stdout: (out ?? []).join(''), stderr: (err ?? []).join('') };
  } finally {
    process.chdir(home);
    for (const spy of spies) spy.mockRestore();
  }
}

/** Every file below a directory, with its text. */
export const filesIn = (directory: string): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(directory, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .sort()
      .map((path) => [path.slice(directory.length + 1), readFileSync(path, 'latin1')]),
  );
