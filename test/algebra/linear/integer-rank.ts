import type { Rational } from '../../../src/expr/rational.ts';

/** The rank by elimination with whole numbers, written for the tests alone. */
export function integerRank(a: readonly (readonly Rational[])[]): number {
  let rows = a.map((row) => {
    const common = row.reduce((d, x) => d * BigInt(x.d), 1n);
    return row.map((x) => (BigInt(x.n) * common) / BigInt(x.d));
  });
  let found = 0;
  for (let column = 0; column < (a[0]?.length ?? 0); column++) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (pivot === undefined) continue;
    found++;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => row.map((entry, j) => entry * pivot[column]! - row[column]! * pivot[j]!));
  }
  return found;
}
