import { expressionField } from '../algebra/field/expressions.ts';
import { whole } from '../algebra/field/fractions.ts';
import * as P from '../algebra/polynomial/polynomial.ts';
import type { Polynomial } from '../algebra/polynomial/polynomial.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { rootsOf } from '../algebra/roots/roots.ts';
import { realExtension } from '../algebra/field/real-extension.ts';
import { complexEnclose } from '../algebra/roots/complex-enclose.ts';
import { signAt } from '../algebra/roots/sturm-over.ts';
import { different } from '../algebra/systems/groebner.ts';
import { newWork, withinBudget } from '../algebra/work.ts';
import { ONE } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { fromBigInt } from '../expr/integer.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { settingOf, tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import type { Theory } from '../theory/theory.ts';
import { curvesOf } from './axes.ts';
import type { Curves } from './axes.ts';
import { criticalValues, nearer, rationalLine, sorted, transcendentalLine } from './critical-values.ts';
import type { CriticalValue, Line } from './critical-values.ts';
import { crossingsAt } from './crossings.ts';
import type { Crossing } from './crossings.ts';
import type { Values } from './exponents.ts';
import { divisorSymbol, familiesOf, mostForHopf } from './families.ts';
import type { Family } from './families.ts';
import { areNotRational } from './rational-rates.ts';
import { withValues } from './real-zeros.ts';
import { isUnit } from './unit-parameter.ts';
import { vectorField } from './vector-field.ts';
import type { VectorField } from './vector-field.ts';

/** What happens to the real fixed points of a theory as one parameter grows. */
export interface Mergers {
  readonly theory: Theory;
  readonly parameter: Sym;
  readonly field: VectorField;
  /** The values that the other parameters have. */
  readonly values: Values;
  /** Of these the parameter that stands for any positive value: couplings are in units of it, or of its root. */
  readonly unit: Sym | undefined;
  readonly events: readonly Event[];
  /** What vanishes, with other symbols in it, where something may happen: its zeros are not looked at. */
  readonly unvalued: readonly Expr[];
  /** Where one of these vanishes there may be other fixed points, which exist at that value alone. */
  readonly conditions: readonly Expr[];
  /** Whether no event on the real line of the parameter is missing. */
  readonly complete: boolean;
  /** Whether pairs of exponents on the imaginary axis were looked for: not where the couplings are too many. */
  readonly hopf: boolean;
  /** Whether the rates are no rational functions of the couplings and the parameter: then nothing is decided. */
  readonly irrational: boolean;
}

export interface Event extends Crossing {
  readonly value: ParameterValue;
}

/** A real algebraic value of the parameter. */
export interface ParameterValue {
  /** In radicals, where these reach. */
  readonly exact: Expr | undefined;
  /** An irreducible polynomial in the parameter, and an interval in which it has exactly one zero. */
  readonly polynomial: Expr;
  readonly degree: number;
  readonly interval: readonly [Rational, Rational];
  readonly numeric: number;
}

/** Operations for the algebra. */
const worthTrying = 50_000_000;

/**
 * The values of a parameter at which real fixed points appear, vanish, merge, go to infinity or change their stability,
 * or run into poles of the rates, by exact algebra: zeros of norms of det J, of Hurwitz' determinant, of denominators and of leading coefficients. What happens at each is
 * told by exact counts and signs on both sides. Throws `NoFlow`.
 */
export function mergers(theory: Theory, parameter: Sym): Mergers {
  const setting = settingOf(theory, newWork);
  const { variables, rates } = vectorField(setting);
  const given: Values = new Map(
    theory.parameters.flatMap(({ symbol, value }) =>
      value && symbol !== parameter ? [[symbol, value] as const] : [],
    ),
  );
  const symbolic = withValues({ variables, rates }, given);
  const unit = theory.parameters
    .filter(({ symbol }) => symbol !== parameter && !given.has(symbol))
    .find(({ symbol }) => isUnit(symbol, symbolic, setting))?.symbol;
  const values: Values = unit ? new Map([...given, [unit, ONE]]) : given;
  const field = unit ? withValues(symbolic, new Map([[unit, ONE]])) : symbolic;
  const answer = (found: Found): Mergers => ({
    theory,
    parameter,
    field,
    values,
    unit,
    hopf: variables.length <= mostForHopf,
    irrational: !found.complete && areNotRational(field.rates, [...variables, parameter]),
    ...found,
  });
  const found = withinBudget(() => whereDefined(() => eventsOn(field, parameter, setting)));
  return answer(found ?? { events: [], unvalued: [], conditions: [], complete: false });
}

type Found = Pick<Mergers, 'events' | 'unvalued' | 'conditions' | 'complete'>;

function eventsOn(field: VectorField, parameter: Sym, setting: Setting): Found | undefined {
  // On the whole line, whatever sign is assumed of the parameter.
  const positive = new Set([...setting.assumptions.positive].filter((x) => x !== parameter));
  const expressions = expressionField(newWork(worthTrying), { positive });
  const found = familiesOf(field, expressions, { positive });
  if (found === undefined) return undefined;
  const { families } = found;
  const decisive = different([
    ...found.meeting,
    ...families.flatMap(({ marginal, opposite = [], infinite, divisor }) => [
      ...marginal,
      ...opposite,
      ...infinite,
      ...(divisor?.zeros ?? []),
    ]),
  ]);
  // Where only a condition vanishes nothing happens, but other equations hold there.
  const critical = different([...decisive, ...found.conditions]);
  const { own, mixed } = sorted(critical, parameter, expressions);
  const unknowns: readonly Expr[] = [parameter, ...field.variables, divisorSymbol];
  const isRational = expressions.kernels.every((k) => unknowns.includes(k));
  const search: Search = {
    critical: own,
    isEvent: ({ polynomial }) => decisive.some((p) => P.equal(p, polynomial)),
    isAbove: setting.assumptions.positive.has(parameter),
    families,
    field,
    setting,
  };
  const written = (p: Polynomial): Expr => tidied(expressions.expression(whole(p)), setting);
  const events = isRational
    ? eventsAlong(rationalLine(parameter, expressions), search)
    : eventsAlong(transcendentalLine(parameter, expressions, { positive }), search);
  return {
    events,
    unvalued: mixed.map(written),
    conditions: own.filter((polynomial) => !search.isEvent({ polynomial })).map(written),
    complete:
      found.complete &&
      mixed.length === 0 &&
      families.every(({ opposite }) => opposite !== undefined) &&
      events.every(({ kind }) => kind !== 'undecided'),
  };
}

interface Search {
  readonly critical: readonly Polynomial[];
  readonly isEvent: (value: { readonly polynomial: Polynomial }) => boolean;
  /** Whether only positive values count. */
  readonly isAbove: boolean;
  readonly families: readonly Family[];
  readonly field: VectorField;
  readonly setting: Setting;
}

/** Operations for the places of the values, and for the curves of the points; for what happens at one value, and at all. */
const forPlaces = 40_000_000;
const forOneValue = 100_000_000;
const forAllValues = 200_000_000;

function eventsAlong<T>(line: Line<T>, search: Search): readonly Event[] {
  const { critical, isEvent, isAbove, families, field } = search;
  const { work } = line.field.ring;
  work.operations = forPlaces;
  const values = criticalValues(critical, line).filter(
    (value) => isEvent(value) && (!isAbove || isAboveZero(value, line)),
  );
  work.operations = forPlaces;
  const curves = withinBudget(() =>
    field.variables.map((x, i) =>
      curvesOf(
        x,
        families.flatMap(({ eliminants }) => eliminants[i]!),
        line,
      ),
    ),
  );
  let left = forAllValues;
  return values.flatMap((value) => {
    const share = Math.min(forOneValue, left);
    work.operations = share;
    const crossings = curves ? happeningAt(value, curves, line, search) : [undecided];
    left -= share - Math.max(0, work.operations);
    if (crossings.length === 0) return [];
    work.operations = forPlaces;
    const told = parameterValue(value, line, search.setting);
    return crossings.map((crossing) => ({ ...crossing, value: told }));
  });
}

const isAboveZero = <T>({ polynomial, place }: CriticalValue<T>, { constants, of }: Line<T>): boolean =>
  realExtension(constants, of(polynomial), place).sign([constants.zero, constants.one]) === 1;

const happeningAt = <T>(
  value: CriticalValue<T>,
  curves: readonly Curves<T>[],
  line: Line<T>,
  { families, field, setting }: Search,
): readonly Crossing[] =>
  withinBudget(() => whereDefined(() => crossingsAt(value, families, curves, field, line, setting))) ?? [
    undecided,
  ];

const undecided: Crossing = { kind: 'undecided', at: undefined, sides: undefined, before: [], after: [] };

const digits = 60;
/** Radicals that are longer say less than the polynomial. */
const mostRadical = 4;

function parameterValue<T>(value: CriticalValue<T>, line: Line<T>, setting: Setting): ParameterValue {
  let near = value;
  for (let k = 0; k < digits; k++) near = nearer(near);
  const { lo, hi } = near.place;
  const polynomial = line.field.expression(whole(value.polynomial));
  return {
    exact: inRadicals(near, polynomial, line, setting),
    polynomial: tidied(polynomial, setting),
    degree: line.of(value.polynomial).length - 1,
    interval: [value.place.lo, value.place.hi],
    numeric: isZeroIn(near, line) ? 0 : Q.toDouble(Q.mul(Q.half, Q.add(lo, hi))),
  };
}

const isZeroIn = <T>({ roots, place }: CriticalValue<T>, { constants }: Line<T>): boolean =>
  Q.sign(place.lo) < 0 && Q.sign(place.hi) > 0 && signAt(constants, roots.polynomial, Q.zero) === 0;

/** The root in radicals that lies in the interval, if exactly one does. */
function inRadicals<T>(
  { polynomial, place }: CriticalValue<T>,
  expression: Expr,
  line: Line<T>,
  setting: Setting,
): Expr | undefined {
  if (line.of(polynomial).length > mostRadical + 1) return undefined;
  const { roots, complete } = rootsOf(expression, line.parameter, setting.work());
  const inside = roots.filter(({ value }) => meets(value, place.lo, place.hi));
  return complete && inside.length === 1 ? tidied(inside[0]!.value, setting) : undefined;
}

const bits = 256;

function meets(e: Expr, lo: Rational, hi: Rational): boolean {
  const z = complexEnclose(e, new Map(), bits);
  if (z === undefined || z.im.lo > 0n || z.im.hi < 0n) return false;
  const at = (n: bigint): Rational => Q.rational(fromBigInt(n), fromBigInt(1n << BigInt(bits)));
  return Q.compare(at(z.re.lo), hi) <= 0 && Q.compare(lo, at(z.re.hi)) <= 0;
}
