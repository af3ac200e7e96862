import type { Claim, Law } from '../claim.ts';
import type { Pair } from '../derivation.ts';
import {
  difference,
  inverse,
  negative,
  number,
  partial,
  product,
  substituted,
  sum,
  valueOf,
  zero,
} from '../quantity.ts';
import type { Meanings, Quantity } from '../quantity.ts';
import { nameAtom } from '../scene.ts';
import { childrenOf } from '../term.ts';
import type { Term } from '../term.ts';
import { claim, determinant, idOf, q } from './common.ts';
import { lagrangian } from './lagrangian.ts';
import { betas, half, metric } from './quadratic.ts';

/** What L has beside what the left side takes away is ½ div β − R/12 of the metric M. */
export const onsagerMachlup: Law = (book, { lhs, rhs }): readonly Claim[] => {
  const { pairs, lagrangian: symbol } = book.names;
  const L = lagrangian(book);
  const rows = metric(book);
  // Noise that drove the couplings towards growing τ drives them towards falling τ once that is turned round.
  const flow = betas(book).map((beta) => (book.turned ? negative(beta) : beta));
  const terms = [lhs, rhs, L, ...rows.flat(), ...pairs.map((x) => book.step(idOf('hamilton.rate', x)).rhs)];
  const meaning: Meanings = [[nameAtom(symbol), valueOf(L)]];
  const divergence = pairs.map((pair, i) => partial(flow[i] as Quantity, q(pair)));
  const isFlat = rows.flat().every((entry) => !contains(entry, new Set(pairs.map((pair) => pair.q))));
  const term = isFlat
    ? product(half, sum(...divergence))
    : curvedTerm(
        rows.map((row) => row.map(valueOf)),
        flow,
        divergence,
        pairs,
      );
  return [
    claim('the left side against the right side', substituted(valueOf(lhs), meaning), valueOf(rhs), terms),
    claim('the right side against ½ ∇·β − R/12', valueOf(rhs), term, terms),
  ];
};

const contains = (term: Term, wanted: ReadonlySet<string>): boolean =>
  term.kind === 'name' ? wanted.has(term.name) : childrenOf(term).some((child) => contains(child, wanted));

/** ½ (∂_iβ_i + ½ β_i tr(M⁻¹∂_iM)) − R/12, with R from the Christoffel symbols. */
function curvedTerm(
  M: readonly (readonly Quantity[])[],
  flow: readonly Quantity[],
  divergence: readonly Quantity[],
  pairs: readonly Pair[],
): Quantity {
  const at = (i: number, j: number): Quantity => M[i]?.[j] ?? zero;
  const over = (f: (i: number) => Quantity): Quantity => sum(...pairs.map((_, i) => f(i)));
  const slope = (f: Quantity, i: number): Quantity => partial(f, q(pairs[i] as Pair));
  const det = determinant(M);
  const raised = pairs.map((_, i) =>
    pairs.map((_, j) => {
      const minor = determinant(M.filter((_, r) => r !== j).map((row) => row.filter((_, c) => c !== i)));
      return product((i + j) % 2 === 0 ? minor : negative(minor), inverse(det));
    }),
  );
  const up = (i: number, j: number): Quantity => raised[i]?.[j] ?? zero;
  const gamma = (i: number, j: number, k: number): Quantity =>
    over((l) =>
      product(
        product(half, up(i, l)),
        difference(sum(slope(at(l, j), k), slope(at(l, k), j)), slope(at(j, k), l)),
      ),
    );
  const ricci = (j: number, l: number): Quantity =>
    over((i) =>
      sum(
        difference(slope(gamma(i, j, l), i), slope(gamma(i, i, j), l)),
        over((m) =>
          difference(product(gamma(i, i, m), gamma(m, j, l)), product(gamma(i, l, m), gamma(m, i, j))),
        ),
      ),
    );
  const curvature = over((j) => over((l) => product(up(j, l), ricci(j, l))));
  const stretching = over((i) =>
    product(
      product(half, flow[i] as Quantity),
      over((j) => over((k) => product(up(j, k), slope(at(k, j), i)))),
    ),
  );
  return difference(product(half, sum(...divergence, stretching)), product(number(1n, 12n), curvature));
}
