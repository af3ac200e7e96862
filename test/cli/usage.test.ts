import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../src/json/header.ts';
import { betaforge, inProcess, workshop } from './run.ts';

const here = workshop();
writeFileSync(join(here, 'words.md'), 'Only words, no mathematics.\n');
writeFileSync(join(here, 'bytes.yaml'), Uint8Array.of(0x6e, 0xff, 0xfe, 0x00, 0x80));
writeFileSync(
  join(here, 'two-mistakes.yaml'),
  'name: x\ncouplings: { g: {} }\nbeta: { g: g^2 + h }\ncolour: red\n',
);

/** What every problem on stderr looks like: code and place, the line, a caret, what is wrong. */
const told = /^.+:\d+:\d+: [a-z\d-]+\n {2,}\d+ \| .*\n {2,}\| [\s]*\^+\n {2}\S.*/;

describe('bad usage is exit status 2 and a problem with its place, for people and for machines', () => {
  const wrong: readonly (readonly [string, ...string[]])[] = [
    ['unknown-command', 'derve', 'phi4'],
    ['unknown-option', 'derive', 'phi4', '--frmat', 'text'],
    ['missing-argument', 'derive'],
    ['missing-argument', 'new'],
    ['too-many-arguments', 'derive', 'phi4', 'toy'],
    ['missing-value', 'derive', 'phi4', '--set'],
    ['missing-option', 'check', 'words.md'],
    ['bad-option', 'derive', 'phi4', '--format', 'pdf'],
    ['bad-option', 'render', 'phi4', '--format', 'html,docx'],
    ['no-such-theory', 'derive', 'phi5'],
    ['no-such-theory', 'derive', 'nowhere/phi4.yaml'],
    ['no-such-theory', 'derive', ''],
    ['no-such-file', 'check', 'nowhere.md', '--theory', 'phi4'],
    ['not-a-file', 'derive', '.'],
    ['not-a-file', 'check', '.', '--theory', 'phi4'],
    ['not-utf8', 'derive', 'bytes.yaml'],
    ['not-utf8', 'check', 'bytes.yaml', '--theory', 'phi4'],
    ['no-equations', 'check', 'words.md', '--theory', 'phi4'],
    ['no-such-step', 'derive', 'phi4', '--only', 'conservation,gravity'],
    ['unknown-setting', 'derive', 'phi4', '--set', 'nothing=1'],
    ['unknown-name', 'derive', 'phi4', '--set', 'eps=g'],
    ['not-positive', 'derive', 'phi4', '--set', 'eps=-1'],
    ['bad-option', 'derive', 'phi4', '--set', 'eps'],
    ['bad-loops', 'derive', 'sm-2loop', '--loops', 'many'],
    ['unknown-choice', 'derive', 'phi4', '--lift', 'cubic'],
    ['missing-key', 'generate', 'phi4', '--lift', 'contact'],
    ['misplaced-option', 'derive', 'toy', '--lift', 'quadratic'],
    ['bad-name', 'new', 'Capital'],
    ['bad-name', 'new', '../outside'],
    ['bad-number', 'flow', 'phi4', '--from', 'g=much'],
    ['bad-number', 'flow', 'phi4', '--from', 'g='],
    ['bad-number', 'flow', 'phi4', '--span', '0:1e400'],
    ['bad-option', 'flow', 'phi4', '--span', '10'],
    ['unknown-name', 'flow', 'phi4', '--from', 'h=1'],
    ['unknown-name', 'flow', 'phi4', '--momenta', 'g=1'],
    ['duplicate-setting', 'flow', 'phi4', '--from', 'g=1', '--from', 'g=2'],
    ['cannot-integrate', 'flow', 'phi4', '--rtol', '0'],
  ];

  test.each(wrong.map((w) => [w.join(' '), w] as const))('%s', async (_, [code, ...args]) => {
    const { status, stdout, stderr } = await inProcess(args, here);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(told);
    expect(stderr).toContain(`: ${code}\n`);
    expect(stderr).not.toMatch(/^ {4}at /m);
  });

  test.each(['--format=json', '--format json'])('%s', async (format) => {
    const judged = wrong.filter(([, command]) => command === 'derive' || command === 'flow');
    for (const [code, ...args] of judged.filter(([, ...args]) => !args.includes('--format'))) {
      const { status, stdout, stderr } = await inProcess([...args, ...format.split(' ')], here);
      // The last word was the option that lacks its value.
      if (code === 'missing-value' && format === '--format json') continue;
      expect(status).toBe(2);
      expect(stderr).toMatch(told);
      if (code === 'missing-value') continue;
      const { format: number, problems } = JSON.parse(stdout) as Problems;
      expect(number).toBe(1);
      expect(problems.map((p) => p.code)).toContain(code);
      for (const { file, line, column, what } of problems) {
        expect([typeof file, typeof what]).toEqual(['string', 'string']);
        expect(Math.min(line, column)).toBeGreaterThan(0);
        expect(stderr).toContain(`${file}:${line}:${column}: `);
      }
    }
  });

  interface Problems {
    readonly format: number;
    readonly problems: readonly {
      readonly code: string;
      readonly file: string;
      readonly line: number;
      readonly column: number;
      readonly what: string;
    }[];
  }

  test('all problems of a file are told at once', async () => {
    const { stderr } = await inProcess(['derive', 'two-mistakes.yaml'], here);
    expect(stderr).toContain('two-mistakes.yaml:3:18: unknown-name');
    expect(stderr).toContain('two-mistakes.yaml:4:1: unknown-key');
  });

  test('the guilty word is marked', async () => {
    const { stderr } = await inProcess(['flow', 'phi4', '--span', '10']);
    expect(stderr).toBe(
      [
        'command line:1:28: bad-option',
        '  1 | betaforge flow phi4 --span 10',
        '    |                            ^^',
        '  --span takes from:to, such as 0:10, not 10',
        '',
      ].join('\n'),
    );
  });

  test('what was meant is guessed', async () => {
    expect((await inProcess(['derve'])).stderr).toContain('derive');
    expect((await inProcess(['derive', 'ph4'])).stderr).toContain('did you mean `phi4`?');
    expect((await inProcess(['derive', 'phi4', '--frmat', 'x'])).stderr).toContain('--format');
  });
});

test('without a command, help on stderr and exit status 2', () => {
  const { status, stdout, stderr } = betaforge([]);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^Usage: betaforge/);
});

test.each([['--help'], ['help'], ['derive', '--help'], ['help', 'flow']])('%s %s', (...args) => {
  const { status, stdout, stderr } = betaforge(args);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^Usage: betaforge/);
});

test('--version', () => {
  expect(betaforge(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
});

describe('standard input', () => {
  const theory = 'name: x\ncouplings: { g: {} }\nbeta: { g: g^2 }\n';

  test('a theory', () => {
    expect(betaforge(['derive', '-'], { input: theory }).stdout).toContain('ġ = g²');
  });

  test.each(['', '\ufeff', '# nothing\n'])('an empty theory %j', (input) => {
    const { status, stderr } = betaforge(['derive', '-'], { input });
    expect(status).toBe(2);
    expect(stderr).toContain('<stdin>:1:1: empty-file');
  });

  test.each([
    ['Markdown', '$$\\dot g = -\\varepsilon g + A g^2$$', 0],
    ['LaTeX', '\\begin{document}\\[\\dot g = \\varepsilon g + A g^2\\]\\end{document}', 1],
    ['plain text', 'D(g,tau) = -eps*g + A*g^2', 0],
    ['nothing', '', 2],
    ['bytes', Uint8Array.of(0xff, 0xfe, 0), 2],
  ])('notes in %s', (_, input, status) => {
    expect(betaforge(['check', '-', '--theory', 'phi4'], { input }).status).toBe(status);
  });

  test('cannot be the notes and the theory', () => {
    const { status, stderr } = betaforge(['check', '-', '--theory', '-'], { input: theory });
    expect(status).toBe(2);
    expect(stderr).toContain('standard input is either the notes or the theory');
  });
});

describe('lists are comma-separated or repeated, before or behind the theory', () => {
  const rate = ['--only', 'hamilton.rate.g'];
  const steps = ['lift.hamiltonian', 'conservation'];
  const same: readonly (readonly (readonly string[])[])[] = [
    [
      ['derive', 'phi4', '--set', 'eps=1/10,A=1/2', ...rate],
      ['derive', '--set', 'eps=1/10', '--set', 'A=1/2', ...rate, 'phi4'],
      ['derive', ...rate, '--set=eps=0.1', 'phi4', '--set', 'A=5e-1'],
    ],
    [
      ['derive', 'phi4', '--only', steps.join()],
      ['derive', '--only', steps[0] ?? '', '--only', steps[1] ?? '', 'phi4'],
      ['derive', '--only', steps.join(', '), 'phi4'],
    ],
    [
      ['flow', 'kondo', '--from', 'Jz=0.46,Jp=0.65', '--span', '-3:0'],
      ['flow', '--from', 'Jz=23/50', '--from', 'Jp=65e-2', '--span=-3:0', 'kondo'],
    ],
    [
      ['flow', 'toy', '--from', "H=1,H'=1/2"],
      ['flow', 'toy', '--from', 'H=1', '--from', "H'=0.5"],
    ],
    [
      ['flow', 'phi4', '--momenta', 'p_g=-1/2'],
      ['flow', '--momenta', 'p_g=-0.5', 'phi4'],
    ],
  ];

  test.each(same.map((variants) => [variants[0]?.join(' '), variants] as const))(
    '%s',
    async (_, variants) => {
      const first = await inProcess(variants[0] ?? []);
      expect(first.status).toBe(0);
      for (const args of variants.slice(1)) expect(await inProcess(args)).toEqual(first);
    },
  );

  test('commas within parentheses do not separate', async () => {
    const { status, stdout } = await inProcess(['derive', 'phi4', '--set', 'eps=1,A=lambertw(0,1)']);
    expect(status).toBe(0);
    expect(stdout).toContain('W₀(1)');
  });
});

describe('parameters and loops', () => {
  test('--set is exact', async () => {
    const { stdout } = await inProcess([
      'derive',
      'phi4',
      '--set',
      'eps=0.1',
      '--only',
      'hamilton.rate.g',
      '--format',
      'json',
    ]);
    expect(stdout).toContain('"-g/10 + A*g^2"');
  });

  test('--loops, one number or one for each sector', async () => {
    const rate = async (loops: string): Promise<string> =>
      (await inProcess(['derive', 'sm-2loop', '--loops', loops, '--only', 'hamilton.rate.g1'])).stdout;
    expect(await rate('1')).not.toContain('g₁⁵');
    expect(await rate('2')).toContain('g₁⁵');
    expect(await rate('2,1,1')).toContain('g₁⁵');
    expect(await rate('1,2,2')).not.toContain('g₁⁵');
  });
});

describe('answers have exit status 0', () => {
  test('the Landau pole of λφ⁴ without ε', async () => {
    const { status, stdout } = await inProcess(
      ['flow', 'landau.yaml', '--from', 'g=1/2', '--span', '0:100', '--format', 'json'],
      here,
    );
    expect(status).toBe(0);
    const { stopped } = JSON.parse(stdout) as { stopped: { reason: string; tau: number } };
    expect(stopped.reason).toBe('pole');
    // dg/dτ = g², g(0) = 1/2: g = 1/(2 − τ)
    expect(stopped.tau).toBeCloseTo(2, 8);
  });
  writeFileSync(join(here, 'landau.yaml'), 'name: landau\ncouplings: { g: {} }\nbeta: { g: g^2 }\n');

  test('an unread line', async () => {
    writeFileSync(join(here, 'unread.md'), '$$ \\dot g = \\mathfrak{X}\\!\\left(\\right. $$\n');
    expect((await inProcess(['check', 'unread.md', '--theory', 'phi4'], here)).status).toBe(0);
  });
});

describe('an internal fault', () => {
  test.each([
    [undefined, 1],
    ['1', 2],
  ])('is told in one line, with BETAFORGE_DEBUG=%s in more', async (debug, least) => {
    const before = process.env.BETAFORGE_DEBUG;
    if (debug !== undefined) process.env.BETAFORGE_DEBUG = debug;
    try {
      // What nobody expects: the program's own list of theories cannot be sorted.
      const sort = Array.prototype.sort;
      Array.prototype.sort = () => {
        throw new Error('a fault\nin two lines');
      };
      const { status, stdout, stderr } = await inProcess(['derive', 'phi4']).finally(() => {
        Array.prototype.sort = sort;
      });
      expect([status, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(/^betaforge: internal fault: a fault in two lines\n/);
      expect(stderr.trimEnd().split('\n').length >= least).toBe(true);
      if (debug === undefined) expect(stderr.trimEnd()).not.toContain('\n');
    } finally {
      if (before === undefined) delete process.env.BETAFORGE_DEBUG;
    }
  });
});
