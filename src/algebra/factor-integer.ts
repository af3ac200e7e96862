import { absInt, bitLength, divInt, fromBigInt, gcdInt, mulInt, rootInt } from '../expr/integer.ts';
import type { Int } from '../expr/integer.ts';
import { spend } from './work.ts';
import type { Work } from './work.ts';
import { productCost } from './polynomial/charge.ts';
import { leastPrimeFactor, powerMod, primeAfter, residue } from './polynomial/modular.ts';

type Powers = readonly (readonly [base: Int, power: number])[];

/** |n| is the product of all these powers. */
export interface IntegerFactors {
  /** Ascending. Above 3.3·10²⁴ the primes are probable ones. */
  readonly primes: Powers;
  /** Numbers too hard to factor, ascending, none of them a perfect power; and 0 as a factor of 0. */
  readonly rest: Powers;
}

/** Primes below are found by division. */
const trialLimit = 100_000;

/** Steps of ρ for one number: they find most primes of up to 9 digits. */
const rhoSteps = 1 << 16;

/** Factors an integer as far as the budget allows: what it does not allow is left in `rest`. */
export function factorInteger(n: Int, work: Work): IntegerFactors {
  if (n === 0) return { primes: [], rest: [[0, 1]] };
  const [primes, rest] = [new Map<Int, number>(), new Map<Int, number>()];
  const stack: { readonly part: Int; readonly times: number }[] = [];
  const record = (powers: Map<Int, number>, base: Int, times: number): unknown =>
    powers.set(base, (powers.get(base) ?? 0) + times);

  const left = divideOut(absInt(n), work, (prime, times) => record(primes, prime, times));
  if (left !== 1) stack.push({ part: left, times: 1 });
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { part, times } = next;
    if (isPrime(part, work)) {
      record(primes, part, times);
      continue;
    }
    const [root, degree] = perfectRoot(part, work);
    const divisor = degree > 1 ? undefined : rho(BigInt(part), work);
    if (degree > 1) stack.push({ part: root, times: times * degree });
    else if (divisor === undefined) record(rest, part, times);
    else stack.push({ part: divisor, times }, { part: divInt(part, divisor), times });
  }
  return { primes: ascending(primes), rest: ascending(rest) };
}

const ascending = (powers: ReadonlyMap<Int, number>): Powers =>
  [...powers].sort(([p], [q]) => (p < q ? -1 : 1));

/** Whether the budget allows so many operations; if so they are spent. */
function allowed(work: Work, operations: number): boolean {
  if (work.operations < operations) return false;
  spend(work, operations);
  return true;
}

/** Divides by the small primes; what is left has none, unless the budget ends before. */
function divideOut(n: Int, work: Work, found: (prime: Int, times: number) => void): Int {
  let rest = n;
  let step = 1;
  let size = wordsOf(rest);
  // 2, 3, and then the numbers 6k ± 1.
  for (let d = 2; d < trialLimit && d * d <= rest; d += step) {
    if (!allowed(work, size)) return rest;
    if (isMultiple(rest, d)) {
      // Its power has as many factors as may be: about so many products of the size of the number.
      if (!allowed(work, 4 * size * Math.log2(1 + size))) return rest;
      const [left, times] = withoutPower(rest, d);
      found(d, times);
      rest = left;
      size = wordsOf(rest);
    }
    step = d === 2 ? 1 : d === 3 ? 2 : d % 6 === 5 ? 2 : 4;
  }
  return rest;
}

/** Length in words, by which division by a short number costs. */
const wordsOf = (n: Int): number => Math.ceil((1 + bitLength(n)) / 512);

/** n without the factor d, as often as it occurs; d² is taken out first, by the same rule. */
function withoutPower(n: Int, d: Int): readonly [rest: Int, times: number] {
  if (!isMultiple(n, d)) return [n, 0];
  const [rest, pairs] = withoutPower(divInt(n, d), mulInt(d, d));
  return isMultiple(rest, d) ? [divInt(rest, d), 2 * pairs + 2] : [rest, 2 * pairs + 1];
}

const isMultiple = (n: Int, d: Int): boolean =>
  typeof n === 'number' && typeof d === 'number' ? n % d === 0 : BigInt(n) % BigInt(d) === 0n;

const witnesses = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n, 41n];

/**
 * Whether n > 1 is a prime, by strong pseudoprimality to the first 13 primes: certain below 3.3·10²⁴ (J. Sorenson,
 * J. Webster, Math. Comp. 86 (2017) 985). Without a budget the answer is no.
 */
export function isPrime(n: Int, work: Work): boolean {
  const m = BigInt(n);
  const bits = bitLength(n);
  const cost = bits * productCost(bits, bits);
  if (work.operations < cost) return false;
  let odd = m - 1n;
  let twos = 0;
  for (; odd > 0n && (odd & 1n) === 0n; odd >>= 1n) twos++;
  if (m < 2n || (m > 2n && twos === 0)) return false;
  return witnesses.every((a) => {
    if (a % m === 0n) return true;
    if (!allowed(work, cost)) return false;
    let x = powerModulo(a, odd, m);
    if (x === 1n) return true;
    for (let i = 1; i < twos && x !== m - 1n; i++) x = (x * x) % m;
    return x === m - 1n;
  });
}

function powerModulo(a: bigint, k: bigint, m: bigint): bigint {
  let result = 1n;
  for (const bit of k.toString(2)) {
    result = (result * result) % m;
    if (bit === '1') result = (result * a) % m;
  }
  return result;
}

/** n as a power with a prime exponent, if it is one; primes below `trialLimit` do not divide n. */
function perfectRoot(n: Int, work: Work): readonly [root: Int, degree: number] {
  const bits = bitLength(n);
  for (let k = 2; k <= bits / Math.log2(trialLimit); k = primeAfter(k)) {
    if (!allowed(work, 2 * (k + wordsOf(n)))) break;
    if (!mayBePower(n, k)) continue;
    if (!allowed(work, 64 * productCost(bits, bits))) break;
    const root = rootInt(n, k);
    if (fromBigInt(BigInt(root) ** BigInt(k)) === n) return [root, k];
  }
  return [n, 1];
}

/** Whether n is a k-th power modulo a prime of the form jk + 1, as only one residue in k is. */
function mayBePower(n: Int, k: number): boolean {
  let q = 2 * k + 1;
  while (leastPrimeFactor(q) < q) q += k;
  return powerMod(residue(n, q), (q - 1) / k, q) <= 1;
}

/**
 * A divisor of a composite number: two of the values of x ↦ x² + c agree modulo a prime that divides n long before
 * they agree modulo n. J. M. Pollard, BIT 15 (1975) 331; R. P. Brent, BIT 20 (1980) 176.
 */
function rho(n: bigint, work: Work, c = 1n): Int | undefined {
  const divisor = cycle(n, c, work);
  return divisor === fromBigInt(n) ? rho(n, work, c + 2n) : divisor;
}

/** A divisor; n itself if the values agree modulo all its primes at once; undefined after too many steps. */
function cycle(n: bigint, c: bigint, work: Work): Int | undefined {
  const digits = bitLength(n);
  const size = productCost(digits, digits);
  const batch = 64;
  let y = 2n;
  for (let length = 1; length <= rhoSteps; length *= 2) {
    const x = y;
    for (let done = 0; done < length; done += batch) {
      const count = Math.min(batch, length - done);
      if (!allowed(work, 10 * count * size)) return undefined;
      const start = y;
      let product = 1n;
      for (let i = 0; i < count; i++) {
        y = (y * y + c) % n;
        product = (product * (x - y)) % n;
      }
      // One divisor for many differences; where they have all of n in common, one after the other is looked at.
      const common = commonDivisor(product, n);
      if (common !== 1) return common === fromBigInt(n) ? first(start, x, c, n) : common;
    }
  }
  return undefined;
}

/** The first divisor, found one step at a time. */
function first(start: bigint, x: bigint, c: bigint, n: bigint): Int {
  let y = start;
  for (;;) {
    y = (y * y + c) % n;
    const common = commonDivisor(x - y, n);
    if (common !== 1) return common;
  }
}

const commonDivisor = (a: bigint, b: bigint): Int => gcdInt(fromBigInt(a), fromBigInt(b));
