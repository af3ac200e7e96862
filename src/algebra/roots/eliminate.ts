import { num, pow, sub, sym } from '../../expr/build.ts';
import type { Derivative, Expr, Power, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { dependsOn, subexpressions, substitute } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import { whole } from '../field/fractions.ts';
import { variablesOf } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import { resultant } from '../polynomial/resultant.ts';
import { withinBudget } from '../work.ts';
import type { Work } from '../work.ts';
import { whereDefined } from './ground.ts';

interface Radical {
  readonly power: Power;
  readonly exponent: Rational;
}

/**
 * An expression without x that vanishes wherever a and b vanish together, for algebraic functions of x: what stands under
 * roots is named, and the names and x are eliminated by resultants. Undefined where that tells nothing.
 */
export function eliminant(
  [a, b]: readonly [Expr, Expr],
  x: Sym | Derivative,
  assumptions: Assumptions,
  work: Work,
): Expr | undefined {
  const radicals = [...new Set([...radicalsIn(a, x), ...radicalsIn(b, x)])].map((power): Radical => ({
    power,
    exponent: (power.exponent as Extract<Expr, { op: 'num' }>).value,
  }));
  const names = [...new Set(radicals.map(({ power }) => power.base))].map((base, i) => ({
    base,
    name: sym(`\u0000root${i}`),
    order: radicals.reduce((n, r) => (r.power.base === base ? multiple(n, Number(r.exponent.d)) : n), 1),
  }));
  const rational = new Map<Expr, Expr>(
    radicals.flatMap(({ power, exponent }) =>
      names
        .filter(({ base }) => base === power.base)
        .map(({ name, order }) => [power, pow(name, num(Q.mul(exponent, Q.rational(order))))] as const),
    ),
  );
  return withinBudget(() =>
    whereDefined(() => {
      const field = expressionField(work, assumptions);
      const numerator = (e: Expr): P.Polynomial => field.of(substitute(e, rational)).numerator;
      const [first, second] = names.reduce<readonly [P.Polynomial, P.Polynomial]>(
        (pair, { base, name, order }) => {
          const meaning = numerator(sub(pow(name, num(order)), base));
          return pair.map((p) => resultant(p, meaning, field.indexOf(name))) as [P.Polynomial, P.Polynomial];
        },
        [numerator(a), numerator(b)],
      );
      const result = resultant(first, second, field.indexOf(x));
      const left = variablesOf(result).some((i) => dependsOn(field.kernels[i] as Expr, x));
      return left || P.isZero(result) ? undefined : field.expression(whole(result));
    }),
  );
}

const multiple = (m: number, n: number): number => (m % n === 0 ? m : m * n);

/** The fractional powers of what depends on x. */
const radicalsIn = (e: Expr, x: Expr): readonly Power[] =>
  [...subexpressions(e)].flatMap((r) =>
    r.op === 'power' && r.exponent.op === 'num' && !Q.isInteger(r.exponent.value) && dependsOn(r.base, x)
      ? [r]
      : [],
  );
