import { adjugate, determinant } from '../algebra/matrix.ts';
import type { SquareMatrix } from '../algebra/matrix.ts';
import { attempted } from '../algebra/systems/membership.ts';
import type { Ideal } from '../algebra/systems/membership.ts';
import { add, div, mul, num, ONE, sub, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { valuesOf } from './constraints.ts';
import type { Constraint } from './constraints.ts';
import type { Step } from './derivation.ts';
import { pairsOf } from './phase-space.ts';
import { bracket } from './poisson.ts';
import { hasRegularRealPoint } from './real-surface.ts';
import { prove, tidied } from './record.ts';
import type { Setting } from './record.ts';
import { locus, restricted, vanishesNowhere } from './singular.ts';

/** The constraints of second class, by their places. */
interface Split {
  readonly second: readonly number[];
  /** {φ_a, φ_b} by which was divided. */
  readonly pivots: readonly Expr[];
}

/**
 * First and second class (P. A. M. Dirac, Lectures on Quantum Mechanics, lectures 1 and 2). While the bracket of two of
 * the remaining constraints differs from zero on the surface, both are of second class, and the bracket is replaced by
 * the Dirac bracket of these two; the brackets left over vanish on the surface.
 */
function splitByClass(
  brackets: SquareMatrix,
  surface: Ideal,
  setting: Setting,
): Split | { readonly why: string } {
  const short = (e: Expr): Expr => tidied(e, setting);
  let rest = [...brackets.keys()];
  let left = brackets;
  const second: number[] = [];
  const pivots: Expr[] = [];
  for (;;) {
    const candidates = rest.flatMap((a) =>
      rest
        .filter((b) => b > a)
        .map((b) => ({ a, b, value: short(surface.reduce(left[a]?.[b] as Expr).rest) })),
    );
    const different = candidates.filter(({ value }) => value !== ZERO);
    const pivot =
      different.find(({ value }) => vanishesNowhere(value, setting)) ??
      different.find(({ value }) => surface.isUnit(value)) ??
      different[0];
    if (pivot === undefined) return { second: [...second].sort((a, b) => a - b), pivots };
    const { a, b, value } = pivot;
    if (surface.divides(value))
      return { why: 'a bracket of constraints vanishes on a part of their surface' };
    const c = left[a]?.[b] as Expr;
    const at = (i: number, j: number): Expr => left[i]?.[j] as Expr;
    const next = (i: number, j: number): Expr =>
      short(add(at(i, j), div(sub(mul(at(i, b), at(j, a)), mul(at(i, a), at(j, b))), c)));
    left = left.map((row, i) => row.map((_, j) => next(i, j)));
    second.push(a, b);
    pivots.push(value);
    rest = rest.filter((i) => i !== a && i !== b);
  }
}

/** Are the gradients independent where the constraints hold, at least in general? */
function areIndependent(constraints: readonly Constraint[], surface: Ideal, setting: Setting): boolean {
  const phase = pairsOf(setting.theory).flatMap(({ q, p }) => [q, p]);
  let rows = constraints.map(({ value }) => phase.map((x) => partial(value, x)));
  while (rows.length > 0) {
    const [first = [], ...others] = rows;
    const at = first.findIndex((e) => surface.reduce(e).rest !== ZERO);
    if (at < 0) return false;
    const pivot = first[at] as Expr;
    rows = others.map((row) =>
      row.map((e, j) => tidied(sub(e, div(mul(row[at] as Expr, first[j] as Expr), pivot)), setting)),
    );
  }
  return true;
}

/** The second-class constraints, with the inverse of the matrix of their brackets. */
export interface Classes {
  readonly second: readonly Constraint[];
  readonly inverse: SquareMatrix;
}

/** Constraints by class, and what they leave of phase space; without classes where these were not found. */
export function constraintClasses(
  constraints: readonly Constraint[],
  surface: Ideal,
  setting: Setting,
): { readonly steps: readonly Step[]; readonly classes?: Classes } {
  const { firstClass, secondClass } = setting.theory.names.constrained;
  const pairs = pairsOf(setting.theory);
  const brackets = constraints.map((a) =>
    constraints.map((b) => tidied(bracket(a.value, b.value, pairs), setting)),
  );
  const found = attempted(() => classified(constraints, brackets, surface, setting));
  if (!('why' in found)) return found;
  const claim = {
    id: 'constrained.brackets',
    equation: { lhs: firstClass, rhs: sub(num(constraints.length), secondClass) },
    matrix: { rows: brackets },
    by: 'constraint-brackets',
    from: constraints.map(({ id }) => id),
    residuals: [],
  } as const;
  return { steps: [{ ...prove(claim, setting), verdict: { kind: 'undecided', why: found.why } }] };
}

function classified(
  constraints: readonly Constraint[],
  brackets: SquareMatrix,
  surface: Ideal,
  setting: Setting,
): { readonly steps: readonly Step[]; readonly classes: Classes } | { readonly why: string } {
  const { names, coordinates } = setting.theory;
  const { firstClass, secondClass, dimension } = names.constrained;
  if (!areIndependent(constraints, surface, setting))
    return { why: 'the gradients of the constraints depend on each other where the constraints hold' };
  if (!hasRegularRealPoint(constraints, setting))
    return { why: 'no real point was found where the constraints hold and their gradients are independent' };
  const split = splitByClass(brackets, surface, setting);
  if ('why' in split) return split;
  const { second, pivots } = split;
  const short = (e: Expr): Expr => tidied(e, setting);
  const block = restricted(brackets, second);
  const det = short(determinant(block, setting.work()));
  const inverse = adjugate(block, setting.work()).map((row) => row.map((e) => short(div(e, det))));
  const at = { constraints, brackets, second, inverse, surface };
  const first = [...constraints.keys()].filter((c) => !second.includes(c));
  const firstSteps = first.map((c) => firstClassStep(c, at, setting));
  const pairs = pairsOf(setting.theory);
  const counting = prove(
    {
      id: 'constrained.brackets',
      equation: { lhs: firstClass, rhs: num(first.length) },
      matrix: { rows: brackets },
      by: 'constraint-brackets',
      from: [...constraints.map(({ id }) => id), ...firstSteps.map(({ id }) => id)],
      residuals: constraints.flatMap((a, i) =>
        constraints.map((b, j) => sub(brackets[i]?.[j] as Expr, bracket(a.value, b.value, pairs))),
      ),
    },
    setting,
  );
  const inverseStep = prove(
    {
      id: 'second-class',
      equation: { lhs: secondClass, rhs: num(second.length) },
      matrix: {
        rows: constraints.map((_, a) =>
          constraints.map((__, b) => inverse[second.indexOf(a)]?.[second.indexOf(b)] ?? ZERO),
        ),
      },
      by: 'second-class',
      from: [counting.id],
      residuals: block.flatMap((row, i) =>
        row.map((_, j) =>
          sub(add(...row.map((e, k) => mul(e, inverse[k]?.[j] as Expr))), i === j ? ONE : ZERO),
        ),
      ),
    },
    setting,
  );
  const inverseSteps = second.length > 0 ? [inverseStep] : [];
  const freedom = prove(
    {
      id: 'constrained.freedom',
      equation: { lhs: dimension, rhs: num(2 * coordinates.length - 2 * first.length - second.length) },
      by: 'freedom',
      from: [counting.id, ...inverseSteps.map(({ id }) => id)],
      residuals: [],
    },
    setting,
  );
  const places = pivots.filter((e) => !vanishesNowhere(e, setting) && !surface.isUnit(e));
  const loci = places.map((e, i) => locus(`second-class.locus.${i + 1}`, e, counting.id, setting));
  return {
    steps: [...firstSteps, counting, ...inverseSteps, ...loci, freedom],
    classes: { second: second.map((a) => constraints[a] as Constraint), inverse },
  };
}

interface ClassSetting {
  readonly constraints: readonly Constraint[];
  readonly brackets: SquareMatrix;
  readonly second: readonly number[];
  readonly inverse: SquareMatrix;
  readonly surface: Ideal;
}

/** ψ = φ_c − Σ {φ_c, φ_a} C⁻¹_ab φ_b has brackets with all constraints that vanish where these hold. */
function firstClassStep(
  c: number,
  { constraints, brackets, second, inverse, surface }: ClassSetting,
  setting: Setting,
): Step {
  const pairs = pairsOf(setting.theory);
  const short = (e: Expr): Expr => tidied(e, setting);
  const { symbol, id } = constraints[c] as Constraint;
  const values = valuesOf(constraints);
  const part = (j: number): Expr =>
    surface.reduce(add(...second.map((a, i) => mul(brackets[c]?.[a] as Expr, inverse[i]?.[j] as Expr)))).rest;
  const psi = short(
    sub(symbol, add(...second.map((b, j) => mul(part(j), (constraints[b] as Constraint).symbol)))),
  );
  const own = constraints.map((b) => bracket(substitute(psi, values), b.value, pairs));
  const combinations = own.map((e) => short(surface.reduce(e).combination));
  return prove(
    {
      id: `first-class.${c + 1}`,
      equation: { lhs: psi, rhs: ZERO },
      matrix: { rows: [combinations] },
      by: 'first-class',
      from: [id, ...constraints.filter((b) => b.id !== id).map((b) => b.id)],
      args: [psi],
      residuals: own.map((e, b) => sub(e, substitute(combinations[b] as Expr, values))),
    },
    setting,
  );
}
