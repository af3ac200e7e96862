import { spendSteps } from './charge.ts';
import { residues, termValues, univariate } from './flat.ts';
import type { Flat } from './flat.ts';
import { gcdMod, inverseMod, lagrangeBasis, mulMod, powerMod, reduce } from './modular.ts';

/**
 * H = (lead/lc G) G for G = gcd(a, b): its leading coefficient in variable 0, the main one, is known in advance, and
 * that fixes the constant factor by which images of a gcd otherwise differ (Brown, J. ACM 18 (1971) 478).
 */
export interface ScaledGcd {
  readonly a: Flat;
  readonly b: Flat;
  /** A common divisor of the leading coefficients of a and b, and a multiple of that of G. */
  readonly lead: Flat;
  /** Bounds for the degrees of H. */
  readonly bounds: readonly number[];
}

/** What is computed modulo one prime. */
export interface Modulo {
  readonly problem: ScaledGcd;
  readonly p: number;
  /** The coefficients of a, b and lead. */
  readonly starts: readonly [Float64Array, Float64Array, Float64Array];
  readonly random: () => number;
}

/** The coefficient of one power of the main variable: monomials in the variables 1, 2, …, and their coefficients. */
interface Part {
  readonly power: number;
  readonly monomials: readonly (readonly number[])[];
  readonly coefficients: readonly number[];
}

/** H modulo a prime, perhaps with residues in the places of the last variables. */
export type Image = readonly Part[];

type Point = ReadonlyMap<number, number>;

export const modulo = (problem: ScaledGcd, p: number, random: () => number): Modulo => ({
  problem,
  p,
  starts: [residues(problem.a, p), residues(problem.b, p), residues(problem.lead, p)],
  random,
});

const randomResidue = ({ p, random }: Modulo): number => 1 + Math.floor(random() * (p - 1));

/**
 * H modulo p with all variables but the main one fixed: some of them by `fixed`, the others at the j-th powers of
 * `ratios`, for j = 1 … count. Undefined if a point is unlucky: there the leading coefficient vanishes, or the
 * gcd's degree is not the expected one.
 */
function univariateImages(
  { problem: { a, b, lead }, p, starts }: Modulo,
  fixed: Point,
  ratios: Point,
  count: number,
  degree?: number,
): readonly Float64Array[] | undefined {
  const first = new Map([...fixed, ...ratios]);
  const series = ([a, b, lead] as const).map((flat, i) => ({
    flat,
    values: termValues(flat, first, starts[i]!, p),
    steps: termValues(flat, ratios, new Float64Array(flat.coefficients.length).fill(1), p),
  }));
  const images: Float64Array[] = [];
  for (let j = 0; j < count; j++) {
    const [f, g, h] = series.map(({ flat, values }) => univariate(flat, values, 0, p));
    const common = gcdMod(f!, g!, p, (steps) => spendSteps(a.work, steps));
    const factor = h![0]!;
    if (factor === 0 || common.length === 0 || common.length - 1 !== (degree ?? common.length - 1)) return;
    images.push(common.map((c) => mulMod(c, factor, p)));
    for (const { values, steps } of series) {
      spendSteps(a.work, values.length);
      for (let t = 0; t < values.length; t++) values[t] = mulMod(values[t]!, steps[t]!, p);
    }
  }
  return images;
}

/**
 * H modulo p with the variables after the m-th at `fixed`, its monomials being those of `skeleton`, an image modulo
 * another prime or at another point: its coefficients solve transposed Vandermonde systems (Zippel, EUROSAM 1979,
 * 216). With `checked`, one image more than needed must agree, which finds out a skeleton that lacks something.
 */
export function sparseImage(
  modulus: Modulo,
  skeleton: Image,
  m: number,
  fixed: Point,
  checked: boolean,
): Image | undefined {
  const { p } = modulus;
  const { work } = modulus.problem.a;
  const ratios = new Map(Array.from({ length: m }, (_, i) => [i + 1, randomResidue(modulus)]));
  const needed = skeleton.reduce((most, { monomials }) => Math.max(most, monomials.length), 0);
  const degree = skeleton.at(-1)!.power;
  const images = univariateImages(modulus, fixed, ratios, needed + (checked ? 1 : 0), degree);
  if (images === undefined) return undefined;
  const parts: Part[] = [];
  for (const { power, monomials } of skeleton) {
    const n = monomials.length;
    spendSteps(work, n * (2 * n + m * 32 + images.length));
    const nodes = monomials.map((exponents) =>
      exponents.reduce((x, k, i) => mulMod(x, powerMod(ratios.get(i + 1)!, k, p), p), 1),
    );
    if (new Set(nodes).size < n) return undefined;
    const coefficients: number[] = [];
    lagrangeBasis(nodes, p, (row, i) => {
      // The images begin with the first powers of the nodes, not with the zeroth: one factor is taken out.
      let sum = 0;
      for (let j = 0; j < n; j++) sum = reduce(sum + row[j]! * images[j]![power]!, p);
      coefficients[i] = sum;
    });
    // Σ terms after j steps is the coefficient of the image j.
    const terms = [...coefficients];
    for (const image of images) {
      if (terms.reduce((sum, c) => sum + c, 0) % p !== image[power]!) return undefined;
      for (let i = 0; i < n; i++) terms[i] = mulMod(terms[i]!, nodes[i]!, p);
    }
    parts.push({
      power,
      monomials,
      coefficients: coefficients.map((c, i) => mulMod(c, inverseMod(nodes[i]!, p), p)),
    });
  }
  const powers = new Set(skeleton.map(({ power }) => power));
  const surplus = images.some((image) => image.some((c, k) => c !== 0 && !powers.has(k)));
  return surplus ? undefined : parts;
}

/**
 * H modulo p from nothing: first with all variables but the main one fixed at random, then with one more of them
 * restored at a time, by interpolation between images whose monomials are known by then. Undefined on bad luck.
 */
export function firstImage(modulus: Modulo): Image | undefined {
  const { problem, p } = modulus;
  // Interpolation needs that many different residues.
  if (problem.bounds.some((d) => d + 2 > p)) return undefined;
  const point = new Map(problem.bounds.slice(1).map((_, i) => [i + 1, randomResidue(modulus)]));
  const [start] = univariateImages(modulus, point, new Map(), 1) ?? [];
  if (start === undefined) return undefined;
  let image: Image = [...start].flatMap((c, power) =>
    c === 0 ? [] : [{ power, monomials: [[]], coefficients: [c] }],
  );
  for (let m = 1; m < problem.bounds.length; m++) {
    const nodes = new Set([point.get(m)!]);
    while (nodes.size <= problem.bounds[m]!) nodes.add(randomResidue(modulus));
    point.delete(m);
    const samples: Image[] = [];
    for (const x of nodes) {
      const sample =
        samples.length === 0 ? image : sparseImage(modulus, image, m - 1, new Map([...point, [m, x]]), false);
      if (sample === undefined) return undefined;
      samples.push(sample);
    }
    image = interpolate(modulus, [...nodes], samples);
  }
  return image;
}

/** The image with one variable more, from samples at its nodes. */
function interpolate({ problem, p }: Modulo, nodes: readonly number[], samples: readonly Image[]): Image {
  const n = nodes.length;
  const [first] = samples as readonly [Image];
  const sums = first.map((part) => part.monomials.map(() => new Float64Array(n)));
  lagrangeBasis(nodes, p, (row, i) => {
    samples[i]!.forEach((part, k) =>
      part.coefficients.forEach((value, t) => {
        const sum = sums[k]![t]!;
        for (let e = 0; e < n; e++) sum[e] = reduce(sum[e]! + row[e]! * value, p);
      }),
    );
    spendSteps(problem.a.work, n * sums.reduce((total, list) => total + list.length, n));
  });
  return first.map(({ power, monomials }, k) => {
    const terms = monomials.flatMap((exponents, t) =>
      [...sums[k]![t]!].flatMap((c, e) => (c === 0 ? [] : [{ exponents: [...exponents, e], c }])),
    );
    return {
      power,
      monomials: terms.map(({ exponents }) => exponents),
      coefficients: terms.map(({ c }) => c),
    };
  });
}
