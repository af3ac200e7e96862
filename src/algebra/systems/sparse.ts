import type { Int } from '../../expr/integer.ts';
import { divides, product, quotient } from './order.ts';
import type { Exponents, Order } from './order.ts';
import type { Coefficients } from './coefficients.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import { exponentOf } from '../polynomial/monomial.ts';
import { collect } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Monomial, Polynomial, Ring } from '../polynomial/polynomial.ts';

export interface Term<T> {
  readonly exponents: Exponents;
  readonly coefficient: T;
}

/** The terms of a polynomial, the leading one first; coefficients are not zero. */
export type Sparse<T> = readonly Term<T>[];

/** Where polynomials are reduced. */
export interface Setting<T> {
  readonly coefficients: Coefficients<T>;
  readonly order: Order;
  readonly work: Work;
  /** Told of everything by which a polynomial is divided. */
  readonly divided?: (content: T) => void;
}

/** The exponents of a monomial in the chosen variables. */
const exponentsIn = (m: Monomial, variables: readonly number[]): Exponents =>
  variables.map((v) => exponentOf(m, v));

const sorted = <T>(terms: Term<T>[], order: Order): Sparse<T> =>
  terms.sort((a, b) => order(b.exponents, a.exponents));

/** A polynomial with integer coefficients and no other variables than the chosen ones. */
export const integerTerms = (p: Polynomial, variables: readonly number[], order: Order): Sparse<Int> =>
  sorted(
    [...p.terms].map(([m, coefficient]) => ({ exponents: exponentsIn(m, variables), coefficient })),
    order,
  );

/** A polynomial in the chosen variables; its coefficients are polynomials in all others. */
export const parameterTerms = (
  p: Polynomial,
  variables: readonly number[],
  order: Order,
): Sparse<Polynomial> =>
  sorted(
    [...collect(p, variables)].map(([m, coefficient]) => ({
      exponents: exponentsIn(m, variables),
      coefficient,
    })),
    order,
  );

/** The polynomial with these terms. */
export function polynomialOf<T>(
  ring: Ring,
  terms: Sparse<T>,
  variables: readonly number[],
  coefficient: (c: T) => Polynomial,
): Polynomial {
  return P.sum(
    ring,
    terms.map((t) =>
      variables.reduce(
        (p, v, i) => (t.exponents[i] === 0 ? p : P.mul(p, P.variable(ring, v, t.exponents[i]))),
        coefficient(t.coefficient),
      ),
    ),
  );
}

function scaled<T>({ coefficients, work }: Setting<T>, f: Sparse<T>, c: T): Sparse<T> {
  spend(work, f.length);
  return f.map((t) => ({ exponents: t.exponents, coefficient: coefficients.mul(t.coefficient, c) }));
}

/** b f − a m g. */
export function combination<T>(
  setting: Setting<T>,
  [f, b]: readonly [Sparse<T>, T],
  [g, a]: readonly [Sparse<T>, T],
  m: Exponents,
): Sparse<T> {
  const { coefficients: k, order, work } = setting;
  spend(work, 1 + f.length + g.length);
  const plain = k.isOne(b);
  const left = (c: T): T => (plain ? c : k.mul(c, b));
  const result: Term<T>[] = [];
  let i = 0;
  for (const t of g) {
    const exponents = product(t.exponents, m);
    const value = k.mul(t.coefficient, a);
    let comparison = i < f.length ? order(f[i]!.exponents, exponents) : -1;
    for (; comparison > 0; comparison = i < f.length ? order(f[i]!.exponents, exponents) : -1) {
      result.push({ exponents: f[i]!.exponents, coefficient: left(f[i]!.coefficient) });
      i++;
    }
    const coefficient = comparison === 0 ? k.sub(left(f[i]!.coefficient), value) : k.neg(value);
    if (comparison === 0) i++;
    if (!k.isZero(coefficient)) result.push({ exponents, coefficient });
  }
  for (; i < f.length; i++) result.push({ exponents: f[i]!.exponents, coefficient: left(f[i]!.coefficient) });
  return result;
}

/** f divided by what its coefficients have in common. */
export function primitive<T>({ coefficients, work, divided }: Setting<T>, f: Sparse<T>): Sparse<T> {
  if (f.length === 0) return f;
  spend(work, f.length);
  const content = coefficients.content(f.map((t) => t.coefficient));
  if (coefficients.isOne(content)) return f;
  divided?.(content);
  return f.map((t) => ({
    exponents: t.exponents,
    coefficient: coefficients.over(t.coefficient, content),
  }));
}

/** a/c and b/c for what a and b have in common. */
export function cancelled<T>({ coefficients }: Setting<T>, a: T, b: T): readonly [T, T] {
  const common = coefficients.content([a, b]);
  return [coefficients.over(a, common), coefficients.over(b, common)];
}

/**
 * A multiple of f by leading coefficients, less a combination of the divisors, of which no term is divisible by a
 * leading monomial of theirs (Cox, Little and O'Shea, Ideals, Varieties, and Algorithms, 2.3, without fractions). It is
 * primitive.
 */
export function remainder<T>(setting: Setting<T>, f: Sparse<T>, divisors: readonly Sparse<T>[]): Sparse<T> {
  const { coefficients, work } = setting;
  let [done, rest]: readonly [Sparse<T>, Sparse<T>] = [[], primitive(setting, f)];
  while (rest.length > 0) {
    const lead = rest[0]!;
    const divisor = divisors.find((g) => divides(g[0]!.exponents, lead.exponents));
    spend(work, 1 + divisors.length);
    if (divisor === undefined) {
      done = [...done, lead];
      rest = rest.slice(1);
      continue;
    }
    const top = divisor[0]!;
    const [a, b] = cancelled(setting, lead.coefficient, top.coefficient);
    rest = combination(setting, [rest, b], [divisor, a], quotient(lead.exponents, top.exponents));
    if (coefficients.isOne(b)) continue;
    // What the multiple brings in is divided out at once, or coefficients would grow from step to step.
    const whole = primitive(setting, [...scaled(setting, done, b), ...rest]);
    [done, rest] = [whole.slice(0, done.length), whole.slice(done.length)];
  }
  return primitive(setting, done);
}
