import { describe, expect, test } from 'vitest';
import { formatProblem, frameOf } from '../../src/theory/format.ts';
import { readTheory } from '../../src/theory/read.ts';
import { oneCoupling } from './reading.ts';

const beta = (formula: string): string =>
  `name: t\ncouplings: { g: {} }\nparameters: { N: {} }\nbeta:\n  g: ${formula}\n`;

describe('places', () => {
  const where = (text: string) => {
    const read = readTheory(text, { file: 'dir/a.yaml' });
    return read.ok ? undefined : read.problems[0];
  };

  test('columns count code points', () => {
    expect(where(oneCoupling('title: { 𝒳𝒴: 1 }'))?.where).toEqual({
      file: 'dir/a.yaml',
      line: 4,
      column: 8,
      endColumn: 17,
    });
    expect(where(oneCoupling('parameters: { 𝒳: {}, 𝒴: { value: "𝒳 + z" } }'))?.where.column).toBe(39);
  });

  test('the line is given, without its end', () => {
    expect(where(`${oneCoupling('foo: 1')}\n`.replace(/\n/g, '\r\n'))?.source).toBe('foo: 1');
  });
});

describe('hints', () => {
  test.each([
    [oneCoupling('referenes: []'), 'did you mean `references`?'],
    [oneCoupling('loop_factor: 1'), 'did you mean `loop factor`?'],
    [oneCoupling('Title: x'), 'did you mean `title`?'],
    [oneCoupling('scale: ln m'), 'did you mean `ln mu`?'],
    [oneCoupling().replace('beta: { g', 'beta: { G'), 'did you mean `g`?'],
    ['name: t\ncouplings: { g: {} }\nbetas: { g: g }', 'did you mean `beta`?'],
    [oneCoupling('parameters: { a: 3 }'), 'write { value: 3 }'],
    [oneCoupling('parameters: { a: { valeu: 3 } }'), 'did you mean `value`?'],
    [oneCoupling('parameters: { a: { foo: 3 } }'), 'its keys are latex, value, assume'],
    [
      oneCoupling('parameters: { a: { latex: {a} } }'),
      'put a text that begins with a bracket in single quotes',
    ],
    [oneCoupling('title: "\\varphi"'), 'in double quotes a backslash has a meaning: use single quotes'],
    [oneCoupling("parameters: { g': {} }"), "write gp, with latex: g' beside it"],
  ])('%s', (text, expected) => {
    const all = readTheory(text, { file: 'a.yaml' });
    expect(all.ok ? [] : all.problems.map((p) => p.hint)).toContain(expected);
  });
});

describe('formatted', () => {
  const format = (text: string): string => {
    const read = readTheory(text, { file: 'a.yaml' });
    return read.ok ? '' : read.problems.map(formatProblem).join('\n');
  };

  test('place, line, caret, what, hint', () => {
    expect(format(oneCoupling('titel: x'))).toBe(
      [
        'a.yaml:4:1: unknown-key',
        '  4 | titel: x',
        '    | ^^^^^',
        '  `titel` is not a key of this block',
        '  hint: did you mean `title`?',
      ].join('\n'),
    );
  });

  // 漢 and 😀 take two columns, a combining accent none, a halfwidth kana one.
  test.each([
    ['漢字 = x', 7],
    ['😀x', 2],
    ['e\u0301x', 1],
    ['ｱx', 1],
    ['éφx', 2],
  ])('carets stand under the right column behind wide and combining characters: %s', (line, before) => {
    const column = Array.from(line).length;
    const [, carets] = frameOf({ line: 1, column, endColumn: column + 1 }, line);
    expect(carets).toBe(`    | ${' '.repeat(before)}^`);
  });

  test('carets are as wide as what they mark, and tabs go on as tabs', () => {
    const [, carets] = frameOf({ line: 1, column: 1, endColumn: 6 }, '漢\tab字.');
    expect(carets).toBe('    | ^^\t^^^^');
  });

  test('tabs are kept, narrow characters count as one', () => {
    expect(format(beta("'é\tφ + $'"))).toContain("\n  5 |   g: 'é\tφ + $'\n    |       " + ' \t    ^\n');
  });

  test('long lines are cut round the caret', () => {
    const line = format(beta(`${'g + '.repeat(1000)}$${' + g'.repeat(1000)}`)).split('\n');
    expect(line[1]).toMatch(/^ {2}5 \| ….{100}…$/u);
    expect(line[2]?.indexOf('^')).toBe(line[1]?.indexOf('$'));
  });

  test('nothing reaches a terminal that could move its cursor', () => {
    const shown = format(oneCoupling('title: \u001b[2J', 'x\u202ey: 1'));
    expect(shown).not.toMatch(/[\u001b\u202e]/u);
    expect(shown).toContain('\uFFFD[2J');
  });
});
