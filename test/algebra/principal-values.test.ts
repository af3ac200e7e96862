import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementaryForms } from '../../src/algebra/elementary.ts';
import { normalForms, Undefined } from '../../src/algebra/normal.ts';
import type { NormalForms } from '../../src/algebra/normal.ts';
import { factsOf } from '../../src/algebra/signs.ts';
import { throughExponentials } from '../../src/algebra/trigonometric.ts';
import { newWork, OutOfWork } from '../../src/algebra/work.ts';
import {
  add,
  call,
  ExpressionError,
  fraction,
  I,
  mul,
  neg,
  num,
  pow,
  sqrt,
  sym,
  TWO,
} from '../../src/expr/build.ts';
import type { Expr, Sym } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { orElse } from '../laws/expressions.ts';
import { complexValue } from './complex-value.ts';
import type { Complex } from './complex-value.ts';
import { runs } from '../runs.ts';

const [x, y, p] = ['x', 'y', 'p'].map(sym) as [Sym, Sym, Sym];
const positive = new Set<Expr>([p]);

/** Expressions in which roots, logarithms and signs meet; `x` and `y` may be negative, `p` is positive. */
const compositions = (...leaves: readonly Expr[]): fc.Arbitrary<Expr> =>
  fc.letrec<{ e: Expr }>((tie) => {
    const e = tie('e');
    const both = fc.tuple(e, e);
    const applied = (f: (a: Expr, b: Expr) => Expr) => both.map(([a, b]) => orElse(a, () => f(a, b)));
    const exponents = fc.constantFrom(
      ...([
        [1, 2],
        [1, 3],
        [1, 6],
        [-1, 2],
        [2, 3],
        [3, 2],
        [5, 4],
        [5, 6],
      ] as const),
    );
    const functions = fc.constantFrom(
      'log',
      'exp',
      'sin',
      'cos',
      'tan',
      'asin',
      'acos',
      'atan',
      'sinh',
      'tanh',
    );
    return {
      e: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom<Expr>(
          x,
          y,
          p,
          neg(x),
          sqrt(pow(x, TWO)),
          mul(x, y),
          add(x, neg(y)),
          add(sqrt(pow(y, TWO)), neg(y)),
          ...leaves,
        ),
        applied(add),
        applied(mul),
        applied(pow),
        fc.tuple(e, fc.constantFrom(-1, 2, -2, 3)).map(([a, k]) => orElse(a, () => pow(a, num(k)))),
        fc.tuple(e, exponents).map(([a, [n, d]]) => orElse(a, () => pow(a, fraction(n, d)))),
        fc.tuple(e, exponents).map(([a, [n, d]]) => orElse(a, () => pow(a, fraction(n, d)))),
        fc.tuple(functions, e).map(([f, a]) => orElse(a, () => call(f, a))),
        e.map((a) => call('lambertw', num(0), a)),
      ),
    };
  }).e;

/** The points that tell branches apart: either sign, zero and one among them. */
const coordinates = [-2.3, -1, -0.6, -0.17, 0, 0.31, 1, 1.7];
const points = coordinates.flatMap((a, i) =>
  [0, 3, 5].map((j) => ({
    x: a,
    y: coordinates[(i + j) % coordinates.length] as number,
    p: [0.3, 1, 2.2][i % 3] as number,
  })),
);

const distance = (a: Complex, b: Complex): number => Math.hypot(a.re - b.re, a.im - b.im);
const isFinite = (z: Complex): boolean => Number.isFinite(z.re + z.im);

/** The values of `e` and `other` where they differ by more than a badly conditioned formula can. */
function disagreements(e: Expr, other: Expr, real: boolean): readonly string[] {
  return points.flatMap((point) => {
    const at = (scale: number) => (atom: Expr) =>
      (atom === x ? point.x : atom === y ? point.y : point.p) * scale;
    const [value, moved, found] = [
      complexValue(e, at(1), real),
      complexValue(e, at(1 + 1e-7), real),
      complexValue(other, at(1)),
    ];
    const size = Math.max(1e-3, Math.hypot(value.re, value.im));
    const comparable =
      [value, moved, found].every(isFinite) && size < 1e6 && distance(value, moved) < 1e-5 * size;
    if (!comparable || distance(value, found) < 1e-4 * size) return [];
    return [`${infixPrinter()(e)} = ${infixPrinter()(other)} at x=${point.x} y=${point.y} p=${point.p}`];
  });
}

function rewritten(forms: NormalForms, e: Expr): readonly Expr[] {
  try {
    return [forms.expand(e), forms.canonical(e)];
  } catch (error) {
    if ([OutOfWork, Undefined, ExpressionError].some((kind) => error instanceof kind)) return [];
    throw error;
  }
}

describe('every rule of the normal forms is an identity of principal values', () => {
  it.each([
    ['at the real points at which every part is real', compositions()],
    [
      'at all real points, if the imaginary unit occurs',
      compositions(I, mul(I, x), add(I, y)).map((e) => add(e, I)),
    ],
  ])('%s', (_, arbitrary) =>
    fc.assert(
      fc.property(arbitrary, (e) => {
        const facts = factsOf([e], { positive });
        const work = () => newWork(100_000);
        const others = [
          normalForms(work()),
          elementaryForms(work(), facts),
          elementaryForms(work(), facts, throughExponentials),
        ].flatMap((forms) => rewritten(forms, e));
        expect(others.flatMap((other) => disagreements(e, other, facts.real))).toEqual([]);
      }),
      runs(150),
    ),
  );
});
