import { expect, it } from 'vitest';
import { derive } from '../../src/mechanics/derive.ts';
import { readTheory } from '../../src/theory/read.ts';
import { theoryFrom } from '../gallery.ts';

it('ζ of a coupling is refused where it stands, since its derivative cannot be written', () => {
  const read = readTheory('name: t\ntitle: t\ncouplings: { g: {} }\nbeta:\n  g: 2*zeta(g)\n', {
    file: 't.yaml',
  });
  expect(read.ok ? [] : read.problems.map((p) => [p.code, p.where.line, p.where.column])).toEqual([
    ['not-a-number', 5, 6],
  ]);
});

it('a Hessian beyond the budget is an answer, not an exception', () => {
  const names = Array.from({ length: 8 }, (_, i) => `q${i}`);
  const sum = names.map((q) => `${q}'`).join(' + ');
  const own = names.map((q) => `${q}*${q}'^2`).join(' + ');
  const theory = theoryFrom(
    `name: t\ntitle: t\ncoordinates: { ${names.map((q) => `${q}: {}`).join(', ')} }\nlagrangian: "(${sum})^2/2 + ${own}"\n`,
  );
  const { steps } = derive(theory, () => ({ operations: 200, seed: 1 }));
  expect(steps.find((s) => s.id === 'legendre')?.verdict.kind).toBe('undecided');
});
