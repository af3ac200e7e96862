/** The exponents of a monomial in the chosen variables, in their order. */
export type Exponents = readonly number[];

/** An order of monomials that multiplication respects; positive if a comes before b, which leads then. */
export type Order = (a: Exponents, b: Exponents) => number;

/** The first variable in which they differ tells: what is solved for the last variable contains no other one. */
export const lex: Order = (a, b) => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
};

/** By total degree, then against the last variables: its bases are the smallest. */
export const grevlex: Order = (a, b) => partialGrevlex(a, b, 0, a.length);

/** Any monomial with one of the first variables comes before all without: what is without them is their elimination ideal. */
export const eliminating =
  (first: number): Order =>
  (a, b) =>
    partialGrevlex(a, b, 0, first) || partialGrevlex(a, b, first, a.length);

function partialGrevlex(a: Exponents, b: Exponents, from: number, to: number): number {
  let difference = 0;
  for (let i = from; i < to; i++) difference += a[i]! - b[i]!;
  for (let i = to - 1; difference === 0 && i > from; i--) difference = b[i]! - a[i]!;
  return difference;
}

export const degreeOf = (a: Exponents): number => a.reduce((sum, k) => sum + k, 0);

export const product = (a: Exponents, b: Exponents): Exponents => a.map((k, i) => k + b[i]!);

/** a/b for a divisor b. */
export const quotient = (a: Exponents, b: Exponents): Exponents => a.map((k, i) => k - b[i]!);

export const lcm = (a: Exponents, b: Exponents): Exponents => a.map((k, i) => Math.max(k, b[i]!));

export const equal = (a: Exponents, b: Exponents): boolean => a.every((k, i) => k === b[i]);

/** Whether a divides b. */
export const divides = (a: Exponents, b: Exponents): boolean => a.every((k, i) => k <= b[i]!);

export const areCoprime = (a: Exponents, b: Exponents): boolean => a.every((k, i) => k === 0 || b[i] === 0);
