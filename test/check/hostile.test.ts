import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { galleryDerivation } from '../gallery.ts';
import { runs } from '../runs.ts';
import { fixtures } from './fixtures.ts';

const derivation = fc.constantFrom(...['phi4', 'kondo', 'toy'].map((name) => galleryDerivation(name)));
const format = fc.constantFrom('tex', 'md', 'txt' as const);

const piece = fc.constantFrom(
  ...(
    "g p H S W L A M J 1 2 0 = + - / ^ _ ( ) [ ] { } , & \\\\ ' * | \\dot \\frac \\sqrt \\tau \\mu \\ln \\partial d \\beta \\varepsilon J_z J_\\perp " +
    '\\det \\operatorname{tr} \\begin{pmatrix} \\end{pmatrix} \\begin{array}{cc} \\end{array} \\left( \\right) \\left. \\right| ^T ^* |_{g=g^*} |_* ' +
    '\\mathbb{1} \\sum_i p_i \\dv \\pdv \\stackrel{1}{=} \\qquad \\text{and} \\Rightarrow \\approx g(0) {\\frac{d}{d\\tau}}'
  ).split(' '),
);
const formula = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(piece, { maxLength }).map((pieces) => pieces.join(' '));

const page = fc.constantFrom(...fixtures.map(({ text }) => text));
const cut = fc.record({ from: fc.nat(2000), length: fc.nat(60) });

const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g');

/** Macros that call one another, themselves too, any number of times. */
const macros = fc
  .array(fc.tuple(letter, fc.nat(2), fc.array(piece, { maxLength: 4 }), fc.array(letter, { maxLength: 9 })), {
    minLength: 1,
    maxLength: 7,
  })
  .map(
    (list) =>
      list
        .map(([name, inputs, pieces, calls]) => {
          const body = `${pieces.join(' ')} ${calls.map((c) => `\\${c}{x}`).join(' ')}${'#1'.repeat(Math.min(inputs, 1))}`;
          return `\\newcommand{\\${name}}${inputs > 0 ? `[${String(inputs)}]` : ''}{${body}}`;
        })
        .join('\n') + `\n\\[ g = ${list.map(([name]) => `\\${name}{1}{2}`).join(' ')} \\]`,
  );

const nest = fc
  .tuple(
    fc.constantFrom(
      ['{', '}'],
      ['(', ')'],
      ['[', ']'],
      ['\\left(', '\\right)'],
      ['\\frac{', '}'],
      ['\\sqrt{', '}'],
      ['^{', '}'],
      ['_{', '}'],
      ['\\begin{pmatrix}', '\\end{pmatrix}'],
      ['\\begin{align}', '\\end{align}'],
      ['\\dot', ''],
      ['\\frac{d}{d\\tau}', ''],
      ['\\sum_i', ''],
      ['\\ln', ''],
      ['-', ''],
    ),
    fc.nat(400),
    fc.nat(400),
    formula(3),
  )
  .map(
    ([[open, close], deep, closed, core]) =>
      `\\[ \\dot g = ${`${open} `.repeat(deep)} ${core} ${close.repeat(closed)} \\]`,
  );

/** Six hundred inputs; a long run with the multiplier 1,667 tries a million. */
describe('hostile notes are answered; each finding has its place inside of them', () => {
  it.each<[string, number, fc.Arbitrary<string>]>([
    ['a formula of random pieces', 240, formula(24).map((f) => `\\[ \\dot g = ${f} \\]`)],
    [
      'random bytes',
      180,
      fc
        .tuple(fc.string({ unit: 'binary', maxLength: 200 }), formula(4))
        .map(([s, f]) => `${s} $g = ${f} ${s}$`),
    ],
    [
      'a page cut off',
      48,
      fc.tuple(page, fc.nat(2000)).map(([text, end]) => text.slice(0, end % (text.length + 1))),
    ],
    [
      'a page with holes',
      48,
      fc
        .tuple(page, fc.array(cut, { minLength: 1, maxLength: 4 }))
        .map(([text, cuts]) =>
          cuts.reduce(
            (t, { from, length }) =>
              t.slice(0, from % (t.length + 1)) + t.slice((from % (t.length + 1)) + length),
            text,
          ),
        ),
    ],
    ['macros that call one another', 6, macros],
    ['deep nesting', 78, nest],
  ])('%s', (_name, count, notes) => {
    fc.assert(
      fc.property(notes, format, derivation, (text, as, theory) => {
        const lines = text.split('\n').length;
        for (const { line, column, verdict } of checkNotes(text, as, theory)) {
          expect(verdict).not.toBe('');
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
          expect(column).toBeGreaterThanOrEqual(1);
        }
      }),
      runs(count),
    );
  });
});
