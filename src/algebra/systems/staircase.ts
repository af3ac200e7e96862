import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import { divides } from './order.ts';
import type { Exponents } from './order.ts';

/** What the leading monomials of a Gröbner basis in n variables tell (Cox, Little and O'Shea, chapters 5.3 and 9.3). */

/** Whether 1 is among them: there is no zero. */
export const isEverything = (leads: readonly Exponents[]): boolean =>
  leads.some((m) => m.every((k) => k === 0));

/**
 * A largest set of variables, by position, in which no leading monomial is written: modulo the ideal they are
 * independent, and as many as the ideal has dimensions. The last variables are preferred. None for the whole ring.
 */
export function independentVariables(leads: readonly Exponents[], n: number, work: Work): readonly number[] {
  const isFree = (set: readonly number[]): boolean =>
    !leads.some((m) => m.every((k, i) => k === 0 || set.includes(i)));
  function largest(set: readonly number[], next: number): readonly number[] {
    spend(work, 1 + leads.length);
    if (next < 0) return set;
    const more = [next, ...set];
    const taken = isFree(more) ? largest(more, next - 1) : set;
    // Without this variable at most all those before it can be had.
    if (taken.length >= set.length + next + (taken === set ? 0 : 1)) return taken;
    const left = largest(set, next - 1);
    return left.length > taken.length ? left : taken;
  }
  return largest([], n - 1);
}

/** −1 for the whole ring, which has no zero. */
export const dimensionOf = (leads: readonly Exponents[], n: number, work: Work): number =>
  isEverything(leads) ? -1 : independentVariables(leads, n, work).length;

/**
 * The monomials that no leading one divides, ascending by degree: a basis of the quotient ring. Undefined if there are
 * infinitely many.
 */
export function standardMonomials(
  leads: readonly Exponents[],
  n: number,
  work: Work,
): readonly Exponents[] | undefined {
  const variables = Array.from({ length: n }, (_, i) => i);
  const isPower = (m: Exponents, i: number): boolean => m.every((k, j) => k === 0 || j === i);
  if (!variables.every((i) => leads.some((m) => isPower(m, i)))) return undefined;
  const found: Exponents[] = [];
  let layer: readonly Exponents[] = [variables.map(() => 0)].filter((m) => !leads.some((l) => divides(l, m)));
  while (layer.length > 0) {
    spend(work, layer.length * (n + leads.length));
    found.push(...layer);
    // Each monomial is made once: by raising its last variable.
    layer = layer.flatMap((m) => {
      const last = m.findLastIndex((k) => k > 0);
      return variables
        .filter((i) => i >= last)
        .map((i) => m.map((k, j) => (j === i ? k + 1 : k)))
        .filter((raised) => !leads.some((l) => divides(l, raised)));
    });
  }
  return found;
}
