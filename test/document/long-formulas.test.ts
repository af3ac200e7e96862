import { expect, test } from 'vitest';
import { fixedPoints } from '../../src/analysis/fixed-points.ts';
import { mergers } from '../../src/analysis/mergers.ts';
import type { Block } from '../../src/document/blocks.ts';
import { fixedPointsDocument } from '../../src/document/fixed-points.ts';
import { plainText } from '../../src/document/inline.ts';
import { mergersSection } from '../../src/document/mergers.ts';
import { sym } from '../../src/expr/build.ts';
import type { Theory } from '../../src/theory/theory.ts';
import { flowOf } from '../analysis/flow-of.ts';

/** The first two columns of the table of critical values. */
const valuesOf = (theory: Theory): readonly string[] =>
  mergersSection(mergers(theory, sym('N'))).blocks.flatMap((block: Block) =>
    block.kind === 'table' ? block.rows.map((row) => row.slice(0, 2).map(plainText).join(' ')) : [],
  );
const prose = (theory: Theory): string =>
  fixedPointsDocument(fixedPoints(theory))
    .blocks.flatMap((block) => (block.kind === 'prose' ? plainText(block.text) : []))
    .join(' ');

// ±√p(N) are real where p is positive, so that points appear or vanish at its zeros.
const pitchfork = (p: string, a = '1'): Theory =>
  flowOf({ g: `-g*(${p}) + g^3` }, { N: '', a: `value: ${a}` });

test('a critical value that would take Cardano’s formula is given by its polynomial', () =>
  expect(valuesOf(pitchfork('3*N^3 + 17*N^2 - 5*N + 22'))).toEqual([
    'zero of 3 N³ + 17 N² − 5 N + 22 −6.13335',
  ]));
test('one root, and an angle that is a part of π, are written out', () =>
  expect(valuesOf(pitchfork('(N^2 - 10*N + 3)*(N^3 - 3*N - 1)'))).toEqual([
    '2 cos(7 π/9) −1.53209',
    '2 cos(5 π/9) −0.347296',
    '5 − √22 0.309584',
    '2 cos(π/9) 1.87939',
    '√22 + 5 9.69042',
  ]));
test('a critical value with hundreds of digits is a short decimal, a polynomial with them is told by its degree', () => {
  const a = '0.1234567890123456789';
  // In doubles a¹² = 1.25366e−11 and a^(11/3) = 4.66539e−4.
  expect(valuesOf(pitchfork('N - a^12', a))).toEqual([
    expect.stringMatching(/^1\.253659…e−11 1\.25366e−11$/),
  ]);
  expect(valuesOf(pitchfork('N^3 - a^11', a))).toEqual([
    expect.stringMatching(/^zero of a polynomial of degree 3 0\.000466539$/),
  ]);
});
test('rays through long radicals are written in numbers', () => {
  // By hand: 157 h² − 126 h + 24 = 0, g = 3 h − 1, 2 k² − (g + 1) k = 3 g h/5 + h²/13.
  const flow = flowOf({
    g: '7*g^2 - 3*g*h - 5*h^2/3',
    h: '3*h^2 - g*h',
    k: '2*k^2 - 3*g*h/5 - k*g - h^2/13',
  });
  const text = prose(flow);
  expect(text).toContain('(1/7, 0, 4/7), ≈ (0.474728, 0.491576, 0.832611)');
  expect(text).not.toContain('√');
});
