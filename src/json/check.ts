import type { Finding } from '../check/notes.ts';
import { suspicionOf } from '../check/suspicion.ts';
import { shownName } from '../check/vocabulary.ts';
import type { Expr } from '../expr/expr.ts';
import { infixOf } from '../theory/notation.ts';
import type { Theory } from '../theory/theory.ts';
import { header } from './header.ts';
import { pointJson } from './verdict.ts';

const verdicts = ['proved', 'supported', 'refuted', 'undecided', 'unread', 'definition'] as const;

/** How many equations got each verdict. */
export const countsOf = (findings: readonly Finding[]): Readonly<Record<(typeof verdicts)[number], number>> =>
  Object.fromEntries(verdicts.map((v) => [v, findings.filter((f) => f.verdict === v).length])) as Record<
    (typeof verdicts)[number],
    number
  >;

/** `check --format json`: every equation of the notes with its verdict, the difference and an exact witness. */
export function checkJson(
  theory: Theory,
  file: string,
  findings: readonly Finding[],
): Readonly<Record<string, unknown>> {
  const infix = infixOf(theory);
  const print = (e: Expr): string => (e.op === 'sym' ? shownName(e) : infix(e));
  const equation = (f: Finding): Readonly<Record<string, unknown>> => ({
    line: f.line,
    column: f.column,
    source: f.source,
    verdict: f.verdict,
    ...('matches' in f && { matches: f.matches }),
    ...(f.verdict === 'refuted' && { difference: infix(f.difference), witness: pointJson(f.witness, print) }),
    ...('values' in f && f.values && { values: f.values.map(infix) }),
    ...('why' in f && { why: f.why }),
    ...('mistake' in f && f.mistake && { suspect: suspicionOf(f.mistake, print) }),
    assumed: f.assumed,
  });
  return { ...header(theory), file, equations: findings.map(equation), counts: countsOf(findings) };
}
