import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import type { Dense } from '../field/dense.ts';
import type { Field } from '../field/field.ts';
import { edgesOf, evaluateCurve, shifted, slopeOf } from './newton-polygon.ts';
import type { Curve, Edge } from './newton-polygon.ts';
import { divide } from './powers.ts';
import { add, bigO, isExactZero, monomial, mul, shift, stretch, sub, truncate } from './series.ts';
import type { Series } from './series.ts';

/** A root y(x) = Σ c_k x^(k/r) with x^(1/r) the principal root; `together` roots agree as far as it is known. */
export interface ExplicitRoot<T> {
  readonly series: Series<T>;
  readonly together: number;
}

/** Roots that begin with c x^exponent, where c is not known as an element of the field. */
export interface HiddenRoots<T> {
  readonly exponent: Rational;
  /** The values of c are the roots of this polynomial, as often as they are its roots; undefined where it is not known. */
  readonly polynomial: Dense<T> | undefined;
  readonly count: number;
}

export interface ExplicitRoots<T> {
  readonly roots: readonly ExplicitRoot<T>[];
  readonly hidden: readonly HiddenRoots<T>[];
}

/** The roots that a polynomial has in the field as far as they are known, with multiplicities. */
export type RootsInField<T> = (
  p: Dense<T>,
) => readonly { readonly value: T; readonly multiplicity: number }[];

/** What is computed over which field: what one root costs may be limited, and a root that costs more stays hidden. */
export interface RootSetting<T> {
  readonly field: Field<T>;
  readonly rootsInField: RootsInField<T>;
  readonly affordable?: <U>(compute: () => U) => U | undefined;
}

/** The roots behind c x^(p/q), with exponents larger than this one. */
interface Node<T> extends RootSetting<T> {
  readonly curve: Curve<T>;
  readonly need: number;
}

/**
 * The roots y(x) of F(x, y) = 0 near x = 0 by Newton's polygon (R. J. Walker, Algebraic Curves, chapter IV), with the roots
 * of its edges as elements of the field, so that each series is explicit. `curve` are the coefficients of F in powers of y,
 * without fractional powers of x; they may be truncated, and then no root is claimed beyond what they imply. Roots are
 * known up to O(x^order) where the coefficients suffice.
 */
export function explicitRoots<T>(setting: RootSetting<T>, curve: Curve<T>, order: number): ExplicitRoots<T> {
  return rootsAt({ ...setting, curve, need: order }, -Infinity);
}

/** Those roots whose leading exponent is larger than `beyond`. */
function rootsAt<T>(node: Node<T>, beyond: number): ExplicitRoots<T> {
  const { field, curve } = node;
  const edges = edgesOf(field, curve).filter(({ p, q }) => p / q > beyond);
  const first = curve.findIndex((a) => a.coefficients.length > 0);
  const parts = [
    ...(first > 0 ? [vanishing(curve, first)] : []),
    ...edges.map((edge) => (isSettled(edge, curve) ? alongEdge(node, edge) : unsettled(edge))),
  ];
  return { roots: parts.flatMap(({ roots }) => roots), hidden: parts.flatMap(({ hidden }) => hidden) };
}

const unlimited = <U>(compute: () => U): U | undefined => compute();

/** Roots that are zero, or zero as far as the coefficients are known. */
function vanishing<T>(curve: Curve<T>, count: number): ExplicitRoots<T> {
  const [lead, below] = [curve[count] as Series<T>, curve.slice(0, count)];
  const orders = below.map((a, i) => (a.order - lead.valuation) / (count - i));
  return { roots: [{ series: bigO(Math.floor(Math.min(...orders))), together: count }], hidden: [] };
}

/** Whether what is not known of the coefficients lies above the edge. */
const isSettled = <T>({ p, q, weight }: Edge<T>, curve: Curve<T>): boolean =>
  curve.every((a, i) => a.coefficients.length > 0 || q * a.order + p * i > weight);

const unsettled = <T>({ p, q, phi }: Edge<T>): ExplicitRoots<T> => ({
  roots: [],
  hidden: [{ exponent: Q.rational(p, q), polynomial: undefined, count: q * (phi.length - 1) }],
});

function alongEdge<T>(node: Node<T>, edge: Edge<T>): ExplicitRoots<T> {
  const { field } = node;
  const { p, q, phi } = edge;
  const polynomial = phi.flatMap((c, k) => [
    c,
    ...Array.from({ length: k + 1 < phi.length ? q - 1 : 0 }, () => field.zero),
  ]);
  const known = node.rootsInField(polynomial);
  const missing = known.reduce((left, { multiplicity }) => left - multiplicity, polynomial.length - 1);
  const { affordable = unlimited } = node;
  const parts = known.map(
    ({ value, multiplicity }) =>
      affordable(() => behind(node, edge, value, multiplicity)) ?? {
        roots: [],
        hidden: [{ exponent: Q.rational(p, q), polynomial: undefined, count: multiplicity }],
      },
  );
  return {
    roots: parts.flatMap(({ roots }) => roots),
    hidden: [
      ...parts.flatMap(({ hidden }) => hidden),
      ...(missing > 0 ? [{ exponent: Q.rational(p, q), polynomial, count: missing }] : []),
    ],
  };
}

/** The roots y = X^p (c + Y), x = X^q, with Y → 0. */
function behind<T>(node: Node<T>, edge: Edge<T>, c: T, multiplicity: number): ExplicitRoots<T> {
  const { field } = node;
  const { p, q, weight } = edge;
  const curve = shifted(
    field,
    node.curve.map((a, i) => shift(stretch(field, a, q), p * i - weight)),
    c,
  );
  const need = node.need * q - p;
  const inner: ExplicitRoots<T> =
    multiplicity === 1
      ? { roots: [{ series: simpleRoot(field, curve, Math.max(1, need)), together: 1 }], hidden: [] }
      : need <= 0
        ? { roots: [{ series: bigO(0), together: multiplicity }], hidden: [] }
        : rootsAt({ ...node, curve, need }, 0);
  return {
    roots: inner.roots.map(({ series, together }) => {
      const root = add(field, monomial(field, c, 0), series);
      const scaled = mul(field, monomial(field, field.one, p), root);
      return { series: { ...scaled, ramification: scaled.ramification * q }, together };
    }),
    hidden: inner.hidden.map((h) => ({
      ...h,
      exponent: Q.div(Q.add(Q.rational(p), h.exponent), Q.rational(q)),
    })),
  };
}

/** The one root Y = O(X) of a curve with ∂G/∂Y ≠ 0 at the origin, by Newton's iteration, as far as G is known. */
function simpleRoot<T>(field: Field<T>, curve: Curve<T>, need: number): Series<T> {
  if (isExactZero(curve[0] as Series<T>)) return bigO(Infinity);
  const order = Math.min(need, ...curve.map((a) => a.order));
  const slope = slopeOf(field, curve);
  let y: Series<T> = bigO(Infinity);
  for (let known = 1; known < order;) {
    known = Math.min(2 * known, order);
    const cut = (c: Curve<T>): Curve<T> => c.map((a) => truncate(field, a, known));
    const change = divide(field, evaluateCurve(field, cut(curve), y), evaluateCurve(field, cut(slope), y));
    y = { ...sub(field, y, truncate(field, change, known)), order: Infinity };
  }
  return truncate(field, y, order);
}
