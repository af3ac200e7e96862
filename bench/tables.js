// Figures as Markdown tables.
import { spread } from './measure.js';

/** @param {readonly string[]} head @param {readonly (readonly string[])[]} rows */
export const table = (head, rows) =>
  [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |\n`)
    .join('');

/** @param {number} x */
export const round = (x) => (x < 10 ? x.toPrecision(2) : x.toFixed(0));

/** @param {readonly number[]} values @returns {[median: string, range: string]} */
export const figures = (values) => {
  const { median, min, max } = spread(values);
  return [`${round(median)} ms`, `${round(min)}–${round(max)} ms`];
};

/** @param {readonly number[]} values */
export const median = (values) => spread(values).median;
