import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { expansionsOf } from '../../src/analysis/expansion.ts';
import type { BranchExpansion, Expansions } from '../../src/analysis/expansion.ts';
import type { PowerSeries } from '../../src/analysis/power-series.ts';
import { vectorField } from '../../src/analysis/vector-field.ts';
import { sym } from '../../src/expr/build.ts';
import * as Q from '../../src/expr/rational.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { settingOf } from '../../src/mechanics/record.ts';
import type { Theory } from '../../src/theory/theory.ts';
import { formulas } from '../formula.ts';

/** The expansions of a theory in a parameter, or in 1/N. */
export function expansions(theory: Theory, small: string, order: number): Expansions {
  const setting = settingOf(theory, newWork);
  const values = new Map(
    theory.parameters.flatMap(({ symbol, value }) => (value ? [[symbol, value] as const] : [])),
  );
  const inverse = small.startsWith('1/');
  const request = { parameter: sym(inverse ? small.slice(2) : small), inverse, order };
  const found = expansionsOf(vectorField(setting), request, values, setting, newWork(60_000_000));
  if (!found) throw new Error('there are no expansions');
  return found;
}

/** The coefficient of ε^k, k written as a fraction; 0 where there is none. */
export function coefficient(series: PowerSeries | undefined, k: string): Expr {
  const wanted = Q.rational(...(k.split('/').map(Number) as [number, number?]));
  if (series === undefined) throw new Error('there is no series');
  if (series.order && Q.compare(wanted, series.order) >= 0) throw new Error(`the power ${k} is not known`);
  return series.terms.find(({ exponent }) => Q.equal(exponent, wanted))?.coefficient ?? formulas('x')('0');
}

const read = formulas('N eps g nf');

/** Whether a coefficient equals this formula: `proved` where it does. */
export const compared = (series: PowerSeries | undefined, k: string, formula: string): string =>
  decideEqual(coefficient(series, k), read(formula), { positive: new Set() }, newWork()).kind;

export const named = (branch: BranchExpansion | undefined, name: string): PowerSeries | undefined =>
  [...(branch?.functions ?? []), ...(branch?.observables ?? [])].find(({ symbol }) => symbol.name === name)
    ?.series;

/** The branches on which some coupling does not vanish and all tend to zero. */
export const interacting = ({ branches }: Expansions): readonly BranchExpansion[] =>
  branches.filter(({ vanishes, at }) => vanishes === true && at.some(({ terms }) => terms.length > 0));
