import type { Expr } from '../expr/expr.ts';
import { isZero, ONE } from '../expr/build.ts';
import { dependsOn } from '../expr/walk.ts';
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
  'new-coupling': (c) => [c.again ? 'again' : c.beta ? 'coupling' : 'coordinate'],
  'redefinition-jacobian': (c) => {
    const number = c.many ? 'many' : 'one';
    if (isZero(c.step.equation.rhs)) return [number, 'singular'];
    const moving = coordinateSymbols(c.derivation.theory);
    const isFixed = !moving.some((q) => dependsOn(c.step.equation.rhs, q));
    const where = isFixed ? 'fixed' : c.beta ? 'locus' : 'mechanical locus';
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
  'redefinition-hamiltonian': (c) => [c.beta ? 'beta' : 'mechanical'],
  'redefinition-lagrangian': () => ['plain'],
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
const argumentsOf: {
  readonly [R in RuleName]?: readonly ('q' | 'p' | 'v' | 'symmetry' | 'boundary' | 'determinant' | 'value')[];
} = {
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
  'new-coupling': ['q'],
  'redefinition-jacobian': ['determinant'],
  'old-coupling': ['q', 'value'],
  redefinition: ['q'],
  'new-velocity': ['q'],
  'new-momentum': ['q', 'p'],
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
