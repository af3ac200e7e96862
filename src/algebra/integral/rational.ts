import { add, call, div, mul, num, pow, sqrt, sub, sumOf } from '../../expr/build.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { subexpressions, substitute } from '../../expr/walk.ts';
import { divide, power } from '../field/field.ts';
import type { ExpressionField } from '../field/expressions.ts';
import type { Fraction } from '../field/fractions.ts';
import { containsI } from '../signs.ts';
import * as D from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';
import { partialFractions } from './partial-fractions.ts';
import { residues } from './residues.ts';
import { depressed, split } from './split.ts';
import type { RationalFunction, SignOf } from './setting.ts';

/**
 * An antiderivative of a rational function of x, or undefined where its residues are no square roots: partial fractions,
 * Hermite's reduction of multiple factors, logarithms and arctangents for the rest (Geddes, Czapor & Labahn, Algorithms
 * for Computer Algebra, sections 11.3 to 11.5).
 */
export function integrateRational(
  field: ExpressionField,
  { numerator, factors }: RationalFunction,
  x: Sym,
  signOf: SignOf,
  splits: boolean,
): Expr | undefined {
  const { polynomial, fractions } = partialFractions(field, numerator, factors);
  const written = (p: Dense<Fraction>): Expr =>
    sumOf(p.map((c, k) => mul(field.expression(c), pow(x, num(k)))));
  const terms: Expr[] = [written(antiderivative(field, polynomial))];
  // Numerators over the first power of each base, collected from the reductions.
  const simple = new Map<Dense<Fraction>, Dense<Fraction>>();
  for (const { base, power: k, numerator: n } of fractions) {
    let rest = n;
    for (let j = k; j > 1; j--) {
      const { over, remaining } = hermite(field, rest, base, j);
      terms.push(div(written(over), pow(written(base), num(j - 1))));
      rest = remaining;
    }
    simple.set(base, D.add(field, simple.get(base) ?? [], rest));
  }
  for (const [base, n] of simple) {
    const { quotient, remainder } = D.divideWithRemainder(field, n, base);
    terms.push(written(antiderivative(field, quotient)));
    const logarithms = integrateSimple(field, remainder, base, written, x, signOf, splits);
    if (logarithms === undefined) return undefined;
    terms.push(logarithms);
  }
  return sumOf(terms);
}

const antiderivative = (field: ExpressionField, p: Dense<Fraction>): Dense<Fraction> =>
  D.dense(field, [field.zero, ...p.map((c, k) => field.mul(field.rational(Q.rational(1, k + 1)), c))]);

/** ∫ a/q^k = over/q^{k−1} + ∫ remaining/q^{k−1}, from a = s q + t q′ (Hermite 1872). */
function hermite(
  field: ExpressionField,
  a: Dense<Fraction>,
  q: Dense<Fraction>,
  k: number,
): { readonly over: Dense<Fraction>; readonly remaining: Dense<Fraction> } {
  const slope = D.derivative(field, q);
  const found = D.inverseModulo(field, slope, q);
  if ('common' in found) throw new RangeError('an irreducible polynomial has simple roots');
  const t = D.remainder(field, D.mul(field, a, found.inverse), q);
  const s = D.quotient(field, D.sub(field, a, D.mul(field, t, slope)), q);
  const scaled = D.scale(field, t, field.rational(Q.rational(1, k - 1)));
  return { over: scaled.map(field.neg), remaining: D.add(field, s, D.derivative(field, scaled)) };
}

/** ∫ n/q for an irreducible q with deg n < deg q. */
function integrateSimple(
  field: ExpressionField,
  n: Dense<Fraction>,
  q: Dense<Fraction>,
  written: (p: Dense<Fraction>) => Expr,
  x: Sym,
  signOf: SignOf,
  splits: boolean,
): Expr | undefined {
  if (n.length === 0) return num(0);
  const slope = D.derivative(field, q);
  // n = c q′ + what is left: c log q.
  const c = divide(field, n[q.length - 2] ?? field.zero, slope.at(-1) as Fraction);
  const rest = D.sub(field, n, D.scale(field, slope, c));
  const log = mul(field.expression(c), call('log', written(q)));
  if (rest.length === 0) return log;
  if (q.length === 3) return add(log, overQuadratic(field, rest[0] as Fraction, q, written, signOf));
  const logarithms = residues(field, n, q, written);
  if (logarithms && isReal(logarithms, field, signOf)) return logarithms;
  return splits ? (throughSplitting(field, n, q, written, x, signOf) ?? logarithms) : undefined;
}

/** Contains neither I nor the root of what is negative. */
const isReal = (e: Expr, field: ExpressionField, signOf: SignOf): boolean =>
  !containsI(e) &&
  [...subexpressions(e)].every(
    (x) =>
      x.op !== 'power' ||
      x.exponent.op !== 'num' ||
      Q.isInteger(x.exponent.value) ||
      signOf(field.of(x.base)) >= 0,
  );

/** ∫ n/q by the factors of q over real numbers, in new symbols that are written out in the end. */
function throughSplitting(
  field: ExpressionField,
  n: Dense<Fraction>,
  q: Dense<Fraction>,
  written: (p: Dense<Fraction>) => Expr,
  x: Sym,
  signOf: SignOf,
): Expr | undefined {
  const { shift, of } = depressed(field, q);
  const splitting = split(field, D.monic(field, of(q)), signOf);
  if (splitting === undefined) return undefined;
  const above = D.scale(field, of(n), field.inverse(q.at(-1) as Fraction));
  const factors = splitting.factors.map((base) => ({ base, power: 1 }));
  const terms = partialFractions(field, above, factors).fractions.map(({ base, numerator }) =>
    integrateSimple(field, numerator, base, written, x, signOf, false),
  );
  const values = new Map([...splitting.values, [x, sub(x, field.expression(shift))]]);
  // Of linear and quadratic factors none is left out.
  return substitute(sumOf(terms as readonly Expr[]), values);
}

/** ∫ r/(a x² + b x + c): an arctangent where the discriminant is negative, else the logarithm of a quotient. */
function overQuadratic(
  field: ExpressionField,
  r: Fraction,
  q: Dense<Fraction>,
  written: (p: Dense<Fraction>) => Expr,
  signOf: SignOf,
): Expr {
  const [c, b, a] = q as readonly [Fraction, Fraction, Fraction];
  const four = field.rational(Q.rational(4));
  const discriminant = field.sub(power(field, b, 2), field.mul(four, field.mul(a, c)));
  const slope = written(D.derivative(field, q));
  const residue = field.expression(r);
  const rootOf = (f: Fraction): Expr => field.expression(field.of(sqrt(field.expression(f))));
  if (signOf(discriminant) < 0) {
    const root = rootOf(field.neg(discriminant));
    return div(mul(num(2), residue, call('atan', div(slope, root))), root);
  }
  const root = rootOf(discriminant);
  return mul(div(residue, root), call('log', div(sub(slope, root), add(slope, root))));
}
