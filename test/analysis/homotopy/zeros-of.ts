import { noAssumptions } from '../../../src/algebra/assumptions.ts';
import { clearedSystem } from '../../../src/algebra/systems/cleared-system.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { allZeros } from '../../../src/analysis/homotopy/all-zeros.ts';
import type { AllZeros } from '../../../src/analysis/homotopy/all-zeros.ts';
import { branchedSystem } from '../../../src/analysis/homotopy/branched-system.ts';
import { formulas } from '../../formula.ts';
import type { Family } from './families.ts';

/** All zeros of a system of polynomials with coefficients that doubles hold; undefined for others. */
export function zerosIn({ equations, unknowns }: Family, seed = 1, mostPaths = 20_000): AllZeros | undefined {
  const cleared = clearedSystem(equations, unknowns, newWork(50_000_000), noAssumptions);
  const system = cleared && branchedSystem(cleared);
  return system && allZeros(system, { mostPaths, seed, work: newWork(1e12) });
}

/** The same; throws for others. */
export function zerosOf(...given: Parameters<typeof zerosIn>): AllZeros {
  const found = zerosIn(...given);
  if (found === undefined) throw new Error('not a system of polynomials in doubles');
  return found;
}

/** The system with these left sides, in unknowns by their names. */
export function system(names: string, ...equations: readonly string[]): Family {
  const read = formulas(names);
  return {
    equations: equations.map(read),
    unknowns: names.split(' ').map((n) => read(n) as Family['unknowns'][number]),
  };
}
