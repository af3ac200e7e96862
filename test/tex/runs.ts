/** How often a property is tried: more in a long run. */
export const runs = (n: number): number =>
  Math.ceil(n * Number(process.env['BETAFORGE_TEST_MULTIPLIER'] ?? 1));
