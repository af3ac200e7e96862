import { lengthOf } from '../algebra/tidy.ts';
import { add, mul, sub, velocity, ZERO } from '../expr/build.ts';
import { partial, totalDerivative } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Step } from './derivation.ts';
import { inNew, inverseSteps, newCouplings, pushed } from './new-couplings.ts';
import type { NewCouplings } from './new-couplings.ts';
import { newQuadraticLift } from './new-metric.ts';
import type { NewQuadraticLift } from './new-metric.ts';
import { newMomenta } from './new-momenta.ts';
import { pairsOf } from './phase-space.ts';
import { dot, quadraticForm, quadraticLagrangian } from './quadratic-lift.ts';
import type { QuadraticLift } from './quadratic-lift.ts';
import { prove, stepId, tidied } from './record.ts';
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
  /** γ(g), where H is K = Σ p β + F + γ s. */
  readonly friction?: Expr;
  /** The quadratic lift, where H comes from it. */
  readonly quadratic?: QuadraticLift;
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
  const quadratic = mechanics.quadratic && newQuadraticLift(mechanics.quadratic, change, setting);
  const lifted =
    mechanics.hamiltonian && momenta.length > 0
      ? [newHamiltonian(mechanics, quadratic, change, setting)]
      : [];
  return [
    ...change.steps,
    ...moved,
    ...momenta,
    ...(quadratic ? [quadratic.step, ...newLagrangian(mechanics, quadratic, change, setting)] : []),
    ...lifted,
  ];
}

/** Written as shortly as possible, all terms together or each by itself. */
function shortest(e: Expr, setting: Setting): Expr {
  const whole = tidied(e, setting);
  const apart = e.op === 'sum' ? add(...e.terms.map((t) => tidied(t, setting))) : whole;
  return lengthOf(apart) < lengthOf(whole) ? apart : whole;
}

/** p = (∂φ/∂g)^T P. */
const oldMomenta = ({ couplings, jacobian }: NewCouplings, setting: Setting): ReadonlyMap<Expr, Expr> =>
  new Map(
    pairsOf(setting.theory).map(({ p }, i) => [
      p,
      add(...couplings.map((c, a) => mul(jacobian[a]?.[i] as Expr, c.p))),
    ]),
  );

/** u̇ = Σ ∂φ/∂g_i ġ_i along the flow. Momenta in it are the new ones, where there are new ones. */
function newRates(
  { hamiltonian, betas, friction }: Mechanics,
  change: NewCouplings,
  hasMomenta: boolean,
  setting: Setting,
): readonly Step[] {
  const pairs = pairsOf(setting.theory);
  const { time } = setting.theory.names;
  const family = friction ? 'contact.rate' : 'hamilton.rate';
  const rates = betas ?? pairs.map(({ p }) => partial(hamiltonian as Expr, p));
  const momenta = hasMomenta && !betas ? oldMomenta(change, setting) : new Map<Expr, Expr>();
  return change.couplings.map(({ q }, a) => {
    const written = inNew(substitute(tidied(pushed(a, rates, change), setting), momenta), change);
    const rate = tidied(written, setting);
    return prove(
      {
        id: stepId('redefinition', q.name),
        equation: { lhs: velocity(q, time), rhs: rate },
        by: 'redefinition',
        from: [
          stepId('new-coupling', q.name),
          ...pairs.map((pair) => stepId(family, pair.q.name)),
          ...inverseSteps(change),
        ],
        args: [q],
        residuals: [sub(rate, inNew(substitute(pushed(a, rates, change), momenta), change))],
      },
      setting,
    );
  });
}

/** H(q, p, τ) with p = (∂φ/∂g)^T P: of a lift it is the lift of the redefined flow. */
function newHamiltonian(
  mechanics: Mechanics,
  quadratic: NewQuadraticLift | undefined,
  change: NewCouplings,
  setting: Setting,
): Step {
  const { hamiltonian: H, contactHamiltonian: K } = setting.theory.names;
  const inserted = inNew(substitute(mechanics.hamiltonian as Expr, oldMomenta(change, setting)), change);
  const value = liftedAnew(mechanics, quadratic, change, setting) ?? shortest(inserted, setting);
  return prove(
    {
      id: 'redefinition-hamiltonian',
      equation: { lhs: mechanics.friction ? K : H, rhs: value },
      by: 'redefinition-hamiltonian',
      from: [
        'lift.hamiltonian',
        ...(quadratic ? [quadratic.step.id] : []),
        ...change.couplings.map(({ q }) => stepId('new-momentum', q.name)),
        ...inverseSteps(change),
      ],
      residuals: [sub(value, inserted)],
    },
    setting,
  );
}

/** Σ P_a u̇_a + F, with γ s in the contact lift and ½ PᵀM′⁻¹P in the quadratic one; undefined where nothing was lifted. */
function liftedAnew(
  { betas, force, friction = ZERO }: Mechanics,
  quadratic: NewQuadraticLift | undefined,
  change: NewCouplings,
  setting: Setting,
): Expr | undefined {
  const momenta = change.couplings.map(({ p }) => p);
  if (quadratic) {
    const { inverse, lift } = quadratic;
    return add(quadraticForm(inverse, momenta), dot(momenta, lift.betas), lift.force);
  }
  if (betas === undefined || force === undefined) return undefined;
  const written = (e: Expr): Expr => tidied(inNew(e, change), setting);
  return add(
    ...momenta.map((p, a) => mul(p, written(tidied(pushed(a, betas, change), setting)))),
    written(force),
    mul(written(friction), setting.theory.names.contactAction),
  );
}

/** L = ½ (u̇ − β′)ᵀM′(u̇ − β′) − F, where the old couplings are known by the new ones. */
function newLagrangian(
  { quadratic: old }: Mechanics,
  { lift, step }: NewQuadraticLift,
  change: NewCouplings,
  setting: Setting,
): readonly Step[] {
  const value = quadraticLagrangian(
    lift,
    setting,
    change.couplings.map(({ q }) => q),
  );
  return inNewVelocities(quadraticLagrangian(old as QuadraticLift, setting), change, setting, {
    value,
    from: [step.id],
  });
}

/** u̇ = Σ ∂φ/∂q_i q̇_i, along any motion. */
function newVelocities(change: NewCouplings, setting: Setting): readonly Step[] {
  const { time } = setting.theory.names;
  const old = pairsOf(setting.theory).map(({ q }) => q);
  return change.couplings.map(({ q, phi }, a) => {
    const value = pushed(
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
function inNewVelocities(
  lagrangian: Expr,
  change: NewCouplings,
  setting: Setting,
  known?: { readonly value: Expr; readonly from: readonly string[] },
): readonly Step[] {
  const { inverse, couplings } = change;
  if (inverse === undefined) return [];
  const { time, lagrangian: symbol } = setting.theory.names;
  const moving = new Set<Expr>(couplings.map(({ q }) => q));
  const states = [...inverse].flatMap(([q, psi]) => [
    [q, psi] as const,
    [velocity(q, time), totalDerivative(psi, time, moving)] as const,
  ]);
  const inserted = substitute(lagrangian, new Map(states));
  const value = known?.value ?? shortest(inserted, setting);
  return [
    prove(
      {
        id: 'redefinition-lagrangian',
        equation: { lhs: symbol, rhs: value },
        by: 'redefinition-lagrangian',
        from: ['lift.lagrangian', ...(known?.from ?? []), ...inverseSteps(change)],
        residuals: [sub(value, inserted)],
      },
      setting,
    ),
  ];
}
