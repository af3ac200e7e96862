import { unwritable, writeFiles } from './files.ts';
import { progressDone } from './progress.ts';

/** Prints an answer, or writes it to the file that `--out` names; with it what goes into files of its own, all or none. */
export async function answer(
  text: string,
  out?: string,
  beside: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const complete = text.endsWith('\n') ? text : `${text}\n`;
  const files = new Map([...beside, ...(out === undefined ? [] : [[out, complete] as const])]);
  if (files.size > 0) writeFiles(files);
  if (out === undefined) await print(complete);
  progressDone();
}

/** Writes to standard output to the end. Who closes the pipe has read enough. */
export async function print(text: string): Promise<void> {
  progressDone();
  const error = await new Promise<Error | null | undefined>((done) => process.stdout.write(text, done));
  if (error && !('code' in error && error.code === 'EPIPE')) throw unwritable('standard output', error);
}

/** JSON in which a terminal finds nothing to obey. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(
    /[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}\n`;
