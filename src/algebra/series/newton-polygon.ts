import { power } from '../field/field.ts';
import type { Field } from '../field/field.ts';
import * as Q from '../../expr/rational.ts';
import { dense } from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';
import { add, bigO, leading, mul, scale, series, shift, stretch } from './series.ts';
import type { Series } from './series.ts';

/** F(x, y) = Σ a_i(x) y^i with exact a_i without fractional powers. */
export type Curve<T> = readonly Series<T>[];

/**
 * An edge of Newton's polygon: roots y = c x^(p/q) + … with q > 0, p and q coprime. On it q j + p i = weight for the
 * terms x^j y^i, and their sum is x^… y^… φ(c^q): the roots of φ are the possible values of c^q, none of them zero.
 */
export interface Edge<T> {
  readonly p: number;
  readonly q: number;
  readonly weight: number;
  readonly phi: Dense<T>;
}

/** How often y divides F; −1 for F = 0, of which everything is a root. */
export const zerosOf = <T>(curve: Curve<T>): number => curve.findIndex((a) => a.coefficients.length > 0);

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

/** The edges of the lower hull of the points (i, valuation of a_i), by falling exponent p/q. */
export function edgesOf<T>(field: Field<T>, curve: Curve<T>): readonly Edge<T>[] {
  const points = curve.flatMap((a, i) =>
    a.coefficients.length > 0 ? [{ i, j: a.valuation, c: leading(a) }] : [],
  );
  const edges: Edge<T>[] = [];
  for (let start = points[0]; start;) {
    const { i, j } = start;
    // The exponent p/q is the largest descent to a point further right; of several points the last ends the edge.
    let end: typeof start | undefined;
    for (const point of points) {
      if (point.i <= i) continue;
      if (!end || (j - point.j) * (end.i - i) >= (j - end.j) * (point.i - i)) end = point;
    }
    if (!end) break;
    const common = gcd(j - end.j, end.i - i);
    const [p, q] = [(j - end.j) / common, (end.i - i) / common];
    const weight = q * j + p * i;
    const phi = Array.from({ length: common + 1 }, () => field.zero);
    for (const point of points)
      if (q * point.j + p * point.i === weight && point.i >= i) phi[(point.i - i) / q] = point.c;
    edges.push({ p, q, weight, phi: dense(field, phi) });
    start = end;
  }
  return edges;
}

/** u and v with u q − v p = 1 and 0 ≤ v < q. */
export function bezout(p: number, q: number): { readonly u: number; readonly v: number } {
  let v = 0;
  while ((1 + v * p) % q !== 0) v++;
  return { u: (1 + v * p) / q, v };
}

/**
 * G(X, Y) = F(ξ^v X^q, X^p (ξ^u + Y)) / X^weight for a root ξ of φ: the substitution of D. Duval, Compositio
 * Mathematica 70 (1989) 119, section 3, which takes no root of ξ.
 */
export function substituted<T>(field: Field<T>, curve: Curve<T>, edge: Edge<T>, xi: T): Curve<T> {
  const { p, q, weight } = edge;
  const { u, v } = bezout(p, q);
  const [step, start] = [power(field, xi, v), power(field, xi, u)];
  const scaled = curve.map((a, i) => {
    let factor = power(field, step, a.coefficients.length > 0 ? a.valuation : 0);
    const coefficients = a.coefficients.map((c) => {
      const product = field.mul(c, factor);
      factor = field.mul(factor, step);
      return product;
    });
    const stretched = stretch(field, series(field, a.valuation, coefficients), q);
    return coefficients.length > 0 ? shift(stretched, p * i - weight) : stretched;
  });
  return shifted(field, scaled, start);
}

/** Σ a_i (c + Y)^i, by Horner's rule. */
export function shifted<T>(field: Field<T>, curve: Curve<T>, c: T): Curve<T> {
  let result: readonly Series<T>[] = [];
  for (const a of [...curve].reverse()) {
    // result (c + Y) + a
    const next = result.map((b) => scale(field, b, c));
    next.push(bigO(Infinity));
    result.forEach((b, i) => (next[i + 1] = add(field, next[i + 1] as Series<T>, b)));
    next[0] = add(field, next[0] as Series<T>, a);
    result = next;
  }
  return result;
}

/** F(x, y(x)). */
export const evaluateCurve = <T>(field: Field<T>, curve: Curve<T>, y: Series<T>): Series<T> =>
  curve.reduceRight((sum, a) => add(field, mul(field, sum, y), a), bigO<T>(Infinity));

/** ∂F/∂y. */
export const slopeOf = <T>(field: Field<T>, curve: Curve<T>): Curve<T> =>
  curve.slice(1).map((a, k) => scale(field, a, field.rational(Q.rational(k + 1))));
