import { ExpressionError, sub } from '../expr/build.ts';
import { evaluateExact } from '../expr/evaluate.ts';
import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { atomsOf } from '../expr/walk.ts';
import { enclose } from './enclose.ts';
import { containsZero } from './interval.ts';
import { normalForms, Undefined } from './normal.ts';
import { isZeroPolynomial } from './polynomial.ts';
import { proved } from './verdict.ts';
import type { Verdict } from './verdict.ts';
import { OutOfWork, randomStream } from './work.ts';
import type { Work } from './work.ts';

/** What is assumed about the symbols: the ones named here are positive, all others real. */
export interface Assumptions {
  readonly positive: ReadonlySet<Expr>;
}

export const noAssumptions: Assumptions = { positive: new Set() };

const points = 24;
const resolutions = [96, 256, 640] as const;

/**
 * Does `e` vanish identically on its domain in the reals, under the assumptions?
 *
 * `proved` only by normal form: `e` is a quotient of polynomials in its kernels whose numerator is zero. `refuted`
 * only by a rational point at which `e` is exactly non-zero, or enclosed away from zero. Otherwise `supported` by
 * points at which no difference from zero could be seen, or `undecided` with the reason.
 */
export function decideZero(e: Expr, assumptions: Assumptions, work: Work): Verdict {
  try {
    const forms = normalForms(work);
    const q = forms.quotient(e);
    if (isZeroPolynomial(forms.reduced(q).numerator)) return proved;
  } catch (error) {
    if (error instanceof Undefined) return { kind: 'undecided', why: error.message };
    // Too much work, or a number too large: points may still tell.
    if (!(error instanceof OutOfWork || error instanceof ExpressionError)) throw error;
  }
  return sample(e, assumptions, work.seed);
}

export const decideEqual = (a: Expr, b: Expr, assumptions: Assumptions, work: Work): Verdict =>
  decideZero(sub(a, b), assumptions, work);

/** Looks for a rational point at which `e` differs from zero. */
function sample(e: Expr, assumptions: Assumptions, seed: number): Verdict {
  const random = randomStream(seed);
  const atoms = [...atomsOf(e)];
  let seen = 0;
  for (let i = 0; i < points; i++) {
    const point = new Map(atoms.map((a) => [a, randomValue(random, assumptions.positive.has(a))] as const));
    const found = valueAt(e, point);
    if (found === 'non-zero') return { kind: 'refuted', witness: point };
    if (found === 'zero') seen++;
  }
  return seen > 0
    ? { kind: 'supported', points: seen }
    : { kind: 'undecided', why: 'no point of the common real domain was found' };
}

/** n/d with small n and d, so that a person can put a witness into the formula. */
function randomValue(random: () => number, positive: boolean): Rational {
  const n = 1 + Math.floor(random() * 12);
  const d = 1 + Math.floor(random() * 9);
  return Q.rational(!positive && random() < 0.5 ? -n : n, d);
}

function valueAt(e: Expr, point: ReadonlyMap<Expr, Rational>): 'zero' | 'non-zero' | 'none' {
  const exact = evaluateExact(e, point);
  if (exact !== undefined) return Q.isZero(exact) ? 'zero' : 'non-zero';
  let found: 'zero' | 'none' = 'none';
  for (const bits of resolutions) {
    const value = enclose(e, point, bits);
    if (value === undefined) continue;
    if (!containsZero(value)) return 'non-zero';
    if (value.hi - value.lo < 1n << BigInt(bits / 2)) found = 'zero';
  }
  return found;
}
