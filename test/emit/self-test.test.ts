import fc from 'fast-check';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { exactDouble } from '../../src/emit/exact.ts';
import { roundingBounds } from '../../src/emit/rounding.ts';
import { runTests } from '../../src/emit/run-tests.ts';
import type { Expr } from '../../src/expr/expr.ts';
import * as Q from '../../src/expr/rational.ts';
import { compile } from '../../src/program/compile.ts';
import { interpret } from '../../src/program/interpret.ts';
import { formulas } from '../formula.ts';
import { emitted } from './generated.ts';
import { pair, phi4 } from './theories.ts';
import { runs } from '../runs.ts';

const script = (text: string): string =>
  ts.transpileModule(text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.CommonJS },
  }).outputText;

describe('expected values', () => {
  const f = formulas('x y z');
  const atoms = ['x', 'y', 'z'].map(f);

  it.each([
    'x*y - z^3/7',
    '(x - y)*(x + y) - x^2 + y^2 + z/10',
    'exp(x)*sin(y) - log(z)/(1 + x^2)',
    'sqrt(x*y)/(z - x/3) + pi*x^(5/2)',
    'x^y + tanh(z) - atan(x - y)',
    '1/(x - y + 1/1000)',
  ])('rounding errors of %s stay within their bound', (formula) => {
    const e = f(formula);
    const program = compile([e], atoms as Parameters<typeof compile>[1]);
    const number = fc.integer({ min: 1, max: 2 ** 12 }).map((n) => n / 2 ** 10);
    fc.assert(
      fc.property(number, number, number, (...point) => {
        const expected = exactDouble(e, new Map(atoms.map((a, i) => [a, Q.fromDouble(point[i] as number)])));
        const [actual] = interpret(program, point);
        const [bound] = roundingBounds(program, point);
        fc.pre(expected !== undefined && Number.isFinite(bound));
        expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(bound as number);
      }),
      runs(100),
    );
  });

  it('are those of an independent computation', () => {
    const at = (values: Readonly<Record<string, string>>): ReadonlyMap<Expr, Q.Rational> =>
      new Map(Object.entries(values).map(([name, x]) => [f(name), Q.readDecimal(x)]));
    // mpmath, 60 digits
    expect(exactDouble(f('exp(x) - 1'), at({ x: '1e-20' }))).toBe(1e-20);
    expect(exactDouble(f('3*x^2/(16*pi^2)'), at({ x: '1' }))).toBe(0.018997721932938333);
    expect(exactDouble(f('x - x'), at({ x: '1' }))).toBe(0);
    expect(exactDouble(f('sin(x)^2 + cos(x)^2 - 1'), at({ x: '1' }))).toBe(0);
    expect(exactDouble(f('log(0 - x)'), at({ x: '1' }))).toBeUndefined();
  });
});

describe('the tests that go with a module', () => {
  it.each([
    ['a wrong sign in a beta function', /(dg\/dτ[^]*?out\[0\] = )/, '$1-'],
    ['a wrong coefficient in the forces', / = p_g \* \(/, ' = 1.0000000001 * p_g * ('],
    ['a wrong weight of the integrator', '0.054293734116568765', '0.055293734116568765'],
    ['a wrong Hamiltonian', 'return p_g * (', 'return p_g + ('],
    ['a lost default', 'A: 0.018997721932938333', 'A: 0.018997721932938399'],
  ])('find %s', async (_, pattern, replacement) => {
    const { module, test } = await emitted(phi4);
    const broken = module.replace(pattern, replacement);
    expect(broken).not.toBe(module);
    const run = (text: string) =>
      runTests(
        new Map([
          ['phi4.ts', script(text)],
          ['phi4.test.ts', script(test)],
        ]),
        'phi4.test.ts',
      );
    expect(run(module)).toMatchObject({ failures: [] });
    expect(run(broken).failures.length).toBeGreaterThan(0);
  });

  it('give values to parameters without default, and stay in the range', async () => {
    const { test } = await emitted(pair);
    expect(test).toMatch(/k: \{ \.\.\.parameters, a: [\d.]+ \}/);
    const end = /const end = ([\d.]+)/.exec(test)?.[1];
    expect(Number(end)).toBeLessThanOrEqual(5);
  });
});

describe('the stand-in for vitest', () => {
  const run = (body: string) =>
    runTests(new Map([['t.js', `const { describe, expect, it } = require('vitest');\n${body}`]]), 't.js');

  it('counts what passes and names what fails', () => {
    const report = run(`describe('a', () => {
      it('b', () => expect([1, 2]).toEqual([1, 2]));
      it('c', () => expect(NaN).toBeLessThanOrEqual(1));
      it('d', () => expect(() => { throw new RangeError('x'); }).toThrow(TypeError));
      it('e', () => expect(() => {}).toThrow(RangeError));
      it('f', () => expect({}).toBe({}));
    });`);
    expect(report.passed).toBe(1);
    expect(report.failures.map((f) => f.slice(0, 5))).toEqual(['a > c', 'a > d', 'a > e', 'a > f']);
  });

  it('knows only the files that it was given', () => {
    expect(() => run("require('node:fs')")).toThrow('node:fs is imported, and is not there');
  });
});
