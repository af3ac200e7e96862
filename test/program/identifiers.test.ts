import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { identifierOf, namer } from '../../src/program/identifiers.ts';
import { functionOf } from './function-of.ts';
import { runs } from '../runs.ts';

const hostile = [
  'class',
  'in',
  'arguments',
  'eval',
  'e',
  'lambda',
  'λ',
  'Infinity',
  'NaN',
  'undefined',
  'Math',
  'constructor',
  '__proto__',
  'toString',
  'await',
  'yield',
  'let',
  'static',
  'enum',
  'this',
  'null',
  'true',
  'out',
  '',
  '1x',
  '0',
  ');alert(1)//',
  'a b',
  'a;b',
  'a\nb',
  'a\u2028b',
  '`${x}`',
  '*/',
  '"',
  "'",
  '\\u0061',
  '𝟙',
  '\0',
  '名前',
  'ﬁ',
  'x\u200d',
];

/** Text of any code points, lone surrogates among them. */
const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0x10ffff })), { maxLength: 6 })
  .map((points) => String.fromCodePoint(...points));

const isSafe = (id: string): boolean => {
  if (!/^[A-Za-z_$][\w$]*$/.test(id)) return false;
  // The engine is the judge of reserved words, also of those of modules.
  const run = functionOf([], `const ${id} = 7; return ${id};`);
  return run() === 7 && id !== 'await' && id !== 'Math';
};

describe('identifiers', () => {
  test.each(hostile)('%j is made safe', (name) => {
    expect(isSafe(identifierOf(name))).toBe(true);
  });

  test('any name is made safe', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(isSafe(identifierOf(name))).toBe(true);
      }),
      runs(500),
    );
  });

  test('plain names stay, Greek is spelled', () => {
    expect(['g1', 'p_g', 'eps', 'λ', 'φ4', 'class', '1x'].map(identifierOf)).toEqual([
      'g1',
      'p_g',
      'eps',
      'lambda',
      'phi4',
      'class_',
      '_1x',
    ]);
  });

  test('different names get different identifiers, none that is taken', () => {
    const name = namer(['out']);
    expect(['λ', 'lambda', 'lambda_', 'class', 'class_', 'out', 'λ'].map(name)).toEqual([
      'lambda',
      'lambda_',
      'lambda__',
      'class_',
      'class__',
      'out_',
      'lambda___',
    ]);
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.constantFrom(...hostile))), (list) => {
        const fresh = namer(['t0']);
        const ids = list.map(fresh);
        expect(new Set([...ids, 't0']).size).toBe(list.length + 1);
      }),
      runs(300),
    );
  });
});
