import type { Finding } from '../check/notes.ts';
import { countsOf } from '../check/explanation.ts';
import { suspicionOf } from '../check/suspicion.ts';
import type { Sentence } from '../check/suspicion.ts';
import type { Expr } from '../expr/expr.ts';
import { infixOf } from '../theory/notation.ts';
import type { Theory } from '../theory/theory.ts';
import { header } from './header.ts';
import { pointJson } from './verdict.ts';

/** `check --format json`: every equation of the notes with its verdict, the difference and an exact witness. */
export function checkJson(
  theory: Theory,
  file: string,
  findings: readonly Finding[],
): Readonly<Record<string, unknown>> {
  const infix = infixOf(theory);
  // No declared name holds a space.
  const print = (e: Expr): string => infix(e).replaceAll('free ', '');
  const said = (sentence: Sentence): string =>
    sentence.map((part) => (typeof part === 'string' ? part : print(part))).join('');
  const equation = (f: Finding): Readonly<Record<string, unknown>> => ({
    line: f.line,
    column: f.column,
    source: f.source,
    verdict: f.verdict,
    ...('matches' in f && { matches: f.matches }),
    ...(f.verdict === 'refuted' && { difference: print(f.difference), witness: pointJson(f.witness, print) }),
    ...('values' in f && { values: f.values.map(print) }),
    ...('why' in f && { why: f.why }),
    ...('link' in f && { link: f.link }),
    ...(f.entry !== undefined && { entry: f.entry }),
    ...('follows' in f && { follows: f.follows }),
    ...('mistake' in f && { suspect: said(suspicionOf(f.mistake)) }),
    assumed: f.assumed,
  });
  return { ...header(theory), file, equations: findings.map(equation), counts: countsOf(findings) };
}
