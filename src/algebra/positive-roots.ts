import { mul, num, pow, splitPower } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { mapChildren, walk } from '../expr/walk.ts';
import type { Assumptions } from './assumptions.ts';

/** The same with every power of a positive symbol taken out of roots: √(a²b) is a√b for a > 0. */
export const positivesTakenOut = (e: Expr, { positive }: Assumptions): Expr =>
  walk(e, (x, visit): Expr => {
    const y = mapChildren(x, visit);
    if (y.op !== 'power' || y.exponent.op !== 'num') return y;
    const factors = y.base.op === 'product' ? [num(y.base.coefficient), ...y.base.factors] : [y.base];
    const isPositive = (f: Expr): boolean => positive.has(splitPower(f).base);
    const outside = factors.filter(isPositive).map((f) => {
      const { base, exponent } = splitPower(f);
      return pow(base, mul(exponent, y.exponent));
    });
    return outside.length === 0
      ? y
      : mul(...outside, pow(mul(...factors.filter((f) => !isPositive(f))), y.exponent));
  });
