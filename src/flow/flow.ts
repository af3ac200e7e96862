import { nearestDouble } from '../algebra/enclose.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { stepId } from '../mechanics/record.ts';
import { compile } from '../program/compile.ts';
import { executable } from '../program/execute.ts';
import { integrate } from '../runtime/dop853.ts';
import type { Solution } from '../runtime/solution.ts';
import { hasAccelerations } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';
import { remainder } from './loss.ts';

/** Where a flow starts and how it is integrated. Values are in units of the couplings, τ in the declared scale. */
export interface FlowRequest {
  /** Initial values by the name of the coordinate; the theory's `start` where absent. */
  readonly from: ReadonlyMap<string, number>;
  /** Initial velocities of Lagrangian theories by the name of the coordinate; they stand in for the momenta. */
  readonly velocities: ReadonlyMap<string, number>;
  /** Initial momenta by their role names, and s of the contact lift; zero where absent. */
  readonly momenta: ReadonlyMap<string, number>;
  readonly span: readonly [number, number];
  readonly rtol?: number;
  readonly atol?: number;
}

export interface Flow {
  readonly theory: Theory;
  readonly coordinates: readonly Sym[];
  readonly momenta: readonly Sym[];
  /** s of the contact lift. */
  readonly action?: Sym;
  /** y = [q, p] over τ, in the contact lift [q, p, s]. */
  readonly solution: Solution;
  /** The rates q̇ at each mesh point, coordinate by coordinate. */
  readonly velocities: readonly (readonly number[])[];
  /** The largest change of the Hamiltonian along the way; in the contact lift its distance from K₀ exp(−∫γ). */
  readonly drift: number;
}

/** A flow that cannot be started: a value is missing or unknown. */
export class FlowProblem extends Error {
  constructor(
    readonly code:
      'no-start-value' | 'no-parameter-value' | 'unknown-name' | 'no-hamiltonian' | 'not-available',
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** Integrates Hamilton's equations of a derivation, or the contact Hamiltonian's, by DOP853, through the program printed as JavaScript. */
export function flow(derivation: Derivation, request: FlowRequest): Flow {
  const { theory } = derivation;
  if (hasAccelerations(theory)) {
    const what = `the flow of a Lagrangian with second derivatives is not available yet`;
    throw new FlowProblem(
      'not-available',
      what,
      'integrate the equations that derive gives, or use first derivatives',
    );
  }
  const pairs = pairsOf(theory);
  const rhsOf = (id: string): Expr => {
    const step = stepOf(derivation, id);
    if (step === undefined) {
      throw new FlowProblem(
        'no-hamiltonian',
        `${theory.name} has no Hamiltonian: its Legendre transform was not found`,
      );
    }
    return step.equation.rhs;
  };
  const parameters = theory.parameters.map(({ symbol, value }) => {
    const number = value && nearestDouble(value);
    if (number === undefined) {
      throw new FlowProblem(
        'no-parameter-value',
        `the parameter ${symbol.name} has no value`,
        `give one with --set ${symbol.name}=…`,
      );
    }
    return number;
  });
  const isContact = derivation.lift === 'contact';
  const { contactAction: action, time } = theory.names;
  const state = [...pairs.map(({ q }) => q), ...pairs.map(({ p }) => p), ...(isContact ? [action] : [])];
  const inputs = [...state, time, ...theory.parameters.map((p) => p.symbol)];
  const family = isContact ? 'contact' : 'hamilton';
  const equations = [
    ...pairs.map(({ q }) => rhsOf(stepId(`${family}.rate`, q.name))),
    ...pairs.map(({ q }) => rhsOf(stepId(`${family}.force`, q.name))),
    ...(isContact ? [rhsOf('contact.action')] : []),
  ];
  const hamiltonian = rhsOf('lift.hamiltonian');
  const slope = executable(compile(equations, inputs));
  const energy = executable(compile([hamiltonian], inputs));
  const friction = executable(compile([isContact ? partial(hamiltonian, action) : ZERO], inputs));

  const size = state.length;
  const arguments_ = Float64Array.from([...Array<number>(size + 1).fill(0), ...parameters]);
  const at = (tau: number, y: ArrayLike<number>): Float64Array => {
    for (let i = 0; i < size; i++) arguments_[i] = y[i] as number;
    arguments_[size] = tau;
    return arguments_;
  };
  const start = startOf(derivation, request, parameters);
  const solution = integrate((tau, y, out) => void slope(at(tau, y), out), start, request.span, {
    rtol: request.rtol,
    atol: request.atol,
    range: rangeOf(theory),
  });

  const scratch = new Float64Array(size);
  const slopes = solution.y.map((y, i) => Array.from(slope(at(solution.tau[i] as number, y), scratch)));
  const energies = solution.y.map((y, i) => energy(at(solution.tau[i] as number, y), scratch)[0] as number);
  const left = remainder(
    isContact ? solution.tau : [],
    (tau) => friction(at(tau, solution.at(tau)), scratch)[0] as number,
  );
  const expected = energies.map((_, i) => (energies[0] as number) * (left[i] ?? 1));
  return {
    theory,
    coordinates: pairs.map(({ q }) => q),
    momenta: pairs.map(({ p }) => p),
    ...(isContact && { action }),
    solution,
    velocities: pairs.map((_, j) => slopes.map((s) => s[j] as number)),
    drift: energies.reduce((worst, e, i) => Math.max(worst, Math.abs(e - (expected[i] as number))), 0),
  };
}

function rangeOf({ range }: Theory): readonly [number, number] | undefined {
  if (range === undefined) return undefined;
  const [low, high] = range.map((e) => nearestDouble(e));
  return low === undefined || high === undefined ? undefined : [low, high];
}

/** The initial state [q, p], or [q, p, s]. */
function startOf(derivation: Derivation, request: FlowRequest, parameters: readonly number[]): Float64Array {
  const { theory } = derivation;
  const pairs = pairsOf(theory);
  const check = (given: ReadonlyMap<string, number>, known: readonly string[], what: string): void => {
    for (const name of given.keys()) {
      if (!known.includes(name))
        throw new FlowProblem('unknown-name', `${name} is not ${what}`, `known: ${known.join(', ')}`);
    }
  };
  const names = pairs.map(({ q }) => q.name);
  check(request.from, names, 'a coupling or coordinate');
  check(request.velocities, names, 'a coordinate');
  const { contactAction: action } = theory.names;
  const isContact = derivation.lift === 'contact';
  check(
    request.momenta,
    [...pairs.map(({ p }) => p.name), ...(isContact ? [action.name] : [])],
    isContact ? 'a momentum or the action' : 'a momentum',
  );

  const q = theory.coordinates.map(({ symbol, start }) => {
    const value = request.from.get(symbol.name) ?? (start && nearestDouble(start));
    if (value === undefined) {
      throw new FlowProblem(
        'no-start-value',
        `${symbol.name} has no initial value`,
        `give one with --from ${symbol.name}=…`,
      );
    }
    return value;
  });
  const p = pairs.map((pair) => request.momenta.get(pair.p.name) ?? 0);
  if (request.velocities.size > 0) {
    // p = ∂L/∂q̇ at the start.
    const { time } = theory.names;
    const v = names.map((name) => request.velocities.get(name) ?? 0);
    const laws = pairs.map((pair) => stepOf(derivation, stepId('momentum', pair.q.name))?.equation.rhs);
    const known = laws.filter((law) => law !== undefined);
    if (known.length < pairs.length)
      throw new FlowProblem('unknown-name', 'only Lagrangian theories have velocities');
    const inputs = [
      ...pairs.map((x) => x.q),
      ...pairs.map((x) => velocity(x.q, time) as Sym),
      time,
      ...theory.parameters.map((x) => x.symbol),
    ];
    const momenta = executable(compile(known, inputs))(
      [...q, ...v, request.span[0], ...parameters],
      new Float64Array(pairs.length),
    );
    momenta.forEach((value, i) => {
      if (!request.momenta.has((pairs[i] as (typeof pairs)[number]).p.name)) p[i] = value;
    });
  }
  const s = isContact ? [request.momenta.get(action.name) ?? 0] : [];
  return Float64Array.from([...q, ...p, ...s]);
}
