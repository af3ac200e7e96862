import * as D from '../algebra/field/dense.ts';
import type { Dense } from '../algebra/field/dense.ts';
import type { OrderedField } from '../algebra/field/ordered.ts';
import { realExtension } from '../algebra/field/real-extension.ts';
import { coefficients, leadingIn } from '../algebra/polynomial/parts.ts';
import type { Polynomial } from '../algebra/polynomial/polynomial.ts';
import { discriminant, resultant } from '../algebra/polynomial/resultant.ts';
import { halved, isolated, signAt, sturm } from '../algebra/roots/sturm-over.ts';
import type { Between, Sturm } from '../algebra/roots/sturm-over.ts';
import { different } from '../algebra/systems/groebner.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import type { Sym } from '../expr/expr.ts';
import type { CriticalValue, Line } from './critical-values.ts';

/** What one coordinate of the fixed points does as the parameter varies: plane curves, each irreducible. */
export interface Curves<T> {
  readonly index: number;
  readonly list: readonly Polynomial[];
  /** Where one of them has fewer or repeated points: zeros of the leading coefficient or the discriminant. */
  readonly turns: readonly (readonly Dense<T>[])[];
  /** Where two of them meet. */
  readonly meets: readonly (readonly Dense<T>[])[];
}

/** Of the values of x, by their eliminants. */
export function curvesOf<T>(x: Sym, eliminants: readonly Polynomial[], line: Line<T>): Curves<T> {
  const index = line.field.indexOf(x);
  const list = different(eliminants);
  return {
    index,
    list,
    turns: list.map((p) => [line.of(leadingIn(p, index)), line.of(discriminant(p, index))]),
    meets: list.map((p, k) => list.slice(0, k).map((q) => line.of(resultant(p, q, index)))),
  };
}

/** The values of one coordinate at a critical value of the parameter, each in a cell of its own. */
export interface Axis {
  /** Cell k is between edges k − 1 and k; beyond the outer edges there is no value. */
  readonly edges: readonly Rational[];
  /** The value in cell k. */
  readonly limit: (k: number) => number;
  /** Whether it is exactly zero. */
  readonly isZero: (k: number) => boolean;
}

interface Limit<T> {
  readonly roots: Sturm<T>;
  readonly place: Between;
}

/** By Sturm's theorem over the field of the critical value. */
export function axisAt<T>(
  { polynomial, place }: CriticalValue<T>,
  { index, list, turns, meets }: Curves<T>,
  line: Line<T>,
): Axis {
  const { constants } = line;
  const modulus = line.of(polynomial);
  const local = realExtension(constants, modulus, place);
  const vanishes = (p: Dense<T>): boolean => D.remainder(constants, p, modulus).length === 0;
  // Square-free and coprime, so that their roots are different.
  const parts: Dense<Dense<T>>[] = [];
  list.forEach((p, k) => {
    const plain = D.dense(
      local,
      coefficients(p, index).map((c) => D.remainder(constants, line.of(c), modulus)),
    );
    const simple = turns[k]!.some(vanishes) ? withoutSquares(local, plain) : plain;
    parts.push(
      meets[k]!.reduce(
        (rest, meeting, j) =>
          vanishes(meeting) ? D.quotient(local, rest, D.gcd(local, rest, parts[j]!)) : rest,
        simple,
      ),
    );
  });
  const limits = apart(
    parts.map((p) => sturm(local, p)).flatMap((roots) => isolated(roots).map((at) => ({ roots, place: at }))),
  );
  return {
    edges: edgesOf(limits.map((limit) => limit.place)),
    limit: (k) => valueOf(limits[k - 1]!),
    isZero: (k) => isZero(limits[k - 1]!),
  };
}

const withoutSquares = <T>(field: OrderedField<T>, p: Dense<T>): Dense<T> =>
  p.length < 3 ? p : D.quotient(field, p, D.gcd(field, p, D.derivative(field, p)));

/** Ascending, in intervals that do not meet. */
function apart<T>(limits: readonly Limit<T>[]): readonly Limit<T>[] {
  const ordered = limits.toSorted((a, b) => Q.compare(a.place.lo, b.place.lo));
  const crowded = new Set(
    ordered.flatMap((v, i) => {
      const next = ordered[i + 1];
      return next && Q.compare(next.place.lo, v.place.hi) <= 0 ? [v, next] : [];
    }),
  );
  return crowded.size === 0
    ? ordered
    : apart(ordered.map((v) => (crowded.has(v) ? { roots: v.roots, place: halved(v.roots, v.place) } : v)));
}

/** Half way between the intervals, and at the outer ends. */
const edgesOf = (places: readonly Between[]): readonly Rational[] =>
  places.length === 0
    ? []
    : [
        places[0]!.lo,
        ...places.slice(1).map(({ lo }, i) => Q.mul(Q.half, Q.add(places[i]!.hi, lo))),
        places.at(-1)!.hi,
      ];

/** Binary digits to which limits are told. */
const told = 56;

const isZero = <T>({ roots, place }: Limit<T>): boolean =>
  Q.sign(place.lo) < 0 && Q.sign(place.hi) > 0 && signAt(roots.field, roots.polynomial, Q.zero) === 0;

function valueOf<T>(limit: Limit<T>): number {
  if (isZero(limit)) return 0;
  const { roots, place } = limit;
  let close = place;
  for (let k = 0; k < told; k++) close = halved(roots, close);
  return Q.toDouble(Q.mul(Q.half, Q.add(close.lo, close.hi)));
}
