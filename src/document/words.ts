import type { Expr } from '../expr/expr.ts';
import { isZero } from '../expr/build.ts';
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
  'poisson-integral': (c) => {
    if (c.step.verdict.kind === 'refuted') return ['refuted'];
    return [c.beta && isZero(c.step.why.args[1] as Expr) && !c.driven ? 'beta' : 'plain'];
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

type Hole = 'q' | 'p' | 'v' | 'a' | 'symmetry' | 'boundary' | 'other' | 'combination';

/** What the arguments of a rule are called in its words. */
const argumentsOf: { readonly [R in RuleName]?: readonly Hole[] } = {
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
  'higher-momentum': ['q', 'a', 'p'],
  'ostrogradsky-momentum': ['q', 'v', 'p'],
  'higher-euler-lagrange-unexpanded': ['q', 'v', 'a'],
  'higher-euler-lagrange': ['q'],
  'fourth-derivative': ['q'],
  'higher-equivalence': ['q', 'p'],
  'higher-noether': ['symmetry', 'boundary'],
  'poisson-integral': ['symmetry', 'boundary'],
  'poisson-bracket': ['symmetry', 'other', 'combination'],
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
