import type { Arithmetic, FunctionName } from './arithmetic.ts';
import { NoValue } from './arithmetic.ts';
import type { Field } from './field.ts';
import { isPositive } from './field.ts';
import { inverseModulo, powerModulo, residueOf } from './modular.ts';
import type { Stream } from './random.ts';
import { refuse } from './refusal.ts';

/** A number twice: modulo p, and modulo q as it counts in an exponent. */
export interface Residue {
  readonly p: bigint;
  readonly q: bigint;
}

/**
 * Arithmetic in a prime field at one random point. e is a random positive number; cos x and sin x come from e^(ix).
 * Of π, logarithms, arcs, odd zeta values and Lambert's W nothing is assumed but that they are functions: they have
 * random values, the same for the same arguments.
 */
export function residues(field: Field, random: Stream, exponents: boolean): Arithmetic<Residue> {
  const { p, q, cofactor } = field;
  const imaginary = field.imaginary ?? { p: 0n, q: 0n };
  const some = (): Residue => ({ p: random.below(p), q: random.below(q) });
  const pi = some();
  const e = powerModulo(2n + random.below(p - 3n), cofactor, p);
  const unknown = new Map<string, Residue>();
  /** The value of a function about which nothing is assumed. */
  const valueOf = (key: string): Residue => {
    const known = unknown.get(key) ?? some();
    unknown.set(key, known);
    return known;
  };
  /** A number in the field; in exponents nothing is assumed of it but that equal numbers are equal. */
  const opaque = (x: bigint): Residue => ({ p: x, q: exponents ? valueOf(`${x}`).q : 0n });
  const inverse = (x: bigint): bigint => inverseModulo(x, p) ?? missing();
  const inExponent = (compute: () => bigint): bigint => (exponents ? compute() : 0n);

  const exponential = (x: bigint): bigint => powerModulo(e, x, p);
  const positive = (x: bigint): bigint => (isPositive(x, field) ? x : missing());
  /** (w + 1/w)/2 and (w − 1/w)/2 for w = e^x. */
  const halves = (x: bigint): { readonly even: bigint; readonly odd: bigint } => {
    const w = exponential(x);
    const v = inverse(w);
    const half = (p + 1n) / 2n;
    return { even: ((w + v) * half) % p, odd: residueOf((w - v) * half, p) };
  };
  const turned = (x: Residue): bigint => (x.q * imaginary.q) % q;
  const sine = (x: Residue): bigint => (halves(turned(x)).odd * inverse(imaginary.p)) % p;

  const rules: { readonly [F in FunctionName]?: (x: Residue) => bigint } = {
    exp: (x) => exponential(x.q),
    sin: sine,
    cos: (x) => halves(turned(x)).even,
    tan: (x) => (sine(x) * inverse(halves(turned(x)).even)) % p,
    sinh: (x) => halves(x.q).odd,
    cosh: (x) => halves(x.q).even,
    tanh: (x) => (halves(x.q).odd * inverse(halves(x.q).even)) % p,
  };

  return {
    cost: exponents ? 2 : 1,
    pi,
    imaginary,
    number: ({ n, d }) => ({
      p: (residueOf(n, p) * (d === 1n ? 1n : inverse(d))) % p,
      q: inExponent(() => (residueOf(n, q) * (inverseModulo(d, q) ?? missing())) % q),
    }),
    add: (a, b) => ({ p: (a.p + b.p) % p, q: (a.q + b.q) % q }),
    negate: (a) => ({ p: a.p === 0n ? 0n : p - a.p, q: a.q === 0n ? 0n : q - a.q }),
    multiply: (a, b) => ({ p: (a.p * b.p) % p, q: (a.q * b.q) % q }),
    invert: (a) => ({ p: inverse(a.p), q: inExponent(() => inverseModulo(a.q, q) ?? missing()) }),
    power: (a, n) => {
      if (n < 0n)
        return {
          p: powerModulo(inverse(a.p), -n, p),
          q: inExponent(() => powerModulo(inverseModulo(a.q, q) ?? missing(), -n, q)),
        };
      return { p: powerModulo(a.p, n, p), q: inExponent(() => powerModulo(a.q, n, q)) };
    },
    root: (a, { n, d }) =>
      opaque(powerModulo(positive(a.p), (residueOf(n, q) * (inverseModulo(d, q) ?? missing())) % q, p)),
    raise: (a, b) => {
      if (!exponents) refuse('an exponent was not expected here');
      return opaque(powerModulo(positive(a.p), b.q, p));
    },
    apply: (fn, args) => {
      const [x] = args;
      const rule = rules[fn];
      if (rule !== undefined && x !== undefined) return opaque(rule(x));
      return isPlain(fn, args, p) ? { p: 0n, q: 0n } : valueOf(`${fn}(${args.map((a) => a.p).join(',')})`);
    },
  };
}

const missing = (): never => {
  throw new NoValue();
};

/** log 1 = acos 1 = 0 and asin 0 = atan 0 = W₀(0) = 0. */
function isPlain(fn: FunctionName, args: readonly Residue[], p: bigint): boolean {
  const at = (value: bigint): boolean => args.every((a) => a.p === value % p);
  if (fn === 'log' || fn === 'acos') return at(1n);
  return (fn === 'asin' || fn === 'atan' || fn === 'lambertw') && at(0n);
}
