import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { betaforge, workshop } from './run.ts';

const directory = workshop();
const theory = (text: string): string => {
  const path = join(directory, 'theory.yaml');
  writeFileSync(path, text);
  return path;
};
const flowOf = (beta: string, more = ''): string =>
  theory(`name: t\ncouplings: { g: {} }\n${more}\nbeta: { g: "${beta}" }\n`);

describe('fixed-points --format json', () => {
  const { status, stdout } = betaforge(['fixed-points', 'phi4', '--format', 'json']);
  const answer = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
  test('begins as every answer, and has what the contract names', () => {
    expect(status).toBe(0);
    expect(answer).toMatchObject({
      format: 1,
      theory: 'phi4',
      scale: 'ln mu',
      parameters: { eps: '1/10', A: '3/(16*pi^2)' },
      complete: true,
      bound: 2,
      sets: [],
    });
  });
  test('the Wilson–Fisher point: ε/A = 16π²/30', () => {
    const point = (answer['points'] as readonly Readonly<Record<string, unknown>>[])[1];
    expect(point).toMatchObject({
      at: { g: 'eps/A' },
      exact: true,
      multiplicity: 1,
      certified: true,
      real: true,
      kind: 'IR-attractive',
      relevant: 0,
      omega: [{ exact: 'eps', numeric: [0.1, 0] }],
      nu: null,
      phase_space: { solvable: 'one', momenta: { p_g: '0' }, doubled: { kind: 'proved' } },
    });
    const [g] = (point?.['numeric'] as { readonly g: readonly number[] }).g;
    expect(g).toBeCloseTo((16 * Math.PI ** 2) / 30, 12);
    const [theta] = point?.['eigenvalues'] as readonly object[];
    expect(theta).toEqual({ exact: 'eps', numeric: [0.1, 0], per_ln_mu: [0.1, 0] });
  });
  test('beyond radicals: at is null, the number is certified', () => {
    const quintic = JSON.parse(
      betaforge(['fixed-points', flowOf('g^5 - g - 1'), '--format', 'json']).stdout,
    ) as { readonly points: readonly object[] };
    expect(quintic.points).toHaveLength(5);
    expect(quintic.points[0]).toMatchObject({ at: null, exact: false, certified: true, real: true });
    expect(quintic).toMatchObject({
      algebraic: [{ equations: ['-1 - g + g^5'], count: 5, multiplicity: 1 }],
    });
  });
  test('a line: its equation, a sample, the exponents there', () => {
    const kondo = JSON.parse(betaforge(['fixed-points', 'kondo', '--format', 'json']).stdout) as {
      readonly sets: readonly object[];
    };
    expect(kondo.sets).toEqual([
      expect.objectContaining({
        dimension: 1,
        equations: ['Jp'],
        sample: { Jz: '1', Jp: '0' },
        kind: 'marginal',
      }),
    ]);
  });
});

describe('what is not an answer, and what is', () => {
  test('incompleteness is said, with exit status 0', () => {
    const { status, stdout } = betaforge(['fixed-points', flowOf('g*log(a*g)', 'parameters: { a: {} }')]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/None could be shown. This is not complete: the search was given up/);
  });
  test('none, one, everywhere', () => {
    expect(betaforge(['fixed-points', flowOf('1')]).stdout).toMatch(/There are none; it is proved/);
    expect(betaforge(['fixed-points', flowOf('g')]).stdout).toMatch(/There is one/);
    expect(betaforge(['fixed-points', flowOf('0')]).stdout).toMatch(/1 +everywhere +g = 1/);
  });
  test('a theory without a flow is bad input', () => {
    const { status, stderr, stdout } = betaforge([
      'fixed-points',
      theory('name: t\ncoordinates: { x: {} }\nlagrangian: "x*x\'"\n'),
    ]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/no-canonical-equations/);
  });
  test('explicit τ is bad input', () => {
    const { status, stderr } = betaforge([
      'fixed-points',
      theory('name: t\ncoordinates: { x: {} }\nlagrangian: "exp(tau)*x\'^2/2 - x^2/2"\n'),
    ]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/explicit-scale/);
  });
  test('--set and --scale', () => {
    const path = flowOf('-eps*g + g^2', 'parameters: { eps: {} }');
    const { stdout } = betaforge(['fixed-points', path, '--set', 'eps=1/7', '--scale', 'ln L']);
    expect(stdout).toMatch(/τ = ln L, growing towards the IR; converted from ln mu/);
    expect(stdout).toMatch(/g = 1\/7 +g = 0\.142857 +1\/7 +IR-attractive/);
  });
});

describe('--box', () => {
  test('in the box that is given all are shown, and it is said that they are', () => {
    const path = flowOf('sin(g)*(g - 1/2)');
    const { status, stdout } = betaforge(['fixed-points', path, '--box', 'g=0.25:4']);
    expect(status).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toContain(
      'All real fixed points with g ∈ [0.25, 4] at which roots and logarithms are real are shown; it is proved.',
    );
    const answer = JSON.parse(
      betaforge(['fixed-points', path, '--box', 'g=0.25:4', '--format', 'json']).stdout,
    ) as { readonly points: readonly object[]; readonly searched: object; readonly complete: boolean };
    expect(answer.points).toHaveLength(2);
    expect(answer.complete).toBe(false);
    expect(answer.searched).toMatchObject({ box: { g: [0.25, 4] }, undecided: [] });
  });
  test('what stays undecided is listed', () => {
    const { stdout } = betaforge(['fixed-points', flowOf('g*log(g)')]);
    expect(stdout.replace(/\s+/g, ' ')).toContain('but for 1 box in which others may lie');
    expect(stdout).toMatch(/Where others may lie\n +g ∈ \[0, 5\.96046448e−7\]/);
  });
  test.each([
    ['g=1:0', 'bad-option'],
    ['g=1:1', 'bad-option'],
    ['g=1', 'bad-option'],
    ['g', 'bad-option'],
    ['g=a:b', 'bad-number'],
    ['g=0:10^400', 'bad-number'],
    ['h=0:1', 'unknown-name'],
    ['__proto__=0:1', 'unknown-name'],
    ['g=0:1,g=0:2', 'duplicate-setting'],
  ])('%s is bad input', (box, code) => {
    const { status, stderr, stdout } = betaforge(['fixed-points', flowOf('exp(g) - 2'), '--box', box]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(code);
  });
});

describe('documents', () => {
  test.each([
    ['md', /\| 2 \| \$g = \\frac\{\\varepsilon\}\{A\}\$ \|/],
    ['tex', /2 & \$g = \\frac\{\\varepsilon\}\{A\}\$ &/],
    ['html', /<table/],
  ])('%s', (format, expected) => {
    const { status, stdout } = betaforge(['fixed-points', 'phi4', '--format', format]);
    expect(status).toBe(0);
    expect(stdout).toMatch(expected);
  });
});

describe('paths of a homotopy', () => {
  const cubic = (): string =>
    theory(
      'name: t\ncouplings: { a: {}, b: {}, c: {} }\nbeta:\n' +
        '  a: "-a/10 + a^2 + 3*a*b - b*c^2/7 + a^3 - 2*b^3/5"\n' +
        '  b: "-b/10 + 2*b^2 - a*c + 3*b*a^2/11 + c^3"\n' +
        '  c: "-c/10 + c^2 + a*b/3 + 5*b*c^2 - a^3/2"\n',
    );
  test('the answer counts them', () => {
    const { status, stdout } = betaforge(['fixed-points', cubic(), '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      complete: true,
      bound: 27,
      paths: { needed: 27, followed: 27, excluded: 0, at_infinity: 0, singular: 0, lost: 0 },
    });
  });
  test('long tables have the real points, JSON has all', () => {
    const path = theory(
      'name: t\ncouplings: { a: {}, b: {}, c: {}, d: {} }\nbeta:\n' +
        '  a: "a^3 + b^2 - 2*c*d + 3*a - 1"\n' +
        '  b: "b^3 - a*d + 5*c - 2"\n' +
        '  c: "c^3 + 2*a^2 - b*d + 7*d - 3"\n' +
        '  d: "d^3 - a*b*c + 4*a + 5"\n',
    );
    const all = JSON.parse(betaforge(['fixed-points', path, '--format', 'json']).stdout) as {
      readonly points: readonly { readonly real: boolean }[];
    };
    expect(all).toMatchObject({ complete: true, bound: 81 });
    const real = all.points.filter((p) => p.real).length;
    const { stdout } = betaforge(['fixed-points', path]);
    expect(stdout.match(/^ +\d+ .*a = /gm)).toHaveLength(real);
    expect(stdout).toContain(`${81 - real} fixed points that are not real are left out of this table.`);
  });
  test('too few are an answer that says what is missing', () => {
    const path = theory(
      'name: t\ncouplings: { x: {}, y: {}, z: {} }\nbeta:\n' +
        '  x: "x*y + x^3 + y^3 - z^2*x"\n' +
        '  y: "x^2 - y^3 + z^4"\n' +
        '  z: "z^2*y - x*z + x*y*z + z^5 + x^2"\n',
    );
    const { status, stdout } = betaforge(['fixed-points', path, '--paths', '10']);
    expect(status).toBe(0);
    expect(stdout.replace(/\s+/g, ' ')).toMatch(/not complete: .*50 paths of a homotopy were not followed/);
  });
  test.each(['-1', '1.5', 'many', '9999999', '', '1e3'])('--paths %j is bad usage', (paths) => {
    const { status, stdout, stderr } = betaforge(['fixed-points', cubic(), `--paths=${paths}`]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/bad-number/);
  });
});
