import { add, call, div, mul, neg, num, ONE, TWO, velocity } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import { coordinateSymbols } from './theory.ts';
import type { Lift, Scale, Source, Symmetry, Theory } from './theory.ts';

/** dτ/d ln μ. */
export const perLogarithm: { readonly [S in Scale]: Expr } = {
  'ln mu': ONE,
  'ln mu^2': TWO,
  'log10 mu': div(ONE, call('log', num(10))),
  'ln L': num(-1),
};

/**
 * σ = cτ. Rates of couplings become 1/c times what they were. Actions keep their values, up to the sign of c where the
 * ends of an interval change places, so that a positive metric stays positive.
 */
interface Change {
  readonly c: Expr;
  readonly size: Expr;
  readonly sign: 1 | -1;
}

function changeOf(from: Scale, to: Scale): Change {
  const c = div(perLogarithm[to], perLogarithm[from]);
  const sign = (from === 'ln L') === (to === 'ln L') ? 1 : -1;
  return { c, size: sign > 0 ? c : neg(c), sign };
}

/**
 * The same theory in another scale variable. Everything that is said about it then holds in that variable; couplings,
 * their start values and μ at τ = 0 are what they were.
 *
 * From betas: linear and contact lift β, F, γ → ·/c with the momenta as they were; quadratic lift F → F/|c|, M → |c| M,
 * with p → sgn(c) p. Lagrangians: L(q, q̇, τ) → L(q, c q′, σ/c)/|c|, which leaves ∫ L dτ over an interval as it is, with
 * p → sgn(c) p; Hamiltonians: H(q, p, τ) → H(q, sgn(c) p, σ/c)/|c|, the Legendre transform of that.
 */
export function inScale(theory: Theory, scale: Scale): Theory {
  if (scale === theory.scale) return theory;
  const change = changeOf(theory.scale, scale);
  const { range, action, definitions, declaredScale = theory.scale, ...rest } = theory;
  const original = declaredScale === scale ? {} : { declaredScale };
  return {
    ...rest,
    ...original,
    scale,
    source: sourceIn(theory, change),
    definitions: definitions.map((d) => ({ ...d, value: rewritten(d.value, theory, change) })),
    ...(action && { action: actionIn(action, theory, change) }),
    ...(range && { range: rangeIn(range, change) }),
  };
}

/** The interval of σ, its smaller end first. */
function rangeIn([from, to]: readonly [Expr, Expr], { c, sign }: Change): readonly [Expr, Expr] {
  return sign > 0 ? [mul(c, from), mul(c, to)] : [mul(c, to), mul(c, from)];
}

function sourceIn(theory: Theory, change: Change): Source {
  const { source } = theory;
  const { c, size } = change;
  const inNew = (e: Expr): Expr => rewritten(e, theory, change);
  const symmetries = source.symmetries.map((symmetry) => symmetryIn(symmetry, theory, change));
  switch (source.kind) {
    case 'beta':
      return {
        ...source,
        betas: source.betas.map((beta) => over(beta, c)),
        force: over(source.force, source.lift.kind === 'quadratic' ? size : c),
        lift: liftIn(source.lift, change),
        symmetries,
      };
    case 'lagrangian':
      return {
        ...source,
        lagrangian: over(inNew(source.lagrangian), size),
        symmetries,
      };
    case 'hamiltonian':
      return { ...source, hamiltonian: over(inNew(source.hamiltonian), size), symmetries };
  }
}

/** Q as it was, and Λ as an action: p Q − Λ keeps its value, up to its sign. */
function symmetryIn({ symbol, change: Q, boundary }: Symmetry, theory: Theory, change: Change): Symmetry {
  const own: Change = momentaTurn(theory) ? change : { ...change, sign: 1 };
  const inNew = (e: Expr): Expr => rewritten(e, theory, own);
  return { symbol, change: Q.map(inNew), boundary: over(inNew(boundary), num(own.sign)) };
}

/** Do the momenta change their sign with c? */
const momentaTurn = ({ source }: Theory): boolean =>
  source.kind !== 'beta' || source.lift.kind === 'quadratic';

function liftIn(lift: Lift, { c, size, sign }: Change): Lift {
  switch (lift.kind) {
    case 'linear':
      return lift;
    case 'quadratic': {
      const turned = { none: 'none', forward: 'backward', backward: 'forward' } as const;
      return {
        ...lift,
        metric: lift.metric.map((row) => row.map((entry) => mul(size, entry))),
        onsagerMachlup: sign < 0 ? turned[lift.onsagerMachlup] : lift.onsagerMachlup,
      };
    }
    case 'contact':
      return { ...lift, friction: over(lift.friction, c) };
  }
}

/** S as a function of σ: it changes its sign with the momenta, and E changes as H does. */
function actionIn(action: Expr, theory: Theory, { c, size, sign }: Change): Expr {
  const { time, energy } = theory.names;
  const turns = momentaTurn(theory);
  const inNew = substitute(
    action,
    new Map<Expr, Expr>([
      [time, over(time, c)],
      [energy, mul(turns ? size : c, energy)],
    ]),
  );
  return turns && sign < 0 ? neg(inNew) : inNew;
}

/** `e` with velocities, momenta and τ in terms of the new ones; the symbol τ now stands for σ. */
function rewritten(e: Expr, theory: Theory, { c, sign }: Change): Expr {
  const { time, momenta } = theory.names;
  const coordinates = new Set<Expr>(coordinateSymbols(theory));
  const replacements = [...atomsOf(e)].flatMap((a): (readonly [Expr, Expr])[] => {
    if (a === time) return [[a, over(time, c)]];
    if (a.op === 'sym') return sign < 0 && momenta.includes(a) ? [[a, neg(a)]] : [];
    if (a.op !== 'derivative' || !coordinates.has(a.of)) return [];
    const factors = Array<Expr>(a.order).fill(c);
    return [[a, mul(...factors, velocity(a.of, time, a.order))]];
  });
  return substitute(e, new Map(replacements));
}

/** e/k, term by term. */
const over = (e: Expr, k: Expr): Expr => (e.op === 'sum' ? add(...e.terms.map((t) => div(t, k))) : div(e, k));
