import { describe, expect, it } from 'vitest';
import { infixPrinter } from '../../src/expr/infix.ts';
import { readRelation, readRow } from '../../src/tex/read.ts';
import type { TexVocabulary } from '../../src/tex/vocabulary.ts';
import { formula, phi4, toy, two, withFree } from './vocabularies.ts';

const infix = infixPrinter();

/** Reads a row and compares each side with a formula; several lists are several readings. */
function expectSides(
  tex: string,
  vocabulary: TexVocabulary,
  ...readings: readonly (readonly string[])[]
): void {
  const result = readRelation(tex, vocabulary);
  if (!result.ok) throw new Error(`${tex}: ${result.why} at ${result.at}`);
  expect(result.readings.map((r) => r.sides.map((s) => infix(s.expr)))).toEqual(
    readings.map((sides) => sides.map((s) => infix(formula(s)))),
  );
}

describe('names and products', () => {
  it.each([
    ['\\beta(g) = -\\epsilon g + Ag^2', ['beta', '-eps*g + A*g^2']],
    ['H = p\\,\\beta(g)', ['H', 'p_g*beta']],
    ['H = p_{g} \\cdot (-\\varepsilon g + A g^{2})', ['H', 'p_g*(-eps*g + A*g^2)']],
    ['\\mathcal{H} = \\beta p', ['H', 'beta*p_g']],
    ['g^* = \\frac{\\epsilon}{A}', ['g_star', 'eps/A']],
    ['g_* = g^{\\star}', ['g_star', 'g_star']],
    ['A = 2.5 g - .5', ['A', '5/2*g - 1/2']],
    ['A = \\frac12 g^2 p^{-1}', ['A', '1/2*g^2/p_g']],
    ['A = \\frac{3}{16\\pi^2}', ['A', '3/(16*pi^2)']],
    ['A = \\sqrt{2} g^{3/2} + \\sqrt[3]{g}', ['A', 'sqrt(2)*g^(3/2) + g^(1/3)']],
    ['A = \\left(g + 1\\right)^2 \\bigl[ p \\bigr]', ['A', '(g+1)^2*p_g']],
    ['A = 2\\zeta(3) g', ['A', '2*zeta(3)*g']],
    ['A = \\ln g + \\log(g) - \\exp(-g) + e^{-g}', ['A', '2*log(g)']],
    ['A = \\sin^2(g) + \\cos g', ['A', 'sin(g)^2 + cos(g)']],
    ['A = - - g', ['A', 'g']],
    ['A = p \\cdot -g', ['A', '-p_g*g']],
    ['A = {g}^2 {p}', ['A', 'g^2*p_g']],
    ['A = 25^2', ['A', '625']],
    ['g(\\tau) = p(\\mu)', ['g', 'p_g']],
    ['A = i', ['A', 'I']],
  ] as const)('%s', (tex, sides) => expectSides(tex, phi4, sides));

  it('ε/2A has two readings, and says which is which', () => {
    expectSides('g^* = \\epsilon/2A', phi4, ['g_star', 'eps/(2*A)'], ['g_star', 'eps*A/2']);
    expectSides('A = 1/2 g', phi4, ['A', 'g/2']);
  });
});

describe('derivatives', () => {
  it.each([
    ['\\dot g = \\beta(g)', ['D(g,tau)', 'beta']],
    ['\\ddot{g} = \\dot{p}_{g} g', ['D(g,tau,2)', 'D(p_g,tau)*g']],
    ['\\frac{dg}{d\\tau} = \\frac{\\mathrm{d}p}{\\mathrm{d}\\tau}', ['D(g,tau)', 'D(p_g,tau)']],
    ['\\dfrac{d^2 g}{d t^2} = 0', ['D(g,tau,2)', '0']],
    ['dg/d\\tau = -p', ['D(g,tau)', '-p_g']],
    ['\\mu \\frac{dg}{d\\mu} = \\beta', ['D(g,tau)', 'beta']],
    ['\\frac{dg}{d\\ln\\mu} = \\beta', ['D(g,tau)', 'beta']],
    ['\\frac{dg}{d\\ln\\mu^2} = \\frac{1}{2}\\beta', ['D(g,tau)/2', 'beta/2']],
    ['\\mu^2 \\frac{dg}{d\\mu^2} = \\frac{1}{2}\\beta', ['D(g,tau)/2', 'beta/2']],
    ['\\frac{d}{d\\tau}\\left(p g\\right) A = 0', ['D(p_g*g,tau)*A', '0']],
    ['p = \\frac{\\partial S}{\\partial g}', ['p_g', 'Dp(S,g)']],
    ['p = \\partial_g S', ['p_g', 'Dp(S,g)']],
    ['\\partial_\\tau S(g,\\tau) + \\beta \\partial_g S = 0', ['Dp(S,tau) + beta*Dp(S,g)', '0']],
    ["\\frac{\\partial^2 W}{\\partial g^2} = W''(g)", ['Dp(W,g,2)', 'Dp(W,g,2)']],
    ['\\frac{\\partial^2 S}{\\partial g \\partial \\tau} = 0', ['Dp(Dp(S,tau),g)', '0']],
    ["\\beta'(g) = \\frac{d\\beta}{dg}", ['Dp(beta,g)', 'Dp(beta,g)']],
    ['\\dot p = -p\\, \\partial\\beta/\\partial g', ['D(p_g,tau)', '-p_g*Dp(beta,g)']],
    ['\\frac{dp}{dg} = 1', ['D(p_g,tau)/D(g,tau)', '1']],
  ] as const)('%s', (tex, sides) => expectSides(tex, phi4, sides));

  it('by a velocity', () =>
    expectSides('\\frac{\\partial L}{\\partial \\dot H} = A \\dot H', toy, ['Dp(L,D(H,tau))', 'A*D(H,tau)']));

  it('an operator before a product acts on all of it or on the first factor', () =>
    expectSides('\\frac{d}{d\\tau} p g = 0', phi4, ['D(p_g*g,tau)', '0'], ['D(p_g,tau)*g', '0']));

  it('an evaluation bar belongs to its side', () => {
    for (const tex of [
      '\\frac{d\\beta}{dg}\\Big|_{g=g^*} = \\epsilon',
      '\\left.\\frac{d\\beta}{dg}\\right|_{g=g^*} = \\epsilon',
    ]) {
      const result = readRelation(tex, phi4);
      if (!result.ok) throw new Error(result.why);
      expect(result.sides[0]?.at?.map((s) => [infix(s.symbol), infix(s.value)])).toEqual([['g', 'g_star']]);
      expect(result.sides[1]?.at).toBeUndefined();
    }
  });
});

describe('sums over the couplings', () => {
  it.each([
    ['H = \\sum_i p_i \\beta_i + F', ['H', 'p_g1*beta1 + p_g2*beta2 + F']],
    ['H = \\sum_{i=1}^{2} p_i \\beta_i(\\{g\\})', ['H', 'p_g1*beta1 + p_g2*beta2']],
    ['H = \\sum_{i,j} p_i g_j', ['H', 'p_g1*g1 + p_g1*g2 + p_g2*g1 + p_g2*g2']],
    ['\\dot g_1 = \\beta_{g_1}(g_1, g_2)', ['D(g1,tau)', 'beta1']],
  ] as const)('%s', (tex, sides) => expectSides(tex, two, sides));
});

describe('relations', () => {
  it('chains keep their signs', () => {
    const result = readRelation('g \\equiv p \\approx A \\propto \\epsilon \\to 0', phi4);
    expect(result.ok && result.relations).toEqual(['≡', '≈', '∝', '→']);
  });
  it('a row that goes on', () => {
    const result = readRelation('= -\\epsilon p', phi4);
    expect(result.ok && result.continues && result.sides.length).toBe(1);
  });
  it('sides have places', () => {
    const result = readRelation('g^* = \\frac{\\epsilon}{A}', phi4);
    expect(result.ok && result.sides.map((s) => [s.from, s.to])).toEqual([
      [0, 3],
      [6, 24],
    ]);
  });
  it('two statements in a row', () => {
    const results = readRow("\\dot g = \\beta, \\qquad \\dot p = -p \\beta' \\quad\\text{(Hamilton)}", phi4);
    expect(results.map((r) => r.ok && infix(r.sides[0]?.expr as never))).toEqual(['D(g,tau)', 'D(p_g,tau)']);
    expect(results[0]?.ok && results[0].remarks).toEqual(['(Hamilton)']);
    expect(readRelation('g = 1 \\Rightarrow p = 2', phi4)).toMatchObject({
      ok: false,
      why: 'the row holds several statements',
    });
  });
  it('free symbols are read where they are admitted, and listed', () => {
    const result = readRelation('g(0) = \\omega x_1', withFree(phi4));
    expect(result).toMatchObject({ ok: true, free: ['g(0)', '\\omega', 'x_{1}'] });
  });
});

describe('what is not read says why, and where', () => {
  it.each([
    ['g = \\omega', '\\omega is not known', 4],
    ['H = \\sum_k^5 p_k', 'schematic', 4],
    ['g = f(p)', 'may be its argument or a factor', 4],
    ['g = \\pm 1', 'two relations', 4],
    ['g < 1', 'not judged', 2],
    ['g = \\int \\beta', '\\int is not read', 4],
    ['g = \\begin{pmatrix} 1 & 2 \\end{pmatrix}', 'a number is set equal to a matrix', 0],
    ['g = p_g(0)', 'may be a value', 7],
    ['g = 1 \\quad \\text{for } g = 2', 'condition', 12],
    ['g = ', 'empty', 4],
    ['g = 1/0', 'division by zero', 0],
    ['g = \\frac{', 'TeX cannot read', 10],
    ['g = \\beta(A)', 'at these arguments', 9],
    ['g = \\sum_i p_i \\beta_{ij}', 'not known', 15],
    ['g = \\beta^{(1)}', 'parentheses', 4],
    ['g = \\sin^{-1} p', 'inverse', 4],
    ['g = 2 g|_{g=1} + 1', 'bar', 4],
    ['\\frac{d^2 g}{d\\tau} = 0', 'orders', 0],
  ] as const)('%s', (tex, why, at) => {
    const result = readRelation(tex, phi4);
    expect(result).toMatchObject({ ok: false, at });
    expect(!result.ok && result.why).toContain(why);
  });
});
