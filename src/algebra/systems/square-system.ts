import { partial } from '../../expr/differentiate.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import { atomsOf, subexpressions } from '../../expr/walk.ts';
import { complexEncloser } from '../roots/complex-enclose.ts';
import { spendProducts } from '../roots/dense.ts';
import { whereDefined } from '../roots/ground.ts';
import type { Interval } from '../interval.ts';
import { isReal, real } from '../roots/rectangle.ts';
import type { Rectangle } from '../roots/rectangle.ts';
import type { Work } from '../work.ts';

/** As many equations as unknowns, with all partial derivatives. */
export interface SquareSystem {
  readonly unknowns: readonly Sym[];
  readonly equations: readonly Expr[];
  /** The derivative of each equation by each unknown. */
  readonly jacobian: readonly (readonly Expr[])[];
  /** How many different subexpressions there are. */
  readonly size: number;
}

/** Values of the equations and of their derivatives. */
export interface Values {
  readonly value: readonly Rectangle[];
  readonly slope: readonly (readonly Rectangle[])[];
}

/**
 * The system, or undefined where a derivative is not known. Throws a RangeError where there are not as many equations as
 * different unknowns, or where another symbol occurs.
 */
export function squareSystem(equations: readonly Expr[], unknowns: readonly Sym[]): SquareSystem | undefined {
  if (new Set(unknowns).size !== equations.length || unknowns.length !== equations.length)
    throw new RangeError('there must be as many equations as different unknowns');
  const own = new Set<Expr>(unknowns);
  if (equations.some((e) => [...atomsOf(e)].some((x) => !own.has(x))))
    throw new RangeError('only the unknowns may occur in the equations');
  if (equations.some((e) => [...subexpressions(e)].some(isStrange))) return undefined;
  const jacobian = whereDefined(() => equations.map((e) => unknowns.map((x) => partial(e, x))));
  if (jacobian === undefined) return undefined;
  const size = new Set([equations, ...jacobian].flat().flatMap((e) => [...subexpressions(e)])).size;
  return { unknowns, equations, jacobian, size };
}

/** A function that has no derivative here. */
const isStrange = (e: Expr): boolean => e.op === 'call' && e.fn === 'zeta' && atomsOf(e).size > 0;

/**
 * Enclosures of all values and derivatives on a box of resolution 2^−bits; undefined where one of them cannot be
 * enclosed. Where they can, the equations are analytic in the interior of the box.
 */
export function valuesOn(
  system: SquareSystem,
  box: readonly Rectangle[],
  bits: number,
  work: Work,
): Values | undefined {
  spendProducts(work, 32 * system.size, 2 * bits);
  const enclosed = enclosing(system, box, bits);
  const value = all(system.equations, enclosed);
  if (value === undefined) return undefined;
  const slope: (readonly Rectangle[])[] = [];
  for (const row of system.jacobian) {
    const found = all(row, enclosed);
    if (found === undefined) return undefined;
    slope.push(found);
  }
  return { value, slope };
}

/** Whether all equations have real values where all unknowns have values in these intervals. */
export function isRealOn(
  system: SquareSystem,
  intervals: readonly Interval[],
  bits: number,
  work: Work,
): boolean {
  spendProducts(work, 32 * system.size, 2 * bits);
  return all(system.equations, enclosing(system, intervals.map(real), bits))?.every(isReal) ?? false;
}

const enclosing = (
  { unknowns }: SquareSystem,
  box: readonly Rectangle[],
  bits: number,
): ((e: Expr) => Rectangle | undefined) =>
  complexEncloser(new Map(unknowns.map((x, j) => [x, box[j]!])), bits);

function all(
  list: readonly Expr[],
  enclosed: (e: Expr) => Rectangle | undefined,
): readonly Rectangle[] | undefined {
  const found: Rectangle[] = [];
  for (const e of list) {
    const z = enclosed(e);
    if (z === undefined) return undefined;
    found.push(z);
  }
  return found;
}
