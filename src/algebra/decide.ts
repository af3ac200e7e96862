import { ExpressionError, sub, ZERO } from '../expr/build.ts';
import { evaluateExact } from '../expr/evaluate.ts';
import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { atomsOf, subexpressions } from '../expr/walk.ts';
import type { Assumptions } from './assumptions.ts';
import { cancelsVisibly } from './cancellation.ts';
import { elementaryForms } from './elementary.ts';
import { enclose } from './enclose.ts';
import { fingerprint } from './fingerprint.ts';
import { containsZero } from './interval.ts';
import { normalForms, Undefined } from './normal.ts';
import type { NormalForms } from './normal.ts';
import { isZero } from './polynomial/polynomial.ts';
import { complexEnclose } from './roots/complex-enclose.ts';
import { factsOf, isRational } from './signs.ts';
import { throughExponentials } from './trigonometric.ts';
import { proved } from './verdict.ts';
import type { Verdict } from './verdict.ts';
import { OutOfWork, randomStream } from './work.ts';
import type { Work } from './work.ts';

const points = 24;
const resolutions = [96, 256, 640] as const;
/** What the search for a witness may cost, in operations on numbers of 64 binary digits. */
const allowance = 20_000_000;

/**
 * Does `e` vanish identically on its domain in the reals, under the assumptions?
 *
 * `proved` only by normal form: `e` is a quotient of polynomials in its kernels whose numerator is zero. `refuted`
 * only by a rational point at which `e` is exactly non-zero, or enclosed away from zero. Otherwise `supported` by
 * points at which no difference from zero could be seen, or `undecided` with the reason.
 */
export const decideZero = (e: Expr, assumptions: Assumptions, work: Work): Verdict =>
  decide(e, [e], assumptions, work);

/** Are `a` and `b` equal wherever both are real? */
export const decideEqual = (a: Expr, b: Expr, assumptions: Assumptions, work: Work): Verdict =>
  decide(sub(a, b), [a, b], assumptions, work);

/** Does `e` vanish wherever every part of `domain` is real? Of what has no value anywhere nothing is proved. */
function decide(e: Expr, domain: readonly Expr[], assumptions: Assumptions, work: Work): Verdict {
  const answer = e === ZERO ? proved : decideOpen(e, domain, assumptions, work);
  if (answer.kind !== 'proved') return answer;
  return domain.some((x) => definedness(x, assumptions, work) === 'nowhere') ? nowhere : answer;
}

function decideOpen(e: Expr, domain: readonly Expr[], assumptions: Assumptions, work: Work): Verdict {
  const image = fingerprint(e, work.seed);
  const differs = image !== undefined && image > 0;
  if (!differs) {
    const answer = provedByForms(e, domain, assumptions, work);
    if (answer) return answer;
  }
  const answer = sample(e, domain, assumptions, work.seed);
  return differs && answer.kind === 'supported'
    ? { kind: 'undecided', why: 'the two sides differ, but no point was found that shows it' }
    : answer;
}

const nowhere: Verdict = { kind: 'undecided', why: new Undefined().message };

/**
 * Does `e` have a value anywhere, real or complex? `proved` by a point at which it is enclosed, or, if it is rational,
 * because nothing that it divides by is zero in normal form. `undecided` where it divides by zero everywhere, or where
 * that could not be found out.
 */
export function decideDefined(e: Expr, assumptions: Assumptions, work: Work): Verdict {
  switch (definedness(e, assumptions, work)) {
    case 'somewhere':
      return proved;
    case 'nowhere':
      return nowhere;
    case 'unknown':
      return { kind: 'undecided', why: 'no point was found at which it has a value' };
  }
}

function definedness(e: Expr, assumptions: Assumptions, work: Work): 'somewhere' | 'nowhere' | 'unknown' {
  const image = fingerprint(e, work.seed);
  if (image !== undefined && !Number.isNaN(image)) return 'somewhere';
  for (const point of pointsFor([e], assumptions, work.seed)) if (hasValue(e, point)) return 'somewhere';
  try {
    normalForms(work).quotient(e);
    if (isRational(e)) return 'somewhere';
    elementaryForms(work, factsOf([e], assumptions), throughExponentials).quotient(e);
  } catch (error) {
    if (error instanceof Undefined) return 'nowhere';
    if (!(error instanceof OutOfWork || error instanceof ExpressionError)) throw error;
  }
  return 'unknown';
}

function provedByForms(
  e: Expr,
  domain: readonly Expr[],
  assumptions: Assumptions,
  work: Work,
): Verdict | undefined {
  const vanishes = (forms: NormalForms): boolean => isZero(forms.reduced(forms.quotient(e)).numerator);
  try {
    if (vanishes(normalForms(work))) return proved;
    if (isRational(e)) return undefined;
    const forms = elementaryForms(work, factsOf(domain, assumptions), throughExponentials);
    return vanishes(forms) ? { kind: 'proved', assuming: [...forms.used] } : undefined;
  } catch (error) {
    if (error instanceof Undefined) return nowhere;
    // Too much work, or a number too large: points may still tell.
    if (error instanceof OutOfWork || error instanceof ExpressionError) return undefined;
    throw error;
  }
}

/** Looks for a rational point of the common domain at which `e` differs from zero. */
function sample(e: Expr, domain: readonly Expr[], assumptions: Assumptions, seed: number): Verdict {
  const size = [...subexpressions(e)].length;
  let [seen, left] = [0, allowance];
  for (const point of pointsFor(domain, assumptions, seed)) {
    if (left <= 0) break;
    const { found, cost } = valueAt(e, point, size);
    left -= cost;
    if (found === 'none' || !domain.every((x) => x === e || isReal(x, point))) continue;
    if (found === 'non-zero') return { kind: 'refuted', witness: point };
    seen++;
  }
  return seen > 0
    ? { kind: 'supported', points: seen }
    : { kind: 'undecided', why: 'no point of the common real domain shows it' };
}

type Point = ReadonlyMap<Expr, Rational>;

function* pointsFor(domain: readonly Expr[], { positive }: Assumptions, seed: number): Generator<Point> {
  const random = randomStream(seed);
  const atoms = [...new Set(domain.flatMap((x) => [...atomsOf(x)]))];
  for (let i = 0; i < points; i++)
    yield new Map(atoms.map((a) => [a, randomValue(random, positive.has(a))] as const));
}

/** n/d with small n and d, so that a person can put a witness into the formula. */
function randomValue(random: () => number, positive: boolean): Rational {
  const n = 1 + Math.floor(random() * 12);
  const d = 1 + Math.floor(random() * 9);
  return Q.rational(!positive && random() < 0.5 ? -n : n, d);
}

const isReal = (e: Expr, point: Point): boolean =>
  evaluateExact(e, point) !== undefined || resolutions.some((bits) => enclose(e, point, bits) !== undefined);

const hasValue = (e: Expr, point: Point): boolean =>
  isReal(e, point) || resolutions.some((bits) => complexEnclose(e, point, bits) !== undefined);

function valueAt(
  e: Expr,
  point: Point,
  size: number,
): { readonly found: 'zero' | 'non-zero' | 'none'; readonly cost: number } {
  const exact = evaluateExact(e, point);
  if (exact !== undefined) return { found: Q.isZero(exact) ? 'zero' : 'non-zero', cost: size };
  let found: 'zero' | 'none' = 'none';
  let cost = size;
  for (const bits of resolutions) {
    cost += size * (bits / 64) ** 2;
    const value = enclose(e, point, bits);
    if (value === undefined) continue;
    if (!containsZero(value)) return { found: 'non-zero', cost };
    if (cancelsVisibly(e, point, bits)) found = 'zero';
  }
  return { found, cost };
}
