import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifierOf } from '../../src/program/identifiers.ts';
import { tsComment, tsCommentLines, tsField, tsNumber, tsProperty, tsString } from '../../src/emit/text.ts';
import { runs } from '../runs.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('*', '/', '\\', "'", '"', '`', '$', '{', '}', '\n', '\u2028', '@', '#', ' ', 'a'),
  }),
);
const options = runs(500);
// eslint-disable-next-line @typescript-eslint/no-implied-eval -- what a reader of the code would get
const valueOf = (code: string): unknown => (new Function(`'use strict'; return ${code};`) as () => unknown)();

describe('holes', () => {
  it('a string literal has the value of the text', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(valueOf(tsString(t))).toBe(t);
        expect(tsString(t)).not.toMatch(/[\n\r\u2028\u2029`$<>*{}]/);
      }),
      options,
    );
  });

  it('a property name is that property, and is its own', () => {
    fc.assert(
      fc.property(fc.oneof(text, fc.constantFrom('__proto__', 'class', 'λ', 'constructor')), (t) => {
        const record = valueOf(`{ ${tsProperty(t)}: 1 }`.replace(/^/, '(').concat(')')) as object;
        expect(Object.entries(record)).toEqual([[t, 1]]);
        expect(valueOf(`((k) => ${tsField(identifierOf('k'), t)})({ ${tsProperty(t)}: 5 })`)).toBe(5);
      }),
      options,
    );
  });

  it('a comment stays a comment', () => {
    fc.assert(
      fc.property(text, (t) => {
        expect(valueOf(`1 /* ${tsComment(t)} */ + 1 // ${tsComment(t)}`)).toBe(2);
        for (const line of tsCommentLines(t, 7, 5)) expect(valueOf(`1 /** ${line} */ + 1`)).toBe(2);
      }),
      options,
    );
  });

  it('a number reads back as itself', () => {
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (x) => {
        expect(valueOf(tsNumber(x))).toBe(x === 0 ? 0 : x);
      }),
      options,
    );
    expect(() => tsNumber(NaN)).toThrow(RangeError);
  });

  it('lines break at spaces, and very long texts are cut', () => {
    expect(tsCommentLines('one two three', 7)).toEqual(['one two', 'three']);
    expect(tsCommentLines('one two three', 3, 2)).toEqual(['one', 'two', '…']);
    expect(tsCommentLines('')).toEqual(['']);
  });
});
