import { irreducibleFactors } from '../linear/factors.ts';
import { variablesOf } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import { lexBasis } from './change-order.ts';
import { dimension, groebnerBasis, isWholeRing, normalForm, saturation } from './groebner.ts';
import type { Basis } from './groebner.ts';
import { independentVariables } from './staircase.ts';

/** Where all equations hold and none of the others vanishes. */
export interface Branch {
  readonly equations: readonly Polynomial[];
  readonly nonZero: readonly Polynomial[];
}

/** What became of a branch: others that are the same together, or what is not taken apart further, or nothing. */
export interface Outcome {
  readonly branches: readonly Branch[];
  readonly leaf?: Leaf;
  /** Irreducible polynomials in the parameters that are taken to be different from zero. */
  readonly conditions: readonly Polynomial[];
}

/** The zeros of an ideal; of dimension 0 its basis is lexicographic. */
export interface Leaf {
  readonly basis: Basis;
  readonly dimension: number;
}

const isFreeOf = (p: Polynomial, variables: readonly number[]): boolean =>
  !variablesOf(p).some((i) => variables.includes(i));

/**
 * One step: a product vanishes where its first factor does, or where the second does and the first does not, … What
 * has no products becomes a Gröbner basis, whose members may be products again.
 */
export function advance(ring: Ring, variables: readonly number[], branch: Branch): Outcome {
  const conditions: Polynomial[] = [];
  const equations: Polynomial[] = [];
  for (const p of branch.equations.filter((q) => !P.isZero(q))) {
    const factors = openFactors(p, variables, branch.nonZero);
    conditions.push(...factors.parameters);
    if (factors.open.length === 0) return { branches: [], conditions };
    if (factors.open.length > 1) {
      const others = branch.equations.filter((q) => q !== p);
      return { branches: split(others, factors.open, branch.nonZero), conditions };
    }
    equations.push(...factors.open);
  }
  return fromBasis(ring, variables, { equations, nonZero: branch.nonZero }, conditions);
}

/** The factors that may vanish on a branch, and those that are free of the unknowns. */
function openFactors(
  p: Polynomial,
  variables: readonly number[],
  nonZero: readonly Polynomial[],
): { readonly open: readonly Polynomial[]; readonly parameters: readonly Polynomial[] } {
  const factors = irreducibleFactors(p);
  return {
    open: factors.filter((f) => !isFreeOf(f, variables) && !nonZero.some((h) => P.equal(f, h))),
    parameters: factors.filter((f) => isFreeOf(f, variables)),
  };
}

const split = (
  others: readonly Polynomial[],
  factors: readonly Polynomial[],
  nonZero: readonly Polynomial[],
): readonly Branch[] =>
  factors.map((f, i) => ({
    equations: [...others, f],
    nonZero: [...nonZero, ...factors.slice(0, i)],
  }));

function fromBasis(
  ring: Ring,
  variables: readonly number[],
  { equations, nonZero }: Branch,
  before: readonly Polynomial[],
): Outcome {
  let basis = groebnerBasis(ring, equations, variables);
  const conditions = [...before, ...basis.conditions];
  for (const h of nonZero) {
    const rest = normalForm(h, basis);
    if (P.isZero(rest)) return { branches: [], conditions };
    // What is left of it is a number where it vanishes nowhere, or at special parameters only.
    if (isFreeOf(rest, variables)) continue;
    basis = saturation(ring, basis.elements, variables, rest);
    conditions.push(...basis.conditions);
  }
  if (isWholeRing(basis)) return { branches: [], conditions };
  const parts = productsIn(basis, variables, nonZero);
  if (parts) return { branches: parts, conditions };
  const size = dimension(basis);
  if (size > 0) return fromSet(basis, nonZero, conditions);
  const ordered = lexBasis(basis)!;
  conditions.push(...ordered.conditions);
  const further = productsIn(ordered, variables, nonZero);
  if (further) return { branches: further, conditions };
  return { branches: [], leaf: { basis: ordered, dimension: 0 }, conditions };
}

/** The branches of the first member of a basis that has several factors, or one of higher power. */
function productsIn(
  { elements }: Basis,
  variables: readonly number[],
  nonZero: readonly Polynomial[],
): readonly Branch[] | undefined {
  for (const p of elements) {
    const { open } = openFactors(p, variables, nonZero);
    if (open.length === 1 && P.keyOf(open[0]!) === P.keyOf(p)) continue;
    if (open.length === 1 && P.equal(open[0]!, P.neg(p))) continue;
    const others = elements.filter((q) => q !== p);
    return split(others, open, nonZero);
  }
  return undefined;
}

/**
 * With as many independent unknowns as there are dimensions taken as parameters, there are finitely many zeros. Where
 * no condition on these parameters fails, the set is the closure of these zeros; where one fails there is something
 * else (P. Gianni, B. Trager and G. Zacharias, J. Symb. Comp. 6 (1988) 149).
 */
function fromSet(basis: Basis, nonZero: readonly Polynomial[], before: readonly Polynomial[]): Outcome {
  const { ring, variables, leads, elements } = basis;
  const free = independentVariables(leads, variables.length, ring.work).map((i) => variables[i]!);
  const bound = variables.filter((v) => !free.includes(v));
  const fibre = groebnerBasis(ring, elements, bound);
  const walls = fibre.conditions.filter((c) => !isFreeOf(c, free));
  const conditions = [...before, ...fibre.conditions.filter((c) => isFreeOf(c, free))];
  const below = split(elements, walls, nonZero);
  let closure: Basis = { ...basis, elements: [...fibre.elements, ...elements] };
  for (const wall of walls) {
    closure = saturation(ring, closure.elements, variables, wall);
    conditions.push(...closure.conditions);
  }
  if (walls.length === 0) closure = groebnerBasis(ring, closure.elements, variables);
  return { branches: below, leaf: { basis: closure, dimension: free.length }, conditions };
}
