import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { noAssumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import { degreeIn, derivative, evaluateSome, leadingIn, variablesOf } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import { resultant } from '../polynomial/resultant.ts';
import { univariate } from '../roots/dense.ts';
import { realRoots, refined } from '../roots/isolate.ts';
import type { RealRoot } from '../roots/isolate.ts';
import { countRealRoots } from '../roots/sturm.ts';
import type { Work } from '../work.ts';

/** On a line where this unknown has this value a curve has a real point at which it is smooth. */
export interface Crossing {
  readonly unknown: Sym;
  readonly value: Rational;
}

/**
 * Where f(x, y) = 0 has a real branch; `finite` where it has only finitely many real points. Over the intervals between
 * zeros of lc(f)·Res(f, ∂f/∂y) the real zeros of f(x, ·) are as many everywhere, and simple (G. E. Collins, Lect. Notes
 * Comput. Sci. 33 (1975) 134); if there are none, all real points lie over the zeros. Undefined where f is no polynomial
 * with rational coefficients in both unknowns, or is not free of squares. Throws what `ExpressionField.of` throws.
 */
export function realBranch(
  f: Expr,
  unknowns: readonly [Sym, Sym],
  work: Work,
): Crossing | 'finite' | undefined {
  const field = expressionField(work, noAssumptions);
  const p = field.of(f).numerator;
  const [x, y] = unknowns.map(field.indexOf) as [number, number];
  const isPlane = variablesOf(p).length === 2 && variablesOf(p).every((i) => i === x || i === y);
  if (!isPlane) return undefined;
  const across = crossing(p, x, y, work);
  if (across !== 'finite') return across && { unknown: unknowns[0], value: across };
  const along = crossing(p, y, x, work);
  return along === 'finite' ? along : along && { unknown: unknowns[1], value: along };
}

/** A number between the critical ones at which p(x, ·) has a real zero. */
function crossing(p: Polynomial, x: number, y: number, work: Work): Rational | 'finite' | undefined {
  if (degreeIn(p, y) < 1) return undefined;
  const critical = univariate(P.mul(leadingIn(p, y), resultant(p, derivative(p, y), y)));
  if (critical === undefined || critical.length === 0) return undefined;
  const between = numbersBetween(realRoots(critical, work), work);
  const hit = between.find((value) => {
    const section = univariate(evaluateSome(p, new Map([[x, value]])));
    return section !== undefined && countRealRoots(section, work) > 0;
  });
  return hit ?? 'finite';
}

/** A rational number below all roots, one between each and the next, and one above. */
function numbersBetween(roots: readonly RealRoot[], work: Work): readonly Rational[] {
  const ends = roots.map((root) => {
    const { lo, hi } = root.bracket.exact ? root : refined(root, 8, work);
    return { lo, hi };
  });
  const [first, last] = [ends[0], ends.at(-1)];
  if (first === undefined || last === undefined) return [Q.zero];
  const inner = ends.slice(1).map(({ lo }, i) => Q.mul(Q.half, Q.add(lo, ends[i]?.hi as Rational)));
  return [Q.sub(first.lo, Q.one), ...inner, Q.add(last.hi, Q.one)];
}
