/**
 * Integers of any size: a JavaScript number while it is safe, a BigInt beyond. Each function returns the small
 * form whenever the value fits, so equal integers are equal under `===`.
 */
export type Int = number | bigint;

const narrow = (x: bigint): Int => (x >= -9007199254740991n && x <= 9007199254740991n ? Number(x) : x);

/** Reads a decimal integer of any length. */
export const readInt = (digits: string): Int =>
  digits.length <= 15 ? Number(digits) : narrow(BigInt(digits));

export const fromBigInt = narrow;

export function addInt(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return narrow(BigInt(a) + BigInt(b));
}

export function mulInt(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  return narrow(BigInt(a) * BigInt(b));
}

export const negInt = (a: Int): Int => (a === 0 ? 0 : -a);

export const signInt = (a: Int): -1 | 0 | 1 => (a < 0 ? -1 : a > 0 ? 1 : 0);

export const absInt = (a: Int): Int => (a < 0 ? -a : a);

export const isOdd = (a: Int): boolean => (typeof a === 'number' ? a % 2 !== 0 : (a & 1n) === 1n);

/** Exact quotient; `b` must divide `a`. */
export function divInt(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') return a === 0 ? 0 : a / b;
  return narrow(BigInt(a) / BigInt(b));
}

/** Greatest common divisor, never negative; gcd(0, 0) = 0. */
export function gcdInt(a: Int, b: Int): Int {
  if (typeof a === 'number' && typeof b === 'number') {
    let x = Math.abs(a);
    let y = Math.abs(b);
    while (y !== 0) {
      const r = x % y;
      x = y;
      y = r;
    }
    return x;
  }
  return gcdBig(BigInt(absInt(a)), BigInt(absInt(b)));
}

/** Least common multiple of two positive integers. */
export const lcmInt = (a: Int, b: Int): Int =>
  typeof a === 'number' && typeof b === 'number' && a % b === 0 ? a : mulInt(divInt(a, gcdInt(a, b)), b);

/**
 * Lehmer's algorithm (Knuth, The Art of Computer Programming 2, section 4.5.2, algorithm L): the leading 52 bits
 * decide many steps of Euclid's algorithm, which are then applied to the long numbers at once.
 */
function gcdBig(a: bigint, b: bigint): Int {
  let [x, y] = a < b ? [b, a] : [a, b];
  let bits = bitLength(x);
  while (y > 9007199254740991n) {
    let top = Number(x >> BigInt(bits - 52));
    for (; top < 2 ** 51; top = Number(x >> BigInt(bits - 52)))
      bits -= Math.max(1, 51 - Math.floor(Math.log2(top + 0.5)));
    let next = Number(y >> BigInt(bits - 52));
    let [m, n, p, q] = [1, 0, 0, 1];
    while (next + p !== 0 && next + q !== 0) {
      const quotient = Math.floor((top + m) / (next + p));
      if (quotient !== Math.floor((top + n) / (next + q))) break;
      [m, p] = [p, m - quotient * p];
      [n, q] = [q, n - quotient * q];
      [top, next] = [next, top - quotient * next];
    }
    [x, y] = n === 0 ? [y, x % y] : [BigInt(m) * x + BigInt(n) * y, BigInt(p) * x + BigInt(q) * y];
  }
  return y === 0n ? narrow(x) : gcdInt(Number(y), Number(x % y));
}

export const powInt = (a: Int, n: number): Int => narrow(BigInt(a) ** BigInt(n));

/** Number of binary digits of |a|: the measure of size used by budgets. */
export const bitLength = (a: Int): number =>
  typeof a === 'number'
    ? a === 0
      ? 0
      : Math.floor(Math.log2(Math.abs(a))) + 1
    : absInt(a).toString(16).length * 4;

/** ⌊a^(1/n)⌋ for a ≥ 0, by Newton's iteration. */
export function rootInt(a: Int, n: number): Int {
  const x = BigInt(a);
  if (x < 2n) return narrow(x);
  const k = BigInt(n);
  let r = 1n << BigInt(Math.ceil(bitLength(a) / n) + 1);
  for (;;) {
    const next = ((k - 1n) * r + x / r ** (k - 1n)) / k;
    if (next >= r) return narrow(r);
    r = next;
  }
}
