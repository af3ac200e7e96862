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
  constraint: 'legendre',
  legendre: 'legendre',
  'given-hamiltonian': 'hamiltonian',
  'hamilton-rate': 'hamilton',
  'hamilton-force': 'hamilton',
  conservation: 'conserved',
  liouville: 'conserved',
  'stability-matrix': 'stability',
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
  'linear-motion': 'solution',
  'normal-mode': 'solution',
  amplitude: 'solution',
  'linear-flow': 'running',
  'hamilton-jacobi': 'hamilton-jacobi',
  'hamilton-jacobi-stationary': 'hamilton-jacobi',
  'hamilton-jacobi-solution': 'hamilton-jacobi',
};

/** The order of a lecture; every step uses only steps of its own section or of earlier ones. */
const order: readonly Section[] = [
  'lagrangian',
  'momenta',
  'motion',
  'solution',
  'energy',
  'symmetry',
  'lift',
  'hamiltonian',
  'legendre',
  'hamilton',
  'conserved',
  'stability',
  'running',
  'hamilton-jacobi',
];

/** The steps by section, in the order of a lecture. */
export const sectionsOf = (
  steps: readonly Step[],
): readonly { readonly section: Section; readonly steps: readonly Step[] }[] =>
  order
    .map((section) => ({ section, steps: steps.filter((s) => sectionOf[s.by] === section) }))
    .filter((s) => s.steps.length > 0);
