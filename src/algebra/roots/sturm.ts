import type { Rational } from '../../expr/rational.ts';
import { degree, leading, trimmed } from '../polynomial/univariate.ts';
import type { Dense } from '../polynomial/univariate.ts';
import type { Work } from '../work.ts';
import { squareFreeParts } from './multiplicity.ts';
import { absolute, derivative, signAt, signOf, sizeOf, spendProducts } from './dense.ts';

/**
 * How many different real roots lie in (lo, hi]; without an end, in all of that side of the line. By Sturm's theorem
 * (Mém. prés. par divers savants 6 (1835) 271): the loss of sign variations of the sequence p, p′, −rem, …
 */
export function countRealRoots(p: Dense, work: Work, lo?: Rational, hi?: Rational): number {
  return squareFreeParts(p, work).reduce((count, { base }) => {
    const sequence = sturmSequence(base, work);
    const at = (x: Rational): number => variations(sequence.map((q) => signAt(q, x)));
    const above = variations(sequence.map((q) => signOf(leading(q))));
    const below = variations(sequence.map((q) => (degree(q) % 2 === 0 ? 1 : -1) * signOf(leading(q))));
    return count + (lo ? at(lo) : below) - (hi ? at(hi) : above);
  }, 0);
}

/** The changes of sign in a list, zeros left out. */
function variations(signs: readonly number[]): number {
  const kept = signs.filter((s) => s !== 0);
  return kept.filter((s, i) => i > 0 && s !== kept[i - 1]).length;
}

/**
 * Remainders divided by the factors that the theory of subresultants knows (G. E. Collins, J. ACM 14 (1967) 128); all
 * multipliers are positive, so that signs are kept.
 */
function sturmSequence(p: Dense, work: Work): readonly Dense[] {
  const sequence = [p, derivative(p)];
  let [g, h] = [1n, 1n];
  for (;;) {
    const [a, b] = sequence.slice(-2) as [Dense, Dense];
    if (degree(b) < 1) return sequence;
    const delta = BigInt(degree(a) - degree(b));
    const known = g * h ** delta;
    sequence.push(negativeRemainder(a, b, work).map((c) => c / known));
    g = absolute(leading(b));
    h = (g ** delta * h) / h ** delta;
  }
}

/** −|lc b|^(deg a − deg b + 1) a mod b. */
function negativeRemainder(a: Dense, b: Dense, work: Work): Dense {
  const lead = leading(b);
  const [size, sign] = [absolute(lead), BigInt(signOf(lead))];
  const rest = [...a];
  for (let shift = degree(a) - degree(b); shift >= 0; shift--) {
    const top = rest.pop() as bigint;
    spendProducts(work, 2 * rest.length, sizeOf(rest) + sizeOf(b));
    rest.forEach((c, i) => {
      rest[i] = c * size - sign * top * (i >= shift ? (b[i - shift] as bigint) : 0n);
    });
  }
  return trimmed(rest.map((c) => -c));
}
