import { div, MINUS_ONE } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import type { Exponent } from './exponents.ts';
import type { Complex } from '../algebra/numeric/complex.ts';

/** A critical exponent, in radicals and as a number where these are known. */
export interface CriticalExponent {
  readonly exact: Expr | undefined;
  readonly numeric: Complex | undefined;
}

/** The critical exponents of a fixed point as far as its stability matrix gives them. */
export interface Critical {
  /** ω: θ per ln μ of the irrelevant directions, corrections to scaling. */
  readonly omega: readonly CriticalExponent[];
  /** ν = −1/θ per ln μ where exactly one direction is relevant, no other is marginal, and its θ is real. */
  readonly nu: CriticalExponent | undefined;
}

export function criticalExponents(exponents: readonly Exponent[], setting: Setting): Critical {
  const [only, ...others] = exponents.filter(({ growth }) => growth !== 1);
  const hasOne = only?.growth === -1 && only.real === true && others.length === 0;
  return {
    omega: exponents.filter(({ growth }) => growth === 1).map(({ perLogarithm }) => perLogarithm),
    nu: hasOne ? inverse(only, setting) : undefined,
  };
}

function inverse({ perLogarithm: { exact, numeric } }: Exponent, setting: Setting): CriticalExponent {
  return {
    exact: exact && tidied(div(MINUS_ONE, exact), setting),
    numeric: numeric && { re: -1 / numeric.re, im: 0 },
  };
}
