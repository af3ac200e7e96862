import { common, down, isWithin, point, range, up } from '../algebra/boxes/rounded.ts';
import type { Range } from '../algebra/boxes/rounded.ts';
import { searchBox } from '../algebra/boxes/search.ts';
import type { LoneZero } from '../algebra/boxes/search.ts';
import { run, tapeOf } from '../algebra/boxes/tape.ts';
import type { Box } from '../algebra/boxes/tape.ts';
import { decideZero } from '../algebra/decide.ts';
import { nearestDouble } from '../algebra/enclose.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { areApart, areSame, certify } from '../algebra/systems/certify.ts';
import type { CertifiedZero } from '../algebra/systems/certify.ts';
import { newWork } from '../algebra/work.ts';
import { num } from '../expr/build.ts';
import * as Q from '../expr/rational.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { simplestBetween } from '../expr/simplest.ts';
import type { Setting } from '../mechanics/record.ts';
import { doubleOf } from './values.ts';
import type { VectorField } from './vector-field.ts';

/** In which box real fixed points were sought. */
export interface Searched {
  /** In the order of the variables, as those below. */
  readonly box: Box;
  /** How many boxes were looked at. */
  readonly boxes: number;
  /** Where others may lie. Everywhere else in the box there are none but those that are shown; it is proved. */
  readonly undecided: readonly Box[];
}

/** A zero in a certified box, or at a place that is known exactly. */
export type FoundZero = CertifiedZero | ReadonlyMap<Sym, Expr>;

export interface FoundInBox {
  readonly searched: Searched;
  /** Simple zeros in certified boxes; at simple rational numbers, where these are proved to be zeros, exactly. */
  readonly simple: readonly FoundZero[];
  /** Zeros at simple rational numbers in boxes that stay undecided. */
  readonly exact: readonly ReadonlyMap<Sym, Expr>[];
}

/** Sides of boxes by the names of variables. */
export type Sides = ReadonlyMap<Sym, Range>;

/** Operations for the search. */
const largestSearch = 60_000_000;
/** Operations for one certificate. */
const worthTrying = 20_000_000;
/** Where the author says nothing. */
const usual = 10;

/**
 * The real fixed points in a box, by branch and prune, of rates that contain no parameters. The box reaches from −10 to 10,
 * or to twice the start value where that is more, but where `sides` says otherwise. Undefined where the rates cannot be
 * enclosed.
 */
export function soughtInBox(
  { variables, rates }: VectorField,
  sides: Sides,
  setting: Setting,
): FoundInBox | undefined {
  const box = variables.map((x) => sides.get(x) ?? usualSide(x, setting));
  const tape = tapeOf(rates, variables);
  const found = searchBox(rates, variables, box, newWork(largestSearch));
  if (found === undefined || tape === undefined) return undefined;
  const isZeroAt = (at: ReadonlyMap<Sym, Expr>, place: Box): boolean => {
    const values = run(tape, place);
    return rates.every((rate, i) => {
      const there = whereDefined(() => substitute(rate, at));
      return (
        values[tape.outputs[i] as number]?.everywhere === true &&
        there !== undefined &&
        decideZero(there, setting.assumptions, setting.work()).kind === 'proved'
      );
    });
  };
  const exactIn = (place: Box): ReadonlyMap<Sym, Expr> | undefined => {
    const numbers = place.map(({ lo, hi }) => simplestBetween(lo, hi));
    if (!numbers.every((q) => q !== undefined)) return undefined;
    const at = new Map(variables.map((x, i) => [x, num(numbers[i]!)]));
    return isZeroAt(at, places(at)) ? at : undefined;
  };
  const certified = distinct(
    inOrder(found.zeros).map((zero) => ({ zero, own: certifiedIn(zero, rates, variables) })),
  );
  const simple = certified.flatMap(({ zero, own }): readonly FoundZero[] => {
    const place = own && rangesOf(own);
    if (own === undefined || place === undefined || overlap(place, box) === undefined) return [];
    const at = exactIn(place);
    return [at && places(at).every((x, i) => isWithin(x, zero.box[i] as Range)) ? at : own];
  });
  const undecided = [
    ...found.undecided,
    ...certified.flatMap(({ zero, own }) => (own ? [] : (overlap(zero.box, box) ?? []))),
  ];
  const known = simple.filter(isExact).map(key);
  const exact = undecided.flatMap((place) => exactIn(place) ?? []).filter((at) => !known.includes(key(at)));
  return { searched: { box, boxes: found.boxes, undecided }, simple, exact };
}

const inOrder = (zeros: readonly LoneZero[]): readonly LoneZero[] =>
  zeros.toSorted(({ near: a }, { near: b }) => a.reduce((s, x, i) => s || x - (b[i] as number), 0));

interface Certified {
  readonly zero: LoneZero;
  readonly own: CertifiedZero | undefined;
}

/** Each once: a zero near a common side of two boxes is found in both. One of which that is not clear is not certified. */
const distinct = (list: readonly Certified[]): readonly Certified[] =>
  list.reduce<readonly Certified[]>((kept, { zero, own }) => {
    const others = kept.flatMap((k) => k.own ?? []);
    if (own && others.some((other) => areSame(own, other))) return kept;
    const isNew = own && others.every((other) => areApart(own, other));
    return [...kept, { zero, own: isNew === true ? own : undefined }];
  }, []);

/** The same for the same place: expressions are interned. */
const key = (at: ReadonlyMap<Sym, Expr>): string => [...at.values()].map(({ id }) => id).join();

/** Whether a zero is known exactly. */
export const isExact = (zero: FoundZero): zero is ReadonlyMap<Sym, Expr> => zero instanceof Map;

function usualSide(x: Sym, { theory }: Setting): Range {
  const start = theory.coordinates.find(({ symbol }) => symbol === x)?.start;
  const reach = Math.max(usual, 2 * Math.abs((start && nearestDouble(start)) ?? 0));
  return range(-reach, reach);
}

/** The zero to many digits, in a box that lies in the one where it is alone. */
function certifiedIn(
  { box, near }: LoneZero,
  rates: readonly Expr[],
  variables: readonly Sym[],
): CertifiedZero | undefined {
  const start = near.map((re) => ({ re, im: 0 }));
  const zero = certify(rates, variables, start, newWork(worthTrying));
  if (zero?.real !== true) return undefined;
  return rangesOf(zero).every((x, i) => isWithin(x, box[i] as Range)) ? zero : undefined;
}

const rangesOf = ({ box, bits }: CertifiedZero): Box =>
  box.map(({ re }) => range(down(doubleOf(re.lo, bits)), up(doubleOf(re.hi, bits))));

const places = (at: ReadonlyMap<Sym, Expr>): Box =>
  [...at.values()].map((e) => {
    const x = nearestDouble(e) as number;
    return e.op === 'num' && Q.equal(Q.fromDouble(x), e.value) ? point(x) : range(down(x), up(x));
  });

const overlap = (a: Box, b: Box): [Box] | undefined => {
  const both = a.map((x, i) => common(x, b[i] as Range));
  return both.every((x) => x !== undefined) ? [both] : undefined;
};
