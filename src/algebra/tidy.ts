import type { Arranger } from '../expr/arrange.ts';
import { absorbSign } from '../expr/arrange.ts';
import { add, ExpressionError, mul, num, pow, productOf, splitCoefficient } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { children } from '../expr/expr.ts';
import { absInt, gcdInt } from '../expr/integer.ts';
import type { Int } from '../expr/integer.ts';
import * as Q from '../expr/rational.ts';
import { withoutCommonFactors } from './cancel.ts';
import { factored } from './factored.ts';
import { squareRootsMerged } from './merged-roots.ts';
import { normalForms, Undefined } from './normal.ts';
import { isZero } from './polynomial/polynomial.ts';
import { whole } from './quotient.ts';
import { OutOfWork } from './work.ts';
import type { Work } from './work.ts';

/** The length of an expression on paper: its nodes, shared ones counted each time they are printed. */
export function lengthOf(e: Expr, seen: Map<Expr, number> = new Map()): number {
  const known = seen.get(e);
  if (known !== undefined) return known;
  const numbers = e.op === 'product' && !(e.coefficient.n === 1 && e.coefficient.d === 1) ? 1 : 0;
  const length = children(e).reduce((sum, c) => sum + lengthOf(c, seen), 1 + numbers);
  seen.set(e, length);
  return length;
}

/** What `compute` gives, or undefined where that has no value or costs too much. */
export function ifPossible<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if ([OutOfWork, Undefined, ExpressionError].some((kind) => error instanceof kind)) return undefined;
    throw error;
  }
}

/** `e` as one fraction, numerator and denominators expanded; undefined where that has no value or costs too much. */
export const expanded = (e: Expr, work: Work): Expr | undefined =>
  ifPossible(() => normalForms(work).expand(e));

/** `e` as a product of irreducible factors over ℚ; undefined where it has no value or costs too much. */
export const factorised = (e: Expr, work: Work): Expr | undefined =>
  ifPossible(() => lowestTerms(e, work).at(-1));

/** `e` as one fraction in lowest terms, expanded, and as a product of irreducible factors. */
function lowestTerms(e: Expr, work: Work): readonly Expr[] {
  const forms = normalForms(work);
  const q = withoutCommonFactors(forms.reduced(forms.quotient(e)));
  const sum = forms.expression(q);
  if (isZero(q.numerator)) return [sum];
  const { content, factors } = factored(q);
  const powers = factors.map(({ base, power }) => pow(forms.expression(whole(base)), num(power)));
  return [sum, productOf([num(content), ...powers])];
}

/** Products multiplied out as they stand: nothing is brought over a common denominator, no relation is used. */
function distributed(e: Expr): Expr {
  if (e.op === 'sum') return add(...e.terms.map(distributed));
  if (e.op !== 'product') return e;
  const [sums, rest] = [e.factors.filter((f) => f.op === 'sum'), e.factors.filter((f) => f.op !== 'sum')];
  const [first, ...others] = sums;
  return first?.op === 'sum'
    ? add(...first.terms.map((t) => distributed(mul(num(e.coefficient), t, ...others, ...rest))))
    : e;
}

/** How many terms there would be at most, sums within sums counted. */
const termsOf = (e: Expr): number => {
  if (e.op === 'sum') return e.terms.reduce((n, t) => n + termsOf(t), 0);
  return e.op === 'product' ? e.factors.reduce((n, f) => n * (f.op === 'sum' ? termsOf(f) : 1), 1) : 1;
};

/** More terms than this are never the shortest way. */
const worthDistributing = 64;

/** Products multiplied out; what would have too many terms stays as it is. */
export const multipliedOut = (e: Expr): Expr => (termsOf(e) <= worthDistributing ? distributed(e) : e);

/**
 * The shortest way to write `e` among these: as it stands, multiplied out, expanded over its denominators as they are, expanded in
 * lowest terms, and factored; of equally long ones the first. Square roots of numbers are merged, signs are taken into the sums.
 */
export function tidy(e: Expr, arrange: Arranger, work: Work): Expr {
  const candidates = [multipliedOut(e), expanded(e, work), ...(ifPossible(() => lowestTerms(e, work)) ?? [])];
  const shortest = candidates
    .flatMap((candidate) => candidate ?? [])
    .map(squareRootsMerged)
    .reduce<Expr>((best, other) => (lengthOf(other) < lengthOf(best) ? other : best), squareRootsMerged(e));
  return signsAbsorbed(shortest, arrange);
}

/** Numbers that divide a sum and the denominator below it are cancelled: (8 x + 4 y)/8 becomes (2 x + y)/2. */
export function numbersCancelled(e: Expr): Expr {
  if (e.op === 'sum') return add(...e.terms.map(numbersCancelled));
  if (e.op !== 'product') return e;
  let { coefficient } = e;
  const factors = e.factors.map((factor) => {
    const common = gcdInt(numberDividing(factor), coefficient.d);
    if (factor.op !== 'sum' || common === 1) return factor;
    coefficient = Q.mul(coefficient, Q.rational(common));
    return add(...factor.terms.map((t) => mul(num(Q.rational(1, common)), t)));
  });
  return productOf([num(coefficient), ...factors]);
}

/** The greatest whole number that divides every term of a sum of whole multiples; 1 of anything else. */
const numberDividing = (e: Expr): Int => {
  const numbers = e.op === 'sum' ? e.terms.map((t) => splitCoefficient(t).coefficient) : [];
  return numbers.length > 0 && numbers.every(Q.isInteger)
    ? numbers.map((q) => absInt(q.n)).reduce(gcdInt)
    : 1;
};

export const signsAbsorbed = (e: Expr, arrange: Arranger): Expr =>
  e.op === 'sum' ? add(...e.terms.map((t) => absorbSign(t, arrange))) : absorbSign(e, arrange);
