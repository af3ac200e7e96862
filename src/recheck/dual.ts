import type { Arithmetic, FunctionName } from './arithmetic.ts';
import { subtract, whole } from './arithmetic.ts';
import { refuse } from './refusal.ts';
import type { Fraction } from './term.ts';

/** a + bε with ε² = 0. Without a slope, b is zero because nothing depends on what was varied. */
export interface Dual<T> {
  readonly value: T;
  readonly slope: T | undefined;
}

/**
 * Dual numbers over K: f(a + bε) = f(a) + f′(a) b ε, so the coefficient of ε is a derivative (W. K. Clifford, 1873).
 * Taken twice, they give second derivatives. No formula is ever differentiated.
 */
export function dual<T>(K: Arithmetic<T>): Arithmetic<Dual<T>> {
  const constant = (value: T): Dual<T> => ({ value, slope: undefined });
  const scaled = (slope: T | undefined, by: () => T): T | undefined =>
    slope === undefined ? undefined : K.multiply(slope, by());
  const both = (a: T | undefined, b: T | undefined): T | undefined =>
    a === undefined ? b : b === undefined ? a : K.add(a, b);
  return {
    cost: 2 * K.cost,
    number: (value) => constant(K.number(value)),
    pi: constant(K.pi),
    imaginary: constant(K.imaginary),
    add: (a, b) => ({ value: K.add(a.value, b.value), slope: both(a.slope, b.slope) }),
    negate: (a) => ({
      value: K.negate(a.value),
      slope: a.slope === undefined ? undefined : K.negate(a.slope),
    }),
    multiply: (a, b) => ({
      value: K.multiply(a.value, b.value),
      slope: both(
        scaled(a.slope, () => b.value),
        scaled(b.slope, () => a.value),
      ),
    }),
    invert: (a) => {
      const value = K.invert(a.value);
      return { value, slope: scaled(a.slope, () => K.negate(K.multiply(value, value))) };
    },
    power: (a, n) => ({
      value: K.power(a.value, n),
      slope:
        n === 0n
          ? undefined
          : scaled(a.slope, () => K.multiply(K.number({ n, d: 1n }), K.power(a.value, n - 1n))),
    }),
    root: (a, exponent) => {
      const value = K.root(a.value, exponent);
      // (a^r)′ = r a^r a′/a
      return {
        value,
        slope: scaled(a.slope, () => K.multiply(K.number(exponent), K.multiply(value, K.invert(a.value)))),
      };
    },
    raise: (a, b) => {
      const value = K.raise(a.value, b.value);
      // (a^b)′ = a^b (b a′/a + b′ log a)
      const fromBase = scaled(a.slope, () => K.multiply(b.value, K.invert(a.value)));
      const fromExponent = scaled(b.slope, () => K.apply('log', [a.value]));
      return { value, slope: scaled(both(fromBase, fromExponent), () => value) };
    },
    apply: (fn, args) => {
      const value = K.apply(
        fn,
        args.map((a) => a.value),
      );
      const last = args[args.length - 1];
      if (args.slice(0, -1).some((a) => a.slope !== undefined)) refuse(`the first argument of ${fn} varies`);
      return { value, slope: last && scaled(last.slope, () => slopes[fn](K, last.value, value)) };
    },
  };
}

const minusHalf: Fraction = { n: -1n, d: 2n };

/** 1/√(1 − x²). */
const arc = <T>(K: Arithmetic<T>, x: T): T =>
  K.root(subtract(K, K.number(whole(1)), K.multiply(x, x)), minusHalf);

/** f′(x) from x and y = f(x), by the last argument. */
const slopes: { readonly [F in FunctionName]: <T>(K: Arithmetic<T>, x: T, y: T) => T } = {
  exp: (_K, _x, y) => y,
  log: (K, x) => K.invert(x),
  sin: (K, x) => K.apply('cos', [x]),
  cos: (K, x) => K.negate(K.apply('sin', [x])),
  tan: (K, _x, y) => K.add(K.number(whole(1)), K.multiply(y, y)),
  asin: (K, x) => arc(K, x),
  acos: (K, x) => K.negate(arc(K, x)),
  atan: (K, x) => K.invert(K.add(K.number(whole(1)), K.multiply(x, x))),
  sinh: (K, x) => K.apply('cosh', [x]),
  cosh: (K, x) => K.apply('sinh', [x]),
  tanh: (K, _x, y) => subtract(K, K.number(whole(1)), K.multiply(y, y)),
  zeta: () => refuse('the derivative of zeta is not known here'),
  // From W e^W = x (Corless et al., Adv. Comput. Math. 5 (1996) 329).
  lambertw: (K, x, y) => K.multiply(y, K.invert(K.multiply(x, K.add(K.number(whole(1)), y)))),
};
