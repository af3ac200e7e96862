import { mul, sub, sym } from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import { dependsOn } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import { whole } from '../field/fractions.ts';
import { coefficientOf, collect } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import { whereDefined } from '../roots/ground.ts';
import { withinBudget } from '../work.ts';
import type { Work } from '../work.ts';
import { rationalFunctions } from './rational-functions.ts';
import { solve } from './solve.ts';

/**
 * Coefficients c_k without the variables, with which f = Σ c_k t_k: the coefficients of all monomials in what depends on
 * the variables are compared. Undefined where none were found. They are a proposal: what follows is to be verified.
 */
export function combination(
  f: Expr,
  terms: readonly Expr[],
  variables: readonly Expr[],
  assumptions: Assumptions,
  work: Work,
): readonly Expr[] | undefined {
  return withinBudget(() =>
    whereDefined(() => {
      const field = expressionField(work, assumptions);
      const unknowns = terms.map((_, k) => sym(`\u0000c${k}`));
      const { numerator } = field.of(terms.reduce((rest, t, k) => sub(rest, mul(unknowns[k] as Expr, t)), f));
      const columns = unknowns.map(field.indexOf);
      const moving = field.kernels.flatMap((k, i) => (variables.some((x) => dependsOn(k, x)) ? [i] : []));
      const equations = [...collect(numerator, moving).values()];
      const free = (p: P.Polynomial): P.Polynomial =>
        columns.reduce((rest, column) => coefficientOf(rest, column, 0), p);
      const solution = solve(
        rationalFunctions(field.ring),
        equations.map((p) => columns.map((column) => whole(coefficientOf(p, column, 1)))),
        equations.map((p) => whole(P.neg(free(p)))),
      );
      return solution.kind === 'solutions' ? solution.particular.map(field.expression) : undefined;
    }),
  );
}
