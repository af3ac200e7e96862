import { readTheory } from '../theory/read.ts';
import type { Theory } from '../theory/theory.ts';
import { badUsage, BadInput } from './exit.ts';
import { readTheoryInput } from './files.ts';

/** The options by which every command narrows or completes a theory. */
export interface TheoryOptions {
  readonly set?: readonly string[];
  readonly loops?: string;
  readonly lift?: string;
}

/** Splits `a=1,b=2` (comma-separated or repeated options) at the first `=` of each. */
export function assignments(
  option: string,
  values: readonly string[],
): readonly { readonly name: string; readonly value: string }[] {
  return values
    .flatMap((v) => v.split(','))
    .map((v) => {
      const at = v.indexOf('=');
      if (at < 1) throw badUsage('bad-option', `${option} takes name=value, not ${v}`);
      return { name: v.slice(0, at).trim().normalize('NFC'), value: v.slice(at + 1).trim() };
    });
}

/** Reads the theory that a command is about, and says on stderr what was read but is not used. */
export function loadTheory(argument: string, options: TheoryOptions): Theory {
  const { name, text } = readTheoryInput(argument);
  const read = readTheory(text, {
    file: name,
    ...(options.set && { settings: assignments('--set', options.set) }),
    ...(options.loops !== undefined && { loops: options.loops }),
    ...(options.lift !== undefined && { lift: options.lift }),
  });
  if (!read.ok) throw new BadInput(read.problems);
  for (const notice of read.notices) process.stderr.write(`${name}: ${notice}\n`);
  return read.theory;
}
