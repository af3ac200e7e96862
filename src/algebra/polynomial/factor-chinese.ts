import { fromBigInt } from '../../expr/integer.ts';
import { spend } from '../work.ts';
import { inverseMod, reduce, residue } from './modular.ts';
import * as P from './polynomial.ts';
import type { Monomial, Polynomial, Ring } from './polynomial.ts';

/** Coefficients modulo m, as the residues of least absolute value. */
export interface Residues {
  readonly m: bigint;
  readonly terms: ReadonlyMap<Monomial, bigint>;
}

export const noResidues: Residues = { m: 1n, terms: new Map() };

/**
 * The residues modulo m p that are those given modulo m and p (the Chinese remainder theorem, by Garner's formula),
 * and whether the ones modulo m were already right.
 */
export function combine(
  ring: Ring,
  known: Residues,
  p: number,
  terms: Iterable<readonly [Monomial, number]>,
): { readonly residues: Residues; readonly settled: boolean } {
  const unit = inverseMod(residue(known.m, p), p);
  const fresh = new Map(terms);
  const combined = new Map<Monomial, bigint>();
  let settled = true;
  spend(ring.work, fresh.size + known.terms.size);
  for (const m of new Set([...known.terms.keys(), ...fresh.keys()])) {
    const before = known.terms.get(m) ?? 0n;
    const missing = residue((fresh.get(m) ?? 0) - residue(before, p), p);
    const digit = reduce(missing * unit, p);
    if (digit !== 0) settled = false;
    combined.set(m, before + known.m * BigInt(2 * digit > p ? digit - p : digit));
  }
  return { residues: { m: known.m * BigInt(p), terms: combined }, settled };
}

/** The polynomial with these coefficients. */
export const polynomialOf = (ring: Ring, { terms }: Residues): Polynomial =>
  P.polynomial(ring, new Map([...terms].map(([m, c]) => [m, fromBigInt(c)])), 1);
