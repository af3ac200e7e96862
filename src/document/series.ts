import type { PowerSeries, Term } from '../analysis/power-series.ts';
import { containsI } from '../algebra/signs.ts';
import { lengthOf } from '../algebra/tidy.ts';
import { mul, neg, num, pow } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { TexMath } from '../tex/text.ts';
import type { Inline } from './inline.ts';
import type { Notation } from './notation.ts';
import { sixDigits } from './six-digits.ts';

type Math = Inline & { readonly kind: 'math' };

/** Coefficients that are longer, real or not, are written as numbers where these are known. */
const longest = { real: 60, complex: 20 } as const;

/** Σ c_k ε^(e_k) + O(ε^order). The base is what the powers are of: ε, or N with negative powers. */
export function seriesInline(
  { terms, order }: PowerSeries,
  base: Sym,
  sign: 1 | -1,
  notation: Notation,
): Math {
  const power = (k: Q.Rational): Expr => pow(base, num(Q.mul(k, Q.rational(sign))));
  const parts = terms.map((term) => termInline(term, power(term.exponent), notation));
  const rest = order && notation.inline(power(order));
  const all = [
    ...parts,
    ...(rest ? [{ kind: 'math', tex: `O(${rest.tex})` as TexMath, plain: `O(${rest.plain})` } as const] : []),
  ];
  const [first, ...others] = all;
  return others.reduce<Math>(plus, first ?? { kind: 'math', tex: '0' as TexMath, plain: '0' });
}

/** A term that begins with a sign is subtracted. */
function plus(sum: Math, { tex, plain }: Math): Math {
  const isNegative = /^[-−]/.test(plain) && /^-/.test(tex);
  return {
    kind: 'math',
    tex: `${sum.tex} ${isNegative ? `- ${tex.slice(1).trim()}` : `+ ${tex}`}` as TexMath,
    plain: `${sum.plain} ${isNegative ? `− ${plain.slice(1).trim()}` : `+ ${plain}`}`,
  };
}

function termInline({ coefficient, numeric }: Term, power: Expr, notation: Notation): Math {
  if (
    lengthOf(coefficient) <= longest[containsI(coefficient) ? 'complex' : 'real'] ||
    numeric === undefined
  ) {
    const opposite = neg(coefficient);
    // Of c and −c the shorter one is written: what begins with a sign is then subtracted.
    return coefficient.op === 'sum' && lengthOf(opposite) < lengthOf(coefficient)
      ? negative(notation.inline(mul(opposite, power)))
      : notation.inline(mul(coefficient, power));
  }
  const value = sixDigits(numeric);
  if (power.op === 'num') return value;
  const { tex, plain } = notation.inline(power);
  const bracket = (text: string): string => (numeric.re !== 0 && numeric.im !== 0 ? `(${text})` : text);
  return {
    kind: 'math',
    tex: `${bracket(value.tex)}\\,${tex}` as TexMath,
    plain: `${bracket(value.plain)} ${plain}`,
  };
}

const negative = ({ tex, plain }: Math): Math => ({
  kind: 'math',
  tex: `-${tex}` as TexMath,
  plain: `−${plain}`,
});
