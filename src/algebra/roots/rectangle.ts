import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import * as R from '../interval.ts';
import type { Interval } from '../interval.ts';

/**
 * The complex numbers re + i im, an axis-parallel rectangle in intervals of resolution 2^−p. What is real stays so
 * exactly: its imaginary part is the point 0. Functions take their principal values; undefined is returned where a
 * rectangle meets a branch cut that it does not lie in, or a singularity.
 */
export interface Rectangle {
  readonly re: Interval;
  readonly im: Interval;
}

const nothing: Interval = { lo: 0n, hi: 0n };

export const real = (re: Interval): Rectangle => ({ re, im: nothing });
export const isReal = (z: Rectangle): boolean => z.im.lo === 0n && z.im.hi === 0n;

const negated = (a: Interval): Interval => ({ lo: -a.hi, hi: -a.lo });
const minus = (a: Interval, b: Interval): Interval => R.add(a, negated(b));
const square = (a: Interval, p: bigint): Interval => R.rationalPower(a, Q.rational(2), p) as Interval;
const whole = (n: number, p: bigint): Interval => R.fromRational(Q.rational(n), p);
const halved = (a: Interval, p: bigint): Interval => R.mul(a, R.fromRational(Q.half, p), p);

const one = (p: bigint): Rectangle => real(whole(1, p));
export const imaginaryUnit = (p: bigint): Rectangle => ({ re: nothing, im: whole(1, p) });

export const add = (a: Rectangle, b: Rectangle): Rectangle => ({
  re: R.add(a.re, b.re),
  im: R.add(a.im, b.im),
});
export const neg = (a: Rectangle): Rectangle => ({ re: negated(a.re), im: negated(a.im) });

export const mul = (a: Rectangle, b: Rectangle, p: bigint): Rectangle => ({
  re: minus(R.mul(a.re, b.re, p), R.mul(a.im, b.im, p)),
  im: R.add(R.mul(a.re, b.im, p), R.mul(a.im, b.re, p)),
});

const timesReal = (a: Rectangle, b: Interval, p: bigint): Rectangle => ({
  re: R.mul(a.re, b, p),
  im: R.mul(a.im, b, p),
});

/** i z and z/i, without any rounding. */
const timesI = (z: Rectangle): Rectangle => ({ re: negated(z.im), im: z.re });
const overI = (z: Rectangle): Rectangle => ({ re: z.im, im: negated(z.re) });

function inverse(a: Rectangle, p: bigint): Rectangle | undefined {
  const below = R.rationalPower(R.add(square(a.re, p), square(a.im, p)), Q.minusOne, p);
  return below && timesReal({ re: a.re, im: negated(a.im) }, below, p);
}

/** a^k for k ≥ 0. */
function naturalPower(a: Rectangle, k: number, p: bigint): Rectangle {
  let result = one(p);
  let squares = a;
  for (let n = k; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = mul(result, squares, p);
    if (n > 1) squares = mul(squares, squares, p);
  }
  return result;
}

/** √z with a real part ≥ 0, on the cut with an imaginary part > 0. */
function sqrt(z: Rectangle, p: bigint): Rectangle | undefined {
  const root = (a: Interval): Interval | undefined => R.rationalPower(a, Q.half, p);
  if (isReal(z)) {
    const plain = root(z.re);
    if (plain) return real(plain);
    const turned = root(negated(z.re));
    return turned && { re: nothing, im: turned };
  }
  const size = root(R.add(square(z.re, p), square(z.im, p))) as Interval;
  const quotient = (a: Interval, b: Interval): Interval | undefined => {
    const below = R.rationalPower(R.add(b, b), Q.minusOne, p);
    return below && R.mul(a, below, p);
  };
  if (z.re.lo >= 0n) {
    // √((|z| + x)/2) does not cancel here.
    const re = root(halved(R.add(size, z.re), p)) as Interval;
    const im = quotient(z.im, re);
    return im && { re, im };
  }
  if (R.containsZero(z.im)) return undefined;
  const im = root(halved(minus(size, z.re), p));
  const signed = im && (z.im.lo > 0n ? im : negated(im));
  const re = signed && quotient(z.im, signed);
  return re && { re, im: signed };
}

/** The argument in (−π, π]. */
function argument(z: Rectangle, p: bigint): Interval | undefined {
  const ratio = (a: Interval, b: Interval): Interval | undefined => {
    const below = R.rationalPower(b, Q.minusOne, p);
    return below && R.elementary.get('atan')?.(R.mul(a, below, p), p);
  };
  const quarter = halved(R.pi(p), p);
  if (z.re.lo > 0n) return ratio(z.im, z.re);
  if (isReal(z)) return z.re.hi < 0n ? R.pi(p) : undefined;
  const fromAxis = ratio(z.re, z.im);
  if (fromAxis === undefined) return undefined;
  return minus(z.im.lo > 0n ? quarter : negated(quarter), fromAxis);
}

function log(z: Rectangle, p: bigint): Rectangle | undefined {
  const size = R.log(R.add(square(z.re, p), square(z.im, p)), p);
  const im = isReal(z) && z.re.lo > 0n ? nothing : argument(z, p);
  return size && im && { re: halved(size, p), im };
}

const cosine = (a: Interval, p: bigint): Interval => R.elementary.get('cos')?.(a, p) as Interval;
const sine = (a: Interval, p: bigint): Interval => R.elementary.get('sin')?.(a, p) as Interval;

function exp(z: Rectangle, p: bigint): Rectangle | undefined {
  const size = R.exp(z.re, p);
  if (size === undefined || isReal(z)) return size && real(size);
  return timesReal({ re: cosine(z.im, p), im: sine(z.im, p) }, size, p);
}

const largestPower = 4096;

/** z^k, the principal value exp(k log z) for fractions k. */
export function rationalPower(z: Rectangle, k: Rational, p: bigint): Rectangle | undefined {
  if (isReal(z)) {
    const plain = R.rationalPower(z.re, k, p);
    if (plain) return real(plain);
  }
  if (k.d === 1 || k.d === 2) {
    const n = Math.abs(Number(k.n));
    const base = k.d === 1 ? z : sqrt(z, p);
    if (n > largestPower || base === undefined) return undefined;
    const size = R.magnitude(base.re) + R.magnitude(base.im);
    if (size * BigInt(n) > 1_000_000n) return undefined;
    const power = naturalPower(base, n, p);
    return k.n < 0 ? inverse(power, p) : power;
  }
  const logarithm = log(z, p);
  return logarithm && exp(timesReal(logarithm, R.fromRational(k, p), p), p);
}

export function power(z: Rectangle, w: Rectangle, p: bigint): Rectangle | undefined {
  const logarithm = log(z, p);
  return logarithm && exp(mul(w, logarithm, p), p);
}

/** (e^z ± e^−z)/2. */
function exponentials(z: Rectangle, sign: (w: Rectangle) => Rectangle, p: bigint): Rectangle | undefined {
  const [grow, decay] = [exp(z, p), exp(neg(z), p)];
  return grow && decay && timesReal(add(grow, sign(decay)), R.fromRational(Q.half, p), p);
}

const hyperbolicCosine = (z: Rectangle, p: bigint): Rectangle | undefined => exponentials(z, (w) => w, p);
const hyperbolicSine = (z: Rectangle, p: bigint): Rectangle | undefined => exponentials(z, neg, p);

function ratio(a: Rectangle | undefined, b: Rectangle | undefined, p: bigint): Rectangle | undefined {
  const below = b && inverse(b, p);
  return a && below && mul(a, below, p);
}

const hyperbolicTangent = (z: Rectangle, p: bigint): Rectangle | undefined =>
  ratio(hyperbolicSine(z, p), hyperbolicCosine(z, p), p);

const inside = (f: (z: Rectangle, p: bigint) => Rectangle | undefined) => (z: Rectangle, p: bigint) => {
  const value = f(timesI(z), p);
  return value && overI(value);
};

/** −i log(iz + √(1 − z²)) (Abramowitz & Stegun 4.4.26). */
function arcsine(z: Rectangle, p: bigint): Rectangle | undefined {
  const root = sqrt(add(one(p), neg(mul(z, z, p))), p);
  const value = root && log(add(timesI(z), root), p);
  return value && overI(value);
}

function arccosine(z: Rectangle, p: bigint): Rectangle | undefined {
  const value = arcsine(z, p);
  return value && add(real(halved(R.pi(p), p)), neg(value));
}

/** (log(1 + iz) − log(1 − iz))/(2i) (Abramowitz & Stegun 4.4.28). */
function arctangent(z: Rectangle, p: bigint): Rectangle | undefined {
  const [above, below] = [log(add(one(p), timesI(z)), p), log(add(one(p), neg(timesI(z))), p)];
  return above && below && overI(timesReal(add(above, neg(below)), R.fromRational(Q.half, p), p));
}

/** The elementary functions where their argument is not real, or their value is not. */
const complexRules: ReadonlyMap<string, (z: Rectangle, p: bigint) => Rectangle | undefined> = new Map([
  ['exp', exp],
  ['log', log],
  ['cosh', hyperbolicCosine],
  ['sinh', hyperbolicSine],
  ['tanh', hyperbolicTangent],
  ['cos', (z: Rectangle, p: bigint) => hyperbolicCosine(timesI(z), p)],
  ['sin', inside(hyperbolicSine)],
  ['tan', inside(hyperbolicTangent)],
  ['asin', arcsine],
  ['acos', arccosine],
  ['atan', arctangent],
]);

/** The value of an elementary function of one argument. */
export function elementary(name: string, z: Rectangle, p: bigint): Rectangle | undefined {
  const plain = isReal(z) ? R.elementary.get(name)?.(z.re, p) : undefined;
  return plain ? real(plain) : complexRules.get(name)?.(z, p);
}
