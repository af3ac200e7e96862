import fc from 'fast-check';
import {
  add,
  call,
  div,
  ExpressionError,
  fraction,
  mul,
  neg,
  num,
  PI,
  pow,
  sub,
  sym,
} from '../../src/expr/build.ts';
import type { Expr, Sym } from '../../src/expr/expr.ts';
import type { Vocabulary } from '../../src/expr/parse.ts';
import { rational } from '../../src/expr/rational.ts';
import type { Rational } from '../../src/expr/rational.ts';

export const time: Sym = sym('tau');
export const symbols: readonly Sym[] = ['x', 'y', 'g', 'eps', 'A1', 'p_g'].map(sym);

/** The names of the generated expressions. */
export const vocabulary: Vocabulary = {
  declared: new Map([...symbols, time].map((s) => [s.name, s])),
  time,
  coordinates: new Set(['x', 'y', 'g']),
  operators: { total: 'D', partial: 'Dp' },
};

/** `make()`, or `otherwise` where it has no value (1/0) or too many digits. */
export function orElse(otherwise: Expr, make: () => Expr): Expr {
  try {
    return make();
  } catch (error) {
    if (error instanceof ExpressionError) return otherwise;
    throw error;
  }
}

const safely =
  (f: (a: Expr, b: Expr) => Expr) =>
  (a: Expr, b: Expr): Expr =>
    orElse(a, () => f(a, b));

export const rationals: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: 1, max: 12 }))
  .map(([n, d]) => rational(n, d));

/** Rational numbers with small and with very large parts. */
export const anyRationals: fc.Arbitrary<Rational> = fc
  .oneof(
    fc.tuple(fc.integer(), fc.integer({ min: 1 })),
    fc.tuple(fc.bigInt({ min: -(2n ** 1200n), max: 2n ** 1200n }), fc.bigInt({ min: 1n, max: 2n ** 1200n })),
    fc.tuple(fc.bigInt({ min: -(2n ** 56n), max: 2n ** 56n }), fc.bigInt({ min: 1n, max: 2n ** 56n })),
  )
  .map(([n, d]) => {
    const narrow = (x: number | bigint): number | bigint =>
      Number.isSafeInteger(Number(x)) ? Number(x) : BigInt(x);
    return rational(narrow(n), narrow(d));
  });

const leaf: fc.Arbitrary<Expr> = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom<Expr>(...symbols) },
  { weight: 3, arbitrary: rationals.map(num) },
);

interface Shape {
  /** Functions of one argument that may occur. */
  readonly functions: readonly string[];
  /** May roots and symbolic exponents occur? */
  readonly roots: boolean;
  readonly pi: boolean;
}

function tree({ functions, roots, pi }: Shape): fc.Arbitrary<Expr> {
  return fc.letrec<{ e: Expr }>((tie) => {
    const e = tie('e');
    const list = fc.array(e, { minLength: 2, maxLength: 4 });
    const branches: fc.WeightedArbitrary<Expr>[] = [
      { weight: 4, arbitrary: leaf },
      { weight: 4, arbitrary: list.map((xs) => xs.reduce(safely(add))) },
      { weight: 4, arbitrary: list.map((xs) => xs.reduce(safely(mul))) },
      { weight: 1, arbitrary: fc.tuple(e, e).map(([a, b]) => safely(sub)(a, b)) },
      { weight: 1, arbitrary: e.map(neg) },
      { weight: 2, arbitrary: fc.tuple(e, e).map(([a, b]) => safely(div)(a, b)) },
      {
        weight: 3,
        arbitrary: fc
          .tuple(e, fc.integer({ min: -3, max: 5 }))
          .map(([a, k]) => orElse(a, () => pow(a, num(k)))),
      },
    ];
    if (roots) {
      branches.push({
        weight: 2,
        arbitrary: fc
          .tuple(e, fc.integer({ min: -3, max: 5 }), fc.constantFrom(2, 2, 2, 3, 4))
          .map(([a, n, d]) => orElse(a, () => pow(a, fraction(n, d)))),
      });
      branches.push({ weight: 1, arbitrary: fc.tuple(e, e).map(([a, b]) => safely(pow)(a, b)) });
    }
    if (pi) branches.push({ weight: 1, arbitrary: fc.constant<Expr>(PI) });
    if (functions.length > 0) {
      branches.push({
        weight: 2,
        arbitrary: fc.tuple(fc.constantFrom(...functions), e).map(([f, a]) => orElse(a, () => call(f, a))),
      });
    }
    return { e: fc.oneof({ maxDepth: 4, withCrossShrink: true }, ...branches) };
  }).e;
}

/** Rational functions of the symbols. */
export const rationalExpressions: fc.Arbitrary<Expr> = tree({ functions: [], roots: false, pi: false });

/** Expressions with roots, π and smooth functions. */
export const smoothExpressions: fc.Arbitrary<Expr> = tree({
  functions: ['exp', 'log', 'sin', 'cos', 'atan', 'tanh', 'sinh'],
  roots: true,
  pi: true,
});

/** Every kind of expression that can be written in the grammar. */
export const expressions: fc.Arbitrary<Expr> = tree({
  functions: ['exp', 'log', 'sin', 'cos', 'tan', 'asin', 'acos', 'atan', 'sinh', 'cosh', 'tanh', 'zeta'],
  roots: true,
  pi: true,
});

/** Exact values for all symbols. */
export const exactPoints: fc.Arbitrary<ReadonlyMap<Expr, Rational>> = fc
  .array(rationals, { minLength: symbols.length, maxLength: symbols.length })
  .map((values) => new Map(symbols.map((s, i) => [s, values[i] as Rational])));

/** Positive floating values for all symbols. */
export const floatPoints: fc.Arbitrary<ReadonlyMap<Expr, number>> = fc
  .array(fc.double({ min: 0.25, max: 2.5, noNaN: true }), {
    minLength: symbols.length,
    maxLength: symbols.length,
  })
  .map((values) => new Map(symbols.map((s, i) => [s, values[i] as number])));
