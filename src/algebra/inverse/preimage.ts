import { add, call, div, mul, neg, num, ONE, pow, sqrt, sub, TWO } from '../../expr/build.ts';
import type { Expr, Power, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { dependsOn } from '../../expr/walk.ts';
import { normalForms } from '../normal.ts';
import { coefficients } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import { whole } from '../quotient.ts';
import type { Work } from '../work.ts';

/**
 * A value of x at which f(x) = y, and how it was singled out: it is the `only` one, its `sign` was chosen, or one of
 * several `branch`es.
 */
export interface Preimage {
  readonly value: Expr;
  readonly choice: 'only' | 'sign' | 'branch';
}

/**
 * The values of x with f(x) = y that are found by undoing f from the outside inwards and by solving what is quadratic
 * in a power of x; a proposal, to be put into f. None where that leads nowhere.
 */
export function preimages(f: Expr, x: Sym, y: Expr, work: Work): readonly Preimage[] {
  if (f === x) return [{ value: y, choice: 'only' }];
  const has = (e: Expr): boolean => dependsOn(e, x);
  const parts = f.op === 'sum' ? f.terms : f.op === 'product' ? f.factors : [];
  const [own, second] = parts.filter(has);
  if (own !== undefined && second === undefined) {
    const rest = f.op === 'sum' ? sub(y, sub(f, own)) : div(y, div(f, own));
    return preimages(own, x, rest, work);
  }
  if (f.op === 'power' && f.exponent.op === 'num') {
    const roots = rootsOf(f, y);
    return roots.flatMap((root) =>
      preimages(f.base, x, root, work).map(({ value, choice }) => ({
        value,
        choice: roots.length === 1 ? choice : f.base === x ? ('sign' as const) : ('branch' as const),
      })),
    );
  }
  const inverse = f.op === 'call' ? inverses.get(f.fn) : undefined;
  if (f.op === 'call' && inverse) return preimages(f.args[0] as Expr, x, call(inverse, y), work);
  return quadratic(sub(f, y), x, work);
}

/** Functions that take no value twice, and their inverses. */
const inverses = new Map<string, string>([
  ['exp', 'log'],
  ['log', 'exp'],
  ['asin', 'sin'],
  ['acos', 'cos'],
  ['atan', 'tan'],
]);

/** The real solutions of base^(m/n) = y, each real for one sign of y where m is odd. */
function rootsOf({ exponent }: Power, y: Expr): readonly Expr[] {
  const k = exponent.op === 'num' ? exponent.value : Q.one;
  const inverse = num(Q.div(Q.one, k));
  const root = pow(y, inverse);
  if (Q.isInteger(inverse.value) || Number(k.d) % 2 === 0) return [root];
  return Number(k.n) % 2 === 0 ? [root, neg(root)] : [root, neg(pow(neg(y), inverse))];
}

/** The zeros of a t² + b t + c for t = x^k, where the numerator of `e` has this form. */
function quadratic(e: Expr, x: Sym, work: Work): readonly Preimage[] {
  const forms = normalForms(work);
  const { numerator } = forms.quotient(e);
  const index = forms.kernels.indexOf(x);
  if (index < 0 || forms.kernels.some((k) => k !== x && dependsOn(k, x))) return [];
  const list = coefficients(numerator, index);
  const powers = list.flatMap((c, k) => (k === 0 || P.isZero(c) ? [] : [k]));
  const [low, high = low] = powers;
  if (low === undefined || high === undefined || powers.length > 2) return [];
  if (high !== low && high !== 2 * low) return [];
  const at = (k: number): Expr => forms.expression(whole(list[k] ?? P.zero(forms.ring)));
  const [c, b] = [at(0), at(low)];
  const values = high === low ? [neg(div(c, b))] : bothRoots(at(high), b, c, work);
  return values.flatMap((t) =>
    preimages(pow(x, num(low)), x, t, work).map(({ value, choice }) => ({
      value,
      choice: values.length === 1 ? choice : ('branch' as const),
    })),
  );
}

/** The first as −2c/(b + √(b² − 4ac)), which holds at a = 0 too, unless a is a number. */
function bothRoots(a: Expr, b: Expr, c: Expr, work: Work): readonly Expr[] {
  const root = sqrt(normalForms(work).expand(sub(pow(b, TWO), mul(num(4), a, c))));
  const over = (top: Expr): Expr => div(top, mul(TWO, a));
  return [a.op === 'num' ? over(sub(root, b)) : div(mul(num(-2), c), add(b, root)), over(sub(neg(b), root))];
}

/** Is f constant times a product of powers of the variables? Its constant and exponents. */
export function monomialIn(
  f: Expr,
  variables: readonly Sym[],
): { readonly constant: Expr; readonly exponents: readonly Q.Rational[] } | undefined {
  const exponents = variables.map(() => Q.zero);
  let constant: Expr = ONE;
  const factors = f.op === 'product' ? [num(f.coefficient), ...f.factors] : [f];
  for (const factor of factors) {
    const base = factor.op === 'power' ? factor.base : factor;
    const exponent = factor.op === 'power' ? factor.exponent : ONE;
    const i = variables.indexOf(base as Sym);
    if (i >= 0 && exponent.op === 'num') exponents[i] = exponent.value;
    else if (variables.some((x) => dependsOn(factor, x))) return undefined;
    else constant = mul(constant, factor);
  }
  return { constant, exponents };
}
