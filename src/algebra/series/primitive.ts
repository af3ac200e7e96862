import { power } from '../field/field.ts';
import type { Field } from '../field/field.ts';
import * as Q from '../../expr/rational.ts';
import { add, degree, dense, derivative, gcd, mul, remainder, rootOfLinear } from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';
import { generator, residues } from './residues.ts';

/** K(α) for a root α of the modulus. Its elements are polynomials in α. */
export interface Extension<T> {
  readonly base: Field<T>;
  readonly modulus: Dense<T>;
  readonly field: Field<Dense<T>>;
}

export const extension = <T>(base: Field<T>, modulus: Dense<T>): Extension<T> => ({
  base,
  modulus,
  field: residues(base, modulus),
});

/** c(α) for a polynomial c over K and any element α of an extension. */
export const substituteAlpha = <T>({ base, field }: Extension<T>, c: Dense<T>, alpha: Dense<T>): Dense<T> =>
  c.reduceRight<Dense<T>>((sum, a) => field.add(field.mul(sum, alpha), dense(base, [a])), []);

/**
 * A polynomial over K whose roots are θ = z + s α, for the roots z of φ over K(α) and every α, all different: the norm
 * of φ(t − s α) (B. M. Trager, SYMSAC 1976, page 219). So K(α, z) = K(θ).
 */
export interface Primitive<T> {
  readonly norm: Dense<T>;
  readonly s: number;
}

export function primitive<T>(over: Extension<T>, phi: Dense<Dense<T>>): Primitive<T> {
  const { base } = over;
  for (let s = 0; ; s++) {
    const norm = normOf(over, phi, s);
    if (degree(gcd(base, norm, derivative(base, norm))) === 0) return { norm, s };
  }
}

const whole = <T>(field: Field<T>, n: number): T => field.rational(Q.rational(n));

/** By its values at 0, 1, …, which are norms of elements of K(α). */
function normOf<T>({ base, modulus, field }: Extension<T>, phi: Dense<Dense<T>>, s: number): Dense<T> {
  const shift = field.mul(whole(field, s), generator(base, modulus));
  const values = Array.from({ length: degree(phi) * degree(modulus) + 1 }, (_, t) => {
    const z = field.sub(whole(field, t), shift);
    const value = phi.reduceRight<Dense<T>>((sum, c) => field.add(field.mul(sum, z), c), []);
    return resultant(base, modulus, value);
  });
  return interpolated(base, values);
}

/** By Euclid's algorithm: the product of g over the roots of f, for a monic f. */
function resultant<T>(field: Field<T>, f: Dense<T>, g: Dense<T>): T {
  if (g.length === 0) return field.zero;
  const lead = g[g.length - 1] as T;
  if (g.length === 1) return power(field, lead, degree(f));
  const rest = remainder(field, f, g);
  const value = field.mul(power(field, lead, degree(f) - degree(rest)), resultant(field, g, rest));
  return (degree(f) * degree(g)) % 2 === 0 ? value : field.neg(value);
}

/** The polynomial with these values at 0, 1, …, by Newton's divided differences. */
function interpolated<T>(field: Field<T>, values: readonly T[]): Dense<T> {
  const differences = [...values];
  for (let k = 1; k < values.length; k++)
    for (let i = values.length - 1; i >= k; i--)
      differences[i] = field.mul(
        field.sub(differences[i] as T, differences[i - 1] as T),
        field.rational(Q.rational(1, k)),
      );
  return differences.reduceRight<Dense<T>>(
    (sum, c, k) => add(field, mul(field, sum, [whole(field, -k), field.one]), dense(field, [c])),
    [],
  );
}

/** The factor of φ over K(α) that belongs to a factor of the norm: gcd(φ(z), n(z + s α)). */
export function factorBelow<T>(
  { base, modulus, field }: Extension<T>,
  phi: Dense<Dense<T>>,
  factor: Dense<T>,
  s: number,
): Dense<Dense<T>> {
  const argument = [field.mul(whole(field, s), generator(base, modulus)), field.one];
  return gcd(
    field,
    phi,
    composedWith(
      field,
      factor.map((c) => dense(base, [c])),
      argument,
    ),
  );
}

/** Σ c_k p^k. */
const composedWith = <U>(field: Field<U>, c: Dense<U>, p: Dense<U>): Dense<U> =>
  c.reduceRight<Dense<U>>((sum, a) => add(field, mul(field, sum, p), dense(field, [a])), []);

/**
 * α in K(θ), for a root θ of a factor of the norm: the one common root a of the modulus of α and of φ(θ − s a), in whose
 * coefficients a stands for α.
 */
export function alphaIn<T>(
  { base, field: target, modulus: factor }: Extension<T>,
  { modulus }: Extension<T>,
  phi: Dense<Dense<T>>,
  s: number,
): Dense<T> {
  const lifted = (c: Dense<T>): Dense<Dense<T>> => c.map((a) => dense(base, [a]));
  const z = dense(target, [generator(base, factor), whole(target, -s)]);
  const value = phi.reduceRight<Dense<Dense<T>>>((sum, c) => add(target, mul(target, sum, z), lifted(c)), []);
  return rootOfLinear(target, gcd(target, lifted(modulus), value)) as Dense<T>;
}
