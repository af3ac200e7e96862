import type { RuleName, Step } from '../mechanics/derivation.ts';
import type { words } from './language.ts';

export type Section = Exclude<keyof typeof words.sections, 'references' | 'provenance' | 'meaning'>;

/** Where a step stands in a lecture. */
const sectionOf: { readonly [R in RuleName]: Section } = {
  'beta-function': 'lift',
  'linear-lift': 'lift',
  'quadratic-lift': 'lagrangian',
  'onsager-machlup': 'lagrangian',
  'quadratic-motion': 'off-flow',
  'quadratic-flow': 'off-flow',
  'quadratic-potential': 'off-flow',
  'quadratic-force': 'off-flow',
  equilibrium: 'off-flow',
  'resting-momentum': 'off-flow',
  'equilibrium-coupling': 'equilibria',
  'equilibrium-momentum': 'equilibria',
  'equilibrium-eigenvalue': 'equilibria',
  'quasi-potential': 'hamilton-jacobi',
  'contact-lift': 'lift',
  'contact-rate': 'contact',
  'contact-force': 'contact',
  'contact-action': 'contact',
  'contact-dissipation': 'dissipation',
  'contact-divergence': 'dissipation',
  'contact-limit': 'dissipation',
  herglotz: 'herglotz',
  'herglotz-equation': 'herglotz',
  'contact-hamilton-jacobi': 'hamilton-jacobi',
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
  'hamilton-jacobi': 'hamilton-jacobi',
  'hamilton-jacobi-stationary': 'hamilton-jacobi',
  'hamilton-jacobi-solution': 'hamilton-jacobi',
};

/** The order of a lecture; every step uses only steps of its own section or of earlier ones. */
const order: readonly Section[] = [
  'lagrangian',
  'momenta',
  'motion',
  'energy',
  'off-flow',
  'symmetry',
  'lift',
  'hamiltonian',
  'legendre',
  'hamilton',
  'contact',
  'conserved',
  'dissipation',
  'herglotz',
  'stability',
  'equilibria',
  'hamilton-jacobi',
];

/** The steps by section, in the order of a lecture. */
export const sectionsOf = (
  steps: readonly Step[],
): readonly { readonly section: Section; readonly steps: readonly Step[] }[] =>
  order
    .map((section) => ({ section, steps: steps.filter((s) => sectionOf[s.by] === section) }))
    .filter((s) => s.steps.length > 0);
