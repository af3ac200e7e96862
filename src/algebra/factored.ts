import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { primitivePart } from './polynomial/division.ts';
import { factor } from './polynomial/factor.ts';
import * as P from './polynomial/polynomial.ts';
import type { Polynomial } from './polynomial/polynomial.ts';
import type { Quotient } from './quotient.ts';
import { newWork, spend, withinBudget } from './work.ts';

/** content · Π base^power: the bases are primitive, different, and not constant; powers may be negative. */
export interface Factored {
  readonly content: Rational;
  readonly factors: readonly { readonly base: Polynomial; readonly power: number }[];
}

/** What one factorisation may cost; beyond it a polynomial counts as one factor. */
const allowance = 200_000;

/** The factors of a polynomial other than zero. A proposed factorisation is believed because it multiplies back. */
function factorsOf(p: Polynomial): Factored {
  const { content, part } = primitivePart(p);
  if (P.asConstant(part)) return { content, factors: [] };
  const single = { content, factors: [{ base: part, power: 1 }] };
  const { ring } = p;
  const work = newWork(Math.min(allowance, ring.work.operations), ring.work.seed);
  const before = work.operations;
  const proposal = withinBudget(() => factor({ ...part, ring: { ...ring, work } }));
  spend(ring.work, before - Math.max(0, work.operations));
  if (proposal === undefined) return single;
  const factors = proposal.factors.map(({ base, power }) => ({ base: { ...base, ring }, power }));
  const product = factors.reduce(
    (t, { base, power }) => P.mul(t, P.pow(base, power)),
    P.constant(ring, proposal.unit),
  );
  return P.equal(product, part) ? { content: Q.mul(content, proposal.unit), factors } : single;
}

/** The factors of numerator and denominators together, those that cancel left out. */
export function factored(q: Quotient): Factored {
  const powers = new Map<string, { readonly base: Polynomial; readonly power: number }>();
  let content = Q.one;
  const include = (p: Polynomial, k: number): void => {
    const { content: c, factors } = factorsOf(p);
    content = Q.mul(content, Q.pow(c, k));
    for (const { base, power } of factors) {
      const key = P.keyOf(base);
      powers.set(key, { base, power: power * k + (powers.get(key)?.power ?? 0) });
    }
  };
  include(q.numerator, 1);
  for (const { base, power } of q.denominators.values()) include(base, -power);
  return { content, factors: [...powers.values()].filter(({ power }) => power !== 0) };
}
