import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/document/inline.ts';
import { sentence, words } from '../../src/document/language.ts';
import { reasonOf, titleOf } from '../../src/document/words.ts';
import { derivationOf, theories } from './theories.ts';

const titles = (text: string): readonly string[] => {
  const { steps, theory } = derivationOf(text);
  return steps.map((step) => titleOf(step, theory));
};

describe('titles', () => {
  test('name the coupling or momentum', () => {
    expect(titles(theories.phi4).slice(0, 3)).toEqual(['Scale Hamiltonian', 'Rate of g', 'Force on p_g']);
    expect(titles(theories.phi4)).toContain('Conservation of H');
    expect(titles(theories.toy)).toContain('Equation of motion of H');
    expect(titles(theories.toy)).toContain('Conservation of H_');
  });
});

describe('reasons', () => {
  test.each(Object.entries(theories))('of %s are whole sentences', (_, text) => {
    const derivation = derivationOf(text);
    for (const step of derivation.steps) expect(reasonOf(step, derivation)).toMatch(/^\S.*\.$/u);
  });

  test.each([
    ["lagrangian: x'^2/2", 'tau', 'x'],
    ["lagrangian: x''^2/2", 'tau', '0'],
    ['hamiltonian: p_x^2/2', 'tau', 'x'],
  ])('of a symmetry of %s tell Λ where it is not zero', (dynamics, change, boundary) => {
    const stated = (generator: string, text: string): string => {
      const symmetry = `symmetry: { s: { generator: { x: ${generator} }, boundary: ${text} } }`;
      const derivation = derivationOf(`name: free\ncoordinates: { x: {} }\n${dynamics}\n${symmetry}\n`);
      const step = derivation.steps.find(({ id }) => id === 'noether.s');
      return step ? reasonOf(step, derivation) : '';
    };
    const tells = (text: string): unknown => expect.stringContaining(text);
    expect(stated('1', '0')).not.toMatch(/Λ|none/);
    expect(stated(change, `${boundary} + 1`)).toEqual(tells(`Λ = ${boundary === '0' ? '1' : '1 + x'}`));
    expect(stated(change, `${boundary} + 1`)).not.toContain('none');
    expect(stated('x', '0')).toMatch(/none\.$/);
    expect(stated('x', '0')).not.toContain('Λ');
    expect(stated('x', 'x^2')).toMatch(/Λ = x².*none\.$/);
  });

  test('of constraints know how many there are, and of which class', () => {
    const why = (lagrangian: string, id: string): string => {
      const derivation = derivationOf(`name: a\ncoordinates: { x: {}, y: {} }\nlagrangian: ${lagrangian}\n`);
      const step = derivation.steps.find((s) => s.id === id);
      return step ? reasonOf(step, derivation) : '';
    };
    expect(why("(x' + y')^2/2", 'constraint.1')).toContain('The combination −p_x + p_y of momenta');
    expect(why("(x' + y')^2/2", 'first-class.1')).toContain('the only constraint');
    expect(why("(x' - y)^2/2", 'first-class.1')).toContain('The row B');
    expect(why("x*y' - x^2", 'second-class')).toContain('All constraints are of second class.');
  });

  test('read as plain text', () => {
    const derivation = derivationOf(theories.kondo);
    const force = derivation.steps.find((s) => s.by === 'hamilton-force');
    expect(force && reasonOf(force, derivation)).toContain('ṗ_i = −∑_j p_j ∂β_j/∂g_i');
  });
});

describe('a sentence', () => {
  test('has holes, mathematics and emphasis', () => {
    const parts = sentence('The *big <n>* in $x_{<n>}$ is <n>.', {
      n: { kind: 'math', tex: sentence('$n$')[0] as never, plain: 'n' },
    });
    expect(parts.map((p) => p.kind)).toEqual(['text', 'emphasis', 'text', 'math', 'text', 'math', 'text']);
  });

  test('never reads what fills its holes', () => {
    const parts = sentence('A <value>.', { value: '<tau> *x* $y$' });
    expect(plainText(parts)).toBe('A <tau> *x* $y$.');
    expect(parts.every((p) => p.kind === 'text')).toBe(true);
  });

  test('with an empty hole is an internal fault', () => {
    expect(() => sentence('A <toString>.', {})).toThrow('<toString>');
  });

  test('has no straight apostrophes in words', () => {
    expect(JSON.stringify(words)).not.toMatch(/[a-z]'[a-z]/);
  });
});
