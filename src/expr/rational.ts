import {
  absInt,
  addInt,
  bitLength,
  divInt,
  fromBigInt,
  gcdInt,
  mulInt,
  negInt,
  powInt,
  readInt,
  signInt,
} from './integer.ts';
import type { Int } from './integer.ts';

/** A rational number n/d in lowest terms with d > 0. */
export interface Rational {
  readonly n: Int;
  readonly d: Int;
}

const make = (n: Int, d: Int): Rational => ({ n, d });

export const zero: Rational = make(0, 1);
export const one: Rational = make(1, 1);
export const minusOne: Rational = make(-1, 1);
export const half: Rational = make(1, 2);

/** The quotient n/d in lowest terms. Throws a RangeError for d = 0. */
export function rational(n: Int, d: Int = 1): Rational {
  if (d === 1) return make(n, 1);
  if (d === 0) throw new RangeError('division by zero');
  const g = gcdInt(n, d);
  const sign = d < 0 ? negInt(g) : g;
  return sign === 1 ? make(n, d) : make(divInt(n, sign), divInt(d, sign));
}

export const isInteger = (q: Rational): boolean => q.d === 1;
export const isZero = (q: Rational): boolean => q.n === 0;
export const isOne = (q: Rational): boolean => q.n === 1 && q.d === 1;
export const sign = (q: Rational): -1 | 0 | 1 => signInt(q.n);
export const equal = (a: Rational, b: Rational): boolean => a.n === b.n && a.d === b.d;

export function add(a: Rational, b: Rational): Rational {
  if (a.d === 1 && b.d === 1) return make(addInt(a.n, b.n), 1);
  return rational(addInt(mulInt(a.n, b.d), mulInt(b.n, a.d)), mulInt(a.d, b.d));
}

export function mul(a: Rational, b: Rational): Rational {
  if (a.d === 1 && b.d === 1) return make(mulInt(a.n, b.n), 1);
  return rational(mulInt(a.n, b.n), mulInt(a.d, b.d));
}

export const neg = (a: Rational): Rational => make(negInt(a.n), a.d);
export const sub = (a: Rational, b: Rational): Rational => add(a, neg(b));
export const abs = (a: Rational): Rational => make(absInt(a.n), a.d);
export const inverse = (a: Rational): Rational => rational(a.d, a.n);
export const div = (a: Rational, b: Rational): Rational => mul(a, inverse(b));
export const compare = (a: Rational, b: Rational): -1 | 0 | 1 =>
  a.d === b.d ? (a.n < b.n ? -1 : a.n > b.n ? 1 : 0) : sign(sub(a, b));

/** a^k for an integer k. */
export function pow(a: Rational, k: number): Rational {
  const base = k < 0 ? inverse(a) : a;
  const m = Math.abs(k);
  return make(powInt(base.n, m), powInt(base.d, m));
}

/** Binary digits of numerator and denominator together. */
export const size = (q: Rational): number => bitLength(q.n) + bitLength(q.d);

/** Reads `12`, `0.25`, `2e-3` exactly. */
export function readDecimal(text: string): Rational {
  const parts = /^(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!parts) throw new RangeError(`not a decimal number: ${text}`);
  const fraction = parts[2] ?? '';
  const shift = Number(parts[3] ?? 0) - fraction.length;
  const digits = readInt(`${parts[1] ?? ''}${fraction}` || '0');
  return shift >= 0 ? make(mulInt(digits, powInt(10, shift)), 1) : rational(digits, powInt(10, -shift));
}

/** The exact value of a finite double. */
export function fromDouble(x: number): Rational {
  if (!Number.isFinite(x)) throw new RangeError(`${x} is not a rational number`);
  if (Number.isSafeInteger(x)) return make(x === 0 ? 0 : x, 1);
  let exponent = 0;
  let mantissa = x;
  while (!Number.isInteger(mantissa)) {
    mantissa *= 2;
    exponent++;
  }
  return rational(fromBigInt(BigInt(mantissa)), powInt(2, exponent));
}

/** The double nearest to q, correctly rounded (ties to even). */
export function toDouble(q: Rational): number {
  if (typeof q.n === 'number' && typeof q.d === 'number') return q.n / q.d;
  const n = BigInt(absInt(q.n));
  const d = BigInt(q.d);
  const s = q.n < 0 ? -1 : 1;
  // 64 or 65 significant bits, the last one sticky, so that the one rounding below is the correct one.
  let shift = bitCount(d) - bitCount(n) + 65;
  if (shift > 1074 + 11) shift = 1074 + 11;
  const [top, bottom] = shift >= 0 ? [n << BigInt(shift), d] : [n, d << BigInt(-shift)];
  let quotient = top / bottom;
  if (top % bottom !== 0n) quotient |= 1n;
  return s * scale(quotient, -shift);
}

/** Of a positive number. */
function bitCount(x: bigint): number {
  const hex = x.toString(16);
  return 4 * hex.length + 28 - Math.clz32(Number.parseInt(hex.slice(0, 1), 16));
}

function scale(m: bigint, exponent: number): number {
  const bits = bitCount(m);
  const drop = Math.max(bits - 53, -1074 - exponent, 0);
  if (drop === 0) return timesPowerOfTwo(Number(m), exponent);
  const cut = BigInt(drop);
  let kept = m >> cut;
  const rest = m - (kept << cut);
  const middle = 1n << (cut - 1n);
  if (rest > middle || (rest === middle && (kept & 1n) === 1n)) kept += 1n;
  return timesPowerOfTwo(Number(kept), exponent + drop);
}

function timesPowerOfTwo(x: number, exponent: number): number {
  let value = x;
  let e = exponent;
  for (; e > 1000; e -= 1000) value *= 2 ** 1000;
  for (; e < -1000 && Math.abs(value) >= 1; e += 500) value *= 2 ** -500;
  return e < -1022 ? value * 2 ** (e + 537) * 2 ** -537 : value * 2 ** e;
}

export const showRational = (q: Rational): string => (q.d === 1 ? `${q.n}` : `${q.n}/${q.d}`);

/** The decimal expansion of q where it ends, such as 0.25 or −173.1; undefined where it does not. */
export function showDecimal(q: Rational): string | undefined {
  let rest = BigInt(q.d);
  let places = 0;
  for (; rest % 10n === 0n; places++) rest /= 10n;
  for (; rest % 5n === 0n; places++) rest /= 5n;
  for (; rest % 2n === 0n; places++) rest /= 2n;
  if (rest !== 1n || places > 60) return undefined;
  const digits = ((BigInt(absInt(q.n)) * 10n ** BigInt(places)) / BigInt(q.d))
    .toString()
    .padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return `${q.n < 0 ? '-' : ''}${text}`;
}

/** |q| = d.ddd… · 10^power to so many digits, cut; `exact` where nothing was cut, and then without zeros at the end. */
export function leadingDigits(
  q: Rational,
  count: number,
): { readonly digits: string; readonly power: number; readonly exact: boolean } {
  const [n, d] = [BigInt(absInt(q.n)), BigInt(q.d)];
  const scaled = (power: number): readonly [bigint, bigint] =>
    power < 0 ? [n * 10n ** BigInt(-power), d] : [n, d * 10n ** BigInt(power)];
  const guess = `${n}`.length - `${d}`.length;
  const [over, under] = scaled(guess);
  const power = over < under ? guess - 1 : guess;
  const [above, below] = scaled(power - count + 1);
  const exact = above % below === 0n;
  const digits = `${above / below}`;
  return { digits: exact ? digits.replace(/(?<=.)0+$/, '') : digits, power, exact };
}
