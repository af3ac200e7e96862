import { whole } from '../../algebra/field/fractions.ts';
import { containsZero } from '../../algebra/interval.ts';
import type { Complex } from '../../algebra/numeric/complex.ts';
import { complexEncloser } from '../../algebra/roots/complex-enclose.ts';
import type { ClearedSystem } from '../../algebra/systems/cleared-system.ts';
import * as Q from '../../expr/rational.ts';
import { branchZeros } from './branch-zeros.ts';
import type { BranchedSystem } from './branched-system.ts';
import type { Branch } from './branches.ts';
import { areLocatedApart, located } from './located.ts';
import type { Coordinate, Located } from './located.ts';
import { vanishAt } from './rational-point.ts';
import type { Tracking } from './track-all.ts';

export interface Zero extends Located {
  /** As a zero of the whole system; undefined where it is not known. */
  readonly multiplicity: number | undefined;
  /** So many paths ended here, by the powers of the factors. */
  readonly paths: number;
}

/** Paths that met where no zero could be proved: a multiple one, or one that is not isolated. */
export interface Meeting {
  readonly at: readonly Complex[];
  readonly paths: number;
}

/** What became of the paths. */
export interface Paths {
  /** In all: the system has no more isolated zeros that differ. */
  readonly needed: number;
  readonly followed: number;
  /** Ends at which denominators vanish, or may vanish: they are not among the zeros. */
  readonly excluded: number;
  readonly atInfinity: number;
  /** Ends at meetings. */
  readonly singular: number;
  readonly lost: number;
}

export interface AllZeros {
  readonly zeros: readonly Zero[];
  readonly meetings: readonly Meeting[];
  /** true: proved to be all; 'numerical': every path was followed to its end; false: something is missing. */
  readonly complete: boolean | 'numerical';
  readonly paths: Paths;
  /** Whether there are, or may be, whole sets of zeros beside the isolated ones, which are not given here. */
  readonly hasSets: boolean;
}

interface Found {
  readonly zero: Zero;
  readonly branch: Branch;
}

/**
 * All isolated zeros of a system, by homotopy continuation of its branches, small ones first; where the paths in the
 * budget do not suffice, those that were found until then.
 */
export function allZeros({ system, branches, hasSets }: BranchedSystem, tracking: Tracking): AllZeros {
  const { variables } = system;
  const needed = branches.reduce((sum, { paths }) => sum + paths, 0);
  const found: Found[] = [];
  const meetings: Meeting[] = [];
  let [followed, atInfinity, lost, excluded] = [0, 0, 0, 0];
  let isProved = !hasSets;
  for (const part of branches) {
    const { branch } = part;
    const before = followed;
    const here = branchZeros(part, system, {
      ...tracking,
      mostPaths: tracking.mostPaths - followed,
      progress: (done) => tracking.progress?.(before + done, needed),
    });
    followed += here.followed;
    atInfinity += here.atInfinity;
    lost += here.lost;
    isProved &&= here.isComplete;
    for (const { coordinates, bits, real, multiplicity, paths } of here.zeros) {
      const zero = located(throughout(coordinates, branch, variables), bits, real);
      const excludes = isExcluded(zero, system);
      const { weight } = branch;
      if (excludes !== false) excluded += paths;
      else
        found.push({
          zero: { ...zero, multiplicity: multiplicity && multiplicity * weight, paths: paths * weight },
          branch,
        });
      isProved &&= excludes !== undefined;
    }
    for (const { at, paths } of here.clusters) {
      const coordinates = branch.unknowns.map((_, j) => ({ re: at[2 * j]!, im: at[2 * j + 1]! }));
      meetings.push({ at: complexThroughout(coordinates, branch, variables), paths });
    }
  }
  const { zeros, areDistinct } = eachOnce(found, variables);
  return {
    zeros,
    meetings,
    complete: hasSets || followed < needed || lost > 0 ? false : isProved && areDistinct ? true : 'numerical',
    paths: {
      needed,
      followed,
      excluded,
      atInfinity,
      singular: meetings.reduce((sum, { paths }) => sum + paths, 0),
      lost,
    },
    hasSets,
  };
}

/** All coordinates, from those of a branch. */
const throughout = (
  own: readonly Coordinate[],
  { known, unknowns }: Branch,
  variables: readonly number[],
): readonly Coordinate[] =>
  variables.map((x) => {
    const exact = known.get(x);
    return exact ? { exact } : own[unknowns.indexOf(x)]!;
  });

const complexThroughout = (
  own: readonly Complex[],
  { known, unknowns }: Branch,
  variables: readonly number[],
): readonly Complex[] =>
  variables.map((x) => {
    const exact = known.get(x);
    return exact ? { re: Q.toDouble(exact), im: 0 } : own[unknowns.indexOf(x)]!;
  });

/** Whether a denominator vanishes at a zero; undefined where that is not decided. */
function isExcluded(
  { exact, box, bits }: Located,
  { denominators, variables, field }: ClearedSystem,
): boolean | undefined {
  if (denominators.length === 0) return false;
  if (exact) {
    const point = new Map(variables.map((x, j) => [x, exact[j]!]));
    return denominators.some((d) => vanishAt([d], point));
  }
  const enclosed = complexEncloser(new Map(variables.map((x, j) => [field.kernels[x]!, box[j]!])), bits);
  const isAway = denominators.every((d) => {
    const value = enclosed(field.expression(whole(d)));
    return value !== undefined && !(containsZero(value.re) && containsZero(value.im));
  });
  return isAway ? false : undefined;
}

/** Zeros that several branches share, once; whether all of them are certainly different. */
function eachOnce(
  found: readonly Found[],
  variables: readonly number[],
): { readonly zeros: readonly Zero[]; readonly areDistinct: boolean } {
  const kept: Found[] = [];
  let areDistinct = true;
  for (const next of found) {
    const k = kept.findIndex(
      (other) =>
        other.branch !== next.branch &&
        !areLocatedApart(other.zero, next.zero) &&
        mayCoincide(other, next, variables),
    );
    if (k < 0) {
      kept.push(next);
      continue;
    }
    const other = kept[k]!;
    const isSame = other.zero.exact !== undefined || next.zero.exact !== undefined;
    areDistinct &&= isSame;
    const [a, b] = [other.zero.multiplicity, next.zero.multiplicity];
    const multiplicity = isSame && a !== undefined && b !== undefined ? a + b : undefined;
    const zero = other.zero.exact ? other.zero : next.zero;
    const paths = other.zero.paths + next.zero.paths;
    kept[k] = { zero: { ...zero, multiplicity, paths }, branch: other.branch };
  }
  return { zeros: kept.map(({ zero }) => zero), areDistinct };
}

/** Whether two zeros whose boxes meet can be the same: a rational point is put into the equations of the other branch. */
function mayCoincide(a: Found, b: Found, variables: readonly number[]): boolean {
  if (a.zero.exact && b.zero.exact) return true;
  const [point, branch] = a.zero.exact ? [a.zero.exact, b.branch] : [b.zero.exact, a.branch];
  if (point === undefined) return true;
  const places = new Map(variables.map((x, j) => [x, point[j]!]));
  const isInside = [...branch.known].every(([x, c]) => Q.equal(c, places.get(x)!));
  return isInside && vanishAt(branch.equations, places);
}
