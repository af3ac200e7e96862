import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { betaforge, workshop } from './run.ts';

const here = workshop();
const theory = (name: string, ...lines: readonly string[]): string => {
  const file = join(here, `${name}.yaml`);
  writeFileSync(file, [`name: ${name}`, `title: ${name}`, ...lines, ''].join('\n'));
  return file;
};
const derive = (...args: readonly string[]) => betaforge(['derive', ...args]);

describe('derive --explain', () => {
  test('says by which argument a step holds', () => {
    const { status, stdout } = derive('phi4', '--explain', '--only', 'lift.hamiltonian,hamilton.rate');
    expect(status).toBe(0);
    expect(stdout).toContain('holds by definition');
    expect(stdout).toContain('the difference of both sides has the normal form 0');
  });
  test('says who found an integral: 1/(A g² − ε g) by an own method', () => {
    const { stdout } = derive('phi4', '--explain', '--only', 'hamilton-jacobi.solution');
    expect(stdout).toContain('found by: own method');
    expect(stdout).not.toContain('nerdamer');
  });
  test('and names nerdamer where it had the idea: ∫ sin g = −cos g', () => {
    const file = theory('sine', 'couplings: { g: {} }', 'beta: { g: 1/sin(g) }');
    const { stdout } = derive(file, '--explain', '--verify', '--only', 'hamilton-jacobi.solution');
    expect(stdout).toContain('W = −E cos(g)');
    expect(stdout).toContain('found by: nerdamer, verified');
    expect(stdout).toContain('0 not replayed');
  });
  test('tells machines the same', () => {
    const { stdout } = derive('phi4', '--explain', '--format', 'json', '--only', 'hamilton-jacobi.solution');
    const { steps } = JSON.parse(stdout) as { steps: { explanation: unknown }[] };
    expect(steps.map((s) => s.explanation)).toEqual([{ argument: 'identity', found: 'own method' }]);
    expect(derive('phi4', '--format', 'json').stdout).not.toContain('explanation');
  });
  test('is no part of documents', () => {
    const { status, stderr } = derive('phi4', '--explain', '--format', 'md');
    expect(status).toBe(2);
    expect(stderr).toContain('explain-format');
  });
});

describe('what has no value is not proved', () => {
  test('a beta function that divides by zero is bad input', () => {
    const nowhere = theory('nowhere', 'couplings: { g: {} }', 'beta: { g: g/((g+1)^2-g^2-2*g-1) }');
    const { status, stderr } = derive(nowhere);
    expect(status).toBe(2);
    expect(stderr).toContain('this divides by something that is zero everywhere');
  });
  test('the slope of √0 is undecided, and so is all that comes from it', () => {
    const betas = 'beta: { g: sqrt((g+1)^2-g^2-2*g-1)+h, h: g*h }';
    const { status, stdout } = derive(
      theory('rootless', 'couplings: { g: {}, h: {} }', betas),
      '--format',
      'json',
    );
    const { steps } = JSON.parse(stdout) as {
      steps: { id: string; from: string[]; verdict: { kind: string } }[];
    };
    expect(status).toBe(0);
    const undecided = steps.filter((s) => s.verdict.kind !== 'proved').map((s) => s.id);
    expect(undecided).toEqual(
      expect.arrayContaining(['hamilton.force.g', 'conservation', 'liouville', 'stability.matrix']),
    );
    const resting = steps.filter(({ from }) => from.some((id) => undecided.includes(id))).map((s) => s.id);
    expect(undecided).toEqual(expect.arrayContaining(resting));
  });
  test('a Lagrangian with second derivatives is derived; a flow of it is refused, not computed wrongly', () => {
    const file = theory('higher', 'coordinates: { x: {} }', "lagrangian: x''^2/2");
    expect(derive(file).status).toBe(0);
    const { status, stderr } = betaforge(['flow', file]);
    expect(status).toBe(2);
    expect(stderr).toContain('not-available');
  });
});

test('a proof says which signs it assumes', () => {
  // √(a²) = a for a > 0 only: the essay’s one-coupling formula with the root written out.
  const file = theory(
    'rooted',
    'couplings: { g: {} }',
    'parameters: { a: { assume: positive } }',
    'beta: { g: sqrt(a^2)*g }',
  );
  const { stdout } = derive(file, '--only', 'hamilton-jacobi.solution', '--explain');
  expect(stdout).toContain('proved for a > 0');
});
