import type { ComplexMatrix } from './complex-matrix.ts';

/**
 * The finest partition of the indices for which the matrix, with its blocks in this order, has only zeros below its
 * diagonal blocks: the strong components of the graph with an edge from i to j where a_ij ≠ 0. The eigenvalues of the
 * matrix are those of its diagonal blocks.
 */
export function strongBlocks(matrix: ComplexMatrix): readonly (readonly number[])[] {
  const reach = reachable(matrix);
  const size = reach.map((row) => row.filter(Boolean).length);
  const blocks: number[][] = [];
  for (const i of matrix.keys()) {
    const block = blocks.find(([first]) => reach[first!]![i]! && reach[i]![first!]!);
    if (block === undefined) blocks.push([i]);
    else block.push(i);
  }
  // Who reaches another block reaches more than that block does.
  return blocks.sort((a, b) => size[b[0]!]! - size[a[0]!]! || a[0]! - b[0]!);
}

/** Is there a path from i to j? Of no edges too (S. Warshall, J. ACM 9 (1962) 11). */
function reachable(matrix: ComplexMatrix): readonly (readonly boolean[])[] {
  const reach = matrix.map((row, i) => row.map(({ re, im }, j) => i === j || re !== 0 || im !== 0));
  for (const k of reach.keys())
    for (const row of reach) {
      if (!row[k]) continue;
      for (const j of row.keys()) row[j] ||= reach[k]![j]!;
    }
  return reach;
}
