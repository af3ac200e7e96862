import { decideZero } from '../algebra/decide.ts';
import { adjugate, determinant, kernel, timesVector } from '../algebra/matrix.ts';
import type { SquareMatrix } from '../algebra/matrix.ts';
import { isNowhereZero } from '../algebra/nowhere-zero.ts';
import { factorised, tidy } from '../algebra/tidy.ts';
import type { Work } from '../algebra/work.ts';
import { add, div, mul, neg, num, ONE, sub, ZERO } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import type { LagrangianMechanics } from './lagrange.ts';
import { prove } from './record.ts';
import type { Setting } from './record.ts';

/** A singular Hessian, taken apart. */
export interface SingularHessian {
  /** The coordinates of a largest block that can be inverted, by their places. */
  readonly block: readonly number[];
  /** The determinant of the block. */
  readonly minor: Expr;
  /** A basis of the vectors n with n W = 0, each with entry 1 at one coordinate outside the block and 0 at the others. */
  readonly kernel: readonly (readonly Expr[])[];
  readonly steps: readonly Step[];
}

/** Of so many minors the best is chosen; of more the first that elimination finds. */
const mostMinors = 100;

/**
 * Rank and kernel of a symmetric matrix. Its rank is r where a principal minor of size r differs from zero and all larger
 * minors vanish; a minor that vanishes nowhere is preferred. Where all of size r vanish, the rank is smaller: these
 * places are listed, and nothing is said of them. Undefined where it was not decided whether an entry vanishes.
 */
export function singularHessian(
  { hessian, coordinates }: LagrangianMechanics,
  setting: Setting,
): SingularHessian | undefined {
  const { assumptions, arrange, work } = setting;
  const short = (e: Expr): Expr => tidy(e, arrange, work());
  const isZero = (e: Expr): boolean | undefined => {
    const { kind } = decideZero(e, assumptions, work());
    return kind === 'proved' ? true : kind === 'refuted' ? false : undefined;
  };
  const nullSpace = kernel(hessian, isZero, short);
  if (nullSpace === undefined) return undefined;
  // In the echelon form the last entry of a null vector is the one at its free column.
  const free = nullSpace.map((n) => n.findLastIndex((e) => e !== ZERO));
  const found = hessian.flatMap((_, i) => (free.includes(i) ? [] : [i]));
  const minors = blocksLike(found, hessian.length)
    .map((block) => ({ block, minor: short(determinant(restricted(hessian, block), work())) }))
    .filter(({ minor }) => isZero(minor) === false);
  const varies = ({ minor: m }: { readonly minor: Expr }): boolean => variesWith(m, coordinates, setting);
  const best =
    minors.find(({ minor: m }) => vanishesNowhere(m, setting)) ?? minors.find((m) => !varies(m)) ?? minors[0];
  if (best === undefined) return undefined;
  const { block, minor } = best;
  const basis =
    block === found ? nullSpace : nullVectors(hessian, block, minor, work()).map((n) => n.map(short));
  const rank = setting.theory.names.constrained.rank;
  const step = prove(
    {
      id: 'hessian.rank',
      equation: { lhs: rank, rhs: num(block.length) },
      matrix: { rows: basis },
      by: 'hessian-rank',
      from: ['hessian'],
      residuals: [
        ...basis.flatMap((n) => hessian.map((row) => add(...row.map((e, j) => mul(e, n[j] as Expr))))),
        // A minor that vanishes identically has no inverse.
        sub(mul(minor, div(ONE, minor)), ONE),
      ],
    },
    setting,
  );
  const places =
    vanishesNowhere(minor, setting) || !varies(best) ? [] : [...new Set(minors.map((m) => m.minor))];
  return {
    block,
    minor,
    kernel: basis,
    steps: [step, ...places.map((m, i) => locus(`hessian.locus.${i + 1}`, m, 'hessian.rank', setting))],
  };
}

/** What must not vanish; nothing is claimed of the places where it does. */
export const locus = (id: string, e: Expr, source: string, setting: Setting): Step =>
  prove(
    {
      id,
      equation: { lhs: setting.theory.names.constrained.divisor, rhs: e },
      by: 'locus',
      from: [source],
      residuals: [],
    },
    setting,
  );

/** Whether a factorised expression shows that it is never zero. */
export const vanishesNowhere = (e: Expr, { assumptions, work }: Setting): boolean =>
  isNowhereZero(e, assumptions) || isNowhereZero(factorised(e, work()) ?? e, assumptions);

const variesWith = (
  e: Expr,
  coordinates: LagrangianMechanics['coordinates'],
  { theory }: Setting,
): boolean => {
  const atoms = atomsOf(e);
  return atoms.has(theory.names.time) || coordinates.some(({ q, v }) => atoms.has(q) || atoms.has(v));
};

export const restricted = (rows: SquareMatrix, block: readonly number[]): SquareMatrix =>
  block.map((i) => block.map((j) => rows[i]?.[j] as Expr));

/** e_j − W_BB⁻¹ W_Bj for every j outside the block B. */
function nullVectors(
  rows: SquareMatrix,
  block: readonly number[],
  minor: Expr,
  work: Work,
): readonly (readonly Expr[])[] {
  const cofactors = adjugate(restricted(rows, block), work);
  const outside = [...rows.keys()].filter((j) => !block.includes(j));
  return outside.map((j) => {
    const inside = timesVector(
      cofactors,
      block.map((i) => rows[i]?.[j] as Expr),
    );
    return rows.map((_, i) => {
      const at = block.indexOf(i);
      return at >= 0 ? neg(div(inside[at] as Expr, minor)) : i === j ? ONE : ZERO;
    });
  });
}

/** All sets of so many places, the given one first; only that one if they are too many. */
function blocksLike(block: readonly number[], size: number): readonly (readonly number[])[] {
  let sets: readonly (readonly number[])[] = [[]];
  for (let i = 0; i < size; i++) {
    sets = [...sets, ...sets.filter((s) => s.length < block.length).map((s) => [...s, i])];
    if (sets.length > 10 * mostMinors) return [block];
  }
  const others = sets.filter((s) => s.length === block.length && s.some((i) => !block.includes(i)));
  return others.length < mostMinors ? [block, ...others] : [block];
}
