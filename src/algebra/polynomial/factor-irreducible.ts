import { fromBigInt } from '../../expr/integer.ts';
import { exactQuotient, primitivePart } from './division.ts';
import { closeGap, gapOf, openGap } from './factor-gap.ts';
import { dropGrading, gradingOf, restoreGrading } from './factor-grading.ts';
import { factorPrimitive } from './factor-multivariate.ts';
import type { Lead } from './factor-multivariate.ts';
import { factorUnivariate } from './factor-univariate.ts';
import { contentIn } from './gcd.ts';
import { degreeIn, leadingIn, variablesOf } from './parts.ts';
import * as P from './polynomial.ts';
import type { Polynomial } from './polynomial.ts';
import { spend } from '../work.ts';

/** How leading coefficients are factored. */
type LeadFactors = (p: Polynomial) => Lead;

/**
 * The irreducible factors of a primitive square-free polynomial that is not constant, has a positive leading
 * coefficient, and is a variable or divided by none. What makes it simpler is done first: gradings, gaps between
 * powers, contents; then it has one variable, or is left to Wang's algorithm.
 */
export function irreducibleFactors(f: Polynomial, factorLead: LeadFactors): readonly Polynomial[] {
  const variables = variablesOf(f);
  if (f.terms.size === 1) return [f];
  const grading = variables.length > 1 ? gradingOf(f, variables) : undefined;
  if (grading) {
    const factors = irreducibleFactors(primitivePart(dropGrading(f, grading)).part, factorLead);
    return factors.map((g) => primitivePart(restoreGrading(g, grading)).part);
  }
  const gap = gapOf(f, variables);
  if (gap) {
    const factors = irreducibleFactors(closeGap(f, gap), factorLead);
    return factors.flatMap((g) => withoutShortcuts(openGap(g, gap), factorLead));
  }
  return withoutShortcuts(f, factorLead);
}

function withoutShortcuts(f: Polynomial, factorLead: LeadFactors): readonly Polynomial[] {
  const variables = variablesOf(f);
  const [main, lead] = mainVariable(f, variables);
  const others = variables.filter((v) => v !== main);
  if (others.length === 0) return inOneVariable(f, main);
  const content = P.asConstant(lead) ? P.one(f.ring) : contentIn(f, main);
  if (P.asConstant(content) === undefined) {
    const parts = [primitivePart(content).part, exactQuotient(f, content)!];
    return parts.flatMap((part) => irreducibleFactors(primitivePart(part).part, factorLead));
  }
  if (degreeIn(f, main) === 1) return [f];
  return factorPrimitive(f, { main, others }, factorLead(lead));
}

/** The variable in which f is linear, or has the shortest leading coefficient, a constant being the shortest. */
function mainVariable(f: Polynomial, variables: readonly number[]): readonly [number, Polynomial] {
  const ranked = variables.map((v) => {
    const [lead, degree] = [leadingIn(f, v), degreeIn(f, v)];
    const size = degree === 1 ? -1 : P.asConstant(lead) ? 0 : lead.terms.size;
    return { v, lead, size, degree };
  });
  const best = ranked.reduce((a, b) =>
    b.size < a.size || (b.size === a.size && b.degree < a.degree) ? b : a,
  );
  return [best.v, best.lead];
}

function inOneVariable(f: Polynomial, variable: number): readonly Polynomial[] {
  const { ring } = f;
  const n = degreeIn(f, variable);
  spend(ring.work, n);
  const dense = Array<bigint>(n + 1).fill(0n);
  for (const [m, c] of f.terms) dense[m.exponents[variable] ?? 0] = BigInt(c);
  return factorUnivariate(ring.work, dense).map((g) => {
    const terms = g.map((c, k) => [P.monomial(ring, exponents(variable, k)), fromBigInt(c)] as const);
    return P.polynomial(ring, new Map(terms), 1);
  });
}

const exponents = (variable: number, power: number): readonly number[] => [
  ...Array<number>(variable).fill(0),
  power,
];
