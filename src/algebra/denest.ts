import { add, div, MINUS_ONE, mul, num, sqrt, sub, TWO } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';

/**
 * √(a + t) = √((a + d)/2) ± √((a − d)/2) with the sign of t and d = √(a² − t²), for positive a and a + t, where a and d
 * are rational and t is a root: √(5 + 2√6) = √3 + √2 (Borodin, Fagin, Hopcroft & Tompa 1985, theorem 1). Undefined
 * where that does not apply.
 */
export function denested(e: Expr): Expr | undefined {
  if (e.op !== 'sum' || e.terms.length !== 2) return undefined;
  const a = e.terms.find((x) => x.op === 'num');
  const t = e.terms.find((x) => x !== a);
  if (a === undefined || t === undefined || Q.sign(a.value) < 0) return undefined;
  const square = mul(t, t);
  if (square.op !== 'num') return undefined;
  const d = sqrt(sub(mul(a, a), square));
  if (d.op !== 'num') return undefined;
  const sign = t.op === 'product' && Q.sign(t.coefficient) < 0 ? MINUS_ONE : num(1);
  return add(sqrt(div(add(a, d), TWO)), mul(sign, sqrt(div(sub(a, d), TWO))));
}
