import type { Int } from '../../expr/integer.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import { spendSteps } from './charge.ts';
import { degreesOf } from './parts.ts';
import type { Polynomial } from './polynomial.ts';
import { mulMod, powersMod, reduce, residue } from './modular.ts';

/** An integer polynomial for evaluation modulo primes: one column of exponents for each variable. */
export interface Flat {
  readonly work: Work;
  readonly columns: readonly Int32Array[];
  readonly degrees: readonly number[];
  readonly coefficients: readonly Int[];
}

/** p without its denominator, with the variables in this order. */
export function flatten(p: Polynomial, variables: readonly number[]): Flat {
  const { work } = p.ring;
  spend(work, p.terms.size);
  const degrees = degreesOf(p);
  const columns = variables.map(() => new Int32Array(p.terms.size));
  const columnOf: Int32Array[] = [];
  variables.forEach((v, i) => (columnOf[v] = columns[i]!));
  let t = 0;
  for (const monomial of p.terms.keys()) {
    for (let m = monomial; m.variable >= 0; m = m.rest) columnOf[m.variable]![t] = m.exponent;
    t++;
  }
  return {
    work,
    columns,
    degrees: variables.map((v) => degrees[v] ?? 0),
    coefficients: [...p.terms.values()],
  };
}

/** Images in one variable are arrays: up to this degree they are worth the memory. */
export const largestDegree = 1 << 20;

/** The values of the terms at a point that fixes the variables named by it; `start` holds their coefficients. */
export function termValues(
  { work, columns, degrees }: Flat,
  point: ReadonlyMap<number, number>,
  start: Float64Array,
  p: number,
): Float64Array {
  const values = Float64Array.from(start);
  for (const [v, x] of point) {
    spendSteps(work, degrees[v]! + values.length);
    const powers = powersMod(x, degrees[v]!, p);
    const column = columns[v]!;
    for (let t = 0; t < values.length; t++) values[t] = mulMod(values[t]!, powers[column[t]!]!, p);
  }
  return values;
}

/** The coefficients modulo p. */
export const residues = ({ coefficients }: Flat, p: number): Float64Array =>
  Float64Array.from(coefficients, (c) => residue(c, p));

/** Σ values · x^k, with the exponents k of one variable. */
export function univariate(
  { work, columns, degrees }: Flat,
  values: Float64Array,
  v: number,
  p: number,
): Float64Array {
  spendSteps(work, degrees[v]! + values.length);
  const image = new Float64Array(degrees[v]! + 1);
  const column = columns[v]!;
  // A sum of fewer than 2²⁶ residues is exact and can be reduced.
  for (let t = 0; t < values.length; t++) image[column[t]!]! += values[t]!;
  for (let k = 0; k < image.length; k++) image[k] = reduce(image[k]!, p);
  return image;
}
