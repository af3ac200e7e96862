import fc from 'fast-check';
import { add, mul, num, pow, sub, sumOf, sym } from '../../../src/expr/build.ts';
import type { Expr, Sym } from '../../../src/expr/expr.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { expanded, expression, gauss, plus, times } from './boxes.ts';
import type { Gauss } from './boxes.ts';

export const [x, y] = [sym('x'), sym('y')];
export const polynomial = (c: readonly Gauss[], variable: Expr): Expr =>
  sumOf(c.map((k, n) => mul(expression(k), pow(variable, num(n)))));
const valueAt = (c: readonly Gauss[], at: Gauss): Gauss =>
  c.reduceRight((sum, k) => plus(times(sum, at), k), gauss(Q.zero));

export const tiny = fc.integer({ min: 1, max: 45 }).map((k) => Q.pow(Q.rational(10), -k));
export const number = fc
  .tuple(fc.integer({ min: -12, max: 12 }), fc.constantFrom(1, 1, 2, 3, 7))
  .map(([n, d]) => Q.rational(n, d));

/** Roots that come in hostile groups: tiny pairs, real and conjugate, double ones, plain ones. */
const group = fc
  .tuple(number, number, tiny, fc.constantFrom('real', 'pair', 'close', 'nearly real', 'double', 'both'))
  .map(([a, b, e, kind]): readonly Gauss[] => {
    const conjugates = (im: Rational): readonly Gauss[] => [gauss(a, im), gauss(a, Q.neg(im))];
    switch (kind) {
      case 'real':
        return [gauss(a)];
      case 'pair':
        return conjugates(b);
      case 'close':
        return [gauss(a), gauss(Q.add(a, e))];
      case 'nearly real':
        return conjugates(e);
      case 'double':
        return [gauss(a), gauss(a)];
      case 'both':
        return [gauss(a), ...conjugates(e)];
    }
  });
export const roots = fc.array(group, { minLength: 1, maxLength: 3 }).map((g) => g.flat());

export interface Case {
  readonly equations: readonly Expr[];
  readonly unknowns: readonly Sym[];
  /** With multiplicity. */
  readonly zeros: readonly (readonly Gauss[])[];
}

export const one = fc.tuple(roots, fc.constantFrom(-30, 0, 0, 0, 30)).map(([list, k]): Case => {
  const scaled = list.map((r) => times(r, gauss(Q.pow(Q.rational(10), k))));
  return { equations: [polynomial(expanded(scaled), x)], unknowns: [x], zeros: scaled.map((r) => [r]) };
});

/** p(x) and y − q(x), mixed by a regular matrix, in sheared unknowns: exactly the zeros (r, q(r)) are known. */
export const two = fc
  .tuple(roots, fc.array(number, { minLength: 1, maxLength: 4 }), fc.integer({ min: -3, max: 3 }), number)
  .map(([list, q, shear, mixed]): Case => {
    const own = q.map((c) => gauss(c));
    const u = add(x, mul(num(shear), y));
    const first = polynomial(expanded(list), u);
    const second = sub(y, polynomial(own, u));
    return {
      equations: [
        add(first, mul(num(mixed), second)),
        add(mul(num(2), first), mul(num(Q.add(Q.mul(mixed, Q.rational(2)), Q.one)), second)),
      ],
      unknowns: [x, y],
      zeros: list.map((r) => {
        const v = valueAt(own, r);
        return [plus(r, times(v, gauss(Q.rational(-shear)))), v];
      }),
    };
  });
