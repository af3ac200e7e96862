import type { Expr } from '../expr/expr.ts';
import type { Step } from '../mechanics/derivation.ts';

/** How a step came about: who found its right side, by what argument it stands, and what that assumes. */
export function explanation(
  { argument, found, verdict }: Step,
  print: (e: Expr) => string,
): readonly string[] {
  const by = found === undefined ? [] : [`found by: ${found}`];
  if (argument === 'definition') return [...by, 'holds by definition'];
  const how = {
    proved: 'the difference of both sides has the normal form 0',
    supported: 'no difference of both sides was seen at random points',
    refuted: 'the two sides differ at a rational point',
    undecided: 'no argument was found',
  }[verdict.kind];
  const assuming = verdict.kind === 'proved' ? verdict.assuming.map((e) => `${print(e)} > 0`) : [];
  return [...by, assuming.length === 0 ? how : `${how}, where ${assuming.join(', ')}`];
}

/** The same for machines. */
export const explanationJson = ({ argument, found }: Step): Readonly<Record<string, unknown>> => ({
  argument,
  ...(found !== undefined && { found }),
});
