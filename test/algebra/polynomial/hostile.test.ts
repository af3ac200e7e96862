import { expect, test } from 'vitest';
import { factorInteger } from '../../../src/algebra/factor-integer.ts';
import { exactQuotient, pseudoDivide } from '../../../src/algebra/polynomial/division.ts';
import { factor } from '../../../src/algebra/polynomial/factor.ts';
import { gcd } from '../../../src/algebra/polynomial/gcd.ts';
import { evaluate, evaluateSome, substitute } from '../../../src/algebra/polynomial/parts.ts';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../../../src/algebra/polynomial/polynomial.ts';
import { polynomialReader } from '../../../src/algebra/polynomial/read.ts';
import { discriminant, resultant } from '../../../src/algebra/polynomial/resultant.ts';
import { squareFree } from '../../../src/algebra/polynomial/square-free.ts';
import { newWork, withinBudget } from '../../../src/algebra/work.ts';
import { fromBigInt } from '../../../src/expr/integer.ts';
import * as Q from '../../../src/expr/rational.ts';

/** Far more than any of these takes, and far less than they took where charges were not honest. */
const guard = 20_000;

/** The sum of terms c x^i y^j. */
const sparse = (ring: Ring, ...terms: (readonly [c: number | bigint, i: number, j?: number])[]): Polynomial =>
  P.sum(
    ring,
    terms.map(([c, i, j = 0]) => P.term(ring, Q.rational(c), P.monomial(ring, [i, j]))),
  );

const trinomial = (ring: Ring): Polynomial => sparse(ring, [1, 1_000_003], [-1, 1], [-1, 0]);
const plane = (ring: Ring): Polynomial => sparse(ring, [1, 999_983], [1, 0, 999_979], [1, 1, 1], [1, 0]);
const other = (ring: Ring): Polynomial => sparse(ring, [1, 999_979], [1, 0, 999_961], [2, 1, 1], [1, 0]);
const quadratic = (ring: Ring, digits: number): Polynomial =>
  sparse(ring, [10n ** BigInt(digits) + 1n, 2], [7, 1], [10n ** BigInt(digits) + 9n, 0]);
const letters = (ring: Ring, count: number, power = 1): Polynomial =>
  P.sum(
    ring,
    Array.from({ length: count }, (_, i) => P.variable(ring, i, power)),
  );

test.each<[string, (ring: Ring) => string]>([
  ['a sparse giant has no factor twice', (r) => String(squareFree(trinomial(r)).factors.length)],
  ['nor has one in two variables', (r) => String(squareFree(plane(r)).factors.length)],
  ['two giants with nothing in common', (r) => String(gcd(plane(r), other(r)).terms.size)],
  ['a giant and a linear divisor', (r) => String(gcd(trinomial(r), sparse(r, [1, 1], [-1, 0])).terms.size)],
])('%s', (_, answer) => expect(answer(P.newRing(newWork()))).toBe('1'), guard);

test(
  'a quotient of many terms',
  () => {
    const ring = P.newRing(newWork());
    const [a, b] = [sparse(ring, [1, 300_000], [-1, 0]), sparse(ring, [1, 1], [-1, 0])];
    expect(exactQuotient(a, b)!.terms.size).toBe(300_000);
  },
  guard,
);

test.each<[string, (ring: Ring) => unknown]>([
  ['factors of a sparse giant', (r) => factor(trinomial(r))],
  ['factors of one in two variables', (r) => factor(plane(r))],
  ['quotients in many variables', (r) => exactQuotient(letters(r, 12, 40), letters(r, 12))],
  ['a resultant of giants', (r) => resultant(plane(r), other(r), 0)],
  ['a discriminant', (r) => discriminant(trinomial(r), 0)],
  ['division by what is not monic', (r) => pseudoDivide(trinomial(r), sparse(r, [3, 1], [-7, 0]), 0)],
  ['x + 1 for x', (r) => substitute(trinomial(r), 0, sparse(r, [1, 1], [1, 0]))],
  ['a number for x', (r) => evaluate(trinomial(r), [Q.rational(7, 3)])],
  ['a power of six letters', (r) => P.pow(letters(r, 6), 50)],
  ['a power of a number', (r) => P.pow(P.constant(r, Q.rational(7, 3)), 1e9)],
  [
    'long rational numbers',
    (r) => {
      const [n, d] = [3n ** 209_000n, 10n ** 100_000n];
      return evaluate(sparse(r, [1, 3, 4], [-1, 2, 7], [-1, 0, 9]), [
        { n, d },
        { n, d },
      ]);
    },
  ],
  ['factors with a million digits', (r) => factor(quadratic(r, 1_000_000))],
  ['a divisor with a million digits', (r) => gcd(quadratic(r, 1_000_000), quadratic(r, 1_000_001))],
  ['a resultant with a million digits', (r) => resultant(quadratic(r, 1e6), sparse(r, [1, 2], [1, 0]), 0)],
])(
  '%s: the budget ends',
  (_, compute) => {
    const ring = P.newRing(newWork(8_000_000));
    const answer = withinBudget(() => compute(ring));
    expect(answer === undefined || ring.work.operations >= 0).toBe(true);
  },
  guard,
);

test(
  'integers of a million digits are left as they are, but for small primes',
  () => {
    expect(factorInteger(fromBigInt(10n ** 100_000n), newWork(1e9)).primes).toEqual([
      [2, 100_000],
      [5, 100_000],
    ]);
    expect(factorInteger(3n ** 2_096_000n + 2n, newWork()).rest).toHaveLength(1);
    expect(factorInteger(2n ** 3_000_000n, newWork(10_000)).rest).toHaveLength(1);
  },
  guard,
);

test('products of what has no variable in common, and the negative of a sum', () => {
  const ring = P.newRing(newWork());
  const [x, z] = [0, 2].map((i) => P.pow(P.add(P.variable(ring, i), P.one(ring)), 9));
  expect(P.mul(x!, z!).terms.size).toBe(100);
  expect(P.equal(P.mul(x!, z!), P.mul(z!, x!))).toBe(true);
  const read = polynomialReader(ring, new Map([['x', 0]]))('-(x + 1)');
  expect(read.ok && P.asConstant(evaluateSome(read.polynomial, new Map([[0, Q.one]])))).toEqual(
    Q.rational(-2),
  );
});
