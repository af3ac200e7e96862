import type { PowerSeries } from '../analysis/power-series.ts';
import type { Expr } from '../expr/expr.ts';
import { showRational } from '../expr/rational.ts';

/** Terms with their exponents as fractions, and the first power that they say nothing about; null where they are all. */
export const powerSeriesJson = (
  { terms, order }: PowerSeries,
  print: (e: Expr) => string,
): Readonly<Record<string, unknown>> => ({
  terms: terms.map(({ exponent, coefficient, numeric }) => ({
    exponent: showRational(exponent),
    coefficient: print(coefficient),
    numeric: numeric ? [numeric.re, numeric.im] : null,
  })),
  order: order ? showRational(order) : null,
});
