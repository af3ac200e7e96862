import { determinant } from '../algebra/matrix.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import type { SolutionSet } from '../algebra/systems/solve.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import { fraction, sub } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import { choices } from './choices.ts';
import type { Values } from './exponents.ts';
import { isReal } from './real-points.ts';
import type { Place } from './real-points.ts';

export interface Closest {
  readonly real: readonly Place[];
  /** Whether a set without such points has no real points; it is proved. */
  readonly complete: boolean;
}

/** Operations for the system. */
const worthTrying = 2_000_000;
/** Of a matrix with more minors no one is computed. */
const mostMinors = 60;

/**
 * Where the distance from some point is stationary on a set, or the set is singular: all minors of the gradients with
 * x − a below them vanish. Each real component has a point that is closest to a, which is one of these (A. Seidenberg,
 * Ann. Math. 60 (1954) 365; F. Rouillier, M.-F. Roy, M. Safey El Din, J. Complexity 16 (2000) 716).
 */
export function closestPoints(
  { equations, dimension }: SolutionSet,
  variables: readonly Sym[],
  values: Values,
  setting: Setting,
): Closest | undefined {
  const size = variables.length - dimension + 1;
  const rows = choices(equations, size - 1);
  const columns = choices(variables, size);
  if (rows.length * columns.length > mostMinors) return undefined;
  const from = (x: Sym): Expr => {
    const i = variables.indexOf(x);
    return sub(x, fraction(i % 2 === 0 ? i + 1 : -i - 1, 2 * i + 3));
  };
  const minors = withinBudget(() =>
    whereDefined(() =>
      rows.flatMap((chosen) =>
        columns.map((own) =>
          determinant([...chosen.map((f) => own.map((x) => partial(f, x))), own.map(from)], setting.work()),
        ),
      ),
    ),
  );
  if (minors === undefined) return undefined;
  const found = solveSystem([...equations, ...minors], variables, newWork(worthTrying), setting.assumptions);
  const places = found.solutions.map(
    ({ at }): Place => new Map(variables.map((x) => [x, tidied(at.get(x) ?? x, setting)])),
  );
  const reality = places.map((place) => isReal(place, values, setting));
  return {
    real: places.filter((_, i) => reality[i] === true),
    complete:
      found.complete &&
      found.sets.length + found.algebraic.length + found.conditions.length === 0 &&
      !reality.includes(undefined),
  };
}
