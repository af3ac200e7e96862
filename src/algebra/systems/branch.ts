import { irreducibleFactors } from '../linear/factors.ts';
import { variablesOf } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import { lexBasis } from './change-order.ts';
import { different, dimension, groebnerBasis, isWholeRing, normalForm, saturation } from './groebner.ts';
import type { Basis } from './groebner.ts';
import { lex } from './order.ts';
import type { Order } from './order.ts';
import { independentVariables } from './staircase.ts';
import { isSeenToBeUnit } from './unit.ts';

/** Where all equations hold and none of the others vanishes. */
export interface Branch {
  readonly equations: readonly Polynomial[];
  /** What vanishes only on other branches. */
  readonly nonZero: readonly Polynomial[];
  /** What vanishes at no zero that is asked for. */
  readonly denominators: readonly Polynomial[];
  /** In which order the equations are nearly a basis. */
  readonly order?: Order;
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
  if (branch.order) return fromBasis(ring, variables, branch, []);
  const conditions: Polynomial[] = [];
  const equations: Polynomial[] = [];
  for (const p of branch.equations.filter((q) => !P.isZero(q))) {
    const factors = openFactors(p, variables, branch);
    conditions.push(...factors.parameters);
    if (factors.open.length === 0) return { branches: [], conditions };
    if (factors.open.length > 1) {
      const others = branch.equations.filter((q) => q !== p);
      return { branches: split({ ...branch, equations: others }, factors.open), conditions };
    }
    equations.push(...factors.open);
  }
  return fromBasis(ring, variables, { ...branch, equations }, conditions);
}

/** The factors that may vanish on a branch, and those that are free of the unknowns. */
function openFactors(
  p: Polynomial,
  variables: readonly number[],
  { nonZero, denominators }: Branch,
): { readonly open: readonly Polynomial[]; readonly parameters: readonly Polynomial[] } {
  const factors = irreducibleFactors(p);
  const excluded = [...denominators, ...nonZero];
  return {
    open: factors.filter((f) => !isFreeOf(f, variables) && !excluded.some((h) => P.equal(f, h))),
    parameters: factors.filter((f) => isFreeOf(f, variables)),
  };
}

/** Different irreducible polynomials in one and the same variable have no zero in common. */
const split = (branch: Branch, factors: readonly Polynomial[]): readonly Branch[] =>
  factors.map((f, i) => ({
    ...branch,
    equations: [...branch.equations, f],
    nonZero: [...branch.nonZero, ...factors.slice(0, i).filter((g) => !areDisjoint(f, g))],
  }));

function areDisjoint(f: Polynomial, g: Polynomial): boolean {
  const [own, others] = [variablesOf(f), variablesOf(g)];
  return own.length === 1 && others.length === 1 && own[0] === others[0];
}

function fromBasis(
  ring: Ring,
  variables: readonly number[],
  branch: Branch,
  before: readonly Polynomial[],
): Outcome {
  const { equations, nonZero, denominators, order } = branch;
  let basis = groebnerBasis(ring, equations, variables, order);
  const conditions = [...before, ...basis.conditions];
  for (const h of [...denominators, ...nonZero]) {
    const contents: Polynomial[] = [];
    const rest = normalForm(h, basis, (c) => contents.push(c));
    if (P.isZero(rest)) return { branches: [], conditions };
    // What is left of it is a number where it vanishes nowhere, or at special parameters only.
    if (isFreeOf(rest, variables)) {
      if (denominators.includes(h)) conditions.push(...different([...contents, rest]));
      continue;
    }
    if (isSeenToBeUnit(rest, basis)) continue;
    basis = saturation(ring, basis.elements, variables, rest);
    conditions.push(...basis.conditions);
  }
  if (isWholeRing(basis)) return { branches: [], conditions };
  const parts = productsIn(basis, variables, branch);
  if (parts) return { branches: parts, conditions };
  const size = dimension(basis);
  if (size > 0) return fromSet(basis, branch, conditions);
  const ordered = basis.order === lex ? basis : lexBasis(basis)!;
  conditions.push(...ordered.conditions);
  const further = productsIn(ordered, variables, branch);
  if (further) return { branches: further, conditions };
  return { branches: [], leaf: { basis: ordered, dimension: 0 }, conditions };
}

/** The branches of the first member of a basis that has several factors, or one of higher power. */
function productsIn(
  { elements, order }: Basis,
  variables: readonly number[],
  branch: Branch,
): readonly Branch[] | undefined {
  for (const p of elements) {
    const { open } = openFactors(p, variables, branch);
    if (open.length === 1 && P.keyOf(open[0]!) === P.keyOf(p)) continue;
    if (open.length === 1 && P.equal(open[0]!, P.neg(p))) continue;
    const others = elements.filter((q) => q !== p);
    return split({ ...branch, equations: others, order }, open);
  }
  return undefined;
}

/**
 * With as many independent unknowns as there are dimensions taken as parameters, there are finitely many zeros. Where
 * no condition on these parameters fails, the set is the closure of these zeros; where one fails there is something
 * else (P. Gianni, B. Trager and G. Zacharias, J. Symb. Comp. 6 (1988) 149).
 */
function fromSet(basis: Basis, { nonZero, denominators }: Branch, before: readonly Polynomial[]): Outcome {
  const { ring, variables, leads, elements } = basis;
  const free = independentVariables(leads, variables.length, ring.work).map((i) => variables[i]!);
  const bound = variables.filter((v) => !free.includes(v));
  const fibre = groebnerBasis(ring, elements, bound);
  const walls = fibre.conditions.filter((c) => !isFreeOf(c, free));
  const conditions = [...before, ...fibre.conditions.filter((c) => isFreeOf(c, free))];
  const below = split({ equations: elements, nonZero, denominators }, walls);
  let closure: Basis = { ...basis, elements: [...fibre.elements, ...elements] };
  for (const wall of walls) {
    closure = saturation(ring, closure.elements, variables, wall);
    conditions.push(...closure.conditions);
  }
  if (walls.length === 0) closure = groebnerBasis(ring, closure.elements, variables);
  return { branches: below, leaf: { basis: closure, dimension: free.length }, conditions };
}
