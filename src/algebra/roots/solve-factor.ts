import { evaluateExact } from '../../expr/evaluate.ts';
import type { Expr } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { atomsOf } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import type { Dense } from '../polynomial/univariate.ts';
import { randomStream } from '../work.ts';
import type { Work } from '../work.ts';
import { complexEnclose } from './complex-enclose.ts';
import { fromRationals } from './dense.ts';
import { whereDefined } from './ground.ts';
import { complexRoots } from './numeric.ts';
import type { ComplexRoot } from './numeric.ts';
import { paired } from './pair.ts';
import type { Coefficients, Ground } from './radicals.ts';
import { radicalRoots } from './special.ts';

/** All roots of a polynomial without repeated ones. */
export interface FactorRoots {
  readonly values: readonly Expr[];
  readonly conditions: readonly Expr[];
  /** For rational coefficients: the disk of each value. */
  readonly disks: readonly ComplexRoot[] | undefined;
}

/** Decimal places to which values are compared with numerical roots. */
const places = 40;

/**
 * The roots in radicals, as many as the degree says and all different; undefined where they are not found. Formulas are
 * not trusted: with rational coefficients the values must lie one by one in the certified disks of the numerical roots,
 * with symbols they must do so at a random point, as far as that can be computed.
 */
export function factorRoots(
  c: Coefficients,
  ground: Ground,
  assumptions: Assumptions,
  work: Work,
): FactorRoots | undefined {
  const solution = whereDefined(() => radicalRoots(c, ground));
  if (solution === undefined || new Set(solution.values).size !== c.length - 1) return undefined;
  const { values, conditions } = solution;
  const atoms = [...new Set(c.flatMap((a) => [...atomsOf(a)]))];
  const exact = atoms.length === 0 ? rationalCoefficients(c, new Map()) : undefined;
  if (exact) {
    const disks = paired(values, complexRoots(exact, places, work));
    return disks && { values, conditions, disks };
  }
  return agreesAtPoints(c, values, atoms, assumptions, work)
    ? { values, conditions, disks: undefined }
    : undefined;
}

/** The coefficients' values at a point, up to a common factor, if all are rational. */
function rationalCoefficients(c: Coefficients, point: ReadonlyMap<Expr, Rational>): Dense | undefined {
  const list = c.map((a) => evaluateExact(a, point));
  const known = list.filter((q) => q !== undefined);
  return known.length === list.length ? fromRationals(known) : undefined;
}

const attempts = 3;

/** False only if the values were seen not to be the roots at a point. */
function agreesAtPoints(
  c: Coefficients,
  values: readonly Expr[],
  atoms: readonly Expr[],
  assumptions: Assumptions,
  work: Work,
): boolean {
  const random = randomStream(work.seed);
  for (let i = 0; i < attempts; i++) {
    const point = new Map(atoms.map((a) => [a, randomValue(random, assumptions.positive.has(a))] as const));
    const exact = rationalCoefficients(c, point);
    const disks = exact?.length === c.length ? complexRoots(exact, places, work) : [];
    // Nothing is seen where roots coincide, where a formula divides by zero, or on a branch cut.
    if (disks.length !== values.length || values.some((v) => !complexEnclose(v, point, 192))) continue;
    return paired(values, disks, point) !== undefined;
  }
  return true;
}

function randomValue(random: () => number, positive: boolean): Rational {
  const n = 1 + Math.floor(random() * 97);
  const d = 1 + Math.floor(random() * 31);
  return Q.rational(!positive && random() < 0.5 ? -n : n, d);
}
