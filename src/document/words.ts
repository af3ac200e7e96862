import type { Expr } from '../expr/expr.ts';
import { I, isZero, ONE } from '../expr/build.ts';
import { dependsOn, subexpressions } from '../expr/walk.ts';
import type { Derivation, RuleName, Step } from '../mechanics/derivation.ts';
import { coordinateSymbols, direction } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';
import type { Inline } from './inline.ts';
import { joined, plainText } from './inline.ts';
import { notationOf } from './notation.ts';
import type { Notation } from './notation.ts';
import { sentence, sentences, words } from './language.ts';
import type { Holes, Words } from './language.ts';

/** The words for one rule. */
type RuleWords<R extends RuleName> = keyof Words['rules'][R]['why'] & string;

interface Circumstances {
  readonly derivation: Derivation;
  readonly step: Step;
  /** Did the step before apply the same rule? */
  readonly again: boolean;
  /** Is there more than one coupling or coordinate? */
  readonly many: boolean;
  readonly lift: Derivation['lift'];
  /** Is there an F? */
  readonly driven: boolean;
}

const has = (derivation: Derivation, by: RuleName): boolean => derivation.steps.some((s) => s.by === by);

const ofBetas = ({ derivation }: Circumstances): boolean => derivation.theory.source.kind === 'beta';

/** A closed form that may divide by zero for some values of the parameters. */
const conditional = ({ step }: Circumstances): readonly ('plain' | 'condition')[] =>
  step.why.args.length > 1 ? ['plain', 'condition'] : ['plain'];

/** What a solution of linear equations looks like. */
function shapeOf({ equation, why }: Step): readonly ('oscillating' | 'hyperbolic' | 'open')[] {
  const functions = new Set([...subexpressions(equation.rhs)].map((e) => (e.op === 'call' ? e.fn : '')));
  return [
    ...(functions.has('sin') && why.args.length === 1 ? (['oscillating'] as const) : []),
    ...(functions.has('sinh') ? (['hyperbolic'] as const) : []),
    ...(why.args.length > 1 ? (['open'] as const) : []),
  ];
}

/** Which sentences explain a step, by its rule. */
const reasons: { readonly [R in RuleName]: (c: Circumstances) => readonly RuleWords<R>[] } = {
  'beta-function': (c) => [c.again ? 'again' : 'plain'],
  'linear-lift': (c) => [c.many ? 'many' : 'one', ...(c.driven ? (['driven'] as const) : [])],
  'quadratic-lift': (c) => [c.many ? 'many' : 'one', ...(c.driven ? (['driven'] as const) : [])],
  'onsager-machlup': (c) => {
    const { source } = c.derivation.theory;
    const metric =
      source.kind === 'beta' && source.lift.kind === 'quadratic' ? source.lift.metric.flat() : [];
    const couplings = coordinateSymbols(c.derivation.theory);
    return [metric.some((entry) => couplings.some((g) => dependsOn(entry, g))) ? 'curved' : 'flat'];
  },
  'quadratic-motion': (c) => [c.again ? 'again' : 'plain'],
  'quadratic-flow': (c) => [c.again ? 'again' : 'plain'],
  'quadratic-potential': () => ['plain'],
  'quadratic-force': (c) => {
    if (!isZero(c.step.why.args[1] as Expr)) return ['gyroscopic'];
    return [c.again ? 'again' : 'plain'];
  },
  equilibrium: (c) => [c.again ? 'again' : 'plain'],
  'resting-momentum': (c) => [c.again ? 'again' : 'plain'],
  'equilibrium-coupling': (c) => [c.again ? 'again' : 'plain'],
  'equilibrium-momentum': () => ['plain'],
  'equilibrium-eigenvalue': (c) => [
    [...subexpressions(c.step.equation.rhs)].includes(I) ? 'imaginary' : 'plain',
  ],
  'quasi-potential': (c) => [direction(c.derivation.theory.scale)],
  'contact-lift': (c) => [
    c.many ? 'many' : 'one',
    ...(c.driven ? (['driven'] as const) : []),
    direction(c.derivation.theory.scale),
  ],
  'contact-rate': (c) => [c.again ? 'again' : 'plain'],
  'contact-force': (c) => [c.again ? 'again' : 'plain'],
  'contact-action': () => ['plain'],
  'contact-dissipation': (c) => [isZero(c.step.equation.rhs) ? 'none' : 'plain'],
  'contact-divergence': (c) => [isZero(c.step.equation.rhs) ? 'none' : 'plain'],
  'contact-limit': () => ['plain'],
  herglotz: () => ['plain'],
  'herglotz-equation': (c) => [c.again ? 'again' : 'plain'],
  'contact-hamilton-jacobi': () => ['plain'],
  'given-hamiltonian': () => ['plain'],
  'hamilton-rate': (c) => {
    if (c.again) return ['again'];
    return [c.lift === 'linear' ? 'beta' : c.lift === 'quadratic' ? 'quadratic' : 'mechanical'];
  },
  'hamilton-force': (c) => {
    if (c.again) return ['again'];
    if (c.lift !== 'linear') return ['mechanical'];
    if (c.many) return [c.driven ? 'many driven' : 'many'];
    return [c.driven ? 'one driven' : 'one'];
  },
  'singular-legendre': (c) => [c.many ? 'many' : 'one'],
  'phase-space-lagrangian': (c) => [c.many ? 'many' : 'one'],
  conservation: (c) => [isZero(c.step.equation.rhs) ? 'autonomous' : 'explicit'],
  liouville: (c) => [c.lift === 'none' ? 'mechanical' : 'beta'],
  symplectic: (c) => [c.many ? 'many' : 'one'],
  adjoint: (c) => [c.many ? 'many' : 'one', c.driven ? 'driven' : 'free'],
  reversibility: (c) => [isZero(c.step.equation.rhs) ? 'preserved' : 'plain'],
  'stability-matrix': (c) => [
    c.many ? 'many' : 'one',
    ...(c.lift === 'quadratic' ? (['at rest'] as const) : []),
    direction(c.derivation.theory.scale),
  ],
  'running-constant': () => ['plain'],
  'running-affine': conditional,
  'running-power': () => ['plain'],
  'running-bernoulli': conditional,
  'running-quadratic': (c) => ['plain', ...(c.step.why.args.length > 1 ? (['open'] as const) : [])],
  'running-lambert-lower': () => ['plain'],
  'running-lambert-upper': () => ['plain'],
  'running-implicit': conditional,
  'running-pole': () => ['plain'],
  'running-momentum': ({ step: { why } }) => {
    if (why.args.length > 3) return [isZero(why.args[2] as Expr) ? 'at rest' : 'uniform'];
    return [isZero(why.args[2] as Expr) ? 'free' : 'driven', 'fixed point'];
  },
  'linear-motion': (c) => [c.again ? 'again' : 'plain', ...shapeOf(c.step)],
  'linear-flow': (c) => [c.again ? 'again' : 'plain', ...shapeOf(c.step)],
  'normal-mode': (c) => [c.again ? 'again' : 'plain'],
  amplitude: () => ['plain'],
  'hamilton-jacobi': (c) => {
    if (c.lift !== 'linear') return [c.lift === 'quadratic' ? 'quadratic' : 'mechanical'];
    return [c.driven ? 'driven' : 'free'];
  },
  'hamilton-jacobi-stationary': () => ['plain'],
  'hamilton-jacobi-momentum': (c) => [c.again ? 'again' : 'plain'],
  characteristics: (c) => [c.lift !== 'linear' ? 'mechanical' : c.driven ? 'driven' : 'free'],
  separated: (c) => [
    c.step.why.args[1] === c.derivation.theory.names.energy
      ? 'last'
      : c.step.equation.lhs.op === 'derivative'
        ? 'cyclic'
        : 'plain',
  ],
  inseparable: () => ['plain'],
  'hamilton-jacobi-slope': (c) => [c.step.why.args[1] === ONE ? 'linear' : 'quadratic'],
  'hamilton-jacobi-solution': (c) => [
    c.many ? 'many' : c.step.why.args[0] === ONE ? 'linear' : 'quadratic',
    'interval',
  ],
  'flow-label': (c) => [c.again ? 'again' : 'plain'],
  'transported-action': (c) => [c.driven ? 'driven' : 'free', c.many ? 'many' : 'one'],
  'stated-action': (c) => [c.step.verdict.kind === 'refuted' ? 'refuted' : 'plain'],
  'new-coupling': (c) => [c.again ? 'again' : ofBetas(c) ? 'coupling' : 'coordinate'],
  'redefinition-jacobian': (c) => {
    const number = c.many ? 'many' : 'one';
    if (isZero(c.step.equation.rhs)) return [number, 'singular'];
    const moving = coordinateSymbols(c.derivation.theory);
    const isFixed = !moving.some((q) => dependsOn(c.step.equation.rhs, q));
    const where = isFixed ? 'fixed' : ofBetas(c) ? 'locus' : 'mechanical locus';
    return [number, where, ...(has(c.derivation, 'old-coupling') ? [] : (['open'] as const))];
  },
  'old-coupling': (c) => {
    const choice = c.step.why.args[2];
    if (choice === undefined) return [c.again ? 'again' : 'plain'];
    if (isZero(choice)) return [c.again ? 'again' : 'plain', 'branch'];
    return [c.again ? 'again' : 'plain', choice === ONE ? 'positive' : 'negative'];
  },
  redefinition: (c) => {
    if (c.again) return ['again'];
    const { theory } = c.derivation;
    if (theory.redefinitions.length !== theory.coordinates.length) return ['plain', 'partial'];
    return ['plain', has(c.derivation, 'old-coupling') ? 'new' : 'old'];
  },
  'new-velocity': (c) => [c.again ? 'again' : 'plain'],
  'new-momentum': (c) => [c.again ? 'again' : c.many ? 'many' : 'one'],
  'redefinition-canonical': () => ['plain'],
  'redefinition-hamiltonian': (c) => [ofBetas(c) ? 'beta' : 'mechanical'],
  'redefinition-lagrangian': () => ['plain'],
  'given-lagrangian': () => ['plain'],
  momentum: (c) => [c.again ? 'again' : 'plain'],
  hessian: (c) => {
    const [regular, singular] = [has(c.derivation, 'acceleration'), has(c.derivation, 'constraint')];
    const metric = c.lift === 'quadratic' ? (['metric'] as const) : [];
    return c.many
      ? ['many', ...metric, ...(regular ? (['regular'] as const) : singular ? (['singular'] as const) : [])]
      : [
          'one',
          ...metric,
          ...(regular ? (['regular one'] as const) : singular ? (['singular one'] as const) : []),
        ];
  },
  'euler-lagrange-unexpanded': (c) => [c.again ? 'again' : 'plain'],
  'euler-lagrange': (c) => [c.again ? 'again' : 'plain'],
  acceleration: (c) => [c.again ? 'again' : c.many ? 'many' : 'one'],
  constraint: (c) => [c.again ? 'again' : 'plain'],
  'hessian-rank': () => ['plain'],
  locus: ({ step }) => [step.from.includes('hessian.rank') ? 'minor' : 'plain'],
  'constrained-hamiltonian': () => ['plain'],
  'total-hamiltonian': () => ['plain'],
  consistency: ({ step }) => {
    const rest = step.why.args[1];
    return [rest === undefined ? 'open' : isZero(rest) ? 'kept' : 'telling'];
  },
  secondary: () => ['plain'],
  multiplier: () => ['plain'],
  inconsistent: ({ step }) => [step.why.args[1] === ONE ? 'plain' : 'unless'],
  'constrained-rate': (c) => [c.again ? 'again' : 'plain'],
  'constrained-force': (c) => [c.again ? 'again' : 'plain'],
  'first-class': (c) => [c.again ? 'again' : 'plain'],
  'constraint-brackets': ({ step }) => [step.verdict.kind === 'undecided' ? 'open' : 'plain'],
  'second-class': () => ['plain'],
  freedom: () => ['plain'],
  dirac: (c) => [c.again ? 'again' : 'plain'],
  energy: () => ['plain'],
  'energy-conservation': (c) => [isZero(c.step.equation.rhs) ? 'autonomous' : 'explicit'],
  cyclic: (c) => [c.again ? 'again' : 'plain'],
  noether: (c) => {
    if (c.step.verdict.kind === 'refuted') return ['refuted'];
    return [isZero(c.step.why.args[1] as Expr) ? 'invariant' : 'boundary'];
  },
  'poisson-integral': (c) => {
    if (c.step.verdict.kind === 'refuted') return ['refuted'];
    return [ofBetas(c) && isZero(c.step.why.args[1] as Expr) && !c.driven ? 'beta' : 'plain'];
  },
  'poisson-bracket': (c) => {
    const combination = c.step.why.args[2];
    return [
      c.again ? 'again' : 'plain',
      combination === undefined ? 'new' : isZero(combination) ? 'involution' : 'closed',
    ];
  },
  legendre: (c) => [c.step.why.args.length === 0 ? 'plain' : 'branch'],
  'higher-momentum': (c) => [c.again ? 'again' : 'plain'],
  'ostrogradsky-momentum': (c) => [c.again ? 'again' : 'plain'],
  'higher-hessian': (c) => {
    const regular = has(c.derivation, 'higher-equivalence') || has(c.derivation, 'fourth-derivative');
    return [c.many ? 'many' : 'one', ...(regular ? (['regular'] as const) : [])];
  },
  'higher-euler-lagrange-unexpanded': (c) => [c.again ? 'again' : 'plain'],
  'higher-euler-lagrange': (c) => [c.again ? 'again' : 'plain'],
  'fourth-derivative': (c) => [c.again ? 'again' : 'plain'],
  'higher-energy': () => ['plain'],
  'higher-energy-conservation': (c) => [isZero(c.step.equation.rhs) ? 'autonomous' : 'explicit'],
  'higher-noether': (c) => [c.step.verdict.kind === 'refuted' ? 'refuted' : 'plain'],
  'higher-legendre': (c) => (c.step.id === 'legendre' ? ['plain'] : ['plain', 'unstable']),
  'higher-equivalence': (c) => [c.again ? 'again' : 'plain'],
  'momentum-hessian': (c) => {
    const [det] = c.step.why.args;
    if (det === undefined) return [c.many ? 'many' : 'one'];
    if (c.many) return ['many', isZero(det) ? 'singular many' : 'regular many'];
    return ['one', isZero(det) ? 'singular one' : 'regular one'];
  },
  'inverse-legendre': (c) => [c.step.why.args.length === 0 ? 'plain' : 'branch'],
  'parametric-lagrangian': () => ['plain'],
};

/** What the arguments of a rule are called in its words. */
const argumentsOf: { readonly [R in RuleName]?: readonly string[] } = {
  'beta-function': ['q'],
  'hamilton-rate': ['q', 'p'],
  'hamilton-force': ['q', 'p'],
  momentum: ['q', 'v', 'p'],
  'quadratic-motion': ['q'],
  'quadratic-flow': ['q'],
  'quadratic-force': ['q'],
  equilibrium: ['q'],
  'resting-momentum': ['q', 'p'],
  'equilibrium-coupling': ['q'],
  'equilibrium-momentum': ['q', 'p'],
  'contact-rate': ['q', 'p'],
  'contact-force': ['q', 'p'],
  'herglotz-equation': ['q', 'p'],
  'euler-lagrange-unexpanded': ['q', 'v'],
  'euler-lagrange': ['q'],
  acceleration: ['q'],
  constraint: ['q', 'p'],
  'hamilton-jacobi-momentum': ['q', 'p'],
  separated: ['q', 'constant'],
  inseparable: ['q', 'other'],
  'hamilton-jacobi-slope': ['q'],
  'flow-label': ['q', 'start'],
  'transported-action': ['start'],
  'total-hamiltonian': ['phi', 'u'],
  consistency: ['phi'],
  secondary: ['phi', 'u'],
  multiplier: ['phi', 'u'],
  inconsistent: ['phi'],
  'constrained-rate': ['q', 'p'],
  'constrained-force': ['q', 'p'],
  'first-class': ['psi'],
  dirac: ['q', 'p'],
  cyclic: ['q', 'p'],
  noether: ['symmetry', 'boundary'],
  'higher-momentum': ['q', 'a', 'p'],
  'ostrogradsky-momentum': ['q', 'v', 'p'],
  'higher-euler-lagrange-unexpanded': ['q', 'v', 'a'],
  'higher-euler-lagrange': ['q'],
  'fourth-derivative': ['q'],
  'higher-equivalence': ['q', 'p'],
  'higher-noether': ['symmetry', 'boundary'],
  'poisson-integral': ['symmetry', 'boundary'],
  'poisson-bracket': ['symmetry', 'other', 'combination'],
  'running-constant': ['q'],
  'running-affine': ['q', 'divisor'],
  'running-power': ['q'],
  'running-bernoulli': ['q', 'divisor'],
  'running-quadratic': ['q', 'divisor'],
  'running-lambert-lower': ['q', 'start'],
  'running-lambert-upper': ['q', 'start'],
  'running-implicit': ['q', 'divisor'],
  'running-pole': ['q'],
  'running-momentum': ['q', 'p'],
  'new-coupling': ['q'],
  'redefinition-jacobian': ['determinant'],
  'old-coupling': ['q', 'value'],
  redefinition: ['q'],
  'new-velocity': ['q'],
  'new-momentum': ['q', 'p'],
  'linear-motion': ['q', 'divisor'],
  'linear-flow': ['q', 'divisor'],
  'normal-mode': ['q'],
  amplitude: ['q'],
};

function holesOf(step: Step, theory: Theory, notation: Notation): Holes {
  const named = (argumentsOf[step.by] ?? []).flatMap((name, i) => {
    const value = step.why.args[i];
    return value === undefined ? [] : [[name, notation.inline(value)] as const];
  });
  return {
    ...(theory.coordinates.length === 1 ? soleCoordinate(theory, notation) : {}),
    ...notation.roles,
    couplings: listOf(coordinateSymbols(theory), notation),
    ...Object.fromEntries(named),
  };
}

const soleCoordinate = (theory: Theory, notation: Notation): Holes => ({
  q: coordinateSymbols(theory).map(notation.inline),
  p: theory.names.momenta.map(notation.inline),
});

const listOf = (symbols: readonly Expr[], notation: Notation): readonly Inline[] =>
  joined(
    symbols.map((s) => [notation.inline(s)]),
    ', ',
  );

/** The title of a step: *Force on p_g*. */
export const stepTitle = (step: Step, theory: Theory, notation: Notation): readonly Inline[] =>
  sentence(words.rules[step.by].title, holesOf(step, theory, notation));

/** The name of the rule that a step applies. */
export const ruleOf = (step: Step, theory: Theory, notation: Notation): readonly Inline[] =>
  sentence(words.rules[step.by].rule, holesOf(step, theory, notation));

/** Why a step holds, in words for a reader who meets it after the steps before it. */
export function stepReason(step: Step, derivation: Derivation, notation: Notation): readonly Inline[] {
  const { theory, steps } = derivation;
  const keys = (reasons[step.by] as (c: Circumstances) => readonly string[])({
    derivation,
    step,
    again: steps.find((s) => s.by === step.by) !== step,
    many: theory.coordinates.length > 1,
    lift: derivation.lift,
    driven: theory.source.kind === 'beta' && !isZero(theory.source.force),
  });
  const why: Readonly<Record<string, string>> = words.rules[step.by].why;
  return sentences(
    keys.map((key) => why[key] as string),
    holesOf(step, theory, notation),
  );
}

/** The title of a step as plain text. */
export const titleOf = (step: Step, theory: Theory): string =>
  plainText(stepTitle(step, theory, noted(theory)));

const notations = new WeakMap<Theory, Notation>();
function noted(theory: Theory): Notation {
  let n = notations.get(theory);
  if (n === undefined) notations.set(theory, (n = notationOf(theory)));
  return n;
}

/** The reason of a step as plain text. */
export const reasonOf = (step: Step, derivation: Derivation): string =>
  plainText(stepReason(step, derivation, notationOf(derivation.theory)));
