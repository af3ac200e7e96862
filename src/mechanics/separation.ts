import { decideZero } from '../algebra/decide.ts';
import type { Verdict } from '../algebra/verdict.ts';
import { divisorsIn, whereDefined } from '../algebra/roots/ground.ts';
import { lengthOf, multipliedOut } from '../algebra/tidy.ts';
import { add, derivative, div, HALF, isZero, mul, neg, num, ONE, sub, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import type { Pair, PhaseSpace } from './phase-space.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/** One coordinate of a separated system: h(q, p) keeps the value of a constant. */
export interface SeparatedPart {
  readonly pair: Pair;
  readonly integral: Expr;
  /** A symbol; zero for the last coordinate of an equation that was multiplied by something. */
  readonly constant: Expr;
  /** The step that says so. */
  readonly from: string;
}

/**
 * Additive separation, W = Σ W_i(q_i). One coordinate after the other is split off, where H = A + B h with h a function of
 * its pair alone and A, B functions of the others: then h is constant, and the rest is H with a number in the place of h
 * (Landau and Lifshitz, Mechanics, §48). The last coordinate keeps H = E. Where this does not go on, H − E = 0 is multiplied
 * by what it divides by, as Liouville's systems need it (§48, problem 2).
 */
export function separation(
  space: PhaseSpace,
  setting: Setting,
): { readonly parts: readonly SeparatedPart[]; readonly steps: readonly Step[] } | undefined {
  const { energy, characteristic: W, separation: constants } = setting.theory.names;
  const parts: SeparatedPart[] = [];
  let [H, constantOfRest, multiplier]: readonly [Expr, Expr, Expr] = [space.hamiltonian, energy, ONE];
  let left = space.pairs;
  const record = (pair: Pair, integral: Expr, constant: Expr): void => {
    const from = stepId('hamilton-jacobi.separated', pair.q.name);
    parts.push({ pair, integral, constant, from });
  };
  const constantOf = (pair: Pair): Sym => constants[space.pairs.indexOf(pair)] as Sym;
  while (left.length > 1) {
    const direct = firstSplit(H, left, constantOf, setting);
    const multiplied: Multiplied | undefined =
      direct || isZero(constantOfRest) ? undefined : splitMultiplied(H, energy, left, constantOf, setting);
    if (multiplied) [constantOfRest, multiplier] = [ZERO, multiplied.multiplier];
    const split = direct ?? multiplied;
    if (split === undefined) return undefined;
    record(split.pair, split.integral, split.constant);
    H = split.rest;
    left = left.filter((pair) => pair !== split.pair);
  }
  const [last] = left;
  if (last === undefined) return undefined;
  if (parts.length === 0) {
    const alone = { pair: last, integral: H, constant: energy, from: 'hamilton-jacobi.stationary' };
    return { parts: [alone], steps: [] };
  }
  record(last, H, constantOfRest);
  // Without its momentum an equation would bind the coordinate itself.
  if (!parts.every(({ integral, pair }) => dependsOn(integral, pair.p))) return undefined;
  const whole = multiplier === ONE ? space.hamiltonian : mul(multiplier, sub(space.hamiltonian, energy));
  const steps = parts.map(({ pair: { q, p }, integral, constant, from }, i) =>
    prove(
      {
        id: from,
        equation: {
          lhs: substitute(integral, new Map([[p, derivative('partial', W, q)]])),
          rhs: constant,
        },
        by: 'separated',
        from: ['hamilton-jacobi.stationary', ...parts.slice(0, i).map((part) => part.from)],
        args: [q, constant, ...(multiplier === ONE ? [] : [multiplier])],
        residuals: i < parts.length - 1 ? [] : [sub(restored(integral, parts.slice(0, -1)), whole)],
      },
      setting,
    ),
  );
  return { parts, steps };
}

/** What stands for constants is put back, the last that was split off first. */
const restored = (e: Expr, parts: readonly SeparatedPart[]): Expr =>
  parts.reduceRight((f, { constant, integral }) => substitute(f, new Map([[constant, integral]])), e);

type Multiplied = Split & { readonly multiplier: Expr };

/** H − E = 0, multiplied by something that H divides by and that contains several coordinates, taken apart. */
function splitMultiplied(
  H: Expr,
  energy: Expr,
  pairs: readonly Pair[],
  constantOf: (pair: Pair) => Sym,
  setting: Setting,
): Multiplied | undefined {
  for (const multiplier of divisorsOfSeveral(H, pairs)) {
    const terms = [...(H.op === 'sum' ? H.terms : [H]), neg(energy)];
    const multiplied = tidied(add(...terms.map((t) => mul(multiplier, t))), setting);
    const split = firstSplit(multiplied, pairs, constantOf, setting);
    if (split) return { ...split, multiplier };
  }
  return undefined;
}

/** What H divides by that contains more than one of the coordinates. */
const divisorsOfSeveral = (H: Expr, pairs: readonly Pair[]): readonly Expr[] =>
  [...new Set(divisorsIn(H))].filter((e) => pairs.filter(({ q }) => dependsOn(e, q)).length > 1);

interface Split {
  readonly pair: Pair;
  readonly integral: Expr;
  readonly constant: Sym;
  readonly rest: Expr;
}

function firstSplit(
  H: Expr,
  pairs: readonly Pair[],
  constantOf: (pair: Pair) => Sym,
  setting: Setting,
): Split | undefined {
  for (const pair of pairs) {
    if (dependsOn(H, pair.q)) continue;
    const constant = constantOf(pair);
    return { pair, integral: pair.p, constant, rest: substitute(H, new Map([[pair.p, constant]])) };
  }
  for (const pair of pairs) {
    const others = pairs.filter((other) => other !== pair);
    const split = splitOff(H, pair, others, constantOf(pair), setting);
    if (split) return split;
  }
  return undefined;
}

/** Values of (q, p) at which H is compared. */
const states: readonly (readonly [Expr, Expr])[] = [ONE, num(2), HALF].flatMap((q) => [
  [q, ZERO],
  [q, ONE],
]);
const couples = states.flatMap((b, i) => states.slice(0, i).map((a) => [a, b] as const));

const at = (pairs: readonly Pair[], [q, p]: readonly [Expr, Expr]): ReadonlyMap<Expr, Expr> =>
  new Map(pairs.flatMap((pair) => [[pair.q, q] as const, [pair.p, p] as const]));

/**
 * H = A + B h(q, p): h is H at fixed values of the other pairs, and A and B follow from two values of (q, p). It can be so
 * only if the ratio of ∂H/∂q and ∂H/∂p does not depend on the others.
 */
function splitOff(
  H: Expr,
  pair: Pair,
  others: readonly Pair[],
  constant: Sym,
  setting: Setting,
): Split | undefined {
  const verdict = (e: Expr): Verdict['kind'] => decideZero(e, setting.assumptions, setting.work()).kind;
  const ofPair = (e: Expr): boolean => dependsOn(e, pair.q) || dependsOn(e, pair.p);
  const slopes = [partial(H, pair.q), partial(H, pair.p)];
  const mixed = couples.some(([a, b]) =>
    whereDefined(() => {
      const [here, there] = [a, b].map((s) => slopes.map((e) => substitute(e, at(others, s)))) as [
        Expr[],
        Expr[],
      ];
      const cross = sub(mul(here[0] as Expr, there[1] as Expr), mul(there[0] as Expr, here[1] as Expr));
      return verdict(cross) === 'refuted';
    }),
  );
  if (mixed) return undefined;
  for (const fixed of states) {
    for (const [a, b] of couples) {
      const split = whereDefined(() => {
        const whole = multipliedOut(tidied(substitute(H, at(others, fixed)), setting));
        const h = whole.op === 'sum' ? add(...whole.terms.filter(ofPair)) : whole;
        const [first, second] = [at([pair], a), at([pair], b)];
        const step = sub(substitute(h, second), substitute(h, first));
        if (!ofPair(h) || verdict(step) !== 'refuted') return undefined;
        const B = tidied(div(sub(substitute(H, second), substitute(H, first)), step), setting);
        const A = sub(substitute(H, first), mul(B, substitute(h, first)));
        if (verdict(sub(H, add(A, mul(B, h)))) !== 'proved') return undefined;
        return { pair, integral: h, constant, rest: tidied(add(A, mul(B, constant)), setting) };
      });
      if (split) return split;
    }
  }
  return undefined;
}

/** Of a Hamiltonian or a value that takes more than a few lines to write, nothing is told. */
const longest = 300;

/**
 * Two coordinates that cannot be separated: for these Levi-Civita's combination of derivatives of H does not vanish
 * (Math. Ann. 59 (1904) 383). Its value is shown where it is short.
 */
export function inseparable({ pairs, hamiltonian: H }: PhaseSpace, setting: Setting): readonly Step[] {
  const { hamiltonian: symbol } = setting.theory.names;
  if (lengthOf(H) > longest) return [];
  for (const [a, b] of pairs.flatMap((y, i) => pairs.slice(0, i).map((x) => [x, y] as const))) {
    const value = leviCivita(H, a, b, partial);
    if (decideZero(value, setting.assumptions, setting.work()).kind !== 'refuted') continue;
    const rhs = tidied(value, setting);
    if (lengthOf(rhs) > longest) return [];
    const step = prove(
      {
        id: 'hamilton-jacobi.separability',
        equation: { lhs: leviCivita(symbol, a, b, (e, x) => derivative('partial', e, x)), rhs },
        by: 'inseparable',
        from: ['hamilton-jacobi.stationary'],
        args: [a.q, b.q],
        residuals: [sub(rhs, value)],
      },
      setting,
    );
    return [step];
  }
  return [];
}

function leviCivita(H: Expr, a: Pair, b: Pair, slope: (e: Expr, x: Sym) => Expr): Expr {
  const d = (...by: readonly Sym[]): Expr => by.reduce((e, x) => slope(e, x), H);
  return add(
    mul(d(a.p), d(b.p), d(a.q, b.q)),
    mul(d(a.q), d(b.q), d(a.p, b.p)),
    neg(mul(d(a.p), d(b.q), d(a.q, b.p))),
    neg(mul(d(a.q), d(b.p), d(a.p, b.q))),
  );
}
