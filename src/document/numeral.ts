import { absInt } from '../expr/integer.ts';
import type { Expr } from '../expr/expr.ts';
import { leadingDigits, showDecimal, showRational } from '../expr/rational.ts';
import type { TexMath } from '../tex/text.ts';
import type { Inline } from './inline.ts';
import type { Notation } from './notation.ts';

type Mathematics = Inline & { readonly kind: 'math' };

/** A fraction whose numbers are larger than this is a measured value, and is written as the decimal it was. */
const largestFraction = 20;

/** Characters of a decimal that are shown; more are cut, and seen to be. */
const longestDecimal = 8;

/** Characters of what is written exactly though it is longer: a whole number, a fraction. */
const longestExact = 12;

/** Powers of ten between which a decimal that is cut is written without one. */
const [smallestPower, largestPower] = [-3, 5];

/** A value as a person would write it: 1/10, 3/(16π²), 1/8388608 as fractions, 173.1 and 0.462871… as decimals, 1e300. */
export function numeral(e: Expr, notation: Notation): Inline {
  if (e.op !== 'num') return notation.inline(e);
  const { n, d } = e.value;
  const isSimple = absInt(n) <= largestFraction;
  if (isSimple && d <= largestFraction) return notation.inline(e);
  const lead = leadingDigits(e.value, longestDecimal - 1);
  const isModerate = lead.power >= smallestPower && lead.power <= largestPower;
  const decimal = showDecimal(e.value);
  if (decimal !== undefined && (decimal.length <= longestDecimal || (lead.exact && isModerate)))
    return written(decimal);
  const fraction = showRational(e.value);
  const scientific = inPowersOfTen(lead, n < 0 ? '-' : '');
  if (fraction.length <= longestExact && (isSimple || d === 1 || decimal === undefined))
    return lead.exact && scientific.plain.length < fraction.length ? scientific : written(fraction);
  return isModerate ? cutDecimal(lead, n < 0 ? '-' : '') : scientific;
}

type Lead = ReturnType<typeof leadingDigits>;

const written = (plain: string, tex = plain): Mathematics => ({
  kind: 'math',
  tex: tex as TexMath,
  plain: plain.replaceAll('-', '−'),
});

/** 0.462871…, 173.2149… */
function cutDecimal({ digits, power }: Lead, sign: '-' | ''): Mathematics {
  const whole = power < 0 ? '0' : digits.slice(0, power + 1);
  const places = power < 0 ? '0'.repeat(-power - 1) + digits : digits.slice(power + 1);
  const cut = `${sign}${`${whole}.${places}`.slice(0, longestDecimal)}`;
  return written(`${cut}…`, `${cut}\\ldots`);
}

/** 1.5 · 10ᵏ; what is cut ends in dots. */
function inPowersOfTen({ digits, power, exact }: Lead, sign: '-' | ''): Mathematics {
  const mantissa = digits.length === 1 ? digits : `${digits[0] as string}.${digits.slice(1)}`;
  const factor = exact ? `${mantissa} \\cdot ` : `${mantissa}\\ldots \\cdot `;
  return written(
    `${sign}${mantissa}${exact ? '' : '…'}e${power}`,
    `${sign}${factor === '1 \\cdot ' ? '' : factor}10^{${power}}`,
  );
}
