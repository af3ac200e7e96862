import type { Expr } from '../expr/expr.ts';
import type { Mistake } from './judgement.ts';
import type { Slip } from './slips.ts';

const words: { readonly [K in Slip['kind']]: string } = {
  sign: 'a sign',
  power: 'a power',
  factor: 'a factor',
  symbol: 'another symbol',
  extra: 'a term too many',
  missing: 'a missing term',
};

/** In one sentence what was probably meant. */
export function suspicionOf(mistake: Mistake, print: (e: Expr) => string): string {
  if (mistake.kind === 'transposed')
    return `the stability matrix stands here transposed: Σ_j p_j ∂β_j/∂g_i belongs here, with g_i = ${print(mistake.coupling)}`;
  const { side, slip } = mistake;
  switch (slip.kind) {
    case 'extra':
      return `without ${print(slip.term)} on the ${side} the line would be right (${words.extra})`;
    case 'missing':
      return `with ${print(slip.term)} added on the ${side} the line would be right (${words.missing})`;
    default:
      return `with ${print(slip.to)} in place of ${print(slip.of)} the line would be right (${words[slip.kind]})`;
  }
}
