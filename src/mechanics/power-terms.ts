import { decideZero } from '../algebra/decide.ts';
import { expanded } from '../algebra/tidy.ts';
import { add, mul, num, ONE, pow, splitPower } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { dependsOn } from '../expr/walk.ts';
import { tidied } from './record.ts';
import type { Setting } from './record.ts';

/** c gᵏ with c free of g. */
export interface PowerTerm {
  readonly exponent: Rational;
  readonly coefficient: Expr;
}

/** A function of g as Σ c_k gᵏ with no c_k zero, by ascending exponents; undefined where it is no such sum. */
export function powerTerms(e: Expr, g: Sym, setting: Setting): readonly PowerTerm[] | undefined {
  const found = termsOf(expanded(e, setting.work()) ?? e, g);
  if (found === undefined) return undefined;
  const collected = new Map<string, PowerTerm>();
  for (const { exponent, coefficient } of found) {
    const key = Q.showRational(exponent);
    const before = collected.get(key)?.coefficient;
    collected.set(key, { exponent, coefficient: before ? add(before, coefficient) : coefficient });
  }
  const terms: PowerTerm[] = [];
  for (const { exponent, coefficient } of collected.values()) {
    const { kind } = decideZero(coefficient, setting.assumptions, setting.work());
    if (kind === 'proved') continue;
    if (kind !== 'refuted') return undefined;
    terms.push({ exponent, coefficient: tidied(coefficient, setting) });
  }
  return terms.sort((a, b) => Q.compare(a.exponent, b.exponent));
}

function termsOf(e: Expr, g: Sym): readonly PowerTerm[] | undefined {
  if (!dependsOn(e, g)) return [{ exponent: Q.zero, coefficient: e }];
  const { base, exponent } = splitPower(e);
  if (base === g && exponent.op === 'num') return [{ exponent: exponent.value, coefficient: ONE }];
  if (e.op === 'sum') return joined(e.terms, g);
  if (e.op !== 'product') return undefined;
  return e.factors.reduce<readonly PowerTerm[] | undefined>(
    (all, factor) => {
      const own = termsOf(factor, g);
      return own && all?.flatMap((a) => own.map((b) => times(a, b)));
    },
    [{ exponent: Q.zero, coefficient: num(e.coefficient) }],
  );
}

function joined(parts: readonly Expr[], g: Sym): readonly PowerTerm[] | undefined {
  const lists = parts.map((part) => termsOf(part, g));
  return lists.every((list) => list !== undefined) ? lists.flat() : undefined;
}

const times = (a: PowerTerm, b: PowerTerm): PowerTerm => ({
  exponent: Q.add(a.exponent, b.exponent),
  coefficient: mul(a.coefficient, b.coefficient),
});

/** c gᵏ as an expression. */
export const powerTerm = ({ exponent, coefficient }: PowerTerm, g: Expr): Expr =>
  mul(coefficient, pow(g, num(exponent)));
