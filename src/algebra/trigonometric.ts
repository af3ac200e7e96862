import { add, call, div, I, mul, pow, sub, TWO, MINUS_ONE } from '../expr/build.ts';
import type { Call, Expr, Power } from '../expr/expr.ts';
import type { NormalForms } from './normal.ts';
import type { Quotient } from './quotient.ts';

const exp = (x: Expr): Expr => call('exp', x);
const inverse = (e: Expr): Expr => pow(e, MINUS_ONE);

/** Euler's formulas; z = e^x, or e^{ix} for the circular functions. Tangents are quotients already. */
const euler: ReadonlyMap<string, (z: Expr) => Expr> = new Map([
  ['sin', (z: Expr) => div(sub(z, inverse(z)), mul(TWO, I))],
  ['cos', (z: Expr) => div(add(z, inverse(z)), TWO)],
]);
const hyperbolic: ReadonlyMap<string, (z: Expr) => Expr> = new Map([
  ['sinh', (z: Expr) => div(sub(z, inverse(z)), TWO)],
  ['cosh', (z: Expr) => div(add(z, inverse(z)), TWO)],
]);

/** Circular and hyperbolic functions through exponentials, in which their addition theorems are plain arithmetic. */
export function throughExponentials(e: Power | Call, forms: NormalForms): Quotient | undefined {
  if (e.op !== 'call') return undefined;
  const x = e.args[0] as Expr;
  const circular = euler.get(e.fn);
  if (circular) return forms.quotient(circular(exp(mul(I, x))));
  const real = hyperbolic.get(e.fn);
  return real && forms.quotient(real(exp(x)));
}
