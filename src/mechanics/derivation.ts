import type { Verdict } from '../algebra/verdict.ts';
import type { Expr } from '../expr/expr.ts';
import type { Lift, Theory } from '../theory/theory.ts';

/** lhs = rhs. */
export interface Relation {
  readonly lhs: Expr;
  readonly rhs: Expr;
}

/** The law of mechanics that a step applies. Its words stand in the templates under this key. */
export type RuleName =
  | 'beta-function'
  | 'linear-lift'
  | 'quadratic-lift'
  | 'onsager-machlup'
  | 'quadratic-motion'
  | 'quadratic-flow'
  | 'quadratic-potential'
  | 'quadratic-force'
  | 'equilibrium'
  | 'resting-momentum'
  | 'equilibrium-coupling'
  | 'equilibrium-momentum'
  | 'equilibrium-eigenvalue'
  | 'quasi-potential'
  | 'contact-lift'
  | 'contact-rate'
  | 'contact-force'
  | 'contact-action'
  | 'contact-dissipation'
  | 'contact-divergence'
  | 'contact-limit'
  | 'herglotz'
  | 'herglotz-equation'
  | 'contact-hamilton-jacobi'
  | 'hamilton-rate'
  | 'hamilton-force'
  | 'singular-legendre'
  | 'phase-space-lagrangian'
  | 'conservation'
  | 'liouville'
  | 'symplectic'
  | 'stability-matrix'
  | 'fixed-point'
  | 'fixed-point-eigenvalue'
  | 'adjoint'
  | 'reversibility'
  | 'running-constant'
  | 'running-affine'
  | 'running-power'
  | 'running-inverse'
  | 'running-bernoulli'
  | 'running-quadratic'
  | 'running-lambert-lower'
  | 'running-lambert-upper'
  | 'running-implicit'
  | 'running-pole'
  | 'running-momentum'
  | 'hamilton-jacobi'
  | 'hamilton-jacobi-momentum'
  | 'characteristics'
  | 'hamilton-jacobi-stationary'
  | 'separated'
  | 'inseparable'
  | 'hamilton-jacobi-slope'
  | 'hamilton-jacobi-solution'
  | 'principal-function'
  | 'flow-label'
  | 'transported-action'
  | 'stated-action'
  | 'new-coupling'
  | 'redefinition-jacobian'
  | 'old-coupling'
  | 'redefinition'
  | 'new-velocity'
  | 'new-momentum'
  | 'redefinition-canonical'
  | 'redefinition-metric'
  | 'redefinition-hamiltonian'
  | 'redefinition-lagrangian'
  | 'given-lagrangian'
  | 'given-hamiltonian'
  | 'momentum'
  | 'hessian'
  | 'euler-lagrange-unexpanded'
  | 'euler-lagrange'
  | 'acceleration'
  | 'hessian-rank'
  | 'locus'
  | 'constraint'
  | 'constrained-hamiltonian'
  | 'total-hamiltonian'
  | 'consistency'
  | 'secondary'
  | 'multiplier'
  | 'inconsistent'
  | 'constrained-rate'
  | 'constrained-force'
  | 'first-class'
  | 'constraint-brackets'
  | 'second-class'
  | 'freedom'
  | 'dirac'
  | 'energy'
  | 'energy-conservation'
  | 'cyclic'
  | 'noether'
  | 'linear-motion'
  | 'linear-flow'
  | 'normal-mode'
  | 'amplitude'
  | 'poisson-integral'
  | 'poisson-bracket'
  | 'legendre'
  | 'higher-momentum'
  | 'ostrogradsky-momentum'
  | 'higher-hessian'
  | 'higher-euler-lagrange-unexpanded'
  | 'higher-euler-lagrange'
  | 'fourth-derivative'
  | 'higher-energy'
  | 'higher-energy-conservation'
  | 'higher-noether'
  | 'higher-legendre'
  | 'higher-equivalence'
  | 'momentum-hessian'
  | 'inverse-legendre'
  | 'parametric-lagrangian';

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
  readonly lift: Lift['kind'] | 'none';
  readonly steps: readonly Step[];
}

export const stepOf = (derivation: Derivation, id: string): Step | undefined =>
  derivation.steps.find((s) => s.id === id);
