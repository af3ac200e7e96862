import type { Flow } from '../flow/flow.ts';

const columns = ({ theory, coordinates, momenta, action }: Flow): readonly string[] => [
  theory.names.time.name,
  ...coordinates.map((q) => q.name),
  ...momenta.map((p) => p.name),
  ...(action ? [action.name] : []),
];

const rows = ({ solution }: Flow): readonly (readonly number[])[] =>
  solution.y.map((y, i) => [solution.tau[i] as number, ...y]);

/** The trajectory as comma-separated values in full precision, a header line first (RFC 4180). */
export const flowCsv = (flow: Flow): string =>
  [columns(flow), ...rows(flow)].map((row) => row.join(',')).join('\n');

/** The most lines that a table on the terminal has. */
const longestTable = 24;

/** The trajectory for the terminal: at most 24 lines of it, and how it ended. */
export function flowText(flow: Flow): string {
  const all = rows(flow);
  const every = Math.max(1, Math.ceil((all.length - 1) / (longestTable - 1)));
  const shown = all.filter((_, i) => i % every === 0 || i === all.length - 1);
  const table = [columns(flow), ...shown.map((row) => row.map((x) => x.toPrecision(10)))];
  const lines = table.map((row) => row.map((cell) => cell.padStart(18)).join(''));
  return [...lines, '', ending(flow)].join('\n');
}

const words: { readonly [R in Flow['solution']['stopped']['reason']]: string } = {
  end: 'reached the end of the span',
  pole: 'ran into a pole',
  event: 'stopped at an event',
  range: 'reached the border of the range in which the theory holds',
  steps: 'gave up after too many steps',
};

const ending = ({ theory, action, solution: { stopped, steps, evaluations }, drift }: Flow): string =>
  `${words[stopped.reason]} at ${theory.names.time.name} = ${stopped.tau}; ${steps} steps, ${evaluations} evaluations, ` +
  (action
    ? `${theory.names.contactHamiltonian.name} differs from its law of loss by at most ${drift.toExponential(1)}`
    : `${theory.names.hamiltonian.name} changed by at most ${drift.toExponential(1)}`);
