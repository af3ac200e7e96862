import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import { derive } from '../mechanics/derive.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { stepId } from '../mechanics/record.ts';
import type { Theory } from '../theory/theory.ts';
import type { Definitions, Judgement } from './judgement.ts';

/** What follows from a line of the notes that is wrong; derived when it is asked for. */
export interface Claimed {
  readonly line: number;
  readonly theory: Theory;
  readonly derivation: () => Derivation;
}

/**
 * The theory as a wrong line has it: with the beta function, the Hamiltonian or the Lagrangian that stands there, besides
 * what earlier lines had wrong. Undefined for a line that speaks of something else.
 */
export function claimedTheory(
  judged: Judgement,
  sides: readonly Expr[],
  theory: Theory,
  { values }: Definitions,
): Theory | undefined {
  const [left, right] = sides;
  if (judged.verdict !== 'refuted' || left === undefined || right === undefined || sides.length > 2)
    return undefined;
  const { source, names } = theory;
  const pairs = pairsOf(theory);
  const value = substitute(right, values);
  const known = (...others: readonly Expr[]): boolean => {
    const symbols = new Set<Expr>([
      ...pairs.map(({ q }) => q),
      ...theory.parameters.map((k) => k.symbol),
      ...others,
    ]);
    return [...atomsOf(value)].every(
      (a) => symbols.has(a) || (source.kind === 'lagrangian' && isRate(a, theory)),
    );
  };
  switch (source.kind) {
    case 'beta': {
      if (left === names.hamiltonian && judged.matches === 'lift.hamiltonian') {
        const momenta = pairs.map(({ p }) => p);
        const betas = momenta.map((p) => partial(value, p));
        const isLinear = betas.every((b) => momenta.every((p) => !atomsOf(b).has(p)));
        return known(...momenta) && isLinear ? { ...theory, source: { ...source, betas } } : undefined;
      }
      const at = pairs.findIndex(({ q }) => judged.matches === stepId('hamilton.rate', q.name));
      const isRateOf = at >= 0 && left.op === 'derivative' && left.of === pairs[at]?.q;
      return isRateOf && known()
        ? { ...theory, source: { ...source, betas: source.betas.with(at, value) } }
        : undefined;
    }
    case 'lagrangian':
      return left === names.lagrangian && known()
        ? { ...theory, source: { ...source, lagrangian: value } }
        : undefined;
    case 'hamiltonian':
      return left === names.hamiltonian && known(...pairs.map(({ p }) => p))
        ? { ...theory, source: { ...source, hamiltonian: value } }
        : undefined;
  }
}

/** The couplings' own rates q̇, of which a Lagrangian is made. */
const isRate = (a: Expr, theory: Theory): boolean =>
  a.op === 'derivative' && a.kind === 'total' && a.order === 1 && pairsOf(theory).some(({ q }) => q === a.of);

/** What a wrong line leads to, derived once. */
export function claimed(line: number, theory: Theory): Claimed {
  let derivation: Derivation | undefined;
  return { line, theory, derivation: () => (derivation ??= derive(theory)) };
}
