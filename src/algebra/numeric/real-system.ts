/** L U of a square matrix with rows exchanged. */
interface Factored {
  readonly rows: readonly Float64Array[];
  readonly order: readonly number[];
  readonly sign: 1 | -1;
}

function factored(matrix: readonly (readonly number[])[]): Factored {
  const rows = matrix.map((row) => Float64Array.from(row));
  const order = rows.map((_, i) => i);
  let sign: 1 | -1 = 1;
  for (let k = 0; k < rows.length; k++) {
    let pivot = k;
    for (let i = k + 1; i < rows.length; i++)
      if (Math.abs(rows[i]![k]!) > Math.abs(rows[pivot]![k]!)) pivot = i;
    if (pivot !== k) {
      [rows[k], rows[pivot]] = [rows[pivot]!, rows[k]!];
      [order[k], order[pivot]] = [order[pivot]!, order[k]!];
      sign = -sign as 1 | -1;
    }
    const top = rows[k]!;
    for (let i = k + 1; top[k] !== 0 && i < rows.length; i++) {
      const row = rows[i]!;
      const factor = (row[k]! /= top[k]!);
      for (let j = k + 1; j < row.length; j++) row[j]! -= factor * top[j]!;
    }
  }
  return { rows, order, sign };
}

/** x with a x = b by Gauss' elimination with partial pivoting, in doubles; undefined where a pivot vanishes. */
export function solveReal(
  a: readonly (readonly number[])[],
  b: readonly number[],
): readonly number[] | undefined {
  const { rows, order } = factored(a);
  const x = order.map((i) => b[i]!);
  for (let i = 0; i < x.length; i++) for (let j = 0; j < i; j++) x[i]! -= rows[i]![j]! * x[j]!;
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = i + 1; j < x.length; j++) x[i]! -= rows[i]![j]! * x[j]!;
    x[i]! /= rows[i]![i]!;
  }
  return x.every(Number.isFinite) ? x : undefined;
}

/** The sign of the determinant, in doubles. */
export function signOfDeterminant(a: readonly (readonly number[])[]): number {
  const { rows, sign } = factored(a);
  return rows.reduce<number>((product, row, i) => product * Math.sign(row[i]!), sign);
}
