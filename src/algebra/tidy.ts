import type { Arranger } from '../expr/arrange.ts';
import { absorbSign } from '../expr/arrange.ts';
import { add, ExpressionError } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { children } from '../expr/expr.ts';
import { normalForms, Undefined } from './normal.ts';
import { OutOfWork } from './work.ts';
import type { Work } from './work.ts';

/** The length of an expression on paper: its nodes, shared ones counted each time they are printed. */
export function lengthOf(e: Expr, seen: Map<Expr, number> = new Map()): number {
  const known = seen.get(e);
  if (known !== undefined) return known;
  const numbers = e.op === 'product' && !(e.coefficient.n === 1 && e.coefficient.d === 1) ? 1 : 0;
  const length = children(e).reduce((sum, c) => sum + lengthOf(c, seen), 1 + numbers);
  seen.set(e, length);
  return length;
}

/** `e` as one fraction, numerator and denominators expanded; undefined where that has no value or costs too much. */
export function expanded(e: Expr, work: Work): Expr | undefined {
  try {
    return normalForms(work).expand(e);
  } catch (error) {
    const known = [OutOfWork, Undefined, ExpressionError].some((kind) => error instanceof kind);
    if (known) return undefined;
    throw error;
  }
}

/** The shorter of `e` as it stands and `e` as one expanded fraction, signs taken into the sums. */
export function tidy(e: Expr, arrange: Arranger, work: Work): Expr {
  const other = expanded(e, work);
  const shorter = other !== undefined && lengthOf(other) < lengthOf(e) ? other : e;
  return signsAbsorbed(shorter, arrange);
}

export const signsAbsorbed = (e: Expr, arrange: Arranger): Expr =>
  e.op === 'sum' ? add(...e.terms.map((t) => absorbSign(t, arrange))) : absorbSign(e, arrange);
