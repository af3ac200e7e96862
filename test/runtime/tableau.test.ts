/** Butcher's order conditions: Hairer, Nørsett, Wanner, Solving ODEs I, 2nd ed., theorem II.2.13; dense: section II.6. */
import { describe, expect, test } from 'vitest';
import { denseOutput, interpolate } from '../../src/runtime/dense-output.ts';
import {
  fifthOrderErrorWeights,
  nodes,
  stageWeights,
  stepEnd,
  thirdOrderErrorWeights,
} from '../../src/runtime/tableau.ts';

/** A rooted tree: the trees that hang on its root. */
interface Tree {
  readonly order: number;
  readonly branches: readonly Tree[];
}

/** All multisets of the trees with orders that sum to `order`, from the `from`-th tree on. */
function forests(trees: readonly Tree[], order: number, from = 0): Tree[][] {
  if (order === 0) return [[]];
  return trees.flatMap((tree, i) =>
    i < from || tree.order > order
      ? []
      : forests(trees, order - tree.order, i).map((forest) => [tree, ...forest]),
  );
}

function treesUpTo(order: number): Tree[] {
  const trees: Tree[] = [];
  for (let r = 1; r <= order; r++)
    trees.push(...forests([...trees], r - 1).map((branches) => ({ order: r, branches })));
  return trees;
}

const density = (t: Tree): number =>
  t.branches.reduce((product, branch) => product * density(branch), t.order);

const dot = (v: readonly number[], w: readonly number[]): number =>
  v.reduce((sum, x, j) => sum + x * w[j]!, 0);

/** Φ_j(t) of every stage. */
const elementaryWeights = (t: Tree): number[] =>
  t.branches.map(elementaryWeights).reduce(
    (phi, branch) => phi.map((x, j) => x * dot(stageWeights[j]!, branch)),
    nodes.map(() => 1),
  );

const trees = treesUpTo(8);
const b = stageWeights[stepEnd]!;

test('there are 200 rooted trees up to order 8 (Hairer et al., table II.2.3)', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8].map((r) => trees.filter((t) => t.order === r).length)).toEqual([
    1, 1, 2, 4, 9, 20, 48, 115,
  ]);
});

test('c_i = Σ_j a_ij', () => {
  stageWeights.forEach((row, i) => {
    expect(row).toHaveLength(i);
    const largest = Math.max(1, ...row.map(Math.abs));
    expect(Math.abs(row.reduce((sum, a) => sum + a, 0) - nodes[i]!)).toBeLessThan(1e-14 * largest);
  });
});

test('Σ_j b_j c_j^k = 1/(k+1) up to k = 7', () => {
  for (let k = 0; k <= 7; k++)
    expect(
      Math.abs(
        dot(
          b,
          nodes.map((c) => Math.pow(c, k)),
        ) -
          1 / (k + 1),
      ),
    ).toBeLessThan(1e-14);
});

test('Σ_j b_j Φ_j(t) = 1/γ(t) for every tree up to order 8', () => {
  for (const tree of trees)
    expect(Math.abs(dot(b, elementaryWeights(tree)) - 1 / density(tree))).toBeLessThan(1e-14);
});

describe('error estimators', () => {
  test.each([
    ['fifth', fifthOrderErrorWeights, 5],
    ['third', thirdOrderErrorWeights, 3],
  ])('the %s-order weights vanish on every tree up to their order and not beyond', (_, weights, order) => {
    const defect = (tree: Tree) => Math.abs(dot(weights, elementaryWeights(tree)));
    for (const tree of trees.filter((t) => t.order <= order)) expect(defect(tree)).toBeLessThan(1e-14);
    expect(Math.max(...trees.filter((t) => t.order === order + 1).map(defect))).toBeGreaterThan(1e-5);
  });
});

test('dense output: Σ_j b_j(θ) Φ_j(t) = θ^r/γ(t) for every tree up to order 7', () => {
  // With unit vectors for stages and y = 0, h = 1, the interpolated state is the vector of the weights b_j(θ).
  const stages = nodes.map((_, j) => Float64Array.from(nodes, (__, i) => (i === j ? 1 : 0)));
  const yNext = Float64Array.from(nodes, (_, j) => b[j] ?? 0);
  const segment = denseOutput(0, 1, new Float64Array(nodes.length), yNext, stages);
  const weights = new Float64Array(nodes.length);
  for (const theta of [0.05, 0.1, 0.31, 0.5, 0.77, 0.93, 1]) {
    interpolate(segment, theta, weights);
    for (const tree of trees.filter((t) => t.order <= 7)) {
      const defect = dot([...weights], elementaryWeights(tree)) - Math.pow(theta, tree.order) / density(tree);
      expect(Math.abs(defect)).toBeLessThan(1e-13);
    }
  }
});
