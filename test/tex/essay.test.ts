import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { infixPrinter } from '../../src/expr/infix.ts';
import { readRow } from '../../src/tex/read.ts';
import { rowsOf } from '../../src/tex/source.ts';
import type { TexVocabulary } from '../../src/tex/vocabulary.ts';
import { formula, phi4, toy, two } from './vocabularies.ts';

const infix = infixPrinter();
const essay = readFileSync(new URL('essay.txt', import.meta.url), 'utf8');
const rows = rowsOf(essay, 'md');
const lines = essay.split('\n');

/** The row that begins on the line which contains `text`, nth time. */
function rowWith(text: string): (typeof rows)[number] {
  const row = rows.find((r) => r.source === text) ?? rows.find((r) => r.source.includes(text));
  if (row === undefined) throw new Error(`no row contains ${text}`);
  return row;
}

function expectRead(text: string, vocabulary: TexVocabulary, sides: readonly string[]): void {
  const row = rowWith(text);
  const [result] = readRow(row.tex, vocabulary);
  if (result?.ok !== true) throw new Error(`${row.tex}: ${result?.why ?? ''}`);
  expect(result.sides.map((s) => infix(s.expr))).toEqual(sides.map((s) => infix(formula(s))));
}

describe('the essay: where its formulas stand', () => {
  it('every displayed formula is found', () => {
    expect(
      rows.filter((r) => r.kind === 'display').map((r) => [r.line, r.tex.slice(0, 20)]),
    ).toMatchSnapshot();
  });
  it('positions are exact', () => {
    for (const row of rows) {
      const line = Array.from(lines[row.line - 1] ?? '')
        .slice(row.column - 1)
        .join('');
      expect(line.startsWith(row.source.split('\n')[0]?.trimEnd() ?? '')).toBe(true);
    }
  });
  it('no row has a problem', () => expect(rows.filter((r) => r.problem)).toEqual([]));
});

describe('the essay, section 2: a toy model', () => {
  it('Lagrangian', () => expectRead('\\mathcal L(H,\\dot H)=', toy, ['L', '1/2*A*D(H,tau)^2 - 1/2*B*H^2']));
  it('the dot (inline)', () => expectRead('\\dot H \\equiv', toy, ['D(H,tau)', 'D(H,tau)']));
  it('Euler–Lagrange equation', () => expectRead('\\ddot H', toy, ['A*D(H,tau,2) + B*H', '0']));
  it('energy', () => expectRead('\\mathcal E=\\tfrac12', toy, ['E', '1/2*A*D(H,tau)^2 + 1/2*B*H^2']));
});

describe('the essay, section 3: the linear lift', () => {
  it('dg_i/dτ = β_i holds for every coupling', () => {
    const results = readRow(rowWith('\\frac{dg_i}').tex, two);
    expect(results.map((r) => r.ok && r.sides.map((s) => infix(s.expr)))).toEqual([
      ['D(g1,tau)', 'beta1'],
      ['D(g2,tau)', 'beta2'],
    ]);
    expect(results.map((r) => r.ok && r.entry?.name)).toEqual(['i = 1', 'i = 2']);
  });
  it('the scale Hamiltonian is summed over the couplings', () => {
    expectRead('H_\\mathrm{scale}', phi4, ['H', 'p_g*beta + F']);
  });
});

describe('the essay, section 5: Hamilton–Jacobi', () => {
  it('p = δS/δg', () => expectRead('p = \\frac{\\delta', phi4, ['p_g', 'Dp(S,g)']));
  it('the equation with H', () => {
    const [result] = readRow(rowWith('+ H\\left(g').tex, phi4);
    expect(result?.ok && result.sides.map((s) => infix(s.expr))).toEqual([
      'Dp(S,tau) + H(g,derivative)',
      '0',
    ]);
  });
  it('the equation with β and F', () =>
    expectRead('\\cdot \\beta(g) + F(g)', phi4, ['Dp(S,tau) + Dp(S,g)*beta + F', '0']));
  it('F = 0 (inline)', () => expectRead('F(g) = 0', phi4, ['F', '0']));
});

describe('the essay, section 6: φ⁴', () => {
  it('β', () => expectRead('\\beta(g) = -\\epsilon g', phi4, ['beta', '-eps*g + A*g^2']));
  it('g* (inline)', () => {
    const [result] = readRow(rowWith('g^* = \\epsilon/A').tex, phi4);
    expect(result?.ok && result.sides.map((s) => infix(s.expr))).toEqual(['g_star', 'eps/A']);
  });
  it('H', () => expectRead('H(g,p) = p', phi4, ['H', 'p_g*(-eps*g + A*g^2)']));
  it('ġ, with a remark in words', () => {
    expectRead('\\frac{dg}{d\\tau} = -\\epsilon g', phi4, ['D(g,tau)', '-eps*g + A*g^2']);
    const [result] = readRow(rowWith('\\frac{dg}{d\\tau} = -\\epsilon g').tex, phi4);
    expect(result?.ok && result.remarks).toEqual(['(reproducing the standard RG flow)']);
  });
  it('ṗ', () =>
    expectRead('\\frac{dp}{d\\tau} = -p', phi4, ['D(p_g,tau)', '-p_g*(-eps + 2*A*g)', 'p_g*(eps - 2*A*g)']));
  it('ṗ at the fixed point', () => {
    expectRead('\\Big|', phi4, ['D(p_g,tau)', 'p_g*(eps - 2*A*(eps/A))', '-eps*p_g']);
    const [result] = readRow(rowWith('\\Big|').tex, phi4);
    expect(result?.ok && result.sides[0]?.at?.map((s) => [infix(s.symbol), infix(s.value)])).toEqual([
      ['g', 'g_star'],
    ]);
  });
});
