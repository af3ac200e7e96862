import { toDouble } from '../expr/rational.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { divInt, fromBigInt, lcmInt } from '../expr/integer.ts';
import type { Int } from '../expr/integer.ts';
import { num, pow } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { enclose } from '../algebra/enclose.ts';
import { degree } from '../algebra/polynomial/univariate.ts';
import type { Dense } from '../algebra/polynomial/univariate.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { absolute, homogeneousValue } from '../algebra/roots/dense.ts';
import { compareWithRational, realRoots, refined } from '../algebra/roots/isolate.ts';
import { leroyIntegral } from '../algebra/series/borel-leroy.ts';
import { padeApproximants } from '../algebra/series/pade.ts';
import type { Pade } from '../algebra/series/pade.ts';
import { spend } from '../algebra/work.ts';
import type { Work } from '../algebra/work.ts';
import type { Values } from './exponents.ts';
import type { PowerSeries } from './power-series.ts';

/** One approximant [L/M] in powers of s = ε^(1/r), after the leading power was taken out where it is negative. */
export interface Entry {
  readonly L: number;
  readonly M: number;
  readonly kind: 'value' | 'pole' | 'degenerate';
  /** Undefined where there is none; of a Borel sum with a pole on the path of integration there is none. */
  readonly value: number | undefined;
  /** The exact value, where the coefficients, the parameter and its root are rational. */
  readonly exact: Rational | undefined;
  /** The smallest pole on the positive axis of s, or of the Borel variable. */
  readonly pole: number | undefined;
  /** An estimate of the error of the quadrature; 0 for Padé approximants. */
  readonly error: number;
}

/** All [L/M] with L + M up to the last known power. */
export interface Table {
  readonly entries: readonly Entry[];
  /** From the entries without flag with |L − M| ≤ 1 and L + M at most one less than it can be; undefined where there is none. */
  readonly estimate: Estimate | undefined;
}

export interface Estimate {
  /** The middle between the smallest and the largest, and half of their distance; one entry alone has no spread. */
  readonly value: number;
  readonly spread: number | undefined;
  readonly count: number;
}

export interface Resummation {
  /** The value of the parameter. */
  readonly at: Expr;
  /** The root of the parameter in whose powers the series is, and its sum cut after the last term. */
  readonly ramification: number;
  readonly partialSum: number;
  readonly pade: Table;
  /** Padé approximants of Σ c_k s^k Γ(b + 1)/Γ(b + 1 + k), with Laplace's integral, by b. */
  readonly borel: readonly { readonly b: number; readonly table: Table }[];
}

/** Leroy's parameters (R. Leroy, Ann. Fac. Sci. Toulouse 2 (1900) 317). */
const leroyParameters = [0, 1, 2, 5] as const;
/** Binary digits of coefficients that are not rational. */
const digits = 400;

/**
 * Padé and Padé–Borel–Leroy approximants of a series at a value of its parameter (G. A. Baker and P. Graves-Morris, Padé
 * Approximants; J. C. Le Guillou and J. Zinn-Justin, Phys. Rev. B 21 (1980) 3976). Undefined where a coefficient has no
 * real value, the series ends, or nothing is known but its first term. Throws `OutOfWork`.
 */
export function resummed(
  { terms, order }: PowerSeries,
  at: Expr,
  values: Values,
  work: Work,
): Resummation | undefined {
  const first = terms[0];
  if (first === undefined || order === undefined) return undefined;
  const r = [order, ...terms.map(({ exponent }) => exponent)].reduce((all, { d }) => lcm(all, Number(d)), 1);
  const inUnits = (q: Rational): number => Number(Q.mul(q, Q.rational(r)).n);
  const start = Math.min(0, inUnits(first.exponent));
  const coefficients: Rational[] = Array.from({ length: inUnits(order) - start }, () => Q.zero);
  for (const { exponent, coefficient } of terms) {
    const c = rationalOf(coefficient, values);
    if (c === undefined) return undefined;
    coefficients[inUnits(exponent) - start] = c;
  }
  const s = rationalOf(pow(at, num(Q.rational(1, r))), values);
  if (s === undefined || Q.sign(s) <= 0 || coefficients.length < 2) return undefined;
  const isExact =
    terms.every(({ coefficient }) => valueIn(coefficient, values)?.op === 'num') && Q.size(s) < digits;
  const setting: Setting = { s, factor: Q.pow(s, start), isExact, work };
  return {
    at,
    ramification: r,
    partialSum: toDouble(Q.mul(setting.factor, valueAt(coefficients, s))),
    pade: tableOf(coefficients, (p, L, M) => padeEntry(p, L, M, setting), work),
    borel: leroyParameters.map((b) => ({
      b,
      table: tableOf(leroyTransform(coefficients, b), (p, L, M) => borelEntry(p, L, M, b, setting), work),
    })),
  };
}

interface Setting {
  readonly s: Rational;
  /** The leading power that was taken out. */
  readonly factor: Rational;
  readonly isExact: boolean;
  readonly work: Work;
}

const valueIn = (e: Expr, values: Values): Expr | undefined =>
  whereDefined(() => substitute(e, new Map<Expr, Expr>(values)));

/** A number as a fraction: itself, or the middle of a narrow enclosure. */
function rationalOf(e: Expr, values: Values): Rational | undefined {
  const number = valueIn(e, values);
  if (number?.op === 'num') return number.value;
  const box = number && whereDefined(() => enclose(number, new Map(), digits));
  return box && Q.rational(fromBigInt(box.lo + box.hi), fromBigInt(1n << BigInt(digits + 1)));
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
const lcm = (a: number, b: number): number => (a / gcd(a, b)) * b;

const valueAt = (p: readonly Rational[], x: Rational): Rational =>
  p.reduceRight((sum, c) => Q.add(Q.mul(sum, x), c), Q.zero);

/** c_k / ((b + 1)(b + 2) … (b + k)). */
function leroyTransform(c: readonly Rational[], b: number): readonly Rational[] {
  let factor = Q.one;
  return c.map((ck, k) => {
    if (k > 0) factor = Q.mul(factor, Q.rational(b + k));
    return Q.div(ck, factor);
  });
}

function tableOf(
  c: readonly Rational[],
  entry: (p: Approximant, L: number, M: number) => Entry,
  work: Work,
): Table {
  const last = c.length - 1;
  const isRounded = c.some((q) => Q.size(q) >= digits);
  const unit = c.reduce<Int>((d, q) => lcmInt(d, q.d), 1);
  const whole = c.map((q) => BigInt(q.n) * BigInt(divInt(unit, q.d)));
  const entries = c.flatMap((_, sum) =>
    padeApproximants(whole.slice(0, sum + 1), work).map((found, M) =>
      found === undefined || (isRounded && isLost(found, whole, sum - M, M))
        ? degenerate(sum - M, M)
        : entry({ ...found, unit: BigInt(unit) }, sum - M, M),
    ),
  );
  return { entries, estimate: estimateOf(entries, last) };
}

/** Of `unit` times the series. */
interface Approximant extends Pade {
  readonly unit: bigint;
}

/** The double nearest to n/d, which need not be in lowest terms. */
const quotient = (n: bigint, d: bigint): number => toDouble({ n: d < 0n ? -n : n, d: absolute(d) });

const degenerate = (L: number, M: number): Entry => ({
  L,
  M,
  kind: 'degenerate',
  value: undefined,
  exact: undefined,
  pole: undefined,
  error: 0,
});

/** Singular but for the digits to which coefficients were cut: a determinant much smaller than its rows (J. Hadamard). */
function isLost({ determinant }: Pade, c: Dense, L: number, M: number): boolean {
  const sizes = c.map(absolute);
  let bound = 1n;
  for (let i = 0; i < M; i++)
    bound *= sizes.slice(Math.max(0, L + i - M + 1), L + i + 1).reduce((sum, x) => sum + x, 0n);
  return absolute(determinant) << BigInt(digits / 2) <= bound;
}

function padeEntry(p: Approximant, L: number, M: number, setting: Setting): Entry {
  const { s, factor, isExact, work } = setting;
  const [n, d] = [BigInt(s.n), BigInt(s.d)];
  // The values are those of polynomials of degrees that may be lower than L and M, times d to their power.
  const powerOf = (q: Dense): bigint => d ** BigInt(Math.max(0, degree(q)));
  const above = homogeneousValue(p.numerator, n, d) * powerOf(p.denominator) * BigInt(factor.n);
  const below = homogeneousValue(p.denominator, n, d) * powerOf(p.numerator) * BigInt(factor.d) * p.unit;
  const pole = smallestPole(p.denominator, work);
  return {
    L,
    M,
    kind: pole === undefined ? 'value' : 'pole',
    value: below === 0n ? undefined : quotient(above, below),
    exact: isExact && below !== 0n ? Q.rational(fromBigInt(above), fromBigInt(below)) : undefined,
    pole,
    error: 0,
  };
}

function borelEntry(p: Approximant, L: number, M: number, b: number, { s, factor, work }: Setting): Entry {
  const pole = smallestPole(p.denominator, work);
  const start = p.denominator[0] as bigint;
  const above = p.numerator.map((c) => quotient(c, start * p.unit));
  const below = p.denominator.map((c) => quotient(c, start));
  const [x, unit] = [toDouble(s), toDouble(factor)];
  const horner = (list: readonly number[], u: number): number => list.reduceRight((sum, c) => sum * u + c, 0);
  const integrand = (u: number): number => {
    spend(work, 1 + (above.length + below.length) / 64);
    return horner(above, u * x) / horner(below, u * x);
  };
  const sum = pole === undefined ? leroyIntegral(integrand, b) : undefined;
  return {
    L,
    M,
    kind: pole === undefined ? 'value' : 'pole',
    value: sum && unit * sum.value,
    exact: undefined,
    pole,
    error: sum ? Math.abs(unit) * sum.error : 0,
  };
}

/** The smallest positive zero. */
function smallestPole(denominator: Dense, work: Work): number | undefined {
  if (denominator.length < 2) return undefined;
  const root = realRoots(denominator, work).find((x) => compareWithRational(x, Q.zero) > 0);
  return root && toDouble(refined(root, 60, work).lo);
}

function estimateOf(entries: readonly Entry[], last: number): Estimate | undefined {
  const values = entries.flatMap(({ L, M, kind, value }) =>
    kind === 'value' && value !== undefined && Math.abs(L - M) <= 1 && M > 0 && L + M >= last - 1
      ? [value]
      : [],
  );
  if (values.length === 0) return undefined;
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return {
    value: (least + most) / 2,
    spread: values.length > 1 ? (most - least) / 2 : undefined,
    count: values.length,
  };
}
