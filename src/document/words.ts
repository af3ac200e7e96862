import type { Expr } from '../expr/expr.ts';
import { I, isZero } from '../expr/build.ts';
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
  conservation: (c) => [isZero(c.step.equation.rhs) ? 'autonomous' : 'explicit'],
  liouville: (c) => [c.lift === 'none' ? 'mechanical' : 'beta'],
  'stability-matrix': (c) => [
    c.many ? 'many' : 'one',
    ...(c.lift === 'quadratic' ? (['at rest'] as const) : []),
    direction(c.derivation.theory.scale),
  ],
  'hamilton-jacobi': (c) => {
    if (c.lift !== 'linear') return [c.lift === 'quadratic' ? 'quadratic' : 'mechanical'];
    return [c.driven ? 'driven' : 'free'];
  },
  'hamilton-jacobi-stationary': () => ['plain'],
  'hamilton-jacobi-solution': () => ['plain'],
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
const argumentsOf: { readonly [R in RuleName]?: readonly ('q' | 'p' | 'v' | 'symmetry' | 'boundary')[] } = {
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
  cyclic: ['q', 'p'],
  noether: ['symmetry', 'boundary'],
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
