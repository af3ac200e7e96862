import type { Field } from '../field/field.ts';
import * as D from '../field/dense.ts';
import type { Dense, Factor } from '../field/dense.ts';

/** numerator / base^power with deg numerator < deg base. */
export interface PartialFraction<T> extends Factor<T> {
  readonly numerator: Dense<T>;
}

/** polynomial + Σ of partial fractions. */
export interface PartialFractions<T> {
  readonly polynomial: Dense<T>;
  readonly fractions: readonly PartialFraction<T>[];
}

const power = <T>(field: Field<T>, p: Dense<T>, k: number): Dense<T> =>
  Array.from({ length: k }, () => p).reduce((a, b) => D.mul(field, a, b), [field.one]);

/** The partial fractions of numerator / Π base^power; the bases are coprime. */
export function partialFractions<T>(
  field: Field<T>,
  numerator: Dense<T>,
  factors: readonly Factor<T>[],
): PartialFractions<T> {
  const blocks = factors.map(({ base, power: k }) => power(field, base, k));
  const whole = blocks.reduce((a, b) => D.mul(field, a, b), [field.one]);
  const { quotient, remainder } = D.divideWithRemainder(field, numerator, whole);
  const fractions = factors.flatMap(({ base, power: k }, i) => {
    const block = blocks[i] as Dense<T>;
    const share = shareOf(field, remainder, D.quotient(field, whole, block), block);
    return digits(field, share, base, k).map((digit, j) => ({ base, power: k - j, numerator: digit }));
  });
  return { polynomial: quotient, fractions: fractions.filter((f) => f.numerator.length > 0) };
}

/** a with a/block + …/others = numerator/(block · others), that is a ≡ numerator / others modulo block. */
function shareOf<T>(field: Field<T>, numerator: Dense<T>, others: Dense<T>, block: Dense<T>): Dense<T> {
  const found = D.inverseModulo(field, D.remainder(field, others, block), block);
  if ('common' in found) throw new RangeError('the bases of partial fractions are coprime');
  return D.remainder(field, D.mul(field, numerator, found.inverse), block);
}

/** a = a_0 + a_1 b + … + a_{k−1} b^{k−1} with deg a_j < deg b. */
function digits<T>(field: Field<T>, a: Dense<T>, b: Dense<T>, k: number): readonly Dense<T>[] {
  const list: Dense<T>[] = [];
  let rest = a;
  for (let j = 0; j < k; j++) {
    const { quotient, remainder } = D.divideWithRemainder(field, rest, b);
    list.push(remainder);
    rest = quotient;
  }
  return list;
}
