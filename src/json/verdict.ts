import type { Verdict } from '../algebra/verdict.ts';
import type { Expr } from '../expr/expr.ts';
import { showRational } from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';

/** A point as machines read it: exact values by name. */
export const pointJson = (
  point: ReadonlyMap<Expr, Rational>,
  print: (e: Expr) => string,
): Readonly<Record<string, string>> =>
  Object.fromEntries([...point].map(([atom, value]) => [print(atom), showRational(value)]));

export const verdictJson = (
  verdict: Verdict,
  print: (e: Expr) => string,
): Readonly<Record<string, unknown>> =>
  verdict.kind === 'refuted'
    ? { kind: verdict.kind, witness: pointJson(verdict.witness, print) }
    : { ...verdict };
