import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { withFixedPoints } from '../../src/analysis/fixed-point-steps.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { galleryDerivation, theoryFrom } from '../gallery.ts';

const phi4 = galleryDerivation('phi4');
const kondo = galleryDerivation('kondo');
const toy = galleryDerivation('toy');
/** A coupling that runs by itself, and one that it drives: four fixed points. */
const pair = withFixedPoints(
  derive(
    theoryFrom(`name: pair
title: Two couplings
couplings: { u: {}, v: {} }
parameters: { eps: { latex: \\varepsilon, assume: positive } }
beta: { u: -eps*u + 3*u^2, v: -eps*v + u*v + v^2 }
`),
  ),
);

type Lines = readonly (readonly [tex: string, verdict: string])[];

const judgedIn = (lines: Lines, derivation: typeof phi4): readonly (readonly [string, string])[] =>
  checkNotes(lines.map(([tex]) => `$$${tex}$$\n`).join('\n'), 'md', derivation).map(({ verdict, source }) => [
    source,
    verdict,
  ]);

/** What notes say one line after the other; the zeros of the rates and their slopes there were found by hand. */
const notes: readonly (readonly [name: string, theory: typeof phi4, lines: Lines])[] = [
  [
    'all coordinates of a fixed point are put into all beta functions',
    pair,
    [
      ['u^* = \\varepsilon/3', 'proved'],
      ['v^* = 2\\varepsilon/3', 'proved'],
      ['\\lambda_1 = \\varepsilon', 'proved'],
      ['\\lambda_2 = 2\\varepsilon/3', 'proved'],
      ['\\lambda_2 = \\varepsilon/2', 'refuted'],
      ['\\lambda_3 = -2\\varepsilon/3', 'undecided'],
    ],
  ],
  [
    'the coordinate that fits no fixed point is the wrong one',
    pair,
    [
      ['u^* = \\varepsilon/3', 'undecided'],
      ['v^* = 5\\varepsilon/3', 'refuted'],
    ],
  ],
  [
    'coordinates that belong to different fixed points are wrong together',
    pair,
    [
      ['u^* = 0', 'refuted'],
      ['v^* = 2\\varepsilon/3', 'refuted'],
    ],
  ],
  [
    'a second value of a coordinate begins another point',
    pair,
    [
      ['u^* = 0', 'proved'],
      ['v^* = 0', 'proved'],
      ['u^* = 0', 'proved'],
      ['v^* = \\varepsilon', 'proved'],
      ['\\theta_1 = \\varepsilon', 'proved'],
      ['\\theta_2 = -\\varepsilon', 'proved'],
      ['\\theta_2 = 3\\varepsilon', 'refuted'],
    ],
  ],
  [
    'one coordinate alone says nothing, unless the others do not matter',
    pair,
    [['u^* = \\varepsilon/3', 'undecided']],
  ],
  ['a line of fixed points', kondo, [['J_\\perp^* = 0', 'proved']]],
  ['no line of fixed points', kondo, [['J_z^* = 0', 'undecided']]],
  [
    'a coordinate on a line of fixed points may have any name',
    kondo,
    [
      ['J_\\perp^* = 0', 'proved'],
      ['J_z^* = j', 'proved'],
    ],
  ],
  ['a value that nobody explains', phi4, [['g^* = u', 'undecided']]],
  [
    'eigenvalues under their usual names, at the point stated last',
    phi4,
    [
      ['g^* = \\epsilon/A', 'proved'],
      ['\\omega = \\epsilon', 'proved'],
      ['\\omega = 2\\epsilon', 'refuted'],
      ['\\lambda = -\\epsilon', 'undecided'],
      ['\\lambda = \\epsilon + A', 'refuted'],
      ['g^* = 0', 'proved'],
      ['\\theta = -\\epsilon', 'proved'],
      ['\\theta = -3\\epsilon', 'refuted'],
    ],
  ],
  ['an exponent where no point was stated is a name', phi4, [['\\lambda = A/\\epsilon', 'definition']]],
  [
    'where the stated point is none, nothing is said of its exponents',
    phi4,
    [
      ['g^* = \\epsilon/A', 'proved'],
      ['g^* = 2\\epsilon/A', 'refuted'],
      ['\\omega = 5\\epsilon', 'definition'],
    ],
  ],
  [
    'a frequency by its square',
    toy,
    [
      ['\\omega^2 = B/A', 'definition'],
      ['\\ddot H + \\omega^2 H = 0', 'proved'],
      ['\\ddot H - \\omega^2 H = 0', 'refuted'],
      ['\\ddot H + \\omega H = 0', 'refuted'],
      ['H = C\\cos(\\omega\\tau)', 'proved'],
    ],
  ],
  [
    'a frequency by its square, upside down',
    toy,
    [
      ['\\omega^2 = A/B', 'definition'],
      ['\\ddot H + \\omega^2 H = 0', 'refuted'],
    ],
  ],
  [
    'a condition in other words, up to a factor without couplings',
    phi4,
    [
      ['\\beta(g) = 0', 'undecided'],
      ['g(Ag - \\epsilon) = 0', 'proved'],
      ['2\\epsilon g - 2Ag^2 = 0', 'proved'],
      ['Ag - \\epsilon = 0', 'undecided'],
      ['Ag - 2\\epsilon = 0', 'refuted'],
    ],
  ],
  [
    'a condition that admits another value',
    phi4,
    [
      ['\\beta(g) = 0', 'undecided'],
      ['g(Ag + \\epsilon) = 0', 'refuted'],
    ],
  ],
  [
    'a condition alone, a second condition, and one for each case are not called wrong',
    phi4,
    [
      ['Ag - 2\\epsilon = 0', 'undecided'],
      ['\\dot p = p(\\epsilon - 2Ag)', 'proved'],
      ['2Ag - \\epsilon = 0', 'undecided'],
      ['\\dot p = 0', 'undecided'],
      ['\\beta(g) = 0', 'undecided'],
      ['g = 0', 'undecided'],
      ['Ag - \\epsilon = 0', 'undecided'],
    ],
  ],
  [
    'relations for a fixed point of which no value was stated',
    phi4,
    [
      ['\\beta(g^*) = 0', 'proved'],
      ['-\\epsilon g^* + Ag^{*2} = 0', 'proved'],
      ['Ag^* = \\epsilon', 'undecided'],
      ["\\beta'(g^*) = \\epsilon", 'undecided'],
      ["\\beta'(g^*) = 2\\epsilon", 'refuted'],
      ["\\beta'(g^*)^2 = \\epsilon^2", 'proved'],
      ["\\beta'(g^*)^2 = \\epsilon", 'refuted'],
      ['g^* + 1 = 0', 'refuted'],
    ],
  ],
  [
    'conditions on several couplings',
    kondo,
    [
      ['J_\\perp^2 = 0', 'undecided'],
      ['J_z J_\\perp = 0', 'undecided'],
      ['2J_\\perp J_z = 0', 'proved'],
      ['J_z = 0', 'undecided'],
      ['J_\\perp^{*2} = 0', 'proved'],
      ['J_z^* J_\\perp^* = 0', 'proved'],
      ['J_z^{*2} = 0', 'undecided'],
      ['2J_z^{*2} = 0', 'undecided'],
    ],
  ],
  ['the frequency of an oscillator is a name', toy, [['\\omega = \\sqrt{B/A}', 'definition']]],
];

describe('fixed points and eigenvalues, one line after the other', () => {
  it.each(notes)('%s', (_, derivation, lines) => {
    expect(judgedIn(lines, derivation)).toEqual(lines);
  });
});

describe('chains', () => {
  const links = (tex: string): readonly (number | undefined)[] =>
    checkNotes(`$$${tex}$$`, 'md', phi4).map((f) => ('link' in f ? f.link : undefined));
  it('the wrong link is named', () => {
    expect(links('\\dot g = -\\epsilon g + A g^2 = g(Ag - \\epsilon) = g(Ag + \\epsilon)')).toEqual([3]);
    expect(links('\\dot g = -\\epsilon g + A g = g(A - \\epsilon)')).toEqual([1]);
    expect(links('\\dot g = \\epsilon g')).toEqual([undefined]);
  });
  it('a chain that goes on over rows is judged against the row before, not against its beginning', () => {
    const text =
      '\\begin{align}\n\\dot p &= -\\frac{\\partial H}{\\partial g}\\\\\n&= -p(2Ag-\\epsilon)\\\\\n&= p(2Ag+\\epsilon)\\\\\n&= p\\epsilon + 2Agp\n\\end{align}\n';
    expect(checkNotes(text, 'tex', phi4).map((f) => f.verdict)).toEqual([
      'proved',
      'proved',
      'refuted',
      'proved',
    ]);
  });
});

describe('lines that are wrong only because an earlier one is', () => {
  const origins = (
    lines: readonly string[],
    derivation: typeof phi4,
  ): readonly (readonly [string, number | undefined])[] =>
    checkNotes(lines.map((tex) => `$$${tex}$$`).join('\n'), 'md', derivation).map((f) => [
      f.verdict,
      'follows' in f ? f.follows : undefined,
    ]);
  it('a wrong sign in β goes through the Hamiltonian and the force', () => {
    expect(
      origins(
        [
          '\\dot g = \\epsilon g + Ag^2',
          'H = p(\\epsilon g + Ag^2)',
          '\\dot p = -p(\\epsilon + 2Ag)',
          'g^* = -\\epsilon/A',
          '\\dot p = p(\\epsilon + 2Ag)',
          '\\dot g = -\\epsilon g + Ag^2',
        ],
        phi4,
      ),
    ).toEqual([
      ['refuted', undefined],
      ['refuted', 1],
      ['refuted', 1],
      ['refuted', 1],
      ['refuted', undefined],
      ['proved', undefined],
    ]);
  });
  it('a wrong Hamiltonian', () => {
    expect(origins(['H = p(-\\epsilon g + 2Ag^2)', '\\dot p = p(\\epsilon - 4Ag)'], phi4)).toEqual([
      ['refuted', undefined],
      ['refuted', 1],
    ]);
  });
  it('a wrong Lagrangian', () => {
    expect(
      origins(
        [
          'L = \\frac12 A\\dot H^2 + \\frac12 BH^2',
          '\\ddot H = \\frac{B}{A} H',
          'E = \\frac12 A\\dot H^2 + BH^2',
        ],
        toy,
      ),
    ).toEqual([
      ['refuted', undefined],
      ['refuted', 1],
      ['refuted', undefined],
    ]);
  });
  it('of several wrong rates, the first that explains it', () => {
    expect(
      origins(
        [
          '\\dot J_z = 2J_\\perp^2',
          '\\dot J_\\perp = 3J_z J_\\perp',
          '\\dot p_z = -3J_\\perp p_\\perp',
          '\\dot p_\\perp = -4J_\\perp p_z - J_z p_\\perp',
          '\\dot p_\\perp = -5J_\\perp p_z - J_z p_\\perp',
        ],
        kondo,
      ),
    ).toEqual([
      ['refuted', undefined],
      ['refuted', undefined],
      ['refuted', 2],
      ['refuted', 1],
      ['refuted', undefined],
    ]);
  });
  it('what comes before a wrong line does not follow from it', () => {
    expect(origins(['\\dot p = -p(\\epsilon + 2Ag)', '\\dot g = \\epsilon g + Ag^2'], phi4)).toEqual([
      ['refuted', undefined],
      ['refuted', undefined],
    ]);
  });
});
