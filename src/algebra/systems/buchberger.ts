import { spend } from '../work.ts';
import { areCoprime, degreeOf, divides, equal, lcm, quotient } from './order.ts';
import type { Exponents } from './order.ts';
import { cancelled, combination, remainder } from './sparse.ts';
import type { Setting, Sparse } from './sparse.ts';

/** A member of a growing basis. */
interface Member<T> {
  readonly terms: Sparse<T>;
  readonly lead: Exponents;
  /** The degree that it would have if all had been homogeneous. */
  readonly sugar: number;
}

interface Pair<T> {
  readonly left: Member<T>;
  readonly right: Member<T>;
  readonly lcm: Exponents;
  readonly sugar: number;
}

/**
 * The reduced Gröbner basis (B. Buchberger 1965) over the fraction field of the coefficients, without fractions; the
 * pairs are chosen by sugar (A. Giovini, T. Mora, G. Niesi, L. Robbiano, C. Traverso, ISSAC 1991, 49) and left out by
 * the criteria of R. Gebauer and H. M. Möller (J. Symb. Comp. 6 (1988) 275). Its elements are primitive, none with a term
 * divisible by the leading monomial of another one, by ascending leading monomials.
 */
export function reducedBasis<T>(setting: Setting<T>, generators: readonly Sparse<T>[]): readonly Sparse<T>[] {
  const { order, work } = setting;
  let members: readonly Member<T>[] = [];
  let pairs: readonly Pair<T>[] = [];

  /** Whether the ideal turned out to contain 1. */
  function accept(f: Sparse<T>, sugar: number): boolean {
    const lead = f[0]!.exponents;
    const member = { terms: f, lead, sugar };
    if (degreeOf(lead) === 0) {
      members = [member];
      return true;
    }
    spend(work, members.length + pairs.length);
    pairs = updatedPairs(pairs, members, member);
    members = [...members.filter((g) => !divides(lead, g.lead)), member];
    const shorter = tailsReducedBy(lead);
    const current = (g: Member<T>): Member<T> => shorter.get(g) ?? g;
    members = members.map(current);
    pairs = pairs.map((p) => ({ ...p, left: current(p.left), right: current(p.right) }));
    return false;
  }

  /** Members with a term that a new leading monomial divides: left in them, such terms make coefficients explode. */
  function tailsReducedBy(lead: Exponents): ReadonlyMap<Member<T>, Member<T>> {
    const reducible = members.filter(
      (g) => g.lead !== lead && g.terms.some((t) => divides(lead, t.exponents)),
    );
    const others = (g: Member<T>): readonly Member<T>[] => members.filter((h) => h !== g);
    return new Map(
      reducible.map((g) => [g, { ...g, terms: remainder(setting, g.terms, termsOf(others(g))) }]),
    );
  }

  const waiting = generators
    .filter((f) => f.length > 0)
    .sort((f, g) => order(f[0]!.exponents, g[0]!.exponents));
  for (const f of waiting) {
    const rest = remainder(setting, f, termsOf(members));
    if (rest.length > 0 && accept(rest, Math.max(...f.map((t) => degreeOf(t.exponents)))))
      return termsOf(members);
  }
  while (pairs.length > 0) {
    const pair = pairs.reduce((best, next) =>
      (next.sugar - best.sugar || order(next.lcm, best.lcm)) < 0 ? next : best,
    );
    pairs = pairs.filter((p) => p !== pair);
    const rest = remainder(setting, sPolynomial(setting, pair), termsOf(members));
    if (rest.length > 0 && accept(rest, pair.sugar)) return termsOf(members);
  }
  const minimal = [...members].sort((f, g) => order(f.lead, g.lead)).map(({ terms }) => terms);
  return minimal.map((f) =>
    remainder(
      setting,
      f,
      minimal.filter((g) => g !== f),
    ),
  );
}

const termsOf = <T>(members: readonly Member<T>[]): readonly Sparse<T>[] => members.map(({ terms }) => terms);

/** The combination of two polynomials in which their leading terms cancel. */
function sPolynomial<T>(setting: Setting<T>, { left, right, lcm: m }: Pair<T>): Sparse<T> {
  const [f, g] = [left.terms, right.terms];
  const [a, b] = cancelled(setting, f[0]!.coefficient, g[0]!.coefficient);
  const lift = quotient(m, left.lead);
  const lifted = f.map((t) => ({ ...t, exponents: t.exponents.map((k, i) => k + lift[i]!) }));
  return combination(setting, [lifted, b], [g, a], quotient(m, right.lead));
}

function pairOf<T>(left: Member<T>, right: Member<T>): Pair<T> {
  const m = lcm(left.lead, right.lead);
  const excess = Math.max(left.sugar - degreeOf(left.lead), right.sugar - degreeOf(right.lead));
  return { left, right, lcm: m, sugar: excess + degreeOf(m) };
}

/** Gebauer and Möller's criteria B, M, F and the criterion of coprime leading monomials. */
function updatedPairs<T>(
  old: readonly Pair<T>[],
  members: readonly Member<T>[],
  member: Member<T>,
): readonly Pair<T>[] {
  const { lead } = member;
  const kept = old.filter(
    (p) =>
      !divides(lead, p.lcm) || equal(lcm(p.left.lead, lead), p.lcm) || equal(lcm(p.right.lead, lead), p.lcm),
  );
  const candidates = members.map((g) => pairOf(g, member));
  const coprime = (p: Pair<T>): boolean => areCoprime(p.left.lead, lead);
  const fresh = candidates.filter(
    (p, i) =>
      !coprime(p) &&
      !candidates.some((q, j) => (equal(q.lcm, p.lcm) ? coprime(q) || j < i : divides(q.lcm, p.lcm))),
  );
  return [...kept, ...fresh];
}
