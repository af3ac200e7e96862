import fc from 'fast-check';
import { expect, describe, it } from 'vitest';
import type { NeutralTree } from '../../src/algebra/neutral.ts';
import type { Question } from '../../src/algebra/propose.ts';
import { sym } from '../../src/expr/build.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { editedAt, inNamesOf, sizeOf } from './neutral-trees.ts';
import { equation, f, integral, outcome, product, tidy, x } from './questions.ts';
import { runs } from '../runs.ts';

/** A question and formulas that answer it. */
type Case = readonly [Question, ...(readonly string[])];

describe('laws', () => {
  const known: readonly Case[] = [
    [integral('x^2 + a*x'), 'x^3/3 + a*x^2/2'],
    [integral('1/(a*x^2 - b*x)'), 'log(a - b/x)/b'],
    [integral('a*exp(-b*x)'), '-a*exp(-b*x)/b'],
    [equation('a*x^2 + b*x + c'), '(-b + sqrt(b^2 - 4*a*c))/(2*a)', '(-b - sqrt(b^2 - 4*a*c))/(2*a)'],
    [equation('x^3 - 3*x + 2'), '1', '-2'],
    [product('x^2*y - y^3'), 'y*(x-y)*(x+y)'],
    [tidy('(a*x^2 - b*x)/x'), 'a*x - b'],
  ];
  const points = [
    { x: 0.7, y: 1.9, z: 0.3, a: 1.3, b: 0.4, c: -2.1 },
    { x: 2.3, y: 0.6, z: 1.1, a: 0.9, b: 0.8, c: -0.7 },
  ].map((p) => new Map<Expr, number>(Object.entries(p).map(([name, v]) => [sym(name), v])));
  const near = (p: number, q: number): boolean => Math.abs(p - q) < 1e-5 * (1 + Math.abs(p) + Math.abs(q));

  /** Is the verified answer right, judged in double precision without the kernel? */
  function right(question: Question, answer: unknown): boolean {
    return points.every((point) => {
      const value = (e: Expr, at = point): number => evaluateFloat(e, at);
      if (question.kind === 'solve') {
        const { leading, roots } = answer as { leading: Expr; roots: { root: Expr; multiplicity: number }[] };
        const there = point.get(x) as number;
        const rebuilt = roots.reduce((p, r) => p * (there - value(r.root)) ** r.multiplicity, value(leading));
        return near(rebuilt, value(question.of));
      }
      if (question.kind !== 'integrate') return near(value(answer as Expr), value(question.of));
      const shifted = (h: number): number =>
        value(answer as Expr, new Map(point).set(x, (point.get(x) as number) + h));
      const slope = (shifted(1e-5) - shifted(-1e-5)) / 2e-5;
      // log(b − x) and log(x − b) are both right, one where the other is not real.
      return Number.isNaN(slope) || near(slope, value(question.of));
    });
  }

  /** One small change, of the kind that a wrong sign or a lost factor is. */
  function change(t: NeutralTree, how: number, names: readonly string[]): NeutralTree {
    const one: NeutralTree = { op: 'num', n: '1', d: '1' };
    const minus: NeutralTree = { op: 'num', n: '-1', d: '1' };
    if (how === 0) return { op: 'product', factors: [minus, t] };
    if (how === 1) return { op: 'sum', terms: [one, t] };
    switch (t.op) {
      case 'num':
        return { ...t, n: `${Number(t.n) + how}` };
      case 'sym':
        return { ...t, name: names[how % names.length] as string };
      case 'sum':
        return { ...t, terms: t.terms.filter((_, k) => k !== how % t.terms.length) };
      case 'product':
        return { ...t, factors: t.factors.filter((_, k) => k !== how % t.factors.length) };
      case 'power':
        return { ...t, base: t.exponent, exponent: t.base };
      case 'call':
        return { ...t, fn: ['exp', 'log', 'sin', 'atan', 'tanh'][how % 5] as string };
    }
  }

  it('an answer with one change passes only if it is still right', () => {
    let rejected = 0;
    fc.assert(
      fc.property(fc.nat(known.length - 1), fc.nat(), fc.nat(), fc.nat(6), (k, which, at, how) => {
        const [question, ...texts] = known[k] as Case;
        const trees = texts.map((text) => inNamesOf(question.of, f(text)));
        const names = ['x1', 'x2', 'x3'];
        const chosen = which % trees.length;
        const tree = trees[chosen] as NeutralTree;
        trees[chosen] = editedAt(tree, at % sizeOf(tree), (t) => change(t, how, names));
        const found = outcome(question, trees);
        if (found.kind === 'rejected') rejected++;
        else if (found.kind === 'verified') expect(right(question, found.answer)).toBe(true);
      }),
      runs(150),
    );
    expect(rejected).toBeGreaterThan(75);
  });

  it('the unchanged answers are right', () => {
    for (const [question, ...texts] of known) {
      const found = outcome(
        question,
        texts.map((text) => inNamesOf(question.of, f(text))),
      );
      if (found.kind !== 'verified') throw new Error(found.why);
      expect(right(question, found.answer)).toBe(true);
    }
  });
});
