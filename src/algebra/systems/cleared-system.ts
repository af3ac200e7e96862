import type { Expr, Sym } from '../../expr/expr.ts';
import { dependsOn } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { variablesOf } from '../polynomial/parts.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import { divisorsIn } from '../roots/ground.ts';
import { partsOverRadicals } from '../roots/over-radicals.ts';
import type { Work } from '../work.ts';
import { different } from './groebner.ts';

/** A system of rational functions as polynomials. */
export interface ClearedSystem {
  readonly field: ExpressionField;
  readonly variables: readonly number[];
  readonly numerators: readonly Polynomial[];
  /** What is divided by, even where it is cancelled: what the unknowns are in, and what the parameters alone are in. */
  readonly denominators: readonly Polynomial[];
  readonly assumed: readonly Polynomial[];
}

/** Undefined where an unknown stands in something that is not rational. Throws what `ExpressionField` throws. */
export function clearedSystem(
  equations: readonly Expr[],
  unknowns: readonly Sym[],
  work: Work,
  assumptions: Assumptions,
): ClearedSystem | undefined {
  const field = expressionField(work, assumptions);
  const variables = [...new Set(unknowns)].map(field.indexOf);
  const parts = equations.map((e) => field.of(partsOverRadicals(e, unknowns, work)?.above ?? e));
  const divisors = equations.flatMap(divisorsIn).map((e) => field.of(e).numerator);
  const isBound = (i: number): boolean => variables.includes(i);
  const others = field.kernels.filter((_, i) => !isBound(i));
  if (others.some((e) => unknowns.some((x) => dependsOn(e, x)))) return undefined;
  const divided = different([...parts.map(({ denominator }) => denominator), ...divisors]);
  return {
    field,
    variables,
    numerators: parts.map(({ numerator }) => numerator),
    denominators: divided.filter((d) => variablesOf(d).some(isBound)),
    assumed: divided.filter((d) => !variablesOf(d).some(isBound)),
  };
}
