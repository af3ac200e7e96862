import type { CriticalExponent } from '../analysis/critical.ts';
import type { Exponent } from '../analysis/exponents.ts';
import type { FixedPoints } from '../analysis/fixed-points.ts';
import type { Paths } from '../analysis/homotopy/all-zeros.ts';
import type { FixedPoint } from '../analysis/point.ts';
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
    sets: found.sets.map(({ dimension, equations, sample, stability }) => ({
      dimension,
      equations: equations.map(print),
      sample: sample ? placeJson(sample, print) : null,
      ...(stability && stabilityJson(stability, print)),
    })),
    algebraic: found.algebraic.map(({ equations, count, multiplicity }) => ({
      equations: equations.map(print),
      count,
      multiplicity: multiplicity ?? null,
    })),
    invariant_subspaces: found.invariant?.map((set) => set.map(({ name }) => name)) ?? null,
    conditions: found.conditions.map(print),
    ...(found.paths && { paths: pathsJson(found.paths) }),
    ...(found.missing.length > 0 && { missing: found.missing }),
  };
}

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
  { exponents, kind, directions, matrix, scaling, marginal, critical }: Stability,
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
    ...(scaling && {
      scaling: scaling.map(({ eigenvalue, multiplicity, blocks, right, left }) => ({
        eigenvalue: print(eigenvalue),
        multiplicity,
        blocks,
        right: right.map((v) => v.map(print)),
        left: left.map((v) => v.map(print)),
      })),
    }),
    ...(matrix && { stability_matrix: { rows: matrix.map((row) => row.map(print)) } }),
  };
}

const exponentJson = ({ exact, numeric }: CriticalExponent, print: (e: Expr) => string): Json => ({
  exact: exact ? print(exact) : null,
  numeric: pair(numeric),
});

const eigenvalueJson = ({ exact, numeric, perLogarithm }: Exponent, print: (e: Expr) => string): Json => ({
  exact: exact ? print(exact) : null,
  numeric: pair(numeric),
  per_ln_mu: pair(perLogarithm.numeric),
});
