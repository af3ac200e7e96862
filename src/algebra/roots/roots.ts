import { add, mul, num, pow, ZERO } from '../../expr/build.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import { atomsOf, dependsOn, subexpressions, substitute } from '../../expr/walk.ts';
import { noAssumptions } from '../assumptions.ts';
import type { Assumptions } from '../assumptions.ts';
import { expressionField } from '../field/expressions.ts';
import { whole } from '../field/fractions.ts';
import { factor } from '../polynomial/factor.ts';
import { coefficients, degreeIn, variablesOf } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import type { Dense } from '../polynomial/univariate.ts';
import { squareFree } from '../polynomial/square-free.ts';
import { withinBudget } from '../work.ts';
import type { Work } from '../work.ts';
import { univariate } from './dense.ts';
import { divisorsIn, groundOf, whereDefined } from './ground.ts';
import { realRoots } from './isolate.ts';
import type { RealRoot } from './isolate.ts';
import type { ComplexRoot } from './numeric.ts';
import { multiplicityBelow, partsOverRadicals } from './over-radicals.ts';
import type { Parts } from './over-radicals.ts';
import { isFractionalPower, withoutRadicals } from './parameters.ts';
import type { Coefficients, Solution } from './radicals.ts';
import { repeatedParts } from './repeated.ts';
import { withShare } from './share.ts';
import { signOfExpr } from './sign.ts';
import { factorRoots } from './solve-factor.ts';

export interface Root {
  readonly value: Expr;
  readonly multiplicity: number;
  /** For factors with rational coefficients: a disk that holds this root and no other one of its factor. */
  readonly disk: ComplexRoot | undefined;
}

/** A factor whose roots are not given in radicals. */
export interface Unsolved {
  readonly polynomial: Expr;
  readonly degree: number;
  readonly multiplicity: number;
  /** Its coefficients if they are rational: then isolation and certified disks tell the roots. */
  readonly integers: Dense | undefined;
}

export interface Roots {
  readonly roots: readonly Root[];
  readonly rest: readonly Unsolved[];
  /** Whether these are all roots: the multiplicities add up to the degree, and no root is given twice. */
  readonly complete: boolean;
  /** What is taken to be different from zero: leading coefficients, and what a formula divides by. */
  readonly conditions: readonly Expr[];
}

const unknown: Roots = { roots: [], rest: [], complete: false, conditions: [] };

/**
 * The roots in x of an expression that is a rational function of x, by factorisation and radicals, with their
 * multiplicities; a root of numerator and denominator counts as often as it is left after cancelling.
 */
export function rootsOf(e: Expr, x: Sym, work: Work, assumptions: Assumptions = noAssumptions): Roots {
  const parts = withinBudget(() => whereDefined(() => partsOverRadicals(e, [x], work)));
  const found = parts ? outside(parts, x, work, assumptions) : rootsOfNumerator(e, x, work, assumptions);
  const conditions = [...new Set(found.conditions)].filter((c) => (signOfExpr(c, assumptions) ?? 0) === 0);
  return { ...found, conditions };
}

function rootsOfNumerator(e: Expr, x: Sym, work: Work, assumptions: Assumptions): Roots {
  const plain = withinBudget(() =>
    withShare(work, 1 / 2, (share) => whereDefined(() => throughParameters(e, x, share, assumptions))),
  );
  return plain ?? withinBudget(() => whereDefined(() => solved(e, x, work, assumptions))) ?? unknown;
}

/** The roots of the numerator that are left where the denominator is not zero. */
function outside({ above, below }: Parts, x: Sym, work: Work, assumptions: Assumptions): Roots {
  const found = rootsOfNumerator(above, x, work, assumptions);
  const left = withinBudget(() =>
    found.roots.map((root) => ({
      ...root,
      multiplicity: root.multiplicity - multiplicityBelow(below, x, root.value, assumptions, work),
    })),
  );
  return left ? { ...found, roots: left.filter(({ multiplicity }) => multiplicity > 0) } : unknown;
}

/** All roots, where roots of parameters in the coefficients were taken as parameters; undefined unless it helps. */
function throughParameters(e: Expr, x: Sym, work: Work, assumptions: Assumptions): Roots | undefined {
  const plain = withoutRadicals(e, x, assumptions, work, false);
  if (plain === undefined) return undefined;
  const positive = new Set([...assumptions.positive, ...plain.values.keys()]);
  const { roots, complete, conditions } = solved(plain.expression, x, work, { positive });
  const back = (r: Expr): Expr => substitute(r, plain.values);
  const values = roots.map((root) => ({ ...root, value: back(root.value) }));
  const field = expressionField(work, assumptions);
  const areRoots = values.every(({ value }) => field.isZero(field.of(substitute(e, new Map([[x, value]])))));
  const different = new Set(values.map(({ value }) => value)).size === values.length;
  return complete && areRoots && different
    ? { roots: values, rest: [], complete, conditions: conditions.map(back) }
    : undefined;
}

/** The real roots of a polynomial in one variable over ℚ, isolated; undefined if it has several variables. */
export function realRootsOf(p: Polynomial): readonly RealRoot[] | undefined {
  const list = univariate(p);
  return list && realRoots(list, p.ring.work);
}

function solved(e: Expr, x: Sym, work: Work, assumptions: Assumptions): Roots {
  const field = expressionField(work, assumptions);
  const index = field.indexOf(x);
  const { numerator } = field.of(e);
  const others = variablesOf(numerator).filter((i) => i !== index);
  if (P.isZero(numerator) || others.some((i) => dependsOn(field.kernels[i] as Expr, x))) return unknown;
  const ground = groundOf(field, assumptions, (c) => auxiliaryRoots(c, x, work, assumptions));
  const expression = (p: Polynomial): Expr => field.expression(whole(p));
  // All factors are written down before the budget is used for their roots.
  const kernels = others.map((i) => field.kernels[i] as Expr);
  const repeated = repeatedParts(e, x, kernels, assumptions, work) ?? [{ base: e, power: 1 }];
  const written = repeated.flatMap((part) =>
    factors(field.of(part.base).numerator, work).map(({ base, power }) => {
      const c = coefficients(base, index).map(expression);
      return {
        polynomial: expression(base),
        c,
        integers: univariate(base),
        multiplicity: power * part.power,
      };
    }),
  );
  const parts = written.map((f) =>
    rootsOfFactor(f, (c) => withinBudget(() => factorRoots(c, ground, assumptions, work))),
  );
  const values = parts.flatMap((part) => part.roots);
  const total = values.reduce((sum, { multiplicity }) => sum + multiplicity, 0);
  const different = new Set(values.map(({ value }) => value)).size === values.length;
  const conditions = [...parts.flatMap((part) => part.conditions), ...values.flatMap(dividedByRoots)].map(
    (c) => withinBudget(() => ground.nonZero(c)) ?? c,
  );
  return {
    roots: values,
    rest: parts.flatMap((part) => part.rest),
    complete: different && total === degreeIn(numerator, index),
    conditions,
  };
}

/** What a value is divided by that came from roots of parameters: 1/(√2 + √a) is written (√a − √2)/(a − 2). */
const dividedByRoots = ({ value }: Root): readonly Expr[] =>
  [...subexpressions(value)].some(isFractionalPower)
    ? divisorsIn(value).filter((d) => !isFractionalPower(d) && atomsOf(d).size > 0)
    : [];

/** The factors of a polynomial; only those of different multiplicity where finding all of them costs too much. */
function factors(
  p: Polynomial,
  work: Work,
): readonly { readonly base: Polynomial; readonly power: number }[] {
  const found = withShare(work, 1 / 2, (share) => factor({ ...p, ring: { ...p.ring, work: share } }));
  return (found ?? squareFree(p)).factors;
}

/** A factor written down. */
interface Factor extends Omit<Unsolved, 'degree'> {
  readonly c: Coefficients;
}

function rootsOfFactor(
  { c, polynomial, integers, multiplicity }: Factor,
  solve: (c: Coefficients) => ReturnType<typeof factorRoots>,
): Omit<Roots, 'complete'> {
  const degree = c.length - 1;
  const lead = c[degree] as Expr;
  const found = degree > 0 ? solve(c) : { values: [], conditions: [], disks: undefined };
  if (found === undefined)
    return { roots: [], rest: [{ polynomial, degree, multiplicity, integers }], conditions: [lead] };
  const { values, conditions, disks } = found;
  const roots = values.map((value, i) => ({ value, multiplicity, disk: disks?.[i] }));
  return { roots, rest: [], conditions: [lead, ...conditions] };
}

/** The roots of a polynomial that a formula asks for, in the same unknown. */
function auxiliaryRoots(c: Coefficients, x: Sym, work: Work, assumptions: Assumptions): Solution | undefined {
  const polynomial = add(...c.map((a, k) => (a === ZERO ? ZERO : mul(a, pow(x, num(k))))));
  const { roots, complete, conditions } = solved(polynomial, x, work, assumptions);
  return complete ? { values: roots.map(({ value }) => value), conditions } : undefined;
}
