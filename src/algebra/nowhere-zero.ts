import * as Q from '../expr/rational.ts';
import type { Expr } from '../expr/expr.ts';
import type { Assumptions } from './assumptions.ts';

/** Whether the form of an expression shows that it vanishes for no real values of its symbols: 3, a² + 1, (x² + y²)⁻¹. */
export function isNowhereZero(e: Expr, assumptions: Assumptions): boolean {
  switch (e.op) {
    case 'product':
      return e.factors.every((f) => isNowhereZero(f, assumptions));
    case 'power':
      return isNowhereZero(e.base, assumptions) || (e.exponent.op === 'num' && Q.sign(e.exponent.value) < 0);
    default:
      return signOf(e, assumptions)?.strict === true;
  }
}

interface Sign {
  readonly sign: 1 | -1;
  /** Whether it is never zero. */
  readonly strict: boolean;
}

/** The sign that a term has for all real values of its symbols; undefined where its form does not show it. */
function signOf(e: Expr, assumptions: Assumptions): Sign | undefined {
  switch (e.op) {
    case 'num':
      return Q.isZero(e.value) ? undefined : { sign: Q.sign(e.value) as 1 | -1, strict: true };
    case 'constant':
      return e.name === 'pi' ? { sign: 1, strict: true } : undefined;
    case 'sym':
      return assumptions.positive.has(e) ? { sign: 1, strict: true } : undefined;
    case 'call':
      return (e.fn === 'exp' || e.fn === 'cosh') && e.args.every(isReal)
        ? { sign: 1, strict: true }
        : undefined;
    case 'power': {
      const base = signOf(e.base, assumptions);
      if (e.exponent.op !== 'num') return undefined;
      const { value } = e.exponent;
      if (base?.sign === 1 && base.strict) return base;
      if (!Q.isInteger(value) || Number(value.n) % 2 !== 0) return undefined;
      return isReal(e.base)
        ? { sign: 1, strict: Q.sign(value) < 0 || isNowhereZero(e.base, assumptions) }
        : undefined;
    }
    case 'product': {
      const parts = e.factors.map((f) => signOf(f, assumptions));
      let [sign, strict]: [1 | -1, boolean] = [Q.sign(e.coefficient) as 1 | -1, true];
      for (const part of parts) {
        if (part === undefined) return undefined;
        sign = (sign * part.sign) as 1 | -1;
        strict &&= part.strict;
      }
      return { sign, strict };
    }
    case 'sum': {
      const parts = e.terms.map((t) => signOf(t, assumptions));
      const [first] = parts;
      if (first === undefined || parts.some((t) => t?.sign !== first.sign)) return undefined;
      return { sign: first.sign, strict: parts.some((t) => t?.strict) };
    }
    default:
      return undefined;
  }
}

/** Sums and products of symbols and rational numbers are real where their symbols are. */
const isReal = (e: Expr): boolean =>
  e.op === 'num' ||
  e.op === 'sym' ||
  (e.op === 'derivative' && e.kind === 'total') ||
  (e.op === 'sum' && e.terms.every(isReal)) ||
  (e.op === 'product' && e.factors.every(isReal)) ||
  (e.op === 'power' && isReal(e.base) && e.exponent.op === 'num' && Q.isInteger(e.exponent.value));
