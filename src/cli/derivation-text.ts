import { plainText } from '../document/inline.ts';
import type { Inline } from '../document/inline.ts';
import { notationOf } from '../document/notation.ts';
import { stepReason, titleOf } from '../document/words.ts';
import { num } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import type { Verdict } from '../algebra/verdict.ts';
import type { Derivation, Step } from '../mechanics/derivation.ts';
import { visible } from '../theory/format.ts';
import { unicodeOf } from '../theory/notation.ts';
import { direction } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';

const width = 100;
/** Formulas stand deeper than words. */
const indent = '        ';

/** The derivation for the terminal: Unicode mathematics, one numbered step after another, each with its remarks. */
export function derivationText(
  derivation: Derivation,
  remark: (step: Step, print: (e: Expr) => string) => readonly string[] = () => [],
): string {
  const { theory, steps } = derivation;
  const print = unicodeOf(theory);
  const notation = notationOf(theory);
  const head = [visible(theory.title), scaleText(theory, print)];
  const body = steps.map((step, i) =>
    stepText(step, i, derivation, print, stepReason(step, derivation, notation), remark(step, print)),
  );
  return [...head, '', ...body].join('\n');
}

/** What τ is, where it grows to, and what it was converted from. */
export function scaleText({ names, scale, declaredScale }: Theory, print: (e: Expr) => string): string {
  const meaning = `${print(names.time)} = ${scale}, growing towards the ${direction(scale)}`;
  return declaredScale === undefined ? meaning : `${meaning}; converted from ${declaredScale}`;
}

function stepText(
  step: Step,
  index: number,
  derivation: Derivation,
  print: (e: Expr) => string,
  reason: readonly Inline[],
  remarks: readonly string[],
): string {
  const { theory, steps } = derivation;
  const sources = step.from
    .map((id) => steps.findIndex((s) => s.id === id) + 1)
    .filter((n) => n > 0)
    .sort((a, b) => a - b);
  const title = `${String(index + 1).padStart(2)}  ${titleOf(step, theory)}`;
  const origin = sources.length > 0 ? ` from ${sources.join(', ')}` : '';
  const lines = [
    `${title}${' '.repeat(Math.max(2, 60 - Array.from(title).length))}${verdictText(step.verdict, origin, print)}`,
    ...sentenceLines(reason),
    ...wrap(`${print(step.equation.lhs)} = ${print(step.equation.rhs)}`),
  ];
  if (step.matrix && step.matrix.rows.flat().length > 1) {
    step.matrix.rows.forEach((row, i) =>
      row.forEach((entry, j) => lines.push(...wrap(`[${i + 1},${j + 1}] = ${print(entry)}`))),
    );
  }
  return `${[...lines, ...remarks.map((r) => `    ${r}`)].join('\n')}\n`;
}

const verdictText = (verdict: Verdict, origin: string, print: (e: Expr) => string): string => {
  switch (verdict.kind) {
    case 'proved': {
      const signs = verdict.assuming.map((e) => `${print(e)} > 0`).join(', ');
      return signs === '' ? `proved${origin}` : `proved for ${signs}${origin}`;
    }
    case 'refuted': {
      const at = [...verdict.witness].map(([e, q]) => `${print(e)} = ${print(num(q))}`).join(', ');
      return `refuted${origin}${at === '' ? '' : `: it fails at ${at}`}`;
    }
    case 'supported':
      return `supported at ${verdict.points} points${origin}`;
    case 'undecided':
      return `undecided${origin}: ${verdict.why}`;
  }
};

/** Sentences in lines, below the title; no line ends within a formula. */
export function sentenceLines(reason: readonly Inline[]): readonly string[] {
  const whole = (part: Inline): Inline =>
    part.kind === 'math' ? { ...part, plain: part.plain.replaceAll(' ', '\u00a0') } : part;
  const text = plainText(reason.map(whole));
  const lines: string[] = [];
  let current = '   ';
  for (const word of text.split(' ')) {
    if (Array.from(`${current} ${word}`).length > width) {
      lines.push(current);
      current = '   ';
    }
    current = `${current} ${word}`;
  }
  return [...lines, current].map((line) => line.replaceAll('\u00a0', ' '));
}

/** Breaks a long line before a ` + ` or ` − `, and indents. */
function wrap(line: string): readonly string[] {
  const lines: string[] = [];
  let current = indent;
  for (const piece of line.split(/ (?=[+−=] )/)) {
    const joined = current.trim() === '' ? `${current}${piece}` : `${current} ${piece}`;
    if (Array.from(joined).length > width && current.trim() !== '') {
      lines.push(current);
      current = `${indent}    ${piece}`;
    } else current = joined;
  }
  return [...lines, current];
}
