import { sub } from '../../expr/build.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { atomsOf, substitute } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { whole } from '../field/fractions.ts';
import { leadingIn } from '../polynomial/parts.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import { complexEnclose } from '../roots/complex-enclose.ts';
import type { Rectangle } from '../roots/rectangle.ts';
import { rootsOf } from '../roots/roots.ts';
import { randomStream } from '../work.ts';
import type { Work } from '../work.ts';
import { different } from './groebner.ts';
import type { Basis } from './groebner.ts';

/** The value of each unknown. */
export type Point = ReadonlyMap<Sym, Expr>;

export interface RadicalPoints {
  readonly points: readonly Point[];
  /** What is taken to be different from zero. */
  readonly conditions: readonly Expr[];
}

/**
 * As many different points as the lexicographic basis says, from the last unknown to the first: above values of those
 * after it, the first polynomial whose leading coefficient does not vanish there gives all values of an unknown
 * (P. Gianni, EUROCAL '87, 247; M. Kalkbrener, ibid., 282). Undefined where they are not found in radicals. That they
 * are zeros is to be verified.
 */
export function radicalPoints(
  basis: Basis,
  size: number,
  field: ExpressionField,
  work: Work,
  assumptions: Assumptions,
): RadicalPoints | undefined {
  const { variables, elements, leads } = basis;
  const forms = expressionField(work, assumptions);
  const vanishes = (e: Expr): boolean => forms.isZero(forms.of(e));
  const conditions: Expr[] = [];
  let points: readonly Point[] = [new Map()];
  for (let i = variables.length - 1; i >= 0; i--) {
    const index = variables[i]!;
    const unknown = field.kernels[index] as Sym;
    const own = elements.filter((_, k) => leads[k]!.findIndex((e) => e > 0) === i);
    const next: Point[] = [];
    for (const point of points) {
      const at = (p: Polynomial): Expr => substitute(field.expression(whole(p)), point);
      const decisive = own.find((p) => !vanishes(at(leadingIn(p, index))));
      const found = decisive && rootsOf(at(decisive), unknown, work, assumptions);
      if (!found?.complete) return undefined;
      conditions.push(...found.conditions);
      next.push(...found.roots.map(({ value }) => new Map([[unknown, value], ...point])));
    }
    points = next;
  }
  if (points.length !== size || !areDifferent(points, assumptions, work)) return undefined;
  const ordered = points.map(
    (point) => new Map(variables.map((v) => [field.kernels[v] as Sym, point.get(field.kernels[v] as Sym)!])),
  );
  return { points: ordered, conditions: conditions.flatMap((c) => factorsOf(c, forms)) };
}

/** What vanishes where a condition does, taken apart. */
function factorsOf(condition: Expr, forms: ExpressionField): readonly Expr[] {
  const { numerator } = forms.of(condition);
  return different([numerator]).map((p) => forms.expression(whole(p)));
}

const attempts = 6;
const bits = 192;

/** Whether any two points are seen to differ at some values of the parameters. */
function areDifferent(points: readonly Point[], assumptions: Assumptions, work: Work): boolean {
  const atoms = [...new Set(points.flatMap((p) => [...p.values()].flatMap((e) => [...atomsOf(e)])))];
  const random = randomStream(work.seed);
  const places = Array.from(
    { length: attempts },
    () => new Map(atoms.map((a) => [a, randomValue(random, assumptions.positive.has(a))] as const)),
  );
  const differ = (a: Point, b: Point): boolean =>
    [...a].some(([x, value]) => {
      const other = b.get(x)!;
      if (value === other) return false;
      return places.some((place) => excludesZero(complexEnclose(sub(value, other), place, bits)));
    });
  return points.every((a, i) => points.slice(0, i).every((b) => differ(a, b)));
}

const excludesZero = (z: Rectangle | undefined): boolean =>
  z !== undefined && [z.re, z.im].some(({ lo, hi }) => lo > 0n || hi < 0n);

function randomValue(random: () => number, positive: boolean): Rational {
  const n = 1 + Math.floor(random() * 97);
  const d = 1 + Math.floor(random() * 31);
  return Q.rational(!positive && random() < 0.5 ? -n : n, d);
}
