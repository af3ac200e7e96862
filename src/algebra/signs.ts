import { I } from '../expr/build.ts';
import type { Expr, Power } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { atomsOf, subexpressions } from '../expr/walk.ts';
import type { Assumptions } from './assumptions.ts';
import { enclose } from './enclose.ts';
import type { Factored } from './factored.ts';
import * as P from './polynomial/polynomial.ts';
import type { Polynomial } from './polynomial/polynomial.ts';

/** What may be taken for granted at the points that count. */
export interface Facts extends Assumptions {
  /** Whether only points count at which every part of the expression is real. */
  readonly real: boolean;
  /** Expressions that are nowhere negative at these points: what stands under roots and logarithms. */
  readonly nonNegative: readonly Expr[];
  /** The symbols by whose signs every part is real. */
  readonly signed: readonly Expr[];
}

/** Nowhere zero and positive (2), nowhere negative (1), nothing known (0), and the same for negative signs. */
export type Sign = -2 | -1 | 0 | 1 | 2;

/** Known signs in one computation. */
export interface Signs {
  readonly of: (p: Polynomial) => Sign;
  readonly isReal: (e: Expr) => boolean;
  /** Takes note that a product is nowhere negative; `inside` is what it is without its positive factors. */
  readonly learn: (product: Factored, inside: Expr) => void;
  /** The symbols whose assumed sign was used. */
  readonly used: ReadonlySet<Expr>;
}

export const containsI = (e: Expr): boolean => [...subexpressions(e)].includes(I);

/** Whether nothing but numbers, symbols, and + − × ÷ occurs. */
export const isRational = (e: Expr): boolean =>
  [...subexpressions(e)].every(
    (x) =>
      x.op !== 'call' && (x.op !== 'power' || (x.exponent.op === 'num' && Q.isInteger(x.exponent.value))),
  );

/** Whether a formula is positive for positive values of these symbols, as far as its signs show. */
function isPositive(e: Expr, symbols: ReadonlySet<Expr>): boolean {
  const of = (x: Expr): boolean => isPositive(x, symbols);
  switch (e.op) {
    case 'num':
      return Q.sign(e.value) > 0;
    case 'constant':
      return e !== I;
    case 'sym':
      return symbols.has(e);
    case 'sum':
      return e.terms.every(of);
    case 'product':
      return Q.sign(e.coefficient) > 0 && e.factors.every(of);
    case 'power':
      return of(e.base);
    default:
      return false;
  }
}

/** Powers with general exponents: (−2)^n is real for n = 3, although log(−2) is not. */
const generalPowers = (e: Expr): readonly Power[] =>
  [...subexpressions(e)].filter((x) => x.op === 'power').filter(({ exponent }) => exponent.op !== 'num');

/**
 * Where everything is real, nothing negative stands under a fractional power or in a logarithm. Of powers with general
 * exponents nothing is known unless their bases are positive.
 */
export function factsOf(domain: readonly Expr[], { positive }: Assumptions): Facts {
  const bases = domain.flatMap(generalPowers).map(({ base }) => base);
  const real = !domain.some(containsI) && bases.every((b) => isPositive(b, positive));
  const nonNegative = new Set<Expr>();
  for (const x of real ? domain.flatMap((e) => [...subexpressions(e)]) : []) {
    if (x.op === 'power' && x.exponent.op === 'num' && !Q.isInteger(x.exponent.value))
      nonNegative.add(x.base);
    if (x.op === 'call' && x.fn === 'log') nonNegative.add(x.args[0] as Expr);
  }
  const signed = new Set(bases.flatMap((b) => [...atomsOf(b)]));
  return {
    positive,
    real,
    nonNegative: [...nonNegative],
    signed: [...signed].filter((a) => positive.has(a)),
  };
}

const bits = 160;

/** The signs of polynomials in these kernels; `written` gives a polynomial as an expression. */
export function signsOf(kernels: readonly Expr[], written: (p: Polynomial) => Expr, facts: Facts): Signs {
  const used = new Set<Expr>();
  const learnt = new Map<string, Sign>();
  const nonNegative = new Set<Expr>();

  function isReal(e: Expr): boolean {
    if (containsI(e)) return false;
    if (isRational(e)) return true;
    if (facts.real) for (const a of facts.signed) used.add(a);
    return facts.real;
  }

  /** 2 or 1 for a kernel that is positive, or nowhere negative. */
  function kernelSign(e: Expr): 0 | 1 | 2 {
    switch (e.op) {
      case 'constant':
        return e === I ? 0 : 2;
      case 'sym':
        if (!facts.positive.has(e)) return 0;
        used.add(e);
        return 2;
      case 'power': // The principal root of what is not negative.
        if (nonNegative.has(e.base)) return 1;
        return e.base.op === 'num' ? (Q.sign(e.base.value) > 0 ? 2 : 0) : kernelSign(e.base);
      case 'call': {
        const [x] = e.args;
        if (e.fn === 'exp') return x !== undefined && isReal(x) ? 2 : 0;
        return (e.fn === 'log' || e.fn === 'zeta') && x?.op === 'num' && Q.compare(x.value, Q.one) > 0
          ? 2
          : 0;
      }
      default:
        return 0;
    }
  }

  /** The sign of a sum of products of positive kernels and of even powers of real ones. */
  function signOfSum(p: Polynomial): 0 | 1 | 2 {
    let sign: 1 | 2 = 1;
    for (const [m, c] of p.terms) {
      if (c < 0) return 0;
      let term: 1 | 2 = 2;
      for (const [i, k] of m.exponents.entries()) {
        if (k === 0) continue;
        const e = kernels[i] as Expr;
        const factor = k % 2 === 0 && isReal(e) ? 1 : kernelSign(e);
        if (factor === 0) return 0;
        if (factor < 2) term = 1;
      }
      if (term === 2) sign = 2;
    }
    return sign;
  }

  /** The sign of a number, from an enclosure that excludes zero. */
  function signOfNumber(p: Polynomial): Sign {
    const e = written(p);
    const value = atomsOf(e).size === 0 ? enclose(e, new Map(), bits) : undefined;
    return value === undefined ? 0 : value.lo > 0n ? 2 : value.hi < 0n ? -2 : 0;
  }

  function of(p: Polynomial): Sign {
    const above = signOfSum(p);
    if (above > 0) return above;
    const below = signOfSum(P.neg(p));
    if (below > 0) return -below as Sign;
    return learnt.get(P.keyOf(p)) ?? signOfNumber(p);
  }

  function learn({ content, factors }: Factored, inside: Expr): void {
    nonNegative.add(inside);
    const signs = factors.map(({ base }) => of(base));
    const open = factors.filter((_, i) => Math.abs(signs[i] as Sign) < 2);
    const [one] = open;
    // If one factor alone is not known to be positive or negative, it has the sign of the rest.
    if (one === undefined || open.length > 1 || one.power % 2 === 0) return;
    const negative = factors.filter(({ power }, i) => power % 2 !== 0 && signs[i] === -2).length;
    const sign = Q.sign(content) * (negative % 2 === 0 ? 1 : -1);
    learnt.set(P.keyOf(one.base), sign > 0 ? 1 : -1);
  }

  return { of, isReal, learn, used };
}
