import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readTheory } from '../../src/theory/read.ts';
import type { TheoryOptions } from '../../src/theory/read.ts';
import { oneCoupling, problemsIn } from './reading.ts';

const beta = (formula: string, more = ''): string =>
  `name: t\ncouplings: { g: {} }\nparameters: { N: {} }\nbeta:\n  g: ${formula}\n${more}`;
const lagrangian = (formula: string, more = ''): string =>
  `name: t\ncoordinates: { q: {} }\nlagrangian: ${formula}\n${more}`;

/** Every problem: the file, and the problems as `code line:column marked text`. */
const refusals: readonly (readonly [text: string, ...problems: string[]])[] = [
  // YAML
  [oneCoupling('title: &a x'), 'yaml-anchor 4:8 &a'],
  [oneCoupling('title: *a'), 'yaml-alias 4:8 *a'],
  [oneCoupling('title: !!str x', 'scale: !x ln mu'), 'yaml-tag 4:8 !!str', 'yaml-tag 5:8 !x'],
  ['%YAML 1.2\n---\n' + oneCoupling(), 'yaml-directive 1:1 %YAML 1.2'],
  [oneCoupling('---', 'name: u'), 'yaml-documents 4:1 ---'],
  [oneCoupling('...'), 'yaml-documents 4:1 ...'],
  ['---\n---\n' + oneCoupling(), 'yaml-documents 2:1 ---'],
  [oneCoupling('<<: { title: x }'), 'yaml-merge 4:1 <<'],
  [oneCoupling('name: u', 'beta: { g: 1, g: 2 }'), 'duplicate-key 4:1 name', 'duplicate-key 5:1 beta'],
  [oneCoupling('parameters: { "a": {}, \'a\': {} }'), "duplicate-key 4:24 'a'"],
  [oneCoupling('title: a: b'), 'yaml-syntax 4:8 a'],
  [oneCoupling('title: "\\varphi"'), 'control-character 4:8 "\\varphi"'],
  [oneCoupling('title: "\\phi"'), 'yaml-syntax 4:9 \\'],
  [oneCoupling('title: [ a, b'), 'yaml-syntax 4:14 '],
  [oneCoupling('title: a }', '}'), 'yaml-syntax 5:1 }'],
  [oneCoupling('title: @a'), 'yaml-syntax 4:8 @'],
  ['name: t\n\tx: 1', 'yaml-syntax 2:1 \t'],
  [oneCoupling('? [ a ]', ': b'), 'yaml-key 4:3 [ a ]'],
  [oneCoupling('title: a\u0007b\u009b'), 'control-character 4:9 \u0007', 'control-character 4:11 \u009b'],
  [oneCoupling('title: "a\\0b"'), 'control-character 4:8 "a\\0b"'],
  [oneCoupling('title: "\\ud800"'), 'control-character 4:8 "\\ud800"'],
  [oneCoupling(`title: ${'['.repeat(65)}`), 'too-deep 4:71 ['],
  ['# \n' + 'x'.repeat(1_000_000), 'file-too-large 1:1 #'],
  ['# \n' + '€'.repeat(400_000), 'file-too-large 1:1 #'],
  ['', 'empty-file 1:1 '],
  ['# nothing\n', 'empty-file 1:1 #'],
  ['just words', 'wrong-kind 1:1 just words'],
  ['- a', 'wrong-kind 1:1 - a'],

  // Shape
  [oneCoupling('titel: x'), 'unknown-key 4:1 titel'],
  ['couplings: { g: {} }\nbeta: { g: 1 }', 'missing-key 1:1 c'],
  [oneCoupling('title:'), 'missing-value 4:6 :'],
  [oneCoupling('references: Wilson'), 'wrong-kind 4:13 Wilson'],
  [oneCoupling('title: { a: b }'), 'wrong-kind 4:8 { a: b }'],
  [oneCoupling('parameters: { a: 3 }'), 'wrong-kind 4:18 3'],
  [oneCoupling('scale: ln'), 'unknown-choice 4:8 ln'],
  [oneCoupling('lift: cubic'), 'unknown-choice 4:7 cubic'],
  ['name: Phi 4\ncouplings: { g: {} }\nbeta: { g: g }', 'bad-text 1:7 Phi 4'],
  [oneCoupling(`title: ${'x'.repeat(10_001)}`), `text-too-long 4:8 ${'x'.repeat(10_001)}`],
  [oneCoupling('range: [0]'), 'wrong-size 4:8 [0]'],
  [oneCoupling('metric: [[1, 0], [0, 1]]'), 'wrong-size 4:9 [[1, 0], [0, 1]]'],
  [oneCoupling("parameters: { g': {} }"), "invalid-name 4:15 g'"],
  [
    oneCoupling('parameters: { 2g: {}, a-b: {}, "": {} }'),
    'invalid-name 4:15 2g',
    'invalid-name 4:23 a-b',
    'invalid-name 4:32 ""',
  ],
  [oneCoupling(`parameters: { ${'x'.repeat(101)}: {} }`), `invalid-name 4:15 ${'x'.repeat(101)}`],
  [beta('{ one: g }'), 'loop-order 5:8 one'],
  [beta('{}'), 'missing-value 5:6 {}'],

  // The whole
  ['name: t\ncouplings: { g: {} }', 'missing-key 1:1 n'],
  ['name: t\nbeta: { g: g }', 'missing-key 1:1 n'],
  ['name: t\ncouplings: {}\nbeta: {}', 'missing-value 2:1 couplings'],
  [oneCoupling('lagrangian: g'), 'two-dynamics 4:1 lagrangian'],
  [oneCoupling('coordinates: { q: {} }'), 'misplaced-key 4:1 coordinates'],
  [lagrangian('q', 'lift: linear\nfriction: 1'), 'misplaced-key 4:1 lift', 'misplaced-key 5:1 friction'],
  [lagrangian('q', 'couplings: { g: {} }'), 'misplaced-key 4:1 couplings'],
  ['name: t\ncouplings: { g: {}, h: {} }\nbeta: { g: g }', 'missing-beta 2:21 h'],
  [oneCoupling().replace('g: g^2', 'g: g^2, k: zz'), 'unknown-coupling 3:17 k', 'unknown-name 3:20 zz'],

  // Names
  [oneCoupling('parameters: { g: {} }'), 'duplicate-name 4:15 g'],
  [oneCoupling('redefine: { u: 2*pi }'), 'constant-redefinition 4:16 2*pi'],
  [oneCoupling('redefine: { u: g - g }'), 'constant-redefinition 4:16 g - g'],
  [oneCoupling('redefine: { g: g^2 }'), 'duplicate-name 4:13 g'],
  [oneCoupling('redefine: { u: g*tau }'), 'explicit-time 4:18 tau'],
  [oneCoupling('redefine: { u: g + p_g }'), 'misplaced-momentum 4:20 p_g'],
  [oneCoupling('redefine: { u: g^2, v: u*g }'), 'unknown-name 4:24 u'],
  [oneCoupling('redefine: { u: g/(g - g) }'), 'division-by-zero 4:17 /'],
  [oneCoupling("redefine: { u: { value: g, latex: '\\input{x}' } }"), "bad-latex 4:35 '\\input{x}'"],
  [lagrangian('q', 'redefine: { u: tau*q }'), 'explicit-time 4:16 tau'],
  [lagrangian('q', 'redefine: { u: "q\'" }'), "prime 4:17 q'"],
  [oneCoupling('definitions: { g: 1 }'), 'duplicate-name 4:16 g'],
  ['name: t\ncouplings: { K: {}, \u212a: {} }\nbeta: { K: 1 }', 'duplicate-key 2:21 K'],
  ['name: t\ncouplings: { g: {}, \uff47: {} }\nbeta: { g: 1, \uff47: 1 }', 'duplicate-name 2:21 \uff47'],
  [oneCoupling('parameters: { p_g: {} }'), 'momentum-name 4:15 p_g'],
  [oneCoupling('names: { time: g }'), 'role-name 4:16 g'],
  [oneCoupling('names: { time: T, energy: T }'), 'role-name 4:27 T'],
  [oneCoupling('names: { time: pi, energy: log }'), 'role-name 4:16 pi', 'role-name 4:28 log'],
  [oneCoupling('names: { time: p_g }'), 'role-name 2:14 g'],
  [oneCoupling('names: { time: t t }'), 'bad-text 4:16 t t'],
  [oneCoupling('names: { momenta: { h: P } }'), 'unknown-name 4:21 h'],
  ['name: t\ncouplings: { exp: {} }\nbeta: { exp: log(exp) }', 'function-name 3:14 log'],
  ['name: t\ncouplings: { exp: {} }\nbeta: { exp: 2*exp(exp) }', 'function-name 3:16 exp'],
  [oneCoupling("parameters: { a: { latex: '\\input{x}' } }"), "bad-latex 4:27 '\\input{x}'"],
  [oneCoupling('parameters: { a: { latex: "\\tau" } }'), 'bad-latex 4:27 "\\tau"'],

  // Formulas
  [beta('g + h'), 'unknown-name 5:10 h'],
  [beta('ln(g)'), 'unknown-name 5:6 ln'],
  [beta('f(g)'), 'unknown-name 5:6 f'],
  [beta('g $ 2'), 'character 5:8 $'],
  [beta('g**2'), 'character 5:7 **'],
  [beta('(g'), 'syntax 5:8 '],
  [beta('"(g"'), 'syntax 5:9 "'],
  [beta('g 2 3'), 'syntax 5:10 3'],
  [beta('1.2.3'), 'number 5:9 .'],
  [beta('1/(g - g)'), 'division-by-zero 5:7 /'],
  [beta('g/((g+1)^2-g^2-2*g-1)'), 'division-by-zero 5:6 g/((g+1)^2-g^2-2*g-1)'],
  [
    beta('(sqrt(6)-sqrt(2)*sqrt(3))/(sqrt(6)-sqrt(2)*sqrt(3))'),
    'division-by-zero 5:6 (sqrt(6)-sqrt(2)*sqrt(3))/(sqrt(6)-sqrt(2)*sqrt(3))',
  ],
  [beta('g*(1-sin(g)^2-cos(g)^2)^(-1)'), 'division-by-zero 5:6 g*(1-sin(g)^2-cos(g)^2)^(-1)'],
  [beta('9^99999'), 'number-too-large 5:7 ^'],
  [beta("g'"), "prime 5:6 g'"],
  [beta('sin g'), 'function 5:6 sin'],
  [beta('""'), 'empty 5:6 ""'],
  [beta(`${'('.repeat(201)}g${')'.repeat(201)}`), `too-deep 5:207 g`],
  [beta('x'.repeat(400_001)), 'formula-too-long 5:6 x'],
  [oneCoupling().replace('g: {}', 'e: {}').replace('g: g^2', 'e: 2e3'), 'ambiguous-number 3:12 2e3'],
  [beta('>-\n    g +\n    g ^ ^ 2'), 'syntax 7:9 ^'],
  [beta('|\n    g +\n      αβ\n'), 'unknown-name 7:7 αβ'],
  [beta("'g +\n\n    h'"), 'unknown-name 7:5 h'],
  [beta('"\\u0067 + h"'), 'unknown-name 5:6 "\\u0067 + h"'],
  [beta('g*tau'), 'explicit-time 5:8 tau'],
  [beta('p_g'), 'misplaced-momentum 5:6 p_g'],
  [lagrangian('p_q'), 'misplaced-momentum 3:13 p_q'],
  [lagrangian("q'''"), "higher-derivative 3:13 q'''"],
  [lagrangian('x'), 'unknown-name 3:13 x'],
  [lagrangian("q'^2", 'symmetry: { rest: { generator: { q: 0 } } }'), 'no-change 4:13 rest'],
  [lagrangian("q'^2", 'symmetry: { shift: { generator: { q: x } } }'), 'unknown-name 4:38 x'],
  [oneCoupling('definitions: { a: b, b: a, c: c }'), 'forward-reference 4:19 b', 'forward-reference 4:31 c'],
  [oneCoupling('parameters: { a: { value: g } }'), 'not-closed 4:27 g'],
  ['name: t\ncouplings: { pi: { start: 2*pi } }\nbeta: { pi: 1 }', 'not-closed 2:29 pi'],
  ['name: t\ncouplings: { g: {} }\nbeta: { g: 2*zeta(g) }', 'not-a-number 3:12 2*zeta(g)'],
  [
    oneCoupling('parameters: { a: { value: sqrt(-1) }, b: { value: zeta(1) } }'),
    'not-finite 4:27 sqrt(-1)',
    'not-finite 4:51 zeta(1)',
  ],
  [oneCoupling('parameters: { a: { value: 0, assume: positive } }'), 'not-positive 4:27 0'],
  [oneCoupling('reference: { value: -1, unit: GeV }'), 'not-positive 4:21 -1'],
  [oneCoupling('reference: { value: pi, unit: GeV }'), 'not-positive 4:21 pi'],
  [oneCoupling('range: [1, 1]'), 'empty-range 4:8 [1, 1]'],
];

const short = (text: string): string => JSON.stringify(text.length > 200 ? `${text.slice(0, 200)}…` : text);

describe('what is refused, with its place', () => {
  test.each(refusals.map(([text, ...problems]) => [short(text), text, problems] as const))(
    '%s',
    (_, text, problems) => {
      expect(problemsIn(text)).toEqual(problems);
    },
  );
});

describe('options', () => {
  const text = oneCoupling('parameters: { eps: { assume: positive }, N: {} }');
  const by: readonly (readonly [Omit<TheoryOptions, 'file'>, ...string[]])[] = [
    [{ settings: [{ name: 'ep', value: '1' }] }, 'unknown-setting 1:1 ep'],
    [{ settings: [{ name: 'g', value: '1' }] }, 'unknown-setting 1:1 g'],
    [
      {
        settings: [
          { name: 'N', value: '1' },
          { name: 'N', value: '2' },
        ],
      },
      'duplicate-setting 1:1 N',
    ],
    [{ settings: [{ name: 'N', value: 'eps' }] }, 'not-closed 1:3 eps'],
    [{ settings: [{ name: 'N', value: '1/' }] }, 'syntax 1:5 '],
    [{ settings: [{ name: 'N', value: '' }] }, 'empty 1:3 '],
    [{ settings: [{ name: 'N', value: '1'.repeat(10_001) }] }, `text-too-long 1:3 ${'1'.repeat(10_001)}`],
    [{ settings: [{ name: 'eps', value: '-1' }] }, 'not-positive 1:5 -1'],
    [{ loops: '1' }, 'bad-loops 1:1 1'],
    [{ loops: 'two' }, 'bad-loops 1:1 two'],
    [{ loops: '' }, 'bad-loops 1:1 '],
    [{ lift: 'cubic' }, 'unknown-choice 1:1 cubic'],
  ];
  test.each(by.map(([options, ...problems]) => [short(JSON.stringify(options)), options, problems] as const))(
    '%s',
    (_, options, problems) => {
      expect(problemsIn(text, options)).toEqual(problems);
      const read = readTheory(text, { file: 'a.yaml', ...options });
      expect(read.ok ? '' : read.problems[0]?.where.file).toMatch(/^--(set|loops|lift)$/);
    },
  );
});

test('every problem that the code knows has an example here', () => {
  const known = new Set<string>();
  for (const folder of ['../../src/theory/', '../../src/expr/']) {
    const directory = new URL(folder, import.meta.url);
    for (const name of readdirSync(directory)) {
      const code = readFileSync(new URL(name, directory), 'utf8');
      const calls =
        /(?:problems\.add|elsewhere\.add|\bfail|ExpressionError)\(\s*'([a-z-]+)'|\bcode: '([a-z-]+)'/g;
      for (const found of code.matchAll(calls)) known.add((found[1] ?? found[2]) as string);
    }
  }
  const shown = new Set(
    refusals.flatMap(([, ...problems]) => problems.map((p) => p.split(' ', 1)[0] as string)),
  );
  for (const elsewhere of ['unknown-setting', 'duplicate-setting', 'bad-loops', 'too-many-problems'])
    shown.add(elsewhere);
  expect([...known].filter((code) => !shown.has(code))).toEqual([]);
});

describe('all problems at once', () => {
  test('in the order of their places', () => {
    const text = [
      'name: T',
      'titel: x',
      'couplings:',
      '  g: { latex: \\frac, start: h }',
      '  h:',
      'parameters: { a: { value: -1, assume: positive } }',
      'beta:',
      '  g: g + b',
      '  k: g',
      'references: 5',
    ].join('\n');
    expect(problemsIn(text)).toEqual([
      'bad-text 1:7 T',
      'unknown-key 2:1 titel',
      'bad-latex 4:15 \\frac',
      'not-closed 4:29 h',
      'missing-beta 5:3 h',
      'not-positive 6:27 -1',
      'unknown-name 8:10 b',
      'unknown-coupling 9:3 k',
      'wrong-kind 10:13 5',
    ]);
  });

  test('one mistake is one problem', () => {
    const text =
      'name: t\ncouplings: { g: 1 }\ndefinitions: { a: zz, b: a + g }\nbeta: { g: a*b*g }\nsource: a';
    expect(problemsIn(text)).toEqual(['wrong-kind 2:17 1', 'unknown-name 3:19 zz']);
  });

  test('a hundred are told, and that there are more', () => {
    const many = Array.from({ length: 3000 }, (_, i) => `  c${i}: zz`).join('\n');
    const read = readTheory(`name: t\ncouplings: { g: {} }\nbeta:\n${many}`, { file: 'a.yaml' });
    expect(read.ok ? [] : read.problems.map((p) => p.code)).toHaveLength(101);
    expect(read.ok ? '' : read.problems.at(-1)?.code).toBe('too-many-problems');
  });
});
