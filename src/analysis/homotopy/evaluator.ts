import { executable } from '../../program/execute.ts';
import type { Executable } from '../../program/execute.ts';
import { pool } from '../../program/pool.ts';
import type { Program, ValueId } from '../../program/program.ts';
import type { Grouping } from './grouping.ts';
import { degreeIn } from './numeric-polynomial.ts';
import type { NumericPolynomial } from './numeric-polynomial.ts';

/**
 * A function that computes a system, made homogeneous in each group of unknowns, and its derivatives. It reads n unknowns
 * and one more coordinate for each group, real and imaginary parts in turn, and writes n values and, equation by equation,
 * the derivatives by all coordinates.
 */
export function homogeneousEvaluator(system: readonly NumericPolynomial[], grouping: Grouping): Evaluator {
  const program = homogeneousProgram(system, grouping);
  return { at: executable(program), operations: program.statements.length };
}

export interface Evaluator {
  readonly at: Executable;
  /** What one evaluation costs. */
  readonly operations: number;
}

interface ComplexValue {
  readonly re: ValueId;
  readonly im: ValueId;
}

/** The values come out of the derivatives: Σ_{j∈g} x_j ∂_j f = d_g f (Euler). */
function homogeneousProgram(system: readonly NumericPolynomial[], grouping: Grouping): Program {
  const n = system.length;
  const size = n + grouping.length;
  const code = pool();
  const [none, unit] = [code.constant(0), code.constant(1)];
  const input = (j: number): ComplexValue => ({ re: code.input(2 * j), im: code.input(2 * j + 1) });
  const coordinates = Array.from({ length: size }, (_, j) => input(j));

  const plus = (a: ValueId, b: ValueId): ValueId => (a === none ? b : code.binary('add', a, b));
  const add = (a: ComplexValue, b: ComplexValue): ComplexValue => ({
    re: plus(a.re, b.re),
    im: plus(a.im, b.im),
  });
  const mul = (a: ComplexValue, b: ComplexValue): ComplexValue => ({
    re: code.binary('sub', code.binary('mul', a.re, b.re), code.binary('mul', a.im, b.im)),
    im: code.binary('add', code.binary('mul', a.re, b.im), code.binary('mul', a.im, b.re)),
  });
  const times = (c: number, a: ComplexValue): ComplexValue => ({
    re: code.binary('mul', code.constant(c), a.re),
    im: a.im === none ? none : code.binary('mul', code.constant(c), a.im),
  });

  const monomials = new Map<string, ComplexValue>();
  const monomial = (exponents: readonly number[]): ComplexValue => {
    const key = exponents.join();
    const known = monomials.get(key);
    if (known) return known;
    const j = exponents.findLastIndex((e) => e > 0);
    const rest = lowered(exponents, j);
    const value =
      j < 0
        ? { re: unit, im: none }
        : rest.every((e) => e === 0)
          ? coordinates[j]!
          : mul(monomial(rest), coordinates[j]!);
    monomials.set(key, value);
    return value;
  };

  const nothing: ComplexValue = { re: none, im: none };
  const sum = (list: readonly ComplexValue[]): ComplexValue => list.reduce(add, nothing);

  const slopes = system.map((p) => {
    const degrees = grouping.map((group) => degreeIn(p, group));
    const terms = p.map(({ coefficient, exponents }) => ({
      coefficient,
      exponents: [
        ...exponents,
        ...grouping.map((group, g) => degrees[g]! - group.reduce((d, j) => d + exponents[j]!, 0)),
      ],
    }));
    return coordinates.map((_, j) =>
      sum(
        terms
          .filter(({ exponents }) => exponents[j]! > 0)
          .map(({ coefficient, exponents }) =>
            times(coefficient * exponents[j]!, monomial(lowered(exponents, j))),
          ),
      ),
    );
  });
  const values = system.map((p, i) => {
    const g = grouping.findIndex((group) => degreeIn(p, group) > 0);
    const members = [...grouping[g]!, n + g].filter((j) => slopes[i]![j]!.re !== none);
    const total = sum(members.map((j) => mul(slopes[i]![j]!, coordinates[j]!)));
    return times(1 / degreeIn(p, grouping[g]!), total);
  });
  const parts = ({ re, im }: ComplexValue): readonly ValueId[] => [re, im];
  return code.program(
    coordinates.flatMap((_, j) => [`re${j}`, `im${j}`]),
    [...values.flatMap(parts), ...slopes.flat().flatMap(parts)],
  );
}

const lowered = (exponents: readonly number[], j: number): readonly number[] =>
  exponents.map((e, i) => (i === j ? e - 1 : e));
