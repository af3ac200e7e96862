import { mul, num, pow, sumOf } from '../../expr/build.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import type { Assumptions } from '../assumptions.ts';
import * as D from '../field/dense.ts';
import { expressionField } from '../field/expressions.ts';
import { whole } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { coefficients } from '../polynomial/parts.ts';
import type { Work } from '../work.ts';
import { isFractionalPower } from './parameters.ts';
import { withShare } from './share.ts';

/** A factor, and how often it divides. */
export interface Repeated {
  readonly base: Expr;
  readonly power: number;
}

/**
 * The square-free parts of the numerator of `e`, first its leading coefficient, where some part is repeated by what is
 * known of the roots in its coefficients: u² − 2√2 u + 2 = (u − √2)². To factors over ℚ this is not visible. Undefined
 * where no part is repeated, or where it costs too much to see.
 */
export function repeatedParts(
  e: Expr,
  x: Sym,
  kernels: readonly Expr[],
  assumptions: Assumptions,
  work: Work,
): readonly Repeated[] | undefined {
  if (!kernels.some(isFractionalPower)) return undefined;
  const parts = withShare(work, 1 / 4, (share) => squareFreeParts(e, x, assumptions, share));
  return parts?.some(({ power }) => power > 1) ? parts : undefined;
}

function squareFreeParts(e: Expr, x: Sym, assumptions: Assumptions, work: Work): readonly Repeated[] {
  const field = expressionField(work, assumptions);
  const { numerator } = field.of(e);
  const p = D.dense(field, coefficients(numerator, field.indexOf(x)).map(whole));
  const lead = { base: field.expression(p.at(-1) as Fraction), power: 1 };
  const parts = D.squareFree(field, p).map(({ base, power }) => ({
    base: sumOf(base.map((c, k) => mul(field.expression(c), pow(x, num(k))))),
    power,
  }));
  return [lead, ...parts];
}
