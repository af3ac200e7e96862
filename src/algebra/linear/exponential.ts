import { add, call, div, HALF, mul, neg, num, pow, sqrt, sub, sumOf, sym, TWO } from '../../expr/build.ts';
import { partial } from '../../expr/differentiate.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { subexpressions, substitute } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import * as D from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';
import { expressionField } from '../field/expressions.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { divide } from '../field/field.ts';
import { whole } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { factor } from '../polynomial/factor.ts';
import { coefficients, degreeIn } from '../polynomial/parts.ts';
import { whereDefined } from '../roots/ground.ts';
import { isFractionalPower } from '../roots/parameters.ts';
import { signOfExpr } from '../roots/sign.ts';
import { factorised } from '../tidy.ts';
import { withinBudget } from '../work.ts';
import type { Work } from '../work.ts';
import { polynomialOfMatrix } from './characteristic.ts';
import { mapEntries } from './matrix.ts';
import type { Matrix } from './matrix.ts';
import { minimalPolynomial } from './minimal.ts';

/** e^{Aτ} = Σ f(τ) M, each M free of τ. */
export interface Exponential {
  readonly terms: readonly { readonly f: Expr; readonly matrix: Matrix<Expr> }[];
  /** The squares of frequencies whose sign is not known: as written, the f are real where these are positive. */
  readonly open: readonly Expr[];
}

/** A factor of the minimal polynomial: (λ − h)ᵏ, or ((λ − h)² − μ)ᵏ. */
interface Block {
  readonly shift: Fraction;
  readonly square: Fraction | undefined;
  /** Whether μ is known to be negative, where it is real. */
  readonly isNegative?: boolean;
  readonly power: number;
}

interface Setting {
  readonly field: ExpressionField;
  readonly time: Sym;
  readonly assumptions: Assumptions;
  readonly work: Work;
}

/**
 * The exponential of a matrix with symbolic entries, by interpolation at the roots of its minimal polynomial (after
 * Lagrange, Sylvester and Hermite; F. R. Gantmacher, The Theory of Matrices, chapter V). Pairs of roots h ± √μ stay
 * together, so that no complex number is needed: on their block s = A − h satisfies s² = μ up to nilpotent parts, and e^{sτ}
 * is C(s²) + s S(s²) with C(μ) = cosh √μ τ and S(μ) = sinh(√μ τ)/√μ. Undefined where the factors have no such pairs.
 */
export const exponential = (
  rows: Matrix<Expr>,
  time: Sym,
  assumptions: Assumptions,
  work: Work,
): Exponential | undefined =>
  withinBudget(() =>
    whereDefined(() => {
      const field = expressionField(work, assumptions);
      return interpolated(mapEntries(rows, field.of), { field, time, assumptions, work });
    }),
  );

function interpolated(a: Matrix<Fraction>, setting: Setting): Exponential | undefined {
  const { field } = setting;
  const m = minimalPolynomial(field, a);
  const blocks = blocksOf(m, setting);
  if (blocks === undefined) return undefined;
  const terms: { f: Expr; matrix: Matrix<Expr> }[] = [];
  const open: Expr[] = [];
  for (const block of blocks) {
    const simple = polynomialOf(field, block);
    const own = powerOf(field, simple, block.power);
    const others = D.quotient(field, m, own);
    const found = D.inverseModulo(field, D.remainder(field, others, own), own);
    if ('common' in found) return undefined;
    const s: Dense<Fraction> = [field.neg(block.shift), field.one];
    let projector = D.mul(field, found.inverse, others);
    const { even, odd, squares } = functionsOf(block, setting);
    open.push(...squares);
    for (let j = 0; j < block.power; j++) {
      const pairs = [
        [even[j], projector],
        [odd[j], D.mul(field, s, projector)],
      ] as const;
      for (const [f, p] of pairs) {
        if (f === undefined) continue;
        const matrix = polynomialOfMatrix(field, D.remainder(field, p, m), a);
        terms.push({ f, matrix: mapEntries(matrix, field.expression) });
      }
      projector = D.mul(field, projector, simple);
    }
  }
  return { terms, open: [...new Set(open)] };
}

/** λ − h, or (λ − h)² − μ. */
function polynomialOf(field: ExpressionField, { shift, square }: Block): Dense<Fraction> {
  const linear: Dense<Fraction> = [field.neg(shift), field.one];
  return square ? D.sub(field, D.mul(field, linear, linear), D.dense(field, [square])) : linear;
}

const powerOf = (field: ExpressionField, p: Dense<Fraction>, k: number): Dense<Fraction> =>
  Array.from({ length: k }, () => p).reduce((product, factor) => D.mul(field, product, factor));

/** The coefficients of nʲ in e^{hτ} C(μ + n) and e^{hτ} S(μ + n); for a single root those of e^{hτ} e^{nτ}. */
function functionsOf(
  { shift, square, power, isNegative }: Block,
  { field, time, assumptions, work }: Setting,
): { readonly even: readonly Expr[]; readonly odd: readonly Expr[]; readonly squares: readonly Expr[] } {
  const growth = call('exp', mul(field.expression(shift), time));
  const orders = Array.from({ length: power }, (_, j) => j);
  if (square === undefined)
    return {
      even: orders.map((j) => mul(growth, pow(time, num(j)), num(Q.inverse(factorial(j))))),
      odd: [],
      squares: [],
    };
  const value = factored(field.expression(square), work);
  const sign = signOfExpr(value, assumptions);
  const isHyperbolic = sign === 1;
  const [even, odd] = isHyperbolic ? ['cosh', 'sinh'] : ['cos', 'sin'];
  const root = simpleRoot(withoutSign(isHyperbolic ? value : neg(value)), assumptions, work);
  // ω² = −μ or ω² = μ gives dω/dμ = ∓1/(2ω).
  const byMu = (f: Expr): Expr =>
    mul(num(Q.rational(isHyperbolic ? 1 : -1, 2)), div(partial(f, omega), omega));
  const taylor = (f: Expr): readonly Expr[] => {
    const slopes = orders
      .slice(1)
      .reduce<readonly Expr[]>((all, _, j) => [...all, byMu(all[j] as Expr)], [f]);
    return slopes.map((g, j) =>
      mul(growth, substitute(g, new Map([[omega, root]])), num(Q.inverse(factorial(j)))),
    );
  };
  return {
    even: taylor(call(even, mul(omega, time))),
    odd: taylor(div(call(odd, mul(omega, time)), omega)),
    squares: sign === undefined && !isNegative ? [neg(value)] : [],
  };
}

/** The square root, without a root where one is not needed: c/m for c²/m². */
function simpleRoot(e: Expr, assumptions: Assumptions, work: Work): Expr {
  const field = expressionField(work, assumptions);
  const root = field.expression(field.of(sqrt(e)));
  return [...subexpressions(root)].some((x) => isFractionalPower(x) && x.base.op !== 'num') ? sqrt(e) : root;
}

/** 2 − √2 for −(√2 − 2). */
function withoutSign(e: Expr): Expr {
  const sum = e.op === 'product' && Q.sign(e.coefficient) < 0 && e.factors.find((f) => f.op === 'sum');
  return sum ? mul(neg(div(e, sum)), add(...sum.terms.map(neg))) : e;
}

const factored = (e: Expr, work: Work): Expr => factorised(e, work) ?? e;

const omega = sym('\u0000omega');
const lambda = sym('\u0000lambda');

const factorial = (n: number): Q.Rational =>
  Array.from({ length: n }, (_, k) => Q.rational(k + 1)).reduce(Q.mul, Q.one);

/** The factors of a monic polynomial, those of degree four split into pairs of roots; undefined where that fails. */
function blocksOf(m: Dense<Fraction>, setting: Setting): readonly Block[] | undefined {
  const { field } = setting;
  const written = sumOf(m.map((c, k) => mul(field.expression(c), pow(lambda, num(k)))));
  const index = field.indexOf(lambda);
  const blocks: Block[] = [];
  for (const { base, power } of factor(field.of(written).numerator).factors) {
    if (degreeIn(base, index) === 0) continue;
    const p = D.monic(field, D.dense(field, coefficients(base, index).map(whole)));
    const found = pairsOf(p, setting);
    if (found === undefined) return undefined;
    blocks.push(...found.map((block) => ({ ...block, power })));
  }
  return blocks;
}

/** The roots, singly or in pairs, of a polynomial of degree one or two, or of degree four that is even round some point. */
function pairsOf(p: Dense<Fraction>, setting: Setting): readonly Omit<Block, 'power'>[] | undefined {
  const { field } = setting;
  const degree = D.degree(p);
  const rational = (n: number, d = 1): Fraction => field.rational(Q.rational(n, d));
  const shift = divide(field, field.neg(p[degree - 1] as Fraction), rational(degree));
  if (degree === 1) return [{ shift, square: undefined }];
  const [c0, c1, c2, c3] = shifted(field, p, shift);
  if (c0 === undefined || c1 === undefined) return undefined;
  if (degree === 2) return [{ shift, square: field.neg(c0) }];
  if (degree !== 4 || c2 === undefined || !field.isZero(c1) || (c3 && !field.isZero(c3))) return undefined;
  return quartet(field.expression(c2), field.expression(c0), shift, setting);
}

/** p(λ + h) by Horner's rule. */
const shifted = (field: ExpressionField, p: Dense<Fraction>, h: Fraction): Dense<Fraction> =>
  p.reduceRight<Dense<Fraction>>(
    (sum, c) => D.add(field, D.mul(field, sum, [h, field.one]), D.dense(field, [c])),
    [],
  );

/** s⁴ + b s² + c as (s² − μ₁)(s² − μ₂), or as ((s + a)² − ν)((s − a)² − ν) where the μ are not real. */
function quartet(
  b: Expr,
  c: Expr,
  shift: Fraction,
  { field, assumptions, work }: Setting,
): readonly Omit<Block, 'power'>[] {
  const sign = (e: Expr): number | undefined => signOfExpr(factored(e, work), assumptions);
  const discriminant = field.expression(field.of(sub(pow(b, TWO), mul(num(4), c))));
  if (sign(discriminant) !== -1) {
    const root = simpleRoot(factored(discriminant, work), assumptions, work);
    const isNegative = sign(b) === 1 && sign(c) === 1;
    return [add, sub].map((combine) => ({
      shift,
      square: field.of(mul(HALF, combine(neg(b), root))),
      isNegative,
    }));
  }
  const a = mul(HALF, sqrt(field.expression(field.of(sub(mul(TWO, sqrt(c)), b)))));
  const square = field.of(sub(pow(a, TWO), sqrt(c)));
  return [a, neg(a)].map((h) => ({ shift: field.add(shift, field.of(h)), square }));
}
