import { bitLength, fromBigInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import { randomStream, spend } from '../work.ts';
import { exactQuotient, primitivePart } from './division.ts';
import { flatten, largestDegree } from './flat.ts';
import { inverseMod, largestPrime, mulMod, primeBelow, residue, subMod } from './modular.ts';
import * as P from './polynomial.ts';
import type { Monomial, Polynomial, Ring } from './polynomial.ts';
import { firstImage, modulo, sparseImage } from './sparse-image.ts';
import type { Image, ScaledGcd } from './sparse-image.ts';

export interface ModularTask {
  readonly a: Polynomial;
  readonly b: Polynomial;
  /** The main variable. The coefficients of a and b by its powers have no common divisor. */
  readonly main: number;
  /** The other variables, in the order in which they are to be restored. */
  readonly others: readonly number[];
  /** Upper bounds for the degrees of the gcd in the other variables. */
  readonly bounds: readonly number[];
  /** A common divisor over ℤ of the leading coefficients of a and b, and a multiple of the gcd's. */
  readonly lead: Polynomial;
  /** p without its content: the divisor of its coefficients by powers of the main variable. */
  readonly withoutContent: (p: Polynomial) => Polynomial;
}

/** Interpolation is quadratic: in variables of a higher degree it is not worth it. */
export const longestInterpolation = 1 << 13;

/** How many primes may be of no use before the method gives up. */
const patience = 24;

/**
 * gcd(a, b) for primitive integer polynomials from its images modulo primes: the first image by interpolation, further
 * ones from its monomials, all together by the Chinese remainder theorem (Zippel, EUROSAM 1979, 216; Brown, J. ACM
 * 18 (1971) 478). Undefined on bad luck with many primes, or if the degrees are too high.
 *
 * What is returned is proved, whatever was assumed on the way: it divides a and b, and its degree in the main variable
 * is that of an image of their gcd, which is not smaller than the gcd's own; both are free of content.
 */
export function modularGcd(task: ModularTask, startPrime = largestPrime): Polynomial | undefined {
  const { a, b, main, others, lead } = task;
  const { work } = a.ring;
  const order = [main, ...others];
  const [f, g, h] = [flatten(a, order), flatten(b, order), flatten(lead, order)];
  if (Math.max(...f.degrees, ...g.degrees) > largestDegree) return undefined;
  const bounds = [0, ...task.bounds.map((d, i) => d + h.degrees[i + 1]!)];
  if (bounds.some((d) => d > longestInterpolation)) return undefined;
  const problem: ScaledGcd = { a: f, b: g, lead: h, bounds };
  const random = randomStream(work.seed);
  const width = widthOf(f.coefficients) + widthOf(g.coefficients);
  let known: Lifted | undefined;
  let misses = 0;
  for (let p = startPrime; misses < patience; p = primeBelow(p)) {
    const modulus = modulo(problem, p, random);
    spend(work, width / 16);
    const image = known
      ? sparseImage(modulus, known.skeleton, others.length, new Map(), others.length > 0)
      : firstImage(modulus);
    if (image === undefined) {
      misses++;
      // The monomials may be those of an unlucky image: begin again.
      if (misses % 3 === 0) known = undefined;
      continue;
    }
    known = known ? lift(known, image, p) : begin(image, p);
    spend(work, known.values.length * Math.ceil(known.bits / 512));
    if (!known.stable) continue;
    const found = verified(task, order, known);
    if (found) return found;
    misses++;
    known = undefined;
  }
  return undefined;
}

/** The length of all coefficients together, in bits and rounded up to words. */
const widthOf = (list: readonly Int[]): number =>
  list.reduce<number>((sum, c) => sum + (typeof c === 'number' ? 64 : 64 + bitLength(c)), 0) / 64;

/** The coefficients of H modulo the product of the primes so far, between −modulus/2 and modulus/2. */
interface Lifted {
  readonly skeleton: Image;
  readonly values: readonly bigint[];
  readonly modulus: bigint;
  readonly bits: number;
  /** They seem to be the integers themselves. */
  readonly stable: boolean;
}

const coefficientsOf = (image: Image): readonly number[] => image.flatMap((part) => part.coefficients);

const symmetric = (r: number, p: number): number => (2 * r > p ? r - p : r);

function begin(image: Image, p: number): Lifted {
  const values = coefficientsOf(image).map((r) => symmetric(r, p));
  // Integers this small are no accident.
  const stable = values.every((v) => Math.abs(v) * 2048 < p);
  return { skeleton: image, values: values.map(BigInt), modulus: BigInt(p), bits: Math.log2(p), stable };
}

/** One prime more (Garner's step of the Chinese remainder theorem); stable if it changes nothing. */
function lift({ skeleton, values, modulus, bits }: Lifted, image: Image, p: number): Lifted {
  const inverse = inverseMod(residue(modulus, p), p);
  let stable = true;
  const next = coefficientsOf(image).map((r, i) => {
    const change = symmetric(mulMod(subMod(r, residue(values[i]!, p), p), inverse, p), p);
    if (change === 0) return values[i]!;
    stable = false;
    return values[i]! + modulus * BigInt(change);
  });
  return { skeleton, values: next, modulus: modulus * BigInt(p), bits: bits + Math.log2(p), stable };
}

function verified(task: ModularTask, order: readonly number[], known: Lifted): Polynomial | undefined {
  const { a, b } = task;
  const h = assemble(a.ring, order, known);
  const gcd = primitivePart(P.asConstant(task.lead) ? h : task.withoutContent(h)).part;
  return exactQuotient(a, gcd) && exactQuotient(b, gcd) && gcd;
}

/** H with integer coefficients and the ring's own variables. */
function assemble(ring: Ring, order: readonly number[], { skeleton, values }: Lifted): Polynomial {
  const terms = new Map<Monomial, Int>();
  const length = Math.max(...order) + 1;
  let next = 0;
  for (const { power, monomials } of skeleton) {
    for (const others of monomials) {
      const exponents = Array<number>(length).fill(0);
      [power, ...others].forEach((k, i) => (exponents[order[i]!] = k));
      terms.set(P.monomial(ring, exponents), fromBigInt(values[next++]!));
    }
  }
  return P.polynomial(ring, terms, 1);
}
