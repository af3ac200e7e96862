import type { Expr, Sym } from '../expr/expr.ts';
import { dependsOn, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { texNotation } from '../theory/notation.ts';
import { differenceOf, worthOf } from './on-shell.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { judged } from './residual.ts';
import { shownName } from './vocabulary.ts';
import { shown } from './witness.ts';

/**
 * A g where the couplings are g_2 and g_4: an index was forgotten. The line is wrong if it is right with one of them in its
 * place; g might have been anything else only where the notes say so.
 */
export function sharedLetter(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const [bare, ...others] = foreign;
  if (bare?.op !== 'sym' || others.length > 0 || left.expr === bare || right.expr === bare) return undefined;
  const meant = withThisLetter(bare, derivation);
  if (meant.length < 2) return undefined;
  const difference = differenceOf(left, right, derivation, definitions);
  const to = meant.find(
    (q) => judged(substitute(difference, new Map([[bare, q]])), undefined, derivation).verdict === 'proved',
  );
  const plain = to && judged(difference, undefined, derivation);
  if (plain?.verdict !== 'refuted') return undefined;
  const side = dependsOn(right.expr, bare) ? 'right' : 'left';
  return {
    ...plain,
    ...shown(...worthOf(left, right, derivation, definitions), plain.witness),
    mistake: { kind: 'slip', side, slip: { kind: 'symbol', of: bare, to: to as Sym } },
  };
}

/** The couplings that are written with this letter and an index. */
function withThisLetter(bare: Sym, { theory }: Derivation): readonly Sym[] {
  const { latex } = texNotation(theory);
  return theory.coordinates
    .map(({ symbol }) => symbol)
    .filter((q) => (latex.get(q) ?? q.name).startsWith(`${shownName(bare)}_`));
}
