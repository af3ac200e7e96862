import { gcdInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import { spend } from '../work.ts';
import { degreeBounds } from './degree-bounds.ts';
import { exactQuotient, primitivePart } from './division.ts';
import { longestInterpolation, modularGcd } from './modular-gcd.ts';
import { collect, degreeIn, degreesOf, leadingIn } from './parts.ts';
import * as P from './polynomial.ts';
import type { Polynomial, Ring } from './polynomial.ts';
import { contract, expand, shapeOf } from './shape.ts';
import { subresultants } from './subresultants.ts';

/**
 * The greatest common divisor over ℚ: primitive with integer coefficients and positive leading coefficient; 1 for
 * coprime polynomials, gcd(0, b) = b up to a unit.
 */
export function gcd(a: Polynomial, b: Polynomial): Polynomial {
  if (P.isZero(a)) return primitivePart(b).part;
  if (P.isZero(b)) return primitivePart(a).part;
  if (P.asConstant(a) || P.asConstant(b)) return P.one(a.ring);
  spend(a.ring.work, a.terms.size + b.terms.size);
  const shape = shapeOf(a, b);
  const [f, g] = [primitivePart(contract(a, shape, 0)).part, primitivePart(contract(b, shape, 1)).part];
  return expand(gcdOfParts(f, g), shape);
}

/** A gcd with both quotients by it. */
export interface CommonFactor {
  readonly gcd: Polynomial;
  readonly cofactors: readonly [Polynomial, Polynomial];
}

/** The gcd together with a/gcd and b/gcd. Where a and b are both zero, all three are. */
export function gcdWithCofactors(a: Polynomial, b: Polynomial): CommonFactor {
  const common = gcd(a, b);
  if (P.isZero(common)) return { gcd: common, cofactors: [a, b] };
  return { gcd: common, cofactors: [exactQuotient(a, common)!, exactQuotient(b, common)!] };
}

/** The gcd of any number of polynomials; 0 for none. */
export function gcdOf(ring: Ring, list: readonly Polynomial[]): Polynomial {
  // The short ones first: as soon as nothing is common, nothing more is to be done.
  const ascending = [...list].sort((a, b) => a.terms.size - b.terms.size);
  let common = P.zero(ring);
  for (const p of ascending) {
    common = gcd(common, p);
    if (!P.isZero(common) && P.asConstant(common)) break;
  }
  return common;
}

/** The greatest common divisor of the coefficients of powers of one variable. */
export const contentIn = (p: Polynomial, index: number): Polynomial =>
  gcdOf(p.ring, [...P.coefficientsIn(p, index).values()]);

/** For primitive a and b that no monomial divides. */
function gcdOfParts(a: Polynomial, b: Polynomial): Polynomial {
  const { ring } = a;
  if (P.asConstant(a) || P.asConstant(b)) return P.one(ring);
  if (P.equal(a, b)) return a;
  const [m, n] = [degreesOf(a), degreesOf(b)];
  const all = Array.from({ length: Math.max(m.length, n.length) }, (_, i) => i);
  const shared = all.filter((i) => (m[i] ?? 0) > 0 && (n[i] ?? 0) > 0);
  // What only one of them contains, the gcd does not contain.
  const alone = all.filter((i) => (m[i] ?? 0) > 0 !== (n[i] ?? 0) > 0);
  if (alone.length > 0) return gcdFreeOf(a, b, alone);
  const bounds = degreeBounds(a, b, shared);
  const absent = shared.filter((_, k) => bounds[k] === 0);
  if (absent.length === shared.length) return P.one(ring);
  if (absent.length > 0) return gcdFreeOf(a, b, absent);
  const [whole] = [a, b].filter((p) => shared.every((i, k) => bounds[k] === degreesOf(p)[i]));
  if (whole && exactQuotient(whole === a ? b : a, whole)) return whole;
  return gcdThrough(a, b, shared, bounds);
}

/** The gcd where it is known not to contain these variables: that of all coefficients. */
const gcdFreeOf = (a: Polynomial, b: Polynomial, variables: readonly number[]): Polynomial =>
  gcdOf(a.ring, [...collect(a, variables).values(), ...collect(b, variables).values()]);

/** The gcd where it contains all variables, to degrees not above the bounds. */
function gcdThrough(
  a: Polynomial,
  b: Polynomial,
  variables: readonly number[],
  bounds: readonly number[],
): Polynomial {
  const leads = variables.map((x) => [leadingIn(a, x), leadingIn(b, x)] as const);
  // The images have the gcd of the leading coefficients as their own: it should be short. But a variable of very high
  // degree must not be one of those by which is interpolated.
  const choice = variables
    .map((x, k) => ({
      x,
      k,
      cost:
        bounds[k]! > longestInterpolation ? 0 : Math.min(leads[k]![0].terms.size, leads[k]![1].terms.size),
    }))
    .reduce((best, next) =>
      next.cost < best.cost || (next.cost === best.cost && bounds[next.k]! > bounds[best.k]!) ? next : best,
    );
  const main = choice.x;
  const content = gcdFreeOf(a, b, [main]);
  if (!P.asConstant(content)) {
    return P.mul(content, gcd(exactQuotient(a, content)!, exactQuotient(b, content)!));
  }
  const others = variables
    .map((x, k) => ({ x, bound: bounds[k]! }))
    .filter(({ x }) => x !== main)
    .sort((p, q) => q.bound - p.bound);
  const withoutContent = (p: Polynomial): Polynomial => exactQuotient(p, contentIn(p, main))!;
  const found = modularGcd({
    a,
    b,
    main,
    others: others.map(({ x }) => x),
    bounds: others.map(({ bound }) => bound),
    lead: integerGcd(...leads[choice.k]!),
    withoutContent,
  });
  if (found) return found;
  const lower = degreeIn(a, main) < degreeIn(b, main) ? a : b;
  const last = subresultants(a, b, main).find((s) => !P.isZero(s)) ?? lower;
  return primitivePart(withoutContent(last)).part;
}

/** The gcd over ℤ. */
function integerGcd(a: Polynomial, b: Polynomial): Polynomial {
  const content = (p: Polynomial): Int => [...p.terms.values()].reduce<Int>((d, c) => gcdInt(d, c), 0);
  return P.scale(gcd(a, b), Q.rational(gcdInt(content(a), content(b))));
}
