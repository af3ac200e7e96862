import { gcdInt } from '../../expr/integer.ts';
import { leastPrimeFactor } from './modular.ts';
import { exponentOf } from './monomial.ts';
import { mapMonomials } from './parts.ts';
import type { Polynomial } from './polynomial.ts';

/** A variable that occurs only in powers of x^step, for a prime step. */
export interface Gap {
  readonly variable: number;
  readonly step: number;
}

/** A gap in the powers of one of the variables. */
export function gapOf(f: Polynomial, variables: readonly number[]): Gap | undefined {
  for (const variable of variables) {
    let common = 0;
    for (const m of f.terms.keys()) common = Number(gcdInt(common, exponentOf(m, variable)));
    if (common > 1) return { variable, step: leastPrimeFactor(common) };
  }
  return undefined;
}

/** The polynomial that becomes f where x^step is put for the variable x. */
export const closeGap = (f: Polynomial, { variable, step }: Gap): Polynomial =>
  mapMonomials(f, ({ exponents }) => exponents.map((k, v) => (v === variable ? k / step : k)));

/** f with x^step in the place of the variable x. */
export const openGap = (f: Polynomial, { variable, step }: Gap): Polynomial =>
  mapMonomials(f, ({ exponents }) => exponents.map((k, v) => (v === variable ? k * step : k)));
