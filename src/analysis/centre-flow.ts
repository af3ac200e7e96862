import { expressionField } from '../algebra/field/expressions.ts';
import type { ExpressionField } from '../algebra/field/expressions.ts';
import type { Fraction } from '../algebra/field/fractions.ts';
import { jordanStructure } from '../algebra/linear/jordan.ts';
import { product, transpose } from '../algebra/linear/matrix.ts';
import type { Matrix } from '../algebra/linear/matrix.ts';
import { inverse, nullSpace, solve } from '../algebra/linear/solve.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, div, mul, num, pow, sub, sumOf, sym, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import { perLogarithm } from '../theory/conversion.ts';
import { declaredNames } from '../theory/theory.ts';
import type { Values } from './exponents.ts';
import { leadingPart } from './leading-part.ts';
import { raysOf } from './rays.ts';
import type { Rays } from './rays.ts';
import type { VectorField } from './vector-field.ts';

/**
 * The flow along several marginal directions at once, to leading order: x = x* + Σ s_i v_i + …, with ds_i/d ln μ a sum of
 * monomials that gain the weight `degree` over that of s_i.
 */
export interface CentreFlow {
  readonly coordinates: readonly Sym[];
  /** v_i, in the order of the variables: eigenvectors, and in a Jordan block the vectors of its chain. */
  readonly directions: readonly (readonly Expr[])[];
  /** By these s_i → t^{w_i} s_i multiplies the flow of each s_i by t^{w_i + degree}; whole numbers. */
  readonly weights: readonly number[];
  readonly degree: number;
  /** ds_i/d ln μ. */
  readonly leading: readonly Expr[];
  readonly rays: Rays;
}

/** Higher orders are not looked at. */
const highest = 5;
/** More directions at once are not looked at. */
const mostDirections = 4;

/**
 * The reduction to the centre manifold x = x* + V s + h(s), U h = 0, where V spans the generalised kernel of J and U, with
 * U V = 1, that of Jᵀ: J h_k − Dh_k N s = V g_k − b_k + Σ Dh_j g_{k−j+1}, g_k = U b_k, order by order, b_k being what β has
 * beside J h_k (J. Carr, Applications of Centre Manifold Theory, section 2.5); of it the leading quasi-homogeneous part.
 * Undefined where fewer than two directions are marginal, or no leading part is seen up to the fifth order.
 */
export function centreFlow(
  at: ReadonlyMap<Sym, Expr>,
  J: readonly (readonly Expr[])[],
  multiplicity: number,
  field: VectorField,
  values: Values,
  setting: Setting,
): CentreFlow | undefined {
  if (multiplicity < 2 || multiplicity > mostDirections) return undefined;
  return withinBudget(() =>
    whereDefined((): CentreFlow | undefined => {
      const own = expressionField(setting.work(), setting.assumptions);
      const frame = frameOf(own, J, multiplicity);
      if (frame === undefined) return undefined;
      const coordinates = frame.V.map((_, i) => sym(`\u0000s${i + 1}`));
      for (const orders of reducedOrders(own, frame, coordinates, at, field)) {
        const found = leadingPart(orders, coordinates, own);
        if (found === undefined) continue;
        const unit = perLogarithm[setting.theory.scale];
        const shown = shownNames(coordinates, setting);
        const flow = found.flow.map((e) => tidied(mul(unit, e), setting));
        return {
          coordinates: [...shown.values()] as Sym[],
          directions: frame.V.map((v) => v.map((x) => tidied(own.expression(x), setting))),
          weights: found.weights,
          degree: found.degree,
          leading: flow.map((e) => substitute(e, shown)),
          rays: raysOf(flow, coordinates, found.weights, values, setting),
        };
      }
      return undefined;
    }),
  );
}

/** s1, s2, …, or other letters where the author uses these. */
function shownNames(coordinates: readonly Sym[], { theory }: Setting): ReadonlyMap<Expr, Expr> {
  const taken = declaredNames(theory);
  const named = (letter: string): readonly string[] => coordinates.map((_, i) => `${letter}${i + 1}`);
  const letter = ['s', 'r', 'sigma', 'rho'].find((l) => !named(l).some((name) => taken.has(name))) ?? 's';
  return new Map(coordinates.map((s, i) => [s, sym(named(letter)[i] as string)]));
}

/** V as a list of its columns, U of its rows, N = U J V, and J with U below it. */
interface Frame {
  readonly V: Matrix<Fraction>;
  readonly U: Matrix<Fraction>;
  readonly N: Matrix<Fraction>;
  readonly bordered: Matrix<Fraction>;
}

function frameOf(
  own: ExpressionField,
  J: readonly (readonly Expr[])[],
  multiplicity: number,
): Frame | undefined {
  const rows = J.map((row) => row.map(own.of));
  const structure = jordanStructure(own, rows, [{ value: own.zero, multiplicity }]);
  if (structure === undefined) return undefined;
  const V = transpose(structure.P);
  let powers = transpose(rows);
  for (let k = 1; k < multiplicity; k++) powers = product(own, powers, transpose(rows));
  const left = nullSpace(own, powers);
  const overlap = inverse(own, product(own, left, structure.P));
  if (overlap === undefined) return undefined;
  const U = product(own, overlap, left);
  return { V, U, N: product(own, product(own, U, rows), structure.P), bordered: [...rows, ...U] };
}

/** A name that no formula contains. */
const epsilon = sym('\u0000epsilon');

/** The reduced flow up to the first, the second, … order: g_1, g_2, … as lists by coordinate. */
function* reducedOrders(
  own: ExpressionField,
  { V, U, N, bordered }: Frame,
  s: readonly Sym[],
  at: ReadonlyMap<Sym, Expr>,
  { variables, rates }: VectorField,
): Generator<readonly (readonly Expr[])[]> {
  const times = (a: Matrix<Fraction>, v: readonly Expr[]): readonly Expr[] =>
    a.map((row) => normal(own, sumOf(row.map((x, j) => mul(own.expression(x), v[j] as Expr)))));
  const along = (h: readonly Expr[], g: readonly Expr[]): readonly Expr[] =>
    h.map((e) => sumOf(s.map((x, i) => mul(partial(e, x), g[i] as Expr))));
  const columns = transpose(V);
  const places: (readonly Expr[])[] = [times(columns, s)];
  const orders: (readonly Expr[])[] = [times(N, s)];
  for (let k = 2; k <= highest; k++) {
    const b = coefficientOf(k, at, places, variables, rates).map((e) => normal(own, e));
    const g = times(U, b);
    orders.push(g);
    yield orders;
    const back = times(columns, g);
    const mixed = variables.map((_, i) =>
      sumOf(places.slice(1).map((h, j) => along(h, orders[k - 2 - j] as readonly Expr[])[i] as Expr)),
    );
    const right = variables.map((_, i) => add(sub(back[i] as Expr, b[i] as Expr), mixed[i] as Expr));
    let h: readonly Expr[] = variables.map(() => ZERO);
    // N is nilpotent: after few steps nothing changes any more.
    for (let step = 0; step <= k * s.length; step++) {
      const turned = along(h, orders[0] as readonly Expr[]);
      const next = solve(own, bordered, [
        ...right.map((e, i) => own.of(add(e, turned[i] as Expr))),
        ...s.map(() => own.zero),
      ]);
      if (next.kind === 'inconsistent') return;
      const found = next.particular.map(own.expression);
      const isSettled = found.every((e, i) => own.isZero(own.of(sub(e, h[i] as Expr))));
      h = found;
      if (isSettled) break;
    }
    places.push(h);
  }
}

const normal = (own: ExpressionField, e: Expr): Expr => own.expression(own.of(e));

/** What is of order k in s in the rates at x* + V s + h_2 + … + h_{k−1}. */
function coefficientOf(
  k: number,
  at: ReadonlyMap<Sym, Expr>,
  places: readonly (readonly Expr[])[],
  variables: readonly Sym[],
  rates: readonly Expr[],
): readonly Expr[] {
  const place = new Map<Expr, Expr>(
    variables.map((x, i) => [
      x,
      add(at.get(x) ?? x, ...places.map((order, j) => mul(order[i] as Expr, pow(epsilon, num(j + 1))))),
    ]),
  );
  const factorial = Array.from({ length: k }, (_, j) => j + 1).reduce((a, b) => a * b, 1);
  return rates.map((rate) => {
    let slope = substitute(rate, place);
    for (let j = 0; j < k; j++) slope = partial(slope, epsilon);
    return div(substitute(slope, new Map([[epsilon, ZERO]])), num(factorial));
  });
}
