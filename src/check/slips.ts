import { add, derivative, div, HALF, mul, neg, num, PI, pow, sumOf, TWO, ZERO } from '../expr/build.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { atomsOf, mapChildren, subexpressions, substitute } from '../expr/walk.ts';

/**
 * One slip of the pen, told from the line that has it: `of` is what stands there, `to` what would have to stand in its
 * place; or a term too many, or one too few.
 */
export type Slip =
  | { readonly kind: 'sign' | 'power' | 'factor' | 'symbol'; readonly of: Expr; readonly to: Expr }
  | { readonly kind: 'extra' | 'missing'; readonly term: Expr };

/** A formula with one slip mended. */
export interface Mended {
  readonly expr: Expr;
  readonly slip: Slip;
}

/** What is easily taken for each other: couplings, momenta, parameters, a coupling and its rate. */
export type Alike = readonly (readonly (Sym | Derivative)[])[];

/** Factors that are forgotten in front of a whole formula: loops count in 16π². */
const loops: readonly Expr[] = [16, 8, 4].map((n) => mul(num(n), pow(PI, TWO))).concat(mul(num(4), PI));

/**
 * Every formula that is one slip away from this one, those slips first that are made most easily: a sign, a power, a factor
 * 2, one symbol for another, a term too many.
 */
export function slipsIn(e: Expr, alike: Alike): readonly Mended[] {
  const whole: readonly Mended[] = [
    { expr: neg(e), slip: { kind: 'sign', of: e, to: neg(e) } },
    ...[TWO, HALF, ...loops, ...loops.map(inverse), ...symbolFactors(alike)].map((by) => factor(e, by)),
    { expr: inverse(e), slip: { kind: 'power', of: e, to: inverse(e) } },
    { expr: ZERO, slip: { kind: 'extra', term: e } },
  ];
  const all = [...whole, ...inside(e, alike), ...throughout(e, alike), ...cancelled(e, alike)];
  return order.flatMap((kind) => all.filter(({ slip }) => slip.kind === kind));
}

const inverse = (e: Expr): Expr => (e === ZERO ? e : div(num(1), e));

/** A symbol that was forgotten, or that is too much. */
const symbolFactors = (alike: Alike): readonly Expr[] =>
  [...new Set(alike.flat())].flatMap((s) => [s, inverse(s)]);

/** A symbol that stood for another one and was cancelled: s/t is missing. */
function cancelled(e: Expr, alike: Alike): readonly Mended[] {
  const ratios = alike.flatMap((sort) =>
    sort.flatMap((s) => sort.flatMap((t) => (s === t ? [] : [div(s, t)]))),
  );
  const terms = e.op === 'sum' ? e.terms : [e];
  return terms.flatMap((term) =>
    ratios.map((by): Mended => {
      const to = mul(by, term);
      return { expr: add(e, neg(term), to), slip: { kind: 'symbol', of: term, to } };
    }),
  );
}

const order: readonly Slip['kind'][] = ['sign', 'power', 'factor', 'symbol', 'extra', 'missing'];

const factor = (e: Expr, by: Expr): Mended => {
  const to = mul(by, e);
  return { expr: to, slip: { kind: 'factor', of: e, to } };
};

/** Slips at one place within a formula. */
function inside(e: Expr, alike: Alike): readonly Mended[] {
  switch (e.op) {
    case 'num':
    case 'constant':
      return [];
    case 'sym':
      return [...powers(e), ...others(e, alike)];
    case 'sum':
      return [
        ...powers(e),
        ...e.terms.flatMap((term, i) => {
          const put = (expr: Expr): Expr => sumOf(e.terms.map((t, k) => (k === i ? expr : t)));
          const rest = sumOf(e.terms.filter((_, k) => k !== i));
          const own: readonly Mended[] = [
            { expr: neg(term), slip: { kind: 'sign', of: term, to: neg(term) } },
            factor(term, TWO),
            factor(term, HALF),
            ...symbolFactors(alike).map((by) => factor(term, by)),
            ...inside(term, alike).map((mended) => told(mended, term, rest)),
          ];
          return [
            ...own.map(({ expr, slip }) => ({ expr: put(expr), slip })),
            { expr: rest, slip: { kind: 'extra', term } },
          ] satisfies readonly Mended[];
        }),
      ];
    case 'product':
      return e.factors.flatMap((f, i) =>
        inside(f, alike).map(({ expr, slip }) => ({
          expr: mul(num(e.coefficient), ...e.factors.map((x, k) => (k === i ? expr : x))),
          slip,
        })),
      );
    case 'power':
      return [
        ...powers(e),
        ...inside(e.base, alike).map(({ expr, slip }) => ({ expr: pow(expr, e.exponent), slip })),
        // One of the factors is another one.
        ...others(e.base, alike).map(({ expr }): Mended => {
          const to = mul(e, inverse(e.base), expr);
          return { expr: to, slip: { kind: 'symbol', of: e, to } };
        }),
      ];
    case 'call':
      return e.args.flatMap((arg, i) =>
        [factor(arg, TWO), factor(arg, HALF), ...inside(arg, alike)].map(({ expr, slip }) => {
          let k = 0;
          return { expr: mapChildren(e, (x) => (k++ === i ? expr : x)), slip };
        }),
      );
    case 'derivative':
      return [...powers(e), ...others(e, alike)];
  }
}

/** What stands elsewhere, too, does not tell where the slip is: then it is told by its term. */
const told = ({ expr, slip }: Mended, term: Expr, rest: Expr): Mended =>
  'of' in slip && [...subexpressions(rest)].includes(slip.of)
    ? { expr, slip: { kind: slip.kind, of: term, to: expr } }
    : { expr, slip };

/** b^n with n ± 1. */
function powers(e: Expr): readonly Mended[] {
  const { base, exponent } = e.op === 'power' ? e : { base: e, exponent: num(1) };
  if (exponent.op !== 'num') return [];
  return [1, -1].map((by) => {
    const expr = pow(base, num(Q.add(exponent.value, Q.rational(by))));
    return { expr, slip: { kind: 'power', of: e, to: expr } };
  });
}

/** Another symbol of the same sort; a derivative of something else, or by something else. */
function others(e: Expr, alike: Alike): readonly Mended[] {
  const turned = (to: Expr): Mended => ({ expr: to, slip: { kind: 'symbol', of: e, to } });
  const mates = (s: Expr): Alike[number] =>
    alike.filter((sort) => sort.includes(s as Sym)).flatMap((sort) => sort.filter((x) => x !== s));
  if (e.op === 'sym') return mates(e).map(turned);
  if (e.op !== 'derivative') return [];
  const { by, of } = e;
  return [
    ...(by.op === 'sym'
      ? mates(by)
          .filter(({ op }) => op === 'sym')
          .map((x) => turned(derivative(e.kind, of, x, e.order)))
      : []),
    ...[...atomsOf(of)].flatMap((a) =>
      mates(a).map((x) => turned(derivative(e.kind, substitute(of, new Map([[a, x]])), by, e.order))),
    ),
  ];
}

/** The same slip wherever a symbol stands: −ε for ε, g* for g. */
function throughout(e: Expr, alike: Alike): readonly Mended[] {
  return [...atomsOf(e)].flatMap((a) =>
    a.op !== 'sym'
      ? []
      : [neg(a), ...others(a, alike).map(({ expr }) => expr)].map((to): Mended => ({
          expr: substitute(e, new Map([[a, to]])),
          slip: to === neg(a) ? { kind: 'sign', of: a, to } : { kind: 'symbol', of: a, to },
        })),
  );
}

/** The formula with a term that is missing in it. */
export const withTerm = (e: Expr, term: Expr): Mended => ({
  expr: add(e, term),
  slip: { kind: 'missing', term },
});
