import { factorise, solve } from './complex-lu.ts';
import type { Homotopy } from './homotopy.ts';
import type { LinearForm } from './start-system.ts';

/** A point of a path at t = tr + i ti, with the patch in which its coordinates are normalised. */
export interface Station {
  readonly x: Float64Array;
  readonly tr: number;
  readonly ti: number;
}

/** How careful a tracker is. */
export interface Care {
  /** What a prediction may miss, relative to the size of the point. */
  readonly miss: number;
  /** By how much Newton's second correction must be smaller than the first. */
  readonly contraction: number;
}

export interface Tracker {
  /**
   * Follows the path from a station along a straight line to another t. Undefined where steps become too short or too
   * many; `halt` is asked, with what is left of the line, whether to stop before the end.
   */
  readonly follow: (
    from: Station,
    tr: number,
    ti: number,
    halt?: (left: number) => boolean,
  ) => Station | undefined;
  /** Newton's corrections at a station; the size of the last one, relative to the point. */
  readonly refine: (station: Station) => { readonly station: Station; readonly correction: number };
  /** An estimate of ‖J‖ ‖J⁻¹‖ at a station. */
  readonly condition: (station: Station) => number;
  /** Arithmetic operations up to now. */
  readonly operations: () => number;
}

const mostSteps = 4000;
const shortest = 1e-13;
/** Points that have grown so much get a new patch. */
const largest = 40;

/**
 * Prediction by the cubic through the last two points and their tangents, correction by Newton's method (E. L. Allgower, K.
 * Georg, Introduction to Numerical Continuation Methods, chapters 2, 6). A step counts only if Newton's corrections shrink
 * as they do near a zero, so that a path is hardly left for a neighbour.
 */
export function tracker(h: Homotopy, patches: readonly LinearForm[], care: Care): Tracker {
  const { equations: n, coordinates: size, groups } = h;
  const value = new Float64Array(2 * size);
  const rate = new Float64Array(2 * size);
  const matrix = new Float64Array(2 * size * size);
  const step = new Float64Array(2 * size);
  const order = new Int32Array(size);
  const patch = patches.map(({ coefficients }) => coefficients.slice());
  const x = new Float64Array(2 * size);
  const last = new Float64Array(2 * size);
  const tangent = new Float64Array(2 * size);
  const lastTangent = new Float64Array(2 * size);
  const next = new Float64Array(2 * size);
  let evaluations = 0;

  /** Newton's matrix at (y, t), and what vanishes. */
  function factorised(y: Float64Array, tr: number, ti: number): boolean {
    h.at(y, tr, ti, value, matrix, rate);
    evaluations++;
    for (let g = 0; g < groups.length; g++) {
      const row = 2 * size * (n + g);
      const coordinates = groups[g]!;
      const v = patch[g]!;
      matrix.fill(0, row, row + 2 * size);
      let re = -1;
      let im = 0;
      for (let j = 0; j < coordinates.length; j++) {
        const at = 2 * coordinates[j]!;
        const [vr, vi, yr, yi] = [v[2 * j]!, v[2 * j + 1]!, y[at]!, y[at + 1]!];
        matrix[row + at] = vr;
        matrix[row + at + 1] = vi;
        re += vr * yr - vi * yi;
        im += vr * yi + vi * yr;
      }
      value[2 * (n + g)] = re;
      value[2 * (n + g) + 1] = im;
      rate[2 * (n + g)] = 0;
      rate[2 * (n + g) + 1] = 0;
    }
    return factorise(matrix, size, order);
  }

  /** One correction of y; its size relative to y. The factors stay for the tangent. */
  function correct(y: Float64Array, tr: number, ti: number): number {
    if (!factorised(y, tr, ti)) return Number.NaN;
    solve(matrix, size, order, value, step);
    let most = 0;
    for (let g = 0; g < groups.length; g++) most = Math.max(most, share(groups[g]!, y));
    for (let k = 0; k < 2 * size; k++) y[k] = y[k]! - step[k]!;
    return Math.sqrt(most);
  }

  /** |step|²/|y|² of a group. */
  function share(coordinates: readonly number[], y: Float64Array): number {
    let above = 0;
    let below = 0;
    for (const j of coordinates) {
      above = Math.max(above, step[2 * j]! ** 2 + step[2 * j + 1]! ** 2);
      below = Math.max(below, y[2 * j]! ** 2 + y[2 * j + 1]! ** 2);
    }
    return above / below;
  }

  /** dx/dt from the factors at hand. */
  function findTangent(): void {
    solve(matrix, size, order, rate, tangent);
    for (let k = 0; k < 2 * size; k++) tangent[k] = -tangent[k]!;
  }

  /** The point that comes out of the last two at t + s; without a last one, along the tangent. */
  function predict(sr: number, si: number, dr: number, di: number, hasLast: boolean): void {
    if (!hasLast) {
      for (let k = 0; k < 2 * size; k += 2) {
        next[k] = x[k]! + sr * tangent[k]! - si * tangent[k + 1]!;
        next[k + 1] = x[k + 1]! + sr * tangent[k + 1]! + si * tangent[k]!;
      }
      return;
    }
    const below = dr * dr + di * di;
    const ur = (sr * dr + si * di) / below;
    const ui = (si * dr - sr * di) / below;
    for (let k = 0; k < 2 * size; k += 2) {
      const ar = dr * tangent[k]! - di * tangent[k + 1]!;
      const ai = dr * tangent[k + 1]! + di * tangent[k]!;
      const br = dr * lastTangent[k]! - di * lastTangent[k + 1]!;
      const bi = dr * lastTangent[k + 1]! + di * lastTangent[k]!;
      const cr = x[k]! - last[k]!;
      const ci = x[k + 1]! - last[k + 1]!;
      const c3r = ar + br - 2 * cr;
      const c3i = ai + bi - 2 * ci;
      // ((c3 u + c2) u + a) u + x
      let re = c3r * ur - c3i * ui + (2 * ar + br - 3 * cr);
      let im = c3r * ui + c3i * ur + (2 * ai + bi - 3 * ci);
      let swap = re * ur - im * ui + ar;
      im = re * ui + im * ur + ai;
      re = swap;
      swap = re * ur - im * ui + x[k]!;
      next[k + 1] = re * ui + im * ur + x[k + 1]!;
      next[k] = swap;
    }
  }

  /** New patches where coordinates have grown. */
  function repatch(): boolean {
    let changed = false;
    groups.forEach((coordinates, g) => {
      let square = 0;
      for (const j of coordinates) square += x[2 * j]! ** 2 + x[2 * j + 1]! ** 2;
      if (square < largest * largest) return;
      changed = true;
      const norm = Math.sqrt(square);
      coordinates.forEach((j, k) => {
        x[2 * j] = x[2 * j]! / norm;
        x[2 * j + 1] = x[2 * j + 1]! / norm;
        patch[g]![2 * k] = x[2 * j]!;
        patch[g]![2 * k + 1] = -x[2 * j + 1]!;
      });
    });
    return changed;
  }

  /** Patches in which a station is normalised. */
  function patchesFor(at: Float64Array): void {
    groups.forEach((coordinates, g) => {
      let square = 0;
      for (const j of coordinates) square += at[2 * j]! ** 2 + at[2 * j + 1]! ** 2;
      coordinates.forEach((j, k) => {
        patch[g]![2 * k] = at[2 * j]! / square;
        patch[g]![2 * k + 1] = -at[2 * j + 1]! / square;
      });
    });
  }

  return {
    follow(from, toR, toI, halt) {
      x.set(from.x);
      patchesFor(x);
      let [tr, ti] = [from.tr, from.ti];
      const whole = Math.sqrt((toR - tr) ** 2 + (toI - ti) ** 2);
      const er = (toR - tr) / whole;
      const ei = (toI - ti) / whole;
      let left = whole;
      let length = Math.min(whole, 0.02 * Math.max(whole, 1e-3));
      let hasLast = false;
      let [dr, di] = [0, 0];
      if (!factorised(x, tr, ti)) return undefined;
      findTangent();
      for (let k = 0; k < mostSteps && left > 0; k++) {
        const s = Math.min(length, left);
        const isEnd = s === left;
        const nr = isEnd ? toR : tr + s * er;
        const ni = isEnd ? toI : ti + s * ei;
        predict(nr - tr, ni - ti, dr, di, hasLast);
        const first = correct(next, nr, ni);
        const isNear = first <= 8 * care.miss;
        const second = isNear && first > 1e-9 ? correct(next, nr, ni) : 0;
        const isGood = isNear && (second <= care.contraction * first || second < 1e-10) && second < 1e-5;
        if (!isGood) {
          length = s / (first > 0.5 || !(first >= 0) ? 4 : 2);
          if (length < shortest * Math.max(Math.min(1e-3, whole), left)) return undefined;
          continue;
        }
        last.set(x);
        lastTangent.set(tangent);
        dr = nr - tr;
        di = ni - ti;
        x.set(next);
        findTangent();
        hasLast = true;
        [tr, ti] = [nr, ni];
        left = isEnd ? 0 : left - s;
        const growth = Math.sqrt(Math.sqrt(care.miss / Math.max(first, 1e-14)));
        length = s * Math.max(0.3, Math.min(3, 0.9 * growth));
        if (repatch()) {
          hasLast = false;
          if (!factorised(x, tr, ti)) return undefined;
          findTangent();
          length /= 4;
        }
        if (left > 0 && halt?.(left) === true) return { x: x.slice(), tr, ti };
      }
      return left > 0 ? undefined : { x: x.slice(), tr, ti };
    },

    refine({ x: from, tr, ti }) {
      const y = from.slice();
      patchesFor(y);
      let correction = Number.POSITIVE_INFINITY;
      for (let k = 0; k < 6; k++) {
        const now = correct(y, tr, ti);
        if (!(now < 1)) return { station: { x: y, tr, ti }, correction: now };
        if (now >= correction / 2 && now < 1e-12) break;
        correction = now;
        if (now < 1e-15) break;
      }
      return { station: { x: y, tr, ti }, correction };
    },

    condition({ x: at, tr, ti }) {
      patchesFor(at);
      if (!factorised(at, tr, ti)) return Number.POSITIVE_INFINITY;
      const unit = new Float64Array(2 * size);
      let inverse = 0;
      for (let j = 0; j < size; j++) {
        unit.fill(0);
        unit[2 * j] = 1;
        solve(matrix, size, order, unit, step);
        inverse = Math.max(inverse, ...step.map(Math.abs));
      }
      h.at(at, tr, ti, value, matrix, rate);
      return inverse * Math.max(...matrix.subarray(0, 2 * n * size).map(Math.abs));
    },

    operations: () => evaluations * h.operations,
  };
}
