import { decideZero } from '../algebra/decide.ts';
import { expressionField } from '../algebra/field/expressions.ts';
import { characteristicPolynomial } from '../algebra/linear/characteristic.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import type { Verdict } from '../algebra/verdict.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import { add, mul, neg, num, pow, sumOf, sym } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { onsagerMachlupTerm } from '../mechanics/onsager-machlup.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { quadraticHamiltonian, restingField } from '../mechanics/quadratic-lift.ts';
import type { QuadraticLift } from '../mechanics/quadratic-lift.ts';
import { potentialOf } from '../mechanics/quadratic-potential.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import type { Values } from './exponents.ts';
import { isDoubled } from './phase-space.ts';
import type { Lifted } from './phase-space.ts';
import { isReal } from './real-points.ts';
import { stabilityAt } from './stability.ts';
import type { Stability } from './stability.ts';
import type { VectorField } from './vector-field.ts';

/** A point of phase space at which Hamilton's equations of the quadratic lift rest, and β does not vanish. */
export interface RestingPoint {
  readonly at: ReadonlyMap<Sym, Expr>;
  /** p = −Mβ. */
  readonly momenta: ReadonlyMap<Sym, Expr>;
  readonly real: boolean | undefined;
  readonly stability: Stability;
  /** That with θ the linearised motion has −θ, too, as a statement on its characteristic polynomial. */
  readonly symmetric: Verdict | undefined;
}

export interface RestOffTheFlow {
  readonly points: readonly RestingPoint[];
  /** Whether they are proved to be all isolated ones. */
  readonly complete: boolean;
}

/** Operations for the search. */
const worthTrying = 10_000_000;

interface Lift {
  readonly quadratic: QuadraticLift;
  readonly hamiltonian: Expr;
}

/** The quadratic lift of a theory, with the term of Onsager and Machlup where it is wanted. */
function liftOf(setting: Setting): Lift | undefined {
  const { source } = setting.theory;
  if (source.kind !== 'beta' || source.lift.kind !== 'quadratic') return undefined;
  const { metric, onsagerMachlup: proper } = source.lift;
  const plain = { metric, betas: source.betas, force: source.force };
  const term = proper === 'none' ? num(0) : onsagerMachlupTerm(plain, proper, setting);
  if (term === undefined) return undefined;
  const quadratic = { ...plain, force: add(plain.force, term) };
  const hamiltonian = quadraticHamiltonian(quadratic, setting);
  return hamiltonian && { quadratic, hamiltonian };
}

/** ∂H/∂p and −∂H/∂g. */
function canonical({ hamiltonian }: Lift, { theory }: Setting): VectorField {
  const pairs = pairsOf(theory);
  return {
    variables: [...pairs.map(({ q }) => q), ...pairs.map(({ p }) => p)],
    rates: [
      ...pairs.map(({ p }) => partial(hamiltonian, p)),
      ...pairs.map(({ q }) => neg(partial(hamiltonian, q))),
    ],
  };
}

/**
 * An exact fixed point in phase space: p = 0, at rest where ∇F vanishes; there the linearised motion is
 * [[J, M⁻¹], [−∇∇F, −Jᵀ]], with the eigenvalues θ and −θ of J where F has no second derivatives.
 */
export function liftedQuadratically(
  at: ReadonlyMap<Sym, Expr>,
  J: readonly (readonly Expr[])[],
  setting: Setting,
): Lifted | undefined {
  return withinBudget(() =>
    whereDefined((): Lifted | undefined => {
      const lift = liftOf(setting);
      if (lift === undefined) return undefined;
      const momenta = new Map(pairsOf(setting.theory).map(({ p }) => [p, num(0)] as const));
      const place = new Map<Expr, Expr>([...at, ...momenta]);
      const field = canonical(lift, setting);
      const rests = field.rates.map(
        (rate) => decideZero(substitute(rate, place), setting.assumptions, setting.work()).kind,
      );
      if (rests.includes('refuted')) return { solvable: 'none', momenta: undefined, doubled: undefined };
      if (rests.some((kind) => kind !== 'proved')) return undefined;
      return { solvable: 'one', momenta, doubled: isDoubled(J, linearised(field, place), setting) };
    }),
  );
}

const linearised = (
  { variables, rates }: VectorField,
  place: ReadonlyMap<Expr, Expr>,
): readonly (readonly Expr[])[] =>
  rates.map((rate) => variables.map((x) => substitute(partial(rate, x), place)));

/**
 * Where couplings rest off the flow, held by momentum: ∇V = 0 and p = −Mβ ≠ 0, in radicals. Undefined where the theory
 * has no quadratic lift.
 */
export function restOffTheFlow(values: Values, setting: Setting): RestOffTheFlow | undefined {
  const generic = restWith(new Map(), values, setting);
  return generic === undefined || generic.complete || values.size === 0
    ? generic
    : restWith(values, values, setting);
}

/** With values in the places of parameters. */
function restWith(known: Values, values: Values, setting: Setting): RestOffTheFlow | undefined {
  return withinBudget(() =>
    whereDefined((): RestOffTheFlow | undefined => {
      const lift = liftOf(setting);
      if (lift === undefined) return undefined;
      const insert = (e: Expr): Expr => substitute(e, new Map<Expr, Expr>(known));
      const pairs = pairsOf(setting.theory);
      const couplings = pairs.map(({ q }) => q);
      const V = insert(potentialOf(lift.quadratic));
      const slopes = couplings.map((q) => partial(V, q));
      const found = solveSystem(slopes, couplings, newWork(worthTrying), setting.assumptions);
      const { variables, rates } = canonical(lift, setting);
      const field = { variables, rates: rates.map(insert) };
      const A = restingField(lift.quadratic).map(insert);
      const points = found.solutions.map(({ at }) => {
        const place = new Map(couplings.map((q) => [q, tidied(at.get(q) ?? q, setting)] as const));
        const momenta = new Map(
          pairs.map(({ p }, k) => [p, tidied(neg(substitute(A[k] as Expr, place)), setting)] as const),
        );
        return { place, momenta, off: [...momenta.values()].map((p) => isOff(p, setting)) };
      });
      return {
        points: points
          .filter(({ off }) => off.includes(true))
          .map(({ place, momenta }) => resting(place, momenta, field, values, setting)),
        complete:
          found.complete &&
          found.algebraic.length === 0 &&
          points.every(({ off }) => off.includes(true) || !off.includes(undefined)),
      };
    }),
  );
}

const isOff = (p: Expr, { assumptions, work }: Setting): boolean | undefined => {
  const { kind } = decideZero(p, assumptions, work());
  return kind === 'refuted' ? true : kind === 'proved' ? false : undefined;
};

function resting(
  at: ReadonlyMap<Sym, Expr>,
  momenta: ReadonlyMap<Sym, Expr>,
  field: VectorField,
  values: Values,
  setting: Setting,
): RestingPoint {
  const place = new Map([...at, ...momenta]);
  const stability = stabilityAt(place, field, values, setting);
  return {
    at,
    momenta,
    real: isReal(place, values, setting),
    stability,
    symmetric: stability.matrix && withinBudget(() => isEven(stability.matrix ?? [], setting)),
  };
}

/** A name that no formula contains. */
const lambda = sym('\u0000lambda');

/** det(λ − A) = det(−λ − A): its odd coefficients vanish. */
function isEven(rows: readonly (readonly Expr[])[], setting: Setting): Verdict {
  const field = expressionField(setting.work(), setting.assumptions);
  const odd = characteristicPolynomial(
    field,
    rows.map((row) => row.map(field.of)),
  ).map((c, k) => (k % 2 === 0 ? num(0) : mul(field.expression(c), pow(lambda, num(k)))));
  return decideZero(sumOf(odd), setting.assumptions, setting.work());
}
