import type { Expr, Sym } from '../../expr/expr.ts';
import { fromBigInt } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { atomsOf } from '../../expr/walk.ts';
import type { Complex } from '../numeric/complex.ts';
import { noAssumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import { whole } from '../field/fractions.ts';
import { containsZero } from '../interval.ts';
import { coefficients, variablesOf } from '../polynomial/parts.ts';
import { complexEncloser } from '../roots/complex-enclose.ts';
import { largestPart } from '../roots/fixed.ts';
import { whereDefined } from '../roots/ground.ts';
import { spendProducts } from '../roots/dense.ts';
import type { Rectangle } from '../roots/rectangle.ts';
import { withinBudget } from '../work.ts';
import type { Work } from '../work.ts';
import { areApart, certifyFrom } from './certify.ts';
import type { CertifiedZero, Exact } from './certify.ts';
import { zerosOf } from './above-point.ts';
import { middle } from './newton.ts';

/** A polynomial of the basis in the first unknown that it contains; lowest power first. */
interface Step {
  readonly unknown: number;
  readonly coefficients: readonly Expr[];
}

const precisions = [256, 512, 1024, 2048, 4096] as const;

/**
 * Approximations in doubles of all `count` zeros of a lexicographic Gröbner basis, whose last unknown is eliminated last.
 * Coefficients are constants; each zero is to be simple. Undefined where not so many were found: nothing is proved.
 */
export const approximateZeros = (
  basis: readonly Expr[],
  unknowns: readonly Sym[],
  count: number,
  work: Work,
): readonly (readonly Complex[])[] | undefined =>
  closeZeros(basis, unknowns, count, work)?.map((point) =>
    point.map(({ re, im }) => ({ re: Q.toDouble(re), im: Q.toDouble(im) })),
  );

/** The same with at least 60 binary digits of each coordinate that is not zero. */
function closeZeros(
  basis: readonly Expr[],
  unknowns: readonly Sym[],
  count: number,
  work: Work,
): readonly (readonly Exact[])[] | undefined {
  return withinBudget(() => {
    const steps = whereDefined(() => stepsOf(basis, unknowns, work));
    if (steps === undefined) return undefined;
    for (const bits of precisions) {
      const points = pointsOf(steps, unknowns, bits, work);
      if (points?.length === count && points.every((point) => point.every((z) => isNarrow(z, bits))))
        return points.map((point) => point.map((z) => exact(z, bits)));
    }
    return undefined;
  });
}

/** The basis as polynomials of polynomials, those of lower degree first; undefined if it has parameters. */
function stepsOf(basis: readonly Expr[], unknowns: readonly Sym[], work: Work): readonly Step[] | undefined {
  const field = expressionField(work, noAssumptions);
  const indices = unknowns.map(field.indexOf);
  const polynomials = basis.map((e) => field.of(e).numerator);
  if (field.kernels.some((k, i) => !indices.includes(i) && atomsOf(k).size > 0)) return undefined;
  const steps = polynomials.map((p): Step => {
    const occurring = new Set(variablesOf(p));
    const unknown = indices.findIndex((i) => occurring.has(i));
    const parts = unknown < 0 ? [] : coefficients(p, indices[unknown]!);
    return { unknown, coefficients: parts.map((c) => field.expression(whole(c))) };
  });
  return steps.sort((a, b) => a.coefficients.length - b.coefficients.length);
}

/**
 * From the last unknown to the first: above a point, the first polynomial whose leading coefficient does not vanish gives
 * all values of an unknown (P. Gianni, EUROCAL '87, 247; M. Kalkbrener, ibid., 282).
 */
function pointsOf(
  steps: readonly Step[],
  unknowns: readonly Sym[],
  bits: number,
  work: Work,
): readonly (readonly Rectangle[])[] | undefined {
  let points: readonly (readonly Rectangle[])[] = [[]];
  for (let unknown = unknowns.length - 1; unknown >= 0; unknown--) {
    const own = steps.filter((s) => s.unknown === unknown);
    const next: (readonly Rectangle[])[] = [];
    for (const point of points) {
      const enclosed = complexEncloser(
        new Map(point.map((z, j) => [unknowns[unknown + 1 + j]!, z] as const)),
        bits,
      );
      const decisive = own.find((s) => isNonZero(enclosed(s.coefficients.at(-1)!)));
      if (decisive === undefined) return undefined;
      spendProducts(work, 64 * decisive.coefficients.length, 2 * bits);
      const values = zerosOf(decisive.coefficients, enclosed, bits, work);
      if (values === undefined) return undefined;
      for (const z of values) next.push([z, ...point]);
    }
    points = next;
  }
  return points;
}

const isNonZero = (z: Rectangle | undefined): boolean =>
  z !== undefined && !(containsZero(z.re) && containsZero(z.im));

/** Whether 60 binary digits are known, or hardly anything is left. */
function isNarrow(z: Rectangle, bits: number): boolean {
  const widths = [z.re.hi - z.re.lo, z.im.hi - z.im.lo];
  return widths.every((w) => w << 60n <= largestPart(middle(z)) || w >> BigInt((bits * 5) / 8) === 0n);
}

function exact(z: Rectangle, bits: number): Exact {
  const { re, im } = middle(z);
  const part = (n: bigint): Rational => Q.rational(fromBigInt(n), fromBigInt(1n << BigInt(bits)));
  return { re: part(re), im: part(im) };
}

/** Certified zeros, no two the same. */
export interface CertifiedZeros {
  /** The equations of which they are zeros: the basis, or the system. */
  readonly system: readonly Expr[];
  readonly zeros: readonly CertifiedZero[];
}

/**
 * As many different certified zeros as a lexicographic Gröbner basis of part of a system has: of the basis itself, if it
 * has as many elements as unknowns, and then they are all its zeros; otherwise of the system, if it has as many equations.
 * Undefined where not all were found and certified.
 */
export function certifiedZeros(
  equations: readonly Expr[],
  unknowns: readonly Sym[],
  basis: readonly Expr[],
  count: number,
  work: Work,
): CertifiedZeros | undefined {
  const points = closeZeros(basis, unknowns, count, work);
  const squares = [basis, equations].filter((system) => system.length === unknowns.length);
  for (const system of points ? squares : []) {
    const zeros: CertifiedZero[] = [];
    for (const point of points!) {
      const zero = certifyFrom(system, unknowns, point, work);
      if (zero === undefined || !zeros.every((other) => areApart(zero, other))) break;
      zeros.push(zero);
    }
    if (zeros.length === count) return { system, zeros };
  }
  return undefined;
}
