import { describe, expect, test } from 'vitest';
import { infixPrinter } from '../../src/expr/infix.ts';
import type { Lift } from '../../src/theory/theory.ts';
import { noticesOf, problemsIn, theoryIn } from './reading.ts';

const head =
  'name: t\ncouplings: { x: {}, y: {} }\nparameters: { N: { assume: positive }, a: {} }\nbeta: { x: x*N, y: y }\n';

function liftOf(text: string, option?: string): Lift {
  const { source } = theoryIn(text, option === undefined ? {} : { lift: option });
  if (source.kind !== 'beta') throw new Error(source.kind);
  return source.lift;
}

const metricOf = (text: string): readonly (readonly string[])[] => {
  const lift = liftOf(text);
  if (lift.kind !== 'quadratic') throw new Error(lift.kind);
  return lift.metric.map((row) => row.map(infixPrinter()));
};

describe('the lift, from the file or from the option, which overrules the file', () => {
  test.each([
    ['', undefined, 'linear'],
    ['lift: linear', undefined, 'linear'],
    ['lift: quadratic', undefined, 'quadratic'],
    ['lift: contact\nfriction: 0', undefined, 'contact'],
    ['lift: contact\nfriction: 1/2', 'linear', 'linear'],
    ['lift: contact', 'quadratic', 'quadratic'],
    ['friction: N*x', 'contact', 'contact'],
  ] as const)('%j with --lift %s: %s', (more, option, kind) => {
    expect(liftOf(head + more, option).kind).toBe(kind);
  });

  test('keys of another lift are read, validated and told', () => {
    const both = `${head}noise metric: N\nonsager-machlup: yes\nfriction: 1/2\n`;
    expect(theoryIn(both).unused).toEqual(['noise metric', 'onsager-machlup', 'friction']);
    expect(theoryIn(both, { lift: 'quadratic' }).unused).toEqual(['friction']);
    expect(theoryIn(both, { lift: 'contact' }).unused).toEqual(['noise metric', 'onsager-machlup']);
    expect(noticesOf(both, { lift: 'contact' })).toEqual([
      'read and validated, but not used yet: noise metric, onsager-machlup',
    ]);
    expect(problemsIn(`${head}friction: 1/z`)).toEqual(['unknown-name 5:13 z']);
  });
});

describe('the noise metric', () => {
  test('the identity by default, a multiple of it, or rows', () => {
    expect(metricOf(`${head}lift: quadratic`)).toEqual([
      ['1', '0'],
      ['0', '1'],
    ]);
    expect(metricOf(`${head}lift: quadratic\nnoise metric: N*x^2`)).toEqual([
      ['N*x^2', '0'],
      ['0', 'N*x^2'],
    ]);
    // Symmetric, but not at sight.
    const rows = '[["2", "(x+y)^2"], ["x^2+2*x*y+y^2", "N"]]';
    expect(metricOf(`${head}lift: quadratic\nnoise metric: ${rows}`)[1]?.[1]).toBe('N');
  });

  const refused: readonly (readonly [metric: string, problem: string])[] = [
    ['[["1", "a"], ["2*a", "1"]]', 'not-symmetric 5:15 [["1", "a"], ["2*a", "1"]]'],
    ['[["1", "x"], ["-x", "1"]]', 'not-symmetric 5:15 [["1", "x"], ["-x", "1"]]'],
    ['0', 'singular-metric 5:15 0'],
    ['x - x', 'singular-metric 5:15 x - x'],
    ['[["x^2", "x*y"], ["x*y", "y^2"]]', 'singular-metric 5:15 [["x^2", "x*y"], ["x*y", "y^2"]]'],
    [
      '[["sin(x)^2 + cos(x)^2 - 1", "0"], ["0", "1"]]',
      'singular-metric 5:15 [["sin(x)^2 + cos(x)^2 - 1", "0"], ["0", "1"]]',
    ],
    ['-1', 'not-positive 5:15 -1'],
    ['-N/2', 'not-positive 5:15 -N/2'],
    ['[["1", "2"], ["2", "1"]]', 'not-positive 5:15 [["1", "2"], ["2", "1"]]'],
    ['[["0", "N"], ["N", "x^2"]]', 'not-positive 5:15 [["0", "N"], ["N", "x^2"]]'],
    ['[["1", "0"]]', 'wrong-size 5:15 [["1", "0"]]'],
    ['[["1", "0"], ["0"]]', 'wrong-size 5:15 [["1", "0"], ["0"]]'],
    ['[[]]', 'wrong-size 5:15 [[]]'],
    ['1/0', 'division-by-zero 5:16 /'],
    ['[["1", "0"], ["0", "1/(x - x)"]]', 'division-by-zero 5:36 /'],
    ['[["10^3000", "1"], ["1", "10^3000"]]', 'metric-too-large 5:15 [["10^3000", "1"], ["1", "10^3000"]]'],
    ['p_x', 'misplaced-momentum 5:15 p_x'],
    ['tau', 'explicit-time 5:15 tau'],
    ['yes no', 'unknown-name 5:15 yes'],
  ];
  test.each(refused)('%s: %s', (metric, problem) => {
    const [first] = problemsIn(`${head}noise metric: ${metric}\nlift: quadratic`);
    expect(first).toBe(problem);
    // What is refused does not become right by not being used.
    expect(problemsIn(`${head}noise metric: ${metric}`)[0]).toBe(problem);
  });

  test('a full metric of many couplings is refused, not waited for', () => {
    const names = Array.from({ length: 18 }, (_, i) => `g${i}`);
    const rows = names.map(
      (g, i) => `[${names.map((h, j) => `"${i < j ? g + h.slice(1) : h + g.slice(1)}"`).join()}]`,
    );
    const parameters = names.flatMap((g, i) => names.slice(i).map((h) => `${g}${h.slice(1)}: {}`));
    const text = [
      'name: t',
      `couplings: { ${names.map((g) => `${g}: {}`).join(', ')} }`,
      `beta: { ${names.map((g) => `${g}: ${g}`).join(', ')} }`,
      'lift: quadratic',
    ];
    const unique = [...new Set(parameters)].filter((p) => !names.some((g) => p.startsWith(`${g}:`)));
    const found = problemsIn(
      [...text, `parameters: { ${unique.join(', ')} }`, `noise metric: [${rows.join(', ')}]`].join('\n'),
    );
    expect(found.map((p) => p.split(' ')[0])).toEqual(['metric-too-large']);
  });
});

describe('the friction', () => {
  test('may depend on the couplings, may be zero, and must be there', () => {
    expect(liftOf(`${head}lift: contact\nfriction: N*x`)).toMatchObject({ kind: 'contact' });
    expect(problemsIn(`${head}lift: contact`)).toEqual(['missing-key 5:7 contact']);
    expect(problemsIn(head, { lift: 'contact' })).toEqual(['missing-key 1:1 contact']);
    expect(problemsIn(`${head}lift: contact\nfriction: p_x`)).toEqual(['misplaced-momentum 6:11 p_x']);
  });
});

describe('what is no theory of beta functions has no lift', () => {
  const mechanical = "name: t\ncoordinates: { q: {} }\nlagrangian: q'^2\n";
  test('neither by a key nor by the option', () => {
    expect(problemsIn(`${mechanical}onsager-machlup: yes\nfriction: 1`)).toEqual([
      'misplaced-key 4:1 onsager-machlup',
      'misplaced-key 5:1 friction',
    ]);
    expect(problemsIn(mechanical, { lift: 'quadratic' })).toEqual(['misplaced-option 1:1 quadratic']);
    expect(problemsIn(mechanical, { lift: 'cubic' })).toEqual(['unknown-choice 1:1 cubic']);
    expect(problemsIn(mechanical, { lift: 'linear' })).toEqual([]);
  });
});
