import { writeFiles } from './files.ts';

/** Prints an answer, or writes it to the file that `--out` names. */
export function answer(text: string, out?: string): void {
  const complete = text.endsWith('\n') ? text : `${text}\n`;
  if (out === undefined) process.stdout.write(complete);
  else writeFiles(new Map([[out, complete]]));
}

export const jsonText = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
