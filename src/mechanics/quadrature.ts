import { integrate } from '../algebra/integral/integrate.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { tidy } from '../algebra/tidy.ts';
import { add, derivative, div, mul, num, sqrt, sub, TWO, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';
import type { SeparatedPart } from './separation.ts';

/** ∂W/∂q of one part, and the degree in which the momentum stands in its equation. */
interface Slope {
  readonly q: Sym;
  readonly value: Expr;
  readonly degree: 1 | 2;
}

/** h(q, p) = α solved for p, where h is linear in p, or quadratic: then on the branch with the positive root. */
function slopeOf(
  { pair: { q, p }, integral: h, constant }: SeparatedPart,
  setting: Setting,
): Slope | undefined {
  const first = partial(h, p);
  const second = partial(first, p);
  const atRest = (e: Expr): Expr => substitute(e, new Map([[p, ZERO]]));
  const missing = sub(constant, atRest(h));
  const tidied = (e: Expr): Expr => tidy(e, setting.arrange, setting.work());
  if (first === ZERO || dependsOn(second, p)) return undefined;
  if (second === ZERO) return { q, value: div(missing, first), degree: 1 };
  const b = atRest(first);
  // ½ second p² + b p = missing.
  const root = sqrt(tidied(add(mul(b, b), mul(TWO, second, missing))));
  const value = b === ZERO ? sqrt(tidied(div(mul(TWO, missing), second))) : div(sub(root, b), second);
  return { q, value, degree: 2 };
}

/** What an attempt at an integral may cost; the integrals that fit on a line need far less. */
export const worthTrying = 100_000;

/** ∂W/∂q for each part, and W as the sum of their integrals where all are elementary; proved by substitution. */
export function quadratures(
  parts: readonly SeparatedPart[],
  stationary: Expr,
  setting: Setting,
): readonly Step[] {
  const { characteristic: W, energy: E } = setting.theory.names;
  const slopes = parts.map((part) => whereDefined(() => slopeOf(part, setting)));
  const whole = slopes.every((s) => s !== undefined) ? slopes : undefined;
  const steps = parts.flatMap((part, i) => {
    const slope = slopes[i];
    if (slope === undefined || slope.value === part.constant) return [];
    const step = prove(
      {
        id: stepId('hamilton-jacobi.slope', slope.q.name),
        equation: { lhs: derivative('partial', W, slope.q), rhs: slope.value },
        by: 'hamilton-jacobi-slope',
        from: [part.from],
        args: [slope.q, num(slope.degree)],
        residuals: [sub(substitute(part.integral, new Map([[part.pair.p, slope.value]])), part.constant)],
      },
      setting,
    );
    return step.verdict.kind === 'proved' ? [step] : [];
  });
  if (whole === undefined) return steps;
  const integrals = whole.map(({ q, value }) =>
    integrate(value, q, setting.assumptions, { ...setting.work(), operations: worthTrying }),
  );
  const found = integrals.flatMap((i) => (i.kind === 'integral' ? [i] : []));
  if (found.length < parts.length) return steps;
  const value = add(...found.map((i) => i.value));
  const slopesOfW = new Map<Expr, Expr>(
    whole.map(({ q }) => [derivative('partial', W, q), partial(value, q)]),
  );
  const solution = prove(
    {
      id: 'hamilton-jacobi.solution',
      equation: { lhs: W, rhs: value },
      by: 'hamilton-jacobi-solution',
      from: ['hamilton-jacobi.stationary', ...steps.map((s) => s.id)],
      args: [num(Math.max(...whole.map((s) => s.degree)))],
      residuals: [sub(substitute(stationary, slopesOfW), E)],
      found: [...new Set(found.map((i) => i.by))].join(', '),
    },
    setting,
  );
  // Where β has no value the quotient has none either, whatever was found for it.
  return solution.verdict.kind === 'proved' ? [...steps, solution] : steps;
}
