import { lengthOf } from '../algebra/tidy.ts';
import type { Expr } from '../expr/expr.ts';
import { children } from '../expr/expr.ts';
import { absInt } from '../expr/integer.ts';
import type { Rational } from '../expr/rational.ts';
import { subexpressions, walk } from '../expr/walk.ts';

/** Formulas that are longer are not written out. */
const longest = 60;

/** Numbers of more digits weigh more than a symbol does, for each digit as much as a small term. */
const fewDigits = 4;
const weightOfDigit = 3;

/** The length of a formula to a reader: its nodes, and the digits of its long numbers. */
const readingLength = (e: Expr): number =>
  lengthOf(e) +
  walk<number>(e, (x, visit) => children(x).reduce((sum, c) => sum + visit(c), weightOfNumber(x)));

const weightOfNumber = (e: Expr): number =>
  e.op === 'num' ? digitsOf(e.value) : e.op === 'product' ? digitsOf(e.coefficient) : 0;

const digitsOf = ({ n, d }: Rational): number =>
  weightOfDigit * Math.max(0, `${absInt(n)}`.length + (d === 1 ? 0 : `${d}`.length) - fewDigits);

/** Whether formulas that stand together, such as the coordinates of a vector, are written out. */
export const areShort = (list: readonly Expr[]): boolean =>
  list.reduce((sum, e) => sum + readingLength(e), 0) <= longest;

/** Whether a formula is written out. */
export const isShort = (e: Expr): boolean => areShort([e]);

/** Whether roots or the angle of a cosine stand beneath others, as in the formulas of Cardano and Viète. */
export const isNested = (e: Expr): boolean =>
  [...subexpressions(e)].some(
    (x) => isAngle(x) || (isRoot(x) && [...subexpressions(x)].filter(isRoot).length > 1),
  );

const isRoot = (e: Expr): boolean => e.op === 'power' && e.exponent.op === 'num' && e.exponent.value.d !== 1;

const isAngle = (e: Expr): boolean => e.op === 'call' && e.fn === 'acos';
