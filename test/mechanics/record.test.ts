import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import type { Verdict } from '../../src/algebra/verdict.ts';
import { newWork } from '../../src/algebra/work.ts';
import type { Step } from '../../src/mechanics/derivation.ts';
import { prove, restingOnSources, settingOf, stepId } from '../../src/mechanics/record.ts';
import type { Claim, Setting } from '../../src/mechanics/record.ts';
import { arranger, plainOrdering } from '../../src/expr/arrange.ts';
import { ONE, sym } from '../../src/expr/build.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';

const f = formulas('x y H');
const setting = (positive = ''): Setting => ({
  theory: undefined as never,
  assumptions:
    positive === '' ? noAssumptions : { positive: new Set(positive.split(' ').map((n) => sym(n))) },
  arrange: arranger(plainOrdering),
  work: () => newWork(),
});
const claim = (residuals: readonly string[], rhs = 'x'): Claim => ({
  id: 'a',
  equation: { lhs: f('H'), rhs: f(rhs) },
  by: 'energy',
  residuals: residuals.map(f),
});

const zero = '(x+1)^2 - x^2 - 2*x - 1';
const supported = '4*atan(1/5) - atan(1/239) - pi/4';
const undecided = 'log(-x^2-1) - 3';

describe('the weakest verdict among its residuals is the verdict of a step', () => {
  it.each<readonly [readonly string[], Verdict['kind']]>([
    [[zero], 'proved'],
    [[zero, supported], 'supported'],
    [[supported, zero], 'supported'],
    [[supported, undecided], 'undecided'],
    [[undecided, supported], 'undecided'],
    [[undecided, 'x', zero], 'refuted'],
    [['x - 1', undecided], 'refuted'],
  ])('%j: %s', (residuals, kind) => expect(prove(claim(residuals), setting()).verdict.kind).toBe(kind));

  it('what several proofs assume, they assume together, and once', () => {
    const { verdict } = prove(
      claim(['sqrt(x^2) - x', 'sqrt(y^2) - y', 'sqrt(x^2) - x + 0*y']),
      setting('x y'),
    );
    expect(verdict).toEqual({ kind: 'proved', assuming: [f('x'), f('y')] });
  });
});

describe('a definition, which has no residual', () => {
  it('holds if both sides have a value', () => {
    expect(prove(claim([], '1/x'), setting()).verdict).toEqual({ kind: 'proved', assuming: [] });
    expect(prove(claim([]), setting()).argument).toBe('definition');
    expect(prove(claim([zero]), setting()).argument).toBe('identity');
  });
  it.each(['1/((x+1)^2-x^2-2*x-1)', '1/(sin(2*x)-2*sin(x)*cos(x))'])(
    'but not if one divides by zero: %s',
    (rhs) => expect(prove(claim([], rhs), setting()).verdict.kind).toBe('undecided'),
  );
  it('nor does an identity, or a matrix, that divides by zero', () => {
    const nowhere = '(2*(x+1)-2*x-2)/sqrt((x+1)^2-x^2-2*x-1)';
    expect(prove(claim([zero], nowhere), setting()).verdict.kind).toBe('undecided');
    const matrix = { rows: [[f('x'), f(nowhere)]] };
    expect(prove({ ...claim([zero]), matrix }, setting()).verdict.kind).toBe('undecided');
    expect(prove({ ...claim([zero]), matrix: { rows: [[f('1/x')]] } }, setting()).verdict.kind).toBe(
      'proved',
    );
  });
});

describe('the setting of a theory', () => {
  const theory = theoryFrom(
    'name: two\nscale: ln mu\ncouplings:\n  g: {}\nparameters:\n  a: { assume: positive }\n  b: { assume: real }\nbeta:\n  g: b*g - a*g^2',
  );
  it('assumes what the theory assumes, and no more', () => {
    expect(settingOf(theory, newWork).assumptions).toEqual({ positive: new Set([sym('a')]) });
  });
  it('gives each proof its own budget', () => {
    const { work } = settingOf(theory, () => newWork(7));
    expect(work()).toEqual(newWork(7));
    expect(work()).not.toBe(work());
  });
});

describe('the record of a step', () => {
  it('holds what the claim says, and nothing that it does not', () => {
    const matrix = { rows: [[ONE]] };
    const full = prove({ ...claim([zero]), from: ['b'], args: [ONE], matrix, found: 'Euclid' }, setting());
    expect(full).toMatchObject({
      id: 'a',
      by: 'energy',
      from: ['b'],
      why: { key: 'energy', args: [ONE] },
      matrix,
      found: 'Euclid',
    });
    const bare = prove(claim([zero]), setting());
    expect([bare.from, bare.why.args]).toEqual([[], []]);
    expect('matrix' in bare || 'found' in bare).toBe(false);
  });
  it('has a name in which every character is safe', () => {
    expect(stepId('hamilton.force', 'g')).toBe('hamilton.force.g');
    expect(stepId('lift', 'α/β')).toBe('lift.%CE%B1%2F%CE%B2');
  });
});

describe('no step is surer than those that it comes from', () => {
  const verdicts: Readonly<Record<Verdict['kind'], Verdict>> = {
    proved: { kind: 'proved', assuming: [] },
    supported: { kind: 'supported', points: 7 },
    undecided: { kind: 'undecided', why: 'nobody knows' },
    refuted: { kind: 'refuted', witness: new Map() },
  };
  const step = (id: string, kind: Verdict['kind'], ...from: readonly string[]): Step => ({
    ...prove(claim([zero]), setting()),
    id,
    from,
    verdict: verdicts[kind],
  });
  const kinds = (...steps: readonly Step[]): readonly string[] =>
    restingOnSources(steps).map((s) => s.verdict.kind);

  it.each<readonly [Verdict['kind'], Verdict['kind'], Verdict['kind']]>([
    ['proved', 'proved', 'proved'],
    ['supported', 'proved', 'supported'],
    ['undecided', 'proved', 'undecided'],
    ['refuted', 'proved', 'undecided'],
    ['proved', 'supported', 'supported'],
    ['undecided', 'supported', 'undecided'],
    ['refuted', 'undecided', 'undecided'],
    ['supported', 'undecided', 'undecided'],
    ['undecided', 'refuted', 'refuted'],
  ])('from a %s one a %s one is %s', (source, own, result) =>
    expect(kinds(step('a', source), step('b', own, 'a'))).toEqual([source, result]),
  );
  it('it says which one is to blame, and how many points support it', () => {
    const [, second] = restingOnSources([step('a', 'refuted'), step('b', 'proved', 'a')]);
    expect(second?.verdict).toEqual({ kind: 'undecided', why: 'it comes from a, which is refuted' });
    const [, third] = restingOnSources([step('a', 'supported'), step('b', 'proved', 'a')]);
    expect(third?.verdict).toEqual(verdicts.supported);
  });
  it('doubt is handed on, and the weakest source counts', () => {
    expect(
      kinds(
        step('a', 'refuted'),
        step('b', 'proved', 'a'),
        step('c', 'supported'),
        step('d', 'proved', 'c', 'b'),
      ),
    ).toEqual(['refuted', 'undecided', 'supported', 'undecided']);
  });
  it('a step that nothing changes stays the same object; unknown sources do not count', () => {
    const steps = [step('a', 'proved'), step('b', 'supported', 'a', 'nowhere')];
    const rested = restingOnSources(steps);
    expect(rested.every((s, i) => s === steps[i])).toBe(true);
  });
});
