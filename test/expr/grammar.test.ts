import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Ordering } from '../../src/expr/arrange.ts';
import { sym } from '../../src/expr/build.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { parseFormula } from '../../src/expr/parse.ts';
import type { Vocabulary } from '../../src/expr/parse.ts';

const parameters = ['eps', 'A', 'B', 'N', 'e3', 'a'];
const coordinates = ['g', 'h', 'H', 'x', 'λ', 'φ4'];
const ordering: Ordering = {
  parameters: parameters.map(sym),
  coordinates: coordinates.map(sym),
  momenta: [sym('p_g')],
};
const time = sym('tau');
const vocabulary: Vocabulary = {
  declared: new Map([...parameters, ...coordinates, 'p_g', 'tau'].map((n) => [n, sym(n)])),
  time,
  coordinates: new Set(coordinates),
  operators: { total: 'D', partial: 'Dp' },
};

interface Case {
  readonly title: string;
  readonly input: string;
  readonly expected: string;
}

/** The cases of the file: an input may span lines; a case ends with the line that has the arrow. */
function readCases(text: string): readonly Case[] {
  const cases: Case[] = [];
  let title = '';
  let pending = '';
  for (const line of text.split('\n')) {
    if (pending === '' && line.startsWith('#')) title = line.replace(/^#+ */, '');
    else if (line.includes('==>')) {
      const [before = '', after = ''] = line.split('==>');
      cases.push({ title, input: (pending + before).trimEnd(), expected: after.trim() });
      pending = '';
    } else if (line !== '') pending += `${line}\n`;
  }
  return cases;
}

const cases = readCases(readFileSync(new URL('grammar.txt', import.meta.url), 'utf8'));

const outcome = (input: string): string => {
  const result = parseFormula(input, vocabulary);
  if (result.ok) return infixPrinter({ ordering })(result.expr);
  const { code, at, length, hint } = result.problem;
  return `! ${code} @${at}+${length}${hint === undefined ? '' : ` | ${hint}`}`;
};

describe.each([...new Set(cases.map((c) => c.title))])('%s', (title) => {
  test.each(cases.filter((c) => c.title === title))('$input ==> $expected', ({ input, expected }) => {
    expect(outcome(input)).toBe(expected);
  });
});

describe('declared names win', () => {
  const read = (text: string, ...names: string[]): string => {
    const declared = new Map(names.map((n) => [n, sym(n)]));
    const result = parseFormula(text, { declared, time });
    return result.ok
      ? infixPrinter({ shadowed: new Set(names) })(result.expr)
      : `! ${result.problem.code} ${result.problem.hint ?? ''}`;
  };

  test('over functions and constants', () => {
    expect(read('sin(x)', 'sin', 'x')).toBe('sin*x');
    expect(read('pi*I', 'pi', 'I')).toBe('I*pi');
    expect(read('class + lambda + in', 'class', 'lambda', 'in')).toBe('class + in + lambda');
    expect(read('D*x', 'D', 'x')).toBe('D*x');
  });

  test('over powers of ten, with an error that says so', () => {
    expect(read('2e-3', 'e')).toMatch(/^! ambiguous-number write 2\*e for a product/);
    expect(read('2E5', 'E')).toMatch(/^! ambiguous-number write 2\*E/);
    expect(read('2 e', 'e')).toBe('2*e');
    expect(read('2e', 'e')).toBe('2*e');
    expect(read('2E5', 'e')).toBe('200000');
  });

  test('and a shadowed constant that arises all the same is written without its name', () => {
    const declared = new Map(['pi', 'I', 'sqrt', 'x'].map((n) => [n, sym(n)]));
    const print = infixPrinter({ shadowed: new Set(declared.keys()) });
    const plain = { declared: new Map([['x', sym('x')]]), time };
    for (const text of ['pi^2*x', '(2*pi)^(1/2)', 'I*x', 'I^(1/2)', 'x^(1/2)', 'exp(I*pi*x)']) {
      const e = parseFormula(text, plain);
      const again = e.ok && parseFormula(print(e.expr), { declared, time });
      expect(again && again.ok && again.expr).toBe(e.ok && e.expr);
    }
  });
});
