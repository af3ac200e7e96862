import { HALF, num, productOf, sqrt } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { divInt, gcdInt, mulInt } from '../expr/integer.ts';
import type { Int } from '../expr/integer.ts';
import { mapChildren, walk } from '../expr/walk.ts';

/** The same with at most one square root of a whole number in each product: √3 √5 is √15, √3 √6 is 3√2. */
export const squareRootsMerged = (e: Expr): Expr =>
  walk(e, (x, visit): Expr => {
    const y = mapChildren(x, visit);
    if (y.op !== 'product') return y;
    const radicands = y.factors.flatMap((f) => radicandOf(f) ?? []);
    if (radicands.length < 2) return y;
    const others = y.factors.filter((f) => radicandOf(f) === undefined);
    return productOf([num(y.coefficient), ...others, productOfRoots(radicands)]);
  });

/** √a √b = c √(a/c · b/c) for the greatest common divisor c. */
const productOfRoots = (radicands: readonly Int[]): Expr => {
  let [outside, inside]: [Int, Int] = [1, 1];
  for (const n of radicands) {
    const common = gcdInt(inside, n);
    outside = mulInt(outside, common);
    inside = mulInt(divInt(inside, common), divInt(n, common));
  }
  return productOf([num(outside), sqrt(num(inside))]);
};

/** n of the square root of a positive whole number n; of negative ones the product has another sign. */
const radicandOf = (e: Expr): Int | undefined =>
  e.op === 'power' && e.exponent === HALF && e.base.op === 'num' && e.base.value.d === 1 && e.base.value.n > 0
    ? e.base.value.n
    : undefined;
