import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { degree } from '../polynomial/univariate.ts';
import type { Dense } from '../polynomial/univariate.ts';
import type { Work } from '../work.ts';
import { firstPrecision, improved, startingPoints } from './aberth.ts';
import { dyadic } from './dense.ts';
import { scaled } from './fixed.ts';
import type { Fixed } from './fixed.ts';
import { squareFreeParts } from './multiplicity.ts';
import { disks } from './smith.ts';
import type { Disk } from './smith.ts';

/** A disk that holds exactly one root; disks of different roots are disjoint. */
export interface ComplexRoot {
  readonly re: Rational;
  readonly im: Rational;
  readonly radius: Rational;
  readonly multiplicity: number;
  /** The root is real, and its disk is centred on the axis; disks of other roots do not meet the axis. */
  readonly real: boolean;
}

/**
 * All complex roots, each once, to `digits` places after the point, with proved error bounds: real ones ascending,
 * then conjugate pairs by their real parts. A constant has none.
 */
export function complexRoots(p: Dense, digits: number, work: Work): readonly ComplexRoot[] {
  const parts = squareFreeParts(p, work);
  for (let bits = Math.ceil((digits * 10) / 3) + 1; ; bits *= 2) {
    const found = parts.flatMap(({ base, multiplicity }) => simpleRoots(base, bits, multiplicity, work));
    // Disks of one factor are disjoint, zero apart; those of several shrink until they are.
    if ((parts.length < 2 && p[0] !== 0n) || areDisjoint(found)) return [...found].sort(compareRoots);
  }
}

/** The roots of a polynomial without repeated ones, to `bits` binary places. */
function simpleRoots(p: Dense, bits: number, multiplicity: number, work: Work): readonly ComplexRoot[] {
  if (p[0] === 0n) {
    const origin = { re: Q.zero, im: Q.zero, radius: Q.zero, multiplicity, real: true };
    return [origin, ...simpleRoots(p.slice(1), bits, multiplicity, work)];
  }
  if (degree(p) < 1) return [];
  const s = scaled(p);
  const unit = s.scale;
  let precision = firstPrecision(s);
  let z = startingPoints(s, precision);
  for (;;) {
    z = improved(s, z, precision, work);
    const certified = disks(s, z, precision, work);
    if (certified?.every(({ radius }) => radius >> BigInt(Math.max(0, precision - unit - bits)) === 0n))
      return certified.map((d) => complexRoot(d, unit - precision, multiplicity));
    const more = precision >> 1;
    z = z.map(({ re, im }): Fixed => ({ re: re << BigInt(more), im: im << BigInt(more) }));
    precision += more;
  }
}

function complexRoot({ centre, radius, real }: Disk, exponent: number, multiplicity: number): ComplexRoot {
  const [re, im, r] = [centre.re, centre.im, radius].map((n) => dyadic(n, exponent)) as [
    Rational,
    Rational,
    Rational,
  ];
  return { re, im, radius: r, multiplicity, real };
}

type Round = Pick<ComplexRoot, 're' | 'im' | 'radius'>;

/** Are two disks disjoint? */
export function apart(a: Round, b: Round): boolean {
  const [dx, dy, r] = [Q.sub(a.re, b.re), Q.sub(a.im, b.im), Q.add(a.radius, b.radius)];
  return Q.compare(Q.add(Q.mul(dx, dx), Q.mul(dy, dy)), Q.mul(r, r)) > 0;
}

const areDisjoint = (roots: readonly ComplexRoot[]): boolean =>
  roots.every((a, i) => roots.every((b, j) => j <= i || apart(a, b)));

/** Real roots first, by re; then by re and |im|, the upper one of a pair first. */
const compareRoots = (a: ComplexRoot, b: ComplexRoot): number =>
  Number(b.real) - Number(a.real) ||
  Q.compare(a.re, b.re) ||
  Q.compare(Q.abs(a.im), Q.abs(b.im)) ||
  Q.compare(b.im, a.im);
