import type { Work } from '../work.ts';
import { residue } from './modular.ts';
import * as F from './prime-field.ts';
import type { Modular, PrimeField } from './prime-field.ts';
import * as U from './univariate.ts';
import type { Dense } from './univariate.ts';

/** f ≡ g h and s g + t h ≡ 1 modulo m, with h monic. */
interface Split {
  readonly g: Dense;
  readonly h: Dense;
  readonly s: Dense;
  readonly t: Dense;
}

/**
 * From a factorisation f ≡ lc(f) f_1 … f_r modulo p into monic coprime factors to the one modulo p^k that continues
 * it. A tree of quadratic lifts: J. von zur Gathen, J. Gerhard, Modern Computer Algebra, algorithm 15.17.
 */
export function liftFactors(
  field: PrimeField,
  f: Dense,
  factors: readonly Modular[],
  k: number,
): readonly Dense[] {
  const { p, work } = field;
  if (factors.length === 1) return [makeMonic(f, BigInt(p) ** BigInt(k))];
  const half = factors.length >> 1;
  const [left, right] = [factors.slice(0, half), factors.slice(half)];
  const product = (list: readonly Modular[]): Modular => list.reduce((a, b) => F.multiply(field, a, b));
  const g = F.scale(field, product(left), residue(U.leading(f), p));
  const h = product(right);
  const s = F.inverseModulo(field, g, h);
  if (s === undefined) throw new RangeError('factors to be lifted are coprime');
  const t = F.divide(field, F.subtract(field, F.one, F.multiply(field, s, g)), h).quotient;
  let split: Split = { g: integers(g), h: integers(h), s: integers(s), t: integers(t) };
  for (const e of exponents(k)) split = lift(work, f, split, BigInt(p) ** BigInt(e));
  return [...liftFactors(field, split.g, left, k), ...liftFactors(field, split.h, right, k)];
}

const integers = (a: Modular): Dense => a.map(BigInt);

/** The exponents 1 < e_1 < … < k on the way to k, each at most twice the one before. */
function exponents(k: number): readonly number[] {
  const list: number[] = [];
  for (let e = k; e > 1; e = Math.ceil(e / 2)) list.unshift(e);
  return list;
}

/** One quadratic step to the modulus m (algorithm 15.10 there). */
function lift(work: Work, f: Dense, { g, h, s, t }: Split, m: bigint): Split {
  const mul = (a: Dense, b: Dense): Dense => U.balanced(U.multiply(work, a, b), m);
  const sum = (a: Dense, b: Dense): Dense => U.balanced(U.add(a, b), m);
  const error = U.balanced(U.subtract(f, U.multiply(work, g, h)), m);
  const { quotient: q, remainder: r } = U.divideMonic(work, mul(s, error), h, m);
  const nextG = sum(sum(g, mul(t, error)), mul(q, g));
  const nextH = sum(h, r);
  const excess = U.balanced(U.subtract(U.add(mul(s, nextG), mul(t, nextH)), [1n]), m);
  const { quotient: c, remainder: d } = U.divideMonic(work, mul(s, excess), nextH, m);
  return {
    g: nextG,
    h: nextH,
    s: U.balanced(U.subtract(s, d), m),
    t: U.balanced(U.subtract(U.subtract(t, mul(t, excess)), mul(c, nextG)), m),
  };
}

/** f divided by its leading coefficient modulo m, to which that is coprime. */
function makeMonic(f: Dense, m: bigint): Dense {
  let [r, s] = [m, U.balancedResidue(U.leading(f), m)];
  let [u, v] = [0n, 1n];
  while (s !== 0n) {
    const q = r / s;
    [r, s] = [s, r - q * s];
    [u, v] = [v, u - q * v];
  }
  // r = ±1 is the greatest common divisor.
  return U.balanced(U.scale(f, u * r), m);
}
