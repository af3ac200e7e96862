// Times of processes and jobs, taken in turns so that a disturbance meets all of them alike.
import { spawnSync } from 'node:child_process';

/** @typedef {{ median: number, min: number, max: number }} Spread */

/** @param {readonly number[]} values @returns {Spread} */
export function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (/** @type {number} */ i) => sorted[i] ?? NaN;
  return { median: at(Math.floor(sorted.length / 2)), min: at(0), max: at(sorted.length - 1) };
}

/** @param {readonly string[]} args Arguments of node. */
export function run(args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} ended with status ${status}:\n${stderr}`);
  return stdout;
}

/** @param {readonly string[]} args Milliseconds of a whole process. */
export function processTime(args) {
  const begin = performance.now();
  run(args);
  return performance.now() - begin;
}

/**
 * Takes each measurement `rounds` times, in turns.
 * @template T @param {number} rounds @param {readonly (() => T)[]} measurements
 */
export function inTurns(rounds, measurements) {
  /** @type {T[][]} */
  const values = measurements.map(() => []);
  for (let i = 0; i < rounds; i++) measurements.forEach((measure, k) => values[k]?.push(measure()));
  return values;
}
