/** Scales the number of random cases: 1 in CI, 100 for long runs. */
export const multiplier = Number(process.env.BETAFORGE_TEST_MULTIPLIER ?? 1);
