import type { Expr } from './expr.ts';

/** A function of the formula grammar. */
interface FunctionRule {
  readonly arity: number;
  /** An exact value at special arguments; an integer or one of the arguments. */
  readonly fold?: (...args: readonly Expr[]) => number | Expr | undefined;
  /** The value in double precision; NaN outside the real domain. */
  readonly float: (...x: readonly number[]) => number;
}

const isNumber = (e: Expr | undefined, n: number): boolean =>
  e?.op === 'num' && e.value.n === n && e.value.d === 1;
const at = (n: number, value: number) => (x?: Expr) => (isNumber(x, n) ? value : undefined);
const odd = at(0, 0);

const unary = (f: (x: number) => number, foldAt?: (x?: Expr) => number | Expr | undefined): FunctionRule => ({
  arity: 1,
  float: (x) => f(x),
  ...(foldAt && { fold: foldAt }),
});

/** Every function of the formula grammar. `sqrt(x)` is read as a power. */
export const functions: ReadonlyMap<string, FunctionRule> = new Map<string, FunctionRule>([
  ['sqrt', unary(Math.sqrt)],
  [
    'exp',
    unary(Math.exp, (x) => (isNumber(x, 0) ? 1 : x?.op === 'call' && x.fn === 'log' ? x.args[0] : undefined)),
  ],
  ['log', unary(Math.log, at(1, 0))],
  ['sin', unary(Math.sin, odd)],
  ['cos', unary(Math.cos, at(0, 1))],
  ['tan', unary(Math.tan, odd)],
  ['asin', unary(Math.asin, odd)],
  ['acos', unary(Math.acos, at(1, 0))],
  ['atan', unary(Math.atan, odd)],
  ['sinh', unary(Math.sinh, odd)],
  ['cosh', unary(Math.cosh, at(0, 1))],
  ['tanh', unary(Math.tanh, odd)],
  ['zeta', { arity: 1, float: (s) => zeta(s) }],
  [
    'lambertw',
    {
      arity: 2,
      fold: (k, x) => (isNumber(k, 0) && isNumber(x, 0) ? 0 : undefined),
      float: (k, x) => lambertW(k, x),
    },
  ],
]);

/** The exact value of `fn` at special arguments, where there is one. */
export const fold = (fn: string, args: readonly Expr[]): number | Expr | undefined =>
  functions.get(fn)?.fold?.(...args);

/** Bernoulli numbers B₂ … B₂₀ over (2k)!, for the Euler–Maclaurin tail of ζ. */
const bernoulli = [
  1 / 6,
  -1 / 30,
  1 / 42,
  -1 / 30,
  5 / 66,
  -691 / 2730,
  7 / 6,
  -3617 / 510,
  43867 / 798,
  -174611 / 330,
];

/** Riemann's ζ(s) for real s > 1 by Euler–Maclaurin summation (Abramowitz & Stegun 23.2.3); NaN elsewhere. */
export function zeta(s: number): number {
  if (!(s > 1)) return Number.NaN;
  const n = 12;
  let tail = 0;
  let term = s * n ** (-s - 1);
  let factorial = 2;
  for (let k = 0; k < bernoulli.length; k++) {
    tail += ((bernoulli[k] as number) / factorial) * term;
    term *= ((s + 2 * k + 1) * (s + 2 * k + 2)) / (n * n);
    factorial *= (2 * k + 3) * (2 * k + 4);
  }
  let sum = tail + n ** -s / 2 + n ** (1 - s) / (s - 1);
  for (let k = n - 1; k >= 1; k--) sum += k ** -s;
  return sum;
}

/** Lambert's W on its real branches k = 0 (x ≥ −1/e) and k = −1 (−1/e ≤ x < 0) by Halley's iteration. */
export function lambertW(k: number, x: number): number {
  if (x === 0 && k === 0) return 0;
  if (!((k === 0 && x >= -1 / Math.E) || (k === -1 && x >= -1 / Math.E && x < 0))) return Number.NaN;
  const root = Math.sqrt(Math.max(0, 2 * (Math.E * x + 1)));
  let w =
    k === -1
      ? x > -0.25
        ? Math.log(-x) - Math.log(-Math.log(-x))
        : -1 - root
      : x < 1
        ? -1 + root
        : Math.log(x) - Math.log(Math.log(x) + 1);
  for (let i = 0; i < 60; i++) {
    const e = Math.exp(w);
    const residual = w * e - x;
    if (residual === 0 || w === -1) break;
    const step = residual / (e * (w + 1) - ((w + 2) * residual) / (2 * w + 2));
    w -= step;
    if (Math.abs(step) <= 1e-16 * Math.abs(w)) break;
  }
  return w;
}
