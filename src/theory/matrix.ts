import { ONE, ZERO } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import type { Text } from './document.ts';
import type { List } from './shape.ts';
import type { Scope } from './scope.ts';
import type { Problems } from './source.ts';

/** The rows of a square matrix. */
export type Rows = readonly (readonly Expr[])[];

/** The n × n matrix with `entry` on its diagonal, and zeros. */
export const multipleOfIdentity = (n: number, entry: Expr = ONE): Rows =>
  Array.from({ length: n }, (_, i) => Array.from({ length: n }, (_, j) => (i === j ? entry : ZERO)));

/** A formula times the identity, or n rows of n formulas. Undefined where something has been reported. */
export function readMatrix(
  matrix: Text | List<List<Text>>,
  n: number,
  scope: Scope,
  problems: Problems,
): Rows | undefined {
  if (matrix.kind === 'text') {
    const entry = scope.read(matrix);
    return entry && multipleOfIdentity(n, entry);
  }
  const rows = matrix.items.map((row) => row.items.map((entry) => scope.read(entry)));
  if (rows.length !== n || rows.some((row) => row.length !== n)) {
    problems.add('wrong-size', matrix.place, `a matrix of ${n} rows with ${n} entries each is expected here`);
    return undefined;
  }
  return rows.some((row) => row.includes(undefined)) ? undefined : (rows as Rows);
}
