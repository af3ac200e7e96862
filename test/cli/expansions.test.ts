import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inProcess, workshop } from './run.ts';
import type { Outcome } from './run.ts';

const directory = workshop();
let count = 0;
function theory(text: string): string {
  const path = join(directory, `theory${count++}.yaml`);
  writeFileSync(path, text);
  return path;
}
const flowOf = (beta: string, more = ''): string =>
  theory(`name: t\ncouplings: { g: {} }\n${more}\nbeta: { g: "${beta}" }\n`);
const run = (...args: readonly string[]): Promise<Outcome> => inProcess(['fixed-points', ...args]);
type Json = Readonly<Record<string, unknown>>;

describe('fixed-points --expand', () => {
  const path = flowOf(
    '-eps*g + 3*g^2 - 17/3*g^3 + (145/8 + 12*zeta(3))*g^4',
    'parameters: { eps: { value: 1, assume: positive } }\nobservables: { eta: g^2/6 }',
  );
  test('JSON: exact terms with their exponents, the order, what is proved, and the point of each branch', async () => {
    const { status, stdout } = await run(path, '--expand', 'eps', '--order', '3', '--format', 'json');
    expect(status).toBe(0);
    const answer = JSON.parse(stdout) as { readonly points: readonly Json[]; readonly expansions: Json };
    expect(answer).toMatchObject({ format: 1, theory: 't', small: 'eps', complete: true });
    expect(answer.expansions).toMatchObject({ in: 'eps', order: 3, complete: true, infinite: 0, sets: 0 });
    expect(answer.expansions['hidden']).toEqual([]);
    expect((answer.expansions['branches'] as readonly Json[]).map(({ branch: b }) => b)).toEqual([
      ...['perturbative', 'perturbative', 'artefact', 'artefact'],
    ]);
    const [, branch] = answer.expansions['branches'] as readonly Json[];
    expect(branch).toMatchObject({
      branch: 'perturbative',
      proved: true,
      together: 1,
      at: {
        g: {
          terms: [
            { exponent: '1', coefficient: '1/3' },
            { exponent: '2', coefficient: '17/81' },
            { exponent: '3', coefficient: '709/17496 - 4*zeta(3)/27' },
          ],
          order: '4',
        },
      },
      observables: {
        eta: { terms: [{ exponent: '2', coefficient: '1/54' }, { exponent: '3' }], order: '4' },
      },
    });
    const interacting = answer.points.find(({ expansion }) => expansion === 1);
    expect(interacting).toMatchObject({ branch: 'perturbative', branch_by: 'numbers', real: true });
    expect(interacting?.['observables']).toMatchObject({ eta: { exact: null } });
    expect(answer.points.filter(({ branch: b }) => b === 'artefact')).toHaveLength(2);
  });
  test('--resum: tables with flags, at the value that is asked for', async () => {
    const { status, stdout } = await run(
      ...[path, '--expand', 'eps', '--order', '3', '--resum', '--at', 'eps=1/2', '--format', 'json'],
    );
    expect(status).toBe(0);
    const { branches } = (
      JSON.parse(stdout) as { readonly expansions: { readonly branches: readonly Json[] } }
    ).expansions;
    const sums = branches[1]?.['sums'] as readonly Json[];
    expect(sums.map(({ quantity }) => quantity)).toEqual(['g', 'per_ln_mu', 'eta']);
    expect(sums[0]).toMatchObject({ at: '1/2', ramification: 1 });
    const { entries } = sums[0]?.['pade'] as { readonly entries: readonly Json[] };
    expect(entries).toHaveLength(10);
    expect(entries.find(({ L, M }) => L === 1 && M === 0)?.['value']).toBeCloseTo(1 / 6, 14);
    expect((sums[0]?.['borel'] as readonly Json[]).map(({ b }) => b)).toEqual([0, 1, 2, 5]);
  });
  test('--resum says of which series there is no sum, and why', async () => {
    // g* = ε/3, θ = ε.
    const file = flowOf('-eps*g + 3*g^2', 'parameters: { eps: { value: 1, assume: positive } }');
    const { stdout } = await run(file, '--expand', 'eps', '--resum');
    expect(stdout).toMatch(/^ {4}g, θ: a series that ends is its own sum\.$/m);
    expect(stdout).not.toContain('Sums at');
    const open = flowOf(
      '-eps*g + a*g^2 - g^3',
      'parameters: { eps: { value: 1, assume: positive }, a: { assume: positive } }',
    );
    expect((await run(open, '--expand', 'eps', '--resum')).stdout).toMatch(
      /^ {4}g, θ: there is no sum, for want/m,
    );
  });
  test('text: the series, and what the marks mean', async () => {
    const { stdout } = await run(path, '--expand', 'eps', '--resum');
    expect(stdout).toMatch(/g +(eps|ε)\/3 \+ 17 (eps|ε)²\/81 \+ .* \+ O\((eps|ε)⁴\)/);
    expect(stdout).toMatch(/A fixed point is called perturbative/);
    expect(stdout).toMatch(/Sums at .* = 1\./);
    expect(stdout).toMatch(/is no bound/);
  });
  test.each(['md', 'tex', 'html'])('%s', async (format) => {
    const { status, stdout } = await run(path, '--expand', 'eps', '--resum', '--format', format);
    expect(status).toBe(0);
    expect(stdout).toContain('O(');
  });
  test('1/N', async () => {
    const file = flowOf(
      '-eps*g + (N + 8)/3*g^2',
      'parameters: { eps: { assume: positive }, N: { assume: positive } }',
    );
    const { stdout } = await run(file, '--expand', '1/N', '--order', '2', '--format', 'json');
    const { expansions } = JSON.parse(stdout) as {
      readonly expansions: { readonly branches: readonly Json[] };
    };
    expect(expansions).toMatchObject({ in: '1/N' });
    expect(expansions.branches[1]).toMatchObject({
      at: {
        g: {
          terms: [
            { exponent: '1', coefficient: '3*eps' },
            { exponent: '2', coefficient: '-24*eps' },
          ],
        },
      },
    });
  });
  test('where the algebra does not reach, that is said', async () => {
    const { status, stdout } = await run(
      flowOf('-eps*g + g^2*exp(g)', 'parameters: { eps: {} }'),
      '--expand',
      'eps',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/This is not complete: the search was given up|The algebra does not reach/);
  });
});

describe('bad options are problems, with exit status 2', () => {
  const file = flowOf('-eps*g + A*g^2', 'parameters: { eps: { assume: positive }, A: { value: 3 } }');
  test.each([
    [['--expand', 'esp'], 'unknown-parameter', /did you mean|eps/],
    [['--expand', 'g'], 'unknown-parameter', /g is none/],
    [['--expand', '__proto__'], 'unknown-parameter', /the parameters are eps, A/],
    [['--expand', ''], 'unknown-parameter', /./],
    [['--expand', '1/'], 'unknown-parameter', /./],
    [['--expand', 'A', '--set', 'A=2'], 'fixed-parameter', /by --set/],
    [['--expand', 'eps', '--order', '0'], 'bad-order', /from 1 to 30/],
    [['--expand', 'eps', '--order', '31'], 'bad-order', /from 1 to 30/],
    [['--expand', 'eps', '--order', '2.5'], 'bad-order', /whole number/],
    [['--expand', 'eps', '--order', '-1'], 'bad-order', /whole number/],
    [['--expand', 'eps', '--resum'], 'missing-value', /--at eps=1/],
    [['--expand', 'eps', '--resum', '--at', 'A=1'], 'bad-option', /eps=value/],
    [['--expand', 'eps', '--resum', '--at', 'eps=-1'], 'not-positive', /positive/],
    [['--expand', 'eps', '--resum', '--at', 'eps=0'], 'not-positive', /positive/],
    [['--expand', 'eps', '--resum', '--at', 'eps=I'], 'not-', /eps|real|number/],
    [['--order', '3'], 'misplaced-option', /goes with --expand/],
    [['--resum'], 'misplaced-option', /goes with --expand/],
    [['--at', 'eps=1'], 'misplaced-option', /goes with --expand/],
    [['--small', 'x'], 'unknown-parameter', /x is none/],
  ] as const)('%j', async (options, code, what) => {
    const { status, stdout, stderr } = await run(file, ...options);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(code);
    expect(stderr).toMatch(what);
  });
  test('problems as JSON', async () => {
    const { status, stdout } = await run(file, '--expand', 'x', '--format', 'json');
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code: 'unknown-parameter' }] });
  });
  test('a name of many letters, a theory without parameters', async () => {
    const long = 'ε'.repeat(3000);
    expect((await run(file, '--expand', long)).status).toBe(2);
    const { stderr } = await run(flowOf('g'), '--expand', 'eps');
    expect(stderr).toMatch(/this theory has no parameters/);
  });
});

describe('hostile names and flows', () => {
  test('couplings, parameters and observables with the names of object members', async () => {
    const file = theory(
      'name: t\ncouplings: { constructor: {} }\nparameters: { __proto__: { value: 1/10, assume: positive } }\n' +
        'beta: { constructor: -__proto__*constructor + constructor^2 }\nobservables: { toString: 2*constructor }\n',
    );
    const { status, stdout } = await run(file, '--expand', '__proto__', '--format', 'json');
    expect(status).toBe(0);
    const { points } = JSON.parse(stdout) as { readonly points: readonly Json[] };
    const seen = points.map(
      (p) => Object.getOwnPropertyDescriptor(p['observables'], 'toString')?.value as Json,
    );
    expect(seen.map(({ exact }) => exact)).toEqual(['0', '2*__proto__']);
  });
  test('a parameter that nothing depends on', async () => {
    const { status, stdout } = await run(
      flowOf('-g + g^2', 'parameters: { eps: { value: 1 } }'),
      '--expand',
      'eps',
      '--resum',
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/exactly/);
  });
  test('a lagrangian has expansions, too', async () => {
    const file = theory(
      "name: t\nparameters: { eps: { value: 1/10, assume: positive } }\ncoordinates: { x: {} }\nlagrangian: x'^2/2 + eps*x^2/2 - x^4/4\n",
    );
    const { status, stdout } = await run(file, '--expand', 'eps');
    expect(status).toBe(0);
    expect(stdout).toMatch(/√ε|√eps/);
  });
});
