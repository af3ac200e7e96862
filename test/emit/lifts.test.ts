import { expect, it } from 'vitest';
import { emit } from '../../src/emit/emit.ts';
import { flow } from '../../src/flow/flow.ts';
import { flowJson } from '../../src/json/flow.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { theoryFrom } from '../gallery.ts';

const theory = (more: string): ReturnType<typeof theoryFrom> =>
  theoryFrom(
    `name: two\ncouplings: { x: { start: 1/3 }, y: { start: 1/5 } }\nbeta: { x: y - x, y: y/2 - x*y }\n${more}\n`,
  );

it.each(['', 'noise metric: 1/(1 + x^2)\nonsager-machlup: yes', 'source: x*y'])(
  'a module of the quadratic lift passes its own tests: %j',
  async (more) => {
    const emitted = await emit(derive(theory(`lift: quadratic\n${more}`)));
    expect(emitted.ok && emitted.tests).toBeGreaterThan(10);
  },
);

it('a module of the contact lift is refused', async () => {
  const emitted = await emit(derive(theory('lift: contact\nfriction: x')));
  expect(emitted.ok ? [] : emitted.problems.map((p) => p.code)).toEqual(['not-available']);
});

it('a contact flow has s, and K follows its law of loss dK/dτ = −γK', () => {
  const result = flow(derive(theory('lift: contact\nfriction: x^2 + y\nsource: x*y')), {
    from: new Map(),
    velocities: new Map(),
    momenta: new Map([
      ['p_x', 1],
      ['s', 0.5],
    ]),
    span: [0, 3],
  });
  expect(flowJson(result)).toMatchObject({ names: { contact_hamiltonian: 'K', contact_action: 's' } });
  expect((flowJson(result).s as readonly number[])[0]).toBe(0.5);
  expect(Object.keys(flowJson(result).drift as object)).toEqual(['K']);
  expect(result.drift).toBeLessThan(1e-8);
});
