import type { Rational } from '../../src/expr/rational.ts';
import type { Arithmetic } from './calculator.ts';
import { calculate } from './calculator.ts';

/** Where a formula has no real value, or one too large for fixed-point numbers. */
class NoValue extends Error {}

const root = (n: bigint): bigint => {
  if (n < 2n) return n;
  let x = 1n << BigInt((n.toString(2).length + 1) >> 1);
  for (;;) {
    const y = (x + n / x) >> 1n;
    if (y >= x) return x;
    x = y;
  }
};

/** Real numbers as integers over 2^bits, by Taylor series after reduction of the argument. */
function fixedPoint(bits: number, at: (name: string) => Rational | undefined): Arithmetic<bigint> {
  const p = BigInt(bits);
  const one = 1n << p;
  const size = (a: bigint): bigint => (a < 0n ? -a : a);
  const mul = (a: bigint, b: bigint): bigint => (a * b) >> p;
  const div = (a: bigint, b: bigint): bigint => {
    if (b === 0n) throw new NoValue();
    return (a << p) / b;
  };
  const sqrt = (a: bigint): bigint => {
    if (a < 0n) throw new NoValue();
    return root(a << p);
  };
  /** Σ x^k/k! over k = first, first + step, …, with alternating signs if wanted. */
  const series = (x: bigint, first: 0 | 1, step: 1 | 2, sign: 1n | -1n): bigint => {
    let term = first === 0 ? one : x;
    let sum = term;
    for (let k = BigInt(first) + 1n; term !== 0n; k += BigInt(step)) {
      for (let j = 0n; j < BigInt(step); j++) term = mul(term, x) / (k + j);
      term *= sign;
      if (size(term) <= 1n) break;
      sum += term;
    }
    return sum;
  };
  const exp = (x: bigint): bigint => {
    if (size(x) > one * 14_000n) throw new NoValue();
    if (x < 0n) return div(one, exp(-x));
    const halvings = 12n + BigInt((x >> p).toString(2).length);
    let y = series(x >> halvings, 0, 1, 1n);
    for (let i = 0n; i < halvings; i++) y = mul(y, y);
    return y;
  };
  /** Newton's iteration for e^y = x. */
  const log = (x: bigint): bigint => {
    if (x <= 0n) throw new NoValue();
    const length = x.toString(2).length;
    const shift = BigInt(length) - p;
    const m = shift >= 0n ? x >> shift : x << -shift;
    // m is in [1/2, 1): log m = −2 artanh((1 − m)/(1 + m)).
    const artanh = (z: bigint): bigint => {
      const square = mul(z, z);
      let [power, sum] = [z, 0n];
      for (let k = 1n; power !== 0n && power !== -1n; k += 2n, power = mul(power, square)) sum += power / k;
      return sum;
    };
    return 2n * artanh(div(m - one, m + one)) + 2n * shift * artanh(one / 3n);
  };
  const atan = (x: bigint): bigint => {
    if (x < 0n) return -atan(-x);
    let [y, doublings] = [x, 0n];
    for (; y > one >> 6n; doublings++) y = div(y, one + sqrt(one + mul(y, y)));
    const square = mul(y, y);
    let [power, sum] = [y, 0n];
    for (let k = 1n; power !== 0n && power !== -1n; k += 2n, power = -mul(power, square)) sum += power / k;
    return sum << doublings;
  };
  const pi = 4n * (4n * atan(one / 5n) - atan(one / 239n));
  const angle = (x: bigint): bigint => x - ((x + pi) / (2n * pi)) * 2n * pi;
  const sin = (x: bigint): bigint => series(angle(x), 1, 2, -1n);
  const cos = (x: bigint): bigint => series(angle(x), 0, 2, -1n);
  const asin = (x: bigint): bigint => {
    if (size(x) > one) throw new NoValue();
    return size(x) === one ? (x * pi) / (2n * one) : atan(div(x, sqrt(one - mul(x, x))));
  };
  const sinh = (x: bigint): bigint => (exp(x) - exp(-x)) / 2n;
  const cosh = (x: bigint): bigint => (exp(x) + exp(-x)) / 2n;
  /** ζ(s) by Borwein's alternating sum (Can. Math. Soc. Conf. Proc. 27 (2000) 29, algorithm 2): error below 5.8⁻ⁿ. */
  const zeta = (s: bigint): bigint => {
    const n = p / 2n;
    const d = [1n];
    for (let [i, t] = [0n, 1n]; i < n; i++) {
      t = (t * 4n * (n + i) * (n - i)) / ((2n * i + 1n) * (2n * i + 2n));
      d.push(t + (d.at(-1) as bigint));
    }
    const last = d.at(-1) as bigint;
    const terms = d
      .slice(0, -1)
      .map((c, k) => (((last - c) * one) / BigInt(k + 1) ** s) * (k % 2 === 0 ? 1n : -1n));
    const sum = terms.reduce((a, b) => a + b, 0n);
    return (sum * 2n ** (s - 1n)) / (last * (2n ** (s - 1n) - 1n));
  };
  const functions: ReadonlyMap<string, (x: bigint) => bigint> = new Map([
    ['sqrt', sqrt],
    ['exp', exp],
    ['log', log],
    ['sin', sin],
    ['cos', cos],
    ['tan', (x) => div(sin(x), cos(x))],
    ['asin', asin],
    ['acos', (x) => pi / 2n - asin(x)],
    ['atan', atan],
    ['sinh', sinh],
    ['cosh', cosh],
    ['tanh', (x) => div(sinh(x), cosh(x))],
    ['zeta', (x) => zeta(x >> p)],
  ]);
  const whole = (a: bigint, k: bigint): bigint => {
    if (k < 0n) return div(one, whole(a, -k));
    let result = one;
    for (let [n, square] = [k, a]; n > 0n; n >>= 1n, square = mul(square, square)) {
      if (n & 1n) result = mul(result, square);
      if (size(square) >> (60_000n + p) !== 0n) throw new NoValue();
    }
    return result;
  };
  return {
    number: (t) => BigInt(t) << p,
    name: (n) => {
      if (n === 'pi') return pi;
      const q = at(n);
      if (q === undefined) throw new NoValue();
      return (BigInt(q.n) << p) / BigInt(q.d);
    },
    add: (a, b) => a + b,
    neg: (a) => -a,
    mul,
    div,
    pow: (a, b) => (b % one === 0n ? whole(a, b / one) : exp(mul(b, log(a)))),
    call: (fn, [x = 0n]) => {
      const f = functions.get(fn);
      if (f === undefined) throw new NoValue();
      return f(x);
    },
  };
}

/** Two numbers of binary digits each; a difference that is enclosed by intervals of 640 digits is seen by the last. */
const resolutions = [
  [320, 640],
  [1280, 2560],
] as const;

/**
 * Do the two formulas have different values at the point? Computed with two numbers of digits, since rounding errors
 * shrink with the number of digits and a true difference does not. Undefined where there is no value.
 */
export function differ(a: string, b: string, point: ReadonlyMap<string, Rational>): boolean | undefined {
  const difference = (bits: number): bigint => {
    const r = fixedPoint(bits, (name) => point.get(name));
    return calculate(a, r) - calculate(b, r);
  };
  const size = (n: bigint): bigint => (n < 0n ? -n : n);
  try {
    for (const [low, high] of resolutions) {
      const rough = difference(low);
      const fine = difference(high) >> BigInt(high - low);
      // A difference counts if both computations show the same one, to a millionth.
      if (size(fine) > 1_000_000n * size(rough - fine) && size(fine) > 1n << 40n) return true;
      if (low > 640) return size(fine) < 1n << 200n ? false : undefined;
    }
  } catch (error) {
    if (!(error instanceof NoValue) && !(error instanceof RangeError)) throw error;
  }
  return undefined;
}
