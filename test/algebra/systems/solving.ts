import { solveSystem } from '../../../src/algebra/systems/solve.ts';
import type { Solutions } from '../../../src/algebra/systems/solve.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { sym } from '../../../src/expr/build.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { infixPrinter } from '../../../src/expr/infix.ts';
import { formulas } from '../../formula.ts';

export const print = infixPrinter();

/** Solves equations = 0 in the unknowns; all further names are parameters. */
export function solve(
  unknowns: string,
  equations: readonly string[],
  parameters = '',
  operations = 20_000_000,
): Solutions {
  const f = formulas(`${unknowns} ${parameters}`.trim());
  const list = unknowns === '' ? [] : unknowns.split(' ').map(sym);
  return solveSystem(equations.map(f), list, newWork(operations));
}

export const shown = ({ solutions }: Solutions): readonly string[] =>
  solutions.map(
    ({ at, multiplicity }) =>
      `${[...at].map(([x, e]) => `${x.name}=${print(e)}`).join(' ')} ×${multiplicity}`,
  );

export const printed = (list: readonly Expr[]): readonly string[] => list.map(print);

/** Solutions counted with their multiplicities. */
export const counted = ({ solutions, algebraic }: Solutions): number =>
  solutions.reduce((sum, s) => sum + s.multiplicity!, 0) +
  algebraic.reduce((sum, s) => sum + s.count * s.multiplicity!, 0);
