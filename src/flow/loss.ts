/** Nodes and weights of Gauss and Legendre with three points on [−1, 1]. */
const nodes = [-Math.sqrt(3 / 5), 0, Math.sqrt(3 / 5)] as const;
const weights = [5 / 9, 8 / 9, 5 / 9] as const;
const pieces = 4;

/** ∫ f from `from` to `to`, for an f that is smooth there. */
function integral(f: (tau: number) => number, from: number, to: number): number {
  const half = (to - from) / (2 * pieces);
  let sum = 0;
  for (let k = 0; k < pieces; k++)
    nodes.forEach((x, i) => (sum += (weights[i] as number) * f(from + half * (2 * k + 1 + x))));
  return half * sum;
}

/** exp(−∫γ) at each point of the mesh: what is left of K, whose law is dK/dτ = −γK. */
export function remainder(mesh: ArrayLike<number>, friction: (tau: number) => number): readonly number[] {
  const left = [1];
  let lost = 0;
  for (let i = 1; i < mesh.length; i++) {
    lost += integral(friction, mesh[i - 1] as number, mesh[i] as number);
    left.push(Math.exp(-lost));
  }
  return left;
}
