import { decideZero } from '../algebra/decide.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { eliminant } from '../algebra/roots/eliminate.ts';
import { rootsOf } from '../algebra/roots/roots.ts';
import { factorised, lengthOf } from '../algebra/tidy.ts';
import type { Verdict } from '../algebra/verdict.ts';
import { add, fraction, MINUS_ONE, mul, neg, ONE, pow, sqrt, sub, sym, TWO, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Derivative, Expr, Power, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { dependsOn, mapChildren, subexpressions, substitute, walk } from '../expr/walk.ts';
import type { Setting } from './record.ts';

/** A variable of f, and the variable that takes its place: y = ∂f/∂x. */
export interface Dual {
  readonly x: Sym | Derivative;
  readonly y: Expr;
}

/** Σ x ∂f/∂x − f: what the conjugate is worth at y = ∂f/∂x. */
export const conjugateAt = (f: Expr, variables: readonly Dual[]): Expr =>
  sub(add(...variables.map(({ x }) => mul(x, partial(f, x)))), f);

/**
 * Does the determinant of a Hessian vanish? Where no point shows it because its domain is small, as the velocities below
 * that of light, a point near the origin may.
 */
export function decideSingular(determinant: Expr, variables: readonly Expr[], setting: Setting): Verdict {
  const verdict = decideZero(determinant, setting.assumptions, setting.work());
  if (verdict.kind === 'proved' || verdict.kind === 'refuted') return verdict;
  const small = new Map(variables.map((x) => [x, mul(fraction(1, 100), x)]));
  return decideZero(substitute(determinant, small), setting.assumptions, setting.work());
}

/**
 * g at y = ∂f/∂x. Where R stands under a root in f it is positive, so that √B = √(B R)/√R: roots in g are taken apart so
 * where that makes them shorter.
 */
export function atSlopes(g: Expr, f: Expr, variables: readonly Dual[], setting: Setting): Expr {
  const slopes = new Map<Expr, Expr>(variables.map(({ x, y }) => [y, partial(f, x)]));
  const positive = [...subexpressions(f)].flatMap((e) => (isRoot(e) ? [e.base] : []));
  const shorter = ({ base, exponent }: Power): Expr => {
    const forms = [
      { inside: base, outside: ONE },
      ...positive.flatMap((R) =>
        [R, pow(R, MINUS_ONE)].flatMap((factor) => {
          const inside = factorised(mul(base, factor), setting.work());
          return inside ? [{ inside, outside: pow(factor, neg(exponent)) }] : [];
        }),
      ),
    ];
    const { inside, outside } = forms.reduce((a, b) => (lengthOf(b.inside) < lengthOf(a.inside) ? b : a));
    return mul(pow(inside, exponent), outside);
  };
  return walk<Expr>(substitute(g, slopes), (e, visit) => (isRoot(e) ? shorter(e) : mapChildren(e, visit)));
}

const isRoot = (e: Expr): e is Power =>
  e.op === 'power' && e.exponent.op === 'num' && !Q.isInteger(e.exponent.value);

/** Is g(y) the conjugate of f, g(∂f/∂x) = Σ x ∂f/∂x − f? Where the Hessian of f is regular, then ∂g/∂y = x. */
const isConjugate = (g: Expr, f: Expr, variables: readonly Dual[], setting: Setting): boolean => {
  const verdict = decideZero(
    sub(atSlopes(g, f, variables, setting), conjugateAt(f, variables)),
    setting.assumptions,
    setting.work(),
  );
  return verdict.kind === 'proved';
};

/**
 * The Legendre transform g(y) = Σ x y − f of a function whose slopes are not linear: a sum of parts, each of one variable
 * or, up to linear terms, of the length of several. Of the branches that elimination gives, the one is taken that is
 * proved to be the conjugate for all x; undefined where there is none.
 */
export function branchOfConjugate(f: Expr, variables: readonly Dual[], setting: Setting): Expr | undefined {
  const terms = f.op === 'sum' ? f.terms : [f];
  const still = add(...terms.filter((t) => variables.every(({ x }) => !dependsOn(t, x))));
  const g = whereDefined(() => conjugateByBlocks(sub(f, still), variables, setting));
  return g && sub(g, still);
}

function conjugateByBlocks(f: Expr, variables: readonly Dual[], setting: Setting): Expr | undefined {
  const blocks = blocksOf(f, variables);
  if (blocks.length === 1) return ofLength(f, variables, setting);
  const atRest = (held: readonly Dual[]): Expr => substitute(f, new Map(held.map(({ x }) => [x, ZERO])));
  const constant = atRest(variables);
  const parts = blocks.map((block) =>
    ofLength(sub(atRest(variables.filter((v) => !block.includes(v))), constant), block, setting),
  );
  return parts.includes(undefined) ? undefined : sub(add(...(parts as readonly Expr[])), constant);
}

/** The variables in groups, such that ∂²f/∂x∂x' = 0 between them. */
function blocksOf(f: Expr, variables: readonly Dual[]): readonly (readonly Dual[])[] {
  return variables.reduce<readonly (readonly Dual[])[]>((blocks, v) => {
    const slope = partial(f, v.x);
    const coupled = blocks.filter((block) => block.some(({ x }) => partial(slope, x) !== ZERO));
    return [...blocks.filter((block) => !coupled.includes(block)), [...coupled.flat(), v]];
  }, []);
}

/** The conjugate of a·x + F(|x|): that of F at |y − a|. */
function ofLength(f: Expr, variables: readonly Dual[], setting: Setting): Expr | undefined {
  const atRest = new Map<Expr, Expr>(variables.map(({ x }) => [x, ZERO]));
  const shifts = variables.map(({ x }) => substitute(partial(f, x), atRest));
  const even = sub(f, add(...variables.map(({ x }, i) => mul(shifts[i] as Expr, x))));
  const [first, ...others] = variables as [Dual, ...Dual[]];
  const alongFirst = substitute(even, new Map(others.map(({ x }) => [x, ZERO])));
  const y = sym('\u0000y');
  const found = ofOne(alongFirst, { x: first.x, y }, setting);
  const distances = variables.map((v, i) => sub(v.y, shifts[i] as Expr));
  const distance =
    others.length === 0 ? (distances[0] as Expr) : sqrt(add(...distances.map((d) => pow(d, TWO))));
  const g = found && substitute(found, new Map([[y, distance]]));
  return g && isConjugate(g, f, variables, setting) ? g : undefined;
}

/** Roots of a general quartic equation are longer; nobody reads them, and to prove them takes minutes. */
const longest = 400;

/** The conjugate of an algebraic function of one variable: x is eliminated from y = f′ and g = x y − f. */
function ofOne(
  f: Expr,
  { x, y }: { readonly x: Dual['x']; readonly y: Sym },
  setting: Setting,
): Expr | undefined {
  const g = sym('\u0000g');
  const slope = partial(f, x);
  const equations = [sub(y, slope), sub(g, sub(mul(x, slope), f))] as const;
  const relation = eliminant(equations, x, setting.assumptions, setting.work());
  if (relation === undefined) return undefined;
  const { roots } = rootsOf(relation, g, setting.work(), setting.assumptions);
  return roots
    .map(({ value }) => value)
    .filter((value) => lengthOf(value) <= longest)
    .find((value) => isConjugate(value, f, [{ x, y }], setting));
}
