import { velocity } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import type { ReadResult, Side as TexSide } from '../tex/read.ts';
import type { Names } from '../theory/theory.ts';
import { conditionOf } from './condition.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { isFree, starred } from './vocabulary.ts';

type Read = Extract<ReadResult, { ok: true }>;

/** What is known before the first line. */
export const noDefinitions = (derivation: Derivation): Definitions => ({
  values: startingRates(derivation.theory.names),
  fixedPoints: new Map(pairsOf(derivation.theory).map(({ q }) => [starred(q), q])),
  point: new Map(),
  constants: new Map(),
  conditions: [],
});

/** The dot over an initial value: the rate at the start. */
const startingRates = ({ initial, time }: Names): ReadonlyMap<Expr, Expr> =>
  new Map(
    initial.rates.flatMap((rate, i) => {
      const start = initial.coordinates[i];
      return start ? [[velocity(start, time), rate]] : [];
    }),
  );

/** Initial values and the volume V, letters to which the notes may give another meaning. */
const startsOf = ({ initial, volume }: Names): ReadonlySet<Expr> =>
  new Set([...initial.coordinates, ...initial.momenta, volume]);

/** What a line adds to the definitions: a new symbol, a proved fixed point, a condition that is not wrong. */
export function extended(
  definitions: Definitions,
  judged: Judgement,
  read: Read,
  line: number,
  derivation: Derivation,
): Definitions {
  const conditions = definitions.conditions.map((c) => ({ ...c, isLast: false }));
  const [left, right] = read.sides;
  const residual =
    isWrong(judged) || left === undefined || right === undefined || read.sides.length > 2
      ? undefined
      : conditionOf(bare(left), bare(right), derivation, definitions);
  return {
    ...valued(definitions, judged, read, derivation),
    ...(judged.verdict === 'proved' &&
      judged.constant && { constants: new Map([...definitions.constants, judged.constant]) }),
    conditions: residual === undefined ? conditions : [...conditions, { line, residual, isLast: true }],
  };
}

/** Nothing follows from what is wrong, or is right only where some words say so. */
const isWrong = (judged: Judgement): boolean =>
  judged.verdict === 'refuted' || (judged.verdict === 'undecided' && judged.isWrongInGeneral === true);

const bare = ({ expr, at, upTo }: TexSide): Side => ({
  expr,
  ...(upTo && { upTo }),
  ...(at && { at: new Map() }),
});

function valued(
  definitions: Definitions,
  judged: Judgement,
  { sides }: Read,
  { theory: { names } }: Derivation,
): Definitions {
  const enter = (key: Expr, value: Expr): Definitions => ({
    ...definitions,
    // Closed at once: what stands in a value never has to be looked up again.
    values: new Map([...definitions.values, [key, substitute(value, definitions.values)]]),
  });
  if (judged.verdict === 'definition' || (judged.verdict === 'proved' && judged.defines)) {
    const [symbol, value] = judged.defines!;
    return symbol.op === 'sym' && (isFree(symbol) || startsOf(names).has(symbol))
      ? enter(symbol, value)
      : definitions;
  }
  const [left, right] = sides;
  // Another value for the same letter may give it another meaning.
  const isKnown = (e: Expr): boolean =>
    [...atomsOf(e)].every((a) => a.op !== 'sym' || !isFree(a) || definitions.values.has(a));
  const isRenamed = judged.verdict === 'undecided' && sides.length === 2 && right && isKnown(right.expr);
  if (isRenamed && left?.expr.op === 'sym' && isFree(left.expr)) {
    const values = new Map(definitions.values);
    values.delete(left.expr);
    return { ...definitions, values };
  }
  const fixed = left && right && definitions.fixedPoints.has(left.expr) ? right.expr : undefined;
  if (!left || !fixed) return definitions;
  if (judged.verdict === 'proved' && judged.matches === 'fixed-point') return enter(left.expr, fixed);
  // Another point is meant from here on, and it is none: what stood before does not hold of it.
  const values = new Map(definitions.values);
  values.delete(left.expr);
  return judged.verdict === 'proved' ? definitions : { ...definitions, values };
}

/**
 * For each statement the coordinates of the fixed point that it belongs to: those that the notes state one after the
 * other, until one of them gets another value or all have one.
 */
export function pointsStated(
  statements: readonly ReadResult[],
  { fixedPoints }: Definitions,
): ReadonlyMap<ReadResult, ReadonlyMap<Expr, Expr>> {
  const points = new Map<ReadResult, ReadonlyMap<Expr, Expr>>();
  let open = new Map<Expr, Expr>();
  for (const statement of statements) {
    const stated = coordinatesIn(statement, fixedPoints);
    if (stated.length === 0) continue;
    if (open.size === fixedPoints.size || stated.some(([star]) => open.has(star))) open = new Map();
    for (const [star, value] of stated) open.set(star, value);
    points.set(statement, open);
  }
  return points;
}

/** u* = v* = value: both have the value at the end. */
function coordinatesIn(
  statement: ReadResult,
  fixedPoints: Definitions['fixedPoints'],
): readonly (readonly [Expr, Expr])[] {
  if (!statement.ok || statement.continues || statement.readings.length > 1) return [];
  const last = statement.sides.at(-1);
  if (last === undefined || statement.relations.some((sign) => sign !== '=' && sign !== '≡')) return [];
  const stars = statement.sides.map(({ expr }) => expr).filter((e) => fixedPoints.has(e));
  const isStated = statement.sides[0] === undefined || fixedPoints.has(statement.sides[0].expr);
  return isStated ? stars.filter((star) => star !== last.expr).map((star) => [star, last.expr]) : [];
}
