import { num, pow, productOf, splitPower, sumOf } from '../expr/build.ts';
import { children } from '../expr/expr.ts';
import type { Call, Derivative, Expr, Op, Power, Product, Sum, Sym } from '../expr/expr.ts';
import { infixPrinter } from '../expr/infix.ts';
import * as Q from '../expr/rational.ts';
import { constantDouble } from './constants.ts';
import { pool } from './pool.ts';
import { elementaryFunctions, ProgramError } from './program.ts';
import type { ElementaryFunction, Program, ValueId } from './program.ts';

export interface CompileOptions {
  /** The double nearest to an expression without symbols. */
  readonly double?: (e: Expr) => number;
}

/** Integer powers up to here multiply; beyond, `Math.pow` is both faster and more accurate. */
const largestMultiplied = 1024;

/**
 * Straight-line code for `outputs` as functions of `inputs` (symbols, or velocities). The structure is the author's:
 * what he factored stays factored. Common subexpressions and powers are computed once, everything without symbols is
 * folded into one correctly rounded number, each product costs at most one division.
 */
export function compile(
  outputs: readonly Expr[],
  inputs: readonly (Sym | Derivative)[],
  options: CompileOptions = {},
): Program {
  const double = options.double ?? constantDouble;
  const code = pool();
  const indices = new Map<Expr, number>(inputs.map((e, i) => [e, i]));
  const values = new Map<Expr, ValueId>();
  const folded = new Map<Expr, number>();
  const closedness = new Map<Expr, boolean>();
  const show = infixPrinter();

  const isClosed = (e: Expr): boolean => {
    let closed = closedness.get(e);
    if (closed === undefined) {
      closed = e.op !== 'sym' && e.op !== 'derivative' && children(e).every(isClosed);
      closedness.set(e, closed);
    }
    return closed;
  };

  const fold = (e: Expr): number => {
    const known = folded.get(e);
    if (known !== undefined) return known;
    const value = double(e);
    folded.set(e, value);
    if (!Number.isFinite(value))
      throw new ProgramError('constant-out-of-range', `${clip(show(e))} is not a number in double precision`);
    return value;
  };

  const atom = (e: Sym | Derivative): ValueId => {
    const index = indices.get(e);
    if (index === undefined) throw new ProgramError('unknown-symbol', `${clip(show(e))} has no value here`);
    return code.input(index);
  };

  const sum = (e: Sum): ValueId => {
    const open = e.terms.filter((t) => !isClosed(t));
    const terms = open.map(signed);
    if (open.length < e.terms.length) {
      const value = fold(sumOf(e.terms.filter(isClosed)));
      if (value !== 0) terms.push({ negative: value < 0, value: code.constant(Math.abs(value)) });
    }
    // A positive term leads where there is one: it saves a change of sign.
    const first = Math.max(
      terms.findIndex((t) => !t.negative),
      0,
    );
    const lead = terms[first] as Signed;
    return terms.reduce(
      (total, t, i) => (i === first ? total : code.binary(t.negative ? 'sub' : 'add', total, t.value)),
      lead.negative ? code.neg(lead.value) : lead.value,
    );
  };

  interface Signed {
    readonly negative: boolean;
    readonly value: ValueId;
  }

  const signed = (e: Expr): Signed =>
    e.op === 'product' ? product(e) : { negative: false, value: visit(e) };

  const product = (e: Product | Power): Signed => {
    const factors = e.op === 'product' ? e.factors : [e];
    const closed = factors.filter(isClosed);
    const coefficient = e.op === 'product' ? e.coefficient : Q.one;
    const c = fold(productOf([num(coefficient), ...closed]));
    const above: ValueId[] = [];
    const below: ValueId[] = [];
    for (const factor of factors) {
      if (isClosed(factor)) continue;
      const { base, exponent } = splitPower(factor);
      if (exponent.op === 'num' && Q.sign(exponent.value) < 0 && isMultiplied(exponent.value))
        below.push(visit(pow(base, num(Q.neg(exponent.value)))));
      else above.push(factor.op === 'power' ? power(factor) : visit(factor));
    }
    const size = code.constant(Math.abs(c));
    const times = (list: readonly ValueId[]): ValueId => list.reduce((p, x) => code.binary('mul', p, x));
    const top = above.length === 0 ? size : code.binary('mul', size, times(above));
    return { negative: c < 0, value: below.length === 0 ? top : code.binary('div', top, times(below)) };
  };

  const withSign = ({ negative, value }: Signed): ValueId => (negative ? code.neg(value) : value);

  /** A power that is not a reciprocal. */
  const power = (e: Power): ValueId => {
    const { base, exponent } = e;
    if (exponent.op !== 'num' || !isMultiplied(exponent.value))
      return code.binary('pow', visit(base), visit(exponent));
    const k = exponent.value;
    const x = visit(base);
    const whole = Math.floor(Q.toDouble(k));
    if (Q.isInteger(k)) return code.power(x, whole);
    const root = code.call('sqrt', x);
    return whole === 0 ? root : code.binary('mul', code.power(x, whole), root);
  };

  const call = (e: Call): ValueId => {
    if (!isElementary(e.fn))
      throw new ProgramError(
        'no-numerical-form',
        `${clip(show(e))} depends on a variable: ${e.fn} is evaluated only at constants`,
      );
    return code.call(e.fn, visit(e.args[0] as Expr));
  };

  const rules: { readonly [K in Op]: (e: Extract<Expr, { op: K }>) => ValueId } = {
    num: (e) => code.constant(fold(e)),
    constant: (e) => code.constant(fold(e)),
    sym: atom,
    derivative: atom,
    sum,
    product: (e) => withSign(product(e)),
    power: (e) => (e.exponent.op === 'num' && Q.sign(e.exponent.value) < 0 ? withSign(product(e)) : power(e)),
    call,
  };

  function visit(e: Expr): ValueId {
    const known = values.get(e);
    if (known !== undefined) return known;
    const value = isClosed(e) ? code.constant(fold(e)) : (rules[e.op] as (x: Expr) => ValueId)(e);
    values.set(e, value);
    return value;
  }

  return code.program(inputs.map(show), outputs.map(visit));
}

/** Is x^k computed by multiplication and square root? */
const isMultiplied = (k: Q.Rational): boolean =>
  (k.d === 1 || k.d === 2) && Math.abs(Q.toDouble(k)) <= largestMultiplied;

const isElementary = (fn: string): fn is ElementaryFunction =>
  (elementaryFunctions as readonly string[]).includes(fn);

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);
