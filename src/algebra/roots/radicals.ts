import {
  add,
  call,
  div,
  fraction,
  HALF,
  I,
  mul,
  neg,
  num,
  ONE,
  PI,
  pow,
  sub,
  TWO,
} from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import type { Sign } from './sign.ts';
import { rootOfUnity } from './unity.ts';

/** c_0 … c_n of Σ c_k x^k: expressions free of x, c_n taken to be different from zero. */
export type Coefficients = readonly Expr[];

/** What the solution by radicals needs to know about coefficients. */
export interface Ground {
  /** Does it vanish identically? */
  readonly isZero: (e: Expr) => boolean;
  readonly sign: (e: Expr) => Sign | undefined;
  /** The same expression, shorter. */
  readonly short: (e: Expr) => Expr;
  /** One of the square roots of an expression. */
  readonly squareRoot: (e: Expr) => Expr;
  /** All roots of an auxiliary polynomial; undefined where some cannot be told. */
  readonly roots: (c: Coefficients) => Solution | undefined;
}

export interface Solution {
  readonly values: readonly Expr[];
  /** What has to be different from zero. */
  readonly conditions: readonly Expr[];
}

const solution = (values: readonly Expr[], conditions: readonly Expr[] = []): Solution => ({
  values,
  conditions: conditions.filter((c) => c.op !== 'num'),
});

const square = (e: Expr): Expr => mul(e, e);
const half = (e: Expr): Expr => mul(HALF, e);

/** a ± b. */
const plusMinus = (a: Expr, b: Expr): readonly Expr[] => [add(a, b), sub(a, b)];

export const linear = ([c0, c1]: Coefficients, ground: Ground): Solution =>
  solution([ground.short(neg(div(c0 as Expr, c1 as Expr)))]);

export function quadratic(c: Coefficients, ground: Ground): Solution {
  const [c0, c1, c2] = c as [Expr, Expr, Expr];
  const discriminant = ground.short(sub(square(c1), mul(num(4), c0, c2)));
  const root = ground.squareRoot(discriminant);
  const below = mul(TWO, c2);
  return solution(plusMinus(neg(div(c1, below)), div(root, below)));
}

/** All x with x^k = y, for k ≤ 6. */
export function kthRoots(y: Expr, k: number, ground: Ground): readonly Expr[] {
  const turns = Array.from({ length: k }, (_, j) => j);
  const negative = ground.sign(y) === -1;
  const root = pow(negative ? neg(y) : y, fraction(1, k));
  if (negative && k % 2 === 0) return turns.map((j) => mul(root, rootOfUnity(2 * j + 1, 2 * k)));
  return turns.map((j) => mul(negative ? neg(root) : root, rootOfUnity(j, k)));
}

/** The polynomial divided by its leading coefficient, with x = t + shift so that the power below vanishes. */
function depressed(c: Coefficients, ground: Ground): { readonly shift: Expr; readonly rest: Coefficients } {
  const n = c.length - 1;
  const lead = c[n] as Expr;
  const monic = c.map((a) => ground.short(div(a, lead)));
  const shift = ground.short(mul(fraction(-1, n), monic[n - 1] as Expr));
  // Taylor's shift by Horner's scheme.
  const rest = [...monic];
  for (let i = 0; i < n; i++) {
    for (let k = n - 1; k >= i; k--) rest[k] = add(rest[k] as Expr, mul(shift, rest[k + 1] as Expr));
  }
  return { shift, rest: rest.map(ground.short) };
}

/**
 * t³ + pt + q by G. Cardano (Ars magna, 1545): t = u + v with u³ = −q/2 + √(q²/4 + p³/27) and uv = −p/3, so that v is
 * computed from u. With three real roots by F. Viète's cosines (De emendatione, 1615).
 */
export function cubic(c: Coefficients, ground: Ground): Solution {
  const { shift, rest } = depressed(c, ground);
  const [q, p] = rest as [Expr, Expr];
  const shifted = (t: readonly Expr[], conditions: readonly Expr[] = []): Solution =>
    solution(
      t.map((value) => add(shift, value)),
      conditions,
    );
  if (ground.isZero(p)) return shifted(kthRoots(neg(q), 3, ground));
  const inside = ground.short(add(mul(fraction(1, 4), square(q)), mul(fraction(1, 27), pow(p, num(3)))));
  const sign = ground.sign(inside);
  if (sign === -1) return shifted(cosines(p, q));
  const root = ground.squareRoot(inside);
  // For real roots of real numbers u is the larger of the two terms, and a real cube root.
  const opposite = ground.sign(q) === 1;
  const sum = add(half(opposite ? q : neg(q)), root);
  const plain = pow(sum, fraction(1, 3));
  const u = opposite ? neg(plain) : plain;
  const v = neg(div(p, mul(num(3), u)));
  if (sign === undefined) {
    const turned = (k: number): Expr => add(mul(rootOfUnity(k, 3), u), mul(rootOfUnity(-k, 3), v));
    return shifted([0, 1, 2].map(turned), [p]);
  }
  const imaginary = mul(half(ground.squareRoot(num(3))), I, sub(u, v));
  return shifted([add(u, v), ...plusMinus(half(neg(add(u, v))), imaginary)], [p]);
}

/** arccos, with the angles that everyone knows. */
function arccosine(z: Expr): Expr {
  if (z === HALF) return mul(fraction(1, 3), PI);
  return z === neg(HALF) ? mul(fraction(2, 3), PI) : call('acos', z);
}

/** 2 √(−p/3) cos of θ/3 and (2π ∓ θ)/3 with θ = acos(3q/(2p) √(−3/p)): descending. */
function cosines(p: Expr, q: Expr): readonly Expr[] {
  const size = mul(TWO, pow(div(neg(p), num(3)), HALF));
  const angle = arccosine(mul(fraction(3, 2), div(q, p), pow(div(num(-3), p), HALF)));
  const turn = mul(TWO, PI);
  return [angle, sub(turn, angle), add(turn, angle)].map((a) =>
    mul(size, call('cos', mul(fraction(1, 3), a))),
  );
}

/**
 * t⁴ + pt² + qt + r by L. Ferrari: for a root z ≠ 0 of z³ + 2pz² + (p² − 4r)z − q² and s² = z it is the product of
 * t² ∓ st + (p + z)/2 ± q/(2s).
 */
export function quartic(c: Coefficients, ground: Ground): Solution | undefined {
  const { shift, rest } = depressed(c, ground);
  const [r, q, p] = rest as [Expr, Expr, Expr];
  if (ground.isZero(q)) {
    return solution(biquadratic(p, r, ground).map((t) => add(shift, t)));
  }
  const resolvent = ground.roots([
    ground.short(neg(square(q))),
    ground.short(sub(square(p), mul(num(4), r))),
    mul(TWO, p),
    ONE,
  ]);
  if (resolvent === undefined) return undefined;
  const { values, conditions } = resolvent;
  // With real coefficients one root is positive, since the resolvent is −q² at 0: all square roots are of real numbers.
  const [z] = [...values.filter((value) => ground.sign(value) === 1), ...values] as [Expr];
  const s = ground.squareRoot(z);
  const values4 = [s, neg(s)].flatMap((side) => {
    const inside = sub(mul(num(-2), p), add(z, div(mul(TWO, q), side)));
    return plusMinus(add(shift, half(side)), half(ground.squareRoot(ground.short(inside))));
  });
  return solution(values4, [...conditions, q]);
}

/**
 * t⁴ + pt² + r, either by t² or, where √r is rational or t² is not real, as (t² + √r)² = (2√r − p) t²: the square
 * roots are then of simpler, real numbers.
 */
function biquadratic(p: Expr, r: Expr, ground: Ground): readonly Expr[] {
  const inside = ground.short(sub(square(p), mul(num(4), r)));
  const m = ground.squareRoot(r);
  if (m.op === 'num' || ground.sign(inside) === -1) {
    const side = (n: number): Expr => half(ground.squareRoot(ground.short(sub(mul(num(n), m), p))));
    return [side(2), neg(side(2))].flatMap((a) => plusMinus(a, side(-2)));
  }
  const squares = quadratic([r, p, ONE], ground).values;
  return squares.flatMap((y) => kthRoots(y, 2, ground));
}
