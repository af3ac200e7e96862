import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { betaforge, inProcess, workshop } from './run.ts';

const directory = workshop();
const theory = (text: string): string => {
  const path = join(directory, 'theory.yaml');
  writeFileSync(path, text);
  return path;
};
const cubic = (): string =>
  theory(
    [
      'name: cubic',
      'couplings: { u: {}, v: {} }',
      'parameters: { N: { value: 3, assume: positive }, eps: { value: 1, assume: positive } }',
      'beta: { u: "-eps*u + (N + 8)/3*u^2 + 2*u*v", v: "-eps*v + 4*u*v + 3*v^2" }',
      '',
    ].join('\n'),
  );
const json = (...options: readonly string[]): Readonly<Record<string, unknown>> => {
  const { status, stdout } = betaforge(['fixed-points', cubic(), ...options, '--format', 'json']);
  expect(status).toBe(0);
  return JSON.parse(stdout) as Readonly<Record<string, unknown>>;
};

describe('fixed-points --vary', () => {
  test('json: the value exactly, what happens, and the points on both sides', () => {
    expect(json('--vary', 'N')).toMatchObject({
      format: 1,
      points: [{}, {}, {}, {}],
      mergers: {
        parameter: 'N',
        values: { eps: '1' },
        complete: true,
        unvalued: [],
        events: [
          {
            value: { exact: '4', numeric: 4, polynomial: 'N - 4' },
            kind: 'exchange of stability',
            at: { u: 0.25, v: 0 },
            before: { points: [{}, {}] },
            after: { points: [{}, {}] },
          },
        ],
      },
    });
  });
  test('text: a table', () => {
    const { status, stdout } = betaforge(['fixed-points', cubic(), '--vary', 'N']);
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^ {4}4 +4 +exchange of stability +u = 0\.25, v = 0 +IR-attractive, saddle +saddle, IR-attractive$/m,
    );
    expect(stdout).toContain('Nothing else happens to them at any positive');
  });
  test.each(['md', 'tex', 'html'])('%s', (format) => {
    const { status, stdout } = betaforge([
      'fixed-points',
      cubic(),
      '--vary',
      'N',
      '--along',
      'N=1:8',
      '--separatrices',
      '--format',
      format,
    ]);
    expect(status).toBe(0);
    for (const words of ['exchange of stability', 'another curve crosses', 'exact signs'])
      expect(stdout).toContain(words);
  });
});

describe('fixed-points --along', () => {
  test('json: curves with their points, their folds and what ended them', () => {
    const { diagram } = json('--along', 'N=1:8') as {
      readonly diagram: { readonly branches: readonly Readonly<Record<string, unknown>>[] };
    };
    expect(diagram).toMatchObject({ parameter: 'N', range: [1, 8], complete: true });
    expect(diagram.branches).toHaveLength(4);
    expect(diagram.branches[0]).toMatchObject({ began: 'range', ended: 'range', folds: [] });
    expect((diagram.branches[0]!['points'] as readonly unknown[])[0]).toEqual({
      value: 1,
      at: { u: 0, v: 0 },
      eigenvalues: [
        [-1, 0],
        [-1, 0],
      ],
      kind: 'UV-attractive',
      certified: true,
    });
  });
});

describe('fixed-points --separatrices', () => {
  test('json: points by their numbers', () => {
    expect(json('--separatrices')['connections']).toContainEqual({
      from: 1,
      to: 3,
      along: { kind: 'line', coupling: 'u' },
      verdict: 'proved',
    });
  });
  test('without values it says so', () => {
    const free = theory('name: t\ncouplings: { g: {} }\nparameters: { a: {} }\nbeta: { g: "a*g - g^2" }\n');
    expect(
      JSON.parse(betaforge(['fixed-points', free, '--separatrices', '--format', 'json']).stdout),
    ).toMatchObject({ connections: null });
    expect(betaforge(['fixed-points', free, '--separatrices']).stdout).toContain('must have values');
  });
});

describe('bad values are problems with a code, exit status 2', () => {
  test.each([
    [['--vary', 'M'], 'unknown-name'],
    [['--vary', '__proto__'], 'unknown-name'],
    [['--vary', 'u'], 'unknown-name'],
    [['--vary', ''], 'unknown-name'],
    [['--along', 'N'], 'bad-option'],
    [['--along', 'N=1'], 'bad-option'],
    [['--along', 'N=1:1e300'], 'bad-option'],
    [['--along', 'N=1:2:3'], 'bad-option'],
    [['--along', 'M=1:2'], 'unknown-name'],
    [['--along', 'N=1:x'], 'bad-number'],
    [['--along', 'N=1:I'], 'bad-number'],
    [['--along', 'N=2:2'], 'bad-option'],
  ])('%j', (options, code) => {
    const { status, stdout } = betaforge(['fixed-points', cubic(), ...options, '--format', 'json']);
    expect(status).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({ problems: [{ code }] });
  });
  test('--along with another parameter that has no value', () => {
    const free = theory(
      'name: t\ncouplings: { g: {} }\nparameters: { a: {}, b: {} }\nbeta: { g: "a*g - b*g^2" }\n',
    );
    const { status, stderr } = betaforge(['fixed-points', free, '--along', 'a=0:1']);
    expect(status).toBe(2);
    expect(stderr).toContain('the parameter b has no value');
  });
});

test('rates that are no polynomials, and strange names', () => {
  const strange = theory(
    'name: t\ncouplings: { __proto__: {}, constructor: {} }\nparameters: { toString: { value: 1 } }\n' +
      'beta: { __proto__: "exp(__proto__) - toString", constructor: "-constructor" }\n',
  );
  const { status, stdout } = betaforge([
    'fixed-points',
    strange,
    '--vary',
    'toString',
    '--along',
    'toString=1:2',
    '--separatrices',
    '--format',
    'json',
  ]);
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    mergers: { complete: false, reason: 'not rational', events: [] },
    diagram: { complete: false, reason: 'not rational', branches: [] },
  });
});

describe('what is not answered is said', () => {
  const flow = (beta: string, parameters = 'parameters: { N: { value: 3, assume: positive } }'): string =>
    theory(
      `name: t\ncouplings: { ${beta.match(/\w+(?=:)/g)!.join(': {}, ')}: {} }\n${parameters}\nbeta: { ${beta} }\n`,
    );
  const run = async (...args: readonly string[]): Promise<string> => {
    const { status, stdout } = await inProcess(['fixed-points', ...args]);
    expect(status).toBe(0);
    return stdout.replace(/\s+/g, ' ');
  };
  test('rates that are not rational are the reason', async () => {
    const path = flow('g: "g*exp(g) - N*g^2"');
    expect(await run(path, '--vary', 'N')).toContain(
      'no rational functions of the couplings and of N, which',
    );
    expect(await run(path, '--along', 'N=1:2')).toContain(
      'no rational functions of the couplings: the algebra',
    );
    expect(await run(path, '--expand', 'N')).toContain('and of N: there are no expansions.');
    expect(await run(flow('g: "N*g - g^2"'), '--vary', 'N')).not.toContain('rational');
  });
  test('a crossing of the imaginary axis is no more than that', async () => {
    const path = flow('x: "N*x - y - x*(x^2 + y^2)", y: "x + N*y - y*(x^2 + y^2)"', 'parameters: { N: {} }');
    const text = await run(path, '--vary', 'N');
    expect(text).toContain('a pair crosses the imaginary axis');
    expect(text).toContain('unless it is degenerate: neither the speed of crossing nor the first Lyapunov');
  });
  test('with five couplings pairs on the imaginary axis are not looked for', async () => {
    const five = 'a: "N*a - a^2", b: "-b", c: "-c", d: "-d", e: "-e"';
    expect(await run(flow(five), '--vary', 'N')).toContain('With more than 4 couplings pairs of exponents');
    expect(await run(flow(five.replace(', e: "-e"', '')), '--vary', 'N')).not.toContain('With more than 4');
  });
  test('a box that is not needed', async () => {
    const { status, stderr } = await inProcess(['fixed-points', flow('g: "N*g - g^2"'), '--box', 'g=0:1']);
    expect([status, stderr]).toEqual([
      0,
      '--box is not used: the fixed points of these rates are sought without a box\n',
    ]);
    const box = ['fixed-points', flow('g: "g*exp(g) - N*g^2"'), '--box', 'g=0:1'];
    expect((await inProcess(box)).stderr).toBe('');
  });
  test.each([
    [['--vary', 'N', '--vary', 'eps'], 'repeated-option', '--vary is given twice: N and eps'],
    [['--along', 'N=1:2', '--along', 'N=3:4'], 'repeated-option', '--along is given twice: N=1:2 and N=3:4'],
    [['--along', 'N=-6:6'], 'bad-option', 'negative values, but N is assumed positive'],
  ] as const)('%j is refused, with the place', async (options, code, what) => {
    const { status, stdout, stderr } = await inProcess(['fixed-points', cubic(), ...options]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(code);
    expect(stderr).toContain(what);
    expect(stderr).toMatch(/hint:/);
    const [, line, carets] = /\| (betaforge .*)\n.*\| ( *\^+)\n/.exec(stderr) ?? [];
    expect(line?.slice(carets?.indexOf('^'), carets?.length)).toBe(options.at(-1));
  });
});
