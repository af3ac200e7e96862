import type { Expr, Sym } from '../../expr/expr.ts';
import { substitute } from '../../expr/walk.ts';
import { noAssumptions } from '../assumptions.ts';
import type { Assumptions } from '../assumptions.ts';
import { decideZero } from '../decide.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { whole } from '../field/fractions.ts';
import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import { whereDefined } from '../roots/ground.ts';
import { signOfExpr } from '../roots/sign.ts';
import { newWork, spend, withinBudget } from '../work.ts';
import type { Work } from '../work.ts';
import { multiplicities } from './count.ts';
import type { Multiplicities } from './count.ts';
import { clearedSystem } from './cleared-system.ts';
import type { ClearedSystem } from './cleared-system.ts';
import { different, groebnerBasis, quotientDimension, saturation } from './groebner.ts';
import type { Basis } from './groebner.ts';
import { placeOf } from './place.ts';
import { radicalPoints } from './radical-points.ts';
import type { Point } from './radical-points.ts';
import { decompose } from './split.ts';

export interface Solutions {
  /** Isolated solutions in radicals; each was put into all equations, and they were proved to hold. */
  readonly solutions: readonly Solution[];
  /** Isolated solutions that are not given in radicals. */
  readonly algebraic: readonly AlgebraicSolutions[];
  /** Infinitely many solutions at once. */
  readonly sets: readonly SolutionSet[];
  /**
   * Whether solutions, algebraic ones and sets are together all solutions over ℂ, wherever no condition vanishes. With
   * finitely many it is certified that they are different and that multiplicities add up to the bound.
   */
  readonly complete: boolean;
  /**
   * The number of solutions counted with multiplicity, for generic parameters; undefined if there are infinitely many or
   * it is not known.
   */
  readonly bound: number | undefined;
  /** What is taken to be different from zero: where it vanishes, there may be other solutions. */
  readonly conditions: readonly Expr[];
}

export interface Solution {
  readonly at: Point;
  /** For generic parameters: at special values solutions may meet. Undefined where infinitely many solutions exist. */
  readonly multiplicity: number | undefined;
}

/** The common zeros of a lexicographic Gröbner basis. */
export interface AlgebraicSolutions {
  readonly equations: readonly Expr[];
  /** How many they are. */
  readonly count: number;
  /** The multiplicity of each of them, if they have the same. */
  readonly multiplicity: number | undefined;
}

/** The closure of a set of solutions that has this dimension everywhere. */
export interface SolutionSet {
  readonly equations: readonly Expr[];
  readonly dimension: number;
}

const unknown: Solutions = {
  solutions: [],
  algebraic: [],
  sets: [],
  complete: false,
  bound: undefined,
  conditions: [],
};

/**
 * All common zeros of expressions that are rational functions of the unknowns; zeros of denominators are excluded, also of
 * those that cancel. An unknown that is in no equation may have any value. All other symbols are parameters. What the
 * budget does not suffice for is missing, and then `complete` is false. For radicals of one part no more operations are
 * used than `forRadicals`.
 */
export function solveSystem(
  equations: readonly Expr[],
  unknowns: readonly Sym[],
  work: Work,
  assumptions: Assumptions = noAssumptions,
  forRadicals = Infinity,
): Solutions {
  return (
    withinBudget(() => whereDefined(() => solved(equations, unknowns, work, assumptions, forRadicals))) ??
    unknown
  );
}

function solved(
  equations: readonly Expr[],
  unknowns: readonly Sym[],
  work: Work,
  assumptions: Assumptions,
  forRadicals: number,
): Solutions {
  const system = clearedSystem(equations, unknowns, work, assumptions);
  if (system === undefined) return unknown;
  const { field, variables, numerators, denominators, assumed } = system;
  const { ring } = field;
  const expression = (p: Polynomial): Expr => field.expression(whole(p));
  const parts = withShare(ring, (r) => decompose(r, numerators, denominators, variables));
  const points = parts.points.map((b) => inRing(ring, b));
  const counts = points.map((b) => quotientDimension(b)!);
  const given = new Set(
    different([...assumed, ...parts.conditions.map((p) => ({ ...p, ring }))]).map(expression),
  );
  const generic = areNonZero([...given], field);
  const sets = parts.sets.map(({ basis, dimension }) => ({
    equations: basis.elements.map(expression),
    dimension,
  }));
  const { bound, found: certified } = certificate(system, points, work.seed);
  const solutions: Solution[] = [];
  const algebraic: AlgebraicSolutions[] = [];
  const conditions = new Set(given);
  points.forEach((basis, i) => {
    const [count, multiplicity] = [counts[i]!, parts.finished ? certified?.[i] : undefined];
    const found = withinBudget(() =>
      withShare(
        ring,
        (share) => verifiedPoints(basis, count, equations, field, share.work, assumptions),
        forRadicals,
      ),
    );
    if (found) {
      for (const c of found.conditions) conditions.add(c);
      solutions.push(...found.points.map((at) => ({ at, multiplicity })));
    } else algebraic.push({ equations: basis.elements.map(expression), count, multiplicity });
  });
  return {
    solutions,
    algebraic,
    sets,
    complete: parts.finished && generic && (sets.length > 0 || certified !== undefined),
    bound,
    conditions: [...conditions].filter((c) => (signOfExpr(c, assumptions) ?? 0) === 0),
  };
}

/** The number of zeros, and the proof that these are all of them, as far as the budget goes. */
function certificate(
  system: ClearedSystem,
  points: readonly Basis[],
  seed: number,
): { readonly bound: number | undefined; readonly found: Multiplicities | undefined } {
  const { field } = system;
  const { ring } = field;
  const ideal = withinBudget(() => withShare(ring, (r) => idealOf(r, system)));
  const none = { bound: undefined, found: undefined };
  if (ideal === undefined) return none;
  const conditions = ideal.conditions.map((p) => field.expression(whole({ ...p, ring })));
  if (!areNonZero(conditions, field)) return none;
  const bound = withinBudget(() => quotientDimension(inRing(ring, ideal)));
  const found = withinBudget(() =>
    withShare(ring, (r) =>
      multiplicities(
        inRing(r, ideal),
        points.map((b) => inRing(r, b)),
        (k) => placeOf(field, seed + k),
      ),
    ),
  );
  return { bound, found };
}

/** Polynomials in √2 are taken for independent of its value: one that vanishes is seen only here. */
const areNonZero = (conditions: readonly Expr[], field: ExpressionField): boolean =>
  conditions.every((c) => !field.isZero(field.of(c)));

/** The ideal of the system, without what vanishes only with denominators. */
function idealOf(ring: Ring, { numerators, denominators, variables }: ClearedSystem): Basis {
  const plain = groebnerBasis(ring, numerators, variables);
  return denominators.reduce((basis, d) => {
    const smaller = saturation(ring, basis.elements, variables, d);
    return { ...smaller, conditions: [...basis.conditions, ...smaller.conditions] };
  }, plain);
}

/** The points of a part in radicals, if all equations are proved to hold there. */
function verifiedPoints(
  basis: Basis,
  count: number,
  equations: readonly Expr[],
  field: ExpressionField,
  work: Work,
  assumptions: Assumptions,
): ReturnType<typeof radicalPoints> {
  const found = whereDefined(() => radicalPoints(basis, count, field, work, assumptions));
  const hold = found?.points.every((at) =>
    equations.every((e) => {
      const value = whereDefined(() => substitute(e, at));
      return value !== undefined && decideZero(value, assumptions, work).kind === 'proved';
    }),
  );
  return hold ? found : undefined;
}

/** A computation on half of the budget, so that something is left for what follows, and on no more than `most`. */
function withShare<T>(ring: Ring, compute: (ring: Ring) => T, most = Infinity): T {
  const work = newWork(Math.min(most, Math.floor(ring.work.operations / 2)), ring.work.seed);
  const before = work.operations;
  try {
    return compute({ ...ring, work });
  } finally {
    spend(ring.work, before - Math.max(0, work.operations));
  }
}

const inRing = (ring: Ring, basis: Basis): Basis => ({
  ...basis,
  ring,
  elements: basis.elements.map((p) => ({ ...p, ring })),
  conditions: basis.conditions.map((p) => ({ ...p, ring })),
});
