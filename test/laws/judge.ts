import * as Q from '../../src/expr/rational.ts';
import type { Arithmetic } from './calculator.ts';
import { calculate, measuring } from './calculator.ts';
import type { Measured } from './calculator.ts';
import * as F from './fixed-point.ts';

/** Whether two printed formulas are equal, by evaluations that share nothing with the algebra under test. */
export type Judgement = 'equal' | 'different' | 'open';

const prime = 2n ** 61n - 1n;
const reduce = (n: bigint): bigint => ((n % prime) + prime) % prime;
function power(base: bigint, k: bigint): bigint {
  let [result, square] = [1n, reduce(base)];
  for (let n = k; n > 0n; n >>= 1n, square = (square * square) % prime) {
    if (n & 1n) result = (result * square) % prime;
  }
  return result;
}
const invert = (n: bigint): bigint => {
  if (n === 0n) throw new RangeError('division by zero');
  return power(n, prime - 2n);
};
/** Exponents are small integers: they are told from residues by their size. */
const exponentOf = (n: bigint): bigint => (n > prime / 2n ? n - prime : n);

/** Residues modulo 2^61 − 1; each value of a function is a number of its own. */
export const modular = (at: (name: string) => bigint): Arithmetic<bigint> => ({
  number: (t) => reduce(BigInt(t)),
  name: at,
  add: (a, b) => reduce(a + b),
  neg: (a) => reduce(-a),
  mul: (a, b) => reduce(a * b),
  div: (a, b) => reduce(a * invert(b)),
  pow: (a, b) => (exponentOf(b) < 0n ? invert(power(a, -exponentOf(b))) : power(a, exponentOf(b))),
  call: (fn, args) => at(`${fn}(${args.join(',')})`),
});

/** A random residue for each name, the same at each call. Cubes keep names that are alike from having like residues. */
export const residueOf =
  (seed: bigint) =>
  (name: string): bigint => {
    let h = reduce(seed * 7_919n + 12_345n);
    for (const c of name) h = power(h * 1_000_003n + BigInt(c.codePointAt(0) ?? 0), 5n);
    return power(h + 0x9e3779b97f4a7c15n, 7n);
  };

/** The value of a rational formula at a random point of the prime field; undefined where it divides by zero. */
export function residue(formula: string, seed: bigint): bigint | undefined {
  try {
    return calculate(formula, modular(residueOf(seed)));
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Are two rational formulas equal? Different values show that they differ; three equal ones that they hardly can. */
export function rationallyEqual(a: string, b: string): Judgement {
  let agreements = 0;
  for (let seed = 1n; seed < 8n && agreements < 3; seed++) {
    const [x, y] = [residue(a, seed), residue(b, seed)];
    if (x === undefined || y === undefined) continue;
    if (x !== y) return 'different';
    agreements++;
  }
  return agreements === 3 ? 'equal' : 'open';
}

const zeta = (n: number): number => {
  let sum = n ** 0 * (200.5 ** (1 - n) / (n - 1) + (n * 200.5 ** (-n - 1)) / -24);
  for (let k = 200; k > 0; k--) sum += k ** -n;
  return sum;
};

/** Doubles with error bounds; ζ at small integers too. */
function doubles(at: (name: string) => number): Arithmetic<Measured> {
  const plain = measuring(at);
  return {
    ...plain,
    call: (fn, args) =>
      fn === 'zeta' ? { value: zeta(args[0]?.value ?? 0), error: 1e-11 } : plain.call(fn, args),
  };
}

const isKnown = ({ value, error }: Measured): boolean => Number.isFinite(value) && error < Infinity;

/** How many points must agree. */
const enough = 6;

/**
 * Are two formulas equal wherever both are real? Points at which either is not real, or not known well, count for
 * nothing; where the values are neither clearly different nor clearly equal, the answer is open.
 */
export function numericallyEqual(
  a: string,
  b: string,
  random: () => number,
  positive: ReadonlySet<string>,
): Judgement {
  let agreements = 0;
  for (let i = 0; i < 40 && agreements < enough; i++) {
    const values = new Map<string, number>();
    const at = (name: string): number => {
      const value =
        values.get(name) ?? (positive.has(name) || random() < 0.5 ? 1 : -1) * (0.05 + 2.5 * random());
      values.set(name, value);
      return value;
    };
    const [x, y] = [calculate(a, doubles(at)), calculate(b, doubles(at))];
    if (!isKnown(x) || !isKnown(y)) continue;
    const [difference, error] = [Math.abs(x.value - y.value), x.error + y.error];
    if (difference > 16 * error) return 'different';
    if (error < 1e-9 * Math.max(Math.abs(x.value), Math.abs(y.value), 1e-3)) agreements++;
  }
  return agreements === enough ? 'equal' : 'open';
}

/** Exact rational arithmetic on pairs of integers, not brought to lowest terms. */
interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}
const fractions = (at: (name: string) => Fraction): Arithmetic<Fraction> => ({
  number: (t) => ({ n: BigInt(t), d: 1n }),
  name: at,
  add: (a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }),
  neg: (a) => ({ n: -a.n, d: a.d }),
  mul: (a, b) => ({ n: a.n * b.n, d: a.d * b.d }),
  div: (a, b) => {
    if (b.n === 0n) throw new RangeError('division by zero');
    return { n: a.n * b.d, d: a.d * b.n };
  },
  pow: (a, b) => {
    const k = b.n / b.d;
    if (k * b.d !== b.n) throw new RangeError('a root');
    if (k < 0n && a.n === 0n) throw new RangeError('division by zero');
    return k < 0n ? { n: a.d ** -k, d: a.n ** -k } : { n: a.n ** k, d: a.d ** k };
  },
  call: (fn) => {
    throw new RangeError(fn);
  },
});

/** Do the two formulas have different values at this point? Undefined where that cannot be told. */
export function differAt(a: string, b: string, point: ReadonlyMap<string, Q.Rational>): boolean | undefined {
  const value = (name: string): Fraction => {
    const q = point.get(name);
    if (q === undefined) throw new RangeError(name);
    return { n: BigInt(q.n), d: BigInt(q.d) };
  };
  try {
    const [x, y] = [a, b].map((text) => calculate(text, fractions(value))) as [Fraction, Fraction];
    return x.n * y.d !== y.n * x.d;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const at = (name: string): number => Q.toDouble(point.get(name) ?? Q.zero);
  const [x, y] = [calculate(a, doubles(at)), calculate(b, doubles(at))];
  if (isKnown(x) && isKnown(y) && Math.abs(x.value - y.value) > 16 * (x.error + y.error)) return true;
  return F.differ(a, b, point);
}
