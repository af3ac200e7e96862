import { adjugate, determinant, timesVector } from '../algebra/matrix.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, derivative, div, mul, neg, sub, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
import { branchOfConjugate, decideSingular } from './conjugate.ts';
import type { Dual } from './conjugate.ts';
import type { Step } from './derivation.ts';
import type { Lift } from './lift.ts';
import type { HigherCoordinate, HigherMechanics } from './ostrogradsky.ts';
import type { Pair, PhaseSpace } from './phase-space.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/** The Hamiltonian of a Lagrangian with accelerations, its phase space, and how it gives back the equations of motion. */
export interface HigherTransform {
  readonly steps: readonly Step[];
  readonly lift?: Lift & { readonly space: PhaseSpace };
  /** To be told after Hamilton's equations. */
  readonly equivalence: readonly Step[];
}

/**
 * Where the Hessian in the highest derivatives is regular: the equations of motion solved for the fourth derivatives, and
 * Ostrogradsky's H(q, v, p, π) = Σ (p v + π q̈) − L with v = q̇ and q̈ expressed by π. H is linear in p, and so bounded
 * neither below nor above (Woodard, arXiv:1506.02210, section 2).
 */
export function higherLegendre(mechanics: HigherMechanics, setting: Setting): HigherTransform {
  const { lagrangian: L, coordinates, hessian } = mechanics;
  const { time, hamiltonian: symbol } = setting.theory.names;
  const asRates = new Map<Expr, Expr>(
    coordinates.flatMap(({ v, rate }) => (rate ? [[v, rate.q] as const] : [])),
  );
  const variables = coordinates.map(({ highest, p, rate }): Dual => ({ x: highest, y: rate?.p ?? p }));
  const transport = add(...coordinates.flatMap(({ p, rate }) => (rate ? [mul(p, rate.q)] : [])));
  const inHighest = substitute(L, asRates);
  const from = [
    'lift.lagrangian',
    'hessian',
    ...coordinates.flatMap(namesOf).map((n) => stepId('momentum', n)),
  ];
  const open = (why: string): HigherTransform => {
    const rhs = sub(add(transport, ...variables.map(({ x, y }) => mul(x, y))), inHighest);
    const claim = {
      id: 'legendre',
      equation: { lhs: symbol, rhs },
      by: 'higher-legendre',
      from,
      residuals: [],
    } as const;
    return { steps: [{ ...prove(claim, setting), verdict: { kind: 'undecided', why } }], equivalence: [] };
  };

  const det = withinBudget(() => determinant(hessian, setting.work()));
  const cofactors = withinBudget(() => adjugate(hessian, setting.work()));
  if (det === undefined || cofactors === undefined)
    return open('the Hessian is too large to be inverted within the budget of operations');
  const singular = decideSingular(
    det,
    variables.map(({ x }) => x),
    setting,
  );
  if (singular.kind === 'proved')
    return open(
      'the Hessian in the highest derivatives is singular: there are constraints, which were not found',
    );
  if (singular.kind !== 'refuted') return open('whether the Hessian can be inverted was not decided');

  const isLinear = hessian.flat().every((entry) => variables.every(({ x }) => !dependsOn(entry, x)));
  const found = isLinear ? quadratic() : branchOfConjugate(inHighest, variables, setting);
  const solved = highestDerivatives(mechanics, setting);
  if (found === undefined) {
    const { steps } = open(
      'the momenta are not linear in the highest derivatives: they were not solved for them',
    );
    return { steps: [...solved, ...steps], equivalence: [] };
  }
  const hamiltonian = tidied(add(transport, found), setting);
  const onMotion = onMotionOf(coordinates);
  const inserted = (e: Expr): Expr => substitute(e, onMotion);
  const energy = sub(
    add(...coordinates.flatMap((c) => [mul(c.v, c.momentum), mul(c.a, c.higherMomentum)])),
    L,
  );
  const step = prove(
    {
      id: 'lift.hamiltonian',
      equation: { lhs: symbol, rhs: hamiltonian },
      by: 'higher-legendre',
      from,
      residuals: [sub(inserted(hamiltonian), energy)],
    },
    setting,
  );
  const pairs: readonly Pair[] = [
    ...coordinates.map(({ q, p }) => ({ q, p })),
    ...coordinates.flatMap(({ rate }) => (rate ? [rate] : [])),
  ];
  const equivalence = coordinates.map((c) => equivalenceOf(c, hamiltonian, mechanics, inserted, setting));
  return { steps: solved, lift: { hamiltonian, step, space: { pairs, time, hamiltonian } }, equivalence };

  /** The highest derivatives by Cramer's rule from their momenta. */
  function quadratic(): Expr {
    const atRest = new Map<Expr, Expr>(variables.map(({ x }) => [x, ZERO]));
    const driven = variables.map(({ x, y }) => sub(y, substitute(partial(inHighest, x), atRest)));
    const inRates = cofactors?.map((row) => row.map((e) => substitute(e, asRates))) ?? [];
    const below = substitute(det as Expr, asRates);
    const highest = timesVector(inRates, driven).map((x) => div(x, below));
    const open = sub(add(...variables.map(({ x, y }) => mul(x, y))), inHighest);
    return substitute(open, new Map<Expr, Expr>(variables.map(({ x }, i) => [x, highest[i] as Expr])));
  }
}

const namesOf = ({ q, rate }: HigherCoordinate): readonly string[] =>
  [q, ...(rate ? [rate.q] : [])].map((x) => x.name);

/** v = q̇, π = ∂L/∂q̈, p = ∂L/∂q̇ − d/dτ ∂L/∂q̈. */
const onMotionOf = (coordinates: readonly HigherCoordinate[]): ReadonlyMap<Expr, Expr> =>
  new Map<Expr, Expr>(
    coordinates.flatMap(({ p, v, momentum, higherMomentum, rate }) => [
      [p, momentum] as const,
      ...(rate ? [[rate.q, v] as const, [rate.p, higherMomentum] as const] : []),
    ]),
  );

/**
 * Along any motion, with v and the momenta as they are defined, all of Hamilton's equations hold identically but ṗ = −∂H/∂q,
 * and this is the Euler–Lagrange equation.
 */
function equivalenceOf(
  { q, p, v, a, momentum, higherMomentum, rate, eulerLagrange }: HigherCoordinate,
  H: Expr,
  { alongMotion }: HigherMechanics,
  inserted: (e: Expr) => Expr,
  setting: Setting,
): Step {
  const { time, hamiltonian } = setting.theory.names;
  const family = [q, ...(rate ? [rate.q] : [])].map((x) => x.name);
  return prove(
    {
      id: stepId('equivalence', q.name),
      equation: { lhs: add(velocity(p, time), derivative('partial', hamiltonian, q)), rhs: eulerLagrange },
      by: 'higher-equivalence',
      from: [
        stepId('euler-lagrange', q.name),
        ...family.flatMap((name) => [stepId('hamilton.rate', name), stepId('hamilton.force', name)]),
      ],
      args: [q, p],
      residuals: [
        sub(add(alongMotion(momentum), inserted(partial(H, q))), eulerLagrange),
        sub(inserted(partial(H, p)), v),
        ...(rate
          ? [
              sub(inserted(partial(H, rate.p)), a),
              add(alongMotion(higherMomentum), inserted(partial(H, rate.q))),
            ]
          : []),
      ],
    },
    setting,
  );
}

/** q⁗ of every coordinate, where L contains the accelerations of all of them. */
function highestDerivatives({ coordinates, hessian }: HigherMechanics, setting: Setting): readonly Step[] {
  if (coordinates.some(({ rate }) => rate === undefined)) return [];
  const { time } = setting.theory.names;
  const fourth = coordinates.map(({ q }) => velocity(q, time, 4));
  const atRest = new Map(fourth.map((x) => [x, ZERO] as const));
  const solved = withinBudget(() => {
    const rest = coordinates.map(({ eulerLagrange }) => substitute(eulerLagrange, atRest));
    // The equation of motion is −W q⁗ + …
    const det = determinant(hessian, setting.work());
    return timesVector(adjugate(hessian, setting.work()), rest).map((x) => tidied(div(x, det), setting));
  });
  if (solved === undefined) return [];
  const onShell = new Map(fourth.map((x, i) => [x, solved[i] as Expr] as const));
  return coordinates.map(({ q, eulerLagrange }, i) =>
    prove(
      {
        id: stepId('fourth-derivative', q.name),
        equation: { lhs: fourth[i] as Expr, rhs: solved[i] as Expr },
        by: 'fourth-derivative',
        from: ['hessian', ...coordinates.map((c) => stepId('euler-lagrange', c.q.name))],
        args: [q],
        residuals: [neg(substitute(eulerLagrange, onShell))],
      },
      setting,
    ),
  );
}
