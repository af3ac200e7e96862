import type { Verdict } from '../algebra/verdict.ts';
import type { Expr } from '../expr/expr.ts';
import type { Theory } from '../theory/theory.ts';

/** lhs = rhs. */
export interface Relation {
  readonly lhs: Expr;
  readonly rhs: Expr;
}

/** The law of mechanics that a step applies. Its words stand in the templates under this key. */
export type RuleName =
  | 'beta-function'
  | 'linear-lift'
  | 'hamilton-rate'
  | 'hamilton-force'
  | 'conservation'
  | 'liouville'
  | 'stability-matrix'
  | 'running-constant'
  | 'running-affine'
  | 'running-power'
  | 'running-bernoulli'
  | 'running-quadratic'
  | 'running-lambert-lower'
  | 'running-lambert-upper'
  | 'running-implicit'
  | 'running-pole'
  | 'running-momentum'
  | 'hamilton-jacobi'
  | 'hamilton-jacobi-stationary'
  | 'hamilton-jacobi-solution'
  | 'given-lagrangian'
  | 'given-hamiltonian'
  | 'momentum'
  | 'hessian'
  | 'euler-lagrange-unexpanded'
  | 'euler-lagrange'
  | 'acceleration'
  | 'constraint'
  | 'energy'
  | 'energy-conservation'
  | 'cyclic'
  | 'noether'
  | 'linear-motion'
  | 'linear-flow'
  | 'normal-mode'
  | 'amplitude'
  | 'legendre';

export interface Matrix {
  readonly rows: readonly (readonly Expr[])[];
}

/** One line of a derivation, together with what justifies it. */
export interface Step {
  /** Stable identifier, such as `hamilton.force.g`; names in it are percent-encoded. */
  readonly id: string;
  readonly equation: Relation;
  /** The entries, where the equation defines a matrix. */
  readonly matrix?: Matrix;
  readonly by: RuleName;
  /** The earlier steps that this one uses. */
  readonly from: readonly string[];
  /** Key and arguments of the sentence that explains the step. */
  readonly why: { readonly key: string; readonly args: readonly Expr[] };
  readonly verdict: Verdict;
  /** Whether the step only gives a name, or states that two things are equal. */
  readonly argument: 'definition' | 'identity';
  /** By whom the right side was found, where it was found by search: an own method, or a proposer whose idea was verified. */
  readonly found?: string;
}

/** The steps in the order in which they were computed; each refers only to earlier ones. */
export interface Derivation {
  readonly theory: Theory;
  readonly lift: 'linear' | 'none';
  readonly steps: readonly Step[];
}

export const stepOf = (derivation: Derivation, id: string): Step | undefined =>
  derivation.steps.find((s) => s.id === id);
