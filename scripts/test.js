// npm test: system programs, build, vitest; the last line says how many tests passed and failed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensurePrograms } from './system-programs.js';

/** @typedef {{ status: string, assertionResults: { status: string }[] }} TestFile */

const root = fileURLToPath(new URL('..', import.meta.url));
const env = { ...process.env, ...ensurePrograms() };

/** @param {string[]} args */
const node = (...args) =>
  spawnSync(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;

/**
 * Counts from vitest's JSON report; a file that fails outside its tests counts as one failure.
 * @param {string} report
 */
function count(report) {
  /** @type {TestFile[]} */
  const files = JSON.parse(readFileSync(report, 'utf8')).testResults;
  const tests = files.flatMap((file) => file.assertionResults.map((test) => test.status));
  const passed = tests.filter((status) => status === 'passed').length;
  const failed = tests.filter((status) => status === 'failed').length;
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return { passed, failed: failed + broken, skipped: tests.length - passed - failed };
}

const directory = mkdtempSync(join(tmpdir(), 'betaforge-test-'));
const report = join(directory, 'report.json');
let counts = { passed: 0, failed: 0, skipped: 0 };

// The end-to-end tests run dist/.
let ok = node('scripts/build.js');
if (ok) {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  ok = node('node_modules/vitest/vitest.mjs', 'run', ...reporters, ...process.argv.slice(2));
  try {
    counts = count(report);
  } catch {
    ok = false; // vitest ended before it could report
  }
} else {
  console.error('the build failed: no test was run');
}
rmSync(directory, { recursive: true });

// An error outside all tests, or a crash.
if (!ok && counts.failed === 0) counts.failed = 1;

process.exitCode = counts.failed > 0 ? 1 : 0;
const skipped = counts.skipped > 0 ? `, ${counts.skipped} skipped` : '';
console.log(`${counts.passed} passed, ${counts.failed} failed${skipped}`);
