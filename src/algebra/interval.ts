import type { Rational } from '../expr/rational.ts';

/** The real interval [lo, hi]·2^−p, where the resolution p is handed to every function. */
export interface Interval {
  readonly lo: bigint;
  readonly hi: bigint;
}

const make = (lo: bigint, hi: bigint): Interval => ({ lo, hi });

const floorDiv = (a: bigint, b: bigint): bigint => {
  const q = a / b;
  return a % b !== 0n && a < 0n !== b < 0n ? q - 1n : q;
};
const ceilDiv = (a: bigint, b: bigint): bigint => -floorDiv(-a, b);
const floorShift = (a: bigint, p: bigint): bigint => a >> p;
const ceilShift = (a: bigint, p: bigint): bigint => -(-a >> p);
const largest = (...xs: readonly bigint[]): bigint => xs.reduce((a, b) => (b > a ? b : a));
const smallest = (...xs: readonly bigint[]): bigint => xs.reduce((a, b) => (b < a ? b : a));
const absolute = (x: bigint): bigint => (x < 0n ? -x : x);

/** Binary digits of the larger end. */
export const magnitude = (x: Interval): bigint =>
  BigInt(largest(absolute(x.lo), absolute(x.hi)).toString(16).length * 4);

export const containsZero = (x: Interval): boolean => x.lo <= 0n && x.hi >= 0n;

export const fromRational = (q: Rational, p: bigint): Interval =>
  make(floorDiv(BigInt(q.n) << p, BigInt(q.d)), ceilDiv(BigInt(q.n) << p, BigInt(q.d)));

const whole = (n: bigint, p: bigint): Interval => make(n << p, n << p);

export const add = (a: Interval, b: Interval): Interval => make(a.lo + b.lo, a.hi + b.hi);
const neg = (a: Interval): Interval => make(-a.hi, -a.lo);
const sub = (a: Interval, b: Interval): Interval => add(a, neg(b));
const widen = (a: Interval, by: bigint): Interval => make(a.lo - by, a.hi + by);

export function mul(a: Interval, b: Interval, p: bigint): Interval {
  const corners = [a.lo * b.lo, a.lo * b.hi, a.hi * b.lo, a.hi * b.hi];
  return make(floorShift(smallest(...corners), p), ceilShift(largest(...corners), p));
}

const divideBy = (a: Interval, n: bigint): Interval => make(floorDiv(a.lo, n), ceilDiv(a.hi, n));

function inverse(a: Interval, p: bigint): Interval | undefined {
  if (containsZero(a)) return undefined;
  const unit = 1n << (2n * p);
  return make(floorDiv(unit, a.hi), ceilDiv(unit, a.lo));
}

const div = (a: Interval, b: Interval, p: bigint): Interval | undefined => {
  const i = inverse(b, p);
  return i && mul(a, i, p);
};

/** a^k for k ≥ 0. */
function naturalPower(a: Interval, k: number, p: bigint): Interval {
  // An even power of an interval round zero starts at zero.
  if (k % 2 === 0 && a.lo < 0n) {
    const inner = a.hi <= 0n ? make(-a.hi, -a.lo) : make(0n, largest(-a.lo, a.hi));
    return naturalPower(inner, k, p);
  }
  let [result, square] = [whole(1n, p), a];
  for (let n = k; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = mul(result, square, p);
    if (n > 1) square = mul(square, square, p);
  }
  return result;
}

/** Binary digits before the point beyond which a power is not computed. */
const largestPower = 20_000;

/** The degree beyond which a root goes through the logarithm, where zero is not enclosed. */
const largestDegree = 64;

/** At least log₂ |a|, and hardly more than 0 where |a| is hardly more than 1. */
function growth(a: Interval, p: bigint): number {
  const excess = largest(a.hi, -a.lo) - (1n << p);
  const slope = excess <= 0n ? 0n : (3n * excess) >> 1n;
  return Math.min(Number(magnitude(a) - p), Number(ceilShift(slope << 60n, p)) / 2 ** 60);
}

/** The principal value of a^k where it is real. */
export function rationalPower(a: Interval, k: Rational, p: bigint): Interval | undefined {
  if (typeof k.n !== 'number' || typeof k.d !== 'number' || k.d > largestDegree) {
    const logarithm = k.d === 1 ? undefined : log(a, p);
    return logarithm && exp(mul(fromRational(k, p), logarithm, p), p);
  }
  const base = k.d === 1 ? a : root(a, k.d, p);
  if (base === undefined) return undefined;
  const n = Math.abs(k.n);
  if (growth(base, p) * n > largestPower) return undefined;
  const power = naturalPower(base, n, p);
  return k.n < 0 ? inverse(power, p) : power;
}

/** ⌊x^(1/n)⌋ by Newton's iteration. */
function integerRoot(x: bigint, n: bigint): bigint {
  if (x < 2n) return x;
  let r = 1n << (BigInt(x.toString(2).length) / n + 1n);
  for (;;) {
    const next = ((n - 1n) * r + x / r ** (n - 1n)) / n;
    if (next >= r) return r;
    r = next;
  }
}

function root(a: Interval, n: number, p: bigint): Interval | undefined {
  if (a.lo < 0n) return undefined;
  const k = BigInt(n);
  const scale = p * (k - 1n);
  return make(integerRoot(a.lo << scale, k), integerRoot(a.hi << scale, k) + 1n);
}

const sqrt = (a: Interval, p: bigint): Interval | undefined => root(a, 2, p);

/** atan(1/n) = Σ (−1)^k / ((2k+1) n^(2k+1)), alternating: the first omitted term bounds the error. */
function arctanOfInverse(n: bigint, p: bigint): Interval {
  let power = (1n << p) / n;
  let total = 0n;
  let k = 0n;
  for (; power > 0n; k++) {
    total += (k % 2n === 0n ? power : -power) / (2n * k + 1n);
    power /= n * n;
  }
  return make(total - 2n * k - 2n, total + 2n * k + 2n);
}

const constants = new Map<string, Interval>();
const remember = (name: string, p: bigint, compute: () => Interval): Interval => {
  const key = `${name}${p}`;
  let known = constants.get(key);
  if (known === undefined) constants.set(key, (known = compute()));
  return known;
};

/** π = 16 atan(1/5) − 4 atan(1/239) (Machin). */
export const pi = (p: bigint): Interval =>
  remember('pi', p, () => {
    const guard = 16n;
    const a = arctanOfInverse(5n, p + guard);
    const b = arctanOfInverse(239n, p + guard);
    return narrow(make(16n * a.lo - 4n * b.hi, 16n * a.hi - 4n * b.lo), guard);
  });

const narrow = (a: Interval, guard: bigint): Interval =>
  make(floorShift(a.lo, guard), ceilShift(a.hi, guard));

/** e^x at one point, by halving the argument until Taylor's series is short, then squaring. */
function expAt(x: bigint, p: bigint): Interval | undefined {
  const size = BigInt(absolute(x).toString(2).length) - p;
  // e^−2048 < 2^−2954
  if (size > 11n) return x < 0n ? make(0n, 1n << largest(0n, p - 2954n)) : undefined;
  const halvings = size > -8n ? size + 8n : 0n;
  const guard = 24n + 2n * halvings + (size > 0n ? 1n << (size + 1n) : 2n);
  const q = p + guard;
  const reduced = widen(make(floorShift(x << guard, halvings), ceilShift(x << guard, halvings)), 1n);
  let term = whole(1n, q);
  let sum = term;
  for (let k = 1n; magnitude(term) > 4n; k++) {
    term = divideBy(mul(term, reduced, q), k);
    sum = add(sum, term);
  }
  // |x| < 1/256: the tail is less than the last term's bound of 2⁴ units, doubled.
  sum = widen(sum, 64n);
  for (let i = 0n; i < halvings; i++) sum = mul(sum, sum, q);
  return narrow(sum, guard);
}

export function exp(a: Interval, p: bigint): Interval | undefined {
  const [lo, hi] = [expAt(a.lo, p), expAt(a.hi, p)];
  return lo && hi && make(lo.lo, hi.hi);
}

/** 2 atanh(z) for |z| ≤ 1/3, by its series. */
function twiceArtanh(z: Interval, p: bigint): Interval {
  const square = mul(z, z, p);
  let power = z;
  let sum = z;
  for (let k = 3n; magnitude(power) > 4n; k += 2n) {
    power = mul(power, square, p);
    sum = add(sum, divideBy(power, k));
  }
  return widen(make(2n * sum.lo, 2n * sum.hi), 64n);
}

/** log 2 = 2 atanh(1/3). */
const log2 = (p: bigint): Interval => remember('log2', p, () => twiceArtanh(divideBy(whole(1n, p), 3n), p));

/** log at one point: x = m 2^k with 3/4 ≤ m < 3/2, log m = 2 atanh((m − 1)/(m + 1)). */
function logAt(x: bigint, p: bigint): Interval {
  const guard = 32n;
  const q = p + guard;
  let k = BigInt(x.toString(2).length) - p;
  if (x << 2n < 3n << (p + k)) k -= 1n;
  const m = k >= 0n ? (x << guard) >> k : x << (guard - k);
  const z = div(
    make(m - (1n << q), m + 1n - (1n << q)),
    make(m + (1n << q), m + 1n + (1n << q)),
    q,
  ) as Interval;
  const scaled = log2(q);
  const shift = k >= 0n ? make(k * scaled.lo, k * scaled.hi) : make(k * scaled.hi, k * scaled.lo);
  return narrow(add(twiceArtanh(z, q), shift), guard);
}

export const log = (a: Interval, p: bigint): Interval | undefined =>
  a.lo <= 0n ? undefined : make(logAt(a.lo, p).lo, logAt(a.hi, p).hi);

/** sin at one point: reduced by the nearest multiple of π, then Taylor's alternating series. */
function sinAt(x: bigint, p: bigint): Interval {
  const guard = 32n + BigInt(absolute(x).toString(2).length);
  const q = p + guard;
  const circle = pi(q);
  const k = floorDiv((x << guard) + circle.lo / 2n, circle.lo);
  const shift = k >= 0n ? make(k * circle.lo, k * circle.hi) : make(k * circle.hi, k * circle.lo);
  const z = sub(make(x << guard, x << guard), shift);
  const square = mul(z, z, q);
  let term = z;
  let sum = z;
  for (let n = 2n; magnitude(term) > 4n; n += 2n) {
    term = neg(divideBy(mul(term, square, q), n * (n + 1n)));
    sum = add(sum, term);
  }
  const value = narrow(widen(sum, 64n), guard);
  return k % 2n === 0n ? value : neg(value);
}

const clampToUnit = (a: Interval, p: bigint): Interval =>
  make(largest(a.lo, -(1n << p)), smallest(a.hi, 1n << p));

/** |sin x − sin m| ≤ |x − m|: the value at the middle, widened by the radius. */
function sin(a: Interval, p: bigint): Interval {
  const middle = (a.lo + a.hi) / 2n;
  return clampToUnit(widen(sinAt(middle, p), a.hi - a.lo + 1n), p);
}

const halfPi = (p: bigint): Interval => make(floorShift(pi(p).lo, 1n), ceilShift(pi(p).hi, 1n));
const cos = (a: Interval, p: bigint): Interval => sin(add(a, halfPi(p)), p);

/** atan at one point: three times halved by atan x = 2 atan(x/(1 + √(1 + x²))), then its alternating series. */
function atanAt(x: bigint, p: bigint): Interval {
  const guard = 40n;
  const q = p + guard;
  const one = whole(1n, q);
  let z = make(x << guard, x << guard);
  if (magnitude(z) > q + 64n)
    return x > 0n
      ? widen(make(halfPi(p).lo - (1n << p) / absolute(x >> p), halfPi(p).hi), 1n)
      : neg(atanAt(-x, p));
  for (let i = 0; i < 3; i++) {
    z = div(z, add(one, sqrt(add(one, naturalPower(z, 2, q)), q) as Interval), q) as Interval;
  }
  const square = mul(z, z, q);
  let power = z;
  let sum = z;
  for (let k = 3n; magnitude(power) > 4n; k += 2n) {
    power = neg(mul(power, square, q));
    sum = add(sum, divideBy(power, k));
  }
  sum = widen(sum, 64n);
  return narrow(make(8n * sum.lo, 8n * sum.hi), guard);
}

const atan = (a: Interval, p: bigint): Interval => make(atanAt(a.lo, p).lo, atanAt(a.hi, p).hi);

function asin(a: Interval, p: bigint): Interval | undefined {
  const one = whole(1n, p);
  const side = sqrt(sub(one, naturalPower(a, 2, p)), p);
  const slope = side && div(a, side, p);
  return slope && atan(slope, p);
}

const halve = (a: Interval): Interval => make(floorShift(a.lo, 1n), ceilShift(a.hi, 1n));

function hyperbolic(combine: (grow: Interval, decay: Interval, p: bigint) => Interval | undefined) {
  return (a: Interval, p: bigint): Interval | undefined => {
    const [grow, decay] = [exp(a, p), exp(neg(a), p)];
    return grow && decay && combine(grow, decay, p);
  };
}

/** The elementary functions of one real argument. */
export const elementary: ReadonlyMap<string, (a: Interval, p: bigint) => Interval | undefined> = new Map([
  ['exp', exp],
  ['log', log],
  ['sin', sin],
  ['cos', cos],
  ['tan', (a: Interval, p: bigint) => div(sin(a, p), cos(a, p), p)],
  ['asin', asin],
  ['acos', (a: Interval, p: bigint) => arccosine(a, p)],
  ['atan', atan],
  ['sinh', hyperbolic((g, d) => halve(sub(g, d)))],
  ['cosh', hyperbolic((g, d) => halve(add(g, d)))],
  ['tanh', hyperbolic((g, d, p) => div(sub(g, d), add(g, d), p))],
]);

function arccosine(a: Interval, p: bigint): Interval | undefined {
  const s = asin(a, p);
  if (s) return sub(halfPi(p), s);
  return a.lo === a.hi && a.lo === -(1n << p) ? pi(p) : undefined;
}

/**
 * ζ(s) for an integer s ≥ 2 by the alternating series with Chebyshev weights; n terms leave an error below
 * 3/((3 + √8)^n (1 − 2^(1−s))) (P. Borwein, “An efficient algorithm for the Riemann zeta function”, 1995, algorithm 2).
 */
export function zeta(s: number, p: bigint): Interval | undefined {
  if (!(Number.isInteger(s) && s >= 2 && s <= 1000)) return undefined;
  return remember(`zeta${s},`, p, () => {
    const q = p + 32n;
    const n = Math.ceil(Number(q) / 2.5) + 2;
    const weights: bigint[] = [];
    // d_k = n Σ_{i≤k} (n+i−1)! 4^i / ((n−i)! (2i)!), each term from the one before.
    let term = 1n;
    let sum = 0n;
    for (let i = 0; i <= n; i++) {
      sum += term;
      weights.push(sum);
      term = (term * 4n * BigInt(n + i) * BigInt(n - i)) / (BigInt(2 * i + 1) * BigInt(2 * i + 2));
    }
    const last = weights[n] as bigint;
    let series = whole(0n, q);
    for (let k = 0; k < n; k++) {
      const weight = ((weights[k] as bigint) - last) * (k % 2 === 0 ? 1n : -1n);
      const below = BigInt(k + 1) ** BigInt(s);
      series = add(series, make(floorDiv(weight << q, below), ceilDiv(weight << q, below)));
    }
    const factor = last * ((1n << BigInt(s - 1)) - 1n);
    const top = 1n << BigInt(s - 1);
    const value = make(floorDiv(-series.hi * top, factor), ceilDiv(-series.lo * top, factor));
    return narrow(widen(value, 16n), 32n);
  });
}
