import { decideZero } from '../algebra/decide.ts';
import { add, div, mul, sub, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import type { CanonicalFlow } from './hamilton.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/**
 * The momentum along the flow of a coupling whose rate and force contain no other pair: p β(g) + F(g) keeps its value
 * (p = (E − F)/β), so that p = p_0 β(g_0)/β(g) without F. Where β vanishes everywhere, p changes uniformly.
 */
export const runningMomenta = (
  flow: readonly CanonicalFlow[],
  source: Expr,
  setting: Setting,
): readonly Step[] =>
  flow.flatMap((pair, i) => {
    const others = flow.filter((other) => other !== pair).flatMap(({ q, p }) => [q, p]);
    const alone = others.every((x) => !dependsOn(pair.rate, x) && !dependsOn(pair.force, x));
    const step = alone ? runningMomentum(pair, i, source, setting) : undefined;
    return step?.verdict.kind === 'proved' ? [step] : [];
  });

function runningMomentum(
  { q, p, rate: beta, force }: CanonicalFlow,
  index: number,
  source: Expr,
  setting: Setting,
): Step | undefined {
  const { initial, time } = setting.theory.names;
  const [g0, p0] = [initial.coordinates[index], initial.momenta[index]];
  if (g0 === undefined || p0 === undefined) return undefined;
  const { kind } = decideZero(beta, setting.assumptions, setting.work());
  const atStart = (e: Expr): Expr => substitute(e, new Map([[q, g0]]));
  const gained = tidied(sub(atStart(source), source), setting);
  const along =
    kind === 'proved'
      ? sub(p0, mul(partial(source, q), time))
      : div(add(mul(p0, atStart(beta)), gained), beta);
  return prove(
    {
      id: stepId('running', p.name),
      equation: { lhs: p, rhs: along },
      by: 'running-momentum',
      from: [stepId('hamilton.rate', q.name), stepId('hamilton.force', q.name)],
      args: [q, p, gained, ...(kind === 'proved' ? [ZERO] : [])],
      residuals: [
        sub(
          add(partial(along, time), mul(partial(along, q), beta)),
          substitute(force, new Map([[p, along]])),
        ),
        sub(
          substitute(
            along,
            new Map<Expr, Expr>([
              [q, g0],
              [time, ZERO],
            ]),
          ),
          p0,
        ),
      ],
    },
    setting,
  );
}
