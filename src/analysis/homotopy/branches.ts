import { evaluateSome, coefficients, variablesOf } from '../../algebra/polynomial/parts.ts';
import { factor } from '../../algebra/polynomial/factor.ts';
import { asConstant, isZero } from '../../algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../../algebra/polynomial/polynomial.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';

/** One factor of each equation: those that say x = c have been used to get rid of x. */
export interface Branch {
  readonly known: ReadonlyMap<number, Rational>;
  /** Irreducible, in the other unknowns, and as many as these. */
  readonly equations: readonly Polynomial[];
  readonly unknowns: readonly number[];
  /** How often these factors occur together: zeros count as often more. */
  readonly weight: number;
}

export interface Branches {
  readonly branches: readonly Branch[];
  /** Whether somewhere an equation says nothing more, so that zeros are not isolated there. */
  readonly hasSets: boolean;
}

interface State {
  readonly known: ReadonlyMap<number, Rational>;
  readonly chosen: readonly Polynomial[];
  readonly left: readonly Polynomial[];
  readonly weight: number;
}

/**
 * The zeros of a product are those of its factors: β_i = g_i q_i vanishes where g_i or q_i does. Together the branches
 * have all zeros of the equations, and multiplicities add up (W. Fulton, Intersection Theory, 2.4). Ends in `OutOfWork`
 * where the budget of the ring does not suffice.
 */
export function branchesOf(equations: readonly Polynomial[], unknowns: readonly number[]): Branches {
  const branches: Branch[] = [];
  let hasSets = false;
  const waiting: State[] = [{ known: new Map(), chosen: [], left: equations, weight: 1 }];
  for (let state = waiting.pop(); state !== undefined; state = waiting.pop()) {
    const { known, chosen, left, weight } = state;
    const [next, ...rest] = left;
    if (next === undefined) {
      const free = unknowns.filter((x) => !known.has(x));
      if (free.length === chosen.length) branches.push({ known, equations: chosen, unknowns: free, weight });
      else hasSets = true;
      continue;
    }
    if (isZero(next)) {
      hasSets = true;
      continue;
    }
    for (const { base, power } of [...factor(next).factors].reverse()) {
      const own = variablesOf(base).filter((x) => unknowns.includes(x));
      if (own.length === 0) continue;
      const value = own.length === 1 ? rootOf(base, own[0]!) : undefined;
      if (value === undefined)
        waiting.push({ known, chosen: [...chosen, base], left: rest, weight: weight * power });
      else {
        const there = new Map([[own[0]!, value]]);
        waiting.push({
          known: new Map([...known, ...there]),
          chosen: [],
          left: [...chosen, ...rest].map((p) => evaluateSome(p, there)),
          weight: weight * power,
        });
      }
    }
  }
  return { branches, hasSets };
}

/** The zero of a linear polynomial with rational coefficients. */
function rootOf(p: Polynomial, x: number): Rational | undefined {
  const [c0, c1, ...higher] = coefficients(p, x).map(asConstant);
  return c1 && c0 && higher.length === 0 ? Q.neg(Q.div(c0, c1)) : undefined;
}
