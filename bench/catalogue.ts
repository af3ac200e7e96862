// node --import tsx bench/catalogue.ts, also part of npm run bench: how long the full catalogue of steps takes at one, two
// and three loops, beside how much it prints; what the figures mean is told in bench/README.md.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseOf, formulaOf, theoryFileOf } from '../test/theory-of-case.ts';
import { inTurns, run } from './measure.js';
import { figures, median, round, table } from './tables.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'betaforge-bench-'));

/** The case of three loops, by loop order, so that `--loops` can cut it. */
function threeLoops(): string {
  const theory = caseOf('sm_3loop_buttazzo');
  const orders = (beta: string): string =>
    beta
      .split(/\/\(16\*pi\^2\)(?:\^\d)?\+?/)
      .filter((part) => part !== '')
      .map((part, i) => `${i + 1}: ${JSON.stringify(formulaOf(part))}`)
      .join(', ');
  const betas = Object.entries(theory.beta).map(([g, beta]) => `  ${g}: { ${orders(beta)} }\n`);
  return theoryFileOf({ ...theory, beta: {} }).replace(
    /^beta:\n|(?=^references:)/m,
    `beta:\n${betas.join('')}`,
  );
}

const file = join(scratch, 'sm_3loop_buttazzo.yaml');
writeFileSync(file, threeLoops());

interface Command {
  readonly theory: string;
  readonly loops: number;
  readonly lift: 'linear' | 'quadratic';
}

/** Milliseconds of `derive` as the user calls it, and what it prints. */
function whole({ theory, loops, lift }: Command): { readonly ms: number; readonly printed: number } {
  const begin = performance.now();
  const args = ['bin/betaforge.js', 'derive', theory, '--loops', `${loops}`, '--lift', lift];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(stderr);
  return { ms: performance.now() - begin, printed: Array.from(stdout).length };
}

/** Several derivations in one process, each from the text of the theory: milliseconds, and how many steps there are. */
function together(
  { theory, loops, lift }: Command,
  times: number,
): { readonly ms: number[]; readonly steps: number } {
  const path = theory.endsWith('.yaml') ? theory : `theories/${theory}.yaml`;
  return JSON.parse(run(['bench/jobs.js', 'catalogue', [path, loops, lift, times].join(',')])) as {
    readonly ms: number[];
    readonly steps: number;
  };
}

function report(rounds: number, commands: readonly Command[]): string {
  const processes = inTurns(
    rounds,
    commands.map((command) => () => whole(command)),
  );
  return table(
    [
      'catalogue',
      'steps',
      'characters',
      'in one process',
      'min–max',
      'whole command',
      'min–max',
      'ms per 1000 characters',
    ],
    commands.map((command, k) => {
      const { ms, steps } = together(command, rounds);
      const own = processes[k] ?? [];
      const printed = own[0]?.printed ?? 0;
      return [
        `${command.theory === file ? 'sm_3loop_buttazzo' : command.theory}, ${command.loops} ${command.loops === 1 ? 'loop' : 'loops'}, ${command.lift}`,
        `${steps}`,
        printed.toLocaleString('en'),
        ...figures(ms),
        ...figures(own.map((o) => o.ms)),
        round((1000 * median(ms)) / printed),
      ];
    }),
  );
}

const upTo = (theory: string, loops: number, lift: Command['lift']): readonly Command[] =>
  Array.from({ length: loops }, (_, i) => ({ theory, loops: i + 1, lift }));

try {
  console.log(report(7, [...upTo('sm-2loop', 2, 'linear'), ...upTo(file, 3, 'linear')]));
  console.log(report(3, [...upTo('sm-2loop', 2, 'quadratic'), ...upTo(file, 2, 'quadratic')]));
  // Half a minute each time.
  console.log(report(1, upTo(file, 3, 'quadratic').slice(2)));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
