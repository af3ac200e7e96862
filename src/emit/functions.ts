import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import { compile } from '../program/compile.ts';
import type { Program } from '../program/program.ts';
import type { Formulas } from './formulas.ts';

/** The functions of a solver module. */
export type FunctionName = 'beta' | 'jacobian' | 'canonical' | 'hamiltonian' | 'legendre';

/** One function of a solver module: `name(tau, …arrays, k, out?)`. */
export interface SolverFunction {
  readonly name: FunctionName;
  /** The arrays that it takes, and what each holds. */
  readonly arrays: readonly {
    readonly name: 'g' | 'q' | 'v' | 'y';
    readonly holds: readonly (Sym | Derivative)[];
  }[];
  readonly outputs: readonly Expr[];
  /** A function of one output returns a number, the others fill an array. */
  readonly scalar: boolean;
  readonly program: Program;
}

/** The inputs of every program, in this order: τ, the arrays one after the other, the parameters. */
export const inputsOf = (
  { time, parameters }: Formulas,
  arrays: SolverFunction['arrays'],
): readonly (Sym | Derivative)[] => [time, ...arrays.flatMap((a) => a.holds), ...parameters];

/** The functions of the module for these formulas, compiled. Throws a ProgramError where double precision has no word for a formula. */
export function solverFunctions(formulas: Formulas): readonly SolverFunction[] {
  const { q, p, flow, betas, hamiltonian, stability, legendre } = formulas;
  const make = (
    name: FunctionName,
    arrays: SolverFunction['arrays'],
    outputs: readonly Expr[],
    scalar = false,
  ): SolverFunction => ({
    name,
    arrays,
    outputs,
    scalar,
    program: compile(outputs, inputsOf(formulas, arrays)),
  });
  const couplings = [{ name: 'g', holds: q }] as const;
  const state = [{ name: 'y', holds: [...q, ...p] }] as const;
  return [
    ...(stability && betas
      ? [make('beta', couplings, betas), make('jacobian', couplings, stability.flat())]
      : []),
    ...(legendre
      ? [
          make(
            'legendre',
            [
              { name: 'q', holds: q },
              { name: 'v', holds: legendre.v },
            ],
            legendre.momenta,
          ),
        ]
      : []),
    make('canonical', state, flow),
    make('hamiltonian', state, [hamiltonian], true),
  ];
}
