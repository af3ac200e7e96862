import { decideZero } from '../algebra/decide.ts';
import { combination } from '../algebra/linear/combination.ts';
import { add, derivative, mul, neg, ONE, sub, sym } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { declaredNames, roleSymbols } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';
import type { Step } from './derivation.ts';
import { bracket } from './poisson.ts';
import { isAutonomous } from './phase-space.ts';
import type { Pair, PhaseSpace } from './phase-space.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/** An integral of the motion, the name that its author gave it, and its symbol in formulas. */
interface Named {
  readonly name: string;
  readonly symbol: Sym;
  readonly value: Expr;
}

/**
 * Poisson's theorem: the bracket of two integrals is an integral (Landau & Lifshitz, Mechanics, §42). The bracket of
 * every pair of stated integrals that hold is written as a combination of the integrals and 1, and if need be of H times
 * these, where it is one: {L_x, L_y} = L_z.
 */
export function poissonTheorem(
  integrals: readonly Step[],
  space: PhaseSpace,
  setting: Setting,
): readonly Step[] {
  const named = integrals.flatMap(({ equation: { lhs }, verdict, why }): readonly Named[] => {
    const { name } = why.args[0] as Sym;
    return lhs.op === 'derivative' && (verdict.kind === 'proved' || verdict.kind === 'supported')
      ? [{ name, symbol: symbolFor(name, setting.theory), value: lhs.of }]
      : [];
  });
  return named.flatMap((a, i) => named.slice(i + 1).map((b) => bracketOf(a, b, named, space, setting)));
}

/** The name as a symbol, with as many `_` as it takes to differ from what the theory has named. */
function symbolFor(name: string, theory: Theory): Sym {
  const taken = new Set([...declaredNames(theory), ...roleSymbols(theory.names).map((s) => s.name)]);
  let free = name;
  while (taken.has(free)) free += '_';
  return sym(free);
}

function bracketOf(a: Named, b: Named, all: readonly Named[], space: PhaseSpace, setting: Setting): Step {
  const value = bracket(a.value, b.value, space.pairs);
  const found = closureOf(value, all, space, setting);
  const rhs = tidied(found?.value ?? value, setting);
  return prove(
    {
      id: `${stepId('poisson', a.name)}.${encodeURIComponent(b.name)}`,
      equation: { lhs: writtenBracket(a.symbol, b.symbol, space.pairs), rhs },
      by: 'poisson-bracket',
      from: [a, b].map(({ name }) => stepId('noether', name)),
      args: [a.symbol, b.symbol, ...(found ? [found.symbol] : [])],
      residuals: [sub(value, rhs)],
    },
    setting,
  );
}

/** Σ (∂a/∂q ∂b/∂p − ∂a/∂p ∂b/∂q), left standing. */
const writtenBracket = (a: Sym, b: Sym, pairs: readonly Pair[]): Expr =>
  add(
    ...pairs.flatMap(({ q, p }) => [
      mul(derivative('partial', a, q), derivative('partial', b, p)),
      neg(mul(derivative('partial', a, p), derivative('partial', b, q))),
    ]),
  );

/** f as a combination of conserved quantities with constant coefficients, by their names and written out. */
function closureOf(
  f: Expr,
  integrals: readonly Named[],
  space: PhaseSpace,
  setting: Setting,
): { readonly symbol: Expr; readonly value: Expr } | undefined {
  const { names } = setting.theory;
  const { pairs, time, hamiltonian } = space;
  const basis = [{ symbol: ONE, value: ONE }, ...integrals];
  const withH = basis.map(({ symbol, value }) => ({
    symbol: mul(names.hamiltonian, symbol),
    value: mul(hamiltonian, value),
  }));
  const variables = [...pairs.flatMap(({ q, p }) => [q, p]), time];
  for (const terms of [basis, ...(isAutonomous(space) ? [[...basis, ...withH]] : [])]) {
    const values = terms.map((t) => t.value);
    const weights = combination(f, values, variables, setting.assumptions, setting.work());
    if (weights === undefined) continue;
    const sum = (parts: readonly Expr[]): Expr => add(...weights.map((w, k) => mul(w, parts[k] as Expr)));
    const value = sum(values);
    const { kind } = decideZero(sub(f, value), setting.assumptions, setting.work());
    if (kind === 'proved') return { symbol: sum(terms.map((t) => t.symbol)), value };
  }
  return undefined;
}
