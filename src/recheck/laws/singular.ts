import type { Claim, Law } from '../claim.ts';
import {
  difference,
  negative,
  number,
  one,
  partial,
  product,
  substituted,
  sum,
  valueOf,
  zero,
} from '../quantity.ts';
import type { Quantity } from '../quantity.ts';
import { nameAtom } from '../scene.ts';
import type { Term } from '../term.ts';
import { names as nameOf } from './canonical.ts';
import { claim, determinant, distinct, isNumber, v } from './common.ts';
import { constraints, onSurface, table } from './constraints.ts';
import { lagrangian } from './lagrangian.ts';

/**
 * The rows N of the matrix span the kernel of the Hessian W: N W = 0, and W + NᵀN can be inverted, which it cannot where
 * the rows depend on each other or the kernel is larger. Each row has a 1 above and below which stands 0.
 */
export const hessianRank: Law = (book, { lhs, rhs, rows = [] }) => {
  const { pairs } = book.names;
  const L = lagrangian(book);
  const W = pairs.map((a) => pairs.map((b) => partial(partial(valueOf(L), v(a)), v(b))));
  const N = rows.map((row) => row.map(valueOf));
  const terms = [L, ...rows.flat()];
  const squared = W.map((row, i) =>
    row.map((e, j) => sum(e, ...N.map((n) => product(n[i] ?? zero, n[j] ?? zero)))),
  );
  const isAlone = (k: number, j: number): boolean =>
    rows.every((row, i) => isNumber(row[j] as Term, i === k ? 1n : 0n));
  const places = rows.map((row, k) => row.findIndex((_, j) => isAlone(k, j)));
  const normal = places.flatMap((j, k) =>
    N.map((n, i) => claim(`entry [${i + 1},${j + 1}]`, n[j] ?? zero, i === k ? one : zero, rows.flat())),
  );
  return [
    ...normal,
    nameOf(table(book).rank, lhs),
    claim('the right side against the rank', valueOf(rhs), number(BigInt(pairs.length - rows.length)), [rhs]),
    ...N.flatMap((n, k) =>
      W.map((row, i) =>
        claim(
          `row ${k + 1} times column ${i + 1} of the Hessian against 0`,
          sum(...row.map((e, j) => product(e, n[j] ?? zero))),
          zero,
          terms,
        ),
      ),
    ),
    distinct('the determinant of W + NᵀN against 0', determinant(squared), zero, terms),
  ];
};

/**
 * What must not vanish does not vanish everywhere. Of the Hessian it is a principal minor as large as the rank; of a
 * multiplier it is, up to its sign, the slope of the rate from which this comes.
 */
export const divisor: Law = (book, { lhs, rhs }, id, [source = '']) => {
  const { pairs } = book.names;
  const { divisor: symbol, multipliers } = table(book);
  const away = (choices: readonly Quantity[]): Quantity =>
    choices.map((e) => difference(valueOf(rhs), e)).reduce(product, one);
  const isOne = (choices: readonly Quantity[], terms: readonly Term[]): Claim =>
    claim('the product of its differences from all that it may be', away(choices), zero, [rhs, ...terms]);
  const start = [nameOf(symbol, lhs), distinct('the divisor against 0', valueOf(rhs), zero, [rhs])];
  if (id.startsWith('hessian')) {
    const L = lagrangian(book);
    const rank = pairs.length - (book.step('hessian.rank').rows ?? []).length;
    const minors = subsets(pairs, rank).map((chosen) =>
      determinant(chosen.map((a) => chosen.map((b) => partial(partial(valueOf(L), v(a)), v(b))))),
    );
    return [...start, isOne(minors, [L])];
  }
  if (!id.startsWith('constrained')) return start;
  const rate = book.step(source).rhs;
  const onZeros = substituted(valueOf(rate), onSurface(constraints(book)));
  const slopes = multipliers.map((u) => partial(onZeros, nameAtom(u)));
  return [...start, isOne([...slopes, ...slopes.map(negative)], [rate])];
};

/** All choices of so many, in their order. */
function subsets<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const [first, ...rest] = list;
  if (size === 0) return [[]];
  if (first === undefined) return [];
  return [...subsets(rest, size - 1).map((s) => [first, ...s]), ...subsets(rest, size)];
}
