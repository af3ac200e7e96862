import type { Searched } from '../analysis/box-search.ts';
import type { CentreFlow } from '../analysis/centre-flow.ts';
import type { CriticalExponent } from '../analysis/critical.ts';
import type { Exponent } from '../analysis/exponents.ts';
import type { FixedPoints } from '../analysis/fixed-points.ts';
import type { Paths } from '../analysis/homotopy/all-zeros.ts';
import type { KnownSpectrum } from '../algebra/numeric/spectrum.ts';
import type { FixedPoint } from '../analysis/point.ts';
import type { RestOffTheFlow } from '../analysis/quadratic-phase-space.ts';
import type { RealPoints } from '../analysis/real-points.ts';
import type { Stability } from '../analysis/stability.ts';
import type { Complex } from '../algebra/numeric/complex.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { infixOf } from '../theory/notation.ts';
import { header } from './header.ts';
import { verdictJson } from './verdict.ts';

type Json = Readonly<Record<string, unknown>>;

/** `fixed-points --format json`: points, sets of points, and whether they are proved to be all. */
export function fixedPointsJson(found: FixedPoints): Json {
  const print = infixOf(found.theory);
  const { field, values } = found;
  return {
    ...header(found.theory),
    parameters: Object.fromEntries([...values].map(([symbol, value]) => [symbol.name, print(value)])),
    complete: found.complete,
    bound: found.bound ?? null,
    points: found.points.map((point) => pointJson(point, field.variables, print)),
    sets: found.sets.map(({ dimension, equations, real, sample, sampleIsReal, stability }) => ({
      dimension,
      equations: equations.map(print),
      ...(real && { real: realJson(real, print) }),
      sample: sample ? placeJson(sample, print) : null,
      ...(sample && { sample_real: sampleIsReal ?? null }),
      ...(stability && stabilityJson(stability, print)),
    })),
    algebraic: found.algebraic.map(({ equations, count, multiplicity }) => ({
      equations: equations.map(print),
      count,
      multiplicity: multiplicity ?? null,
    })),
    ...(found.searched && { searched: searchedJson(found.searched, field.variables) }),
    ...(found.rest && { phase_space: restJson(found.rest, print) }),
    invariant_subspaces: found.invariant?.map((set) => set.map(({ name }) => name)) ?? null,
    conditions: found.conditions.map(print),
    ...(found.paths && { paths: pathsJson(found.paths) }),
    ...(found.missing.length > 0 && { missing: found.missing }),
  };
}

function searchedJson({ box, boxes, undecided }: Searched, variables: readonly Sym[]): Json {
  const sides = (one: Searched['box']): Json =>
    Object.fromEntries(one.map(({ lo, hi }, i) => [(variables[i] as Sym).name, [lo, hi]]));
  return { box: sides(box), boxes, undecided: undecided.map(sides) };
}

const realJson = (real: RealPoints, print: (e: Expr) => string): Json => ({
  kind: real.kind,
  ...('at' in real && { at: real.at.map((place) => placeJson(place, print)) }),
  ...('sets' in real && {
    sets: real.sets.map(({ dimension, equations }) => ({ dimension, equations: equations.map(print) })),
  }),
});

const restJson = ({ points, complete }: RestOffTheFlow, print: (e: Expr) => string): Json => ({
  off_the_flow: points.map(({ at, momenta, real, stability, symmetric }) => ({
    at: placeJson(at, print),
    momenta: placeJson(momenta, print),
    real: real ?? null,
    eigenvalues: stability.exponents?.map((e) => eigenvalueJson(e, print)) ?? null,
    symmetric: symmetric ? verdictJson(symmetric, print) : null,
  })),
  complete,
});

const placeJson = (at: ReadonlyMap<Sym, Expr>, print: (e: Expr) => string): Json =>
  Object.fromEntries([...at].map(([x, e]) => [x.name, print(e)]));

const pathsJson = ({ needed, followed, excluded, atInfinity, singular, lost }: Paths): Json => ({
  needed,
  followed,
  excluded,
  at_infinity: atInfinity,
  singular,
  lost,
});

const pair = (z: Complex | undefined): readonly [number, number] | null => (z ? [z.re, z.im] : null);

function pointJson(point: FixedPoint, variables: readonly Sym[], print: (e: Expr) => string): Json {
  const { at, numeric, multiplicity, cluster, certified, real, stability, lifted } = point;
  return {
    at: at ? placeJson(at, print) : null,
    numeric: numeric ? Object.fromEntries(variables.map((x, i) => [x.name, pair(numeric[i])])) : null,
    exact: at !== undefined,
    multiplicity: multiplicity ?? null,
    ...(cluster !== undefined && { cluster }),
    certified,
    real: real ?? null,
    ...stabilityJson(stability, print),
    ...(lifted && {
      phase_space: {
        solvable: lifted.solvable,
        momenta: lifted.momenta ? placeJson(lifted.momenta, print) : null,
        doubled: lifted.doubled ? verdictJson(lifted.doubled, print) : null,
      },
    }),
  };
}

function stabilityJson(
  { exponents, kind, directions, matrix, scaling, modes, marginal, centre, focus, critical }: Stability,
  print: (e: Expr) => string,
): Json {
  return {
    eigenvalues: exponents?.map((e) => eigenvalueJson(e, print)) ?? null,
    kind,
    ...(directions && {
      relevant: directions.relevant,
      irrelevant: directions.irrelevant,
      marginal: directions.marginal,
    }),
    ...(critical && {
      omega: critical.omega.map((x) => exponentJson(x, print)),
      nu: critical.nu ? exponentJson(critical.nu, print) : null,
    }),
    ...(marginal && {
      marginal_flow: {
        order: marginal.order,
        coefficient: print(marginal.coefficient),
        per_ln_mu: print(marginal.perLogarithm),
        sort: marginal.sort ?? null,
      },
    }),
    ...(centre && { centre_flow: centreJson(centre, print) }),
    ...(focus && {
      focus: {
        first_lyapunov_coefficient: print(focus.lyapunov),
        sort: focus.sort ?? null,
        ...(focus.by && {
          by: focus.by.kind,
          ...(focus.by.kind === 'integrating factor' && { factor: print(focus.by.factor) }),
        }),
      },
    }),
    ...(scaling && {
      scaling: scaling.map(({ eigenvalue, multiplicity, blocks, right, left }) => ({
        eigenvalue: print(eigenvalue),
        multiplicity,
        blocks,
        right: right.map((v) => v.map(print)),
        left: left.map((v) => v.map(print)),
      })),
    }),
    ...(modes && { modes: modesJson(modes) }),
    ...(matrix && { stability_matrix: { rows: matrix.map((row) => row.map(print)) } }),
  };
}

function centreJson(
  { coordinates, directions, weights, degree, leading, rays }: CentreFlow,
  print: (e: Expr) => string,
): Json {
  const byName = (list: readonly Expr[]): Json =>
    Object.fromEntries(coordinates.map((s, i) => [s.name, print(list[i] as Expr)]));
  return {
    coordinates: coordinates.map(({ name }) => name),
    directions: directions.map((v) => v.map(print)),
    weights,
    degree,
    per_ln_mu: byName(leading),
    rays: rays.rays.map(({ through, towardsInfrared }) => ({
      through: byName(through),
      towards_ir: towardsInfrared,
    })),
    rays_complete: rays.complete,
  };
}

const modesJson = ({ eigenvalues, clusters }: KnownSpectrum): readonly Json[] =>
  eigenvalues.map(({ value, error, condition, right, left, cluster }) => ({
    eigenvalue: pair(value),
    error,
    condition,
    right: right.map(pair),
    left: left.map(pair),
    cluster: clusters[cluster]!.members,
    structure: clusters[cluster]!.kind,
  }));

const exponentJson = ({ exact, numeric }: CriticalExponent, print: (e: Expr) => string): Json => ({
  exact: exact ? print(exact) : null,
  numeric: pair(numeric),
});

const eigenvalueJson = ({ exact, numeric, perLogarithm }: Exponent, print: (e: Expr) => string): Json => ({
  exact: exact ? print(exact) : null,
  numeric: pair(numeric),
  per_ln_mu: pair(perLogarithm.numeric),
});
