import type { NamedSum, Quantity } from '../analysis/report.ts';
import type { Entry, Table } from '../analysis/resummation.ts';
import type { Expr } from '../expr/expr.ts';
import { showRational } from '../expr/rational.ts';

type Json = Readonly<Record<string, unknown>>;

/** The sums of one branch: tables of approximants [L/M], flagged ones among them, and what they agree on. */
export const sumJson = ({ quantity, sum }: NamedSum, print: (e: Expr) => string): Json => ({
  ...quantityJson(quantity),
  at: print(sum.at),
  ramification: sum.ramification,
  partial_sum: sum.partialSum,
  pade: tableJson(sum.pade),
  borel: sum.borel.map(({ b, table }) => ({ b, ...tableJson(table) })),
});

/** What is summed: by its name, or by the place of the exponent in the list. */
export const quantityJson = (quantity: Quantity): Json => ({
  quantity: 'symbol' in quantity ? quantity.symbol.name : quantity.kind === 'nu' ? 'nu' : 'per_ln_mu',
  kind: quantity.kind,
  ...('index' in quantity && { index: quantity.index }),
});

const tableJson = ({ entries, estimate }: Table): Json => ({
  entries: entries.map(entryJson),
  estimate: estimate
    ? { value: estimate.value, spread: estimate.spread ?? null, entries: estimate.count }
    : null,
});

const entryJson = ({ L, M, kind, value, exact, pole, error }: Entry): Json => ({
  L,
  M,
  kind,
  value: value ?? null,
  ...(exact && { exact: showRational(exact) }),
  ...(pole !== undefined && { pole }),
  ...(error > 0 && { error }),
});
