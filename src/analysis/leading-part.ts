import type { ExpressionField } from '../algebra/field/expressions.ts';
import { fraction as fractionOf } from '../algebra/field/fractions.ts';
import { rationals } from '../algebra/field/field.ts';
import { solve } from '../algebra/linear/solve.ts';
import { exponentOf } from '../algebra/polynomial/monomial.ts';
import { collect } from '../algebra/polynomial/parts.ts';
import { mul, num, pow, sumOf } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';

export interface LeadingPart {
  readonly weights: readonly number[];
  readonly degree: number;
  readonly flow: readonly Expr[];
}

interface Term {
  readonly exponents: readonly number[];
  readonly coefficient: Expr;
}

/** As many choices of terms are tried. */
const mostChoices = 5_000;

/**
 * The leading quasi-homogeneous part of a flow that is known up to some order: weights w_i > 0 by which all its terms
 * s^α in ds_i/dτ gain α·w − w_i = 1, one at least for each i, and all others more (A. D. Bruno, Local Methods in Nonlinear
 * Differential Equations, chapter I.1: the vertices and faces of Newton's polyhedron). Equal weights come before others.
 * Undefined where there are none, or terms of higher order may be among them. `orders` has the flow of each coordinate by
 * order, in the symbols `coordinates`.
 */
export function leadingPart(
  orders: readonly (readonly Expr[])[],
  coordinates: readonly Sym[],
  field: ExpressionField,
): LeadingPart | undefined {
  const terms = coordinates.map((_, i) =>
    orders.flatMap((order) => termsOf(order[i] as Expr, coordinates, field)),
  );
  const found = weightsOf(terms, orders.length);
  if (found === undefined) return undefined;
  const common = found.reduce((d, w) => leastMultiple(d, Number(w.d)), 1);
  const flow = terms.map((list, i) =>
    sumOf(
      list
        .filter(({ exponents }) => Q.isOne(gain(exponents, i, found)))
        .map(({ exponents, coefficient }) =>
          mul(coefficient, ...exponents.map((k, j) => pow(coordinates[j] as Sym, num(k)))),
        ),
    ),
  );
  return { weights: found.map((w) => (Number(w.n) * common) / Number(w.d)), degree: common, flow };
}

function termsOf(e: Expr, coordinates: readonly Sym[], field: ExpressionField): readonly Term[] {
  const { numerator, denominator } = field.of(e);
  const indices = coordinates.map(field.indexOf);
  return [...collect(numerator, indices)].map(([m, c]) => ({
    exponents: indices.map((i) => exponentOf(m, i)),
    coefficient: field.expression(fractionOf(c, denominator)),
  }));
}

/** α·w − w_i. */
const gain = (exponents: readonly number[], i: number, w: readonly Rational[]): Rational =>
  exponents.reduce(
    (sum, k, j) => Q.add(sum, Q.mul(Q.rational(j === i ? k - 1 : k), w[j] as Rational)),
    Q.zero,
  );

function weightsOf(terms: readonly (readonly Term[])[], order: number): readonly Rational[] | undefined {
  const isLeading = (w: readonly Rational[]): boolean =>
    w.every((x) => Q.sign(x) > 0) &&
    terms.every((list, i) => {
      const gains = list.map(({ exponents }) => gain(exponents, i, w));
      return gains.some(Q.isOne) && gains.every((x) => Q.compare(x, Q.one) >= 0);
    }) &&
    isBeyond(w, order);
  const choices = choicesOf(terms.map((list) => list.map(({ exponents }) => exponents)));
  // Equal weights of a homogeneous flow are not seen by single terms where its terms are mixed.
  const equal = Array.from({ length: order }, (_, k) => terms.map(() => Q.rational(1, k + 1)));
  return [...equal, ...choices.flatMap((chosen) => solved(chosen) ?? [])].find(isLeading);
}

/** Whether all terms of higher order gain more than one. */
const isBeyond = (w: readonly Rational[], order: number): boolean => {
  const sorted = [...w].sort(Q.compare);
  const [least, most] = [sorted[0] as Rational, sorted.at(-1) as Rational];
  return Q.compare(Q.sub(Q.mul(Q.rational(order + 1), least), most), Q.one) > 0;
};

/** The weights by which one term of each coordinate gains one. */
function solved(chosen: readonly (readonly number[])[]): [readonly Rational[]] | undefined {
  const rows = chosen.map((exponents, i) => exponents.map((k, j) => Q.rational(j === i ? k - 1 : k)));
  const found = solve(
    rationals,
    rows,
    rows.map(() => Q.one),
  );
  return found.kind === 'solutions' && found.basis.length === 0 ? [found.particular] : undefined;
}

function choicesOf<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  const count = lists.reduce((product, list) => product * list.length, 1);
  if (count > mostChoices) return [];
  return lists.reduce<readonly (readonly T[])[]>(
    (all, list) => all.flatMap((chosen) => list.map((x) => [...chosen, x])),
    [[]],
  );
}

const leastMultiple = (a: number, b: number): number => (a / greatestDivisor(a, b)) * b;
const greatestDivisor = (a: number, b: number): number => (b === 0 ? a : greatestDivisor(b, a % b));
