import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { galleryDerivation } from '../gallery.ts';
import { runs } from '../runs.ts';

const theories = ['phi4', 'kondo', 'toy'].map((name) => galleryDerivation(name));

/** Notes are answered, whatever they hold: each finding has a place inside of them. */
function check(text: string): void {
  const lines = text.split('\n').length;
  for (const derivation of theories) {
    for (const format of ['tex', 'md', 'txt'] as const) {
      for (const { line, column, verdict } of checkNotes(text, format, derivation)) {
        expect(verdict).not.toBe('');
        expect(line).toBeGreaterThanOrEqual(1);
        expect(line).toBeLessThanOrEqual(lines);
        expect(column).toBeGreaterThanOrEqual(1);
      }
    }
  }
}

const piece = fc.constantFrom(
  ...(
    "g p H S W L A M J 1 2 0 = + - / ^ _ ( ) [ ] { } , & \\\\ ' * | \\dot \\frac \\sqrt \\tau \\mu \\ln \\partial d \\beta \\varepsilon J_z J_\\perp " +
    '\\det \\operatorname{tr} \\begin{pmatrix} \\end{pmatrix} \\begin{array}{cc} \\end{array} \\left( \\right) \\left. \\right| ^T ^* |_{g=g^*} |_* ' +
    '\\mathbb{1} \\sum_i p_i \\dv \\pdv \\stackrel{1}{=} \\qquad \\text{and} \\Rightarrow \\approx g(0) {\\frac{d}{d\\tau}}'
  ).split(' '),
);

describe('hostile notes', () => {
  it('a formula of random pieces is answered', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) =>
        check(`\\[ \\dot g = ${pieces.join(' ')} \\]`),
      ),
      runs(150),
    );
  });

  it('a truncated or damaged page is answered', () => {
    const page =
      '\\newcommand{\\dd}[2]{\\frac{d#1}{d#2}}\\begin{align} \\dd{g}{\\tau} &= \\boxed{-\\epsilon g} & M &= \\begin{pmatrix} 0 & 1 \\end{pmatrix} \\\\ (u^*, v^*) &= (0, \\det M) \\end{align}';
    fc.assert(
      fc.property(fc.nat(page.length), fc.nat(page.length), (a, b) => {
        check(page.slice(0, a));
        check(page.slice(0, Math.min(a, b)) + page.slice(Math.max(a, b)));
      }),
      runs(40),
    );
  });
});
