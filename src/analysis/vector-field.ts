import type { Expr, Sym } from '../expr/expr.ts';
import { partial } from '../expr/differentiate.ts';
import { neg } from '../expr/build.ts';
import { dependsOn } from '../expr/walk.ts';
import { lagrangianMechanics } from '../mechanics/lagrange.ts';
import { legendreTransform } from '../mechanics/legendre.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import type { Setting } from '../mechanics/record.ts';
import { coordinateSymbols, hasAccelerations } from '../theory/theory.ts';

/** ẋ_i = v_i(x): the flow of couplings, or the motion in phase space. */
export interface VectorField {
  readonly variables: readonly Sym[];
  readonly rates: readonly Expr[];
}

/** A theory has no flow that fixed points could belong to; the code and the message say why. */
export class NoFlow extends Error {
  readonly code: 'no-canonical-equations' | 'explicit-scale';

  constructor(code: NoFlow['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * The beta functions of a theory, or Hamilton's equations of one that has a Lagrangian or a Hamiltonian. Throws `NoFlow`
 * where the Legendre transform leads to no Hamiltonian, or τ stands in the rates.
 */
export function vectorField(setting: Setting): VectorField {
  const { theory } = setting;
  const { time } = theory.names;
  const field = theory.source.kind === 'beta' ? betaFlow(setting) : canonicalFlow(setting);
  if (field.rates.some((rate) => dependsOn(rate, time)))
    throw new NoFlow(
      'explicit-scale',
      `${theory.name} depends on the scale explicitly: no point stays fixed`,
    );
  return field;
}

function betaFlow({ theory }: Setting): VectorField {
  const { source } = theory;
  if (source.kind !== 'beta') throw new Error('no beta functions');
  return { variables: coordinateSymbols(theory), rates: source.betas };
}

function canonicalFlow(setting: Setting): VectorField {
  const { theory } = setting;
  const H = hamiltonianOf(setting);
  if (H === undefined)
    throw new NoFlow(
      'no-canonical-equations',
      `${theory.name} has no canonical equations in closed form to which fixed points could belong`,
    );
  const pairs = pairsOf(theory);
  return {
    variables: [...pairs.map(({ q }) => q), ...pairs.map(({ p }) => p)],
    rates: [...pairs.map(({ p }) => partial(H, p)), ...pairs.map(({ q }) => neg(partial(H, q)))],
  };
}

function hamiltonianOf(setting: Setting): Expr | undefined {
  const { source } = setting.theory;
  if (source.kind === 'hamiltonian') return source.hamiltonian;
  if (source.kind === 'beta' || hasAccelerations(setting.theory)) return undefined;
  return legendreTransform(lagrangianMechanics(source.lagrangian, setting), setting).lift?.hamiltonian;
}
