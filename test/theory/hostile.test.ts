import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/theory/format.ts';
import { mostProblems } from '../../src/theory/source.ts';
import { readTheory } from '../../src/theory/read.ts';
import { garbage, mutations } from './mutations.ts';
import { oneCoupling, problemsIn } from './reading.ts';
import { runs } from '../runs.ts';

/** Reads a text and checks what holds for every text: an answer, places within the file, printable messages. */
function survives(text: string): void {
  const read = readTheory(text, { file: 'a.yaml', settings: [{ name: 'eps', value: '1/10' }] });
  if (read.ok) return;
  expect(read.problems.length).toBeGreaterThan(0);
  // Those of the file, those of the options, and that there are more.
  expect(read.problems.length).toBeLessThanOrEqual(mostProblems + 2);
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .map((l) => l.normalize('NFC'));
  for (const problem of read.problems) {
    const { where, source, what } = problem;
    expect(what).not.toBe('');
    expect(formatProblem(problem).length).toBeLessThan(2500);
    if (where.file !== 'a.yaml') continue;
    expect(lines[where.line - 1]?.length ?? -1).toBe(source.length);
    expect(where.column).toBeGreaterThan(0);
    expect(where.column).toBeLessThanOrEqual(Array.from(source).length + 1);
    expect(where.endColumn).toBeGreaterThan(where.column);
  }
}

describe('no text makes the reader throw', () => {
  test('garbage', () => {
    fc.assert(fc.property(garbage, survives), runs(1000));
  });

  test('theories of the gallery with a few characters replaced', () => {
    fc.assert(fc.property(mutations, survives), runs(500));
  });

  test('hostile options', () => {
    fc.assert(
      fc.property(garbage, garbage, (a, b) => {
        const read = readTheory(oneCoupling('parameters: { N: {} }'), {
          file: 'a.yaml',
          settings: [
            { name: a, value: b },
            { name: 'N', value: a },
          ],
          loops: b,
          lift: a,
        });
        expect(read.ok).toBe(false);
      }),
      runs(300),
    );
  });
});

/** Near the largest size; what gets as far as the YAML parser is shorter, to save time. */
const million = (piece: string, size = 990_000): string => piece.repeat(Math.floor(size / piece.length));

describe('large and deep files', () => {
  test.each([
    ['900 brackets', `a: ${'['.repeat(900)}`],
    ['brackets', million('[')],
    ['braces', million('{a: ')],
    ['brackets closed in comments', million('[ # ]\n ')],
    ['closing brackets', million('}')],
    ['dashes', million('- ')],
    ['question marks', million('? ')],
    ['colons', million(': ')],
    ['indentation', Array.from({ length: 1200 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    [
      'indentation behind comments',
      Array.from({ length: 1200 }, (_, i) => `${' '.repeat(i)}a:\n#`).join('\n'),
    ],
    ['lists in lists', Array.from({ length: 1200 }, (_, i) => `${' '.repeat(i)}-`).join('\n')],
    ['quotes', million('"', 200_000)],
    ['apostrophes', million("'", 200_000)],
    ['spaces', million(' ')],
    ['tabs', million('\t')],
    ['lines', million('\n', 200_000)],
    ['comments', million('#\n', 200_000)],
    ['at signs', million('@\n', 200_000)],
    ['keys', Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['the same key', million('a: 1\n', 200_000)],
    ['anchors', million('&a ', 200_000)],
    ['document ends', million('...\n')],
    ['control characters', million('\u0001')],
    ['two megabytes', 'x'.repeat(2_000_000)],
    ['a plain text', `name: ${million('x ')}`],
    ['wrong pairs', million('a: b: c\n', 200_000)],
    ['two-column mess', million('a:\n- b\n', 200_000)],
  ])(
    '%s',
    (_, text) => {
      expect(problemsIn(text).length).toBeGreaterThan(0);
    },
    30_000,
  );

  test.each([
    ['parentheses', '('.repeat(300_000)],
    ['minus signs', '-'.repeat(300_000)],
    ['powers', 'g^'.repeat(150_000)],
    ['an operator', 'g+'.repeat(190_000)],
    ['large numbers', '9'.repeat(300_000)],
    ['powers of large numbers', `9^3000*${'9^3000*'.repeat(10_000)}1`],
  ])('a formula of %s', (_, formula) => {
    expect(problemsIn(oneCoupling().replace('g: g^2', `g: ${formula}`))).toHaveLength(1);
  });

  test.each([
    ['terms', million('g+1/3+', 390_000)],
    ['factors', million('(g+1)*', 390_000)],
  ])('a formula of many %s is read', (_, formula) => {
    expect(problemsIn(oneCoupling().replace('g: g^2', `g: ${formula}g`))).toEqual([]);
  });

  const chain = (length: number, next: (i: number) => string): string =>
    `name: t\ncouplings: { g: {} }\ndefinitions:\n  d0: g\n` +
    Array.from({ length }, (_, i) => `  d${i + 1}: ${next(i)}\n`).join('') +
    `beta: { g: d${length} }`;

  test.each([
    ['a billion laughs', chain(60, (i) => `sin(d${i}) + cos(d${i})`)],
    ['a billion factors', chain(60, (i) => `(d${i} + 1)*(d${i} + 2)`)],
    ['a tall tower', chain(20_000, (i) => `sin(d${i})`)],
    ['growing numbers', chain(60, (i) => `d${i}*d${i}*9^100`)],
  ])('abbreviations: %s', (_, text) => {
    const problems = problemsIn(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems[0]).toMatch(/^(formula-too-long|number-too-large|too-many)/);
  });

  test('many couplings', () => {
    const names = Array.from({ length: 5_000 }, (_, i) => `g${i}`);
    const text = `name: t\ncouplings:\n${names.map((n) => `  ${n}:\n`).join('')}beta:\n${names.map((n) => `  ${n}: ${n}\n`).join('')}`;
    expect(problemsIn(text)).toEqual([]);
  });
});
