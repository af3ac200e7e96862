import { randomStream, spend } from '../work.ts';
import type { Work } from '../work.ts';
import { combine, noResidues, polynomialOf } from './factor-chinese.ts';
import { distribute, imageAt, signatures, valueAt } from './factor-image.ts';
import type { Point } from './factor-image.ts';
import { liftTowers } from './factor-lift.ts';
import { allDegrees, onlyWhole, possibleDegrees } from './factor-recombine.ts';
import * as T from './factor-tower.ts';
import type { Axes, Tower } from './factor-tower.ts';
import { factorUnivariate } from './factor-univariate.ts';
import { primitivePart } from './division.ts';
import { degreeIn, heightOf } from './parts.ts';
import { inverseMod, largestPrime, primeBelow, reduce, residue } from './modular.ts';
import * as F from './prime-field.ts';
import type { PrimeField } from './prime-field.ts';
import * as P from './polynomial.ts';
import type { Polynomial } from './polynomial.ts';
import * as U from './univariate.ts';
import type { Dense } from './univariate.ts';

/** The leading coefficient in the main variable: unit · Π base^power with irreducible bases. */
export interface Lead {
  readonly unit: bigint;
  readonly factors: readonly { readonly base: Polynomial; readonly power: number }[];
}

/** An image of a polynomial at a point, and the leading coefficient of the factor to which it may belong. */
interface Shadow {
  readonly image: Dense;
  /** Up to an integer factor. */
  readonly lead: Polynomial;
  /** unit · lead at the point: what the leading coefficient of the image is scaled to. */
  readonly top: bigint;
}

/**
 * The irreducible factors of a primitive square-free polynomial without a content in its main variable. At an integer
 * point it has at least as many factors as before; each of them is lifted, and where that succeeds for all, they are
 * irreducible since their images are. It succeeds at almost all points by Hilbert's irreducibility theorem, and
 * otherwise another point is taken. P. S. Wang, Math. Comp. 32 (1978) 1215; K. O. Geddes, S. R. Czapor, G. Labahn,
 * Algorithms for Computer Algebra, section 8.8.
 */
export function factorPrimitive(f: Polynomial, axes: Axes, lead: Lead): readonly Polynomial[] {
  const { work } = f.ring;
  const random = randomStream(work.seed);
  const n = degreeIn(f, axes.main);
  let degrees = allDegrees(n);
  let fewest = n;
  // At the origin nothing has to be shifted, but a leading coefficient that is not constant may vanish there.
  for (let range = lead.factors.length === 0 ? 0 : 2; ; range++) {
    const point: Point = new Map(
      axes.others.map((v) => [v, BigInt(Math.floor(random() * (2 * range + 1)) - range)]),
    );
    const image = imageAt(f, axes.main, point);
    if (U.degree(image) < n || !isSeparable(work, image)) continue;
    const values = lead.factors.map(({ base }) => valueAt(base, axes.main, point));
    const marks = signatures(values, lead.unit * U.content(image));
    if (marks === undefined) continue;
    const images = factorUnivariate(work, U.primitive(image));
    degrees &= possibleDegrees(images.map(U.degree));
    if (degrees === onlyWhole(n)) return [f];
    if (images.length > fewest) continue;
    fewest = images.length;
    const shadows = attribute(f, images, lead, values, marks);
    const factors = shadows && liftShadows(f, axes, point, lead.unit, shadows);
    if (factors) return factors;
  }
}

/** Whether it is certain that no factor occurs twice: seen modulo one of two large primes. */
function isSeparable(work: Work, f: Dense): boolean {
  let tried = 0;
  for (let p = largestPrime; tried < 2; p = primeBelow(p)) {
    spend(work, stepsToPrime);
    const image = F.reduceIntegers({ p, work }, f);
    if (image.length < f.length) continue;
    if (F.isSquareFree({ p, work }, image)) return true;
    tried++;
  }
  return false;
}

/** What it takes to find the next prime. */
const stepsToPrime = 500;

/** Images with the leading coefficients that belong to them, if these make up the whole. */
function attribute(
  f: Polynomial,
  images: readonly Dense[],
  lead: Lead,
  values: readonly bigint[],
  marks: readonly bigint[],
): readonly Shadow[] | undefined {
  const powers = images.map((image) => distribute(U.leading(image), values, marks));
  const complete = lead.factors.every(
    ({ power }, j) => power === powers.reduce((sum, list) => sum + list[j]!, 0),
  );
  if (!complete) return undefined;
  return images.map((image, i) => ({
    image,
    lead: lead.factors.reduce(
      (product, { base }, j) => P.mul(product, P.pow(base, powers[i]![j]!)),
      P.one(f.ring),
    ),
    top: values.reduce((product, value, j) => product * value ** BigInt(powers[i]![j]!), lead.unit),
  }));
}

/**
 * The factors of f with these images, lifted modulo primes until nothing changes and their product is f; undefined
 * where there are none. Each is scaled to the leading coefficient unit · lead, of which its own is a divisor: so they
 * are integral, and Mahler's measure bounds their coefficients. One prime beyond twice the bound settles them.
 */
function liftShadows(
  f: Polynomial,
  axes: Axes,
  point: Point,
  unit: bigint,
  shadows: readonly Shadow[],
): readonly Polynomial[] | undefined {
  const { ring } = f;
  const degrees = axes.others.map((v) => degreeIn(f, v));
  const size = degreeIn(f, axes.main) + degrees.reduce((sum, d) => sum + d, 0);
  const enough = (2n * unit * unit * BigInt(heightOf(f)) * BigInt(largestPrime)) << BigInt(size);
  let known = shadows.map(() => noResidues);
  for (let p = largestPrime; known[0]!.m <= enough; p = primeBelow(p)) {
    spend(ring.work, stepsToPrime);
    const field = { p, work: ring.work };
    if (!isGood(field, shadows)) continue;
    const towers = liftModulo(field, f, axes, point, unit, shadows, degrees);
    if (towers === undefined) break;
    const next = towers.map((a, i) => combine(ring, known[i]!, p, T.termsOf(ring, a, axes)));
    known = next.map(({ residues }) => residues);
    if (!next.every(({ settled }) => settled)) continue;
    const factors = known.map((residues) => primitivePart(polynomialOf(ring, residues)).part);
    if (P.equal(factors.reduce(P.mul), f)) return factors;
  }
  return undefined;
}

/** Whether leading coefficients do not vanish modulo p, and the images stay coprime. */
function isGood(field: PrimeField, shadows: readonly Shadow[]): boolean {
  const images = shadows.map(({ image }) => F.reduceIntegers(field, image));
  return (
    shadows.every(({ top }) => residue(top, field.p) !== 0) &&
    images.every((image, i) => image.length === shadows[i]!.image.length) &&
    F.isSquareFree(
      field,
      images.reduce((a, b) => F.multiply(field, a, b)),
    )
  );
}

function liftModulo(
  field: PrimeField,
  f: Polynomial,
  axes: Axes,
  point: Point,
  unit: bigint,
  shadows: readonly Shadow[],
  degrees: readonly number[],
): readonly Tower[] | undefined {
  const { p } = field;
  const shifts = axes.others.map((v) => residue(point.get(v)!, p));
  const scale = residue(unit, p);
  // Leading coefficients unit · lead_i multiply to unit^(r − 1) times that of f.
  let multiple = 1;
  for (let i = 1; i < shadows.length; i++) multiple = reduce(multiple * scale, p);
  const images = shadows.map(({ image, top }) => {
    const own = inverseMod(residue(U.leading(image), p), p);
    return F.scale(field, F.reduceIntegers(field, image), reduce(residue(top, p) * own, p));
  });
  const leading = shadows.map(({ image, lead }) =>
    T.shifted(field, T.towerOf(field, lead, axes, scale, U.degree(image)), shifts),
  );
  const product = T.shifted(field, T.towerOf(field, f, axes, multiple), shifts);
  const back = shifts.map((s) => (s === 0 ? 0 : p - s));
  return liftTowers({ field, product, images, leading, degrees })?.map((a) => T.shifted(field, a, back));
}
