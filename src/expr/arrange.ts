import { add, MINUS_ONE, mul, neg, PI, pow, splitCoefficient, splitPower } from './build.ts';
import type { Derivative, Expr } from './expr.ts';
import { absInt } from './integer.ts';
import type { Int } from './integer.ts';
import { compare } from './order.ts';
import * as Q from './rational.ts';
import { atomsOf } from './walk.ts';

/**
 * The order in which a physicist writes things. All printers share it. Within a product: numbers, constants,
 * parameters, couplings, velocities, momenta, functions, sums. Within a sum: high powers of momenta first, then of
 * velocities, then low powers of couplings first.
 */
export interface Ordering {
  readonly parameters: readonly Expr[];
  readonly coordinates: readonly Expr[];
  readonly momenta: readonly Expr[];
}

export const plainOrdering: Ordering = { parameters: [], coordinates: [], momenta: [] };

/** A product as it is printed: sign, number, constants, and the rest, each over its denominator. */
export interface Fraction {
  readonly negative: boolean;
  readonly n: Int;
  readonly d: Int;
  readonly constants: readonly Expr[];
  readonly constantsBelow: readonly Expr[];
  readonly above: readonly Expr[];
  readonly below: readonly Expr[];
}

/** The kinds of factors, in the order in which they stand in a product. */
const kinds = ['constant', 'parameter', 'coordinate', 'derivative', 'momentum', 'compound', 'sum'] as const;
type Kind = (typeof kinds)[number];

/** The kinds in the order in which their exponents decide the place of a term in a sum. */
const leading: readonly Kind[] = [
  'momentum',
  'derivative',
  'coordinate',
  'parameter',
  'compound',
  'sum',
  'constant',
];

interface Place {
  readonly kind: Kind;
  readonly index: number;
}

/** Arranges sums and products for printing. */
export interface Arranger {
  terms(e: Expr): readonly Expr[];
  fraction(e: Expr): Fraction;
  /** Is the term printed with a leading minus sign? */
  isNegative(term: Expr): boolean;
}

interface Signature {
  readonly momentum: number;
  readonly derivative: number;
  readonly coordinate: number;
  /** The power of π: loop orders stand in their order, 1/(16π²) before 1/(16π²)². */
  readonly pi: number;
  /** Exponents of the atoms, the atom that leads first. */
  readonly exponents: readonly Exponent[];
  /** Those of momenta and derivatives alone. */
  readonly canonical: readonly Exponent[];
}

interface Exponent {
  readonly place: Place;
  readonly atom: Expr;
  readonly k: number;
}

export function arranger(ordering: Ordering): Arranger {
  const places = new Map<Expr, Place>();
  const enter = (kind: Kind) => (e: Expr, index: number) => void places.set(e, { kind, index });
  ordering.parameters.forEach(enter('parameter'));
  ordering.coordinates.forEach(enter('coordinate'));
  ordering.momenta.forEach(enter('momentum'));
  const signatures = new WeakMap<Expr, Signature>();

  // q̈₁, q̈₂, q̇₁, q̇₂; ∂S/∂τ, ∂S/∂q₁, ∂S/∂q₂.
  const indexOfDerivative = (e: Derivative): number => {
    if (e.kind === 'total') return placeOf(e.of).index - 1000 * e.order;
    const { kind, index } = placeOf(e.by);
    return kind === 'parameter' ? -1 : index + (kind === 'momentum' ? 1000 : 0);
  };
  // ∂S/∂τ leads the Hamilton–Jacobi equation; d/dτ of a momentum counts as an acceleration.
  const degreeOfDerivative = (e: Derivative): number =>
    e.kind === 'partial'
      ? placeOf(e.by).kind === 'parameter'
        ? 1000
        : e.order
      : e.order + signature(e.of).derivative;
  const placeOf = (e: Expr): Place => {
    const known = places.get(e);
    if (known) return known;
    if (e.op === 'derivative') return { kind: 'derivative', index: indexOfDerivative(e) };
    if (e.op === 'sym') return { kind: 'parameter', index: 1e6 };
    if (atomsOf(e).size === 0) return { kind: 'constant', index: 0 };
    // (N + 8) g², the coefficient first; p (ε − 2Ag), the bracket last.
    if (!isMoving(e)) return { kind: 'parameter', index: 2e6 };
    return { kind: e.op === 'sum' ? 'sum' : 'compound', index: 0 };
  };
  const isMoving = (e: Expr): boolean =>
    [...atomsOf(e)].some(
      (a) => a.op === 'derivative' || (places.get(a)?.kind ?? 'parameter') !== 'parameter',
    );
  const comparePlaces = (a: Expr, b: Expr): number => {
    const [p, q] = [placeOf(a), placeOf(b)];
    return kinds.indexOf(p.kind) - kinds.indexOf(q.kind) || p.index - q.index || compare(a, b);
  };
  const byBase = (a: Expr, b: Expr): number =>
    comparePlaces(splitPower(a).base, splitPower(b).base) || compare(a, b);

  function signature(e: Expr): Signature {
    const known = signatures.get(e);
    if (known) return known;
    const degrees = { momentum: 0, derivative: 0, coordinate: 0, pi: 0 };
    const exponents: Exponent[] = [];
    for (const factor of factorsOf(e)) {
      const { base, exponent } = splitPower(factor);
      const k = exponent.op === 'num' ? Q.toDouble(exponent.value) : 0;
      const place = placeOf(base);
      if (place.kind === 'momentum') degrees.momentum += k;
      else if (base.op === 'derivative') degrees.derivative += k * degreeOfDerivative(base);
      else if (place.kind === 'coordinate') degrees.coordinate += k;
      else if (base === PI) degrees.pi += k;
      else if (base.op === 'sum') {
        const parts = base.terms.map(signature);
        degrees.momentum += k * parts.reduce((m, p) => Math.max(m, p.momentum), -Infinity);
        degrees.derivative += k * parts.reduce((m, p) => Math.max(m, p.derivative), -Infinity);
        degrees.coordinate += k * parts.reduce((m, p) => Math.min(m, p.coordinate), Infinity);
      }
      exponents.push({ place, atom: base, k });
    }
    exponents.sort(compareAtoms);
    const result = { ...degrees, exponents, canonical: exponents.filter(isCanonical) };
    signatures.set(e, result);
    return result;
  }

  const compareTerms = (a: Expr, b: Expr): number => {
    const [s, t] = [signature(a), signature(b)];
    return (
      t.momentum - s.momentum ||
      t.derivative - s.derivative ||
      compareExponents(s.canonical, t.canonical) ||
      t.pi - s.pi ||
      s.coordinate - t.coordinate ||
      compareExponents(s.exponents, t.exponents) ||
      compare(a, b)
    );
  };

  const isNegative = (term: Expr): boolean => Q.sign(splitCoefficient(term).coefficient) < 0;

  return {
    isNegative,
    terms(e) {
      if (e.op !== 'sum') return [e];
      const sorted = [...e.terms].sort(compareTerms);
      const moves = isMoving(e);
      // 11 − 2/3 n_f, not −2/3 n_f + 11: among constants a positive term leads.
      return !moves && isNegative(sorted[0] as Expr) ? sorted.reverse() : sorted;
    },
    fraction(e) {
      const { coefficient } = splitCoefficient(e);
      const parts: { constants: Expr[]; constantsBelow: Expr[]; above: Expr[]; below: Expr[] } = {
        constants: [],
        constantsBelow: [],
        above: [],
        below: [],
      };
      for (const factor of factorsOf(e)) {
        const { base, exponent } = splitPower(factor);
        const constant = placeOf(base).kind === 'constant';
        if (exponent.op === 'num' && Q.sign(exponent.value) < 0) {
          (constant ? parts.constantsBelow : parts.below).push(pow(base, neg(exponent)));
        } else (constant ? parts.constants : parts.above).push(factor);
      }
      return {
        negative: Q.sign(coefficient) < 0,
        n: absInt(coefficient.n),
        d: coefficient.d,
        constants: parts.constants.sort(byBase),
        constantsBelow: parts.constantsBelow.sort(byBase),
        above: parts.above.sort(byBase),
        below: parts.below.sort(byBase),
      };
    },
  };
}

const factorsOf = (e: Expr): readonly Expr[] => (e.op === 'product' ? e.factors : e.op === 'num' ? [] : [e]);

const isCanonical = ({ place }: Exponent): boolean =>
  place.kind === 'momentum' || place.kind === 'derivative';

/** Lexicographic order: the higher power of the earlier atom stands first. */
function compareExponents(left: readonly Exponent[], right: readonly Exponent[]): number {
  for (let i = 0; ; i++) {
    const [a, b] = [left[i], right[i]];
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
    const order = compareAtoms(a, b);
    if (order !== 0) return order;
    if (a.k !== b.k) return b.k - a.k;
  }
}

const compareAtoms = (a: Exponent, b: Exponent): number =>
  leading.indexOf(a.place.kind) - leading.indexOf(b.place.kind) ||
  a.place.index - b.place.index ||
  compare(a.atom, b.atom);

/** Takes a leading minus sign into a sum that itself starts with one: −p(−ε + 2Ag) becomes p(ε − 2Ag). */
export function absorbSign(e: Expr, arrange: Arranger): Expr {
  if (e.op !== 'product' || !arrange.isNegative(e)) return e;
  const sum = e.factors.find((f) => f.op === 'sum' && arrange.isNegative(arrange.terms(f)[0] as Expr));
  if (sum?.op !== 'sum') return e;
  return mul(neg(e), pow(sum, MINUS_ONE), add(...sum.terms.map(neg)));
}
