import { solveSystem } from '../algebra/systems/solve.ts';
import { newWork } from '../algebra/work.ts';
import { isZero, mul, num, sub } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import { numberOf } from './exponents.ts';
import type { Values } from './exponents.ts';
import { isReal } from './real-points.ts';

/** A curve s_i = v_i t^{w_i}, t > 0, on which the leading flow stays: dt/d ln μ = ± t^{degree + 1}. */
export interface Ray {
  /** v_i. */
  readonly through: readonly Expr[];
  /** The same in numbers; undefined while parameters have no value. */
  readonly numeric: readonly number[] | undefined;
  /** Whether what lies on it runs into the point towards the IR, or out of it. */
  readonly towardsInfrared: 'in' | 'out';
}

export interface Rays {
  /** The real ones. */
  readonly rays: readonly Ray[];
  /** Whether these are proved to be all on which t is not at rest. */
  readonly complete: boolean;
}

/** Operations for each direction. */
const worthTrying = 4_000_000;

/** The rays of a quasi-homogeneous flow: P_i(v) = ± w_i v_i, exactly, as far as radicals reach. */
export function raysOf(
  flow: readonly Expr[],
  coordinates: readonly Sym[],
  weights: readonly number[],
  values: Values,
  setting: Setting,
): Rays {
  const parts = ([1, -1] as const).map((sign) => {
    const equations = flow.map((e, i) =>
      sub(e, mul(num(sign * (weights[i] as number)), coordinates[i] as Sym)),
    );
    const found = solveSystem(equations, coordinates, newWork(worthTrying), setting.assumptions);
    const places = found.solutions
      .map(({ at }) => new Map(coordinates.map((s) => [s, tidied(at.get(s) ?? s, setting)] as const)))
      .filter((at) => [...at.values()].some((e) => !isZero(e)));
    const reality = places.map((at) => isReal(at, values, setting));
    const rays = places
      .filter((_, k) => reality[k] === true)
      .map((at): Ray => {
        const numbers = [...at.values()].map((e) => numberOf(e, values)?.re);
        return {
          through: [...at.values()],
          numeric: numbers.every((x) => x !== undefined) ? numbers : undefined,
          towardsInfrared: sign > 0 ? 'in' : 'out',
        };
      });
    const isAll =
      found.complete &&
      found.sets.length + found.algebraic.length + found.conditions.length === 0 &&
      !reality.includes(undefined);
    return { rays, complete: isAll };
  });
  return { rays: parts.flatMap(({ rays }) => rays), complete: parts.every(({ complete }) => complete) };
}
