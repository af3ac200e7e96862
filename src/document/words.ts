import type { Expr } from '../expr/expr.ts';
import type { Derivation, Step } from '../mechanics/derivation.ts';
import { coordinateSymbols } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';
import { argumentsOf } from './arguments.ts';
import type { Inline } from './inline.ts';
import { joined, plainText } from './inline.ts';
import { notationOf } from './notation.ts';
import type { Notation } from './notation.ts';
import { sentence, sentences, words } from './language.ts';
import type { Holes } from './language.ts';
import { reasonKeys } from './reasons.ts';

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
  const why: Readonly<Record<string, string>> = words.rules[step.by].why;
  return sentences(
    reasonKeys(step, derivation, why).map((key) => why[key] as string),
    holesOf(step, derivation.theory, notation),
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
