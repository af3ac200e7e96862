import type { Stats } from 'node:fs';
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { isUtf8 } from 'node:buffer';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { didYouMean } from '../theory/suggest.ts';
import { badUsage } from './exit.ts';
import type { BadUsage } from './exit.ts';
import { uninterrupted } from './interrupt.ts';

const packageRoot = fileURLToPath(new URL('../..', import.meta.url));
const galleryDirectory = join(packageRoot, 'theories');

/** The names of the theories that come with betaforge. */
const gallery = (): readonly string[] =>
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

function decoded(bytes: Uint8Array, name: string, word: string): InputFile {
  if (bytes.length > largestFile)
    throw badUsage('file-too-large', `${name} is larger than ${largestFile} bytes`, undefined, word);
  try {
    return { name, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    throw badUsage(
      'not-utf8',
      `${name} is not a text in UTF-8; the first byte that is none stands in line ${lineNotUtf8(bytes)}`,
      'save it in UTF-8',
      word,
    );
  }
}

/** The first line that is not UTF-8; no character of UTF-8 goes on behind the end of a line. */
function lineNotUtf8(bytes: Uint8Array): number {
  let [line, from] = [1, 0];
  for (let to = bytes.indexOf(10); to >= 0; to = bytes.indexOf(10, from)) {
    if (!isUtf8(bytes.subarray(from, to))) return line;
    [line, from] = [line + 1, to + 1];
  }
  return line;
}

/** What the system knows of a path; undefined where there is nothing, also below what is no directory. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** The bytes of a file, a pipe or a device, up to the first that is too much. */
function bytesOf(descriptor: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  while (length <= largestFile) {
    const piece = new Uint8Array(65_536);
    const read = readSync(descriptor, piece);
    if (read === 0) break;
    pieces.push(piece.subarray(0, read));
    length += read;
  }
  return Buffer.concat(pieces);
}

const reasonOf = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/^\w+: /, '').replace(/, .*/s, '') : String(error);

/** Reads a file, or standard input for `-`. */
export function readInput(argument: string): InputFile {
  const name = argument === '-' ? '<stdin>' : argument;
  if (argument !== '-') {
    const found = statOf(argument);
    if (!found) throw badUsage('no-such-file', `there is no file ${argument}`, undefined, argument);
    if (found.isDirectory())
      throw badUsage('not-a-file', `${argument} is a directory, not a file`, undefined, argument);
  }
  let bytes;
  try {
    const descriptor = argument === '-' ? 0 : openSync(argument, 'r');
    bytes = bytesOf(descriptor);
    if (descriptor !== 0) closeSync(descriptor);
  } catch (error) {
    throw badUsage('cannot-read', `${name} cannot be read: ${reasonOf(error)}`, undefined, argument);
  }
  return decoded(bytes, name, argument);
}

/** THEORY on the command line: a file, `-`, or else the name of a gallery theory. */
export function readTheoryInput(argument: string): InputFile {
  const path = theoryPath(argument);
  return path === argument ? readInput(argument) : { ...readInput(path), name: `${argument}.yaml` };
}

/** The file that THEORY stands for. */
export function theoryPath(argument: string): string {
  const names = gallery();
  if (names.includes(argument) && !statOf(argument)?.isFile())
    return join(galleryDirectory, `${argument}.yaml`);
  if (argument === '-' || existsSync(argument)) return argument;
  throw badUsage(
    'no-such-theory',
    `\`${argument}\` is neither a file nor a gallery theory`,
    didYouMean(argument, names) ?? `the gallery has ${names.join(', ')}`,
    argument,
  );
}

/** Do two paths name one file, be it through links, or one that is not there yet? */
export function isSameFile(a: string, b: string): boolean {
  const [x, y] = [a, b].map((path) => statOf(path));
  return x && y ? x.dev === y.dev && x.ino === y.ino : resolve(a) === resolve(b);
}

/** Where a file goes: through a temporary name, or straight into a pipe or a device. */
interface Destination {
  readonly path: string;
  readonly temporary?: string;
}

function destination(path: string): Destination {
  const found = statOf(path);
  if (found?.isDirectory())
    throw badUsage('not-a-file', `${path} is a directory, not a file`, undefined, path);
  if (found && !found.isFile()) return { path };
  // A link stays a link.
  const real = found ? realpathSync(path) : path;
  makeDirectory(dirname(real));
  return { path: real, temporary: join(dirname(real), `.${basename(real)}.${process.pid}.tmp`) };
}

/** Node's own recursive mkdir never returns where the system says that a parent is missing although it is there. */
function makeDirectory(path: string): void {
  const found = statOf(path);
  if (found?.isDirectory()) return;
  if (found) throw badUsage('cannot-write', `${path} is a file, not a directory`, undefined, path);
  if (dirname(path) !== path) makeDirectory(dirname(path));
  mkdirSync(path);
}

/** Writes all files or none: each under a temporary name first, then renamed. */
export const writeFiles = (files: ReadonlyMap<string, string | Uint8Array>): void =>
  uninterrupted(() => {
    const temporaries: string[] = [];
    let current = '';
    try {
      const written = [...files].map(([path, content]) => {
        current = path;
        const to = destination(path);
        if (to.temporary !== undefined) temporaries.push(to.temporary);
        writeFileSync(to.temporary ?? to.path, content);
        return to;
      });
      for (const { path, temporary } of written) if (temporary !== undefined) renameSync(temporary, path);
    } catch (error) {
      for (const temporary of temporaries) rmSync(temporary, { force: true });
      throw cannotWrite(current, error);
    }
  });

/** Why a file cannot be written, where it is the system that says so. */
function cannotWrite(path: string, error: unknown): unknown {
  const system = error instanceof Error && 'syscall' in error;
  return system ? unwritable(path, error) : error;
}

export const unwritable = (path: string, error: unknown): BadUsage =>
  badUsage('cannot-write', `${path} cannot be written: ${reasonOf(error)}`, undefined, path);

/** The text of a file, or undefined where there is none. */
export const readIfThere = (path: string): string | undefined =>
  statOf(path)?.isFile() ? readFileSync(path, 'utf8') : undefined;
