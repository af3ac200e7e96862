import type { Rational } from '../../expr/rational.ts';
import { primitivePart } from './division.ts';
import { irreducibleFactors } from './factor-irreducible.ts';
import type { Lead } from './factor-multivariate.ts';
import { totalDegree } from './parts.ts';
import * as P from './polynomial.ts';
import type { Polynomial } from './polynomial.ts';
import { squareFree } from './square-free.ts';

/** unit · Π base^power. */
export interface Factorisation {
  readonly unit: Rational;
  readonly factors: readonly Factor[];
}

export interface Factor {
  readonly base: Polynomial;
  readonly power: number;
}

/**
 * The factorisation over ℚ: irreducible bases with coprime integer coefficients and positive leading coefficient,
 * sorted by total degree, number of terms and key. That of 0 is 0 without factors. Ends in `OutOfWork` where the
 * budget does not suffice.
 */
export function factor(p: Polynomial): Factorisation {
  const { ring } = p;
  const value = P.asConstant(p);
  if (value) return { unit: value, factors: [] };
  const { content: unit, part } = primitivePart(p);
  const factors = squareFree(part).factors.flatMap(({ base, power }) =>
    irreducibleFactors(primitivePart(base).part, leadOf).map((b) => ({ base: b, power })),
  );
  const product = factors.reduce((all, { base, power }) => P.mul(all, P.pow(base, power)), P.one(ring));
  /* v8 ignore next -- not with sound factors */
  if (!P.equal(product, part)) throw new Error('factors multiply to something else');
  return { unit, factors: sorted(factors) };
}

/** Whether p is neither constant nor a product of polynomials that are not. */
export function isIrreducible(p: Polynomial): boolean {
  const [first, ...others] = factor(p).factors;
  return first?.power === 1 && others.length === 0;
}

function leadOf(p: Polynomial): Lead {
  const { unit, factors } = factor(p);
  return { unit: BigInt(unit.n), factors };
}

function sorted(factors: readonly Factor[]): readonly Factor[] {
  const ranked = factors.map((f) => ({ f, degree: totalDegree(f.base), key: P.keyOf(f.base) }));
  ranked.sort(
    (a, b) => a.degree - b.degree || a.f.base.terms.size - b.f.base.terms.size || (a.key < b.key ? -1 : 1),
  );
  return ranked.map(({ f }) => f);
}
