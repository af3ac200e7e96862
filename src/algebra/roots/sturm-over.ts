import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { degree, derivative, gcd, monic, quotient, remainder, valueAt } from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';
import type { OrderedField } from '../field/ordered.ts';
import { OutOfWork } from '../work.ts';
import type { Sign } from './sign.ts';

/** The real roots of a polynomial without repeated ones, over any ordered field. */
export interface Roots<T> {
  readonly polynomial: Dense<T>;
  readonly field: OrderedField<T>;
}

/** The same with what counts them. */
export interface Sturm<T> extends Roots<T> {
  /** p, p′, −rem, … */
  readonly sequence: readonly Dense<T>[];
}

/** Two rational numbers that are no roots, with exactly one root between them. */
export interface Between {
  readonly lo: Rational;
  readonly hi: Rational;
}

/** Sturm's sequence of a polynomial, which is first freed of repeated roots. */
export function sturm<T>(field: OrderedField<T>, p: Dense<T>): Sturm<T> {
  const polynomial = p.length < 2 ? p : quotient(field, p, gcd(field, p, derivative(field, p)));
  const sequence = [polynomial, derivative(field, polynomial)];
  while (sequence.at(-1)!.length > 1) {
    const rest = remainder(field, sequence.at(-2)!, sequence.at(-1)!).map(field.neg);
    // A positive factor is free, and keeps what follows short.
    sequence.push(
      rest.length > 0 && field.sign(rest.at(-1) as T) < 0
        ? monic(field, rest).map(field.neg)
        : monic(field, rest),
    );
  }
  return { polynomial, field, sequence: sequence.filter((q) => q.length > 0) };
}

export const signAt = <T>(field: OrderedField<T>, p: Dense<T>, x: Rational): Sign =>
  field.sign(valueAt(field, p, x));

/** How many roots lie in (lo, hi] (J. C. F. Sturm, Mém. prés. par divers savants 6 (1835) 271). */
export function countIn<T>({ field, sequence }: Sturm<T>, lo: Rational, hi: Rational): number {
  const at = (x: Rational): number => variations(sequence.map((p) => signAt(field, p, x)));
  return at(lo) - at(hi);
}

/** How many real roots there are. */
function countAll<T>({ field, sequence }: Sturm<T>): number {
  const ends = sequence.map((p) => ({ sign: field.sign(p.at(-1) as T), odd: degree(p) % 2 === 1 }));
  return (
    variations(ends.map(({ sign, odd }) => (odd ? -sign : sign))) - variations(ends.map(({ sign }) => sign))
  );
}

function variations(signs: readonly number[]): number {
  const kept = signs.filter((s) => s !== 0);
  return kept.filter((s, i) => i > 0 && s !== kept[i - 1]).length;
}

const mostHalvings = 4000;

/** Every real root in an interval of its own, ascending; the intervals do not meet. */
export function isolated<T>(s: Sturm<T>): readonly Between[] {
  const all = countAll(s);
  let bound = Q.rational(1);
  let left = mostHalvings;
  const isRoot = (x: Rational): boolean => signAt(s.field, s.polynomial, x) === 0;
  if (all === 0) return [];
  while (isRoot(bound) || isRoot(Q.neg(bound)) || countIn(s, Q.neg(bound), bound) < all) {
    bound = Q.mul(bound, Q.rational(2));
    if (left-- === 0) throw new OutOfWork();
  }
  const parts = ({ lo, hi }: Between, count: number): readonly Between[] => {
    if (count === 0) return [];
    if (count === 1) return [{ lo, hi }];
    if (left-- === 0) throw new OutOfWork();
    const middle = dividing(s, lo, hi);
    const below = countIn(s, lo, middle);
    return [...parts({ lo, hi: middle }, below), ...parts({ lo: middle, hi }, count - below)];
  };
  return parts({ lo: Q.neg(bound), hi: bound }, all);
}

/** Half of the interval that has the root, or nearly half. */
export function halved<T>(s: Roots<T>, { lo, hi }: Between): Between {
  const middle = dividing(s, lo, hi);
  return signAt(s.field, s.polynomial, middle) === signAt(s.field, s.polynomial, lo)
    ? { lo: middle, hi }
    : { lo, hi: middle };
}

/** A number near the middle that is no root. */
function dividing<T>({ field, polynomial }: Roots<T>, lo: Rational, hi: Rational): Rational {
  for (let k = 1; ; k++) {
    const middle = Q.add(lo, Q.mul(Q.sub(hi, lo), Q.rational(k, k === 1 ? 2 : 2 * k + 1)));
    if (signAt(field, polynomial, middle) !== 0) return middle;
  }
}
