import type { Expr } from '../expr/expr.ts';
import { I, isZero, ONE, ZERO } from '../expr/build.ts';
import { dependsOn, subexpressions } from '../expr/walk.ts';
import type { Derivation, RuleName, Step } from '../mechanics/derivation.ts';
import { coordinateSymbols, direction } from '../theory/theory.ts';
import type { Words } from './language.ts';

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

/** Whether a stated symmetry is one, and whether its Λ is zero. */
function ofSymmetry({
  step: { verdict, why },
}: Circumstances): readonly ['invariant' | 'boundary' | 'refuted' | 'refuted boundary'] {
  const isInvariant = isZero(why.args[1] as Expr);
  if (verdict.kind === 'refuted') return [isInvariant ? 'refuted' : 'refuted boundary'];
  return [isInvariant ? 'invariant' : 'boundary'];
}

/** Does a sine stand in it, so that its denominator vanishes again and again? */
const vanishesAgain = ({ equation }: Step): boolean =>
  [...subexpressions(equation.rhs)].some((e) => e.op === 'call' && e.fn === 'sin');

/** The rules that have one sentence, and perhaps another for every later step by the same rule. */
type PlainRule = { [R in RuleName]: RuleWords<R> extends 'plain' | 'again' ? R : never }[RuleName];

/** Which sentences explain a step, by its rule. */
const reasons: {
  readonly [R in Exclude<RuleName, PlainRule>]: (c: Circumstances) => readonly RuleWords<R>[];
} = {
  'linear-lift': (c) => [c.many ? 'many' : 'one', ...(c.driven ? (['driven'] as const) : [])],
  'quadratic-lift': (c) => [
    c.many ? 'many' : 'one',
    ...(c.driven ? (['driven'] as const) : []),
    ...(has(c.derivation, 'onsager-machlup') ? (['onsager-machlup'] as const) : []),
  ],
  'onsager-machlup': (c) => {
    const { source } = c.derivation.theory;
    const metric =
      source.kind === 'beta' && source.lift.kind === 'quadratic' ? source.lift.metric.flat() : [];
    const couplings = coordinateSymbols(c.derivation.theory);
    return [metric.some((entry) => couplings.some((g) => dependsOn(entry, g))) ? 'curved' : 'flat'];
  },
  'quadratic-force': (c) => {
    const isGyroscopic = !isZero(c.step.why.args[1] as Expr);
    return [c.again ? 'again' : isGyroscopic ? 'gyroscopic' : 'plain'];
  },
  'equilibrium-eigenvalue': (c) => [
    [...subexpressions(c.step.equation.rhs)].includes(I) ? 'imaginary' : 'plain',
  ],
  'fixed-point-eigenvalue': (c) => [
    [...subexpressions(c.step.equation.rhs)].includes(I) ? 'imaginary' : 'plain',
  ],
  'quasi-potential': (c) => [direction(c.derivation.theory.scale)],
  'contact-lift': (c) => [
    c.many ? 'many' : 'one',
    ...(c.driven ? (['driven'] as const) : []),
    direction(c.derivation.theory.scale),
  ],
  'contact-dissipation': (c) => [isZero(c.step.equation.rhs) ? 'none' : 'plain'],
  'contact-divergence': (c) => [isZero(c.step.equation.rhs) ? 'none' : 'plain'],
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
  'running-affine': conditional,
  'running-bernoulli': conditional,
  'running-quadratic': (c) => ['plain', ...(c.step.why.args.length > 1 ? (['open'] as const) : [])],
  'running-inverse': conditional,
  'running-pole': (c) => [c.step.why.args.length > 1 ? 'periodic' : 'plain'],
  'running-implicit': conditional,
  'running-momentum': ({ step: { why } }) => {
    if (why.args.length > 3) return [isZero(why.args[2] as Expr) ? 'at rest' : 'uniform'];
    return [isZero(why.args[2] as Expr) ? 'free' : 'driven', 'fixed point'];
  },
  'linear-motion': (c) => [c.again ? 'again' : 'plain', ...shapeOf(c.step)],
  'linear-flow': (c) => [c.again ? 'again' : 'plain', ...shapeOf(c.step)],
  'hamilton-jacobi': (c) => {
    if (c.lift !== 'linear') return [c.lift === 'quadratic' ? 'quadratic' : 'mechanical'];
    return [c.driven ? 'driven' : 'free'];
  },
  characteristics: (c) => [c.lift !== 'linear' ? 'mechanical' : c.driven ? 'driven' : 'free'],
  separated: (c) => {
    const [, constant, multiplier] = c.step.why.args;
    const isLast = constant === c.derivation.theory.names.energy || constant === ZERO;
    const shape = isLast ? 'last' : c.step.equation.lhs.op === 'derivative' ? 'cyclic' : 'plain';
    return [...(multiplier && !isLast && shape === 'plain' ? (['multiplied'] as const) : []), shape];
  },
  'hamilton-jacobi-slope': (c) => [c.step.why.args[1] === ONE ? 'linear' : 'quadratic'],
  'hamilton-jacobi-solution': (c) => [
    c.many ? 'many' : c.step.why.args[0] === ONE ? 'linear' : 'quadratic',
    'interval',
  ],
  'principal-function': (c) => [
    'plain',
    ...(vanishesAgain(c.step) ? (['caustics'] as const) : (['start'] as const)),
    ...(c.step.why.args.length > 0 ? (['open'] as const) : []),
  ],
  'transported-action': (c) => [c.driven ? 'driven' : 'free', 'all'],
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
  'new-momentum': (c) => [c.again ? 'again' : c.many ? 'many' : 'one'],
  'redefinition-canonical': (c) => [c.lift === 'contact' ? 'contact' : 'plain'],
  'redefinition-metric': (c) => ['plain', has(c.derivation, 'old-coupling') ? 'new' : 'old'],
  'redefinition-hamiltonian': (c) => {
    if (c.lift === 'contact') return ['contact'];
    if (c.lift === 'quadratic')
      return [has(c.derivation, 'redefinition-metric') ? 'quadratic' : 'mechanical'];
    return [ofBetas(c) ? 'beta' : 'mechanical'];
  },
  'redefinition-lagrangian': (c) => [c.lift === 'quadratic' ? 'quadratic' : 'plain'],
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
  acceleration: (c) => [c.again ? 'again' : c.many ? 'many' : 'one'],
  constraint: ({ step, again }) => {
    const isOne = step.why.args[1]?.op === 'sym';
    return [again ? 'again' : isOne ? 'plain' : 'combined'];
  },
  locus: ({ step }) => [step.from.includes('hessian.rank') ? 'minor' : 'plain'],
  consistency: ({ step }) => {
    const rest = step.why.args[1];
    return [rest === undefined ? 'open' : isZero(rest) ? 'kept' : 'telling'];
  },
  inconsistent: ({ step }) => [step.why.args[1] === ONE ? 'plain' : 'unless'],
  'first-class': ({ step, again }) => {
    const isAlone = step.matrix?.rows.flat().length === 1;
    return [again ? 'again' : isAlone ? 'alone' : 'plain'];
  },
  'second-class': (c) => [has(c.derivation, 'first-class') ? 'some' : 'all'],
  'constraint-brackets': ({ step }) => [step.verdict.kind === 'undecided' ? 'open' : 'plain'],
  'energy-conservation': (c) => [isZero(c.step.equation.rhs) ? 'autonomous' : 'explicit'],
  noether: ofSymmetry,
  'poisson-integral': (c) => {
    const [key] = ofSymmetry(c);
    return [key === 'invariant' && ofBetas(c) && !c.driven ? 'beta' : key];
  },
  'poisson-bracket': (c) => {
    const combination = c.step.why.args[2];
    return [
      c.again ? 'again' : 'plain',
      combination === undefined ? 'new' : isZero(combination) ? 'involution' : 'closed',
    ];
  },
  legendre: (c) => [c.step.why.args.length === 0 ? 'plain' : 'branch'],
  'higher-hessian': (c) => {
    const regular = has(c.derivation, 'higher-equivalence') || has(c.derivation, 'fourth-derivative');
    return [c.many ? 'many' : 'one', ...(regular ? (['regular'] as const) : [])];
  },
  'higher-energy-conservation': (c) => [isZero(c.step.equation.rhs) ? 'autonomous' : 'explicit'],
  'higher-noether': ofSymmetry,
  'higher-legendre': (c) => (c.step.id === 'legendre' ? ['plain'] : ['plain', 'unstable']),
  'momentum-hessian': (c) => {
    const [det] = c.step.why.args;
    if (det === undefined) return [c.many ? 'many' : 'one'];
    if (c.many) return ['many', isZero(det) ? 'singular many' : 'regular many'];
    return ['one', isZero(det) ? 'singular one' : 'regular one'];
  },
  'inverse-legendre': (c) => [c.step.why.args.length === 0 ? 'plain' : 'branch'],
};

/** The keys of the sentences that explain a step. `why` are the sentences of its rule. */
export function reasonKeys(
  step: Step,
  derivation: Derivation,
  why: Readonly<Record<string, string>>,
): readonly string[] {
  const { theory, steps, lift } = derivation;
  const again = steps.find((s) => s.by === step.by) !== step;
  const chosen: ((c: Circumstances) => readonly string[]) | undefined = Object.hasOwn(reasons, step.by)
    ? reasons[step.by as keyof typeof reasons]
    : undefined;
  if (chosen === undefined) return [again && 'again' in why ? 'again' : 'plain'];
  return chosen({
    derivation,
    step,
    again,
    many: theory.coordinates.length > 1,
    lift,
    driven: theory.source.kind === 'beta' && !isZero(theory.source.force),
  });
}
