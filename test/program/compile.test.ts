import { describe, expect, test } from 'vitest';
import { I, sym, velocity } from '../../src/expr/build.ts';
import type { Derivative, Expr } from '../../src/expr/expr.ts';
import { parseFormula } from '../../src/expr/parse.ts';
import { compile } from '../../src/program/compile.ts';
import { constantDouble } from '../../src/program/constants.ts';
import { identifierOf } from '../../src/program/identifiers.ts';
import { interpret } from '../../src/program/interpret.ts';
import { printJavaScript } from '../../src/program/javascript.ts';
import { countUses, operands, ProgramError } from '../../src/program/program.ts';
import type { Program } from '../../src/program/program.ts';

const time = sym('tau');
const names = ['eps', 'A', 'g', 'g1', 'g2', 'x', 'y', 'z', 'p_g'];
const inputs = names.map(sym);
const vocabulary = { declared: new Map(names.map((n) => [n, sym(n)])), time };

function read(text: string): Expr {
  const result = parseFormula(text, vocabulary);
  if (!result.ok) throw new Error(`${text}: ${result.problem.what}`);
  return result.expr;
}
const program = (...texts: readonly string[]): Program => compile(texts.map(read), inputs);
const count = (p: Program, ...ops: readonly string[]): number =>
  p.statements.filter((s) => ops.includes(s.op)).length;
const printed = (...texts: readonly string[]): string =>
  printJavaScript(program(...texts), {
    inputs: names.map((n) => ({ kind: 'variable', name: identifierOf(n) })),
    out: identifierOf('out'),
  });

describe('the code that an expert would write', () => {
  test.each([
    ['-eps*g + A*g^2', 'out[0] = A * (g * g) - eps * g;\n'],
    ['p_g*(eps - 2*A*g)', 'out[0] = p_g * (eps - 2 * (A * g));\n'],
    ['-x - y', 'out[0] = -x - y;\n'],
    ['-x*y', 'out[0] = -x * y;\n'],
    ['-x*y/2', 'out[0] = -0.5 * (x * y);\n'],
    ['x/(y*z)', 'out[0] = x / (y * z);\n'],
    ['1/x', 'out[0] = 1 / x;\n'],
    ['sqrt(x)', 'out[0] = Math.sqrt(x);\n'],
    ['1/sqrt(x)', 'out[0] = 1 / Math.sqrt(x);\n'],
    ['x^(3/2)', 'out[0] = x * Math.sqrt(x);\n'],
    ['x^y', 'out[0] = Math.pow(x, y);\n'],
    ['x^(1/3)', 'out[0] = Math.pow(x, 0.3333333333333333);\n'],
    ['exp(-x)', 'out[0] = Math.exp(-x);\n'],
    ['x - 3', 'out[0] = x - 3;\n'],
    ['x', 'out[0] = x;\n'],
    ['1/2', 'out[0] = 0.5;\n'],
    ['0', 'out[0] = 0;\n'],
    ['x^3', 'out[0] = x * x * x;\n'],
  ])('%s', (text, code) => {
    expect(printed(text)).toBe(code);
  });

  test('values used twice are named, inputs are loaded once and only if used', () => {
    const y = identifierOf('y');
    const code = printJavaScript(compile([read('(x+z)^2'), read('(x+z)*x')], inputs), {
      inputs: names.map((_, index) => ({ kind: 'element', array: y, index })),
      out: identifierOf('out'),
    });
    expect(code).toBe(
      [
        'const x = y[5];',
        'const z = y[7];',
        'const t0 = x + z;',
        'out[0] = t0 * t0;',
        'out[1] = x * t0;',
        '',
      ].join('\n'),
    );
  });

  test('long values are broken into lines', () => {
    const code = printed(names.map((n, i) => `${i + 2}/7*${n}^2*sin(${n})`).join('+'));
    expect(code.split('\n').every((line) => line.length < 170)).toBe(true);
  });
});

describe('operations', () => {
  test('common subexpressions are computed once', () => {
    const p = program('(x+y)*z + exp(x+y)', 'x+y', 'z*(y+x)');
    expect(count(p, 'add')).toBe(2);
    expect(count(p, 'mul')).toBe(1);
  });

  test('powers are shared', () => {
    // x², x³ = x² x, x⁴ = x² x², x⁶ = x³ x³
    expect(count(program('x^2', 'x^3', 'x^4', 'x^6'), 'mul')).toBe(4);
    expect(count(program('x^16'), 'mul')).toBe(4);
    expect(count(program('x^1000'), 'mul')).toBeLessThanOrEqual(2 * Math.log2(1000));
  });

  test('a product costs one division', () => {
    expect(count(program('x/(y^2*z*sqrt(g)*pi)'), 'div')).toBe(1);
  });

  test('numbers are folded into one', () => {
    const p = program('41/(160*pi^2)*zeta(3)*x/sqrt(2)');
    expect(count(p, 'mul')).toBe(1);
    expect(count(p, 'div', 'call')).toBe(0);
    expect(count(program('x + 1/3 + pi - zeta(3)'), 'add', 'sub')).toBe(1);
  });

  test('what the author factored stays factored', () => {
    expect(count(program('x*(y+z*(g+x*(A+x)))'), 'mul')).toBe(3);
  });

  test('no dead code, operands before uses', () => {
    const p = program('x^6 + sin(y)', '(x+y)/z - x^3');
    expect(countUses(p).every((n) => n > 0)).toBe(true);
    p.statements.forEach((s, id) => expect(operands(s).every((a) => a < id)).toBe(true));
  });

  test('many terms need no deep recursion', () => {
    const text = Array.from({ length: 8_000 }, (_, i) => `${i + 1}*x^${i % 50}*y^${i % 7}*z^${i}`).join('+');
    const p = program(text);
    expect(
      interpret(
        p,
        names.map(() => 1),
      )[0],
    ).toBe((8_000 * 8_001) / 2);
    expect(
      printJavaScript(p, {
        inputs: names.map((n) => ({ kind: 'variable', name: identifierOf(n) })),
        out: identifierOf('out'),
      }).length,
    ).toBeGreaterThan(100_000);
  });

  test('velocities may be inputs', () => {
    const v = velocity(sym('x'), time) as Derivative;
    const p = compile([v], [v]);
    expect(p.inputs).toEqual(['D(x,tau)']);
    expect([...interpret(p, [3])]).toEqual([3]);
  });
});

describe('constants are the nearest doubles', () => {
  // From tables: π and its powers, OEIS A000796, A092742; ζ(3) A002117, ζ(5) A013663; √2 A002193; e A001113; log 2 A002162.
  test.each([
    ['pi', 3.14159265358979323846264338327950288],
    ['1/(16*pi^2)', 0.00633257397764611071524246645811],
    ['zeta(3)', 1.20205690315959428539973816151144999],
    ['zeta(5)', 1.03692775514336992633136548645703417],
    ['sqrt(2)', 1.41421356237309504880168872420969808],
    ['exp(1)', 2.7182818284590452353602874713526625],
    ['log(2)', 0.693147180559945309417232121458176568],
    ['pi^2/6', 1.64493406684822643647241516664602519],
    ['1/3', 1 / 3],
    ['(1+sqrt(5))/2', 1.61803398874989484820458683436563812],
    ['sin(1)', 0.841470984807896506652502321630298999],
    ['2^(1/3)', 1.25992104989487316476721060727822835],
    ['atan(1)*4 - pi', 0],
  ])('%s', (text, value) => {
    expect(constantDouble(read(text))).toBe(value);
  });
});

describe('what has no program is refused', () => {
  const code = (run: () => unknown): string => {
    try {
      run();
    } catch (error) {
      return error instanceof ProgramError ? error.code : String(error);
    }
    return 'none';
  };

  test.each([
    ['x*I', 'imaginary-unit'],
    ['sqrt(-2)*x', 'imaginary-unit'],
    ['zeta(x)', 'no-numerical-form'],
    ['lambertw(0, x)', 'no-numerical-form'],
    ['10^400*x', 'constant-out-of-range'],
    ['log(-1)', 'constant-out-of-range'],
  ])('%s: %s', (text, expected) => {
    expect(code(() => program(text))).toBe(expected);
  });

  test('unknown symbols', () => {
    expect(code(() => compile([sym('nowhere')], inputs))).toBe('unknown-symbol');
    expect(code(() => compile([I], inputs))).toBe('imaginary-unit');
  });
});
