import { mul, pow, num, sumOf, sym } from '../../expr/build.ts';
import type { Assumptions } from '../assumptions.ts';
import type { ExpressionField } from '../field/expressions.ts';
import type { Fraction } from '../field/fractions.ts';
import type { Dense } from '../field/dense.ts';
import { rootOfLinear } from '../field/dense.ts';
import { whereDefined } from '../roots/ground.ts';
import { rootsOf } from '../roots/roots.ts';
import { lengthOf } from '../tidy.ts';
import type { Work } from '../work.ts';
import type { RootsInField } from './explicit-roots.ts';

/** Radicals that are longer make coefficients that nobody reads. */
const longest = 60;

const unknown = sym('radical root');

/** The roots of polynomials over expressions in short radicals, each proved to be a root. */
export const radicalsIn =
  (field: ExpressionField, work: () => Work, assumptions: Assumptions): RootsInField<Fraction> =>
  (p) => {
    const linear = rootOfLinear(field, p);
    if (linear !== undefined) return [{ value: linear, multiplicity: 1 }];
    const formula = sumOf(p.map((c, k) => mul(field.expression(c), pow(unknown, num(k)))));
    return rootsOf(formula, unknown, work(), assumptions).roots.flatMap(({ value: e, multiplicity }) => {
      const value = lengthOf(e) <= longest ? whereDefined(() => field.of(e)) : undefined;
      return value && field.isZero(valueAt(field, p, value)) ? [{ value, multiplicity }] : [];
    });
  };

const valueAt = (field: ExpressionField, p: Dense<Fraction>, x: Fraction): Fraction =>
  p.reduceRight((sum, c) => field.add(field.mul(sum, x), c), field.zero);
