/** By how much long runs are longer than in a test of every day. */
export const multiplier = Number(process.env['BETAFORGE_TEST_MULTIPLIER'] ?? 1);

/** How many cases of a law are tried. */
export const runs = (n: number): { readonly numRuns: number } => ({
  numRuns: Math.max(1, Math.round(n * multiplier)),
});
