import { decideZero } from '../algebra/decide.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { realBranch } from '../algebra/systems/plane-curve.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import type { SolutionSet } from '../algebra/systems/solve.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import { fraction, num } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import type { Values } from './exponents.ts';
import { choices } from './choices.ts';
import { closestPoints } from './closest-points.ts';
import { isolatedPoints } from './isolated-points.ts';
import { isReal, realPointsOf } from './real-points.ts';
import type { Place, RealPoints } from './real-points.ts';
import { stabilityAt } from './stability.ts';
import type { Stability } from './stability.ts';
import type { VectorField } from './vector-field.ts';

/** Fixed points that are not isolated over ℂ: a line, a surface, … */
export interface FixedSet {
  readonly dimension: number;
  /** What vanishes there. */
  readonly equations: readonly Expr[];
  /** What its real points are where they are fewer; undefined where that is not seen. */
  readonly real: RealPoints | undefined;
  /** One of its points, if one was found, a real one before others, and what the flow does around this one. */
  readonly sample: Place | undefined;
  /** Whether the sample is real. */
  readonly sampleIsReal: boolean | undefined;
  readonly stability: Stability | undefined;
}

/** A set of fixed points with one of its points. */
export function fixedSet(set: SolutionSet, field: VectorField, values: Values, setting: Setting): FixedSet {
  const found = realPointsOf(set, field.variables, values, setting);
  const { real, sample } = sampled(set, found, field, values, setting);
  return {
    dimension: set.dimension,
    equations: set.equations.map((e) => tidied(e, setting)),
    real,
    sample,
    sampleIsReal: sample && isReal(sample, values, setting),
    stability: sample && stabilityAt(sample, field, values, setting),
  };
}

function sampled(
  set: SolutionSet,
  real: RealPoints | undefined,
  field: VectorField,
  values: Values,
  setting: Setting,
): Pick<FixedSet, 'real' | 'sample'> {
  const rests = (place: Place): boolean => isFixed(place, field, setting);
  const inSet = (s: SolutionSet, most: number): readonly Place[] =>
    samplesOf(s, field, setting, most, (place) => isReal(place, values, setting) === true && rests(place));
  if (real !== undefined && real.kind !== 'none') {
    const within = real.kind === 'smaller' ? real.sets.flatMap((s) => inSet(s, 1)) : [];
    const [sample] = [...within, ...real.at.filter(rests)];
    if (sample) return { real, sample };
  }
  const alone = real === undefined ? isolatedPoints(set, field.variables, values, setting) : [];
  const besides: RealPoints | undefined = alone.length > 0 ? { kind: 'besides', at: alone } : real;
  const [simple] = real === undefined ? inSet(set, 1) : [];
  if (simple) return { real: besides, sample: simple };
  const closest = real === undefined ? closestPoints(set, field.variables, values, setting) : undefined;
  const near = closest?.real.find(rests);
  if (near) return { real: besides, sample: near };
  const isEmpty = closest?.complete === true && closest.real.length === 0;
  const [elsewhere] = samplesOf(set, field, setting, 1, rests);
  return { real: isEmpty ? { kind: 'none' } : besides, sample: elsewhere };
}

const simple: readonly Expr[] = [num(1), fraction(1, 2), num(-1), num(2), fraction(1, 3), num(3), num(0)];
/** Operations for one choice. */
const worthTrying = 300_000;

/** Points at which as many couplings as the set has dimensions are simple numbers. */
function samplesOf(
  { equations, dimension }: SolutionSet,
  { variables }: VectorField,
  setting: Setting,
  most: number,
  isWanted: (place: Place) => boolean,
): readonly Place[] {
  const wanted: Place[] = [];
  for (const chosen of [...simpleChoices(variables, dimension), ...valuesOf(equations, variables, setting)]) {
    const rest = variables.filter((x) => !chosen.has(x));
    const left = equations.map((e) => substitute(e, chosen));
    const { solutions } = solveSystem(left, rest, newWork(worthTrying), setting.assumptions);
    for (const { at } of solutions) {
      const place = new Map(variables.map((x) => [x, chosen.get(x) ?? tidied(at.get(x) ?? x, setting)]));
      if (isWanted(place)) wanted.push(place);
      if (wanted.length >= most) return wanted;
    }
  }
  return wanted;
}

/** A line on which a curve in the plane has real points. */
function valuesOf(
  [f, ...others]: readonly Expr[],
  [x, y, ...more]: readonly Sym[],
  setting: Setting,
): readonly Place[] {
  if (f === undefined || x === undefined || y === undefined || others.length + more.length > 0) return [];
  const branch = withinBudget(() => whereDefined(() => realBranch(f, [x, y], setting.work())));
  return branch === undefined || branch === 'finite' ? [] : [new Map([[branch.unknown, num(branch.value)]])];
}

const simpleChoices = (variables: readonly Sym[], dimension: number): readonly Place[] =>
  choices(variables, dimension).flatMap((free) =>
    simple.map((value) => new Map(free.map((x) => [x, value] as const))),
  );

function isFixed(place: Place, { rates }: VectorField, { assumptions, work }: Setting): boolean {
  return rates.every((rate) => {
    const there = whereDefined(() => substitute(rate, place));
    return there !== undefined && decideZero(there, assumptions, work()).kind === 'proved';
  });
}
