import { titleOf } from '../document/words.ts';
import type { Derivation, Step } from '../mechanics/derivation.ts';
import { infixOf, texOf } from '../theory/notation.ts';
import { header } from './header.ts';
import { verdictJson } from './verdict.ts';

/** `derive --format json`: every step with its equation in infix and LaTeX, its rule, its sources and its verdict; `remark` adds keys of its own. */
export function derivationJson(
  derivation: Derivation,
  remark: (step: Step) => Readonly<Record<string, unknown>> = () => ({}),
): Readonly<Record<string, unknown>> {
  const { theory, lift } = derivation;
  const infix = infixOf(theory);
  const tex = texOf(theory);
  const stepJson = (step: Step): Readonly<Record<string, unknown>> => ({
    id: step.id,
    title: titleOf(step, theory),
    equation: { lhs: infix(step.equation.lhs), rhs: infix(step.equation.rhs) },
    ...(step.matrix && { matrix: { rows: step.matrix.rows.map((row) => row.map(infix)) } }),
    latex: `${tex(step.equation.lhs)} = ${tex(step.equation.rhs)}`,
    by: step.by,
    from: step.from,
    verdict: verdictJson(step.verdict, infix),
    ...remark(step),
  });
  return { ...header(theory), lift, steps: derivation.steps.map(stepJson) };
}
