// node --import tsx bench/check.ts, also part of npm run bench: how long notes take to be judged, as whole commands; what
// the figures mean is told in bench/README.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurns } from './measure.js';
import { figures, median, round, table } from './tables.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'betaforge-bench-'));

const right = [
  '\\dot g = -\\varepsilon g + A g^2',
  '\\dot p = (\\varepsilon - 2 A g) p',
  'H = p (-\\varepsilon g + A g^2)',
  '\\frac{\\partial H}{\\partial g} = 2 A g p - \\varepsilon p',
  '\\ddot g = (2 A g - \\varepsilon)(A g^2 - \\varepsilon g)',
  '(g + A)^2 = g^2 + 2 A g + A^2',
  '\\frac{d}{d\\tau}(p g) = -A g^2 p',
  'g^* = \\frac{\\varepsilon}{A}',
  '\\dot p = -p\\frac{\\partial\\beta}{\\partial g}',
  '\\frac{dH}{d\\tau} = p - p',
];
/** A hundred equations, each with its sentence. */
const notes = (lines: readonly string[]): string =>
  Array.from(
    { length: 100 },
    (_, i) => `Then\n\\begin{equation}\n  ${lines[i % lines.length]!}\n\\end{equation}\n`,
  ).join('');

function run(args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/betaforge.js', ...args], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return stdout;
}

interface Job {
  readonly name: string;
  readonly file: string;
  readonly theory: string;
  readonly aim: number;
}

function job(name: string, text: string, theory: string, aim: number): Job {
  const file = join(scratch, `${name.replaceAll(/\W+/g, '-')}.tex`);
  writeFileSync(file, text);
  return { name, file, theory, aim };
}

try {
  const jobs = [
    job('φ⁴, 100 right equations', notes(right), 'theories/phi4.yaml', 1000),
    job(
      'φ⁴, 100 wrong equations',
      notes(right.map((line) => line.replace('-', '+'))),
      'theories/phi4.yaml',
      1000,
    ),
    job(
      'Standard Model, two loops: every rate, every force',
      run(['derive', 'theories/sm-2loop.yaml', '--only', 'hamilton', '--format', 'tex']),
      'theories/sm-2loop.yaml',
      3000,
    ),
  ];
  const times = inTurns(
    7,
    jobs.map(({ file, theory }) => () => {
      const begin = performance.now();
      run(['check', file, '--theory', theory]);
      return performance.now() - begin;
    }),
  );
  console.log(
    table(
      ['notes', 'verdicts', 'whole command', 'min–max', 'aim', 'of the aim'],
      jobs.map(({ name, file, theory, aim }, k) => {
        const verdicts = run(['check', file, '--theory', theory]).trimEnd().split('\n').at(-1)!;
        const own = times[k] ?? [];
        return [name, verdicts, ...figures(own), `${aim} ms`, round(median(own) / aim)];
      }),
    ),
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
