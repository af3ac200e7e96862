import { noAssumptions } from '../algebra/assumptions.ts';
import type { Complex } from '../algebra/numeric/complex.ts';
import { modulus, sub } from '../algebra/numeric/complex.ts';
import { whole } from '../algebra/field/fractions.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { clearedSystem } from '../algebra/systems/cleared-system.ts';
import type { ClearedSystem } from '../algebra/systems/cleared-system.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import { num } from '../expr/build.ts';
import { exactPoint } from './exact-points.ts';
import { inOrder } from './findings.ts';
import type { FixedPoints, Missing, Scene } from './findings.ts';
import { allZeros } from './homotopy/all-zeros.ts';
import type { AllZeros, Meeting, Zero } from './homotopy/all-zeros.ts';
import { branchedSystem } from './homotopy/branched-system.ts';
import type { BranchedSystem } from './homotopy/branched-system.ts';
import type { Tracking } from './homotopy/track-all.ts';
import { invariantSubspaces } from './invariant-subspaces.ts';
import { pointIn } from './numeric-points.ts';
import type { FixedPoint } from './point.ts';
import { restOffTheFlow } from './quadratic-phase-space.ts';
import type { VectorField } from './vector-field.ts';

/** Operations to take a system apart by factors. */
const worthTrying = 4_000_000;

/** A flow without parameters as polynomials; undefined where the rates are not rational functions of the variables. */
function polynomialsOf({ rates, variables }: VectorField): ClearedSystem | undefined {
  const system = clearedSystem(rates, variables, newWork(worthTrying), noAssumptions);
  const isDefined = system?.assumed.every((p) => !system.field.isZero(whole(p))) === true;
  return isDefined ? system : undefined;
}

const attempt = <T>(compute: () => T): T | undefined => withinBudget(() => whereDefined(compute));

/** A flow without parameters, ready for paths; undefined where it does not consist of rational functions. */
export const branchedFlow = (field: VectorField): BranchedSystem | undefined =>
  attempt(() => {
    const system = polynomialsOf(field);
    return system && branchedSystem(system);
  });

/** The zeros of a flow at the ends of paths. */
export const tracedZeros = (system: BranchedSystem, tracking: Tracking): AllZeros | undefined =>
  attempt(() => allZeros(system, tracking));

/** Zeros that were found along paths, as fixed points. */
export function tracedPoints(field: VectorField, zeros: AllZeros, scene: Scene): FixedPoints {
  const { theory, values, setting } = scene;
  const { complete, paths } = zeros;
  // Where paths are missing nobody knows how many would meet.
  const isWhole = paths.followed === paths.needed;
  const points = inOrder(
    zeros.zeros.map((zero) => ({
      ...tracedPoint(zero, field, scene),
      cluster: isWhole && zero.multiplicity === undefined ? zero.paths : undefined,
    })),
  );
  const count = points.reduce((sum, { multiplicity }) => sum + (multiplicity ?? Number.NaN), 0);
  const missing: readonly Missing[] = [
    { kind: 'paths', count: paths.needed - paths.followed },
    { kind: 'lost', count: paths.lost },
  ];
  return {
    theory,
    field,
    values,
    bound: complete === true ? count : zeros.hasSets ? undefined : paths.needed,
    complete,
    points: [...points, ...zeros.meetings.map(meetingPoint)],
    sets: [],
    algebraic: [],
    searched: undefined,
    rest: restOffTheFlow(values, setting),
    invariant: invariantSubspaces(field, setting),
    conditions: [],
    paths,
    missing: [
      ...(zeros.hasSets ? [{ kind: 'search' } as const] : []),
      ...missing.filter((m) => 'count' in m && m.count > 0),
    ],
  };
}

function tracedPoint(
  { exact, multiplicity, ...zero }: Zero,
  field: VectorField,
  { values, setting }: Scene,
): FixedPoint {
  const place = exact && new Map(field.variables.map((x, j) => [x, num(exact[j]!)]));
  return place
    ? exactPoint(place, multiplicity, field, values, setting)
    : pointIn(zero, multiplicity, field, values, setting);
}

/** Where paths have met: perhaps a multiple zero, perhaps one that is not isolated; nothing is proved. */
const meetingPoint = ({ at, paths }: Meeting): FixedPoint => ({
  at: undefined,
  lifted: undefined,
  numeric: at,
  multiplicity: undefined,
  cluster: paths,
  certified: false,
  real: undefined,
  stability: {
    matrix: undefined,
    scaling: undefined,
    modes: undefined,
    marginal: undefined,
    centre: undefined,
    focus: undefined,
    exponents: undefined,
    directions: undefined,
    critical: undefined,
    kind: 'undecided',
  },
});

/**
 * What exact algebra found before its budget was used up, and what was found along paths. It is complete if there are as
 * many zeros as exact algebra has counted.
 */
export function joined(exact: FixedPoints, traced: FixedPoints): FixedPoints {
  if (traced.complete === true) return withRadicals(traced, exact);
  const more = traced.points.filter((p) => !exact.points.some((q) => isSame(p, q)));
  const points = [...exact.points.map((p) => counted(p, traced.points)), ...more];
  const certified = traced.points.reduce((sum, p) => sum + (p.certified ? (p.multiplicity ?? 1) : 0), 0);
  const isCounted =
    exact.sets.length === 0 &&
    exact.bound !== undefined &&
    certified === exact.bound &&
    traced.points.length === points.length;
  const complete = isCounted || (exact.sets.length === 0 && traced.complete);
  return {
    ...exact,
    bound: exact.bound ?? (exact.sets.length > 0 ? undefined : traced.bound),
    complete,
    points: inOrder(points),
    paths: traced.paths,
    missing: complete === false ? [...exact.missing, ...traced.missing] : [],
  };
}

/** All points, those in radicals that certainly are one of them and no other. */
function withRadicals(traced: FixedPoints, exact: FixedPoints): FixedPoints {
  const twin = (point: FixedPoint): FixedPoint | undefined => {
    const [only, ...others] = exact.points.filter((p) => isSame(p, point));
    const isAlone = only && traced.points.filter((p) => isSame(p, only)).length === 1;
    return isAlone === true && others.length === 0 && only.at ? only : undefined;
  };
  const points = traced.points.map((point) => {
    const own = twin(point);
    return own ? { ...own, multiplicity: point.multiplicity, cluster: undefined } : point;
  });
  return { ...traced, points: inOrder(points) };
}

/** With the multiplicity that another search has found. */
function counted(point: FixedPoint, others: readonly FixedPoint[]): FixedPoint {
  const other = point.multiplicity === undefined ? others.find((p) => isSame(p, point)) : undefined;
  return other ? { ...point, multiplicity: other.multiplicity, cluster: other.cluster } : point;
}

/** Points closer than this are taken for one, where one of two searches found each. */
const close = 1e-8;

const isSame = (p: FixedPoint, q: FixedPoint): boolean =>
  p.numeric !== undefined &&
  q.numeric !== undefined &&
  p.numeric.every((z, j) => isNear(z, q.numeric![j]!, p.certified ? close : 1e-4));

const isNear = (a: Complex, b: Complex, within: number): boolean =>
  modulus(sub(a, b)) <= within * Math.max(1, modulus(b));
