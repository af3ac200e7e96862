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
  'hessian-rank': 'momenta',
  locus: 'constraints',
  'constrained-hamiltonian': 'constraints',
  'total-hamiltonian': 'constraints',
  consistency: 'constraints',
  secondary: 'constraints',
  multiplier: 'constraints',
  inconsistent: 'constraints',
  'constrained-rate': 'constraints',
  'constrained-force': 'constraints',
  'first-class': 'constraints',
  'constraint-brackets': 'constraints',
  'second-class': 'constraints',
  freedom: 'constraints',
  dirac: 'constraints',
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
  'symmetry',
  'lift',
  'hamiltonian',
  'legendre',
  'constraints',
  'hamilton',
  'conserved',
  'stability',
  'hamilton-jacobi',
];

/** The steps by section, in the order of a lecture. */
export const sectionsOf = (
  steps: readonly Step[],
): readonly { readonly section: Section; readonly steps: readonly Step[] }[] =>
  order
    .map((section) => ({ section, steps: steps.filter((s) => sectionOf[s.by] === section) }))
    .filter((s) => s.steps.length > 0);
