import fc from 'fast-check';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { integrate } from '../../src/algebra/integral/integrate.ts';
import { determinant } from '../../src/algebra/matrix.ts';
import { normalForms } from '../../src/algebra/normal.ts';
import { factor } from '../../src/algebra/polynomial/factor.ts';
import { gcd } from '../../src/algebra/polynomial/gcd.ts';
import { whole } from '../../src/algebra/quotient.ts';
import { rootsOf } from '../../src/algebra/roots/roots.ts';
import { newWork } from '../../src/algebra/work.ts';
import { add, mul, sym } from '../../src/expr/build.ts';
import { partial } from '../../src/expr/differentiate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { dependsOn } from '../../src/expr/walk.ts';
import { formulas } from '../formula.ts';
import { rationallyEqual } from '../laws/judge.ts';
import { runs } from '../runs.ts';

const { run } = createRequire(import.meta.url)('algebrite') as { readonly run: (input: string) => string };
/** An answer of Algebrite in our grammar: its imaginary unit is i. */
const ask = (input: string): string => run(input).replace(/\bi\b/g, 'I');

const read = formulas('x y z');
const print = infixPrinter();
const x = sym('x');
const options = runs(20);
const equal = (a: Expr, b: Expr): string => decideEqual(a, b, noAssumptions, newWork()).kind;

const coefficient = fc.integer({ min: -6, max: 6 }).filter((n) => n !== 0);
const monomial = (names: readonly string[], most: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      coefficient,
      fc.array(fc.tuple(fc.constantFrom(...names), fc.integer({ min: 1, max: 3 })), { maxLength: most }),
    )
    .map(([c, powers]) => [`(${c})`, ...powers.map(([n, k]) => `${n}^${k}`)].join('*'));
const polynomial = (names: readonly string[], terms = 4): fc.Arbitrary<string> =>
  fc.array(monomial(names, 2), { minLength: 1, maxLength: terms }).map((list) => list.join('+'));
const inThree = polynomial(['x', 'y', 'z']);
/** Larger denominators keep Algebrite busy for minutes. */
const quotients = fc.tuple(polynomial(['x', 'y'], 2), coefficient).map(([n, k]) => `(${n})/(x+y+(${k}))`);
/** Polynomials in x of degree one or more, small first. */
const inX = (degree: number): fc.Arbitrary<string> =>
  fc
    .tuple(fc.array(fc.integer({ min: -5, max: 5 }), { maxLength: degree }), fc.integer({ min: 1, max: 4 }))
    .map(([below, lead]) =>
      [...below.map((c, k) => `(${c})*x^${k}`), `${lead}*x^${Math.max(1, below.length)}`].join('+'),
    );

/** An answer that evaluation in a prime field confirms to equal `to`; undefined if it does not. */
const confirmed = (answer: string, to: string): Expr | undefined =>
  rationallyEqual(print(read(answer)), to) === 'equal' ? read(answer) : undefined;

/** How many factors with x a product is written with. */
function factorsIn(e: Expr): number {
  if (e.op === 'product') return e.factors.reduce((n, f) => n + factorsIn(f), 0);
  if (e.op === 'power' && e.exponent.op === 'num') return factorsIn(e.base) * Number(e.exponent.value.n);
  return dependsOn(e, x) ? 1 : 0;
}

describe('Algebrite agrees with us on', () => {
  test('expansions', () => {
    fc.assert(
      fc.property(inThree, inThree, fc.integer({ min: 1, max: 3 }), (a, b, k) => {
        const text = `(${a})*(${b})^${k}`;
        const theirs = confirmed(ask(`expand(${text})`), text);
        expect(theirs, text).toBeDefined();
        const ours = normalForms(newWork()).expand(read(text));
        expect(equal(ours, theirs as Expr)).toBe('proved');
        // Expanded sums have the same terms, so that they are the same expression.
        expect(normalForms(newWork()).expand(theirs as Expr)).toBe(ours);
      }),
      options,
    );
  });

  test('derivatives of rational functions', () => {
    fc.assert(
      fc.property(quotients, (text) => {
        const theirs = read(ask(`derivative(${text},x)`));
        expect(equal(partial(read(text), x), theirs), text).toBe('proved');
      }),
      options,
    );
  });

  test('determinants', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3 }),
        fc.array(monomial(['x', 'y'], 1), { minLength: 9, maxLength: 9 }),
        (n, list) => {
          const rows = Array.from({ length: n }, (_, i) => list.slice(i * n, i * n + n));
          const theirs = read(ask(`det([${rows.map((r) => `[${r.join(',')}]`).join(',')}])`));
          const ours = determinant(
            rows.map((r) => r.map(read)),
            newWork(),
          );
          expect(equal(ours, theirs)).toBe('proved');
        },
      ),
      options,
    );
  });

  test('integrals of polynomials', () => {
    fc.assert(
      fc.property(inThree, (text) => {
        const theirs = read(ask(`integral(expand(${text}),x)`));
        const ours = integrate(read(text), x, noAssumptions, newWork());
        if (ours.kind !== 'integral') throw new Error(text);
        expect(equal(ours.value, theirs), text).toBe('proved');
      }),
      options,
    );
  });

  test('factors of polynomials in one variable', () => {
    fc.assert(
      fc.property(fc.array(inX(1), { minLength: 1, maxLength: 3 }), (parts) => {
        const text = parts.map((p) => `(${p})`).join('*');
        const theirs = ask(`factor(expand(${text}),x)`);
        if (confirmed(theirs, text) === undefined) throw new Error(`${text}: ${theirs}`);
        const forms = normalForms(newWork());
        const { factors } = factor(forms.quotient(read(text)).numerator);
        // Each of theirs is a product of ours.
        const ours = factors.reduce((n, { power }) => n + power, 0);
        expect(ours, `${text}: ${theirs}`).toBeGreaterThanOrEqual(factorsIn(read(theirs)));
      }),
      options,
    );
  });

  test('roots of quadratic polynomials', () => {
    fc.assert(
      fc.property(
        coefficient,
        fc.integer({ min: -9, max: 9 }),
        fc.integer({ min: -9, max: 9 }),
        (a, b, c) => {
          const text = `(${a})*x^2+(${b})*x+(${c})`;
          const listed = ask(`roots(${text},x)`)
            .replace(/^\[|\]$/g, '')
            .split(',')
            .map(read);
          const theirs = listed.length === 1 ? [...listed, ...listed] : listed;
          const { roots, complete } = rootsOf(read(text), x, newWork());
          const ours = roots.flatMap(({ value, multiplicity }) => Array<Expr>(multiplicity).fill(value));
          expect(complete).toBe(true);
          expect(ours).toHaveLength(2);
          expect(equal(add(...ours), add(...theirs)), text).toBe('proved');
          expect(equal(mul(...ours), mul(...theirs)), text).toBe('proved');
        },
      ),
      options,
    );
  });
});

/** The greatest common divisor as we find it. */
function ourGcd(a: string, b: string): string {
  const forms = normalForms(newWork());
  const [p, q] = [a, b].map((t) => forms.quotient(read(t)).numerator);
  if (p === undefined || q === undefined) throw new Error('unreachable');
  return print(forms.expression(whole(gcd(p, q))));
}

/*
 * Nor is it asked to bring fractions together, or for common divisors of random polynomials: some of these questions it
 * does not answer within minutes.
 */
describe('Algebrite is not trusted with', () => {
  test('common divisors: it takes x⁴ − 1 for a divisor of x⁶ − 1', () => {
    expect(ask('gcd(x^4-1,x^6-1)')).toBe('x^4-1');
    expect(rationallyEqual(ourGcd('x^4-1', 'x^6-1'), 'x^2-1')).toBe('equal');
  });
  test('common divisors in several variables: it finds none', () => {
    expect(ask('gcd(x^2*y-y^3,x*y+y^2)')).toBe('1');
    expect(rationallyEqual(ourGcd('x^2*y-y^3', 'x*y+y^2'), 'x*y+y^2')).toBe('equal');
  });
  test('long decimals: it loses digits', () => {
    expect(ask('0.1000000000000000055')).not.toContain('55');
  });
  test('logarithms of products: it splits them whatever their signs are', () => {
    expect(ask('log(x*y)')).toBe('log(x)+log(y)');
  });
  test('exact trigonometric values beyond the simplest', () => {
    expect(ask('cos(pi/5)')).toBe('cos(1/5*pi)');
    expect(equal(read('cos(pi/5)'), read('(1+sqrt(5))/4'))).toBe('proved');
  });
});
