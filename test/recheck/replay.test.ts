import { describe, expect, test } from 'vitest';
import { replay } from '../../src/recheck/replay.ts';
import { galleryDerivation } from '../gallery.ts';
import { complaintsAbout, derivationFrom, everyDerivation, jsonOf, lagrangian } from './derivations.ts';

describe('every derivation is replayed step by step, and agrees', () => {
  test.each(everyDerivation)('%s', (_, derivation) => {
    const json = jsonOf(derivation());
    expect(complaintsAbout(json)).toEqual([]);
    expect(replay(json).map(({ id }) => id)).toEqual(json.steps.map(({ id }) => id));
  });
});

describe('a replay', () => {
  const json = jsonOf(galleryDerivation('phi4'));
  const steps = (change: (step: (typeof json.steps)[number]) => object): unknown => ({
    ...json,
    steps: json.steps.map((step) => ({ ...step, ...change(step) })),
  });
  const outcomes = (changed: unknown): readonly string[] =>
    replay(changed).map(({ outcome }) => outcome.kind);

  test('says the same every time', () => {
    const wrong = steps(({ id }) => (id === 'liouville' ? { equation: { lhs: '1', rhs: '0' } } : {}));
    expect(replay(wrong)).toEqual(replay(wrong));
  });
  test('shows a difference in numbers that a person can check', () => {
    const wrong = steps(({ id, equation }) =>
      id === 'hamilton.rate.g' ? { equation: { ...equation, rhs: '-eps*g + 2*A*g^2' } } : {},
    );
    const [first] = complaintsAbout(wrong).filter((text) => text.startsWith('hamilton.rate.g'));
    const [, stated, required] =
      /^hamilton\.rate\.g disagrees: the right side against ∂H\/∂p_g: (\S+) against (\S+) at /.exec(
        first ?? '',
      ) ?? [];
    const value = (name: string): number => {
      const [, n, d = '1'] = new RegExp(` ${name} = (-?\\d+)(?:/(\\d+))?`).exec(first ?? '') ?? [];
      return Number(n) / Number(d);
    };
    const [g, eps, A] = ['g', 'eps', 'A'].map(value) as [number, number, number];
    expect(Number(stated)).toBeCloseTo(-eps * g + 2 * A * g ** 2, 2);
    expect(Number(required)).toBeCloseTo(-eps * g + A * g ** 2, 2);
  });
  test('contradicts a refutation of what holds, and not one of what does not', () => {
    const refuted = { verdict: { kind: 'refuted', witness: {} } };
    expect(new Set(outcomes(steps(() => refuted)))).toEqual(new Set(['disagrees']));
    const wrong = steps(({ id }) =>
      id === 'liouville' ? { ...refuted, equation: { lhs: '0', rhs: '1' } } : {},
    );
    expect(new Set(outcomes(wrong))).toEqual(new Set(['agrees']));
  });
  test('does not contradict a step that is undecided', () => {
    const wrong = steps(({ id }) =>
      id === 'liouville'
        ? { verdict: { kind: 'undecided', why: 'too hard' }, equation: { lhs: '0', rhs: '1' } }
        : {},
    );
    expect(complaintsAbout(wrong)).toEqual([
      expect.stringMatching(/^liouville not replayed: undecided, and not so: /) as string,
    ]);
  });
  test('says which law it does not know', () => {
    expect(complaintsAbout(steps(({ id }) => (id === 'conservation' ? { by: 'magic' } : {})))).toEqual([
      'conservation not replayed: no law is known here by the name magic',
    ]);
  });
  test('says which step is missing', () => {
    const left = { ...json, steps: json.steps.filter(({ id }) => id !== 'hamilton.force.g') };
    const users = json.steps.filter(({ from }) => from.includes('hamilton.force.g')).map(({ id }) => id);
    expect(users).toContain('conservation');
    expect(complaintsAbout(left).filter((line) => line.includes('disagrees'))).toEqual(
      users.map((id) => `${id} disagrees: its source hamilton.force.g is no earlier step`),
    );
  });
  test('finds a step that comes from a later one, or bears the name of another', () => {
    const turned = { ...json, steps: [...json.steps].reverse() };
    expect(complaintsAbout(turned).length).toBeGreaterThan(0);
    expect(complaintsAbout({ ...json, steps: [...json.steps, json.steps[0]] })).toEqual([
      'lift.hamiltonian disagrees: an earlier step has the same identifier',
    ]);
  });
  test('takes a name to be positive where the verdict says so, and only there', () => {
    const lhs = 'H';
    const root = (verdict: object): unknown => ({
      ...json,
      steps: [
        {
          id: 'lift.hamiltonian',
          by: 'given-hamiltonian',
          from: [],
          equation: { lhs, rhs: 'sqrt(A^2)*p_g' },
        },
        { id: 'hamilton.rate.g', by: 'hamilton-rate', from: [], equation: { lhs: 'D(g,tau)', rhs: 'A' } },
      ].map((step) => ({ ...step, verdict })),
    });
    expect(complaintsAbout(root({ kind: 'proved', assuming: ['A'] }))).toEqual([]);
    expect(complaintsAbout(root({ kind: 'proved' })).length).toBe(1);
  });
  test('finds a constraint that says nothing', () => {
    const constrained = jsonOf(derivationFrom(lagrangian('x y', "x'^2/2 + y*(x^2 - 1)")));
    const empty = {
      ...constrained,
      steps: constrained.steps.map((step) =>
        step.id === 'constraint.1' ? { ...step, equation: { lhs: 'p_y - p_y', rhs: '0' } } : step,
      ),
    };
    expect(complaintsAbout(empty)).toContain(
      'constraint.1 disagrees: its derivatives by the momenta against 0: equal everywhere',
    );
  });
});
