import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { galleryDerivation } from '../gallery.ts';

const phi4 = galleryDerivation('phi4');
const toy = galleryDerivation('toy');

const W = (sign: string): string => `\\frac{E}{\\epsilon}\\ln\\frac{Ag ${sign} \\epsilon}{g}`;
const L = '\\frac12 A\\dot H^2 - \\frac12 BH^2';

/** L, S and W: what may be added to them, and what may not. */
const lines: readonly (readonly [tex: string, theory: typeof phi4, verdict: string])[] = [
  [`W = ${W('-')} + C`, phi4, 'proved'],
  [`W = ${W('-')} + \\text{const}`, phi4, 'proved'],
  [`W = ${W('+')} + C`, phi4, 'refuted'],
  [`W = C\\,${W('-')}`, phi4, 'undecided'],
  [`W = ${W('-')} + Cg`, phi4, 'undecided'],
  [`W = ${W('-')} + g`, phi4, 'refuted'],
  // g e^{ετ}/(ε − Ag) is constant along the flow
  ['S = \\frac{g e^{\\epsilon\\tau}}{\\epsilon - Ag}', phi4, 'proved'],
  ['S = C\\left(\\frac{g e^{\\epsilon\\tau}}{\\epsilon - Ag}\\right)^2', phi4, 'proved'],
  ['S = \\frac{g e^{-\\epsilon\\tau}}{\\epsilon - Ag}', phi4, 'refuted'],
  ['S = \\frac{g e^{\\epsilon\\tau}}{\\epsilon + Ag}', phi4, 'refuted'],
  [`S = ${W('-')} - E\\tau + C`, phi4, 'proved'],
  [`S = ${W('-')} + E\\tau`, phi4, 'refuted'],
  [`S = ${W('+')} - E\\tau`, phi4, 'refuted'],
  ['S = g^2 - E\\tau', phi4, 'refuted'],
  ['S = pg', phi4, 'undecided'],
  // Landau & Lifshitz, Mechanics, §47: by substitution, with tan′ = 1 + tan²
  ['S = -\\frac12\\sqrt{AB}H^2\\tan(\\sqrt{B/A}\\,\\tau)', toy, 'proved'],
  ['S = -\\frac12\\sqrt{AB}H^2\\tan(\\sqrt{B/A}\\,\\tau + C)', toy, 'proved'],
  ['S = \\frac12\\sqrt{AB}H^2\\tan(\\sqrt{B/A}\\,\\tau)', toy, 'refuted'],
  ['S = -\\sqrt{AB}H^2\\tan(\\sqrt{B/A}\\,\\tau)', toy, 'refuted'],
  // L is meant for all motions, not only for solutions
  [`L = ${L} + \\frac12 H(A\\ddot H + BH)`, toy, 'refuted'],
  [`L = ${L} + (A\\ddot H + BH)^2`, toy, 'refuted'],
  ['L = p\\dot H - \\mathcal{H} + H(\\dot p + BH)', toy, 'refuted'],
  ['L = p\\dot H - \\mathcal{H}', toy, 'proved'],
  ['L = -H\\dot p - \\mathcal{H}', toy, 'proved'],
  ['L = H\\dot p - \\mathcal{H}', toy, 'refuted'],
  ['L = 2p\\dot H - \\mathcal{H}', toy, 'refuted'],
  ['L = -\\frac12 H(A\\ddot H + BH)', toy, 'proved'],
  ['L = \\frac12 H(A\\ddot H + BH)', toy, 'refuted'],
  [`L = ${L} + \\dot H\\ddot H`, toy, 'proved'],
  [`L = ${L} + H\\ddot H`, toy, 'refuted'],
  [`L = ${L} + \\frac{d}{d\\tau}(kH^2)`, toy, 'undecided'],
  ['L = T - V', toy, 'undecided'],
  // chains
  [`L = ${L} = -\\frac12 H(A\\ddot H + BH)`, toy, 'proved'],
  [`L = ${L} = \\frac12 H(A\\ddot H + BH)`, toy, 'refuted'],
  [`L = ${L} = 0`, toy, 'refuted'],
  [`W = ${W('-')} = ${W('-')} + C`, phi4, 'proved'],
  [`W = ${W('-')} = ${W('+')}`, phi4, 'refuted'],
];

describe('L, S and W', () => {
  it.each(lines)('%s', (tex, derivation, verdict) => {
    expect(checkNotes(`\\[ ${tex} \\]\n`, 'tex', derivation).map((f) => f.verdict)).toEqual([verdict]);
  });
  it('rows that go on speak of the same Lagrangian, also after a wrong one', () => {
    const text = `\\begin{align}\nL &= ${L}\\\\\n&= -\\frac12 H(A\\ddot H + BH)\\\\\n&= \\frac12 H(A\\ddot H + BH)\\\\\n&= \\frac12 AH\\ddot H + \\frac12 BH^2\\\\\n&= -\\frac12 H(A\\ddot H + BH)\n\\end{align}\n`;
    expect(checkNotes(text, 'tex', toy).map((f) => f.verdict)).toEqual([
      'proved',
      'proved',
      'refuted',
      'proved',
      'proved',
    ]);
  });
});
