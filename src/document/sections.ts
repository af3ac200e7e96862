import type { RuleName, Step } from '../mechanics/derivation.ts';
import type { words } from './language.ts';

export type Section = Exclude<keyof typeof words.sections, 'references' | 'provenance' | 'meaning'>;

/** Where a step stands in a lecture. */
const sectionOf: { readonly [R in RuleName]: Section } = {
  'beta-function': 'lift',
  'linear-lift': 'lift',
  'given-lagrangian': 'lagrangian',
  momentum: 'momenta',
  hessian: 'momenta',
  'euler-lagrange-unexpanded': 'motion',
  'euler-lagrange': 'motion',
  acceleration: 'motion',
  energy: 'energy',
  'energy-conservation': 'energy',
  cyclic: 'symmetry',
  noether: 'symmetry',
  'momentum-hessian': 'inverse-legendre',
  'inverse-legendre': 'inverse-legendre',
  'parametric-lagrangian': 'inverse-legendre',
  'poisson-integral': 'integrals',
  'poisson-bracket': 'integrals',
  constraint: 'legendre',
  legendre: 'legendre',
  'given-hamiltonian': 'hamiltonian',
  'hamilton-rate': 'hamilton',
  'hamilton-force': 'hamilton',
  'singular-legendre': 'variational',
  'phase-space-lagrangian': 'variational',
  conservation: 'conserved',
  liouville: 'conserved',
  symplectic: 'neighbours',
  'stability-matrix': 'stability',
  adjoint: 'neighbours',
  reversibility: 'neighbours',
  'running-constant': 'running',
  'running-affine': 'running',
  'running-power': 'running',
  'running-bernoulli': 'running',
  'running-quadratic': 'running',
  'running-lambert-lower': 'running',
  'running-lambert-upper': 'running',
  'running-implicit': 'running',
  'running-pole': 'running',
  'running-momentum': 'running',
  'hamilton-jacobi': 'hamilton-jacobi',
  'hamilton-jacobi-momentum': 'hamilton-jacobi',
  characteristics: 'hamilton-jacobi',
  'hamilton-jacobi-stationary': 'hamilton-jacobi',
  separated: 'separation',
  inseparable: 'separation',
  'hamilton-jacobi-slope': 'separation',
  'hamilton-jacobi-solution': 'separation',
  'stated-action': 'stated-action',
};

/** The order of a lecture; every step uses only steps of its own section or of earlier ones. */
const order: readonly Section[] = [
  'lagrangian',
  'momenta',
  'motion',
  'energy',
  'symmetry',
  'lift',
  'hamiltonian',
  'legendre',
  'hamilton',
  'variational',
  'conserved',
  'inverse-legendre',
  'integrals',
  'stability',
  'neighbours',
  'running',
  'hamilton-jacobi',
  'separation',
  'stated-action',
];

/** The steps by section, in the order of a lecture. */
export const sectionsOf = (
  steps: readonly Step[],
): readonly { readonly section: Section; readonly steps: readonly Step[] }[] =>
  order
    .map((section) => ({ section, steps: steps.filter((s) => sectionOf[s.by] === section) }))
    .filter((s) => s.steps.length > 0);
