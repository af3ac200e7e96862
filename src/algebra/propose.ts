import { ExpressionError } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import type { Assumptions } from './assumptions.ts';
import type { NeutralAnswer, NeutralQuestion, Proposer } from './neutral.ts';
import { received, Unacceptable } from './proposal/receive.ts';
import type { Tongue } from './proposal/receive.ts';
import { verifyRoots } from './proposal/verify-roots.ts';
import type { Roots } from './proposal/verify-roots.ts';
import { mentions, spoken, Unspeakable } from './proposal/speak.ts';
import type { Speech, Spoken } from './proposal/speak.ts';
import { Unproved } from './proposal/unproved.ts';
import { verifyFactors, verifyIntegral, verifyTidy } from './proposal/verify.ts';
import type { Work } from './work.ts';

/** What can be asked: an antiderivative, the roots of `of` = 0, a product, or the same more shortly. */
export type Question =
  | { readonly kind: 'integrate'; readonly of: Expr; readonly by: Sym }
  | { readonly kind: 'solve'; readonly of: Expr; readonly for: Sym }
  | { readonly kind: 'factor'; readonly of: Expr }
  | { readonly kind: 'tidy'; readonly of: Expr };

type Kind = Question['kind'];
type Asked<K extends Kind> = Extract<Question, { kind: K }>;

/** What a verified answer is. */
interface Answers {
  readonly integrate: Expr;
  readonly solve: Roots;
  readonly factor: Expr;
  readonly tidy: Expr;
}

/** What became of a question; `by` is the name of who had the idea, for those who want to know. */
export type Proposed<T> =
  | { readonly kind: 'verified'; readonly answer: T; readonly by: string }
  | { readonly kind: 'rejected'; readonly why: string }
  | { readonly kind: 'none'; readonly why: string };

/** Operations that one answer may cost to prove; what is asked here is never worth a whole budget. */
const worthProving = 4_000_000;

/** How each kind is spoken to the outside, in what form its answer is understood, and what proves it. */
interface Manner<K extends Kind> {
  readonly speech: (q: Asked<K>) => Speech;
  readonly ask: (q: Asked<K>, s: Spoken) => NeutralQuestion;
  readonly tongue: Tongue;
  /** The answer, proved. Throws `Unproved`. */
  readonly prove: (
    q: Asked<K>,
    formulas: readonly Expr[],
    assumptions: Assumptions,
    work: Work,
  ) => Answers[K];
}

const manners: { readonly [K in Kind]: Manner<K> } = {
  integrate: {
    speech: (q) => ({ whole: (e) => !mentions(e, q.by), functions: true, unknown: q.by }),
    ask: (q, s) => ({ kind: 'integrate', of: s.tree, by: s.nameOf(q.by) }),
    tongue: 'functions',
    prove: (q, formulas, assumptions, work) => verifyIntegral(q, only(formulas), assumptions, work),
  },
  solve: {
    speech: (q) => ({ whole: (e) => !mentions(e, q.for), functions: false, unknown: q.for }),
    ask: (q, s) => ({ kind: 'solve', of: s.tree, for: s.nameOf(q.for) }),
    tongue: 'functions',
    prove: (q, formulas, assumptions, work) => verifyRoots(q, formulas, assumptions, work),
  },
  factor: {
    speech: () => ({ whole: () => true, functions: false }),
    ask: (_, s) => ({ kind: 'factor', of: s.tree }),
    tongue: 'polynomials',
    prove: (q, formulas, assumptions, work) => verifyFactors(q.of, only(formulas), assumptions, work),
  },
  tidy: {
    speech: () => ({ whole: () => false, functions: true }),
    ask: (_, s) => ({ kind: 'tidy', of: s.tree }),
    tongue: 'functions',
    prove: (q, formulas, assumptions, work) => verifyTidy(q.of, only(formulas), assumptions, work),
  },
};

function only(formulas: readonly Expr[]): Expr {
  const [first] = formulas;
  if (first === undefined || formulas.length > 1)
    throw new Unproved('one formula was asked for, not several or none');
  return first;
}

/**
 * Asks a computer algebra system outside, and proves what it says by our own means. An answer that is not proved is
 * not an answer, however plausible: systems that are usually right are sometimes silently wrong.
 */
export function proposed<K extends Kind>(
  question: Asked<K>,
  proposer: Proposer | undefined,
  assumptions: Assumptions,
  work: Work,
): Proposed<Answers[K]> {
  if (proposer === undefined) return { kind: 'none', why: 'there is nobody to ask' };
  const manner = manners[question.kind];
  const given = Math.max(0, Math.min(work.operations, worthProving));
  const own: Work = { operations: given, seed: work.seed };
  try {
    const speech = spoken(question.of, manner.speech(question));
    const answer = asked(proposer, manner.ask(question, speech));
    const formulas = received(answer, speech.meaning, manner.tongue);
    return {
      kind: 'verified',
      answer: manner.prove(question, formulas, assumptions, own),
      by: proposer.name,
    };
  } catch (error) {
    if (error instanceof Unspeakable || error instanceof NoAnswer)
      return { kind: 'none', why: error.message };
    if ([Unacceptable, Unproved, ExpressionError].some((kind) => error instanceof kind))
      return { kind: 'rejected', why: (error as Error).message };
    throw error;
  } finally {
    work.operations -= given - Math.max(0, own.operations);
  }
}

class NoAnswer extends Error {}

/** What the proposer says. Whatever he throws is his own affair. */
function asked(proposer: Proposer, question: NeutralQuestion): NeutralAnswer {
  let answer: NeutralAnswer | undefined;
  try {
    answer = proposer.ask(question);
  } catch {
    throw new NoAnswer(`${proposer.name} failed`);
  }
  if (answer === undefined) throw new NoAnswer(`${proposer.name} has no answer`);
  return answer;
}
