import type { Expr } from '../expr/expr.ts';
import { showDecimal } from '../expr/rational.ts';
import type { TexMath } from '../tex/text.ts';
import type { Inline } from './inline.ts';
import type { Notation } from './notation.ts';

/** A fraction whose numbers are larger than this is a measured value, and is written as the decimal it was. */
const largestFraction = 20;

/** Characters of a decimal that are shown; more are cut, and seen to be. */
const longestDecimal = 8;

/** A value as a person would write it: 1/10 and 3/(16π²) as fractions, 173.1 and 0.462871… as decimals. */
export function numeral(e: Expr, notation: Notation): Inline {
  if (e.op !== 'num' || (e.value.d <= largestFraction && e.value.n <= largestFraction))
    return notation.inline(e);
  const decimal = showDecimal(e.value);
  if (decimal === undefined) return notation.inline(e);
  if (decimal.length <= longestDecimal) return { kind: 'math', tex: decimal as TexMath, plain: decimal };
  const cut = decimal.slice(0, longestDecimal);
  return { kind: 'math', tex: `${cut}\\ldots` as TexMath, plain: `${cut}…` };
}
