import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { galleryDerivation } from '../gallery.ts';

const phi4 = galleryDerivation('phi4');
const kondo = galleryDerivation('kondo');
const toy = galleryDerivation('toy');
const standard = galleryDerivation('sm-1loop');

type Line = readonly [tex: string, theory: typeof phi4, verdict: string];

const constants: readonly Line[] = [
  ['H = \\text{const.}', phi4, 'proved'],
  ['H = \\mathrm{const}', toy, 'undecided'],
  ['pg(Ag-\\epsilon) = \\text{const}', phi4, 'proved'],
  ['pg(Ag+\\epsilon) = \\text{const}', phi4, 'refuted'],
  ['pg = \\text{konst.}', phi4, 'refuted'],
  ['S = \\text{const}', phi4, 'proved'],
  ['g = \\text{const}', phi4, 'undecided'],
  ['k p = \\text{const}', phi4, 'undecided'],
  ['E = \\text{const}', toy, 'proved'],
  ['A\\dot H^2 + BH^2 = \\text{cte}', toy, 'proved'],
  ['A\\dot H^2 - BH^2 = \\text{const}', toy, 'refuted'],
  ['J_z^2 - J_\\perp^2 = \\text{const}', kondo, 'proved'],
  ['J_z^2 - 2J_\\perp^2 = \\text{const}', kondo, 'refuted'],
  // a constant under a name of its own
  ['J_\\perp^2 = J_z^2 - c', kondo, 'proved'],
  ['J_\\perp^2 = c - J_z^2', kondo, 'undecided'],
  ['A\\dot H^2 + BH^2 = C', toy, 'proved'],
  ['A\\dot H^2 - BH^2 = C', toy, 'undecided'],
  ['p = \\frac{C}{g(Ag-\\epsilon)}', phi4, 'proved'],
  ['p = \\frac{C}{g(Ag+\\epsilon)}', phi4, 'undecided'],
  // what only fixes the constant, or works with none, is no integral
  ['cH = 0', phi4, 'undecided'],
  ['cH = H', phi4, 'undecided'],
  ['2c = \\epsilon', phi4, 'undecided'],
  ['c + (g + 1)^2 = g^2 + 2g + 3', phi4, 'undecided'],
  ['(c + 1)^2 - c^2 - 2c - 1 + pg = 0', phi4, 'undecided'],
];

const proportions: readonly Line[] = [
  ['\\dot g \\propto g(Ag-\\epsilon)', phi4, 'proved'],
  ['\\dot g \\propto g(Ag+\\epsilon)', phi4, 'refuted'],
  ['\\dot g \\propto g', phi4, 'refuted'],
  ['\\dot p \\propto p', phi4, 'refuted'],
  ['H \\propto pg(Ag-\\epsilon)', phi4, 'proved'],
  ['H \\propto p', phi4, 'refuted'],
  ['\\beta(g) \\propto k g(\\epsilon - Ag)', phi4, 'proved'],
  ['\\beta(g) \\propto kg + g^2', phi4, 'undecided'],
  // along the flow
  ['p \\propto \\frac{1}{g(Ag-\\epsilon)}', phi4, 'proved'],
  ['p \\propto g(Ag-\\epsilon)', phi4, 'refuted'],
  ['p \\propto \\frac{1}{g(Ag+\\epsilon)}', phi4, 'refuted'],
  ['p \\propto e^{\\epsilon\\tau}', phi4, 'undecided'],
  ['\\ddot H \\propto H', toy, 'proved'],
  ['\\ddot H \\propto \\dot H', toy, 'refuted'],
  ['0 \\propto g', phi4, 'undecided'],
  ['\\dot Q \\propto g', phi4, 'undecided'],
];

const implicit = (sign: string): string =>
  `\\frac1g = \\frac{A}{\\epsilon} + \\left(\\frac{1}{g_0} ${sign} \\frac{A}{\\epsilon}\\right)e^{\\epsilon\\tau}`;

/** Solutions, found by separation of variables or from the characteristic equation of Aω² = B. */
const solutions: readonly Line[] = [
  ['g = \\frac{\\epsilon}{A + C e^{\\epsilon\\tau}}', phi4, 'proved'],
  ['g = \\frac{\\epsilon}{A - C e^{\\epsilon\\tau}}', phi4, 'proved'],
  ['g = \\frac{\\epsilon}{A + C e^{-\\epsilon\\tau}}', phi4, 'undecided'],
  ['g = \\frac{\\epsilon}{2A + C e^{\\epsilon\\tau}}', phi4, 'refuted'],
  ['H = H_0\\cos(\\sqrt{B/A}\\,\\tau)', toy, 'proved'],
  ['H = H_0\\cos(2\\sqrt{B/A}\\,\\tau)', toy, 'refuted'],
  ['g = \\frac{\\epsilon}{A + e^{\\epsilon\\tau}}', phi4, 'undecided'],
  [implicit('-'), phi4, 'proved'],
  [implicit('+'), phi4, 'refuted'],
  ['\\frac1g = \\frac{A}{\\epsilon} + \\frac{1}{g_0} e^{\\epsilon\\tau}', phi4, 'refuted'],
  ['p = p_0\\frac{g_0(Ag_0-\\epsilon)}{g(Ag-\\epsilon)}', phi4, 'proved'],
  ['p = p_0\\frac{g_0(Ag_0+\\epsilon)}{g(Ag-\\epsilon)}', phi4, 'refuted'],
  ['p = p_0\\frac{g(Ag-\\epsilon)}{g_0(Ag_0-\\epsilon)}', phi4, 'undecided'],
  ['p = 2p_0\\frac{g_0(Ag_0-\\epsilon)}{g(Ag-\\epsilon)}', phi4, 'refuted'],
  ['H = H_0 e^{i\\sqrt{B/A}\\,\\tau}', toy, 'proved'],
  ['H = H_0 e^{-i\\sqrt{B/A}\\,\\tau}', toy, 'proved'],
  ['H = H_0 e^{i\\sqrt{A/B}\\,\\tau}', toy, 'refuted'],
  ['H = H_0 e^{\\sqrt{B/A}\\,\\tau}', toy, 'refuted'],
  ['H = 2H_0 e^{i\\sqrt{B/A}\\,\\tau}', toy, 'refuted'],
  ['H = C_1\\cos(\\sqrt{B/A}\\,\\tau) + C_2\\sin(\\sqrt{B/A}\\,\\tau)', toy, 'proved'],
  ['H = C_1\\cos(\\sqrt{B/A}\\,\\tau) + C_2\\sin(2\\sqrt{B/A}\\,\\tau)', toy, 'refuted'],
  ['H = C_1\\cos(\\sqrt{B/A}\\,\\tau) + C_2', toy, 'refuted'],
  ['H = C\\cos(\\sqrt{B/A}\\,\\tau + \\phi)', toy, 'proved'],
  ['H = C\\cosh(\\sqrt{B/A}\\,\\tau)', toy, 'refuted'],
  ['H = H_0\\cos(\\omega\\tau)', toy, 'undecided'],
  ['g_3^2 = \\frac{g_{3,0}^2}{1 + \\frac{7}{8\\pi^2} g_{3,0}^2\\tau}', standard, 'proved'],
  ['\\frac{1}{g_3^2} = \\frac{1}{g_{3,0}^2} + \\frac{7}{8\\pi^2}\\tau', standard, 'proved'],
  ['\\frac{1}{g_3^2} = C + \\frac{7}{8\\pi^2}\\tau', standard, 'proved'],
  ['\\frac{1}{g_3^2} = C + \\frac{7}{16\\pi^2}\\tau', standard, 'undecided'],
  ['g_3^2 = \\frac{1}{C - \\frac{7}{8\\pi^2}\\tau}', standard, 'undecided'],
  ['\\frac{1}{g_3^2} = \\frac{2}{g_{3,0}^2} + \\frac{7}{8\\pi^2}\\tau', standard, 'refuted'],
];

describe.each([
  ['constants of the motion', constants],
  ['what is proportional', proportions],
  ['solutions with their constants', solutions],
] as const)('%s', (_, lines) => {
  it.each(lines)('%s', (tex, derivation, verdict) => {
    expect(checkNotes(`\\[ ${tex} \\]\n`, 'tex', derivation).map((f) => f.verdict)).toEqual([verdict]);
  });
});

describe('constants that the notes name', () => {
  const verdicts = (text: string, derivation: typeof phi4): readonly string[] =>
    checkNotes(text, 'md', derivation).map((f) => f.verdict);
  it('an invariant by its name', () => {
    expect(verdicts('$$I = J_z^2 - J_\\perp^2$$\n\n$$I = \\text{const}$$\n\n$$\\dot I = 0$$', kondo)).toEqual(
      ['definition', 'proved', 'proved'],
    );
    expect(verdicts('$$I = J_z^2 + J_\\perp^2$$\n\n$$I = \\text{const}$$\n\n$$\\dot I = 0$$', kondo)).toEqual(
      ['definition', 'refuted', 'refuted'],
    );
  });
  it('a frequency by its name', () => {
    const solution = '$$H = C_1\\cos(\\omega\\tau) + C_2\\sin(\\omega\\tau)$$';
    expect(verdicts(`$$\\omega = \\sqrt{B/A}$$\n\n${solution}`, toy)).toEqual(['definition', 'proved']);
    expect(verdicts(`$$\\omega = \\sqrt{A/B}$$\n\n${solution}`, toy)).toEqual(['definition', 'refuted']);
  });
});
