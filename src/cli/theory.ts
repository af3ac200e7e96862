import type { Derivation, Step } from '../mechanics/derivation.ts';
import { ExpressionError } from '../expr/build.ts';
import { newWork } from '../algebra/work.ts';
import type { Work } from '../algebra/work.ts';
import { derive } from '../mechanics/derive.ts';
import { withFixedPoints } from '../analysis/fixed-point-steps.ts';
import { visible } from '../theory/format.ts';
import { readTheory } from '../theory/read.ts';
import type { Theory } from '../theory/theory.ts';
import { BadInput, InternalFault } from './exit.ts';
import { readTheoryInput } from './files.ts';
import type { InputFile } from './files.ts';
import { assignments } from './lists.ts';
import { nerdamer } from './nerdamer.ts';
import { progress, progressDone } from './progress.ts';

/** The options by which every command narrows or completes a theory. */
export interface TheoryOptions {
  readonly set?: readonly string[];
  readonly loops?: string;
  readonly lift?: string;
  readonly scale?: string;
}

/** Reads the theory that a command is about, and says on stderr what was read but is not used. */
export const loadTheory = (argument: string, options: TheoryOptions): Theory =>
  announcedTheory(readTheoryInput(argument), options);

/** The same for a file that was read. */
export function announcedTheory(input: InputFile, options: TheoryOptions): Theory {
  const { theory, notices } = readOrRefused(input, options);
  progressDone();
  for (const notice of notices) process.stderr.write(`${visible(input.name)}: ${visible(notice)}\n`);
  return theory;
}

/** The theory of a file of which the notices were told. */
export const theoryAgain = (input: InputFile, options: TheoryOptions): Theory =>
  readOrRefused(input, options).theory;

function readOrRefused(
  { name, text }: InputFile,
  options: TheoryOptions,
): { readonly theory: Theory; readonly notices: readonly string[] } {
  const read = readTheory(text, {
    file: name,
    settings: assignments('--set', options.set),
    ...(options.loops !== undefined && { loops: options.loops }),
    ...(options.lift !== undefined && { lift: options.lift }),
    ...(options.scale !== undefined && { scale: options.scale }),
  });
  if (!read.ok) throw new BadInput(read.problems);
  return read;
}

const statedBy: ReadonlySet<Step['by']> = new Set([
  'noether',
  'higher-noether',
  'poisson-integral',
  'stated-action',
] as const);

/** Whether a step rests on what the author states: refuted, it is his claim that is wrong. */
const isStated = (step: Step): boolean => statedBy.has(step.by);

/** Numbers that are too long to be written out are the author's. */
function derivedOrRefused(theory: Theory): Derivation {
  try {
    const work = (): Work => ({ ...newWork(), propose: nerdamer });
    return withFixedPoints(derive(theory, work), work);
  } catch (error) {
    if (!(error instanceof ExpressionError) || error.code !== 'number-too-large') throw error;
    const where = { file: theory.file, line: 1, column: 1, endColumn: 2 };
    throw new BadInput([{ code: error.code, where, source: '', what: error.message }]);
  }
}

/** Derives; where one of our own theorems is refuted, that is no answer. */
export function derived(theory: Theory): Derivation {
  progress('deriving');
  const derivation = derivedOrRefused(theory);
  const wrong = derivation.steps.find((s) => s.verdict.kind === 'refuted' && !isStated(s));
  if (wrong) throw new InternalFault(`the step ${wrong.id} of our own derivation is refuted`);
  return derivation;
}
