// node bench/algebra.js, also part of npm run bench: figures of exact algebra as Markdown tables; what they mean is
// told in bench/README.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import { inTurns, run } from './measure.js';
import { figures, median, round, table } from './tables.js';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const scratch = mkdtempSync(join(tmpdir(), 'betaforge-bench-'));
const kernel = join(scratch, 'kernel.mjs');

/** @typedef {Record<string, number>} Report What a job prints: `ms`, `cpu`, `mib`, and what is its own. */
/** @param {readonly string[]} job @returns {Report} */
const report = (...job) => JSON.parse(run(['bench/algebra-jobs.js', kernel, ...job]));

/** Reports of several jobs, taken in turns. @param {number} rounds @param {readonly (readonly string[])[]} list */
const reports = (rounds, ...list) =>
  inTurns(
    rounds,
    list.map((job) => () => report(...job)),
  );

/** @param {readonly Report[]} list @param {string} key */
const pick = (list, key) => list.map((r) => r[key] ?? NaN);

/** @param {readonly number[]} values */
const middle = (values) => `${round(median(values))} ms`;

/** @param {string} name */
const shown = (name) => (name === 'sm-2loop' ? name : `dense cubic, n = ${name}`);

/** Parse, Jacobian and Hamilton's equations of ours. @param {number} rounds @param {readonly string[]} theories */
function ours(rounds, ...theories) {
  const all = reports(rounds, ...theories.map((name) => ['own', name]));
  const parts = ['parse', 'differentiate', 'sums'];
  return table(
    ["text to Hamilton's equations", 'processor', 'clock', 'min–max', 'parse', 'Jacobian', 'sums', 'memory'],
    theories.map((name, i) => {
      const list = all[i] ?? [];
      const memory = `${round(median(pick(list, 'mib')))} MiB`;
      const times = [middle(pick(list, 'cpu')), ...figures(pick(list, 'ms'))];
      return [shown(name), ...times, ...parts.map((part) => middle(pick(list, part))), memory];
    }),
  );
}

/**
 * The same by the others: completely, or for the first `columns` of the Jacobian and multiplied up.
 * @param {number} rounds @param {string} name @param {Record<string, string>} peers Columns by peer, '' for all.
 */
function peers(rounds, name, peers) {
  const jobs = { own: '', again: '', expressions: '', ...peers };
  const all = reports(rounds, ...Object.entries(jobs).map(([who, columns]) => [who, name, columns]));
  const [own = []] = all;
  const rows = Object.keys(jobs).flatMap((who, i) => {
    const list = all[i] ?? [];
    if (list[0]?.ms === undefined) return [];
    const { part = 1 } = list[0];
    const share = part < 1 ? `, extrapolated from ${round(100 * part)} % of the Jacobian` : '';
    const ratios = ['cpu', 'ms'].map((key) => round(median(pick(list, key)) / median(pick(own, key))));
    return [
      [`${labels[who] ?? who}${share}`, middle(pick(list, 'cpu')), ...figures(pick(list, 'ms')), ...ratios],
    ];
  });
  return table([shown(name), 'processor', 'clock', 'min–max', 'ratio, processor', 'clock'], rows);
}

/** @type {Record<string, string>} */
const labels = {
  own: 'polynomials, first run',
  again: 'polynomials, tenth run',
  expressions: 'our expressions: Jacobian alone',
  algebrite: 'algebrite',
  nerdamer: 'nerdamer',
  sympy: 'SymPy, polynomials',
};

/** @param {number} rounds */
function arithmetic(rounds) {
  const list = [
    { label: 'f(f + 1), f = (1 + x + y + z + t)^8', job: ['dense', '8'] },
    { label: 'f(f + 1), f = (1 + x + y + z + t)^12', job: ['dense', '12'] },
    { label: 'fg, 6th powers, sparse in five variables', job: ['sparse', '6'] },
    { label: 'gcd(fh, gh), squares of sums, three variables', job: ['gcd', '2'] },
    { label: 'factors of a product of three sums', job: ['factor', '1'] },
  ];
  const all = reports(rounds, ...list.map(({ job }) => job));
  return table(
    ['polynomials', 'terms', 'processor', 'clock', 'min–max'],
    list.map(({ label }, i) => {
      const own = all[i] ?? [];
      return [label, `${own[0]?.terms ?? ''}`, middle(pick(own, 'cpu')), ...figures(pick(own, 'ms'))];
    }),
  );
}

try {
  const bundle = await rolldown({ input: 'bench/kernel.ts', platform: 'neutral' });
  await bundle.write({ file: kernel });
  console.log(ours(5, 'sm-2loop', '10', '20', '40'));
  console.log(peers(5, 'sm-2loop', { algebrite: '', nerdamer: '', sympy: '' }));
  console.log(peers(3, '10', { algebrite: '1', nerdamer: '1', sympy: '' }));
  console.log(arithmetic(5));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
