import { signsAbsorbed } from '../algebra/tidy.ts';
import { add, derivative, mul, neg, num, sub, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import type { Step } from './derivation.ts';
import { pairsOf, phaseSpace } from './phase-space.ts';
import type { Pair } from './phase-space.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';
import { statedAction } from './stated-action.ts';

/** The contact lift K(g, p, s) = p·β + F + γ s and its flow. */
export interface ContactLift {
  readonly betas: readonly Expr[];
  readonly force: Expr;
  /** γ(g). */
  readonly friction: Expr;
  /** K. */
  readonly hamiltonian: Expr;
  readonly flow: readonly (Pair & { readonly rate: Expr; readonly force: Expr })[];
  /** ṡ. */
  readonly actionRate: Expr;
}

/**
 * ġ = ∂K/∂p, ṗ = −∂K/∂g − p ∂K/∂s, ṡ = p·∂K/∂p − K (A. Bravetti, H. Cruz and D. Tapias, Ann. Phys. 376 (2017) 17,
 * (2.20)–(2.22), with their S for s).
 */
export function contactLift(
  betas: readonly Expr[],
  force: Expr,
  friction: Expr,
  { theory, arrange }: Setting,
): ContactLift {
  const { contactAction: s } = theory.names;
  const pairs = pairsOf(theory);
  const transport = add(...pairs.map(({ p }, i) => mul(p, betas[i] as Expr)));
  const K = add(transport, force, mul(friction, s));
  const loss = partial(K, s);
  const flow = pairs.map(({ q, p }, i) => ({
    q,
    p,
    rate: betas[i] as Expr,
    force: signsAbsorbed(add(...termsOf(partial(K, q)).map(neg), neg(mul(loss, p))), arrange),
  }));
  const actionRate = signsAbsorbed(sub(neg(force), mul(friction, s)), arrange);
  return { betas, force, friction, hamiltonian: K, flow, actionRate };
}

const termsOf = (e: Expr): readonly Expr[] => (e.op === 'sum' ? e.terms : [e]);

/** K, and the contact Hamiltonian's equations. */
export function contactEquations(lift: ContactLift, setting: Setting): readonly Step[] {
  const { contactHamiltonian: symbol, contactAction: s, time } = setting.theory.names;
  const { hamiltonian: K, flow, actionRate } = lift;
  const loss = partial(K, s);
  const from = ['lift.hamiltonian'];
  const pairsWithRates = add(...flow.map(({ p }) => mul(p, partial(K, p))));
  return [
    prove(
      { id: 'lift.hamiltonian', equation: { lhs: symbol, rhs: K }, by: 'contact-lift', residuals: [] },
      setting,
    ),
    ...flow.map(({ q, p, rate }) =>
      prove(
        {
          id: stepId('contact.rate', q.name),
          equation: { lhs: velocity(q, time), rhs: rate },
          by: 'contact-rate',
          from,
          args: [q, p],
          residuals: [sub(rate, partial(K, p))],
        },
        setting,
      ),
    ),
    ...flow.map(({ q, p, force }) =>
      prove(
        {
          id: stepId('contact.force', q.name),
          equation: { lhs: velocity(p, time), rhs: force },
          by: 'contact-force',
          from,
          args: [q, p],
          residuals: [add(force, partial(K, q), mul(p, loss))],
        },
        setting,
      ),
    ),
    prove(
      {
        id: 'contact.action',
        equation: { lhs: velocity(s, time), rhs: actionRate },
        by: 'contact-action',
        from,
        residuals: [sub(actionRate, sub(pairsWithRates, K))],
      },
      setting,
    ),
  ];
}

const equationsOf = ({ flow }: ContactLift): readonly string[] => [
  ...flow.map(({ q }) => stepId('contact.rate', q.name)),
  ...flow.map(({ q }) => stepId('contact.force', q.name)),
  'contact.action',
];

/** The derivative of e along the contact flow; e does not contain τ. */
const along = (e: Expr, { flow, actionRate }: ContactLift, s: Sym): Expr =>
  add(
    ...flow.flatMap(({ q, p, rate, force }) => [mul(partial(e, q), rate), mul(partial(e, p), force)]),
    mul(partial(e, s), actionRate),
  );

/** dK/dτ = −K ∂K/∂s = −γK: what conservation of the Hamiltonian becomes. */
export function dissipation(lift: ContactLift, setting: Setting): Step {
  const { contactHamiltonian: symbol, contactAction: s, time } = setting.theory.names;
  const { hamiltonian: K, friction } = lift;
  return prove(
    {
      id: 'contact.dissipation',
      equation: { lhs: velocity(symbol, time), rhs: neg(mul(friction, symbol)) },
      by: 'contact-dissipation',
      from: ['lift.hamiltonian', ...equationsOf(lift)],
      residuals: [add(along(K, lift, s), mul(friction, K))],
    },
    setting,
  );
}

/** The divergence of the flow of (g, p, s) is −(n + 1)γ: what Liouville's theorem becomes. */
export function contraction(lift: ContactLift, setting: Setting): Step {
  const { contactAction: s, time } = setting.theory.names;
  const { flow, actionRate, friction } = lift;
  const variables = [...flow.flatMap(({ q, p }) => [q, p]), s];
  const rhs = neg(mul(num(flow.length + 1), friction));
  return prove(
    {
      id: 'contact.divergence',
      equation: { lhs: add(...variables.map((x) => derivative('partial', velocity(x, time), x))), rhs },
      by: 'contact-divergence',
      from: equationsOf(lift),
      residuals: [
        sub(
          add(
            ...flow.flatMap(({ q, p, rate, force }) => [partial(rate, q), partial(force, p)]),
            partial(actionRate, s),
          ),
          rhs,
        ),
      ],
    },
    setting,
  );
}

/**
 * Without friction the contact lift is the linear one: H = p·β + F is K at γ = 0, and what γ adds to the equations is
 * −γ p − s ∂γ in ṗ and −γ s in ṡ.
 */
export function frictionless(lift: ContactLift, setting: Setting): Step {
  const { hamiltonian: symbol, contactAction: s } = setting.theory.names;
  const { hamiltonian: K, flow, friction, actionRate } = lift;
  const H = sub(K, mul(friction, s));
  const added = flow.map(({ q, p, force }) =>
    add(force, partial(H, q), mul(friction, p), mul(s, partial(friction, q))),
  );
  const rates = flow.map(({ p, rate }) => sub(rate, partial(H, p)));
  const transport = add(...flow.map(({ p, rate }) => mul(p, rate)));
  return prove(
    {
      id: 'contact.limit',
      equation: { lhs: symbol, rhs: H },
      by: 'contact-limit',
      from: ['lift.hamiltonian', ...equationsOf(lift)],
      residuals: [...rates, ...added, sub(add(actionRate, mul(friction, s)), sub(transport, H))],
    },
    setting,
  );
}

/**
 * ∂S/∂τ + K(g, ∂S/∂g, S) = 0, with the solution itself in the place of s (Herglotz; de León and Lainz Valcázar 2019), and
 * what the author's S leaves of it.
 */
export function contactHamiltonJacobi(
  { betas, force, friction, hamiltonian }: ContactLift,
  setting: Setting,
): readonly Step[] {
  const { action: stated } = setting.theory;
  const { action: S, time } = setting.theory.names;
  const slopes = pairsOf(setting.theory).map(({ q }, i) =>
    mul(derivative('partial', S, q), betas[i] as Expr),
  );
  const evolution = add(derivative('partial', S, time), ...slopes, force, mul(friction, S));
  return [
    prove(
      {
        id: 'hamilton-jacobi',
        equation: { lhs: evolution, rhs: ZERO },
        by: 'contact-hamilton-jacobi',
        from: ['lift.hamiltonian'],
        residuals: [],
      },
      setting,
    ),
    ...(stated ? [statedAction(stated, evolution, phaseSpace(setting.theory, hamiltonian), setting)] : []),
  ];
}
