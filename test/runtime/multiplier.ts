/** How many times more random runs than usual. fast-check prints the seed of a failure. */
export const multiplier = Number(process.env['BETAFORGE_TEST_MULTIPLIER'] ?? 1);
