// npm start: the main job on every theory of the gallery. Everything is written to out/.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** Sample notes, and the theories that they are about. */
const samples = [
  { notes: 'examples/phi4-notes.tex', theory: 'phi4' },
  { notes: 'examples/phi4-with-a-slip.md', theory: 'phi4' },
];

/** @param {string[]} args */
const node = (...args) =>
  spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'pipe'],
  });

/**
 * One command of betaforge; what it prints. An exit status that is not admitted ends everything.
 * @param {string[]} args
 */
function betaforge(args, admitted = [0]) {
  const { status, stdout, stderr } = node('bin/betaforge.js', ...args);
  if (status !== null && admitted.includes(status)) return stdout;
  throw new Error(`betaforge ${args.join(' ')} ended with status ${status}:\n${stderr}`);
}

/**
 * When a file, or the newest file in a directory, was last changed; 0 where there is none.
 * @param {string} path
 * @returns {number}
 */
function changed(path) {
  const entry = statSync(path, { throwIfNoEntry: false });
  if (!entry?.isDirectory()) return entry?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
}

/** @param {number} bytes */
const kB = (bytes) => `${Math.round(bytes / 1000)} kB`;

/** @param {readonly string[]} cells */
const row = (cells) =>
  cells.map((cell, i) => (i === 0 ? cell.padEnd(12) : cell.padStart(i === 4 ? 32 : 12))).join('');

/** @param {string} theory The whole job on one theory; the cells of its row. */
function work(theory) {
  const begin = performance.now();
  const directory = join('out', theory);
  const path = (/** @type {string} */ name) => join(directory, name);
  mkdirSync(directory, { recursive: true });

  const derivation = JSON.parse(betaforge(['derive', theory, '--format', 'json']));
  writeFileSync(path('derivation.json'), JSON.stringify(derivation, null, 2));
  writeFileSync(path('derivation.txt'), betaforge(['derive', theory]));
  betaforge(['generate', theory, '--out', directory]);
  betaforge(['render', theory, '--format', 'html,tex,md', '--out', directory]);
  betaforge(['flow', theory, '--format', 'svg', '--out', path('flow.svg')]);
  const csv = betaforge(['flow', theory, '--format', 'csv']);
  writeFileSync(path('flow.csv'), csv);
  const { stopped } = JSON.parse(betaforge(['flow', theory, '--format', 'json']));

  const proved = derivation.steps.filter((/** @type {any} */ s) => s.verdict.kind === 'proved').length;
  return [
    theory,
    `${proved} of ${derivation.steps.length}`,
    kB(statSync(path(`${theory}.ts`)).size),
    kB(statSync(path(`${theory}.html`)).size),
    `${stopped.reason} at ${derivation.scale} = ${stopped.tau.toPrecision(6)}`,
    `${((performance.now() - begin) / 1000).toFixed(1)} s`,
  ];
}

/** @param {{ notes: string, theory: string }} sample The verdicts on some notes, and their counts. */
function judge({ notes, theory }) {
  const report = betaforge(['check', notes, '--theory', theory], [0, 1]);
  writeFileSync(join('out', `${basename(notes)}.verdicts.txt`), report);
  return report.trimEnd().split('\n').at(-1) ?? '';
}

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** @param {string} href @param {string} [text] */
const link = (href, text = href) => `<a href="${escaped(encodeURI(href))}">${escaped(text)}</a>`;

/** @param {string[][]} rows @param {string[]} verdicts */
function page(rows, verdicts) {
  const theories = rows.map(([name = '']) => {
    const title = readFileSync(join('out', name, 'derivation.txt'), 'utf8').split('\n', 1)[0] ?? name;
    const files = [
      `${name}.html`,
      `${name}.tex`,
      `${name}.md`,
      `${name}.ts`,
      `${name}.test.ts`,
      'derivation.txt',
      'derivation.json',
      'flow.svg',
      'flow.csv',
    ];
    return `<li>${link(`${name}/${name}.html`, title)}<br>${files.map((f) => link(`${name}/${f}`, f)).join(', ')}</li>`;
  });
  const notes = samples.map(({ notes }, i) => {
    const file = `${basename(notes)}.verdicts.txt`;
    return `<li>${link(file, basename(notes))}: ${escaped(verdicts[i] ?? '')}</li>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>betaforge: the gallery</title>
<style>body { max-width: 50rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 serif } li { margin: 0.6rem 0 }</style>
<h1>The gallery</h1>
<ul>
${theories.join('\n')}
</ul>
<h2>Judged notes</h2>
<ul>
${notes.join('\n')}
</ul>
</html>
`;
}

function main() {
  const built = changed('dist/index.js');
  if (['src', 'scripts/build.js', 'package.json'].some((path) => changed(path) > built)) {
    console.log('building …');
    const { status, stderr } = node('scripts/build.js');
    if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
  }
  const begin = performance.now();
  mkdirSync('out', { recursive: true });
  console.log(row(['theory', 'proved', 'module', 'page', 'flow', 'time']));
  const rows = readdirSync('theories')
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => {
      const cells = work(file.slice(0, -'.yaml'.length));
      console.log(row(cells));
      return cells;
    });
  console.log();
  const verdicts = samples.map((sample) => {
    const counts = judge(sample);
    console.log(`${sample.notes}: ${counts}`);
    return counts;
  });
  writeFileSync(join('out', 'index.html'), page(rows, verdicts));
  console.log(`\nDone in ${Math.round((performance.now() - begin) / 1000)} s. The results: out/index.html`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
