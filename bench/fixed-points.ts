// node --import tsx bench/fixed-points.ts, also part of npm run bench: all zeros of dense random systems along paths, each
// certified, with the system already in polynomials; a fresh process for each system, the first run and later ones.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { noAssumptions } from '../src/algebra/assumptions.ts';
import { clearedSystem } from '../src/algebra/systems/cleared-system.ts';
import { solveSystem } from '../src/algebra/systems/solve.ts';
import { newWork, randomStream } from '../src/algebra/work.ts';
import { allZeros } from '../src/analysis/homotopy/all-zeros.ts';
import { branchedSystem } from '../src/analysis/homotopy/branched-system.ts';
import { dense } from '../test/analysis/homotopy/families.ts';
import { figures, median, table } from './tables.js';

const systems = [
  { n: 3, degree: 3, aim: 100 },
  { n: 4, degree: 3, aim: 400 },
  { n: 5, degree: 3, aim: 1500 },
  { n: 6, degree: 3, aim: 6000 },
  { n: 5, degree: 2, aim: 100 },
] as const;
const seeds = [1, 2, 3, 4, 5];

/** Times of several systems one after another, in milliseconds, and by exact algebra for the smallest ones. */
function timed(n: number, degree: number): { readonly ms: readonly number[]; readonly exact: string } {
  const ms = seeds.map((seed) => {
    const { equations, unknowns } = dense(n, degree, randomStream(seed));
    const system = clearedSystem(equations, unknowns, newWork(), noAssumptions)!;
    const begun = performance.now();
    const found = allZeros(branchedSystem(system)!, { mostPaths: 1000, seed, work: newWork(1e11) });
    const time = performance.now() - begun;
    if (found.complete !== true || found.zeros.length !== degree ** n) throw new Error('zeros are missing');
    return time;
  });
  if (degree ** n > 32) return { ms, exact: '–' };
  const { equations, unknowns } = dense(n, degree, randomStream(1));
  const begun = performance.now();
  const { complete } = solveSystem(equations, unknowns, newWork(200_000_000));
  const time = Math.round(performance.now() - begun);
  return { ms, exact: complete ? `${time} ms` : `given up after ${time} ms` };
}

const [n, degree] = process.argv.slice(2).map(Number);
if (n !== undefined && degree !== undefined) console.log(JSON.stringify(timed(n, degree)));
else {
  const rows = systems.map((s) => {
    const self = fileURLToPath(import.meta.url);
    const child = spawnSync(process.execPath, ['--import', 'tsx', self, `${s.n}`, `${s.degree}`], {
      encoding: 'utf8',
    });
    if (child.status !== 0) throw new Error(child.stderr);
    const { ms, exact } = JSON.parse(child.stdout) as ReturnType<typeof timed>;
    return [
      `${s.n} equations of degree ${s.degree}`,
      `${s.degree ** s.n}`,
      `${Math.round(ms[0]!)} ms`,
      ...figures(ms.slice(1)),
      `${s.aim} ms`,
      (median(ms) / s.aim).toFixed(2),
      exact,
    ];
  });
  console.log(
    table(
      [
        'all zeros, certified',
        'paths',
        'first',
        'later: median',
        'min–max',
        'aim',
        'of the aim',
        'exact algebra',
      ],
      rows,
    ),
  );
}
