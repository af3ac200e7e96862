import { noAssumptions } from '../../src/algebra/assumptions.ts';
import type { Proposer } from '../../src/algebra/neutral.ts';
import { proposed } from '../../src/algebra/propose.ts';
import type { Question } from '../../src/algebra/propose.ts';
import { newWork } from '../../src/algebra/work.ts';
import { answerTo, nerdamer } from '../../src/cli/nerdamer.ts';
import { sym } from '../../src/expr/build.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { formulas } from '../formula.ts';

export const f = formulas('x y g a b c d A eps E i e lambda constructor toString __proto__ u');
export const x = sym('x');
export const g = sym('g');

/** What becomes of a question to nerdamer itself, or to somebody in its place. */
export const asked = <K extends Question['kind']>(
  question: Extract<Question, { kind: K }>,
  proposer: Proposer = nerdamer,
): ReturnType<typeof proposed<K>> => proposed<K>(question, proposer, noAssumptions, newWork());

export const integral = (of: string, by = x) => asked({ kind: 'integrate', of: f(of), by });
export const roots = (of: string, by = x) => asked({ kind: 'solve', of: f(of), for: by });
export const factors = (of: string) => asked({ kind: 'factor', of: f(of) });
export const tidied = (of: string) => asked({ kind: 'tidy', of: f(of) });

/** Somebody who answers every question by what nerdamer says to this line. */
export const repeating = (line: string): Proposer => ({ name: 'somebody', ask: () => answerTo(line) });

/** What nerdamer says, as it is. */
export const said = (line: string): string => JSON.stringify(answerTo(line));

/** A point, by the names of its coordinates. */
export const at = (values: Readonly<Record<string, number>>): Map<Expr, number> =>
  new Map(Object.entries(values).map(([name, v]) => [sym(name), v]));
