import { describe, expect, test } from 'vitest';
import { sym } from '../../src/expr/build.ts';
import { parseFormula } from '../../src/expr/parse.ts';
import { spell, unicodePrinter } from '../../src/expr/unicode.ts';

const time = sym('tau');
const parameters = ['eps', 'A', 'B', 'ytau', 'alpha_s'];
const coordinates = ['g', 'g1', 'h', 'H', 'Jz', 'x'];
const momenta = ['p_g', 'p_g1'];
const others = ['S', 'W', 'L', 'tau'];
const print = unicodePrinter({
  ordering: {
    parameters: parameters.map(sym),
    coordinates: coordinates.map(sym),
    momenta: momenta.map(sym),
  },
  time,
});
const read = (text: string, names: readonly string[]) => {
  const result = parseFormula(text, {
    declared: new Map(names.map((n) => [n, sym(n)])),
    time,
    coordinates: new Set(coordinates),
    operators: { total: 'D', partial: 'Dp' },
  });
  if (!result.ok) throw new Error(`${text}: ${result.problem.what}`);
  return result.expr;
};

test.each([
  ['-eps*g + A*g^2', '−ε g + A g²'],
  ['-p_g*(-eps + 2*A*g)', 'p_g (ε − 2 A g)'],
  ['3*g^2/(16*pi^2)', '3 g²/(16 π²)'],
  ["H'", 'Ḣ'],
  ["H''", 'Ḧ'],
  ["g'^2*A/2", 'A ġ²/2'],
  ["g1'", 'ġ₁'],
  ['D(p_g,tau)', 'ṗ_g'],
  ["Jz'", 'dJz/dτ'],
  ["Jz''", 'd²Jz/dτ²'],
  ['D(g*h,tau)', 'd/dτ (g h)'],
  ['Dp(S,g)', '∂S/∂g'],
  ['Dp(W,g,2)', '∂²W/∂g²'],
  ['Dp(Dp(W,g),h)', '∂²W/∂g∂h'],
  ['Dp(S,g)^2/2', '(∂S/∂g)²/2'],
  ['Dp(S,tau) + (A*g^2 - eps*g)*Dp(S,g)', '∂S/∂τ + (−ε g + A g²) ∂S/∂g'],
  ['sqrt(B/A)', '√(B/A)'],
  ['sqrt(2)*g', '√2 g'],
  ['1/sqrt(g)', '1/√g'],
  ['g^(3/2)', 'g^(3/2)'],
  ['g^12', 'g¹²'],
  ['g^-2', '1/g²'],
  ['(g+h)^-2', '1/(g + h)²'],
  ['2^-g', '2^(−g)'],
  ['g^h', 'g^h'],
  ['zeta(3)*g', 'ζ(3) g'],
  ['lambertw(-1, x)', 'W₋₁(x)'],
  ['lambertw(0, x)', 'W₀(x)'],
  ['exp(-g)', 'exp(−g)'],
  ['p_g1*g1^2', 'g₁² p_g₁'],
  ['alpha_s*ytau', 'y_τ α_s'],
  ['-1/2', '−1/2'],
  ['-g/2', '−g/2'],
  ['(1/2)^g', '(1/2)^g'],
  ['(-2)^g', '(−2)^g'],
  ['I*pi', 'I π'],
])('%s is written %s', (text, expected) => {
  expect(print(read(text, [...parameters, ...coordinates, ...momenta, ...others]))).toBe(expected);
});

test.each([
  ['eps', 'ε'],
  ['lam', 'λ'],
  ['lambda', 'λ'],
  ['tau', 'τ'],
  ['ytau', 'y_τ'],
  ['y_tau', 'y_τ'],
  ['alpha_s', 'α_s'],
  ['g1', 'g₁'],
  ['p_g1', 'p_g₁'],
  ['x_12', 'x₁₂'],
  ['lambda3', 'λ₃'],
  ['beta', 'β'],
  ['Omega', 'Ω'],
  ['pi', 'pi'],
  ['class', 'class'],
  ['λ', 'λ'],
  ['_', '_'],
])('the name %s is spelled %s', (name, expected) => {
  expect(spell(name)).toBe(expected);
});

describe('spelling', () => {
  test('two names that would look alike keep their declared form', () => {
    const ordering = { parameters: [sym('lam'), sym('lambda'), sym('mu')], coordinates: [], momenta: [] };
    const names = ['lam', 'lambda', 'mu'];
    expect(unicodePrinter({ ordering, time })(read('lam*lambda*mu', names))).toBe('lam lambda μ');
  });

  test('a given spelling wins and takes the dot', () => {
    const spelling = new Map([[sym('Jz'), 'J_z']]);
    const ordering = { parameters: [], coordinates: [sym('Jz')], momenta: [] };
    const printed = unicodePrinter({ ordering, time, spelling })(read("Jz'^2 + Jz", ['Jz']));
    expect(printed).toBe('J\u0307_z² + J_z');
  });
});
