import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import type { Finding } from '../../src/check/notes.ts';
import { mutants } from './mutants.ts';
import type { Mutant } from './mutants.ts';
import { galleryDerivation } from '../gallery.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';

interface Subject {
  readonly derivation: Derivation;
  /** Names that are taken for each other, and one that is put in where it does not belong. */
  readonly alike: readonly (readonly string[])[];
  readonly extra: string;
  /** Right lines with one relation each. */
  readonly lines: readonly string[];
}

const subjects: readonly (readonly [string, Subject])[] = [
  [
    'phi4',
    {
      derivation: galleryDerivation('phi4'),
      alike: [['A', '\\varepsilon']],
      extra: 'g',
      lines: [
        '\\dot g = -\\varepsilon g + A g^2',
        '\\dot g = g (A g - \\varepsilon)',
        '\\mu\\frac{dg}{d\\mu} = -\\varepsilon g + A g^2',
        '\\dot p = (\\varepsilon - 2 A g) p',
        '\\dot p = \\varepsilon p - 2 A g p',
        'H = p (-\\varepsilon g + A g^2)',
        '\\frac{\\partial H}{\\partial p} = A g^2 - \\varepsilon g',
        '\\frac{\\partial H}{\\partial g} = 2 A g p - \\varepsilon p',
        '\\ddot g = (2 A g - \\varepsilon)(A g^2 - \\varepsilon g)',
        '(g + A)^2 = g^2 + 2 A g + A^2',
        '\\frac{d}{d\\tau}(p g) = -A g^2 p',
        'g^* = \\frac{\\varepsilon}{A}',
      ],
    },
  ],
  [
    'kondo',
    {
      derivation: galleryDerivation('kondo'),
      alike: [
        ['J_z', 'J_\\perp'],
        ['p_z', 'p_\\perp'],
      ],
      extra: 'J_z',
      lines: [
        '\\dot J_z = J_\\perp^2',
        '\\dot J_\\perp = J_z J_\\perp',
        '\\dot p_z = -J_\\perp p_\\perp',
        '\\dot p_\\perp = -2 J_\\perp p_z - J_z p_\\perp',
        'H = p_z J_\\perp^2 + p_\\perp J_z J_\\perp',
        '\\frac{dJ_\\perp}{dJ_z} = \\frac{J_z}{J_\\perp}',
      ],
    },
  ],
  [
    'toy',
    {
      derivation: galleryDerivation('toy'),
      alike: [['A', 'B']],
      extra: 'H',
      lines: [
        'L = \\frac{A}{2} \\dot H^2 - \\frac{B}{2} H^2',
        'p = A \\dot H',
        '\\ddot H = -\\frac{B}{A} H',
        '\\dot p = -B H',
        '\\mathcal{H} = \\frac{p^2}{2A} + \\frac{B}{2} H^2',
      ],
    },
  ],
];

const judged = (tex: string, derivation: Derivation): Finding | undefined =>
  checkNotes(`\\[ ${tex} \\]\n`, 'tex', derivation)[0];

/** What a mistake may be called: the slip itself, or the same one seen from another side. */
const names: { readonly [K in Mutant['kind']]: readonly string[] } = {
  sign: ['sign'],
  factor: ['factor', 'power', 'transposed'],
  power: ['power', 'factor', 'symbol'],
  symbol: ['symbol', 'power', 'transposed'],
  missing: ['missing', 'factor', 'power', 'symbol'],
  extra: ['extra'],
};

const nameOf = (f: Finding): string | undefined =>
  f.verdict === 'refuted' && f.mistake
    ? f.mistake.kind === 'slip'
      ? f.mistake.slip.kind
      : f.mistake.kind
    : undefined;

describe('every single slip of the pen', () => {
  const all = subjects.flatMap(([, { derivation, alike, extra, lines }]) =>
    lines.flatMap((line) =>
      mutants(line, alike, extra).map((mutant) => ({ mutant, found: judged(mutant.tex, derivation) })),
    ),
  );

  it.each(subjects)('the lines of %s are right', (_, { derivation, lines }) => {
    for (const line of lines) expect([line, judged(line, derivation)?.verdict]).toEqual([line, 'proved']);
  });

  it('is never called right', () => {
    expect(all.filter(({ found }) => found?.verdict === 'proved').map(({ mutant }) => mutant.tex)).toEqual(
      [],
    );
  });

  it('is called wrong in 99 of 100 lines', () => {
    const missed = all.filter(({ found }) => found?.verdict !== 'refuted').map(({ mutant }) => mutant.tex);
    expect(all.length).toBeGreaterThan(200);
    expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(0.01 * all.length);
  });

  it('is called by its name in 9 of 10 lines', () => {
    const unnamed = all
      .filter(({ mutant, found }) => !found || !names[mutant.kind].includes(nameOf(found) ?? ''))
      .map(({ mutant }) => mutant.tex);
    expect(unnamed.length, unnamed.join('\n')).toBeLessThanOrEqual(0.1 * all.length);
  });
});
