import { scaled, sum } from '../linear/matrix.ts';
import type { Matrix } from '../linear/matrix.ts';
import { Undefined } from '../normal.ts';
import { whereDefined } from '../roots/ground.ts';
import { degree, gcd, squareFree } from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';
import { randomStream, spend } from '../work.ts';
import { quotientDimension } from './groebner.ts';
import type { Basis } from './groebner.ts';
import { characteristicOver } from './hessenberg.ts';
import type { Place } from './place.ts';
import { quotientRing } from './quotient-ring.ts';

/** The multiplicity of every zero of a part; undefined where the zeros of that part differ in it. */
export type Multiplicities = readonly (number | undefined)[];

/** With roots among the parameters many places have no value for them. */
const attempts = 12;

/**
 * Certifies that the zeros of the parts are all zeros of an ideal, each of them once, and gives their multiplicities in
 * the ideal. The parts are to contain the ideal and to have all its zeros together. Undefined if there are infinitely
 * many zeros, or if nothing is certified.
 *
 * For a linear form ℓ of the unknowns let χ be the characteristic polynomial of multiplication with ℓ modulo the ideal
 * (L. Stickelberger's theorem: its roots are the values of ℓ, as often as the zeros count). Parameters are sent to
 * integers modulo a prime at which the bases stay bases. That never makes more distinct roots: if χ there has as many as
 * the parts have zeros when counted with their multiplicities in the parts, then ℓ separates all zeros, no two parts
 * share one, each is simple in its part, and no two roots came together, so that all have kept their multiplicities.
 */
export function multiplicities(
  ideal: Basis,
  parts: readonly Basis[],
  placeOf: (seed: number) => Place,
): Multiplicities | undefined {
  const bound = quotientDimension(ideal);
  const sizes = parts.map(quotientDimension);
  if (bound === undefined || sizes.includes(undefined)) return undefined;
  // A single zero has all that there is.
  if (sizes.length === 1 && sizes[0] === 1) return [bound];
  const total = sizes.reduce<number>((all, n) => all + n!, 0);
  if (bound === 0 || total === 0) return bound === total ? [] : undefined;
  for (let seed = 1; seed <= attempts; seed++) {
    const found = atPlace(ideal, parts, total, placeOf(seed), randomStream(seed));
    if (found) return found;
  }
  return undefined;
}

function atPlace(
  ideal: Basis,
  parts: readonly Basis[],
  total: number,
  place: Place,
  random: () => number,
): Multiplicities | undefined {
  const { field } = place;
  const form = ideal.variables.map(() => 1 + Math.floor(random() * (field.prime - 1)));
  return whereDefined(() => {
    const factors = squareFree(field, characteristicOf(ideal, form, place));
    const distinct = factors.reduce((n, { base }) => n + degree(base), 0);
    if (distinct !== total) return undefined;
    return parts.map((part) => {
      const own = characteristicOf(part, form, place);
      return factors.find(({ base }) => degree(gcd(field, own, base)) === degree(own))?.power;
    });
  });
}

/** The characteristic polynomial of multiplication with a linear form. */
function characteristicOf(basis: Basis, form: readonly number[], place: Place): Dense<number> {
  const { field, image } = place;
  const { monomials, multiplications } = quotientRing(basis, field, (c) => {
    const value = image(c);
    if (value === undefined) throw new Undefined();
    return value;
  })!;
  spend(basis.ring.work, 2 * monomials.length ** 3);
  const zero: Matrix<number> = monomials.map(() => monomials.map(() => 0));
  const matrix = multiplications.reduce((all, m, i) => sum(field, all, scaled(field, form[i]!, m)), zero);
  return characteristicOver(field, matrix);
}
