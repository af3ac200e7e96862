import { totalDegree, variablesOf } from '../polynomial/parts.ts';
import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import { spend } from '../work.ts';
import { bareissDeterminant } from './bareiss.ts';
import { polynomials } from './domain.ts';
import { indices, matrixOf, minorMatrix, squareSize } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { expansionOrders, laplaceDeterminant, productsBySize } from './minors.ts';
import type { ExpansionOrder } from './minors.ts';

/**
 * The determinant of a matrix of polynomials: a d − b c for [[a, b], [c, d]], 1 for the 0 × 0 matrix. By Laplace's
 * expansion or by Bareiss's elimination, whichever is expected to multiply fewer terms: expansion wins for many symbols
 * and for sparse matrices, elimination for numbers and for few variables.
 */
export function determinant(ring: Ring, a: Matrix<Polynomial>): Polynomial {
  const domain = polynomials(ring);
  const order = expansionBelow(ring, a, costOfElimination(a));
  return order === undefined ? bareissDeterminant(domain, a) : laplaceDeterminant(domain, order);
}

/** The adjugate: adj(A) A = A adj(A) = det(A) 1, for singular matrices too. */
export const adjugate = (ring: Ring, a: Matrix<Polynomial>): Matrix<Polynomial> =>
  matrixOf(squareSize(a), a.length, (i, j) => {
    const cofactor = determinant(ring, minorMatrix(a, j, i));
    return (i + j) % 2 === 0 ? cofactor : polynomials(ring).neg(cofactor);
  });

/** Whether the cofactors, one by one, are expected to cost less than the elimination of [A | 1]. */
export const cofactorsAreCheap = (ring: Ring, a: Matrix<Polynomial>): boolean =>
  expansionBelow(ring, a, (4 * costOfElimination(a)) / a.length ** 2) !== undefined;

/** How many minors may be met before the expansion is given up. */
const mostMinors = 2 ** 14;

/** The cheaper order of expansion, if it costs less than the bound. */
function expansionBelow(
  ring: Ring,
  a: Matrix<Polynomial>,
  bound: number,
): ExpansionOrder<Polynomial> | undefined {
  const terms = termsOfMinors(a);
  let best: { readonly order: ExpansionOrder<Polynomial>; readonly cost: number } | undefined;
  for (const order of expansionOrders(polynomials(ring), a)) {
    const counts = productsBySize(polynomials(ring), order.rows, mostMinors);
    if (counts === undefined) continue;
    spend(
      ring.work,
      counts.reduce((x, y) => x + y, 0),
    );
    // The k-th count belongs to minors of size n − k, whose entries are multiplied by minors of one size less.
    const costs = counts.map((count, k) => count * terms(1) * terms(a.length - k - 1));
    const cost = costs.reduce((x, y) => x + y, 0);
    if (cost <= bound && (best === undefined || cost < best.cost)) best = { order, cost };
  }
  return best?.order;
}

/** Products of terms in Bareiss's elimination of a full matrix: two products and one division for each entry left. */
function costOfElimination(a: Matrix<Polynomial>): number {
  const terms = termsOfMinors(a);
  return indices(squareSize(a)).reduce((total, k) => {
    const left = (a.length - k - 1) ** 2;
    return total + left * (2 * terms(k + 1) ** 2 + terms(k) * terms(k + 2));
  }, 0);
}

/**
 * How many terms a minor of size k is expected to have: at most k! t^k for entries of t terms, and at most as many as
 * there are monomials of degree k d in v variables for entries of degree d.
 */
function termsOfMinors(a: Matrix<Polynomial>): (k: number) => number {
  const entries = a.flat().filter((p) => p.terms.size > 0);
  const variables = new Set(entries.flatMap(variablesOf)).size;
  const degree = Math.max(0, ...entries.map(totalDegree));
  const average = entries.reduce((n, p) => n + p.terms.size, 0) / Math.max(1, entries.length);
  return (k) => {
    let [products, monomials] = [1, 1];
    for (let i = 1; i <= k; i++) products *= i * average;
    for (let i = 1; i <= variables; i++) monomials *= (k * degree + i) / i;
    return Math.min(products, monomials);
  };
}
