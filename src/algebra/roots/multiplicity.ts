import { degreeMod, gcdMod, largestPrime, primeBelow, residue } from '../polynomial/modular.ts';
import * as P from '../polynomial/polynomial.ts';
import { squareFree } from '../polynomial/square-free.ts';
import { degree } from '../polynomial/univariate.ts';
import type { Dense } from '../polynomial/univariate.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import { derivative, sparse, univariate } from './dense.ts';

/** A polynomial without repeated roots, and how often each of its roots counts. */
export interface Part {
  readonly base: Dense;
  readonly multiplicity: number;
}

/** A prime may divide the discriminant by accident, two of them hardly. */
const primes = [largestPrime, primeBelow(largestPrime)] as const;

/**
 * p as a product of powers of coprime polynomials without repeated roots, constants left out. Most polynomials have
 * no repeated root, and that is seen modulo a prime.
 */
export function squareFreeParts(p: Dense, work: Work): readonly Part[] {
  if (degree(p) < 1) return [];
  if (primes.some((prime) => isSquareFreeModulo(p, prime, work))) return [{ base: p, multiplicity: 1 }];
  const { factors } = squareFree(sparse(P.newRing(work), p));
  return factors.map(({ base, power }) => ({ base: univariate(base) as Dense, multiplicity: power }));
}

/** Is gcd(p, p′) = 1 modulo a prime that does not divide the leading coefficient? Then it is 1 over ℚ. */
function isSquareFreeModulo(p: Dense, prime: number, work: Work): boolean {
  spend(work, p.length * p.length);
  const image = (q: Dense): Float64Array => Float64Array.from(q, (c) => residue(c, prime));
  const f = image(p);
  return degreeMod(f) === degree(p) && gcdMod(f, image(derivative(p)), prime).length === 1;
}
