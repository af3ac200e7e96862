import { describe, expect, test } from 'vitest';
import { documentOf } from '../../src/document/document.ts';
import type { StepBlock } from '../../src/document/blocks.ts';
import { labelOf } from '../../src/document/labels.ts';
import { render } from '../../src/document/render.ts';
import { derivationOf, theories } from './theories.ts';

const derivations = Object.entries(theories).map(([name, text]) => [name, derivationOf(text)] as const);

describe.each(derivations)('the notes on %s', (name, derivation) => {
  const document = documentOf(derivation);
  const steps = document.blocks.filter((b): b is StepBlock => b.kind === 'step');

  test('have every step once, numbered from one', () => {
    expect(steps.map((s) => s.id).sort()).toEqual(derivation.steps.map((s) => s.id).sort());
    expect(steps.map((s) => s.number)).toEqual(steps.map((_, i) => i + 1));
  });

  test('refer only to earlier equations', () => {
    for (const step of steps) {
      const numbers = step.uses.flatMap((part) => (part.kind === 'reference' ? [part.number] : []));
      expect(Math.max(0, ...numbers)).toBeLessThan(step.number);
      const from = derivation.steps.find((s) => s.id === step.id)?.from ?? [];
      expect(numbers.length > 0).toBe(from.length > 0);
    }
  });

  test('show every step once in each format', () => {
    const [html, tex, markdown] = (['html', 'tex', 'md'] as const).map((format) =>
      render(derivation, format),
    );
    for (const { id, number } of steps) {
      const label = labelOf(derivation.theory.name, id);
      expect(html?.split(`id="${label}"`)).toHaveLength(2);
      expect(tex?.split(`\\label{${label}}`)).toHaveLength(2);
      expect(markdown?.split(`\\tag{${number}}`)).toHaveLength(2);
    }
  });

  test('are the same bytes every time', () => {
    for (const format of ['html', 'tex', 'md'] as const)
      expect(render(derivation, format) === render(derivation, format)).toBe(true);
  });

  test('have no hole that was left open', () => {
    const text = render(derivation, 'tex').replace(/%.*$/gm, '');
    expect(text).not.toMatch(/<\w+>|undefined|\[object|NaN/);
    expect(name).not.toBe('');
  });
});

describe('a Lagrangian without a Hamiltonian', () => {
  test('is said to have constraints', () => {
    const text = render(derivationOf(theories.singular), 'md');
    expect(text).toContain('the momenta obey constraints');
    expect(text).not.toContain('## 7. Hamilton');
  });
});

describe('the direction of the scale', () => {
  test('is told in words', () => {
    expect(render(derivationOf(theories.phi4), 'md')).toContain('It grows towards the ultraviolet (UV)');
    expect(render(derivationOf(theories.kondo), 'md')).toContain('It grows towards the infrared (IR)');
    expect(render(derivationOf(theories.phi4), 'md')).toMatch(/decays as \$\\tau\$ grows, towards the UV/);
    expect(render(derivationOf(theories.kondo), 'md')).toMatch(/decay as \$\\tau\$ grows, towards the IR/);
  });
});

describe('the force', () => {
  test('of several couplings comes with the transposed Jacobian', () => {
    expect(render(derivationOf(theories.kondo), 'md')).toContain('the Jacobian appears transposed');
    expect(render(derivationOf(theories.phi4), 'md')).not.toContain('transposed');
  });
});

describe('part of a derivation', () => {
  test('makes notes of its own', () => {
    const whole = derivationOf(theories.toy);
    for (const { id } of whole.steps) {
      const part = { ...whole, steps: whole.steps.filter((s) => s.id === id) };
      const text = render(part, 'md');
      expect(text).toContain('\\tag{1}');
      expect(text).not.toContain('No accelerations and no Hamiltonian');
    }
  });
});
