import { createRequire } from 'node:module';

interface Solver {
  absoluteTolerance: number;
  relativeTolerance: number;
  solve(
    f: (tau: number, y: number[]) => number[],
    start: number,
    y0: readonly number[],
    end: number,
  ): { readonly y: number[]; readonly nEval: number };
}

/** odex 2.0.4, whose own declarations do not compile under strict options. */
export const { Solver } = createRequire(import.meta.url)('odex') as {
  Solver: new (dimension: number) => Solver;
};
