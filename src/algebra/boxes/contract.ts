import {
  common,
  contains,
  difference,
  hull,
  isBounded,
  isInterior,
  middle,
  point,
  product,
  quotients,
  size,
  sum,
} from './rounded.ts';
import type { Range } from './rounded.ts';
import { run } from './tape.ts';
import type { Box, Tape } from './tape.ts';
import type { Image } from './elementary.ts';

/** As many equations as unknowns, and with their derivatives, as operations. */
export interface Equations {
  readonly values: Tape;
  /** The derivatives of each equation by each unknown, row by row. */
  readonly slopes: Tape;
  /** Operations for both, and for what is made of them. */
  readonly cost: number;
}

type Matrix = readonly (readonly number[])[];

const at = ({ outputs }: Tape, results: readonly (Image | undefined)[]): readonly (Image | undefined)[] =>
  outputs.map((i) => results[i]);

/** The values of all equations on a box; undefined where there is certainly no zero of all of them. */
function valuesOn({ values }: Equations, box: Box): readonly Image[] | undefined {
  const found = at(values, run(values, box));
  return found.every((v) => v !== undefined && contains(v, 0)) ? (found as readonly Image[]) : undefined;
}

/** The Jacobian matrix on a box where all equations have bounded derivatives; else undefined. */
function slopesOn({ slopes }: Equations, box: Box): readonly (readonly Range[])[] | undefined {
  const found = at(slopes, run(slopes, box));
  if (!found.every((v) => v !== undefined && v.everywhere && isBounded(v))) return undefined;
  return box.map((_, i) => found.slice(i * box.length, (i + 1) * box.length) as readonly Range[]);
}

const centreOf = (box: Box): Box => box.map((x) => point(middle(x)));

/** The values in the centre, enclosed. */
function valuesAtCentre({ values }: Equations, box: Box): readonly Range[] | undefined {
  const found = at(values, run(values, centreOf(box)));
  return found.every((v) => v !== undefined && v.everywhere && isBounded(v))
    ? (found as readonly Image[])
    : undefined;
}

/**
 * Smaller boxes that hold all zeros in a box on which all equations are differentiable, by solving each of
 * Σ_j A_ij (x_j − m_j) ∈ −b_i for x_i, one after the other (Hansen & Sengupta, BIT 21 (1981) 203). None where there is
 * no zero.
 */
function sweep(
  A: readonly (readonly Range[])[],
  b: readonly Range[],
  box: Box,
  pick: (i: number) => number,
): Box | undefined {
  const m = box.map(middle);
  const next = [...box];
  for (const [row, entries] of A.entries()) {
    const i = pick(row);
    const others = entries.reduce<Range>(
      (s, a, j) => (j === i ? s : sum(s, product(a, difference(next[j] as Range, point(m[j] as number))))),
      b[row] as Range,
    );
    const steps = quotients(difference(point(0), others), entries[i] as Range);
    const kept = steps.flatMap((step) => common(sum(point(m[i] as number), step), next[i] as Range) ?? []);
    const [first, ...rest] = kept;
    if (first === undefined) return undefined;
    next[i] = rest.reduce(hull, first);
  }
  return next;
}

/** The part of a box in which zeros can be; undefined where there are none. */
export function contracted(equations: Equations, box: Box): Box | undefined {
  const values = valuesOn(equations, box);
  if (values === undefined) return undefined;
  const slopes = values.every(({ everywhere }) => everywhere) ? slopesOn(equations, box) : undefined;
  const b = slopes && valuesAtCentre(equations, box);
  if (slopes === undefined || b === undefined) return box;
  // Each equation for each of its unknowns, then for one unknown each after they were disentangled.
  let smaller: Box | undefined = box;
  for (let shift = 0; shift < box.length && smaller; shift++)
    smaller = meeting(
      sweep(slopes, b, box, (i) => (i + shift) % box.length),
      smaller,
    );
  const inverse = smaller && inverseOf(slopes.map((row) => row.map(middle)));
  if (smaller === undefined || inverse === undefined) return smaller;
  return meeting(
    sweep(timesMatrix(inverse, slopes), timesVector(inverse, b), box, (i) => i),
    smaller,
  );
}

function meeting(a: Box | undefined, b: Box): Box | undefined {
  const both = a?.map((x, i) => common(x, b[i] as Range));
  return both?.every((x) => x !== undefined) === true ? both : undefined;
}

/** 1 − Y f′(X), where Y is close to the inverse of f′ in the middle. */
interface Defect {
  readonly inverse: Matrix;
  readonly rows: readonly (readonly Range[])[];
}

function defectOn(equations: Equations, box: Box): Defect | undefined {
  const values = valuesOn(equations, box);
  const slopes =
    values?.every(({ everywhere }) => everywhere) === true ? slopesOn(equations, box) : undefined;
  const inverse = slopes && inverseOf(slopes.map((row) => row.map(middle)));
  if (slopes === undefined || inverse === undefined) return undefined;
  const rows = timesMatrix(inverse, slopes).map((row, i) =>
    row.map((a, j) => difference(point(i === j ? 1 : 0), a)),
  );
  return { inverse, rows };
}

/** Whether the equations are so nearly linear on a box that a proof is worth trying. */
export const isNearlyLinear = (equations: Equations, box: Box): boolean =>
  defectOn(equations, box)?.rows.every((row) => row.reduce((s, a) => s + size(a), 0) < 1) === true;

/**
 * Whether there is exactly one zero in a box: m − Y f(m) + (1 − Y f′(X))(X − m) lies in its interior (R. Krawczyk,
 * Computing 4 (1969) 187; R. E. Moore, SIAM J. Numer. Anal. 14 (1977) 611).
 */
export function hasOneZero(equations: Equations, box: Box): boolean {
  const defect = defectOn(equations, box);
  const b = defect && valuesAtCentre(equations, box);
  if (defect === undefined || b === undefined) return false;
  const step = timesVector(defect.inverse, b);
  const m = centreOf(box);
  return box.every((x, i) => {
    const image = (defect.rows[i] as readonly Range[]).reduce<Range>(
      (s, a, j) => sum(s, product(a, difference(box[j] as Range, m[j] as Range))),
      difference(m[i] as Range, step[i] as Range),
    );
    return isInterior(image, x);
  });
}

/** Where Newton's steps in doubles lead; nothing is proved by it. */
export function newtonPoint(equations: Equations, box: Box): readonly number[] | undefined {
  let place = box.map(middle);
  for (let k = 0; k < 20; k++) {
    const here = place.map(point);
    const [value, slope] = [valuesAtCentre(equations, here), slopesOn(equations, here)];
    const inverse = slope && inverseOf(slope.map((row) => row.map(middle)));
    if (value === undefined || inverse === undefined) return undefined;
    const step = inverse.map((row) => row.reduce((s, a, j) => s + a * middle(value[j] as Range), 0));
    place = place.map((x, i) => x - (step[i] as number));
    if (!place.every(Number.isFinite)) return undefined;
    if (step.every((d, i) => Math.abs(d) <= 1e-14 * Math.abs(place[i] as number) + 1e-300)) break;
  }
  return place;
}

const timesVector = (Y: Matrix, b: readonly Range[]): readonly Range[] =>
  Y.map((row) => row.reduce<Range>((s, y, j) => sum(s, product(point(y), b[j] as Range)), point(0)));

const timesMatrix = (Y: Matrix, A: readonly (readonly Range[])[]): readonly (readonly Range[])[] =>
  Y.map((row) =>
    A.map((_, k) => row.reduce<Range>((s, y, j) => sum(s, product(point(y), A[j]?.[k] as Range)), point(0))),
  );

/** Close to the inverse of a matrix, by Gauss and Jordan's elimination; undefined where a pivot vanishes. */
function inverseOf(A: Matrix): Matrix | undefined {
  const n = A.length;
  const rows = A.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))]);
  for (let k = 0; k < n; k++) {
    const sizeOf = (i: number): number => Math.abs(rows[i]?.[k] ?? 0);
    let best = k;
    for (let i = k + 1; i < n; i++) if (sizeOf(i) > sizeOf(best)) best = i;
    const pivot = rows[best] as number[];
    rows[best] = rows[k] as number[];
    const divisor = pivot[k] as number;
    if (!(Math.abs(divisor) > 0)) return undefined;
    const unit = pivot.map((x) => x / divisor);
    rows[k] = unit;
    for (let i = 0; i < n; i++) {
      const factor = rows[i]?.[k] as number;
      if (i !== k && factor !== 0)
        rows[i] = (rows[i] as number[]).map((x, j) => x - factor * (unit[j] as number));
    }
  }
  const inverse = rows.map((row) => row.slice(n));
  return inverse.flat().every(Number.isFinite) ? inverse : undefined;
}
