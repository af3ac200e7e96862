import * as T from './factor-tower.ts';
import type { Tower } from './factor-tower.ts';
import * as F from './prime-field.ts';
import type { Modular, PrimeField } from './prime-field.ts';

/**
 * A factorisation to be continued from y = 0 (P. S. Wang, Math. Comp. 32 (1978) 1215): F(x, 0) = Π images, and the
 * leading coefficient in x of the factor to which images[i] belongs is known.
 */
export interface Seed {
  readonly field: PrimeField;
  /** F as a tower of height k. */
  readonly product: Tower;
  /** Coprime in pairs. */
  readonly images: readonly Modular[];
  /** Each factor's term of highest degree in x, as towers of height k. */
  readonly leading: readonly Tower[];
  /** The degrees of F in y_1 … y_k. */
  readonly degrees: readonly number[];
}

/** What is needed to solve Σ σ_i Π_{j≠i} f_j = c in the first variables. */
interface Level {
  readonly factors: readonly Tower[];
  /** Π_{j≠i} f_j. */
  readonly cofactors: readonly Tower[];
  /** Their inverses modulo f_i: at height 0 only. */
  readonly inverses: readonly Modular[];
}

/**
 * The factors modulo p, as towers of height k, or undefined where there are none: then factors of the image do not
 * belong to factors of F. One variable after another, and one power of it after another: the coefficient of y^m in
 * the product is linear in those of y^m in the factors.
 */
export function liftTowers(seed: Seed): readonly Tower[] | undefined {
  const { field, product, images, leading, degrees } = seed;
  const k = degrees.length;
  const levels = [groundLevel(field, images)];
  let factors: readonly Tower[] = images;
  for (let height = 1; height <= k; height++) {
    const target = T.atOrigin(product, k, height);
    const tops = leading.map((a) => T.atOrigin(a, k, height));
    const next = extend(seed, levels, factors, target, tops);
    if (next === undefined) return undefined;
    factors = next;
    if (height < k) levels.push({ factors, cofactors: cofactorsOf(field, factors, height), inverses: [] });
  }
  return factors;
}

/** For images that are coprime in pairs. */
function groundLevel(field: PrimeField, factors: readonly Modular[]): Level {
  const cofactors = cofactorsOf(field, factors, 0) as readonly Modular[];
  const inverses = factors.map((f, i) => F.inverseModulo(field, cofactors[i]!, f)!);
  return { factors, cofactors, inverses };
}

const cofactorsOf = (field: PrimeField, factors: readonly Tower[], height: number): readonly Tower[] =>
  factors.map((_, i) => factors.filter((_, j) => j !== i).reduce((a, b) => T.multiply(field, a, b, height)));

/** The factors with one variable more: `height` counts it, `levels` those before. */
function extend(
  { field, degrees }: Seed,
  levels: readonly Level[],
  factors: readonly Tower[],
  target: Tower,
  tops: readonly Tower[],
): readonly Tower[] | undefined {
  const below = levels.length - 1;
  const series = factors.map((f) => [f]);
  // partial[i] = series[0] ⋯ series[i], as far as it is known.
  const partial: Tower[][] = [];
  for (const [i, s] of series.entries())
    partial.push([i === 0 ? s[0]! : T.multiply(field, partial[i - 1]![0]!, s[0]!, below)]);
  for (let m = 1; m < target.length; m++) {
    for (const [i, s] of series.entries()) {
      s.push(T.coefficientOf(tops[i]!, m));
      const pairs = i === 0 ? [] : s.map((c, a) => [partial[i - 1]![m - a]!, c] as const);
      partial[i]!.push(i === 0 ? s[m]! : T.sumOfProducts(field, pairs, below));
    }
    const wanted = T.coefficientOf(target, m);
    const error = T.subtract(field, wanted, partial.at(-1)![m]!, below);
    if (T.isZero(error)) continue;
    const corrections = solve(field, levels, degrees, below, error);
    correct(field, series, partial, corrections, m, below);
    if (!T.isZero(T.subtract(field, wanted, partial.at(-1)![m]!, below))) return undefined;
  }
  const towers = series.map(cutSeries);
  // Degrees add up in a product: where they do not, what agrees up to the degree of F does not agree beyond.
  const total = towers.reduce((sum, a) => sum + a.length - 1, 0);
  return total === target.length - 1 ? towers : undefined;
}

function cutSeries(list: Tower[]): Tower {
  while (T.isZero(list.at(-1)!)) list.pop();
  return list;
}

/** Adds what was found to the coefficients of y^m, and to those of the products. */
function correct(
  field: PrimeField,
  series: readonly Tower[][],
  partial: readonly Tower[][],
  corrections: readonly Tower[],
  m: number,
  height: number,
): void {
  let change: Tower = [];
  for (const [i, s] of series.entries()) {
    const correction = corrections[i]!;
    s[m] = T.add(field, s[m]!, correction, height);
    change =
      i === 0
        ? correction
        : T.sumOfProducts(
            field,
            [
              [change, s[0]!],
              [partial[i - 1]![0]!, correction],
            ],
            height,
          );
    partial[i]![m] = T.add(field, partial[i]![m]!, change, height);
  }
}

/** σ_i with Σ σ_i Π_{j≠i} f_j = c, deg σ_i < deg f_i in x; up to the degrees of F in the other variables. */
function solve(
  field: PrimeField,
  levels: readonly Level[],
  degrees: readonly number[],
  height: number,
  c: Tower,
): readonly Tower[] {
  const { factors, cofactors, inverses } = levels[height]!;
  if (height === 0) {
    return factors.map((f, i) =>
      F.remainder(field, F.multiply(field, c as Modular, inverses[i]!), f as Modular),
    );
  }
  const solutions: Tower[][] = factors.map(() => []);
  for (let m = 0; m <= degrees[height - 1]!; m++) {
    const pairs = solutions.flatMap((s, i) =>
      s.map((part, a) => [part, T.coefficientOf(cofactors[i]!, m - a)] as const),
    );
    const known = T.sumOfProducts(field, pairs, height - 1);
    const error = T.subtract(field, T.coefficientOf(c, m), known, height - 1);
    const parts = T.isZero(error) ? [] : solve(field, levels, degrees, height - 1, error);
    for (const [i, s] of solutions.entries()) s.push(parts[i] ?? []);
  }
  return solutions.map((s) => (s.every(T.isZero) ? [] : cutSeries(s)));
}
