import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExpressionField } from '../../../src/algebra/field/expressions.ts';
import { DivisionByZero, power, rationals } from '../../../src/algebra/field/field.ts';
import type { Field } from '../../../src/algebra/field/field.ts';
import type { Fraction } from '../../../src/algebra/field/fractions.ts';
import type { Polynomial } from '../../../src/algebra/polynomial/polynomial.ts';
import { algebraicFunction, curveOf, factorsIn } from '../../../src/algebra/series/algebraic-function.ts';
import type { AlgebraicFunction, MultipleBranch } from '../../../src/algebra/series/algebraic-function.ts';
import { degree, gcd, monic, mul, rootOfLinear, squareFree } from '../../../src/algebra/field/dense.ts';
import type { Dense } from '../../../src/algebra/field/dense.ts';
import { byRadicals, explicitSeries } from '../../../src/algebra/series/explicit.ts';
import { evaluateCurve } from '../../../src/algebra/series/newton-polygon.ts';
import { puiseux, rootsOf } from '../../../src/algebra/series/puiseux.ts';
import type { Branch } from '../../../src/algebra/series/puiseux.ts';
import { metered } from '../../../src/algebra/series/metered.ts';
import { newWork, OutOfWork } from '../../../src/algebra/work.ts';
import { generator, residues, SplitModulus } from '../../../src/algebra/series/residues.ts';
import {
  add,
  bigO,
  coefficientAt,
  mapCoefficients,
  series,
  stretch,
} from '../../../src/algebra/series/series.ts';
import type { Series } from '../../../src/algebra/series/series.ts';
import { sym } from '../../../src/expr/build.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { formulas } from '../../formula.ts';
import { newField, textOf } from './setting.ts';
import { runs } from '../../runs.ts';

const read = formulas('x y a b');

interface Case {
  readonly field: ExpressionField;
  readonly F: Polynomial;
  readonly x: number;
  readonly y: number;
}

function curve(text: string): Case {
  const field = newField();
  const [x, y] = [field.indexOf(sym('x')), field.indexOf(sym('y'))];
  return { field, F: field.of(read(text)).numerator, x, y };
}

/** The order of F(x, y(x)) in x, after every known coefficient was seen to vanish. */
function residualOrder({ field, F, x, y }: Case, branch: Branch<Fraction>): number {
  const { field: K, scale, ramification } = branch;
  const inT = curveOf(field, F, x, y).map((c) => {
    const lifted = { ...c, coefficients: c.coefficients.map((q) => (field.isZero(q) ? [] : [q])) };
    return stretch(
      K,
      mapCoefficients(K, lifted, (q, k) => K.mul(q, power(K, scale, k))),
      ramification,
    );
  });
  const value = evaluateCurve(K, inT, branch.series);
  expect(value.coefficients).toEqual([]);
  return value.order / value.ramification / ramification;
}

/** The trace of multiplication by an element of K[α]/m. */
function trace<T>(field: Field<T>, K: Field<Dense<T>>, modulus: Dense<T>, c: Dense<T>): T {
  let sum = field.zero;
  let image = c;
  const alpha = generator(field, modulus);
  for (let i = 0; i < degree(modulus); i++) {
    sum = field.add(sum, image[i] ?? field.zero);
    image = K.mul(image, alpha);
  }
  return sum;
}

/** The sum of all roots that a branch stands for: only whole powers of x are left. */
function sumOfRoots<T>(field: Field<T>, branch: Branch<T>): Series<T> {
  const { field: K, scale, modulus, together, series: s } = branch;
  // Exponents of x are counted in units of 1/r.
  const r = branch.ramification * s.ramification;
  if (s.coefficients.length === 0) return bigO(Math.floor(s.order / r));
  const from = Math.ceil(s.valuation / r);
  const terms: T[] = [];
  const order = Math.floor((s.order - 1) / r) + 1;
  for (let m = from; m < order && m * r < s.valuation + s.coefficients.length; m++) {
    const c = K.mul(s.coefficients[m * r - s.valuation] as Dense<T>, power(K, scale, -m));
    terms.push(
      field.mul(field.rational(Q.rational(branch.ramification * together)), trace(field, K, modulus, c)),
    );
  }
  return series(field, from, terms, order);
}

/** −a_{n−1}/a_n up to an order: Viète's sum of the roots. */
function expectViete({ field, F, x, y }: Case, { branches, degree: n }: AlgebraicFunction): void {
  if (n <= 0) return;
  const list = curveOf(field, F, x, y);
  const [above, below] = [list[n - 1] as Series<Fraction>, list[n] as Series<Fraction>];
  const sum = branches
    .map(({ branch, multiplicity }) => {
      const s = sumOfRoots(field, branch);
      return {
        ...s,
        coefficients: s.coefficients.map((c) => field.mul(field.rational(Q.rational(multiplicity)), c)),
      };
    })
    .reduce((s, t) => add(field, s, t), bigO<Fraction>(Infinity));
  for (let k = -6; k < Math.min(8, sum.order + below.valuation); k++) {
    let total = coefficientAt(field, above, k) as Fraction;
    below.coefficients.forEach((c, i) => {
      const t = coefficientAt(field, sum, k - below.valuation - i);
      if (t) total = field.add(total, field.mul(c, t));
    });
    expect(field.isZero(total)).toBe(true);
  }
}

function roots(text: string, order: number): Case & { readonly found: AlgebraicFunction } {
  const c = curve(text);
  const found = algebraicFunction(c.field, c.F, c.x, c.y, order);
  expect(found.complete).toBe(true);
  for (const { branch } of found.branches) {
    const s = branch.series;
    if (branch.together === 1)
      expect(s.order / s.ramification / branch.ramification).toBeGreaterThanOrEqual(order);
    residualOrder(c, branch);
  }
  expectViete(c, found);
  return { ...c, found };
}

/** Each branch in powers of x, with roots: "valuation/ramification: coefficients". */
const explicit = (text: string, order: number): readonly string[] => {
  const { field, found } = roots(text, order);
  return found.branches.flatMap(({ branch, multiplicity }) =>
    (explicitSeries(field, branch) ?? []).map(
      (s) =>
        `${multiplicity === 1 ? '' : `${multiplicity} × `}${s.valuation}/${s.ramification}: ${s.coefficients.map((c) => textOf(field.expression(c))).join(', ')}`,
    ),
  );
};

describe('classical curves', () => {
  test('the folium of Descartes y³ − 3xy + x³: one smooth branch, and one with √x', () => {
    expect(explicit('y^3-3*x*y+x^3', 6)).toEqual([
      '2/1: 1/3, 0, 0, 1/81',
      '1/2: sqrt(3), 0, 0, -1/6, 0, 0, -sqrt(3)/72, 0, 0, -1/162',
    ]);
  });
  test('a node y² = x² + x³ has two branches, a cusp y² = x³ one', () => {
    expect(explicit('y^2-x^2-x^3', 4)).toEqual(['1/1: 1, 1/2, -1/8', '1/1: -1, -1/2, 1/8']);
    expect(explicit('y^2-x^3', 4)).toEqual(['3/2: 1']);
  });
  test('y⁴ − 2xy² + x² − x³y has the characteristic exponents 1/2 and 5/4', () => {
    expect(explicit('y^4-2*y^2*x+x^2-x^3*y', 3)).toEqual(['2/4: 1, 0, 0, 1/2, 0, 0, 0, 0, 0, -1/64']);
  });
  test('(y² − 2x)² = x³: half powers twice over', () => {
    expect(explicit('(y^2-2*x)^2-x^3', 2)).toEqual([
      '1/2: sqrt(2), sqrt(2)/4, -sqrt(2)/32',
      '1/2: sqrt(2), -sqrt(2)/4, -sqrt(2)/32',
    ]);
  });
  test('R. J. Walker, Algebraic Curves, chapter IV: terms of mixed weight', () => {
    const { found } = roots('(-x^3+x^4)-2*x^2*y-x*y^2+2*x*y^4+y^5', 4);
    expect(
      found.branches.map(({ branch }) => [
        branch.ramification,
        branch.series.valuation,
        degree(branch.modulus),
      ]),
    ).toEqual([
      [2, 2, 1],
      [3, 1, 1],
    ]);
    expect(found.branches.reduce((n, { branch }) => n + rootsOf(branch), 0)).toBe(5);
  });
  test('Duval 1989: a rational parametrisation needs no root of the coefficient', () => {
    const { found, field } = roots('y^2-2*x', 3);
    const [{ branch }] = found.branches as readonly [MultipleBranch];
    expect(branch.modulus).toHaveLength(2);
    expect(textOf(field.expression(branch.scale[0] as Fraction))).toBe('2');
    expect(branch.series.order).toBe(Infinity);
  });
});

describe('every root is found', () => {
  test('poles: x y² + y = 1', () => {
    expect(explicit('x*y^2+y-1', 3)).toEqual(['0/1: 1, -1, 2', '-1/1: -1, -1, 1, -2']);
    expect(explicit('x*y-1', 3)).toEqual(['-1/1: 1']);
    expect(explicit('x^3*y^2-1', 3)).toEqual(['-3/2: 1']);
  });
  test('multiple roots keep their multiplicity', () => {
    expect(explicit('(y-x)^3*(y+x)^2*y^2', 5)).toEqual(['2 × Infinity/1: ', '3 × 1/1: 1', '2 × 1/1: -1']);
  });
  test('roots that differ late are told apart where they are factors', () => {
    expect(explicit('(y-x)*(y-x-x^9)', 5)).toEqual(['1/1: 1', '1/1: 1']);
  });
  test('roots that differ late and are no factors stay together, and say so', () => {
    const { found } = roots('(y-x)^2-x^9', 1);
    expect(found.separated).toBe(false);
    expect(
      found.branches.map(({ branch }) => [branch.together, branch.series.order, branch.series.ramification]),
    ).toEqual([[2, 9, 2]]);
    expect(roots('(y-x)^2-x^9', 3).found.separated).toBe(true);
  });
  test('a cubic number: its defining polynomial is given', () => {
    const { found, field } = roots('y^3-2-x', 3);
    const [{ branch }] = found.branches as readonly [MultipleBranch];
    expect(branch.modulus.map((c) => textOf(field.expression(c)))).toEqual(['-2', '0', '0', '1']);
    expect(explicitSeries(field, branch)).toBeUndefined();
    expect(rootsOf(branch)).toBe(3);
  });
  test('a complex pair', () => {
    expect(explicit('y^2+2*x*y+2*x^2', 3)).toEqual(['1/1: I - 1', '1/1: -1 - I']);
  });
  test('parameters stay in the coefficients', () => {
    expect(explicit('y^2+a*y+x', 3)).toEqual(['1/1: -1/a, -1/a^3', '0/1: -a, 1/a, 1/a^3']);
    expect(explicit('y^2-a*x', 3)).toEqual(['1/2: sqrt(a)']);
    expect(explicit('(a+1)*y^2/b-x^2*(a+1)^3/b', 3)).toEqual(['1/1: a + 1', '1/1: -1 - a']);
    expect(explicit('a^2*y^2+a*x*y-2*x^2+x^3', 2)).toHaveLength(2);
    expect(explicit('a^2*y^2+a*x*y-x^2+x^3', 2)).toHaveLength(2);
    expect(explicit('(y/a-x)*(y-b*x-x^2/a)', 3)).toHaveLength(2);
  });
  test('roots of roots: one algebraic number of degree four, or radicals', () => {
    const c = curve('(y^2-2)^2-3*x^2');
    const { found } = roots('(y^2-2)^2-3*x^2', 3);
    expect(found.separated).toBe(true);
    expect(found.branches.map(({ branch }) => degree(branch.modulus))).toEqual([4]);
    const split = byRadicals(c.field, factorsIn(c.field, c.y));
    const all = algebraicFunction(c.field, c.F, c.x, c.y, 3, split);
    expect([all.complete, all.separated, all.branches.length]).toEqual([true, true, 4]);
    for (const { branch } of all.branches) expect(residualOrder(c, branch)).toBeGreaterThanOrEqual(3);
  });
  test('a cubic number and a square root beyond it, which no radicals of degree two reach', () => {
    const { found, F, field, x, y } = roots('(y^3-2)^2-3*x^2', 2);
    expect(found.branches.map(({ branch }) => [degree(branch.modulus), branch.together])).toEqual([[6, 1]]);
    const all = algebraicFunction(field, F, x, y, 2, byRadicals(field, factorsIn(field, y)));
    expect([all.complete, all.separated]).toEqual([true, true]);
  });
  test('a norm with a sign: α of degree three, its square root of degree one in α', () => {
    const { found } = roots('(y^3-2)^2-3*x^2*y^2', 2);
    expect(found.branches.map(({ branch }) => [degree(branch.modulus), branch.together])).toEqual([[6, 1]]);
  });
  test('three times deep, with a square root that is in the field already', () => {
    const { found } = roots('((y^2-2)^2-x^2)^2-x^5', 3);
    expect(found.separated).toBe(true);
    expect(found.branches.map(({ branch }) => [branch.ramification, degree(branch.modulus)])).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });
  test('a factor without y, and a polynomial without roots', () => {
    expect(explicit('x^2*(y-x)', 3)).toEqual(['1/1: 1']);
    const c = curve('x+1');
    expect(algebraicFunction(c.field, c.F, c.x, c.y, 3)).toEqual({
      branches: [],
      degree: 0,
      complete: true,
      separated: true,
    });
  });

  test('of random curves: as many as the degree, each a root, with the right sum', () => {
    const term = fc.tuple(fc.integer({ min: -3, max: 3 }), fc.nat(3), fc.nat(4));
    fc.assert(
      fc.property(fc.array(term, { minLength: 2, maxLength: 6 }), (terms) => {
        const text = terms.map(([c, i, j]) => `(${c})*x^${i}*y^${j}`).join('+');
        if (curve(text).F.terms.size > 0) roots(text, 2);
      }),
      runs(40),
    );
  });
});

describe('over ℚ without factorisation', () => {
  const q = (n: number): Rational => Q.rational(n);
  const row = (valuation: number, ...c: number[]): Series<Rational> => series(rationals, valuation, c.map(q));

  test('a reducible φ splits only where an element has to be decided', () => {
    // y² = 3xy − 2x²: one branch over ℚ[α]/(α² − 3α + 2)
    const [branch, ...others] = puiseux(rationals, [row(2, 2), row(1, -3), row(0, 1)], 3);
    expect([others, degree(branch!.modulus), rootsOf(branch!)]).toEqual([[], 2, 2]);
  });
  test('dynamic evaluation: ((y − 1)² − x²)((y − 2)² − x³) has different polygons at the two values of α', () => {
    const first = [row(0, 1, 0, -1), row(0, -2), row(0, 1)];
    const second = [row(0, 4, 0, 0, -1), row(0, -4), row(0, 1)];
    const times = Array.from({ length: 5 }, (_, k) =>
      first.reduce(
        (sum, s, i) => (second[k - i] ? add(rationals, sum, timesSeries(s, second[k - i]!)) : sum),
        bigO<Rational>(Infinity),
      ),
    );
    const found = puiseux(rationals, times, 3);
    expect(found.map(rootsOf).reduce((a, b) => a + b)).toBe(4);
    expect(found.map((b) => b.ramification).sort()).toEqual([1, 2]);
  });
  test('with irrational parts on both sides of the split', () => {
    // ((y² − 2)² − x²)((y² − 3)² − x³): α⁴ − 5α² + 6 splits into α² − 2 and α² − 3.
    const first = [row(0, 4, 0, -1), row(0), row(0, -4), row(0), row(0, 1)];
    const second = [row(0, 9, 0, 0, -1), row(0), row(0, -6), row(0), row(0, 1)];
    const times = Array.from({ length: 9 }, (_, k) =>
      first.reduce(
        (sum, s, i) => (second[k - i] ? add(rationals, sum, timesSeries(s, second[k - i]!)) : sum),
        bigO<Rational>(Infinity),
      ),
    );
    const found = puiseux(rationals, times, 2);
    expect(found.map(rootsOf).reduce((a, b) => a + b)).toBe(8);
    expect(found.map((b) => degree(b.modulus))).toEqual([2, 4]);
  });
  test('a budget that is used up is no split', () => {
    const counted = metered(rationals, newWork(5000));
    expect(() => puiseux(counted, [row(0, -2, 1), row(0), row(0, 1)], 40)).toThrow(OutOfWork);
  });
  test('zero has no branches', () => {
    expect(puiseux(rationals, [bigO<Rational>(Infinity)], 3)).toEqual([]);
  });
  test('a double root stays together', () => {
    // (y − x − x²)²: not square-free
    const s = row(1, 1, 1);
    const twice = [timesSeries(s, s), row(1, -2, -2), row(0, 1)];
    const [branch] = puiseux(rationals, twice, 2);
    expect([branch!.together, rootsOf(branch!)]).toEqual([2, 2]);
  });
  const timesSeries = (a: Series<Rational>, b: Series<Rational>): Series<Rational> =>
    series(
      rationals,
      a.valuation + b.valuation,
      a.coefficients.length === 0 || b.coefficients.length === 0
        ? []
        : [...mul(rationals, a.coefficients, b.coefficients)],
    );
});

describe('algebraic numbers', () => {
  const c = (...n: number[]): Dense<Rational> => n.map((k) => Q.rational(k));
  test('ℚ(√2) is a field', () => {
    const K = residues(rationals, c(-2, 0, 1));
    const numbers = fc.tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }));
    fc.assert(
      fc.property(numbers, ([n, m]) => {
        const a = K.add(
          K.rational(Q.rational(n)),
          K.mul(K.rational(Q.rational(m)), generator(rationals, c(-2, 0, 1))),
        );
        if (K.isZero(a)) expect(() => K.inverse(a)).toThrow(DivisionByZero);
        else expect(K.sub(K.mul(a, K.inverse(a)), K.one)).toEqual([]);
      }),
      runs(50),
    );
  });
  test('ℚ[α]/(α² − 3α + 2) is none: α − 1 tells its parts apart', () => {
    const K = residues(rationals, c(2, -3, 1));
    expect(() => K.isZero(c(-1, 1))).toThrow(SplitModulus);
    expect(() => K.inverse(c(-2, 1))).toThrow(SplitModulus);
    expect(K.isZero(c(5))).toBe(false);
    expect(() => K.inverse([])).toThrow(DivisionByZero);
    expect(K.neg(c(1, 2))).toEqual(c(-1, -2));
  });
  test('square-free factors by Yun’s algorithm', () => {
    const [f, g] = [c(1, 1), c(-2, 0, 1)];
    const p = mul(rationals, mul(rationals, f, mul(rationals, g, g)), mul(rationals, g, c(3)));
    expect(squareFree(rationals, p)).toEqual([
      { base: f, power: 1 },
      { base: g, power: 3 },
    ]);
    expect(monic(rationals, [])).toEqual([]);
    expect(gcd(rationals, c(2, 2), c(-1, 0, 1))).toEqual(f);
    expect(mul(rationals, [], f)).toEqual([]);
    expect(rootOfLinear(rationals, c(3, 2))).toEqual(Q.rational(-3, 2));
  });
});
