import type { Executable } from '../../program/execute.ts';
import { factorise, solve } from './complex-lu.ts';
import { degreeIn } from './numeric-polynomial.ts';
import type { NumericPolynomial } from './numeric-polynomial.ts';

/** Discs |z_j − y_j| ≤ r_j in doubles. */
export interface Polydisc {
  /** y, real and imaginary parts in turn. */
  readonly centre: Float64Array;
  /** Exactly one zero of the system lies within these distances, and the derivatives are independent there. */
  readonly radii: Float64Array;
  /** There is no other zero within these. */
  readonly outer: Float64Array;
  readonly real: boolean | undefined;
}

const unit = 2 ** -53;
/** Covers the rounding of what is computed from numbers that are not negative. */
const upwards = 1 + 2 ** -30;
/** Nothing is smaller: products below may have lost digits. */
const least = 1e-280;
/** With smaller coefficients or larger unknowns, that would not hold. */
const smallestCoefficient = 1e-240;
const largestPower = 1e30;

/**
 * Shows in doubles that zeros of a polynomial system with real coefficients exist. With Y ≈ f′(y)⁻¹ the map z − Y f(z)
 * takes the polydisc into its interior and contracts it, if δ + D r < r, where δ bounds |Y f(y)|, and D bounds |1 − Y f′|
 * on it: f′(z) − f′(y) by the majorant f̂ with the moduli of the coefficients, |f′(z) − f′(y)| ≤ f̂′(|y| + r) − f̂′(|y|). Rounding is
 * bounded a priori: |fl f(y) − f(y)| ≤ γ f̂(|y|) (R. Krawczyk, Computing 4 (1969) 187; N. J. Higham, Accuracy and Stability
 * of Numerical Algorithms, chapter 5). Coefficients count as rounded to the nearest double.
 */
export function polydiscProver(
  system: readonly NumericPolynomial[],
  evaluate: Executable,
  groups: number,
): (near: Float64Array) => Polydisc | undefined {
  const n = system.length;
  const size = n + groups;
  const point = new Float64Array(2 * size);
  for (let g = 0; g < groups; g++) point[2 * (n + g)] = 1;
  const out = new Float64Array(2 * n * (size + 1));
  const slope = new Float64Array(2 * n * n);
  const factors = new Float64Array(2 * n * n);
  const order = new Int32Array(n);
  const step = new Float64Array(2 * n);
  const majorant = majorantOf(system);
  const degree = Math.max(
    ...system.map((p) =>
      degreeIn(
        p,
        p[0]!.exponents.map((_, j) => j),
      ),
    ),
  );
  const length = Math.max(...system.map((p) => p.length));
  const hasDigits = system.every((p) =>
    p.every(({ coefficient: c }) => Math.abs(c) > smallestCoefficient && Math.abs(c) <= 2),
  );
  const gamma = 4 * (length + size + 4 * degree + 16) * unit;

  /** Values and derivatives at y; whether the matrix could be factorised. */
  function at(y: Float64Array): boolean {
    point.set(y);
    evaluate(point, out);
    for (let i = 0; i < n; i++)
      slope.set(out.subarray(2 * (n + i * size), 2 * (n + i * size + n)), 2 * i * n);
    factors.set(slope);
    return factorise(factors, n, order);
  }

  function polished(near: Float64Array): Float64Array | undefined {
    const y = near.slice();
    let last = Number.POSITIVE_INFINITY;
    for (let k = 0; k < 8; k++) {
      if (!at(y)) return undefined;
      solve(factors, n, order, out, step);
      let now = 0;
      for (let j = 0; j < n; j++)
        now = Math.max(now, modulus(step, j) / (modulus(y, j) + 1e-3 * largestOf(y, n)));
      if (!(now < last)) break;
      for (let k2 = 0; k2 < 2 * n; k2++) y[k2] = y[k2]! - step[k2]!;
      last = now;
    }
    return y;
  }

  return (near) => {
    const y = polished(near);
    if (y === undefined || !at(y)) return undefined;
    const inverse = inverseOf(factors, n, order);
    const sizes = Float64Array.from({ length: n }, (_, j) => modulus(y, j) * upwards);
    const here = majorant(sizes);
    const delta = new Float64Array(n);
    const rest = new Float64Array(n * n);
    for (let j = 0; j < n; j++) {
      let sum = least;
      for (let i = 0; i < n; i++)
        sum += modulus(inverse, j * n + i) * (modulus(out, i) + gamma * here.values[i]! + least);
      delta[j] = sum * upwards;
      for (let k = 0; k < n; k++) rest[j * n + k] = defect(inverse, slope, n, j, k);
    }
    const big = largestOf(y, n);
    if (!hasDigits || !(Math.pow(Math.max(1, big), degree) < largestPower)) return undefined;
    for (const growth of [2 ** 24, 2 ** 18, 2 ** 12, 2 ** 6, 4, 2]) {
      const outer = delta.map((d) => growth * (d + 2 ** -60 * big));
      const beyond = majorant(sizes.map((s, j) => (s + outer[j]!) * upwards));
      const bounds = new Float64Array(n * n);
      for (let j = 0; j < n; j++)
        for (let k = 0; k < n; k++) {
          let d = rest[j * n + k]!;
          for (let i = 0; i < n; i++) {
            const [low, high] = [here.slopes[i * n + k]!, beyond.slopes[i * n + k]!];
            d += modulus(inverse, j * n + i) * (high * upwards - low + gamma * high + least);
          }
          bounds[j * n + k] = d * upwards;
        }
      let radii = image(delta, bounds, outer);
      if (!radii.every((r, j) => r < outer[j]! * (1 - 2 ** -20))) continue;
      for (let k = 0; k < narrowings; k++) radii = image(delta, bounds, radii);
      return { centre: y, radii, outer, real: realityOf(y, radii, outer) };
    }
    return undefined;
  };
}

/**
 * A zero off the axis is not real. One whose conjugate, which is a zero, too, lies where there is no other zero, is its own
 * conjugate.
 */
function realityOf(y: Float64Array, radii: Float64Array, outer: Float64Array): boolean | undefined {
  const offset = radii.map((_, j) => Math.abs(y[2 * j + 1]!));
  if (radii.some((r, j) => offset[j]! > r)) return false;
  return radii.every((r, j) => (2 * offset[j]! + r) * upwards < outer[j]!) ? true : undefined;
}

/** How often the zero is enclosed anew in the image of where it is. */
const narrowings = 24;

/** δ + D r. */
const image = (delta: Float64Array, bounds: Float64Array, r: Float64Array): Float64Array =>
  delta.map((d, j) => r.reduce((sum, radius, k) => sum + bounds[j * r.length + k]! * radius, d) * upwards);

/** A bound of the entry (j, k) of 1 − Y A, its rounding included. */
function defect(inverse: Float64Array, slope: Float64Array, n: number, j: number, k: number): number {
  let re = j === k ? 1 : 0;
  let im = 0;
  let sum = j === k ? 1 : 0;
  for (let i = 0; i < n; i++) {
    const [a, b] = [2 * (j * n + i), 2 * (i * n + k)];
    re -= inverse[a]! * slope[b]! - inverse[a + 1]! * slope[b + 1]!;
    im -= inverse[a]! * slope[b + 1]! + inverse[a + 1]! * slope[b]!;
    sum += modulus(inverse, j * n + i) * modulus(slope, i * n + k);
  }
  return (Math.sqrt(re * re + im * im) + (4 * n + 16) * unit * sum + least) * upwards;
}

function inverseOf(factors: Float64Array, n: number, order: Int32Array): Float64Array {
  const inverse = new Float64Array(2 * n * n);
  const [right, column] = [new Float64Array(2 * n), new Float64Array(2 * n)];
  for (let k = 0; k < n; k++) {
    right.fill(0);
    right[2 * k] = 1;
    solve(factors, n, order, right, column);
    for (let j = 0; j < n; j++) inverse.set(column.subarray(2 * j, 2 * j + 2), 2 * (j * n + k));
  }
  return inverse;
}

interface Majorant {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/** f̂ and its derivatives at a point without negative coordinates, rounded upwards or nearly so. */
function majorantOf(system: readonly NumericPolynomial[]): (at: Float64Array) => Majorant {
  const n = system.length;
  const most = Math.max(...system.flatMap((p) => p.flatMap(({ exponents }) => exponents)));
  return (at) => {
    const powers = new Float64Array(n * (most + 1));
    for (let j = 0; j < n; j++) {
      powers[j * (most + 1)] = 1;
      for (let e = 1; e <= most; e++) powers[j * (most + 1) + e] = powers[j * (most + 1) + e - 1]! * at[j]!;
    }
    const values = new Float64Array(n);
    const slopes = new Float64Array(n * n);
    system.forEach((p, i) => {
      for (const { coefficient, exponents } of p) {
        const c = Math.abs(coefficient);
        let all = c;
        for (let j = 0; j < n; j++) all *= powers[j * (most + 1) + exponents[j]!]!;
        values[i]! += all;
        for (let k = 0; k < n; k++) {
          const e = exponents[k]!;
          if (e === 0) continue;
          let part = c * e;
          for (let j = 0; j < n; j++) part *= powers[j * (most + 1) + (j === k ? e - 1 : exponents[j]!)]!;
          slopes[i * n + k]! += part;
        }
      }
    });
    return { values, slopes };
  };
}

/** Of the j-th of the complex numbers whose real and imaginary parts are given in turn. */
export const modulus = (z: Float64Array, j: number): number =>
  Math.sqrt(z[2 * j]! * z[2 * j]! + z[2 * j + 1]! * z[2 * j + 1]!);

function largestOf(y: Float64Array, n: number): number {
  let most = 0;
  for (let j = 0; j < n; j++) most = Math.max(most, modulus(y, j));
  return most;
}
