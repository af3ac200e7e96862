import type { Executable } from '../../program/execute.ts';
import type { Evaluator } from './evaluator.ts';
import type { StartSystem } from './start-system.ts';

/** H(x, t) = (1 − t) F(x) + t γ G(x): at t = 1 the zeros are known, at t = 0 they are wanted. */
export interface Homotopy {
  /** Equations, and coordinates: one more for each group of unknowns. */
  readonly equations: number;
  readonly coordinates: number;
  /** Which coordinates form a projective space. */
  readonly groups: readonly (readonly number[])[];
  /** What one evaluation costs, with the solution of the linear equations. */
  readonly operations: number;
  /** Writes H, row by row ∂H/∂x (in the first rows of a square matrix), and ∂H/∂t = γG − F. */
  readonly at: (
    x: Float64Array,
    tr: number,
    ti: number,
    value: Float64Array,
    slope: Float64Array,
    rate: Float64Array,
  ) => void;
}

/** γ is a random complex number: then no path meets another one before t = 0 (A. P. Morgan, A. J. Sommese 1987). */
export function homotopy(
  target: Evaluator,
  start: StartSystem,
  [gr, gi]: readonly [number, number],
): Homotopy {
  const n = start.equations.length;
  const groups = start.patches.map(({ coordinates }) => coordinates);
  const size = n + groups.length;
  const wanted = new Float64Array(2 * n * (size + 1));
  const known = startEvaluator(start, size);
  const given = new Float64Array(2 * n * (size + 1));
  return {
    equations: n,
    coordinates: size,
    groups,
    operations: target.operations + costOf(start) + 4 * size ** 3,
    at(x, tr, ti, value, slope, rate) {
      target.at(x, wanted);
      known(x, given);
      // tγ and 1 − t
      const ar = tr * gr - ti * gi;
      const ai = tr * gi + ti * gr;
      const br = 1 - tr;
      const bi = -ti;
      for (let k = 0; k < 2 * n; k += 2) {
        const fr = wanted[k]!;
        const fi = wanted[k + 1]!;
        const sr = given[k]!;
        const si = given[k + 1]!;
        value[k] = ar * sr - ai * si + br * fr - bi * fi;
        value[k + 1] = ar * si + ai * sr + br * fi + bi * fr;
        rate[k] = gr * sr - gi * si - fr;
        rate[k + 1] = gr * si + gi * sr - fi;
      }
      for (let k = 2 * n, to = 0; k < 2 * n * (size + 1); k += 2, to += 2) {
        const fr = wanted[k]!;
        const fi = wanted[k + 1]!;
        const sr = given[k]!;
        const si = given[k + 1]!;
        slope[to] = ar * sr - ai * si + br * fr - bi * fi;
        slope[to + 1] = ar * si + ai * sr + br * fi + bi * fr;
      }
    },
  };
}

const costOf = ({ equations }: StartSystem): number =>
  equations.flat().reduce((sum, { coordinates }) => sum + 16 * (coordinates.length + 2), 0);

/** The products of linear forms and their derivatives, laid out like those of the target. */
function startEvaluator({ equations }: StartSystem, size: number): Executable {
  const n = equations.length;
  const most = Math.max(...equations.map((forms) => forms.length));
  const before = new Float64Array(2 * (most + 1));
  const values = new Float64Array(2 * most);
  return (x, out) => {
    out.fill(0);
    for (let i = 0; i < n; i++) {
      const forms = equations[i]!;
      before[0] = 1;
      before[1] = 0;
      for (let k = 0; k < forms.length; k++) {
        const { coordinates, coefficients: c } = forms[k]!;
        let re = 0;
        let im = 0;
        for (let j = 0; j < coordinates.length; j++) {
          const xr = x[2 * coordinates[j]!]!;
          const xi = x[2 * coordinates[j]! + 1]!;
          re += c[2 * j]! * xr - c[2 * j + 1]! * xi;
          im += c[2 * j]! * xi + c[2 * j + 1]! * xr;
        }
        values[2 * k] = re;
        values[2 * k + 1] = im;
        before[2 * k + 2] = before[2 * k]! * re - before[2 * k + 1]! * im;
        before[2 * k + 3] = before[2 * k]! * im + before[2 * k + 1]! * re;
      }
      out[2 * i] = before[2 * forms.length]!;
      out[2 * i + 1] = before[2 * forms.length + 1]!;
      let ar = 1;
      let ai = 0;
      const row = 2 * n + 2 * size * i;
      for (let k = forms.length - 1; k >= 0; k--) {
        const { coordinates, coefficients: c } = forms[k]!;
        const pr = before[2 * k]! * ar - before[2 * k + 1]! * ai;
        const pi = before[2 * k]! * ai + before[2 * k + 1]! * ar;
        for (let j = 0; j < coordinates.length; j++) {
          const at = row + 2 * coordinates[j]!;
          out[at] = out[at]! + c[2 * j]! * pr - c[2 * j + 1]! * pi;
          out[at + 1] = out[at + 1]! + c[2 * j]! * pi + c[2 * j + 1]! * pr;
        }
        const vr = values[2 * k]!;
        const vi = values[2 * k + 1]!;
        const nr = ar * vr - ai * vi;
        ai = ar * vi + ai * vr;
        ar = nr;
      }
    }
    return out;
  };
}
