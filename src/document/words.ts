import type { Expr } from '../expr/expr.ts';
import { isZero } from '../expr/build.ts';
import { subexpressions } from '../expr/walk.ts';
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
  /** Does the theory come from beta functions? */
  readonly beta: boolean;
  /** Is there an F? */
  readonly driven: boolean;
}

const has = (derivation: Derivation, by: RuleName): boolean => derivation.steps.some((s) => s.by === by);

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
  'given-hamiltonian': () => ['plain'],
  'hamilton-rate': (c) => [c.again ? 'again' : c.beta ? 'beta' : 'mechanical'],
  'hamilton-force': (c) => {
    if (c.again) return ['again'];
    if (!c.beta) return ['mechanical'];
    if (c.many) return [c.driven ? 'many driven' : 'many'];
    return [c.driven ? 'one driven' : 'one'];
  },
  conservation: (c) => [isZero(c.step.equation.rhs) ? 'autonomous' : 'explicit'],
  liouville: (c) => [c.beta ? 'beta' : 'mechanical'],
  'stability-matrix': (c) => [c.many ? 'many' : 'one', direction(c.derivation.theory.scale)],
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
  'hamilton-jacobi': (c) => [!c.beta ? 'mechanical' : c.driven ? 'driven' : 'free'],
  'hamilton-jacobi-stationary': () => ['plain'],
  'hamilton-jacobi-solution': () => ['plain'],
  'given-lagrangian': () => ['plain'],
  momentum: (c) => [c.again ? 'again' : 'plain'],
  hessian: (c) => {
    const [regular, singular] = [has(c.derivation, 'acceleration'), has(c.derivation, 'constraint')];
    return c.many
      ? ['many', ...(regular ? (['regular'] as const) : singular ? (['singular'] as const) : [])]
      : ['one', ...(regular ? (['regular one'] as const) : singular ? (['singular one'] as const) : [])];
  },
  'euler-lagrange-unexpanded': (c) => [c.again ? 'again' : 'plain'],
  'euler-lagrange': (c) => [c.again ? 'again' : 'plain'],
  acceleration: (c) => [c.again ? 'again' : c.many ? 'many' : 'one'],
  constraint: (c) => [c.again ? 'again' : 'plain'],
  energy: () => ['plain'],
  'energy-conservation': (c) => [isZero(c.step.equation.rhs) ? 'autonomous' : 'explicit'],
  cyclic: (c) => [c.again ? 'again' : 'plain'],
  noether: (c) => {
    if (c.step.verdict.kind === 'refuted') return ['refuted'];
    return [isZero(c.step.why.args[1] as Expr) ? 'invariant' : 'boundary'];
  },
  legendre: () => ['plain'],
};

/** What the arguments of a rule are called in its words. */
type Argument = 'q' | 'p' | 'v' | 'symmetry' | 'boundary' | 'divisor' | 'start';
const argumentsOf: { readonly [R in RuleName]?: readonly Argument[] } = {
  'beta-function': ['q'],
  'hamilton-rate': ['q', 'p'],
  'hamilton-force': ['q', 'p'],
  momentum: ['q', 'v', 'p'],
  'euler-lagrange-unexpanded': ['q', 'v'],
  'euler-lagrange': ['q'],
  acceleration: ['q'],
  constraint: ['q', 'p'],
  cyclic: ['q', 'p'],
  noether: ['symmetry', 'boundary'],
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
    beta: theory.source.kind === 'beta',
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
