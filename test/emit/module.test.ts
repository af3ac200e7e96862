import ts from 'typescript';
import { Project } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { emit } from '../../src/emit/emit.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { formulasOf } from '../../src/emit/formulas.ts';
import { derivationOf, emitted, load, uncheckedModule } from './generated.ts';
import { driven, nasty, pair, phi4, toy } from './theories.ts';

const strict: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts'],
  types: [],
  noEmit: true,
  allowImportingTsExtensions: true,
};

const libraries = new Map<string, ts.SourceFile | undefined>();

/** The errors that the real compiler finds with its real libraries. */
function errorsOf(files: ReadonlyMap<string, string>): readonly string[] {
  const vitest =
    'declare module "vitest" { export const describe: any; export const it: any; export const expect: any }';
  const all = new Map(
    [...files, ['vitest.d.ts', vitest]].map(([name, text]) => [`/virtual/${name as string}`, text as string]),
  );
  const host = ts.createCompilerHost(strict);
  const fromDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) => {
    const text = all.get(name);
    if (text !== undefined) return ts.createSourceFile(name, text, version);
    if (!libraries.has(name)) libraries.set(name, fromDisk(name, version));
    return libraries.get(name);
  };
  host.fileExists = (name) => all.has(name);
  host.directoryExists = () => true;
  const program = ts.createProgram([...all.keys()], strict, host);
  return ts
    .getPreEmitDiagnostics(program)
    .map((d) => `${d.file?.fileName ?? ''}: ${ts.flattenDiagnosticMessageText(d.messageText, '\n')}`);
}

const theories = { phi4, pair, toy, driven, nasty };

describe.each(Object.entries(theories))('the module of %s', (name, file) => {
  it('passes tsc --strict with its tests, imports nothing, and is formatted', async () => {
    const { module, test } = await emitted(file);
    const files = new Map([
      [`${name}.ts`, module],
      [`${name}.test.ts`, test],
    ]);
    expect(errorsOf(files)).toEqual([]);
    expect(ts.preProcessFile(module).importedFiles).toEqual([]);
    expect(ts.preProcessFile(test).importedFiles.map((i) => i.fileName)).toEqual(['vitest', `./${name}.ts`]);
    const project = new Project({ useInMemoryFileSystem: true });
    for (const [path, text] of files) {
      const source = project.createSourceFile(path, text);
      source.formatText({ indentSize: 2, ensureNewLineAtEndOfFile: true });
      // The one thing in which TypeScript's formatter differs from ours.
      expect(source.getFullText().replaceAll('for (; ;)', 'for (;;)')).toBe(text);
    }
    expect(module).toMatch(/^\S[^]*[^\n]\n$/);
  });

  it('computes what the formulas say', () => {
    const derivation = derivationOf(file);
    const formulas = formulasOf(derivation);
    if (!formulas) throw new Error('no formulas');
    const solver = load(uncheckedModule(derivation));
    const n = formulas.q.length;
    const y = Array.from({ length: 2 * n }, (_, i) => 0.3 + 0.05 * i);
    const k = Object.assign(
      Object.create(null),
      Object.fromEntries(formulas.parameters.map((p, i) => [p.name, 0.7 + 0.1 * i])),
    ) as Record<string, number>;
    const tau = 0.25;
    const point = new Map<Expr, number>([
      [formulas.time, tau],
      ...[...formulas.q, ...formulas.p].map((s, i) => [s, y[i] as number] as const),
      ...(formulas.legendre?.v ?? []).map((v, i) => [v, 0.2 + i] as const),
      ...formulas.parameters.map((s) => [s, k[s.name] as number] as const),
    ]);
    const expectClose = (actual: ArrayLike<number>, outputs: readonly Expr[]): void => {
      expect(actual.length).toBe(outputs.length);
      outputs.forEach((e, i) => expect(actual[i]).toBeCloseTo(evaluateFloat(e, point), 13));
    };
    expectClose(solver.canonical(tau, y, k), formulas.flow);
    expect(solver.hamiltonian(tau, y, k)).toBeCloseTo(evaluateFloat(formulas.hamiltonian, point), 13);
    if (formulas.stability) {
      expectClose(solver.beta(tau, y, k), formulas.flow.slice(0, n));
      expectClose(solver.jacobian(tau, y, k), formulas.stability.flat());
    }
    if (formulas.legendre) {
      const v = formulas.legendre.v.map((_, i) => 0.2 + i);
      expectClose(solver.legendre(tau, y, v, k), formulas.legendre.momenta);
    }
  });
});

describe('contract of a generated module', () => {
  it('names couplings, momenta, parameters and start values as own data without prototype', () => {
    const solver = load(uncheckedModule(derivationOf(nasty)));
    expect(solver.couplings.slice(0, 8)).toEqual([
      'class',
      'e',
      'lambda',
      'λ',
      'in',
      'arguments',
      'Infinity',
      '__proto__',
    ]);
    expect(solver.momenta[7]).toBe('p___proto__');
    for (const record of [solver.parameters, solver.start]) {
      expect(Object.getPrototypeOf(record)).toBe(null);
      expect(Object.isFrozen(record)).toBe(true);
    }
    expect(Object.entries(solver.start)).toEqual([
      ['class', 1 / 3],
      ['__proto__', 1 / 7],
    ]);
  });

  it('has coordinates, and no beta, for a Lagrangian', () => {
    const solver = load(uncheckedModule(derivationOf(toy)));
    expect(solver.coordinates).toEqual(['H']);
    expect('couplings' in solver || 'beta' in solver || 'jacobian' in solver).toBe(false);
    expect(Array.from(solver.legendre(0, [1], [0.5], solver.parameters))).toEqual([1]);
  });

  it('writes into a given array and returns it', () => {
    const solver = load(uncheckedModule(derivationOf(phi4)));
    const out = new Float64Array(2);
    expect(solver.canonical(0, [1, 1], solver.parameters, out)).toBe(out);
    expect(out[0]).not.toBe(0);
  });

  it('names the theory file, its hash and the output format, and neither date nor path', async () => {
    const { module } = await emitted(phi4);
    const header = module.slice(0, module.indexOf('*/'));
    expect(header).toContain('from test.yaml:');
    expect(header).toMatch(/SHA-256: [0-9a-f]{64}\n/);
    expect(header).toContain('output format: 1\n');
    expect(header).toContain('φ⁴ theory in d = 4 − ε');
    expect(header).toContain('Phys. Rev. Lett. 28 (1972) 240');
    expect(module).not.toMatch(/20[2-9]\d-|\d+\.\d+\.\d+[^0-9]|\/home|\/work|\/tmp/);
  });

  it('is the same bytes every time', async () => {
    expect(await emitted(pair)).toEqual(await emitted(pair));
  });

  it('stays small', async () => {
    const { module, test } = await emitted(nasty);
    expect(new TextEncoder().encode(module + test).length).toBeLessThan(300_000);
  });
});

describe('theories without a module', () => {
  const refusal = async (file: string): Promise<string | undefined> => {
    const result = await emit(derivationOf(file));
    return result.ok ? undefined : result.problems[0]?.code;
  };

  it('a singular Lagrangian', async () => {
    const file = "name: t\ncoordinates: { x: {}, y: {} }\nlagrangian: y*x' - x^2 - y^2\n";
    expect(await refusal(file)).toBe('singular-lagrangian');
  });

  it('a Lagrangian whose momenta are not linear in the velocities', async () => {
    expect(await refusal("name: t\ncoordinates: { x: {} }\nlagrangian: x'^4 + x'^2 - x^2\n")).toBe(
      'no-hamiltonian',
    );
  });

  it('a formula without real values', async () => {
    expect(await refusal('name: t\ncouplings: { g: {} }\nbeta: { g: log(-1 - g^2) }\n')).toBe(
      'no-real-point',
    );
    expect(await refusal('name: t\ncouplings: { g: {} }\nbeta: { g: I*g }\n')).toBe('imaginary-unit');
  });
});
