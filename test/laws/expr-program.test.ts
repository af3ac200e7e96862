import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sym } from '../../src/expr/build.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { compile } from '../../src/program/compile.ts';
import { identifierOf } from '../../src/program/identifiers.ts';
import type { Identifier } from '../../src/program/identifiers.ts';
import { interpret } from '../../src/program/interpret.ts';
import { printJavaScript } from '../../src/program/javascript.ts';
import { ProgramError } from '../../src/program/program.ts';
import type { Program } from '../../src/program/program.ts';
import { functionOf } from '../program/function-of.ts';
import { agree, calculate, measuring } from './calculator.ts';
import { expressions, floatPoints, rationalExpressions, symbols } from './expressions.ts';
import { runs } from '../runs.ts';

const outputs = fc.array(fc.oneof(expressions, rationalExpressions), { minLength: 1, maxLength: 4 });

/** The program, or undefined where the expressions have none in real double precision (I, ζ(x), 1/0). */
function compiled(list: readonly Expr[]): Program | undefined {
  try {
    return compile(list, symbols);
  } catch (error) {
    if (error instanceof ProgramError) return undefined;
    throw error;
  }
}

const [array, out, record] = ['y', 'out', 'k'].map(identifierOf) as [Identifier, Identifier, Identifier];
const body = (p: Program): string =>
  printJavaScript(p, { inputs: symbols.map((_, index) => ({ kind: 'element', array, index })), out });
const run = (code: string, n: number, inputs: readonly number[]): Float64Array => {
  const result = new Float64Array(n);
  functionOf(['y', 'out'], code)(inputs, result);
  return result;
};
const bits = (x: Float64Array): readonly bigint[] =>
  [...x].map((v) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, Number.isNaN(v) ? Number.NaN : v);
    return view.getBigUint64(0);
  });
const anyInputs = fc.array(fc.double(), { minLength: symbols.length, maxLength: symbols.length });

describe('programs', () => {
  test('compute the value of the expression, as far as its conditioning allows', () => {
    fc.assert(
      fc.property(outputs, floatPoints, (list, point) => {
        const p = compiled(list);
        if (p === undefined) return;
        const got = interpret(
          p,
          symbols.map((s) => point.get(s) as number),
        );
        list.forEach((e, i) => {
          const measured = calculate(
            infixPrinter()(e),
            measuring((name) => point.get(sym(name)) as number),
          );
          expect(agree(got[i] as number, measured), `${got[i]}, not ${measured.value}`).toBe(true);
          const float = { value: evaluateFloat(e, point), error: measured.error };
          expect(agree(got[i] as number, float), `${got[i]}, not ${float.value}`).toBe(true);
        });
      }),
      runs(800),
    );
  });

  test('printed as JavaScript are bit for bit what the interpreter computes', () => {
    fc.assert(
      fc.property(outputs, anyInputs, floatPoints, (list, wild, point) => {
        const p = compiled(list);
        if (p === undefined) return;
        for (const inputs of [wild, symbols.map((s) => point.get(s) as number)])
          expect(bits(run(body(p), list.length, inputs))).toEqual(bits(interpret(p, inputs)));
      }),
      runs(800),
    );
  });

  test('print the same text every time, with nothing but arithmetic in it', () => {
    fc.assert(
      fc.property(outputs, (list) => {
        const p = compiled(list);
        if (p === undefined) return;
        const again = compiled(list);
        expect(again && body(again)).toBe(body(p));
        expect(body(p)).not.toMatch(/\*\*|NaN|Infinity|undefined|new |\[\]|\{/);
        for (const line of body(p).trimEnd().split('\n'))
          expect(line).toMatch(/^(const [A-Za-z_$][\w$]* =|out\[\d+\] =) [\w$.[\]()+\-*/, ]+;$/);
      }),
      runs(400),
    );
  });

  test('do not depend on the other outputs', () => {
    fc.assert(
      fc.property(outputs, floatPoints, (list, point) => {
        const p = compiled(list);
        if (p === undefined) return;
        const inputs = symbols.map((s) => point.get(s) as number);
        list.forEach((e, i) => {
          const alone = interpret(compile([e], symbols), inputs);
          expect(bits(alone)).toEqual(bits(interpret(p, inputs).slice(i, i + 1)));
        });
      }),
      runs(200),
    );
  });

  test('with hostile names compute the same', () => {
    const names = [
      'class',
      '__proto__',
      'constructor',
      'λ',
      'out',
      't0',
      'Math',
      ');alert(1)//',
      'y',
      'arguments',
    ];
    const atoms = names.map(sym);
    const p = compile(atoms, atoms);
    const values = names.map((_, i) => i + 0.5);
    const code = printJavaScript(p, {
      inputs: names.map((_, index) => ({ kind: 'element', array, index })),
      out,
    });
    expect([...run(code, names.length, values)]).toEqual(values);

    const keyed = printJavaScript(p, { inputs: names.map((key) => ({ kind: 'field', record, key })), out });
    const k: Record<string, number> = Object.create(null) as Record<string, number>;
    names.forEach((n, i) => (k[n] = values[i] as number));
    const result = new Float64Array(names.length);
    functionOf(['k', 'out'], keyed)(k, result);
    expect([...result]).toEqual(values);
    expect(keyed).not.toContain('*/');
  });
});
