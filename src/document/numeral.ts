import type { Expr } from '../expr/expr.ts';
import { showDecimal } from '../expr/rational.ts';
import type { TexMath } from '../tex/text.ts';
import type { Inline } from './inline.ts';
import type { Notation } from './notation.ts';

/** A fraction whose denominator is larger than this is a measured number, and is written as the decimal it was. */
const largestDenominator = 20;

/** Characters of a decimal that are shown; more are cut, and seen to be. */
const longestDecimal = 8;

/** A value as a person would write it: 1/10 and 3/(16π²) as fractions, 173.21 and 0.4629 as decimals. */
export function numeral(e: Expr, notation: Notation): Inline {
  if (e.op !== 'num' || (e.value.d <= largestDenominator && e.value.n <= largestDenominator))
    return notation.inline(e);
  const decimal = showDecimal(e.value);
  return decimal === undefined
    ? notation.inline(e)
    : { kind: 'math', tex: decimal as TexMath, plain: decimal };
}
