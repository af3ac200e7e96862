import { randomStream } from '../work.ts';
import * as F from './prime-field.ts';
import type { Modular, PrimeField } from './prime-field.ts';

/** A product of irreducible factors that all have one degree. */
export interface EqualDegree {
  readonly degree: number;
  readonly product: Modular;
}

/**
 * A square-free monic polynomial as a product of such whose irreducible factors have the same degree: x^(p^d) − x is
 * the product of all monic irreducible polynomials of a degree that divides d.
 */
export function distinctDegrees(field: PrimeField, f: Modular): readonly EqualDegree[] {
  const found: EqualDegree[] = [];
  const x: Modular = [0, 1];
  let rest = f;
  let power = F.remainder(field, x, rest);
  for (let degree = 1; 2 * degree < rest.length; degree++) {
    power = F.powerModulo(field, power, BigInt(field.p), rest);
    const product = F.gcd(field, F.subtract(field, power, x), rest);
    if (product.length === 1) continue;
    found.push({ degree, product });
    rest = F.divide(field, rest, product).quotient;
    power = F.remainder(field, power, rest);
  }
  if (rest.length > 1) found.push({ degree: rest.length - 1, product: rest });
  return found;
}

/** The degrees of the irreducible factors. */
export const degreesOf = (parts: readonly EqualDegree[]): readonly number[] =>
  parts.flatMap(({ degree, product }) => Array<number>((product.length - 1) / degree).fill(degree));

/**
 * The irreducible factors of a product of those of one degree d, for odd p: the residue a^((p^d − 1)/2) of a random a
 * is 1 or −1 modulo each of them, by chance. D. G. Cantor, H. Zassenhaus, Math. Comp. 36 (1981) 587.
 */
export function equalDegrees(
  field: PrimeField,
  { degree, product }: EqualDegree,
  random: () => number,
): readonly Modular[] {
  if (product.length - 1 === degree) return [product];
  const half = (BigInt(field.p) ** BigInt(degree) - 1n) / 2n;
  for (;;) {
    const a = F.trimmed(product.slice(1).map(() => Math.floor(random() * field.p)));
    const sign = F.powerModulo(field, a, half, product);
    const left = F.gcd(field, F.subtract(field, sign, F.one), product);
    if (left.length <= 1 || left.length === product.length) continue;
    const right = F.divide(field, product, left).quotient;
    return [left, right].flatMap((part) => equalDegrees(field, { degree, product: part }, random));
  }
}

/** The monic irreducible factors of a square-free polynomial, for odd p. */
export function factorModular(field: PrimeField, f: Modular): readonly Modular[] {
  const random = randomStream(field.work.seed);
  return distinctDegrees(field, F.monic(field, f)).flatMap((part) => equalDegrees(field, part, random));
}
