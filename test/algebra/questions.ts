import { noAssumptions } from '../../src/algebra/assumptions.ts';
import type { NeutralAnswer, Proposer } from '../../src/algebra/neutral.ts';
import { proposed } from '../../src/algebra/propose.ts';
import type { Proposed, Question } from '../../src/algebra/propose.ts';
import { newWork } from '../../src/algebra/work.ts';
import { sym } from '../../src/expr/build.ts';
import { formulas } from '../formula.ts';
import { inNamesOf } from './neutral-trees.ts';

export const f = formulas('x y z a b c E i e lambda constructor toString __proto__ x1 x2');
export const x = sym('x');

type Asked<K extends Question['kind']> = Extract<Question, { kind: K }>;

export const integral = (of: string): Asked<'integrate'> => ({ kind: 'integrate', of: f(of), by: x });
export const equation = (of: string): Asked<'solve'> => ({ kind: 'solve', of: f(of), for: x });
export const product = (of: string): Asked<'factor'> => ({ kind: 'factor', of: f(of) });
export const tidy = (of: string): Asked<'tidy'> => ({ kind: 'tidy', of: f(of) });

/** Somebody who gives this answer to every question. */
export const saying = (answer: unknown): Proposer => ({
  name: 'somebody',
  ask: () => answer as NeutralAnswer,
});

/** Somebody who gives these formulas, in the names of the question. */
export const answering = (question: Question, ...answers: readonly string[]): Proposer =>
  saying(answers.map((text) => inNamesOf(question.of, f(text))));

/** What becomes of a question to which somebody gives this answer. */
export const outcome = (question: Question, answer: unknown): Proposed<unknown> =>
  proposed<Question['kind']>(question, saying(answer), noAssumptions, newWork());
