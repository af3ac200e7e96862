import type { Complex } from '../algebra/numeric/complex.ts';
import type { TexMath } from '../tex/text.ts';
import type { Inline } from './inline.ts';

type Mathematics = Inline & { readonly kind: 'math' };

/** A number to six digits. */
export const sixDigits = (z: Complex): Mathematics => toDigits(z, 6);

/** A number to so many digits. */
export function toDigits({ re, im }: Complex, precision: number): Mathematics {
  const digits = (x: number): string =>
    `${Number(x.toPrecision(precision))}`.replace('e+', 'e').replaceAll('-', '−');
  const imaginary = `${digits(Math.abs(im))} i`;
  const sign = im < 0 ? '−' : '+';
  const ofImaginary = `${im < 0 ? '−' : ''}${imaginary}`;
  const plain = im === 0 ? digits(re) : re === 0 ? ofImaginary : `${digits(re)} ${sign} ${imaginary}`;
  const tex = plain
    .replaceAll('−', '-')
    .replace(/(?<![\d.])1e(-?\d+)/g, '10^{$1}')
    .replace(/e(-?\d+)/g, '\\cdot 10^{$1}')
    .replace(' i', '\\,i');
  return { kind: 'math', tex: tex as TexMath, plain };
}
