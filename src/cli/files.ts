import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { badUsage } from './exit.ts';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const galleryDirectory = join(packageRoot, 'theories');

/** The names of the theories that come with betaforge. */
export const gallery = (): readonly string[] =>
  readdirSync(galleryDirectory)
    .filter((f) => f.endsWith('.yaml'))
    .map((f) => f.slice(0, -'.yaml'.length))
    .sort();

export interface InputFile {
  /** The name to show in messages. */
  readonly name: string;
  readonly text: string;
}

/** Files beyond this size are refused. */
const largestFile = 8_000_000;

function decoded(bytes: Uint8Array, name: string): InputFile {
  if (bytes.length > largestFile)
    throw badUsage('file-too-large', `${name} is larger than ${largestFile} bytes`);
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    throw badUsage('not-utf8', `${name} is not a text in UTF-8`);
  }
}

/** Reads a file, or standard input for `-`. */
export function readInput(argument: string): InputFile {
  if (argument === '-') return decoded(readFileSync(0), '<stdin>');
  if (!existsSync(argument) || !statSync(argument).isFile()) {
    throw badUsage('no-such-file', `there is no file ${argument}`);
  }
  if (statSync(argument).size > largestFile) {
    throw badUsage('file-too-large', `${argument} is larger than ${largestFile} bytes`);
  }
  return decoded(readFileSync(argument), argument);
}

/** THEORY on the command line: a file, `-`, or else the name of a gallery theory. */
export function readTheoryInput(argument: string): InputFile {
  if (argument === '-' || existsSync(argument)) return readInput(argument);
  if (gallery().includes(argument)) {
    return { ...readInput(join(galleryDirectory, `${argument}.yaml`)), name: `${argument}.yaml` };
  }
  throw badUsage(
    'no-such-theory',
    `${argument} is neither a file nor a gallery theory`,
    `the gallery has ${gallery().join(', ')}`,
  );
}

const unfinished = new Set<string>();

/** Removes what an interrupted command has begun to write. */
export const discardUnfinished = (): void => unfinished.forEach((path) => rmSync(path, { force: true }));

/** Writes all files or none: each under a temporary name first, then renamed. */
export function writeFiles(files: ReadonlyMap<string, string | Uint8Array>): void {
  const renames = [...files].map(([path, content]) => {
    mkdirSync(dirname(path), { recursive: true });
    const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
    unfinished.add(temporary);
    writeFileSync(temporary, content);
    return { temporary, path };
  });
  for (const { temporary, path } of renames) {
    renameSync(temporary, path);
    unfinished.delete(temporary);
  }
}

/** The text of a file, or undefined where there is none. */
export const readIfThere = (path: string): string | undefined =>
  existsSync(path) ? readFileSync(path, 'utf8') : undefined;
