import type { Arithmetic, FunctionName } from './arithmetic.ts';
import { lambertW } from './lambert.ts';
import { zetaValue } from './zeta-value.ts';

/** A complex number in floating point, and how far it may be from the true one. */
export interface Complex {
  readonly re: number;
  readonly im: number;
  readonly error: number;
}

/** More than the rounding of one operation, and than the error of one value of a function. */
const rounding = 2 ** -50;
const ofFunctions = 1e-12;

const size = ({ re, im }: Complex): number => Math.abs(re) + Math.abs(im);
const number = (re: number, im = 0, error = 0): Complex => ({
  re,
  im,
  error: error + rounding * (Math.abs(re) + Math.abs(im)),
});
const none = number(Number.NaN);

const add = (a: Complex, b: Complex): Complex => number(a.re + b.re, a.im + b.im, a.error + b.error);
const negate = (a: Complex): Complex => ({ re: -a.re, im: -a.im, error: a.error });
const multiply = (a: Complex, b: Complex): Complex =>
  number(
    a.re * b.re - a.im * b.im,
    a.re * b.im + a.im * b.re,
    size(a) * b.error + size(b) * a.error + a.error * b.error,
  );

/** Of what may be zero there is no inverse. */
function invert(a: Complex): Complex {
  const length = Math.hypot(a.re, a.im);
  if (!(length > 2 * a.error)) return none;
  const square = length * length;
  return number(a.re / square, -a.im / square, (2 * a.error) / (length * (length - a.error)));
}

function exp({ re, im, error }: Complex): Complex {
  const length = Math.exp(re);
  const spread = 2 * length * Math.expm1(error);
  return im === 0 ? number(length, 0, spread) : number(length * Math.cos(im), length * Math.sin(im), spread);
}

const half = number(0.5);
const cosh = (z: Complex): Complex => multiply(half, add(exp(z), exp(negate(z))));
const sinh = (z: Complex): Complex => multiply(half, add(exp(z), negate(exp(negate(z)))));
const turned = ({ re, im, error }: Complex): Complex => ({ re: -im, im: re, error });
const sin = (z: Complex): Complex => negate(turned(sinh(turned(z))));
const cos = (z: Complex): Complex => cosh(turned(z));

/** Functions with branches are taken where they are real: there is no doubt what is meant. */
function onReals(f: (x: number) => number, { re, im, error }: Complex): Complex {
  if (im !== 0) return none;
  const value = f(re);
  const near = error === 0 ? [] : [f(re - error), f(re + error)];
  const spread = near.map((y) => 2 * Math.abs(y - value)).reduce((a, b) => a + b, 0);
  return number(value, 0, spread + ofFunctions * Math.abs(value));
}

const functions: { readonly [F in Exclude<FunctionName, 'lambertw'>]: (z: Complex) => Complex } = {
  exp,
  sin,
  cos,
  tan: (z) => multiply(sin(z), invert(cos(z))),
  sinh,
  cosh,
  tanh: (z) => multiply(sinh(z), invert(cosh(z))),
  log: (z) => onReals(Math.log, z),
  asin: (z) => onReals(Math.asin, z),
  acos: (z) => onReals(Math.acos, z),
  atan: (z) => onReals(Math.atan, z),
  zeta: (z) => onReals(zetaValue, z),
};

function power(base: Complex, exponent: bigint): Complex {
  let result = number(1);
  let square = exponent < 0n ? invert(base) : base;
  for (let rest = exponent < 0n ? -exponent : exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = multiply(result, square);
    square = multiply(square, square);
  }
  return result;
}

/** A positive base to a power; for other bases the meaning is left to others. */
const raise = (base: Complex, exponent: Complex): Complex =>
  base.im === 0 && base.re > 0 ? exp(multiply(onReals(Math.log, base), exponent)) : none;

export const floating: Arithmetic<Complex> = {
  cost: 0.1,
  pi: number(Math.PI),
  imaginary: { re: 0, im: 1, error: 0 },
  // Small whole numbers are exact: acos 1 has no neighbourhood.
  number: ({ n, d }) =>
    d === 1n && Number.isSafeInteger(Number(n))
      ? { re: Number(n), im: 0, error: 0 }
      : number(Number(n) / Number(d)),
  add,
  negate,
  multiply,
  invert,
  power,
  root: (a, { n, d }) => raise(a, number(Number(n) / Number(d))),
  raise,
  apply: (fn, [first = none, second = none]) =>
    fn === 'lambertw' ? onReals((x) => lambertW(first.re, x), second) : functions[fn](first),
};

/** Do the numbers differ by clearly more than what rounding can have done? */
export const clearlyDiffer = (a: Complex, b: Complex): boolean =>
  Math.hypot(a.re - b.re, a.im - b.im) > 10 * (a.error + b.error);
