import { partial } from '../../expr/differentiate.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import { whereDefined } from '../roots/ground.ts';
import { spend, withinBudget } from '../work.ts';
import type { Work } from '../work.ts';
import { contracted, hasOneZero, isNearlyLinear, newtonPoint } from './contract.ts';
import type { Equations } from './contract.ts';
import { contains, hull, isWithin, middle, range, width } from './rounded.ts';
import type { Range } from './rounded.ts';
import { tapeOf } from './tape.ts';
import type { Box } from './tape.ts';

/** What is known of the real zeros in a box. */
export interface BoxSearch {
  readonly zeros: readonly LoneZero[];
  /** What is left: zeros that were not found lie there. Neighbours are put together. */
  readonly undecided: readonly Box[];
  /** How many boxes were looked at. */
  readonly boxes: number;
}

/** A box with exactly one zero, which may lie beside the box that was searched, and a point near that zero. */
export interface LoneZero {
  readonly box: Box;
  readonly near: readonly number[];
}

/** Sides below this part of the first box, or of a number that is large, are not divided. */
const finest = 2 ** -24;
const fineness = (side: Range, whole: Range): number =>
  finest * Math.min(width(whole), 16 * Math.max(1, Math.abs(middle(side))));
/** What Newton's method in doubles costs, in steps of shrinking. */
const newtonCost = 4;
/** How often a box may shrink before it is divided. */
const largestShrinking = 12;

/**
 * All real zeros of a square system in a box, by branch and prune (P. Van Hentenryck, D. McAllester, D. Kapur, SIAM J.
 * Numer. Anal. 34 (1997) 797; E. Hansen, G. W. Walster, Global Optimization Using Interval Analysis, chapter 11): a
 * box is dropped where interval arithmetic excludes zero or the equations have no real value, it shrinks by Newton's
 * method, and is settled where exactly one zero is proved to be there. What the budget does not
 * suffice for is undecided. Undefined where the equations cannot be enclosed.
 */
export function searchBox(
  equations: readonly Expr[],
  unknowns: readonly Sym[],
  start: Box,
  work: Work,
): BoxSearch | undefined {
  const system = equationsOf(equations, unknowns);
  if (system === undefined) return undefined;
  const zeros: LoneZero[] = [];
  const small: Box[] = [];
  const queue: Box[] = [start];
  let done = 0;
  const isSettled = (box: Box): boolean => zeros.some((zero) => isInside(box, zero.box));
  const look = (box: Box): void => {
    const rest = isSettled(box) ? undefined : shrunk(system, box, work);
    if (rest === undefined || isSettled(rest)) return;
    spend(work, newtonCost * system.cost);
    const zero = loneZero(system, rest);
    if (zero) zeros.push(zero);
    else {
      const halves = divided(rest, start);
      if (halves === undefined) small.push(rest);
      else queue.push(...halves);
    }
  };
  withinBudget(() => {
    for (; done < queue.length; done++) look(queue[done] as Box);
  });
  const left = [...small, ...queue.slice(done)].filter((box) => !isSettled(box));
  return { zeros, undecided: united(left, start), boxes: done };
}

function equationsOf(equations: readonly Expr[], unknowns: readonly Sym[]): Equations | undefined {
  const values = tapeOf(equations, unknowns);
  if (values === undefined) return undefined;
  const derivatives = whereDefined(() => equations.flatMap((e) => unknowns.map((x) => partial(e, x))));
  const slopes = derivatives && tapeOf(derivatives, unknowns);
  if (slopes === undefined) return undefined;
  const cost = 2 * values.cost + slopes.cost + 10 * unknowns.length ** 3;
  return { values, slopes, cost };
}

const isInside = (a: Box, b: Box): boolean => a.every((x, i) => isWithin(x, b[i] as Range));

/** A box without what Newton's method shows to hold no zero; undefined where nothing is left. */
function shrunk(system: Equations, box: Box, work: Work): Box | undefined {
  let rest = box;
  for (let k = 0; k < largestShrinking; k++) {
    spend(work, system.cost);
    const next = contracted(system, rest);
    if (next === undefined) return undefined;
    const worthwhile = next.some((x, i) => width(x) < 0.75 * width(rest[i] as Range));
    rest = next;
    if (!worthwhile) break;
  }
  return rest;
}

/** Twice as large and a little more round the place of the zero, so that neighbours are settled with it. */
function loneZero(system: Equations, box: Box): LoneZero | undefined {
  if (!isNearlyLinear(system, box)) return undefined;
  const near = newtonPoint(system, box);
  const isNear = near?.every((x, i) => {
    const side = box[i] as Range;
    return Math.abs(x - middle(side)) <= width(side) + reachOf(x);
  });
  if (near === undefined || isNear !== true) return undefined;
  for (const factor of [2, 1.1]) {
    const larger = box.map((side, i) => {
      const x = near[i] as number;
      const radius = factor * Math.max(side.hi - x, x - side.lo) + reachOf(x);
      return range(x - radius, x + radius);
    });
    if (hasOneZero(system, larger)) return { box: larger, near };
  }
  return undefined;
}

/** A little, as numbers of the size of x go. */
const reachOf = (x: number): number => 1e-12 * Math.abs(x) + 1e-15;

/** Halves of a box, across the side that is longest as a part of the first box; undefined where all are short. */
function divided(box: Box, start: Box): readonly Box[] | undefined {
  const part = (i: number): number => width(box[i] as Range) / 2 / (width(start[i] as Range) / 2);
  const longest = box.reduce((best, _, i) => (part(i) > part(best) ? i : best), 0);
  const side = box[longest] as Range;
  const cut = contains(side, 0) && side.lo < 0 && side.hi > 0 && isBalanced(side) ? 0 : middle(side);
  if (width(side) < fineness(side, start[longest] as Range) || cut <= side.lo || cut >= side.hi)
    return undefined;
  return [range(side.lo, cut), range(cut, side.hi)].map((half) =>
    box.map((x, i) => (i === longest ? half : x)),
  );
}

/** Logarithms and poles are at zero more often than elsewhere. */
const isBalanced = ({ lo, hi }: Range): boolean => -lo > hi / 8 && hi > -lo / 8;

/** Boxes that touch each other are put together. */
function united(boxes: readonly Box[], start: Box): readonly Box[] {
  const touch = (a: Box, b: Box): boolean =>
    a.every((x, i) => {
      const [y, slack] = [b[i] as Range, fineness(x, start[i] as Range)];
      return x.lo <= y.hi + slack && y.lo <= x.hi + slack;
    });
  let groups: readonly Box[] = [];
  for (const box of boxes) {
    let whole = box;
    for (;;) {
      const near = groups.filter((other) => touch(other, whole));
      if (near.length === 0) break;
      groups = groups.filter((other) => !near.includes(other));
      whole = near.reduce((a, b) => a.map((x, i) => hull(x, b[i] as Range)), whole);
    }
    groups = [...groups, whole];
  }
  return groups;
}
