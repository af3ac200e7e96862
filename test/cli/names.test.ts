import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, inProcess, workshop } from './run.ts';
import { load } from '../emit/generated.ts';

const here = workshop();

/** Words that mean something to JavaScript, to a computer algebra system, or to us. */
const odd =
  'class e lambda λ in arguments Infinity NaN undefined __proto__ constructor toString hasOwnProperty eval await pi I D Dp S W H L E K s p_g sqrt zeta'.split(
    ' ',
  );

describe.each(odd)('a coupling named %s', (name) => {
  const file = `odd-${odd.indexOf(name)}.yaml`;
  const beta = `-2*${name} + 3*${name}^2`;
  writeFileSync(
    join(here, file),
    `name: odd\ncouplings: { ${name}: { start: 1/10 } }\nbeta: { ${name}: ${beta} }\n`,
  );
  const json = async (...args: readonly string[]): Promise<Answer> => {
    const { status, stdout, stderr } = await inProcess([...args, '--format', 'json'], here);
    expect([status, stderr]).toEqual([0, '']);
    return JSON.parse(stdout) as Answer;
  };

  interface Answer {
    readonly names: { readonly momenta: object };
    readonly steps: readonly { readonly id: string; readonly equation: { readonly rhs: string } }[];
    readonly couplings: object;
    readonly equations: readonly { readonly verdict: string }[];
  }

  test('derive', async () => {
    const { steps, names } = await json('derive', file);
    const id = `hamilton.rate.${encodeURIComponent(name)}`;
    expect(steps.find((s) => s.id === id)?.equation.rhs).toBe(beta);
    expect(Object.keys(names.momenta)).toEqual([name]);
  });

  test('flow', async () => {
    // g = 2/(3 + (2/g₀ − 3) exp 2τ)
    const { couplings } = await json('flow', file, '--from', `${name}=1/5`, '--span', '0:1');
    const [values] = Object.values(couplings) as [number[]];
    expect(Object.keys(couplings)).toEqual([name]);
    expect(values.at(-1)).toBeCloseTo(2 / (3 + 7 * Math.exp(2)), 9);
  });

  test('check', async () => {
    const notes = `notes-${odd.indexOf(name)}.txt`;
    const { operators } = operatorsOf(name);
    writeFileSync(join(here, notes), `${operators}(${name}, tau) = ${beta}\n`);
    const { equations } = await json('check', notes, '--theory', file);
    expect(equations.map((e) => e.verdict)).toEqual(['proved']);
  });

  test('render', async () => {
    const { status } = await inProcess(['render', file, '--format', 'html,tex,md'], here);
    expect(status).toBe(0);
  });
});

/** `D` gains a `_` where a coupling has its name. */
const operatorsOf = (name: string): { readonly operators: string } => ({
  operators: name === 'D' ? 'D_' : 'D',
});

test('generate: all of them in one theory', async () => {
  const list = (entry: (name: string) => string): string => odd.map((n) => `  ${n}: ${entry(n)}\n`).join('');
  writeFileSync(
    join(here, 'all.yaml'),
    `name: all\ncouplings:\n${list(() => '{ start: 1/10 }')}beta:\n${list((n) => `-2*${n} + 3*${n}^2`)}`,
  );
  expect(await inProcess(['generate', 'all.yaml'], here)).toMatchObject({ status: 0 });
  const module = filesIn(join(here, 'generated/all')).get('all.ts') ?? '';
  const solver = load(Buffer.from(module, 'latin1').toString('utf8'));
  expect(solver.couplings).toEqual(odd);
  expect(
    Array.from(
      solver.beta(
        0,
        odd.map(() => 1),
        solver.parameters,
      ),
    ),
  ).toEqual(odd.map(() => 1));
}, 60_000);
