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
): Readonly<Record<string, unknown>> => {
  switch (verdict.kind) {
    case 'refuted':
      return { kind: verdict.kind, witness: pointJson(verdict.witness, print) };
    case 'proved':
      return verdict.assuming.length === 0
        ? { kind: verdict.kind }
        : { kind: verdict.kind, assuming: verdict.assuming.map(print) };
    default:
      return { ...verdict };
  }
};
