import { defineConfig } from 'vitest/config';
import { findPrograms } from './scripts/system-programs.js';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'generated/**/*.test.ts'],
    env: findPrograms(),
    pool: 'forks',
    maxWorkers: 2,
    // Files share the modules of their worker, as readers of a long-lived page would.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    coverage: { provider: 'v8', include: ['src/**/*.ts'], exclude: ['src/assets/**'] },
  },
});
