import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sym } from '../../src/expr/build.ts';
import { formulasOf } from '../../src/emit/formulas.ts';
import { solverFunctions } from '../../src/emit/functions.ts';
import { findHorizon } from '../../src/emit/horizon.ts';
import { moduleText } from '../../src/emit/module.ts';
import { testPoints } from '../../src/emit/points.ts';
import { selfTestText } from '../../src/emit/self-test.ts';
import { derive } from '../../src/mechanics/derive.ts';
import type { Theory } from '../../src/theory/theory.ts';
import { load, theoryOf } from './generated.ts';
import { phi4 } from './theories.ts';

/** Each tries to leave the comment or the string in which it stands, or to speak to a tool. */
const attack = 'globalThis.broken = true';
const payloads: readonly string[] = [
  ...['\n', '\r', '\r\n', '\u2028', '\u2029', '\v', '\f', '\u0085', '\0'].map(
    (end) => `a${end}${attack}${end}//`,
  ),
  ...['*/', '* /', '**/', '*\\/', '*\u200b/', '*/*/', '/*', '/**', '*/\n'].map(
    (end) => `a ${end} ${attack}; /*`,
  ),
  ...["'", '"', '`', "\\'", '\\"', "'\n", "\\\\'", '\\', '\\u0027'].map(
    (quote) => `${quote}; ${attack}; ${quote}`,
  ),
  ...['${', '`${', '#{', '{{', '{{{', '{{this}}', '{{> x}}', '{{lookup this "constructor"}}'].map(
    (open) => `${open}${attack}}}}`,
  ),
  ...['</script>', '<!--', '-->', ']]>', '<script>', '<%'].map((tag) => `${tag}${attack}`),
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty'],
  '@ts-nocheck',
  '@ts-ignore */',
  '@ts-expect-error',
  '/// <reference path="/etc/passwd" />',
  '// @ts-nocheck',
  '//# sourceMappingURL=data:application/json,{}',
  '/*# sourceMappingURL=x */',
  // In one piece it would speak to the runner of this very file.
  ['@vitest', 'environment jsdom'].join('-'),
  '@jsx evil',
  '/* eslint-disable */',
  '/* v8 ignore start */',
  '\u202eevil\u202c',
  '\ud800',
  '\ufeff',
  `=cmd|' /C calc'!A0`,
  '%s%n%x',
  '../../../etc/passwd',
  `a*${'/'.repeat(300)}`,
  `${'x'.repeat(99)}*/ ${attack}`,
  `${'x'.repeat(100)}*/ ${attack}`,
  `${'* '.repeat(60)}/ ${attack}`,
];

/** What of a theory does not depend on its words. */
function contentOf(theory: Theory) {
  const formulas = formulasOf(derive(theory));
  if (!formulas) throw new Error('no formulas');
  const functions = solverFunctions(formulas);
  const points = testPoints(formulas, functions).slice(0, 1);
  const canonical = functions.find((f) => f.name === 'canonical');
  if (!canonical) throw new Error('no canonical equations');
  return { formulas, functions, points, horizon: findHorizon(formulas, canonical.program, points) };
}

/** Module and tests of a theory, in which nothing has been checked yet. */
const texts = (
  theory: Theory,
  { formulas, functions, points, horizon } = contentOf(theory),
): readonly string[] => [
  moduleText({ ...formulas, theory }, functions),
  selfTestText({ ...formulas, theory }, points, horizon),
];

interface Parsed {
  readonly parseDiagnostics: readonly unknown[];
  readonly pragmas: ReadonlyMap<string, unknown>;
  readonly commentDirectives?: readonly unknown[];
}

/** The kinds of all nodes, for a text that parses and says nothing to tools. */
function shapeOf(text: string): string {
  const file = ts.createSourceFile('x.ts', text, ts.ScriptTarget.ES2022, true);
  const { parseDiagnostics, pragmas, commentDirectives } = file as unknown as Parsed;
  expect(parseDiagnostics).toEqual([]);
  expect(pragmas.size).toBe(0);
  expect(commentDirectives).toBeUndefined();
  expect(text).not.toMatch(/@(?:vitest|jest|ts|jsx)|\/[/*][#@]|[\r\u2028\u2029\u202e\ufeff]/);
  const kinds = (node: ts.Node): string => {
    const children: string[] = [];
    ts.forEachChild(node, (child) => void children.push(kinds(child)));
    return `${node.kind}(${children.join()})`;
  };
  return kinds(file);
}

const harmless = theoryOf(`${phi4}range: [0, 100]\nreference: { value: 91, unit: GeV }\n`);
const content = contentOf(harmless);
const wanted = texts(harmless, content).map(shapeOf);

const fields: Readonly<Record<string, (payload: string) => Theory>> = {
  title: (title) => ({ ...harmless, title }),
  references: (payload) => ({ ...harmless, references: [payload, `${payload} ${payload}`] }),
  unit: (unit) => ({
    ...harmless,
    reference: { ...harmless.reference, unit } as NonNullable<Theory['reference']>,
  }),
  file: (file) => ({ ...harmless, file }),
  loops: (loops) => ({ ...harmless, loops }),
  latex: (latex) => ({ ...harmless, parameters: harmless.parameters.map((p) => ({ ...p, latex })) }),
};

describe.each(Object.entries(fields))('a hostile %s', (_, theoryWith) => {
  it.each(payloads)('%j changes nothing but text in comments', (payload) => {
    expect(texts(theoryWith(payload), content).map(shapeOf)).toEqual(wanted);
  });
});

describe('a hostile name, had the reader let it pass', () => {
  // Half a surrogate pair has no percent-encoding, which the steps of a derivation need.
  it.each(payloads.filter((p) => p !== '\ud800'))('%j stays a name', (payload) => {
    const g = sym(payload);
    const theory: Theory = {
      ...harmless,
      name: payload,
      coordinates: harmless.coordinates.map((c) => ({ ...c, symbol: g })),
      source: { kind: 'beta', betas: [g], force: g, lift: { kind: 'linear' }, symmetries: [] },
      names: { ...harmless.names, momenta: [sym(`p_${payload}`)], hamiltonian: sym(`H${payload}`) },
    };
    const [module = '', test = ''] = texts(theory);
    shapeOf(module);
    shapeOf(test);
    const solver = load(module);
    expect(solver.couplings).toEqual([payload]);
    expect(Object.entries(solver.start)).toEqual([[payload, 0.1]]);
    expect(Array.from(solver.beta(0, [7], solver.parameters))).toEqual([7]);
    expect(Array.from(solver.canonical(0, [7, 2], solver.parameters))).toEqual([7, -3]);
    expect((globalThis as { broken?: boolean }).broken).toBeUndefined();
  });
});
