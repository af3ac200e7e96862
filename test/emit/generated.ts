import ts from 'typescript';
import { emit } from '../../src/emit/emit.ts';
import { formulasOf } from '../../src/emit/formulas.ts';
import { solverFunctions } from '../../src/emit/functions.ts';
import { moduleText } from '../../src/emit/module.ts';
import { derive } from '../../src/mechanics/derive.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';
import { readTheory } from '../../src/theory/read.ts';
import type { Theory } from '../../src/theory/theory.ts';

type Numbers = ArrayLike<number>;
type Values = Readonly<Record<string, number>>;

/** What a generated module exports; which functions there are depends on the theory. */
interface Solver {
  readonly couplings: readonly string[];
  readonly coordinates: readonly string[];
  readonly momenta: readonly string[];
  readonly parameters: Values;
  readonly start: Values;
  readonly beta: (tau: number, g: Numbers, k: Values, out?: Float64Array) => Float64Array;
  readonly jacobian: (tau: number, g: Numbers, k: Values, out?: Float64Array) => Float64Array;
  readonly legendre: (tau: number, q: Numbers, v: Numbers, k: Values, out?: Float64Array) => Float64Array;
  readonly canonical: (tau: number, y: Numbers, k: Values, out?: Float64Array) => Float64Array;
  readonly hamiltonian: (tau: number, y: Numbers, k: Values) => number;
  readonly solve: (options: {
    from?: Values;
    velocities?: Values;
    momenta?: Values;
    span: readonly [number, number];
    parameters?: Values;
    rtol?: number;
    atol?: number;
    maxSteps?: number;
    events?: readonly ((tau: number, y: Float64Array) => number)[];
  }) => {
    readonly tau: Float64Array;
    readonly y: readonly Float64Array[];
    readonly at: (tau: number) => Float64Array;
    readonly stopped: { readonly reason: string; readonly tau: number };
    readonly steps: number;
    readonly evaluations: number;
  };
}

export function theoryOf(file: string): Theory {
  const read = readTheory(file, { file: 'test.yaml' });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.theory;
}

export const derivationOf = (file: string): Derivation => derive(theoryOf(file));

/** The text of the module alone: neither type-checked nor tested. */
export function uncheckedModule(derivation: Derivation): string {
  const formulas = formulasOf(derivation);
  if (formulas === undefined) throw new Error('there is no Hamiltonian');
  return moduleText(formulas, solverFunctions(formulas));
}

/** Module and tests as `generate` writes them. */
export async function emitted(file: string): Promise<{ readonly module: string; readonly test: string }> {
  const derivation = derivationOf(file);
  const result = await emit(derivation);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const [module = '', test = ''] = result.files.values();
  return { module, test };
}

/** Runs the text of a module. */
export function load(text: string): Solver {
  const script = ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  }).outputText;
  const exports = {};
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the module under test
  const run = new Function('exports', script) as (exports: object) => void;
  run(exports);
  return exports as Solver;
}
