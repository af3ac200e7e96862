import { add, HALF, mul, num, pow, sqrt, sub, sym } from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import * as D from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { divide, power } from '../field/field.ts';
import type { Fraction } from '../field/fractions.ts';
import { cosine } from '../roots/unity.ts';
import type { SignOf } from './setting.ts';

/** An irreducible polynomial as a product of real quadratic and linear ones, their coefficients written by new symbols. */
export interface Splitting {
  readonly factors: readonly Dense<Fraction>[];
  /** What the symbols stand for: positive numbers, where the splitting is real. */
  readonly values: ReadonlyMap<Expr, Expr>;
}

/** Names that no formula contains; they count as positive. */
export const splittingSymbols = [sym('\u0000u'), sym('\u0000v')] as const;
const [u, v] = splittingSymbols;

/**
 * The splitting of monic polynomials xⁿ + c for n ≤ 6 and x⁴ + px² + r; undefined for others. As every coefficient is
 * a polynomial in the new symbols, identities hold for all values of these; which ones are chosen makes them real.
 */
export function split(field: ExpressionField, q: Dense<Fraction>, signOf: SignOf): Splitting | undefined {
  const [c, ...inner] = q.slice(0, -1) as [Fraction, ...Fraction[]];
  if (inner.every(field.isZero)) return q.length <= 7 ? binomial(field, q.length - 1, c, signOf) : undefined;
  const [b1, b2, b3] = inner;
  const isBiquadratic = q.length === 5 && [b1, b3].every((b) => b !== undefined && field.isZero(b));
  return isBiquadratic && b2 !== undefined ? biquadratic(field, b2, c, signOf) : undefined;
}

/** x² + bx + c */
const quadratic = (field: ExpressionField, b: Expr, c: Expr): Dense<Fraction> => [
  field.of(c),
  field.of(b),
  field.one,
];

const square = (e: Expr): Expr => pow(e, num(2));

/** Whether it is negative, as far as can be seen; of what is not known the sign is that of most formulas. */
const isNegative = (f: Fraction, signOf: SignOf): boolean =>
  signOf(f) === 0 ? [...f.numerator.terms.values()].every((k) => k < 0) : signOf(f) < 0;

/** xⁿ + c: for c = uⁿ and for c = −uⁿ its roots are u e^{2πit} with turns t = k/(2n), k odd or even. */
function binomial(field: ExpressionField, n: number, c: Fraction, signOf: SignOf): Splitting {
  const negative = isNegative(c, signOf);
  const turns = Array.from({ length: n + 1 }, (_, k) => k).filter((k) => (k % 2 === 0) === negative);
  const factors = turns
    .filter((k) => k % n !== 0)
    .map((k) => quadratic(field, mul(num(-2), cosine(Q.rational(k, 2 * n)), u), square(u)));
  // Roots ±u, or one of them.
  const real = turns.filter((k) => k % n === 0);
  const [first] = real;
  const root = first === 0 ? mul(num(-1), u) : u;
  const linear =
    real.length === 2 ? [quadratic(field, num(0), mul(num(-1), square(u)))] : [[field.of(root), field.one]];
  const size = field.expression(negative ? field.neg(c) : c);
  return {
    factors: [...(real.length > 0 ? linear : []), ...factors],
    values: new Map([[u, pow(size, num(Q.rational(1, n)))]]),
  };
}

/**
 * x⁴ + px² + r. For p² < 4r it is (x² + ux + m)(x² − ux + m) with m = √r, u = √(2m − p), v = √(2m + p), so that
 * m = (u² + v²)/4 and both discriminants are −v². Else its roots in x² are the real numbers (−p ± √(p² − 4r))/2 = ±u²
 * and ±v².
 */
function biquadratic(field: ExpressionField, p: Fraction, r: Fraction, signOf: SignOf): Splitting {
  const four = field.rational(Q.rational(4));
  const discriminant = field.sub(power(field, p, 2), field.mul(four, r));
  const middle = field.expression(p);
  if (signOf(discriminant) < 0) {
    const m = mul(num(2), sqrt(field.expression(r)));
    const constant = mul(num(Q.rational(1, 4)), add(square(u), square(v)));
    return {
      factors: [u, mul(num(-1), u)].map((b) => quadratic(field, b, constant)),
      values: new Map([
        [u, sqrt(sub(m, middle))],
        [v, sqrt(add(m, middle))],
      ]),
    };
  }
  const root = sqrt(field.expression(discriminant));
  const signs = isNegative(r, signOf) ? [1, -1] : isNegative(p, signOf) ? [1, 1] : [-1, -1];
  const parts = ([u, v] as const).map((w, i) => {
    const sign = num(signs[i] as number);
    const y = mul(HALF, sub(i === 0 ? root : mul(num(-1), root), middle));
    return { w, y: mul(sign, y), factor: quadratic(field, num(0), mul(num(-1), sign, square(w))) };
  });
  return {
    factors: parts.map(({ factor }) => factor),
    values: new Map(parts.map(({ w, y }) => [w, sqrt(y)])),
  };
}

/** q as a polynomial in x − shift, so that the second coefficient vanishes, divided by its leading coefficient. */
export function depressed(
  field: ExpressionField,
  q: Dense<Fraction>,
): { readonly shift: Fraction; readonly of: (p: Dense<Fraction>) => Dense<Fraction> } {
  const n = D.degree(q);
  const shift = divide(
    field,
    field.neg(q[n - 1] as Fraction),
    field.mul(field.rational(Q.rational(n)), q[n] as Fraction),
  );
  // Horner's scheme.
  const of = (p: Dense<Fraction>): Dense<Fraction> =>
    p.reduceRight<Dense<Fraction>>((all, c) => D.add(field, D.mul(field, all, [shift, field.one]), [c]), []);
  return { shift, of };
}
