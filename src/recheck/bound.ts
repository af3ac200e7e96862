import type { Arithmetic, FunctionName } from './arithmetic.ts';

/**
 * How large the polynomials are that a computation would give if it were carried out: the degrees of numerator and
 * denominator, and the binary digits of the sum of the absolute values of their integer coefficients.
 */
export interface Bound {
  readonly above: number;
  readonly below: number;
  readonly digits: number;
}

export const indeterminate: Bound = { above: 1, below: 0, digits: 0 };
const constant = (digits: number): Bound => ({ above: 0, below: 0, digits });

const digitsOf = (n: bigint): number => 4 * n.toString(16).replace('-', '').length;

const times = (a: Bound, n: number): Bound => ({
  above: a.above * n,
  below: a.below * n,
  digits: a.digits * n,
});

/** x^u and e^u for u with small numbers are powers of few indeterminates; the numbers in u are their degrees. */
const steepness = (exponent: Bound): number => 2 ** Math.min(exponent.digits, 60);

const exponentials: ReadonlySet<FunctionName> = new Set(['exp', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh']);

/** The arithmetic of bounds: run through it, any computation says its own degree. */
export const bounds: Arithmetic<Bound> = {
  cost: 0.2,
  number: ({ n, d }) => constant(digitsOf(n) + digitsOf(d)),
  pi: indeterminate,
  imaginary: constant(0),
  add: (a, b) => ({
    above: Math.max(a.above + b.below, b.above + a.below),
    below: a.below + b.below,
    digits: a.digits + b.digits + 1,
  }),
  negate: (a) => a,
  multiply: (a, b) => ({
    above: a.above + b.above,
    below: a.below + b.below,
    digits: a.digits + b.digits,
  }),
  invert: (a) => ({ ...a, above: a.below, below: a.above }),
  power: (a, n) => times(n < 0n ? { ...a, above: a.below, below: a.above } : a, Math.abs(Number(n))),
  root: (a, { n, d }) => {
    const size = Math.max(1, Math.ceil(Math.abs(Number(n)) / Number(d)));
    return times({ ...a, above: a.above + a.below, below: a.above + a.below }, size);
  },
  raise: (a, b) => times({ ...a, above: a.above + a.below, below: a.above + a.below }, steepness(b)),
  apply: (fn, args) => {
    if (!exponentials.has(fn)) return indeterminate;
    const degree = 2 * args.reduce((most, a) => Math.max(most, steepness(a)), 1);
    return { above: degree, below: degree, digits: 2 };
  },
};
