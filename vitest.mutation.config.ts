import { defineConfig } from 'vitest/config';

/** The tests that watch over verdicts: those which `npx stryker run` repeats for every mutant. */
export default defineConfig({
  test: {
    include: [
      'test/algebra/{cancel,cancellation,decide,denest,elementary,fingerprint,normal,prime-powers,principal-values,quotient,signs}.test.ts',
      'test/mechanics/record.test.ts',
    ],
    testTimeout: 60_000,
  },
});
