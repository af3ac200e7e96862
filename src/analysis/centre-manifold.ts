import { decideZero } from '../algebra/decide.ts';
import { expressionField } from '../algebra/field/expressions.ts';
import { solve } from '../algebra/linear/solve.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { signOfExpr } from '../algebra/roots/sign.ts';
import type { Sign } from '../algebra/roots/sign.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, div, isZero, mul, neg, num, pow, sym, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { perLogarithm } from '../theory/conversion.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import type { Scaling } from './scaling.ts';
import type { VectorField } from './vector-field.ts';

/** The flow along one marginal direction: ds/dτ = c sᵏ + …, where s is the coordinate along it. */
export interface MarginalFlow {
  readonly order: number;
  readonly coefficient: Expr;
  /** c per ln μ. The flow is logarithmic: 1/s grows as −c ln μ for k = 2, 1/s² as −2c ln μ for k = 3. */
  readonly perLogarithm: Expr;
  /**
   * Whether s grows towards the IR or dies out there; for even k it does one thing on one side of the point, the other
   * on the other one. Undefined where the sign of c is not known.
   */
  readonly sort: 'marginally relevant' | 'marginally irrelevant' | 'relevant on one side' | undefined;
}

/** Higher orders are not looked at. */
const highest = 5;

/**
 * The leading flow on the centre manifold of a fixed point with one eigenvalue zero, as a power series: x(s) with
 * x′(s) ṡ = β(x(s)), x₁ = v, uᵀx_m = 0 above, and ṡ = Σ c_m s^m, order by order from J x_m = c_m v + … (J. Carr,
 * Applications of Centre Manifold Theory, section 2.5). Undefined where zero is no simple eigenvalue, or the flow vanishes
 * up to the fifth order.
 */
export function marginalFlow(
  at: ReadonlyMap<Sym, Expr>,
  J: readonly (readonly Expr[])[],
  scaling: readonly Scaling[],
  { variables, rates }: VectorField,
  setting: Setting,
): MarginalFlow | undefined {
  const vanishes = (e: Expr): boolean => decideZero(e, setting.assumptions, setting.work()).kind === 'proved';
  const zero = scaling.find(({ eigenvalue }) => isZero(eigenvalue));
  const [v] = zero?.right ?? [];
  const [left] = zero?.left ?? [];
  if (zero?.multiplicity !== 1 || v === undefined || left === undefined) return undefined;
  const overlap = dot(left, v);
  const u = left.map((x) => div(x, overlap));
  const field = expressionField(setting.work(), setting.assumptions);
  const bordered = [...J, u].map((row) => row.map(field.of));
  return withinBudget(() =>
    whereDefined(() => {
      const orders: (readonly Expr[])[] = [v];
      for (let m = 2; m <= highest; m++) {
        const N = coefficientOf(m, at, orders, variables, rates);
        const c = tidied(dot(u, N), setting);
        if (!vanishes(c)) {
          const perLog = tidied(mul(perLogarithm[setting.theory.scale], c), setting);
          const sort = sortOf(m, signOfExpr(perLog, setting.assumptions));
          return { order: m, coefficient: c, perLogarithm: perLog, sort };
        }
        const next = solve(field, bordered, [...N.map(neg), ZERO].map(field.of));
        if (next.kind === 'inconsistent') return undefined;
        orders.push(next.particular.map(field.expression));
      }
      return undefined;
    }),
  );
}

function sortOf(order: number, sign: Sign | undefined): MarginalFlow['sort'] {
  if (order % 2 === 0) return 'relevant on one side';
  return sign === undefined ? undefined : sign < 0 ? 'marginally relevant' : 'marginally irrelevant';
}

const dot = (a: readonly Expr[], b: readonly Expr[]): Expr => add(...a.map((x, i) => mul(x, b[i] as Expr)));

/** A name that no formula contains. */
const s = sym('\u0000s');

/** The coefficient of s^m in β(x(s)), as far as x is known. */
function coefficientOf(
  m: number,
  at: ReadonlyMap<Sym, Expr>,
  orders: readonly (readonly Expr[])[],
  variables: readonly Sym[],
  rates: readonly Expr[],
): readonly Expr[] {
  const place = new Map<Expr, Expr>(
    variables.map((x, i) => [
      x,
      add(at.get(x) ?? x, ...orders.map((order, k) => mul(order[i] as Expr, pow(s, num(k + 1))))),
    ]),
  );
  const factorial = Array.from({ length: m }, (_, k) => k + 1).reduce((a, b) => a * b, 1);
  return rates.map((rate) => {
    let slope = substitute(rate, place);
    for (let k = 0; k < m; k++) slope = partial(slope, s);
    return div(substitute(slope, new Map([[s, ZERO]])), num(factorial));
  });
}
