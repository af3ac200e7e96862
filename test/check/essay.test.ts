import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { galleryDerivation } from '../gallery.ts';

const notes = (file: string): string => readFileSync(new URL(file, import.meta.url), 'utf8');
const toy = galleryDerivation('toy');
const phi4 = galleryDerivation('phi4');

describe('the essay, section 2, against the toy Lagrangian', () => {
  const text = notes('essay-toy.md');
  it('every equation is proved, and the report says of which step each speaks', () => {
    const findings = checkNotes(text, 'md', toy).map((f) => [
      f.line,
      f.verdict,
      'matches' in f ? f.matches : undefined,
    ]);
    expect(findings).toEqual([
      [8, 'proved', 'lift.lagrangian'],
      [14, 'proved', 'euler-lagrange.H'],
      [20, 'proved', 'energy'],
    ]);
  });

  const flips: readonly (readonly [string, string, number])[] = [
    ['{\\,2}-\\tfrac12 B\\,H^{2},', '{\\,2}+\\tfrac12 B\\,H^{2},', 8],
    ['=\\tfrac12 A\\,\\dot H^{\\,2}-', '=-\\tfrac12 A\\,\\dot H^{\\,2}-', 8],
    ['\\ddot H + B', '\\ddot H - B', 14],
    ['A\\,\\ddot H', '-A\\,\\ddot H', 14],
    ['2}+ \\tfrac12', '2}- \\tfrac12', 20],
    ['E=\\tfrac12', 'E=-\\tfrac12', 20],
  ];
  it.each(flips)('the flipped sign in %s → %s is refuted', (right, wrong, line) => {
    expect(text).toContain(right);
    const findings = checkNotes(text.replace(right, wrong), 'md', toy);
    expect(findings.filter((f) => f.verdict === 'refuted').map((f) => f.line)).toEqual([line]);
    expect(findings.filter((f) => f.verdict === 'proved')).toHaveLength(2);
  });
});

describe('the essay, sections 5 and 6, against φ⁴', () => {
  const text = notes('essay-phi4.md');
  it('every equation is proved', () => {
    const findings = checkNotes(text, 'md', phi4).map((f) => [
      f.line,
      f.verdict,
      'matches' in f ? f.matches : undefined,
    ]);
    expect(findings).toEqual([
      [5, 'proved', 'hamilton-jacobi'],
      [7, 'proved', 'hamilton-jacobi'],
      [9, 'proved', 'hamilton-jacobi'],
      [13, 'proved', 'hamilton.rate.g'],
      [15, 'proved', 'fixed-point'],
      [17, 'proved', 'lift.hamiltonian'],
      [19, 'proved', 'hamilton.rate.g'],
      [21, 'proved', 'hamilton.force.g'],
      [23, 'proved', 'hamilton.force.g'],
    ]);
  });
  it('that p is the momentum of g is listed as assumed', () => {
    const [first] = checkNotes(text, 'md', phi4);
    expect(first?.assumed).toEqual(['p is the momentum of g']);
  });

  const flips: readonly (readonly [string, string, number])[] = [
    ['p = \\frac{\\delta', 'p = -\\frac{\\delta', 5],
    ['\\tau} + H', '\\tau} - H', 7],
    [
      '\\tau} + \\frac{\\delta S(g,\\tau)}{\\delta g} \\cdot',
      '\\tau} - \\frac{\\delta S(g,\\tau)}{\\delta g} \\cdot',
      9,
    ],
    ['\\beta(g) = -\\epsilon g + Ag^2', '\\beta(g) = \\epsilon g + Ag^2', 13],
    ['\\beta(g) = -\\epsilon g + Ag^2', '\\beta(g) = -\\epsilon g - Ag^2', 13],
    ['p \\cdot (-\\epsilon g + Ag^2)', 'p \\cdot (\\epsilon g + Ag^2)', 17],
    ['H(g,p) = p', 'H(g,p) = -p', 17],
    ['\\frac{dg}{d\\tau} = -', '\\frac{dg}{d\\tau} = ', 19],
    ['= -p \\cdot', '= p \\cdot', 21],
    ['(-\\epsilon + 2Ag)', '(\\epsilon + 2Ag)', 21],
    ['(\\epsilon - 2Ag)', '(\\epsilon + 2Ag)', 21],
    ['(\\epsilon - 2A \\cdot', '(\\epsilon + 2A \\cdot', 23],
    ['= -\\epsilon p', '= \\epsilon p', 23],
  ];
  it.each(flips)('the flipped sign in %s → %s is refuted', (right, wrong, line) => {
    expect(text).toContain(right);
    const findings = checkNotes(text.replace(right, wrong), 'md', phi4);
    expect(findings.filter((f) => f.verdict === 'refuted').map((f) => f.line)).toEqual([line]);
  });
  it('a wrong fixed point is refuted, and what stands at it is no longer proved', () => {
    const findings = checkNotes(text.replace('g^* = \\epsilon/A', 'g^* = -\\epsilon/A'), 'md', phi4);
    expect(findings.filter((f) => f.verdict === 'refuted').map((f) => f.line)).toEqual([15]);
    expect(findings[findings.length - 1]?.verdict).toBe('undecided');
  });
});
