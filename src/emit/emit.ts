import { hasAccelerations } from '../theory/theory.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { ProgramError } from '../program/program.ts';
import type { Problem } from '../theory/problem.ts';
import type { Theory } from '../theory/theory.ts';
import { formulasOf } from './formulas.ts';
import type { Formulas } from './formulas.ts';
import { solverFunctions } from './functions.ts';
import type { SolverFunction } from './functions.ts';
import { findHorizon } from './horizon.ts';
import { moduleText } from './module.ts';
import { testPoints } from './points.ts';
import { runTests } from './run-tests.ts';
import { selfTestText } from './self-test.ts';
import { compileTypeScript } from './typescript.ts';

/** A solver module and its tests, type-checked and passed; or why the theory has none. */
export type Emitted =
  | {
      readonly ok: true;
      /** The texts by their file names: the module, then its tests. */
      readonly files: ReadonlyMap<string, string>;
      /** How many tests the module has passed. */
      readonly tests: number;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * The solver module of a derivation. The same derivation gives the same bytes. What we wrote and fails its type check
 * or its tests is an internal fault, thrown as an Error.
 */
export async function emit(derivation: Derivation): Promise<Emitted> {
  const { theory } = derivation;
  if (derivation.lift === 'contact') return refused(theory, noContact);
  const formulas = formulasOf(derivation);
  if (formulas === undefined) return refused(theory, noHamiltonian(derivation));
  const functions = compiled(formulas);
  if (functions instanceof ProgramError)
    return refused(theory, { code: functions.code, what: functions.message });
  const points = testPoints(formulas, functions);
  if (points.length === 0)
    return refused(theory, {
      code: 'no-real-point',
      what: 'no point was found at which the equations of this theory have real values, to test the module',
      hint: 'give start values within the domain of the formulas: `couplings: { g: { start: 1/10 } }`',
    });

  const canonical = functions.find((f) => f.name === 'canonical') as SolverFunction;
  const [module, test] = [`${theory.name}.ts`, `${theory.name}.test.ts`];
  const files = new Map<string, string>([
    [module, `${moduleText(formulas, functions)}\n`],
    [test, `${selfTestText(formulas, points, findHorizon(formulas, canonical.program, points))}\n`],
  ]);
  const scripts = await compileTypeScript(files);
  const { passed, failures } = runTests(scripts, test.replace(/ts$/, 'js'));
  if (failures.length > 0) throw new Error(`the emitted module fails its tests:\n${failures.join('\n')}`);
  return { ok: true, files, tests: passed };
}

function compiled(formulas: Formulas): readonly SolverFunction[] | ProgramError {
  try {
    return solverFunctions(formulas);
  } catch (error) {
    if (error instanceof ProgramError) return error;
    throw error;
  }
}

type Refusal = Pick<Problem, 'code' | 'what' | 'hint'>;

const noContact: Refusal = {
  code: 'not-available',
  what: 'solver modules of the contact lift are not available yet',
  hint: '`betaforge flow` integrates it; `--lift linear` and `--lift quadratic` have modules',
};

function noHamiltonian(derivation: Derivation): Refusal {
  if (hasAccelerations(derivation.theory)) {
    return {
      code: 'not-available',
      what: 'a module for a Lagrangian with second derivatives is not available yet',
      hint: '`betaforge derive` gives its equations of motion; or use first derivatives only',
    };
  }
  if (derivation.steps.some((s) => s.by === 'constraint')) {
    return {
      code: 'singular-lagrangian',
      what: 'the velocities cannot be expressed by the momenta: there is no Hamiltonian to solve',
      hint: '`betaforge derive` shows the constraints',
    };
  }
  const verdict = stepOf(derivation, 'legendre')?.verdict;
  return {
    code: 'no-hamiltonian',
    what: `no Hamiltonian was found for this Lagrangian${verdict?.kind === 'undecided' ? `: ${verdict.why}` : ''}`,
    hint: 'state it as a `hamiltonian:`',
  };
}

const refused = ({ file }: Theory, refusal: Refusal): Emitted => ({
  ok: false,
  problems: [{ ...refusal, where: { file, line: 1, column: 1, endColumn: 2 }, source: '' }],
});
