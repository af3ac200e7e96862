import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { lambertw } from '../enclose-lambertw.ts';
import * as R from '../interval.ts';
import type { Interval } from '../interval.ts';
import { common, down, line, point, product, range, size, up } from './rounded.ts';
import type { Range } from './rounded.ts';

/** The values of a function on an interval. */
export interface Image extends Range {
  /** Whether the function is defined and continuous on all of the interval. */
  readonly everywhere: boolean;
}

export const image = ({ lo, hi }: Range, everywhere = true): Image => ({ lo, hi, everywhere });

type AtPoint = (x: Interval, p: bigint) => Interval | undefined;

/** Binary digits beside those that small arguments and small values need. */
const digits = 96;

/**
 * A function at one double, in integers (`interval.ts`), as nobody promises how exact those of `Math` are; the whole of
 * `otherwise` where that fails.
 */
function enclosed(f: AtPoint, x: number, otherwise: Range): Range {
  if (!Number.isFinite(x)) return otherwise;
  const bits = digits + Math.min(400, Math.ceil(Math.max(0, -2 * Math.log2(Math.abs(x) || 1))));
  const p = BigInt(bits);
  const value = f(R.fromRational(Q.fromDouble(x), p), p);
  return value === undefined
    ? otherwise
    : (common(range(down(doubleOf(value.lo, bits)), up(doubleOf(value.hi, bits))), otherwise) ?? otherwise);
}

/** The double next to n·2^−bits. */
function doubleOf(n: bigint, bits: number): number {
  const excess = n.toString(16).length * 4 - 64;
  // Beyond the range of doubles the digits that do not count are left out first.
  if (excess <= 0) return scaled(Number(n), -bits);
  return scaled(Number(n >> BigInt(excess)), excess - bits);
}

const scaled = (x: number, exponent: number): number => {
  const half = Math.trunc(exponent / 2);
  return x * 2 ** half * 2 ** (exponent - half);
};

/** What is known at doubles; neighbouring boxes share their ends. */
const memory = new Map<string, Map<number, Range>>();
const largestMemory = 50_000;

/** e^x = 2^k e^r with small r: arguments of many digits would be slow. */
function exponential(x: number, otherwise: Range): Range {
  const k = Math.round(x / Math.LN2);
  const p = BigInt(digits);
  const [given, unit] = [
    R.fromRational(Q.fromDouble(x), p),
    R.log(R.fromRational(Q.rational(2), p), p) as Interval,
  ];
  const [n, m] = k >= 0 ? [unit.lo, unit.hi] : [unit.hi, unit.lo];
  const value = R.exp({ lo: given.lo - BigInt(k) * m, hi: given.hi - BigInt(k) * n }, p);
  if (value === undefined) return otherwise;
  const [lo, hi] = [value.lo, value.hi].map((v) => scaled(Number(v), k - digits)) as [number, number];
  return range(down(lo), up(hi));
}

/** What is known without computing. */
const atZero: ReadonlyMap<string, number> = new Map([
  ...['sin', 'tan', 'asin', 'atan', 'sinh', 'tanh'].map((name) => [name, 0] as const),
  ...['exp', 'cos', 'cosh'].map((name) => [name, 1] as const),
]);

function remembered(name: string, f: AtPoint, x: number, otherwise: Range): Range {
  const exact = x === 0 ? atZero.get(name) : name === 'log' && x === 1 ? 0 : undefined;
  if (exact !== undefined) return point(exact);
  let known = memory.get(name);
  if (known === undefined || known.size > largestMemory) memory.set(name, (known = new Map<number, Range>()));
  let value = known.get(x);
  if (value === undefined)
    known.set(x, (value = name === 'exp' ? exponential(x, otherwise) : enclosed(f, x, otherwise)));
  return value;
}

const bigint = (name: string): AtPoint => R.elementary.get(name) as AtPoint;

/** A function that grows on `domain` to `values`. */
const growing =
  (name: string, domain: Range, values: Range) =>
  (a: Range): Image | undefined => {
    const inside = common(a, domain);
    if (inside === undefined) return undefined;
    const f = bigint(name);
    const at = (x: number): Range => tail(name, x, values) ?? remembered(name, f, x, values);
    const lo = inside.lo <= domain.lo ? values.lo : at(inside.lo).lo;
    const hi = inside.hi >= domain.hi ? values.hi : at(inside.hi).hi;
    return image(range(lo, hi), domain.lo <= a.lo && a.hi <= domain.hi);
  };

/** Functions that at x = ±746 are as close to their limits as doubles tell: e^x is less than the least double first there. */
const hyperbolicToo: ReadonlySet<string> = new Set(['exp', 'sinh', 'cosh', 'tanh']);

function tail(name: string, x: number, { lo, hi }: Range): Range | undefined {
  if (!hyperbolicToo.has(name) || Math.abs(x) < 746) return undefined;
  return x > 0 ? range(down(hi), hi) : range(lo, up(lo));
}

const halfPi = range(1.570796326794896, 1.570796326794897);
const positive = range(0, Infinity);
const growingLog = growing('log', positive, line);
const growingAsin = growing('asin', range(-1, 1), range(-halfPi.hi, halfPi.hi));
const growingCosh = growing('cosh', range(-1, Infinity), range(1, Infinity));

function logarithm(a: Range): Image | undefined {
  if (a.hi <= 0) return undefined;
  const value = growingLog(a);
  return value && image(value, a.lo > 0);
}

function arccosine(a: Range): Image | undefined {
  const s = growingAsin(a);
  return s && image(range(down(halfPi.lo - s.hi), up(halfPi.hi - s.lo)), s.everywhere);
}

function hyperbolicCosine(a: Range): Image | undefined {
  const least = Math.max(0, a.lo, -a.hi);
  const value = growingCosh(range(least, size(a)));
  return value && image(range(Math.max(1, value.lo), value.hi));
}

/** Beyond this doubles are too coarse to tell where on the circle they are. */
const farthest = 1e8;
const coarse = 1e-6;

/** Whether a point x₀ + k·period may lie in an interval; true in doubt. */
const meets = (a: Range, first: number, period: number): boolean =>
  Math.floor((a.hi + coarse - first) / period) >= Math.ceil((a.lo - coarse - first) / period);

const unitInterval = range(-1, 1);

function wave(name: 'sin' | 'cos', crest: number) {
  const f = bigint(name);
  return (a: Range): Image => {
    if (size(a) > farthest) return image(unitInterval);
    const [first, last] = [remembered(name, f, a.lo, unitInterval), remembered(name, f, a.hi, unitInterval)];
    return image(
      range(
        meets(a, crest + Math.PI, 2 * Math.PI) ? -1 : Math.min(first.lo, last.lo),
        meets(a, crest, 2 * Math.PI) ? 1 : Math.max(first.hi, last.hi),
      ),
    );
  };
}

function tangent(a: Range): Image {
  if (size(a) > farthest || meets(a, Math.PI / 2, Math.PI)) return image(line, false);
  const f = bigint('tan');
  return image(range(remembered('tan', f, a.lo, line).lo, remembered('tan', f, a.hi, line).hi));
}

/** The elementary functions on intervals; undefined where they are defined nowhere. */
export const elementary: ReadonlyMap<string, (a: Range) => Image | undefined> = new Map<
  string,
  (a: Range) => Image | undefined
>([
  ['exp', growing('exp', line, positive)],
  ['log', logarithm],
  ['sin', wave('sin', Math.PI / 2)],
  ['cos', wave('cos', 0)],
  ['tan', tangent],
  ['asin', growingAsin],
  ['acos', arccosine],
  ['atan', growing('atan', line, range(-halfPi.hi, halfPi.hi))],
  ['sinh', growing('sinh', line, line)],
  ['cosh', hyperbolicCosine],
  ['tanh', growing('tanh', line, unitInterval)],
]);

/** x^q for x ≥ 0 and a q that is no integer; undefined where no such x is there. */
export function rootPower(a: Range, q: Rational): Image | undefined {
  const inside = common(a, positive);
  if (inside === undefined) return undefined;
  const falls = Q.sign(q) < 0;
  if (falls && inside.hi === 0) return undefined;
  const name = `^${Q.showRational(q)}`;
  const f: AtPoint = (x, p) => R.rationalPower(x, q, p);
  const at = (x: number): Range =>
    x === 0
      ? point(falls ? Infinity : 0)
      : x === Infinity
        ? point(falls ? 0 : Infinity)
        : remembered(name, f, x, positive);
  const [first, last] = [at(inside.lo), at(inside.hi)];
  const value = falls ? range(last.lo, first.hi) : range(first.lo, last.hi);
  return image(value, falls ? a.lo > 0 : a.lo >= 0);
}

/** x^y = e^{y log x}. */
export function generalPower(x: Range, y: Range): Image | undefined {
  const log = logarithm(x);
  const exp = elementary.get('exp') as (a: Range) => Image | undefined;
  const value = log && exp(product(y, log));
  return value && image(value, log.everywhere);
}

/** Below −1/e. */
const beforeBranch = -0.3678794411714424;
/** Above −1/e. */
const afterBranch = -0.3678794411714423;

/** The real branches of w e^w = x: W_0 ≥ −1 for x ≥ −1/e, growing, and W_{−1} ≤ −1 for −1/e ≤ x < 0, falling. */
export function lambert(branch: 0 | -1, a: Range): Image | undefined {
  const inside = common(a, range(beforeBranch, branch === 0 ? Infinity : 0));
  if (inside === undefined || (branch === -1 && inside.hi === inside.lo && inside.lo === 0)) return undefined;
  const values = branch === 0 ? range(-1, Infinity) : range(-Infinity, -1);
  const f: AtPoint = (x, p) => lambertw(branch, x, p);
  const at = (x: number): Range => remembered(`W${branch}`, f, x, values);
  const atBranch = inside.lo < afterBranch;
  const value =
    branch === 0
      ? range(atBranch ? -1 : at(inside.lo).lo, at(inside.hi).hi)
      : range(inside.hi === 0 ? -Infinity : at(inside.hi).lo, atBranch ? -1 : at(inside.lo).hi);
  return image(value, a.lo >= afterBranch && (branch === 0 || a.hi < 0));
}
