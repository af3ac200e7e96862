/** A complex number in doubles. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

export const zero: Complex = { re: 0, im: 0 };
export const one: Complex = { re: 1, im: 0 };

export const add = (a: Complex, b: Complex): Complex => ({ re: a.re + b.re, im: a.im + b.im });
export const sub = (a: Complex, b: Complex): Complex => ({ re: a.re - b.re, im: a.im - b.im });
export const mul = (a: Complex, b: Complex): Complex => ({
  re: a.re * b.re - a.im * b.im,
  im: a.re * b.im + a.im * b.re,
});
export const scale = (a: Complex, factor: number): Complex => ({ re: a.re * factor, im: a.im * factor });
export const conj = (a: Complex): Complex => ({ re: a.re, im: -a.im });

/** |a|, without overflow or underflow in between; exactly |re| for a real number. */
export function modulus({ re, im }: Complex): number {
  const [x, y] = [Math.abs(re), Math.abs(im)];
  const [large, small] = x < y ? [y, x] : [x, y];
  if (small === 0 || large === Infinity) return large;
  if (large < 1e150 && small > 1e-150) return Math.sqrt(x * x + y * y);
  const ratio = small / large;
  return large * Math.sqrt(1 + ratio * ratio);
}

/**
 * a/b by R. L. Smith's method (Comm. ACM 5 (1962) 435): no overflow in between, and real where a and b are real.
 * Division by zero gives values that are not finite.
 */
export function div(a: Complex, b: Complex): Complex {
  if (b.im === 0) return { re: a.re / b.re, im: a.im / b.re };
  if (Math.abs(b.re) >= Math.abs(b.im)) {
    const ratio = b.im / b.re;
    const below = b.re + b.im * ratio;
    return { re: (a.re + a.im * ratio) / below, im: (a.im - a.re * ratio) / below };
  }
  const ratio = b.re / b.im;
  const below = b.re * ratio + b.im;
  return { re: (a.re * ratio + a.im) / below, im: (a.im * ratio - a.re) / below };
}

/** The square root with re > 0, or re = 0 and im ≥ 0; exactly real or imaginary for a real number. */
export function sqrt(a: Complex): Complex {
  if (a.im === 0) return a.re >= 0 ? { re: Math.sqrt(a.re), im: 0 } : { re: 0, im: Math.sqrt(-a.re) };
  // The parts are made smaller lest |a| overflow, but not where they would vanish.
  const factor = Math.abs(a.re) + Math.abs(a.im) > 1 ? 0.25 : 1;
  const half = Math.sqrt(modulus(scale(a, factor)) / (2 * factor) + Math.abs(a.re) / 2);
  const other = a.im / 2 / half;
  if (a.re >= 0) return { re: half, im: other };
  return { re: Math.abs(other), im: a.im < 0 ? -half : half };
}
