/**
 * A closed interval of reals with doubles as ends, lo ≤ hi, which may be infinite. Each operation encloses all values
 * that real numbers of its arguments lead to: ends are rounded outwards by at least one unit in the last place.
 */
export interface Range {
  readonly lo: number;
  readonly hi: number;
}

// Zero has no sign.
export const range = (lo: number, hi: number): Range => ({ lo: lo + 0, hi: hi + 0 });
export const point = (x: number): Range => range(x, x);
export const line: Range = range(-Infinity, Infinity);

const unit = Number.EPSILON;

/** A double above the number of which x is the nearest double. */
export const up = (x: number): number =>
  x === -Infinity ? -Number.MAX_VALUE : x + (Math.abs(x) * unit + Number.MIN_VALUE);
/** A double below the number of which x is the nearest double. */
export const down = (x: number): number => -up(-x);

// A sum of doubles that is rounded to zero is zero.
const sumUp = (a: number, b: number): number => (a === -b || a === 0 || b === 0 ? a + b : up(a + b));
const sumDown = (a: number, b: number): number => -sumUp(-a, -b);
// 0·∞ is 0: an end that is infinite is a bound, not a value.
const productUp = (a: number, b: number): number =>
  a === 0 || b === 0 ? 0 : Math.abs(a) === 1 || Math.abs(b) === 1 ? a * b : up(a * b);
const productDown = (a: number, b: number): number => -productUp(-a, b);

const negative = (a: Range): Range => range(-a.hi, -a.lo);
export const sum = (a: Range, b: Range): Range => range(sumDown(a.lo, b.lo), sumUp(a.hi, b.hi));
export const difference = (a: Range, b: Range): Range => sum(a, negative(b));

export function product(a: Range, b: Range): Range {
  return range(
    Math.min(
      productDown(a.lo, b.lo),
      productDown(a.lo, b.hi),
      productDown(a.hi, b.lo),
      productDown(a.hi, b.hi),
    ),
    Math.max(productUp(a.lo, b.lo), productUp(a.lo, b.hi), productUp(a.hi, b.lo), productUp(a.hi, b.hi)),
  );
}

export const contains = (a: Range, x: number): boolean => a.lo <= x && x <= a.hi;
export const width = (a: Range): number => a.hi - a.lo;
export const size = (a: Range): number => Math.max(Math.abs(a.lo), Math.abs(a.hi));
export const isBounded = (a: Range): boolean => Number.isFinite(a.lo) && Number.isFinite(a.hi);
export const isWithin = (a: Range, b: Range): boolean => b.lo <= a.lo && a.hi <= b.hi;
export const isInterior = (a: Range, b: Range): boolean => b.lo < a.lo && a.hi < b.hi;
export const hull = (a: Range, b: Range): Range => range(Math.min(a.lo, b.lo), Math.max(a.hi, b.hi));

/** A double inside. */
export const middle = (a: Range): number => Math.min(a.hi, Math.max(a.lo, a.lo / 2 + a.hi / 2));

/** What two intervals have in common; undefined where that is nothing. */
export function common(a: Range, b: Range): Range | undefined {
  const both = range(Math.max(a.lo, b.lo), Math.min(a.hi, b.hi));
  return both.lo <= both.hi ? both : undefined;
}

/** 1/x for all x ≠ 0 of an interval; undefined where there is none. */
export function inverse({ lo, hi }: Range): Range | undefined {
  if (lo === 0 && hi === 0) return undefined;
  if (lo < 0 && hi > 0) return line;
  return range(hi === 0 ? -Infinity : down(1 / hi), lo === 0 ? Infinity : up(1 / lo));
}

/** xⁿ for a whole n ≥ 0. */
export function naturalPower(a: Range, n: number): Range {
  if (n === 0) return point(1);
  if (n === 1) return a;
  if (n % 2 === 1) return range(-powerUp(-a.lo, n), powerUp(a.hi, n));
  const [least, most] = [Math.max(0, a.lo, -a.hi), size(a)];
  return range(-powerUp(-least, n), powerUp(most, n));
}

/** Above xⁿ; for odd n, and for even n with x ≤ 0 standing for −|x|ⁿ. */
function powerUp(x: number, n: number): number {
  if (x === 0) return 0;
  const rounded = x > 0 ? productUp : productDown;
  let [result, square] = [1, Math.abs(x)];
  for (let k = n; k > 0; k = Math.floor(k / 2)) {
    if (k % 2 === 1) result = rounded(result, square);
    if (k > 1) square = rounded(square, square);
  }
  return x > 0 ? result : -result;
}

/** The z with b z ∈ a for some b: one interval, or two where b has zero inside; none where there is no such z. */
export function quotients(a: Range, b: Range): readonly Range[] {
  if (!contains(b, 0)) return [product(a, inverse(b) as Range)];
  if (contains(a, 0)) return [line];
  if (b.lo === 0 && b.hi === 0) return [];
  const [left, right] = a.lo > 0 ? [negative(a), a] : [a, negative(a)];
  // left < 0 < right: z ≤ … for one sign of b, z ≥ … for the other.
  const [below, above] = a.lo > 0 ? [-b.lo, b.hi] : [b.hi, -b.lo];
  return [
    ...(below > 0 ? [range(-Infinity, up(left.hi / below))] : []),
    ...(above > 0 ? [range(down(right.lo / above), Infinity)] : []),
  ];
}
