import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { galleryDerivation, theoryFrom } from '../gallery.ts';

const phi4 = galleryDerivation('phi4');
const toy = galleryDerivation('toy');
const kondo = galleryDerivation('kondo');
const driven = derive(
  theoryFrom(`name: driven
title: a theory with F
couplings: { g: {} }
parameters: { c: { assume: real } }
beta: { g: -c*g }
source: g^2
`),
);

/** One displayed line, its theory, its verdict; the mathematics decides what is expected. */
const lines: readonly (readonly [string, typeof phi4, string])[] = [
  // φ⁴, in many hands
  ['\\dot g = -\\varepsilon g + A g^2', phi4, 'proved'],
  ['\\mu \\frac{dg}{d\\mu} = -\\varepsilon g + A g^2', phi4, 'proved'],
  ['\\dot g = g(Ag - \\varepsilon)', phi4, 'proved'],
  ['\\dot g = g(Ag + \\varepsilon)', phi4, 'refuted'],
  ['\\dot g = -\\varepsilon g + A g^3', phi4, 'refuted'],
  ["\\dot p = -p\\,\\beta'(g)", phi4, 'proved'],
  ["\\dot p = p\\,\\beta'(g)", phi4, 'refuted'],
  ['\\dot p_g = (\\epsilon - 2Ag)p_g', phi4, 'proved'],
  ['\\dot p_g = (\\epsilon - Ag)p_g', phi4, 'refuted'],
  ["\\beta'(g) = -\\epsilon + 2Ag", phi4, 'proved'],
  ['\\frac{\\partial H}{\\partial p} = \\beta(g)', phi4, 'proved'],
  ['\\frac{\\partial H}{\\partial g} = p(2Ag - \\epsilon)', phi4, 'proved'],
  ['\\frac{\\partial H}{\\partial g} = p(2Ag + \\epsilon)', phi4, 'refuted'],
  ['\\frac{dH}{d\\tau} = 0', phi4, 'proved'],
  ['\\frac{dS}{d\\tau} = 0', phi4, 'proved'],
  ['\\ddot g = (2Ag - \\epsilon)(A g^2 - \\epsilon g)', phi4, 'proved'],
  ['\\ddot g = (2Ag - \\epsilon) g', phi4, 'refuted'],
  ['(g+A)^2 = g^2 + 2Ag + A^2', phi4, 'proved'],
  ['(g+A)^2 = g^2 + A^2', phi4, 'refuted'],
  ['\\beta(g) \\frac{\\partial W}{\\partial g} = E', phi4, 'proved'],
  ['\\beta(g) \\frac{\\partial W}{\\partial g} = -E', phi4, 'refuted'],
  // conditions and what nobody defines are not called wrong
  ['\\beta(g) = 0', phi4, 'undecided'],
  ['g = 3', phi4, 'undecided'],
  ['\\dot g = \\kappa g', phi4, 'undecided'],
  ['g \\approx \\epsilon', phi4, 'undecided'],
  ['g = \\epsilon/A', phi4, 'undecided'],
  ['J_z = J_\\perp', kondo, 'undecided'],
  // second derivatives, ratios of rates, the action along the flow
  ['\\frac{\\partial^2 H}{\\partial g\\partial p} = 2Ag - \\epsilon', phi4, 'proved'],
  ['\\frac{\\partial^2 H}{\\partial g\\partial p} = 2Ag + \\epsilon', phi4, 'refuted'],
  ['\\frac{\\partial^2 H}{\\partial p^2} = 0', phi4, 'proved'],
  ['\\frac{d}{d\\tau}(pg) = -Ag^2p', phi4, 'proved'],
  ['\\frac{d}{d\\tau}(pg) = Ag^2p', phi4, 'refuted'],
  ['\\dot S = p\\dot g - H', phi4, 'proved'],
  ['\\frac{dJ_\\perp}{dJ_z} = \\frac{J_z}{J_\\perp}', kondo, 'proved'],
  ['\\frac{dJ_\\perp}{dJ_z} = \\frac{J_\\perp}{J_z}', kondo, 'refuted'],
  // conventions: Kondo flows with ln L, so μ d/dμ carries the other sign
  ['\\mu \\frac{dJ_z}{d\\mu} = -J_\\perp^2', kondo, 'proved'],
  ['\\mu \\frac{dJ_z}{d\\mu} = J_\\perp^2', kondo, 'refuted'],
  ['J_{12} = 2J_\\perp', kondo, 'proved'],
  ['J_{12} = J_\\perp', kondo, 'refuted'],
  // the flow written with partial derivatives, and by ln μ
  ['\\beta = \\mu\\frac{\\partial g}{\\partial\\mu}', phi4, 'proved'],
  ['\\frac{\\partial g}{\\partial\\tau} = -\\varepsilon g + A g^2', phi4, 'proved'],
  ['\\frac{\\partial g}{\\partial\\tau} = 0', phi4, 'undecided'],
  ['\\mu\\frac{\\partial g}{\\partial\\mu} = \\varepsilon g', phi4, 'refuted'],
  ['\\frac{dg}{d\\ln\\mu} = -\\varepsilon g + A g^2', phi4, 'proved'],
  ['\\frac{dg}{d\\ln\\mu} = \\frac{g}{\\ln\\mu}', phi4, 'refuted'],
  ['\\frac{dg}{dQ} = \\frac{g}{Q}', phi4, 'undecided'],
  // nobody said whether Q moves
  ['\\dot Q = 0', phi4, 'undecided'],
  ['\\frac{\\partial\\phi}{\\partial g} = 0', phi4, 'undecided'],
  // arguments in another order are other arguments
  ['H(g,g) = p(-\\varepsilon g + Ag^2)', phi4, 'refuted'],
  ['H(p,g) = p(-\\varepsilon g + Ag^2)', phi4, 'proved'],
  ['\\sum_{i<j} p_i p_j = (p_z + p_\\perp)^2', kondo, 'unread'],
  // bars on what is not a coupling, conditions, words beside the line
  ['\\left. g\\right|_{\\tau=0} = g', phi4, 'undecided'],
  ['-\\varepsilon g + Ag^2 = 0', phi4, 'undecided'],
  ['Ag = \\varepsilon', phi4, 'undecided'],
  ['\\dot p = \\varepsilon p \\quad\\text{near the Gaussian fixed point}', phi4, 'undecided'],
  ['g^* = u', phi4, 'undecided'],
  ['S = W + E\\tau', phi4, 'undecided'],
  ['H = \\underbrace{Ag^2 - \\varepsilon g}_{\\beta} p', phi4, 'proved'],
  ['1/g^*= 0', phi4, 'undecided'],
  // ∂/∂p of a Lagrangian theory
  ['\\frac{\\partial\\dot H}{\\partial p} = 0', toy, 'undecided'],
  ['\\frac{\\partial E}{\\partial p} = 0', toy, 'undecided'],
  // F
  ['\\dot p = cp - 2g', driven, 'proved'],
  ['\\dot p = cp + 2g', driven, 'refuted'],
  ['\\frac{\\partial S}{\\partial \\tau} - cg \\frac{\\partial S}{\\partial g} + g^2 = 0', driven, 'proved'],
  ['\\frac{dS}{d\\tau} = -g^2', driven, 'proved'],
  ['\\frac{dS}{d\\tau} = 0', driven, 'refuted'],
  // up to an order
  ['\\beta(g) = -\\varepsilon g + O(g^2)', phi4, 'proved'],
  ['\\beta(g) = -\\varepsilon g + \\mathcal{O}(g^3)', phi4, 'refuted'],
  ['\\beta(g) = \\varepsilon g + O(g^2)', phi4, 'refuted'],
  ['\\beta(g) = -\\varepsilon g + A g^2 + {\\cal O}(g^3)', phi4, 'proved'],
  ['\\frac{1}{1 - g} = 1 + g + g^2 + O(g^3)', phi4, 'proved'],
  ['\\frac{1}{1 - g} = 1 + g + 2g^2 + O(g^3)', phi4, 'refuted'],
  ['e^g = 1 + g + \\frac{g^2}{2} + O(g^3)', phi4, 'proved'],
  ['\\dot g + \\varepsilon g = O(g^2)', phi4, 'proved'],
  // g^{5/2} and g^3 ln g are not O(g^3); 1/g has no series
  ['g^{5/2} = O(g^3)', phi4, 'undecided'],
  ['g^3 \\ln g = O(g^3)', phi4, 'undecided'],
  ['1/g = O(g)', phi4, 'undecided'],
  ['g(1 + O(g)) = g', phi4, 'unread'],
  // names by habit: β_z for J_z, the first β, L for the length where the scale is ln L
  ['\\beta_z = J_\\perp^2', kondo, 'proved'],
  ['\\beta_\\perp = J_\\perp^2', kondo, 'refuted'],
  ['\\frac{\\partial\\beta_1}{\\partial J_\\perp} = 2J_\\perp', kondo, 'proved'],
  ['\\frac{dJ_z}{d\\ln L} = J_\\perp^2', kondo, 'proved'],
  ['L\\frac{dJ_z}{dL} = -J_\\perp^2', kondo, 'refuted'],
  // at other arguments, along the flow, with marks behind the line
  ["\\beta'(0) = -\\varepsilon", phi4, 'proved'],
  ["\\beta'(0) = \\varepsilon", phi4, 'refuted'],
  ['\\frac{\\partial\\beta}{\\partial g}(0) = -\\varepsilon', phi4, 'proved'],
  ['\\frac{\\partial\\beta}{\\partial g}(g) = 2Ag - \\varepsilon', phi4, 'proved'],
  ['\\frac{d\\beta}{dg}(g + 1) = (2Ag - \\varepsilon)(g + 1)', phi4, 'proved'],
  ['\\dot g(\\tau) = -\\varepsilon g(\\tau) + Ag^2(\\tau)', phi4, 'proved'],
  ['\\underbrace{\\dot p}_{\\text{rate}} = p(\\varepsilon - 2 A g)', phi4, 'proved'],
  ['\\dot g = g\\left\\{ A g - \\varepsilon \\right\\}', phi4, 'proved'],
  ['\\dot g \\stackrel{(2)}{=} g(Ag - \\epsilon) \\qquad (3)', phi4, 'proved'],
  ['\\dot g = g(Ag + \\epsilon) \\hfill (3)', phi4, 'refuted'],
  ['\\dot g \\stackrel{!}{=} 0', phi4, 'unread'],
  ['\\dot p = \\varepsilon p \\quad (g = 0)', phi4, 'undecided'],
  ['\\frac{dW}{dg} = \\frac{E}{\\beta(g)}', phi4, 'proved'],
  ['\\frac{dW}{dg} = -\\frac{E}{\\beta(g)}', phi4, 'refuted'],
  // the toy Lagrangian
  ['p = A \\dot H', toy, 'proved'],
  ['p = \\frac{\\partial L}{\\partial \\dot H}', toy, 'proved'],
  ['p = B \\dot H', toy, 'refuted'],
  ['\\ddot H = -\\frac{B}{A} H', toy, 'proved'],
  ['\\ddot H = -\\frac{A}{B} H', toy, 'refuted'],
  ['\\mathcal{H} = \\frac{p^2}{2A} + \\frac{B}{2} H^2', toy, 'proved'],
  ['\\mathcal{H} = \\frac{p^2}{A} + \\frac{B}{2} H^2', toy, 'refuted'],
  ['\\frac{\\partial p}{\\partial \\dot H} = A', toy, 'proved'],
  ['\\frac{\\partial p}{\\partial \\dot H} = B', toy, 'refuted'],
  ['L = p\\dot H - \\mathcal{H}', toy, 'proved'],
  ['L = p\\dot H + \\mathcal{H}', toy, 'refuted'],
  ['\\dot p = -BH', toy, 'proved'],
  ['\\dot p = BH', toy, 'refuted'],
  ['\\frac{dE}{d\\tau} = 0', toy, 'proved'],
  [
    '\\frac{d}{d\\tau}\\frac{\\partial L}{\\partial \\dot H} - \\frac{\\partial L}{\\partial H} = 0',
    toy,
    'proved',
  ],
  [
    '\\frac{d}{d\\tau}\\frac{\\partial L}{\\partial \\dot H} + \\frac{\\partial L}{\\partial H} = 0',
    toy,
    'refuted',
  ],
  ['\\frac{\\partial \\mathcal{H}}{\\partial p} = \\frac{p}{A}', toy, 'proved'],
  ['\\frac{\\partial \\mathcal{H}}{\\partial p} = 0', toy, 'refuted'],
  [
    '\\frac{1}{2A}\\left(\\frac{\\partial S}{\\partial H}\\right)^2 + \\frac{B}{2}H^2 + \\frac{\\partial S}{\\partial\\tau} = 0',
    toy,
    'proved',
  ],
  [
    '\\frac{1}{2A}\\left(\\frac{\\partial S}{\\partial H}\\right)^2 - \\frac{B}{2}H^2 + \\frac{\\partial S}{\\partial\\tau} = 0',
    toy,
    'refuted',
  ],
  // several couplings: the transposed Jacobian
  ['\\dot p_z = -J_\\perp p_\\perp', kondo, 'proved'],
  ['\\dot p_\\perp = -2 J_\\perp p_z - J_z p_\\perp', kondo, 'proved'],
  ['\\dot p_z = -2 J_\\perp p_\\perp', kondo, 'refuted'],
  ['\\dot p_\\perp = -J_\\perp p_z - J_z p_\\perp', kondo, 'refuted'],
  ['\\frac{d}{d\\tau}(J_z^2 - J_\\perp^2) = 0', kondo, 'proved'],
  ['\\frac{d}{d\\tau}(J_z^2 + J_\\perp^2) = 0', kondo, 'refuted'],
];

describe('single lines', () => {
  it.each(lines)('%s', (tex, derivation, verdict) => {
    const findings = checkNotes(`\\[ ${tex} \\]\n`, 'tex', derivation);
    expect(findings.map((f) => f.verdict)).toEqual([verdict]);
  });
});

describe('reports', () => {
  it('a refutation gives the difference and a witness at which it does not vanish', () => {
    const [found] = checkNotes('$$\\dot g = -\\varepsilon g$$', 'md', phi4);
    expect(found?.verdict).toBe('refuted');
    expect(found).toMatchObject({ line: 1, column: 3, matches: 'hamilton.rate.g' });
  });
  it('rows of an aligned block are joined where a formula goes on', () => {
    const text =
      '\\begin{align}\n\\dot g &= -\\varepsilon g \\\\\n &\\quad{}+ A g^2 \\\\\n \\dot p &= p(\\epsilon\\\\ &- 2Ag)\n\\end{align}\n';
    expect(checkNotes(text, 'tex', phi4).map((f) => [f.line, f.verdict])).toEqual([
      [2, 'proved'],
      [4, 'proved'],
    ]);
  });
  it('a row that begins with = goes on with the last side of the row before', () => {
    const text = '\\begin{align}\n\\dot p &= -p(2Ag - \\epsilon)\\\\\n&= p(\\epsilon + 2Ag)\n\\end{align}\n';
    expect(checkNotes(text, 'tex', phi4).map((f) => f.verdict)).toEqual(['proved', 'refuted']);
  });
  it('symbols that the notes define are used from there on', () => {
    const text = '$$x = 2Ag$$\n\n$$\\dot p = p(\\epsilon - x)$$\n\n$$\\dot p = p(\\epsilon + x)$$\n';
    expect(checkNotes(text, 'md', phi4).map((f) => f.verdict)).toEqual(['definition', 'proved', 'refuted']);
  });
  it('what cannot be read is said to be unread, with the reason', () => {
    const [found] = checkNotes('$$\\dot g_i = \\begin{pmatrix} 1 \\end{pmatrix}$$', 'md', phi4);
    expect(found?.verdict).toBe('unread');
    expect(found !== undefined && 'why' in found && found.why.length > 0).toBe(true);
  });
});

/** Relations between matrices, and between tuples, are judged entry by entry. */
const tables: readonly (readonly [string, string, string])[] = [
  ['M = \\begin{pmatrix} 0 & 2J_\\perp \\\\ J_\\perp & J_z \\end{pmatrix}', 'kondo', 'proved'],
  ['M = \\begin{pmatrix} 0 & J_\\perp \\\\ 2J_\\perp & J_z \\end{pmatrix}', 'kondo', 'refuted'],
  ['M^T = \\begin{bmatrix} 0 & J_\\perp \\\\ 2J_\\perp & J_z \\end{bmatrix}', 'kondo', 'proved'],
  ['J\\Big|_{J_z=0, J_\\perp=0} = 0', 'kondo', 'proved'],
  ['M = \\begin{pmatrix} 0 & 2 \\\\ 1 & 1 \\end{pmatrix}', 'kondo', 'unread'],
  [
    '\\frac{d}{d\\tau}\\begin{pmatrix} J_z \\\\ J_\\perp \\end{pmatrix} = J_\\perp \\begin{pmatrix} J_\\perp \\\\ J_z \\end{pmatrix}',
    'kondo',
    'proved',
  ],
  [
    '\\left(\\begin{array}{c} \\dot p_z \\\\ \\dot p_\\perp \\end{array}\\right) = -M^{\\top}\\begin{pmatrix} p_z \\\\ p_\\perp \\end{pmatrix}',
    'kondo',
    'proved',
  ],
  [
    '\\begin{pmatrix} \\dot p_z \\\\ \\dot p_\\perp \\end{pmatrix} = -M\\begin{pmatrix} p_z \\\\ p_\\perp \\end{pmatrix}',
    'kondo',
    'refuted',
  ],
  ['\\det M = -2J_\\perp^2', 'kondo', 'proved'],
  ['\\det(M) = 2J_\\perp^2', 'kondo', 'refuted'],
  ['\\mathrm{tr}\\,M = J_z', 'kondo', 'proved'],
  ['\\operatorname{Tr} J = -J_z', 'kondo', 'refuted'],
  ['\\det(M - g \\mathbb{1}) = g^2 - g J_z - 2J_\\perp^2', 'kondo', 'proved'],
  ['\\begin{vmatrix} 0 & 2J_\\perp \\\\ J_\\perp & J_z \\end{vmatrix} = -2J_\\perp^2', 'kondo', 'proved'],
  ['\\operatorname{tr} N = J_z', 'kondo', 'unread'],
  ['M_{12} = 2J_\\perp', 'kondo', 'proved'],
  ['(\\dot J_z, \\dot J_\\perp) = (J_\\perp^2, J_z^2)', 'kondo', 'refuted'],
  ['(\\dot J_z, \\dot J_\\perp) = (J_\\perp^2, J_z, 0)', 'kondo', 'unread'],
  ['\\begin{pmatrix} 1 & 2 \\end{pmatrix} = 3', 'kondo', 'unread'],
  ['\\mathcal{L}(H,\\dot H) = \\frac12 A\\dot H^2 - \\frac12 BH^2', 'toy', 'proved'],
];

describe('matrices and tuples', () => {
  it.each(tables)('%s', (tex, theory, expected) => {
    const derivation = theory === 'toy' ? toy : kondo;
    const findings = checkNotes(`\\[ ${tex} \\]\n`, 'tex', derivation);
    expect(findings.map((f) => f.verdict).join(' ')).toBe(expected);
  });
  it('a row does not go on from a matrix with one number', () => {
    const text =
      '\\begin{align} (\\dot J_z, \\dot J_\\perp) &= (J_\\perp^2, J_zJ_\\perp) \\\\ &= J_zJ_\\perp \\end{align}';
    expect(checkNotes(text, 'tex', kondo).map((f) => f.verdict)).toEqual(['proved', 'unread']);
  });
});

describe('lines in context', () => {
  const verdicts = (text: string, format: 'md' | 'txt' = 'md', derivation = phi4): readonly string[] =>
    checkNotes(text, format, derivation).map((f) => f.verdict);
  it('definitions are followed through all the others', () => {
    expect(verdicts('$$y=A$$\n\n$$x=y+1$$\n\n$$z=x+1$$\n\n$$w=z+1$$\n\n$$w=A+3$$\n\n$$w=A+4$$')).toEqual([
      ...Array<string>(4).fill('definition'),
      'proved',
      'refuted',
    ]);
    expect(verdicts('$$x=H$$\n\n$$y=2x$$\n\n$$y=2p(-\\varepsilon g+Ag^2)$$')).toEqual([
      'definition',
      'definition',
      'proved',
    ]);
  });
  it('a row that goes on after one that could not be read is not tied to an earlier one', () => {
    const text =
      '\\begin{align}\n\\dot g &= -\\epsilon g + Ag^2\\\\\n\\gamma(g) &= g^2\\\\\n&= -\\epsilon g + Ag^2\n\\end{align}\n';
    expect(verdicts(text)).toEqual(['proved', 'unread', 'unread']);
  });
  it.each([
    ["$\\beta'(g^*) = \\varepsilon$", 'proved'],
    ["$\\beta'(g_*) = -\\varepsilon$", 'refuted'],
    ['$$\\frac{\\partial\\beta}{\\partial g}(g^\\star) = \\varepsilon$$', 'proved'],
    ['$$\\left.\\frac{d\\beta}{dg}\\right|_{g^*} = \\varepsilon$$', 'proved'],
    ['$$\\left.\\frac{d\\beta}{dg}\\right|_{*} = 2\\varepsilon$$', 'refuted'],
    ['$$\\frac{d\\beta}{dg}\\Big|_{\\rm FP} = \\varepsilon$$', 'proved'],
  ])('at the fixed point: %s', (line, verdict) => {
    expect(verdicts(`$g^* = \\varepsilon/A$\n\n${line}`)).toEqual(['proved', verdict]);
  });
  it('what a symbol is called goes before what another may be called', () => {
    const theory = derive(
      theoryFrom(
        'name: t\ntitle: t\ncouplings: { phi: {} }\nparameters: { varphi: {} }\nbeta: { phi: varphi*phi^2 }\n',
      ),
    );
    expect(verdicts('$$\\dot\\phi = \\varphi\\phi^2$$\n\n$$\\dot\\phi = \\phi^3$$', 'md', theory)).toEqual([
      'proved',
      'refuted',
    ]);
  });
  it('a line without a value ends no report', () => {
    expect(verdicts('$$x = 0$$\n\n$$1/x = 3$$\n\n$$\\dot g = -\\epsilon g + Ag^2$$')).toEqual([
      'definition',
      'undecided',
      'proved',
    ]);
  });
  it('abbreviations of the theory mean the same in plain text and in LaTeX', () => {
    const theory = derive(
      theoryFrom(
        'name: t\ntitle: t\ncouplings: { g: {} }\ndefinitions: { k: 1/(16*pi^2) }\nbeta: { g: k*g^3 }\n',
      ),
    );
    expect(verdicts('dg/dtau = k*g^3\n', 'txt', theory)).toEqual(['proved']);
    expect(verdicts('$$\\dot g = k g^3$$\n', 'md', theory)).toEqual(['proved']);
    expect(verdicts('dg/dtau = 2*k*g^3\n', 'txt', theory)).toEqual(['refuted']);
  });
  it('1/16π² is not read as π²/16 alone', () => {
    const sm = galleryDerivation('sm-1loop');
    expect(verdicts('$$\\dot g_3 = 1/16\\pi^2(-7g_3^3)$$', 'md', sm)).not.toEqual(['refuted']);
  });
});

describe('plain text', () => {
  it('takes formulas of the theory file, one relation a line, and passes prose over', () => {
    const text = 'Notes on phi4\n\ndg/dtau = -eps*g + A*g^2\n  dp/dtau = p_g*(eps + 2*A*g)\nD(H,tau) = 0\n';
    expect(checkNotes(text, 'txt', phi4).map((f) => [f.line, f.column, f.verdict])).toEqual([
      [3, 1, 'proved'],
      [4, 3, 'refuted'],
      [5, 1, 'proved'],
    ]);
  });
});
