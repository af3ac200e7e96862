import { expressionField } from '../algebra/field/expressions.ts';
import type { Fraction } from '../algebra/field/fractions.ts';
import { jordanStructure } from '../algebra/linear/jordan.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import type { Expr } from '../expr/expr.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';

/** The directions that belong to one eigenvalue θ of the stability matrix J. */
export interface Scaling {
  readonly eigenvalue: Expr;
  /** As a zero of the characteristic polynomial. */
  readonly multiplicity: number;
  /** The sizes of its Jordan blocks, descending; one that is larger than 1 brings logarithms. */
  readonly blocks: readonly number[];
  /** A basis of the v with J v = θ v: deviations that scale. */
  readonly right: readonly (readonly Expr[])[];
  /** A basis of the u with uᵀJ = θ uᵀ: the combinations of couplings that scale, those of scaling operators. */
  readonly left: readonly (readonly Expr[])[];
}

/** Operations for the directions at one point: in nested radicals they would be too long to read. */
const worthTrying = 2_000_000;

/** Jordan's structure of a matrix whose eigenvalues are all known; undefined where the budget does not suffice. */
export function scalingOf(
  matrix: readonly (readonly Expr[])[],
  eigenvalues: readonly { readonly value: Expr; readonly multiplicity: number }[],
  setting: Setting,
): readonly Scaling[] | undefined {
  const field = expressionField(newWork(worthTrying), setting.assumptions);
  const vector = (v: readonly Fraction[]): readonly Expr[] =>
    v.map((x) => tidied(field.expression(x), setting));
  return withinBudget(() =>
    whereDefined(() =>
      jordanStructure(
        field,
        matrix.map((row) => row.map(field.of)),
        eigenvalues.map(({ value, multiplicity }) => ({ value: field.of(value), multiplicity })),
      )?.eigenvalues.map(({ multiplicity, blockSizes, right, left }, k) => ({
        eigenvalue: eigenvalues[k]?.value as Expr,
        multiplicity,
        blocks: blockSizes,
        right: right.map(vector),
        left: left.map(vector),
      })),
    ),
  );
}
