// npm run bench: figures of speed as Markdown tables; what they mean is told in bench/README.md.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { inTurns, processTime, run } from './measure.js';
import { figures, median, round, table } from './tables.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
run(['scripts/build.js']);
const scratch = mkdtempSync(join(tmpdir(), 'betaforge-bench-'));
const cli = 'bin/betaforge.js';

/** @param {readonly string[]} args */
const shown = (args) =>
  `\`${args[0] === cli ? 'betaforge' : 'node'} ${args.slice(args[0] === cli ? 1 : 0).join(' ')}\``;

/** @param {number} rounds @param {readonly (readonly string[])[]} commands */
function wholeProcesses(rounds, ...commands) {
  const all = [['-e', '0'], ...commands];
  const times = inTurns(
    rounds,
    all.map((args) => () => processTime(args[1] === 'generate' ? [...args, '--out', scratch] : args)),
  );
  const floor = times[0] ?? [];
  return table(
    ['whole process', 'median', 'min–max', 'over `node -e 0`', 'ratio'],
    all.map((args, k) => {
      const own = times[k] ?? [];
      const over = median(own.map((t, i) => t - (floor[i] ?? NaN)));
      return [shown(args), ...figures(own), `${round(over)} ms`, (median(own) / median(floor)).toFixed(1)];
    }),
  );
}

/** @param {number} rounds */
function derivations(rounds) {
  const time =
    (/** @type {string[]} */ ...job) =>
    () =>
      JSON.parse(run(['bench/jobs.js', ...job])).ms;
  return table(
    ['in process, first run', 'median', 'min–max', 'ratio'],
    ['sm-1loop', 'sm-2loop'].flatMap((name) => {
      const [own = [], peer = []] = inTurns(rounds, [time('derive', name), time('nerdamer', name)]);
      return [
        [`${name}: all steps, proved`, ...figures(own), '1'],
        [
          `${name}: the Jacobian alone, by nerdamer`,
          ...figures(peer),
          (median(peer) / median(own)).toFixed(1),
        ],
      ];
    }),
  );
}

/** @param {number} rounds */
function flows(rounds) {
  const rows = ['phi4', 'sm-2loop'].flatMap((name) => {
    const directory = join(scratch, name);
    mkdirSync(directory, { recursive: true });
    run([cli, 'generate', name, '--out', directory]);
    const source = readFileSync(join(directory, `${name}.ts`), 'utf8');
    const { outputText } = ts.transpileModule(source, {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    const path = join(directory, `${name}.mjs`);
    writeFileSync(path, outputText);
    const reports = Array.from({ length: rounds }, () => JSON.parse(run(['bench/jobs.js', 'flow', path])));
    const times = (/** @type {string} */ who) => reports.map((report) => report[who].ms);
    return [
      { who: 'own', label: 'generated `solve` (DOP853)' },
      { who: 'odex', label: 'odex (GBS)' },
    ].map(({ who, label }) => [
      `${name}: ${label}`,
      `${reports[0][who].evaluations}`,
      reports[0][who].error.toExponential(0),
      ...figures(times(who)),
      (median(times(who)) / median(times('own'))).toFixed(1),
    ]);
  });
  return table(
    ['flow over τ = 0:10, momenta 1, rtol 1e-10', 'evaluations', 'error', 'median', 'min–max', 'ratio'],
    rows,
  );
}

try {
  const load = loadavg()[0] ?? 0;
  console.log(
    `Node ${process.version}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown'}, load ${load.toFixed(1)}\n`,
  );
  const short = ['derive phi4', 'derive phi4 --format json', 'derive sm-2loop'];
  console.log(wholeProcesses(15, ...short.map((command) => [cli, ...command.split(' ')])));
  console.log(wholeProcesses(5, [cli, 'generate', 'sm-2loop']));
  console.log(derivations(7));
  console.log(flows(7));
  console.log(run(['--import', 'tsx', 'bench/catalogue.ts']));
  console.log(run(['bench/algebra.js']));
  console.log(run(['--import', 'tsx', 'bench/fixed-points.ts']));
  console.log(run(['--import', 'tsx', 'bench/check.ts']));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
