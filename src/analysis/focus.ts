import { decideZero } from '../algebra/decide.ts';
import { expressionField } from '../algebra/field/expressions.ts';
import { solve } from '../algebra/linear/solve.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { signOfExpr } from '../algebra/roots/sign.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, div, I, mul, neg, num, sub, sumOf } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import { direction } from '../theory/theory.ts';
import { integratingFactor, isReversible } from './centre.ts';
import { numberOf } from './exponents.ts';
import type { Values } from './exponents.ts';
import type { Scaling } from './scaling.ts';
import type { VectorField } from './vector-field.ts';

/** Whether the flow circles for ever, or slowly spirals, where its linear part circles. */
export interface Focus {
  /** l_1 for a flow along ln μ: where it is positive, small circles grow towards the UV. */
  readonly lyapunov: Expr;
  readonly sort: 'IR-attractive' | 'UV-attractive' | 'centre' | undefined;
  /** Of a centre: the powers x^a y^b by which the flow keeps areas, or a reflection that turns the flow round. */
  readonly by:
    | { readonly kind: 'integrating factor'; readonly factor: Expr }
    | { readonly kind: 'reflection' }
    | undefined;
}

/**
 * The first Lyapunov coefficient of a pair of imaginary eigenvalues ±iω,
 * l_1 = Re(⟨p, C(q, q, q̄)⟩ − 2⟨p, B(q, A⁻¹B(q, q̄))⟩ + ⟨p, B(q̄, (2iω − A)⁻¹B(q, q))⟩)/(2ω),
 * where A q = iω q, ⟨p, q⟩ = ⟨q, q⟩ = 1, and B and C are the second and third derivatives (Yu. A. Kuznetsov, Elements of Applied
 * Bifurcation Theory, equation 5.34). Where it vanishes in a plane, an integrating factor or a reflection proves a centre.
 */
export function focusOf(
  at: ReadonlyMap<Sym, Expr>,
  J: readonly (readonly Expr[])[],
  scaling: readonly Scaling[],
  field: VectorField,
  values: Values,
  setting: Setting,
): Focus | undefined {
  const found = withinBudget(() => whereDefined(() => lyapunovOf(at, J, scaling, field, values, setting)));
  if (found === undefined) return undefined;
  const lyapunov = tidied(direction(setting.theory.scale) === 'UV' ? found : neg(found), setting);
  const sign = signOfExpr(lyapunov, setting.assumptions) ?? numberOf(lyapunov, values)?.sign;
  if (sign === 1 || sign === -1)
    return { lyapunov, sort: sign > 0 ? 'IR-attractive' : 'UV-attractive', by: undefined };
  const by =
    decideZero(lyapunov, setting.assumptions, setting.work()).kind === 'proved'
      ? proofOf(at, field, values, setting)
      : undefined;
  return { lyapunov, sort: by && 'centre', by };
}

function proofOf(
  at: ReadonlyMap<Sym, Expr>,
  field: VectorField,
  values: Values,
  setting: Setting,
): Focus['by'] {
  const factor = integratingFactor(at, field, values, setting);
  if (factor) return { kind: 'integrating factor', factor };
  return isReversible(at, field, setting) ? { kind: 'reflection' } : undefined;
}

function lyapunovOf(
  at: ReadonlyMap<Sym, Expr>,
  J: readonly (readonly Expr[])[],
  scaling: readonly Scaling[],
  { variables, rates }: VectorField,
  values: Values,
  setting: Setting,
): Expr | undefined {
  const upper = scaling.find(
    ({ eigenvalue }) =>
      numberOf(frequency(eigenvalue), values)?.sign === 1 ||
      signOfExpr(tidied(frequency(eigenvalue), setting), setting.assumptions) === 1,
  );
  const [q] = upper?.right ?? [];
  const [left] = upper?.left ?? [];
  if (upper === undefined || q === undefined || left === undefined) return undefined;
  const omega = tidied(frequency(upper.eigenvalue), setting);
  const overlap = dot(left, q);
  const p = left.map((x) => div(x, overlap));
  const conjugate = (v: readonly Expr[]): readonly Expr[] =>
    v.map((e) => substitute(e, new Map([[I, neg(I)]])));
  const here = (e: Expr): Expr => substitute(e, at);
  const second = rates.map((rate) =>
    variables.map((x) => variables.map((y) => here(partial(partial(rate, x), y)))),
  );
  const B = (a: readonly Expr[], b: readonly Expr[]): readonly Expr[] =>
    second.map((rows) =>
      sumOf(rows.flatMap((row, j) => row.map((e, k) => mul(e, a[j] as Expr, b[k] as Expr)))),
    );
  const C = (a: readonly Expr[], b: readonly Expr[], c: readonly Expr[]): readonly Expr[] =>
    rates.map((rate) => {
      const along = (e: Expr, v: readonly Expr[]): Expr =>
        sumOf(variables.map((x, i) => mul(v[i] as Expr, partial(e, x))));
      return here(along(along(along(rate, a), b), c));
    });
  const own = expressionField(setting.work(), setting.assumptions);
  const solved = (rows: readonly (readonly Expr[])[], b: readonly Expr[]): readonly Expr[] | undefined => {
    const found = solve(
      own,
      rows.map((row) => row.map(own.of)),
      b.map(own.of),
    );
    return found.kind === 'inconsistent' || found.basis.length > 0
      ? undefined
      : found.particular.map(own.expression);
  };
  const bar = conjugate(q);
  const steady = solved(J, B(q, bar));
  const doubled = solved(
    J.map((row, i) => row.map((e, j) => sub(i === j ? mul(num(2), I, omega) : num(0), e))),
    B(q, q),
  );
  if (steady === undefined || doubled === undefined) return undefined;
  const z = own.expression(
    own.of(add(dot(p, C(q, q, bar)), mul(num(-2), dot(p, B(q, steady))), dot(p, B(bar, doubled)))),
  );
  const real = div(add(z, ...conjugate([z])), mul(num(4), omega, dot(q, bar)));
  return tidied(real, setting);
}

/** θ = iω. */
const frequency = (theta: Expr): Expr => neg(mul(I, theta));

const dot = (a: readonly Expr[], b: readonly Expr[]): Expr => sumOf(a.map((x, i) => mul(x, b[i] as Expr)));
