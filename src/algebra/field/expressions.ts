import type { Expr } from '../../expr/expr.ts';
import type { Assumptions } from '../assumptions.ts';
import { elementaryForms } from '../elementary.ts';
import type { Relation } from '../normal.ts';
import { coefficients, variablesOf } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import { denominator, inverse, multiply, whole as wholeQuotient } from '../quotient.ts';
import type { Work } from '../work.ts';
import { dense, inverseModulo } from './dense.ts';
import { DivisionByZero } from './field.ts';
import type { Field } from './field.ts';
import { fraction, fractions, whole } from './fractions.ts';
import type { Fraction } from './fractions.ts';

/**
 * Expressions as elements of a field: rational functions of their kernels (symbols, π, log 2, √x …) modulo what is known
 * of roots. Numerators are reduced by the relations and denominators are free of roots, so that equal elements have
 * equal parts. Where a relation between kernels is not known (a nested root in disguise) they count as independent:
 * what follows is to be verified.
 */
export interface ExpressionField extends Field<Fraction> {
  readonly ring: Ring;
  /** The kernels by the index of their variable. */
  readonly kernels: readonly Expr[];
  /** Throws `Undefined`, `DivisionByZero` and `OutOfWork`. */
  readonly of: (e: Expr) => Fraction;
  readonly expression: (f: Fraction) => Expr;
  /** The variable that stands for a symbol, or for another kernel. */
  readonly indexOf: (kernel: Expr) => number;
  /** The symbols whose assumed sign was used. */
  readonly used: ReadonlySet<Expr>;
}

export function expressionField(work: Work, assumptions: Assumptions): ExpressionField {
  const forms = elementaryForms(work, { ...assumptions, real: false, nonNegative: [], signed: [] });
  const { ring, relations } = forms;
  const plain = fractions(ring);

  /** n/d with every relation used, and no root in the denominator. */
  function normal(n: Polynomial, d: Polynomial): Fraction {
    const [above, below] = [forms.reduced(wholeQuotient(n)), forms.reduced(wholeQuotient(d))];
    const p = P.mul(above.numerator, denominator(below));
    const q = P.mul(below.numerator, denominator(above));
    if (P.isZero(q)) throw new DivisionByZero();
    const occurring = new Set(variablesOf(q));
    const root = relations.findLast(({ index }) => occurring.has(index));
    return root === undefined ? fraction(p, q) : mul(whole(p), inverseIn(q, root));
  }

  /** 1/q as a polynomial in the latest root that occurs in q; its coefficients are elements without that root. */
  function inverseIn(q: Polynomial, { index, degree, value }: Relation): Fraction {
    const equation = [
      ...coefficients(P.neg(value.numerator), index).map((c) => normal(c, denominator(value))),
      ...Array<Fraction>(degree).fill(plain.zero),
    ].slice(0, degree);
    const own = coefficients(q, index).map((c) => normal(c, P.one(ring)));
    const found = inverseModulo(field, dense(field, own), [...equation, plain.one]);
    if ('common' in found) throw new DivisionByZero();
    return found.inverse.reduce(
      (sum, c, k) =>
        plain.add(sum, {
          numerator: P.mul(c.numerator, P.variable(ring, index, k)),
          denominator: c.denominator,
        }),
      plain.zero,
    );
  }

  const related = (): boolean => relations.length > 0;
  const mul = (a: Fraction, b: Fraction): Fraction =>
    related()
      ? normal(P.mul(a.numerator, b.numerator), P.mul(a.denominator, b.denominator))
      : plain.mul(a, b);

  const field: Field<Fraction> = {
    ...plain,
    mul,
    inverse: (a) => (related() ? normal(a.denominator, a.numerator) : plain.inverse(a)),
  };
  return {
    ...field,
    ring,
    kernels: forms.kernels,
    used: forms.used,
    of: (e) => {
      const q = forms.quotient(e);
      return normal(q.numerator, denominator(q));
    },
    expression: ({ numerator, denominator: d }) =>
      forms.expression(multiply(wholeQuotient(numerator), inverse(wholeQuotient(d)))),
    indexOf: (kernel) => {
      forms.kernel(kernel);
      return forms.kernels.indexOf(kernel);
    },
  };
}
