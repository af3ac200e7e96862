import { tidy } from '../algebra/tidy.ts';
import { add, mul, sub, velocity } from '../expr/build.ts';
import { partial, totalDerivative } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import { newCouplings } from './new-couplings.ts';
import type { NewCouplings } from './new-couplings.ts';
import { newMomenta } from './new-momenta.ts';
import { pairsOf } from './phase-space.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/** What moves the couplings that are redefined. */
export interface Mechanics {
  /** H(q, p, τ), where there is one. */
  readonly hamiltonian?: Expr;
  readonly lagrangian?: Expr;
  /** The beta functions, where the theory is given by them. */
  readonly betas?: readonly Expr[];
  /** F(g), where H = Σ p β + F. */
  readonly force?: Expr;
}

/**
 * The couplings that the author asks for: what they are, their momenta and the mechanics in them. Everything is written
 * in the new couplings where φ was inverted, else the old ones stay in it.
 */
export function redefinition(mechanics: Mechanics, setting: Setting): readonly Step[] {
  const { redefinitions } = setting.theory;
  if (redefinitions.length === 0) return [];
  const change = newCouplings(redefinitions, setting);
  const momenta = newMomenta(change, setting);
  const moved = mechanics.lagrangian
    ? [...newVelocities(change, setting), ...inNewVelocities(mechanics.lagrangian, change, setting)]
    : newRates(mechanics, change, momenta.length > 0, setting);
  const lifted =
    mechanics.hamiltonian && momenta.length > 0 ? [newHamiltonian(mechanics, change, setting)] : [];
  return [...change.steps, ...moved, ...momenta, ...lifted];
}

const tidied = (e: Expr, setting: Setting): Expr => tidy(e, setting.arrange, setting.work());

/** With g = ψ(u) inserted where ψ is known. */
const inNew = (e: Expr, { inverse }: NewCouplings): Expr => (inverse ? substitute(e, inverse) : e);

const inverseSteps = ({ inverse }: NewCouplings): readonly string[] =>
  [...(inverse?.keys() ?? [])].map((g) => stepId('old-coupling', g.op === 'sym' ? g.name : ''));

/** p = (∂φ/∂g)^T P. */
const oldMomenta = ({ couplings, jacobian }: NewCouplings, setting: Setting): ReadonlyMap<Expr, Expr> =>
  new Map(
    pairsOf(setting.theory).map(({ p }, i) => [
      p,
      add(...couplings.map((c, a) => mul(jacobian[a]?.[i] as Expr, c.p))),
    ]),
  );

/** Σ ∂φ_a/∂g_i ġ_i, for the rates of a flow or for velocities. */
const rateOf = (a: number, rates: readonly Expr[], { jacobian }: NewCouplings): Expr =>
  add(...rates.map((rate, i) => mul(jacobian[a]?.[i] as Expr, rate)));

/** u̇ = Σ ∂φ/∂g_i ġ_i along the flow. Momenta in it are the new ones, where there are new ones. */
function newRates(
  { hamiltonian, betas }: Mechanics,
  change: NewCouplings,
  hasMomenta: boolean,
  setting: Setting,
): readonly Step[] {
  const pairs = pairsOf(setting.theory);
  const { time } = setting.theory.names;
  const rates = betas ?? pairs.map(({ p }) => partial(hamiltonian as Expr, p));
  const momenta = hasMomenta && !betas ? oldMomenta(change, setting) : new Map<Expr, Expr>();
  return change.couplings.map(({ q }, a) => {
    const written = inNew(substitute(tidied(rateOf(a, rates, change), setting), momenta), change);
    const rate = tidied(written, setting);
    return prove(
      {
        id: stepId('redefinition', q.name),
        equation: { lhs: velocity(q, time), rhs: rate },
        by: 'redefinition',
        from: [
          stepId('new-coupling', q.name),
          ...pairs.map((pair) => stepId('hamilton.rate', pair.q.name)),
          ...inverseSteps(change),
        ],
        args: [q],
        residuals: [sub(rate, inNew(substitute(rateOf(a, rates, change), momenta), change))],
      },
      setting,
    );
  });
}

/** H(q, p, τ) with p = (∂φ/∂g)^T P: for betas Σ P_a u̇_a + F, the lift of the redefined flow. */
function newHamiltonian(
  { hamiltonian, betas, force }: Mechanics,
  change: NewCouplings,
  setting: Setting,
): Step {
  const inserted = inNew(substitute(hamiltonian as Expr, oldMomenta(change, setting)), change);
  const value =
    betas && force
      ? add(
          ...change.couplings.map(({ p }, a) =>
            mul(p, tidied(inNew(tidied(rateOf(a, betas, change), setting), change), setting)),
          ),
          tidied(inNew(force, change), setting),
        )
      : tidied(inserted, setting);
  return prove(
    {
      id: 'redefinition-hamiltonian',
      equation: { lhs: setting.theory.names.hamiltonian, rhs: value },
      by: 'redefinition-hamiltonian',
      from: [
        'lift.hamiltonian',
        ...change.couplings.map(({ q }) => stepId('new-momentum', q.name)),
        ...inverseSteps(change),
      ],
      residuals: [sub(value, inserted)],
    },
    setting,
  );
}

/** u̇ = Σ ∂φ/∂q_i q̇_i, along any motion. */
function newVelocities(change: NewCouplings, setting: Setting): readonly Step[] {
  const { time } = setting.theory.names;
  const old = pairsOf(setting.theory).map(({ q }) => q);
  return change.couplings.map(({ q, phi }, a) => {
    const value = rateOf(
      a,
      old.map((x) => velocity(x, time)),
      change,
    );
    return prove(
      {
        id: stepId('redefinition', q.name),
        equation: { lhs: velocity(q, time), rhs: value },
        by: 'new-velocity',
        from: [stepId('new-coupling', q.name)],
        args: [q],
        residuals: [sub(value, totalDerivative(phi, time, new Set<Expr>(old)))],
      },
      setting,
    );
  });
}

/** L(ψ(u), ∂ψ/∂u u̇, τ): a point transformation leaves the value of L as it is. */
function inNewVelocities(lagrangian: Expr, change: NewCouplings, setting: Setting): readonly Step[] {
  const { inverse, couplings } = change;
  if (inverse === undefined) return [];
  const { time, lagrangian: symbol } = setting.theory.names;
  const moving = new Set<Expr>(couplings.map(({ q }) => q));
  const states = [...inverse].flatMap(([q, psi]) => [
    [q, psi] as const,
    [velocity(q, time), totalDerivative(psi, time, moving)] as const,
  ]);
  const inserted = substitute(lagrangian, new Map(states));
  const value = tidied(inserted, setting);
  return [
    prove(
      {
        id: 'redefinition-lagrangian',
        equation: { lhs: symbol, rhs: value },
        by: 'redefinition-lagrangian',
        from: ['lift.lagrangian', ...inverseSteps(change)],
        residuals: [sub(value, inserted)],
      },
      setting,
    ),
  ];
}
