import { I } from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { atomsOf, subexpressions } from '../../expr/walk.ts';
import { complexEnclose } from '../roots/complex-enclose.ts';
import type { Rectangle } from '../roots/rectangle.ts';
import type { ExpressionCoefficients } from './expansion.ts';
import { leading } from './series.ts';
import type { Series } from './series.ts';
import { refuse } from './width.ts';

const bits = 128;

const isConstant = (e: Expr): boolean => atomsOf(e).size === 0;

const valueOf = (e: Expr): Rectangle | undefined =>
  isConstant(e) ? complexEnclose(e, new Map(), bits) : undefined;

/** Is this surely no number on the cut (−∞, 0] of powers and logarithms? */
function avoidsCut(e: Expr): boolean {
  const z = valueOf(e);
  return z !== undefined && (z.re.lo > 0n || z.im.lo > 0n || z.im.hi < 0n);
}

function isReal(e: Expr): boolean {
  const z = valueOf(e);
  return z !== undefined && z.im.lo === 0n && z.im.hi === 0n;
}

/** A part that is not seen to be real for real symbols in its domain, such as i and asin 2; (−2)^a is exp(a log(−2)). */
const isComplexPart = (e: Expr): boolean =>
  e.op === 'power' || e.op === 'call' ? isConstant(e) && !isReal(e) : e === I;

/** May these numbers be complex? Symbols are real. */
export function areComplex(numbers: readonly Expr[]): boolean {
  const seen = new Set<Expr>();
  return numbers.some((e) => [...subexpressions(e, seen)].some(isComplexPart));
}

/** A leading coefficient that may lie on the cut of a power or a logarithm, with complex terms behind it. */
export const crossesCut = <T>(field: ExpressionCoefficients<T>, s: Series<T>): boolean =>
  !avoidsCut(field.expression(leading(s))) && areComplex(s.coefficients.slice(1).map(field.expression));

/** Where it is looked whether an expression vanishes: how precisely, and at which multiples of 1/n of its symbols. */
const looks = [
  { precision: bits, n: 13 },
  { precision: 1024, n: 19 },
] as const;

/** Does this look like zero in disguise, such as sin π or exp(ia) − cos a − i sin a? */
function mayVanish(e: Expr): boolean {
  const atoms = [...atomsOf(e)];
  return looks.every(({ precision, n }) => {
    const point = new Map(atoms.map((atom, k) => [atom, Q.rational(n + 6 * k + 4, n)] as const));
    const z = complexEnclose(e, point, precision);
    return z !== undefined && [z.re, z.im].every(({ lo, hi }) => lo <= 0n && hi >= 0n);
  });
}

/** Refuses to divide by a series, or to take a logarithm or a fractional power of it, if it may start later. */
export function demandStart<T>(field: ExpressionCoefficients<T>, s: Series<T>): void {
  const first = field.expression(leading(s));
  if (first.op !== 'num' && mayVanish(first)) refuse('a leading coefficient is not seen to differ from zero');
}
