import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../../../src/algebra/polynomial/polynomial.ts';
import { polynomialReader } from '../../../src/algebra/polynomial/read.ts';
import { newWork } from '../../../src/algebra/work.ts';

export interface Sample {
  readonly ring: Ring;
  /** The variables by their place in the list of names. */
  readonly variables: readonly number[];
  readonly polynomials: readonly Polynomial[];
  readonly read: (text: string) => Polynomial;
}

/** Polynomials in names separated by spaces. */
export function sample(names: string, texts: readonly string[], operations = 20_000_000): Sample {
  const ring = P.newRing(newWork(operations));
  const list = names.split(' ');
  const reader = polynomialReader(ring, new Map(list.map((name, i) => [name, i])));
  const read = (text: string): Polynomial => {
    const result = reader(text);
    if (!result.ok) throw new Error(`${text}: ${result.problem.what}`);
    return result.polynomial;
  };
  return { ring, variables: list.map((_, i) => i), polynomials: texts.map(read), read };
}

/** Names separated by spaces, and what is to vanish. */
export interface System {
  readonly names: string;
  readonly equations: readonly string[];
}

/** The cyclic n-roots of G. Björck (1985): all sums of k neighbouring factors, and their product is 1. */
export function cyclic(n: number): System {
  const x = Array.from({ length: n }, (_, i) => `x${i + 1}`);
  const sums = Array.from({ length: n - 1 }, (_, k) =>
    x
      .map((_unused, i) =>
        x
          .map((_u, j) => x[(i + j) % n]!)
          .slice(0, k + 1)
          .join('*'),
      )
      .join('+'),
  );
  return { names: x.join(' '), equations: [...sums, `${x.join('*')}-1`] };
}

/** S. Katsura's equations of a chain of spins with n + 1 unknowns: Σ u_l u_(m−l) = u_m, and all add up to 1. */
export function katsura(n: number): System {
  const u = (i: number): string => `u${Math.abs(i)}`;
  const range = (from: number, to: number): readonly number[] =>
    Array.from({ length: to - from + 1 }, (_, i) => from + i);
  const convolutions = range(0, n - 1).map(
    (m) =>
      `${range(-n, n)
        .filter((l) => Math.abs(m - l) <= n)
        .map((l) => `${u(l)}*${u(m - l)}`)
        .join('+')}-${u(m)}`,
  );
  const total = `${range(-n, n).map(u).join('+')}-1`;
  return { names: range(0, n).map(u).join(' '), equations: [...convolutions, total] };
}
