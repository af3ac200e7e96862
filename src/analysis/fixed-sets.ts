import { decideZero } from '../algebra/decide.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import type { SolutionSet } from '../algebra/systems/solve.ts';
import { containsI } from '../algebra/signs.ts';
import { newWork } from '../algebra/work.ts';
import { fraction, num } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import type { Values } from './exponents.ts';
import { numberOf } from './exponents.ts';
import { stabilityAt } from './stability.ts';
import type { Stability } from './stability.ts';
import type { VectorField } from './vector-field.ts';

/** Fixed points that are not isolated: a line, a surface, … */
export interface FixedSet {
  readonly dimension: number;
  /** What vanishes there. */
  readonly equations: readonly Expr[];
  /** One of its points, if one was found, and what the flow does around this one. */
  readonly sample: ReadonlyMap<Sym, Expr> | undefined;
  readonly stability: Stability | undefined;
}

/** A set of fixed points with a real point of it at which as many couplings as it has dimensions are simple numbers. */
export function fixedSet(
  { dimension, equations }: SolutionSet,
  field: VectorField,
  values: Values,
  setting: Setting,
): FixedSet {
  const sample = sampleOf(equations, dimension, field, values, setting);
  return {
    dimension,
    equations: equations.map((e) => tidied(e, setting)),
    sample,
    stability: sample && stabilityAt(sample, field, values, setting),
  };
}

const simple: readonly Expr[] = [num(1), fraction(1, 2), num(-1), num(2), fraction(1, 3), num(3)];
/** Operations for one choice. */
const worthTrying = 300_000;

function sampleOf(
  equations: readonly Expr[],
  dimension: number,
  field: VectorField,
  values: Values,
  setting: Setting,
): ReadonlyMap<Sym, Expr> | undefined {
  const { variables, rates } = field;
  for (const free of choices(variables, dimension))
    for (const value of simple) {
      const chosen = new Map<Expr, Expr>(free.map((x) => [x, value]));
      const rest = variables.filter((x) => !free.includes(x));
      const left = equations.map((e) => substitute(e, chosen));
      const { solutions } = solveSystem(left, rest, newWork(worthTrying), setting.assumptions);
      for (const { at } of solutions) {
        const point = new Map(variables.map((x) => [x, chosen.get(x) ?? tidied(at.get(x) ?? x, setting)]));
        const isReal = [...point.values()].every((e) => numberOf(e, values)?.real ?? !containsI(e));
        const rests = rates.every((rate) => {
          const there = whereDefined(() => substitute(rate, point));
          return (
            there !== undefined && decideZero(there, setting.assumptions, setting.work()).kind === 'proved'
          );
        });
        if (isReal && rests) return point;
      }
    }
  return undefined;
}

/** All choices of so many, in their order. */
function choices<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const [first, ...rest] = list;
  if (size === 0) return [[]];
  if (first === undefined) return [];
  return [...choices(rest, size - 1).map((c) => [first, ...c]), ...choices(rest, size)];
}
