import { newWork } from '../../src/algebra/work.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { sym } from '../../src/expr/build.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { parseFormula } from '../../src/expr/parse.ts';
import { settingOf } from '../../src/mechanics/record.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';
import { auxiliarySymbols, declarations, roleSymbols } from '../../src/theory/theory.ts';
import type { DerivationJson, StepJson } from './derivations.ts';

/** A derivation with one mistake in one formula. */
export interface Mutant {
  readonly step: string;
  readonly edit: 'sign' | 'number' | 'name';
  readonly from: string;
  readonly to: string;
  readonly json: DerivationJson;
}

interface Edited {
  readonly edit: Mutant['edit'];
  readonly text: string;
}

const pieces = /\d+|[\p{L}_][\p{L}\p{N}_]*|\S/gu;

/** Every formula that differs from this one by one sign, one number or one name. */
export function editsOf(text: string): readonly Edited[] {
  const tokens = [...text.matchAll(pieces)].map((match) => ({ text: match[0], at: match.index }));
  const applied = (i: number): boolean => tokens[i + 1]?.text === '(';
  const names = [
    ...new Set(tokens.filter((t, i) => /^[\p{L}_]/u.test(t.text) && !applied(i)).map((t) => t.text)),
  ];
  const put = (edit: Mutant['edit'], i: number, replacement: string): Edited => {
    const { at, text: old } = tokens[i] as (typeof tokens)[number];
    return { edit, text: text.slice(0, at) + replacement + text.slice(at + old.length) };
  };
  return [
    { edit: 'sign' as const, text: `-(${text})` },
    ...tokens.flatMap((token, i): readonly Edited[] => {
      if (token.text === '+') return [put('sign', i, '-')];
      if (token.text === '-') return [put('sign', i, '+')];
      if (/^\d/.test(token.text)) return [put('number', i, `${BigInt(token.text) + 1n}`)];
      if (!names.includes(token.text) || applied(i)) return [];
      return names.filter((n) => n !== token.text).map((other) => put('name', i, other));
    }),
  ];
}

/** A formula in a step, and the step with another formula in its place. */
interface Place {
  readonly text: string;
  readonly put: (text: string) => StepJson;
}

const placesOf = (step: StepJson): readonly Place[] => [
  { text: step.equation.lhs, put: (lhs) => ({ ...step, equation: { ...step.equation, lhs } }) },
  { text: step.equation.rhs, put: (rhs) => ({ ...step, equation: { ...step.equation, rhs } }) },
  ...(step.matrix?.rows ?? []).flatMap((row, i, rows) =>
    row.map((text, j) => ({
      text,
      put: (entry: string) => ({
        ...step,
        matrix: { rows: rows.map((r, k) => r.map((x, l) => (k === i && l === j ? entry : x))) },
      }),
    })),
  ),
];

/** Decides, with the first checker, whether an edit has changed what a formula means; nonsense has no meaning. */
export function meaningIn(derivation: Derivation): (before: string, after: string) => boolean {
  const { theory } = derivation;
  const symbols = [
    ...declarations(theory).map((d) => d.symbol),
    ...roleSymbols(theory.names),
    ...auxiliarySymbols(theory.names),
  ];
  const vocabulary = {
    declared: new Map<string, Expr>(symbols.map((s) => [s.name, sym(s.name)])),
    time: theory.names.time,
    operators: theory.names.operators,
  };
  const { assumptions } = settingOf(theory, newWork);
  return (before, after) => {
    const [a, b] = [before, after].map((text) => parseFormula(text, vocabulary));
    if (!a?.ok || !b?.ok) return false;
    return decideEqual(a.expr, b.expr, assumptions, newWork()).kind === 'refuted';
  };
}

/** All mutants of a derivation; `take` chooses among the edits of a formula. */
export function* mutantsOf(
  json: DerivationJson,
  take: (edits: readonly Edited[]) => readonly Edited[],
): Generator<Mutant> {
  for (const [i, step] of json.steps.entries()) {
    for (const { text, put } of placesOf(step)) {
      for (const edited of take(editsOf(text))) {
        const steps = json.steps.map((s, j) => (j === i ? put(edited.text) : s));
        yield { step: step.id, edit: edited.edit, from: text, to: edited.text, json: { ...json, steps } };
      }
    }
  }
}
