import type { Dense } from '../algebra/field/dense.ts';
import type { ExpressionField } from '../algebra/field/expressions.ts';
import { whole } from '../algebra/field/fractions.ts';
import type { Fraction } from '../algebra/field/fractions.ts';
import { characteristicPolynomial } from '../algebra/linear/characteristic.ts';
import type { CommutativeRing, Matrix } from '../algebra/linear/matrix.ts';
import { degreeIn, leadingIn } from '../algebra/polynomial/parts.ts';
import * as P from '../algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../algebra/polynomial/polynomial.ts';
import { discriminant, resultant } from '../algebra/polynomial/resultant.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { different } from '../algebra/systems/groebner.ts';
import { quotientAlgebra } from '../algebra/systems/quotient-algebra.ts';
import type { QuotientAlgebra } from '../algebra/systems/quotient-algebra.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import type { Solutions } from '../algebra/systems/solve.ts';
import { newWork, withinBudget, withinShare } from '../algebra/work.ts';
import { sub, sym } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import type { Setting } from '../mechanics/record.ts';
import { divisorsOf } from './divisors.ts';
import { jacobian } from './stability.ts';
import type { VectorField } from './vector-field.ts';

/**
 * Fixed points that one parameter moves together: the zeros of one Gröbner basis over ℚ(parameter). Where a polynomial of
 * one of the lists vanishes, something may happen to them; elsewhere nothing does.
 */
export interface Family {
  readonly equations: readonly Expr[];
  /** How many points it has, over ℂ. */
  readonly count: number;
  readonly multiplicity: number | undefined;
  /** By the parameter, where there is only one. */
  readonly at: ReadonlyMap<Sym, Expr> | undefined;
  /** For each unknown the irreducible polynomials in it and the parameter of which its values are roots. */
  readonly eliminants: readonly (readonly Polynomial[])[];
  /** An eigenvalue of the stability matrix vanishes that does not for all values of the parameter. */
  readonly marginal: readonly Polynomial[];
  /** How many eigenvalues vanish for all values of the parameter; undefined where this differs from point to point. */
  readonly zeros: number | undefined;
  /** Two eigenvalues become opposite that are not for all values of the parameter; undefined where that was not found. */
  readonly opposite: readonly Polynomial[] | undefined;
  /** A coordinate goes to infinity. */
  readonly infinite: readonly Polynomial[];
  /** What the rates are divided by; undefined where they are polynomials. */
  readonly divisor: Divisor | undefined;
}

/** The product of the different factors of all denominators, as one more coordinate. */
export interface Divisor {
  readonly value: Expr;
  /** The irreducible polynomials in `divisorSymbol` and the parameter of which its values are roots. */
  readonly eliminant: readonly Polynomial[];
  /** Where it vanishes at a point. */
  readonly zeros: readonly Polynomial[];
}

/** A name that no formula contains. */
export const divisorSymbol: Sym = sym('\u0000d');

export interface Families {
  readonly families: readonly Family[];
  /** Where these vanish, there may be other points. */
  readonly conditions: readonly Polynomial[];
  /** Two families meet that have a vanishing eigenvalue for all values of the parameter. */
  readonly meeting: readonly Polynomial[];
  /** Whether these are all fixed points. */
  readonly complete: boolean;
}

/** Operations for the search. */
const worthTrying = 40_000_000;
/** Operations for the opposite eigenvalues of one family. */
const worthPairs = 15_000_000;

/** The families of a flow in which one parameter has no value; undefined where the budget does not suffice. */
export function familiesOf(
  { variables, rates }: VectorField,
  field: ExpressionField,
  assumptions: Setting['assumptions'],
): Families | undefined {
  // Without operations for radicals all points come as bases.
  const found = solveSystem(rates, variables, newWork(worthTrying), assumptions, 0);
  const flow = { variables, matrix: jacobian({ variables, rates }) };
  return withinBudget(() =>
    whereDefined(() => {
      const divisor = divisorOf(rates, field);
      const families = basesOf(found, variables).map((basis) => familyOf(basis, flow, divisor, field));
      if (!families.every((family) => family !== undefined)) return undefined;
      return {
        families,
        conditions: different(found.conditions.map((c) => field.of(c).numerator)),
        meeting: meetings(
          families.filter(({ zeros }) => zeros !== 0),
          variables.map(field.indexOf),
        ),
        complete: found.complete && found.sets.length === 0,
      };
    }),
  );
}

type Basis = Pick<Family, 'equations' | 'count' | 'multiplicity'>;

const basesOf = ({ algebraic, solutions }: Solutions, variables: readonly Sym[]): readonly Basis[] => [
  ...algebraic,
  ...solutions.map(({ at, multiplicity }) => ({
    equations: variables.map((x) => sub(x, at.get(x) ?? x)),
    count: 1,
    multiplicity,
  })),
];

/** Undefined where there is nothing to divide by. */
function divisorOf(rates: readonly Expr[], field: ExpressionField): Expr | undefined {
  const factors = divisorsOf(rates, field);
  const product = factors.reduce((all, p) => P.mul(all, p), P.one(field.ring));
  return factors.length === 0 ? undefined : field.expression(whole(product));
}

function familyOf(
  basis: Basis,
  { variables, matrix: jacobi }: { readonly variables: readonly Sym[]; readonly matrix: Matrix<Expr> },
  divisor: Expr | undefined,
  field: ExpressionField,
): Family | undefined {
  const algebra = quotientAlgebra(basis.equations, variables, field);
  if (algebra === undefined) return undefined;
  const eliminants = variables.map((x) => eliminant(algebra, algebra.of(x)!, x, field));
  const entries = jacobi.map((row) => row.map(algebra.of));
  if (!entries.flat().every((a) => a !== undefined)) return undefined;
  const matrix = entries as Matrix<Matrix<Fraction>>;
  const own = vanishings(algebra, matrix);
  return {
    ...basis,
    at:
      algebra.size === 1
        ? new Map(variables.map((x) => [x, field.expression(algebra.of(x)![0]![0]!)] as const))
        : undefined,
    eliminants,
    marginal: own.polynomials,
    zeros: own.zeros,
    opposite:
      variables.length > mostForHopf
        ? undefined
        : withinShare(
            field.ring.work,
            worthPairs,
            () => vanishings(algebra, sumsOfPairs(algebra.ring, matrix)).polynomials,
          ),
    infinite: different(
      eliminants.flatMap((list, i) => list.map((p) => leadingIn(p, field.indexOf(variables[i]!)))),
    ),
    divisor: divisor && divisorAt(algebra, divisor, field),
  };
}

function divisorAt(algebra: QuotientAlgebra, value: Expr, field: ExpressionField): Divisor {
  const here = algebra.of(value)!;
  return {
    value,
    eliminant: eliminant(algebra, here, divisorSymbol, field),
    zeros: different([algebra.characteristic(here)[0]!.numerator]),
  };
}

/** The irreducible polynomials in x and the parameter that vanish at the values of a function, for which x stands. */
function eliminant(
  algebra: QuotientAlgebra,
  values: Matrix<Fraction>,
  x: Sym,
  field: ExpressionField,
): readonly Polynomial[] {
  const index = field.indexOf(x);
  const characteristic = algebra.characteristic(values);
  const power = (k: number): Fraction => ({
    numerator: P.variable(field.ring, index, k),
    denominator: P.one(field.ring),
  });
  const sum = characteristic.reduce((all, c, k) => field.add(all, field.mul(c, power(k))), field.zero);
  return different([sum.numerator]).filter((p) => degreeIn(p, index) > 0);
}

/** Where a function that does not vanish identically has a zero or a pole at one of the points. */
function normsOf(algebra: QuotientAlgebra, value: Matrix<Fraction>): readonly Polynomial[] {
  const characteristic: Dense<Fraction> = algebra.characteristic(value);
  const lowest = characteristic.find(({ numerator }) => !P.isZero(numerator));
  return different([lowest!.numerator, ...characteristic.map(({ denominator }) => denominator)]);
}

interface Vanishings {
  readonly polynomials: readonly Polynomial[];
  /** How many eigenvalues vanish for all values of the parameter, if this is the same at all points. */
  readonly zeros: number | undefined;
}

/** Where an eigenvalue of a matrix of functions vanishes that does not vanish for all values of the parameter. */
function vanishings(algebra: QuotientAlgebra, matrix: Matrix<Matrix<Fraction>>): Vanishings {
  const coefficients = characteristicPolynomial(algebra.ring, matrix);
  const isSomewhereZero = (c: Matrix<Fraction>): boolean =>
    algebra.characteristic(c)[0]!.numerator.terms.size === 0;
  // The last of them is the product of all eigenvalues that do not vanish for all values of the parameter.
  const first = coefficients.findIndex((c) => !isSomewhereZero(c));
  const products = coefficients.slice(0, first + 1).filter((c) => !algebra.ring.isZero(c));
  return {
    polynomials: different(products.flatMap((c) => normsOf(algebra, c))),
    zeros: products.length === 1 ? first : undefined,
  };
}

/** With more couplings the sums of pairs of eigenvalues are too many. */
export const mostForHopf = 4;

/**
 * A matrix with the eigenvalues θ_i + θ_j, i < j: the bialternate product 2 A ⊙ 1 (C. Stéphanos, J. Math. Pures Appl. 6
 * (1900) 73; Govaerts, Numerical Methods for Bifurcations of Dynamical Equilibria, section 4.4).
 */
function sumsOfPairs<T>(ring: CommutativeRing<T>, a: Matrix<T>): Matrix<T> {
  const pairs = a.flatMap((_, p) => a.slice(0, p).map((__, q) => [p, q] as const));
  const at = (i: number, j: number): T => a[i]![j]!;
  return pairs.map(([p, q]) =>
    pairs.map(([r, s]) => {
      if (r === p && s === q) return ring.add(at(p, p), at(q, q));
      if (r === q) return ring.neg(at(p, s));
      if (s === q) return at(p, r);
      if (r === p) return at(q, s);
      return s === p ? ring.neg(at(q, r)) : ring.zero;
    }),
  );
}

/** Where such families may meet, or the points of one of them. */
function meetings(families: readonly Family[], indices: readonly number[]): readonly Polynomial[] {
  return different(
    indices.flatMap((x, i) => {
      const all = different(families.flatMap(({ eliminants }) => eliminants[i]!));
      return [
        ...all.map((p) => discriminant(p, x)),
        ...all.flatMap((p, k) => all.slice(0, k).map((q) => resultant(p, q, x))),
      ];
    }),
  );
}
