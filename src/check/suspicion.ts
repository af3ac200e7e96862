import type { Expr } from '../expr/expr.ts';
import type { Mistake } from './judgement.ts';
import type { Slip } from './slips.ts';

/** Words and formulas, one after another. */
export type Sentence = readonly (string | Expr)[];

const words: { readonly [K in Slip['kind']]: string } = {
  sign: 'a sign',
  power: 'a power',
  factor: 'a factor',
  symbol: 'another symbol',
  extra: 'a term too many',
  missing: 'a missing term',
};

/** In one sentence what was probably meant. */
export function suspicionOf(mistake: Mistake): Sentence {
  if (mistake.kind === 'transposed')
    return [
      'the stability matrix stands here transposed: Σ_j p_j ∂β_j/∂g_i belongs here, with g_i = ',
      mistake.coupling,
    ];
  if (mistake.kind === 'transposed-matrix') return ['the matrix stands here transposed'];
  const { side, slip } = mistake;
  switch (slip.kind) {
    case 'extra':
      return ['without ', slip.term, ` on the ${side} the line would be right (${words.extra})`];
    case 'missing':
      return ['with ', slip.term, ` added on the ${side} the line would be right (${words.missing})`];
    default:
      return ['with ', slip.to, ' in place of ', slip.of, ` the line would be right (${words[slip.kind]})`];
  }
}
