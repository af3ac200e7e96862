/** By how much long runs are longer than in a test of every day. */
export const multiplier = Number(process.env['BETAFORGE_TEST_MULTIPLIER'] ?? 1);

/** A test of every day tries the same cases again; a long run draws new ones and prints where it started. */
const everyDay = multiplier <= 1;

/** Where the random numbers of a test start. */
export const start = everyDay ? 20_261_124 : Math.floor(Math.random() * 2 ** 31);

/** How many cases of a law are tried. */
export const runs = (n: number): { readonly numRuns: number; readonly seed?: number } => ({
  numRuns: Math.max(1, Math.round(n * multiplier)),
  ...(everyDay ? { seed: start } : {}),
});
