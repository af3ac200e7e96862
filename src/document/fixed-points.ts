import type { FixedPoints } from '../analysis/fixed-points.ts';
import type { FixedPoint } from '../analysis/point.ts';
import type { FixedSet } from '../analysis/fixed-sets.ts';
import type { RealPoints } from '../analysis/real-points.ts';
import type { Stability } from '../analysis/stability.ts';
import type { Complex } from '../algebra/numeric/complex.ts';
import { mul, num, pow, sym } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import type { TexMath } from '../tex/text.ts';
import type { Block, Document, Table } from './blocks.ts';
import { centreFlow } from './centre-flow.ts';
import { equation, exactPlace, exponentsOf, shortOnes, text } from './fixed-point-cells.ts';
import type { Cell } from './fixed-point-cells.ts';
import type { Inline } from './inline.ts';
import { joined } from './inline.ts';
import { language, sentence, sentences, words } from './language.ts';
import { notationOf } from './notation.ts';
import type { Notation } from './notation.ts';
import { numeral } from './numeral.ts';
import { titleOfTheory } from './opening.ts';
import { restOffTheFlow } from './rest-off-flow.ts';
import { searchedArguments, undecided } from './searched-box.ts';
import { isShort } from './short.ts';
import { sixDigits } from './six-digits.ts';

const told = words['fixed points'];

/** The fixed points of a theory as notes: a table of the points, one of the sets, and what is proved of them. */
export function fixedPointsDocument(found: FixedPoints): Document {
  const notation = notationOf(found.theory);
  const sets: readonly Block[] =
    found.sets.length === 0
      ? []
      : [{ kind: 'heading', number: 2, title: sentence(told.sets) }, setTable(found, notation)];
  return {
    title: titleOfTheory(found.theory),
    theory: found.theory.name,
    language,
    blocks: [
      { kind: 'heading', number: 1, title: sentence(told.title) },
      { kind: 'prose', text: opening(found, notation) },
      ...pointBlocks(found, notation),
      ...found.points.flatMap((point, i) => centreFlow(point, i + 1, notation)),
      ...sets,
      ...undecided(found, notation),
      ...restOffTheFlow(found, notation),
      ...invariant(found, notation),
    ],
  };
}

/** Couplings that stay zero together, where there are several couplings. */
function invariant({ invariant: sets = [], field }: FixedPoints, notation: Notation): readonly Block[] {
  if (sets.length === 0 || field.variables.length < 2) return [];
  const together = sets.map((set) =>
    joined(
      set.map((x) => [notation.inline(x)]),
      ', ',
      ` ${words.step.and} `,
    ),
  );
  return [{ kind: 'prose', text: sentence(told.invariant, { sets: joined(together, '; ') }) }];
}

/** What is proved, under which conditions, and for which numbers. */
function opening(found: FixedPoints, notation: Notation): readonly Inline[] {
  const { complete, bound, conditions, values, missing, points, sets, paths } = found;
  const isEmpty = points.length + sets.length === 0;
  const isProved = complete === true;
  const list = (items: readonly Cell[]): Cell => joined(items, ', ', ` ${words.step.and} `);
  const assumed = shortOnes(conditions, notation);
  const ends = (['atInfinity', 'singular', 'excluded'] as const)
    .map((end) => ({ end, count: paths?.[end] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map(({ end, count }) => sentence(told.ends[end], { count }));
  return sentences(
    [
      found.searched
        ? found.searched.undecided.length === 0
          ? told.searched
          : told['searched with gaps']
        : '',
      isProved ? (isEmpty ? told.none : told.complete) : isEmpty ? told['none found'] : '',
      isProved && bound !== undefined && !isEmpty ? (bound === 1 ? told.one : told.count) : '',
      complete === 'numerical' ? told.numerical : '',
      complete === false ? told.partial : '',
      ends.length > 0 ? told.paths : '',
      assumed.length === 0 ? '' : conditions.length === 1 ? told.condition : told.conditions,
      values.size > 0 ? told.numbers : '',
      isEmpty ? '' : told.exponent,
    ],
    {
      ...notation.roles,
      bound: bound ?? 0,
      ...searchedArguments(found, notation),
      missing: list(
        missing.map((m) => ('count' in m ? sentence(told.missing[m.kind], m) : text(told.missing[m.kind]))),
      ),
      conditions: list(assumed),
      followed: paths?.followed ?? 0,
      ends: list(ends),
      values: list(
        [...values].map(([symbol, value]) => equation(symbol, numeral(value, notation), notation)),
      ),
    },
  );
}

/** Longer tables leave out what is not real. */
const longestTable = 60;

/** The points that tables show. */
export const listed = (points: readonly FixedPoint[]): readonly FixedPoint[] =>
  points.length > longestTable ? points.filter(({ real }) => real !== false) : points;

function pointBlocks({ points, field }: FixedPoints, notation: Notation): readonly Block[] {
  if (points.length === 0) return [];
  const shown = listed(points);
  const count = points.length - shown.length;
  return [
    ...(shown.length > 0 ? [pointTable(shown, field, notation)] : []),
    ...(count > 0
      ? [{ kind: 'prose', text: sentence(told['not listed'], { count }) } as const satisfies Block]
      : []),
  ];
}

/** Points that are not real come last, so that numbers are those of the whole list. */
function pointTable(points: readonly FixedPoint[], field: FixedPoints['field'], notation: Notation): Table {
  const isMultiple = points.some(
    ({ multiplicity = 1, cluster }) => multiplicity !== 1 || cluster !== undefined,
  );
  const { head } = told;
  return {
    kind: 'table',
    head: [
      head.number,
      head.point,
      head.numeric,
      ...(isMultiple ? [head.multiplicity] : []),
      head.exponents,
      head.kind,
    ].map(text),
    rows: points.map((point, i) => [
      text(`${i + 1}`),
      placeOf(point, notation),
      numbersOf(point.numeric, field.variables, notation),
      ...(isMultiple ? [multiplicityOf(point)] : []),
      exponentsOf(point.stability, notation),
      kindOf(point.stability, point.real, notation),
    ]),
  };
}

function setTable({ sets }: FixedPoints, notation: Notation): Table {
  const { head } = told;
  const hasFewer = sets.some(({ real }) => real !== undefined);
  return {
    kind: 'table',
    head: [
      head.dimension,
      head.set,
      ...(hasFewer ? [head.real] : []),
      head.sample,
      head.exponents,
      head.kind,
    ].map(text),
    rows: sets.map(({ dimension, equations, real, sample, sampleIsReal, stability }: FixedSet) => [
      text(`${dimension}`),
      equations.length === 0 ? text(told.everywhere) : vanishing(equations, notation),
      ...(hasFewer ? [real ? realPoints(real, notation) : text(words.theory.none)] : []),
      sample ? exactPlace(sample, notation) : text(words.theory.none),
      stability ? exponentsOf(stability, notation) : text(words.theory.none),
      stability ? kindOf(stability, sampleIsReal, notation) : text(words.theory.none),
    ]),
  };
}

/** What is known of the real points of a set. */
function realPoints(real: RealPoints, notation: Notation): Cell {
  const places =
    'at' in real
      ? joined(
          real.at.map((place) => exactPlace(place, notation)),
          '; ',
        )
      : [];
  const sets =
    'sets' in real
      ? joined(
          real.sets.map((s) => vanishing(s.equations, notation)),
          '; ',
        )
      : [];
  const key = real.kind === 'smaller' && real.at.length > 0 ? 'both' : real.kind;
  return sentence(told['real points'][key], { places, sets });
}

const vanishing = (equations: readonly Expr[], notation: Notation): Cell =>
  joined(
    equations.map((e) => {
      const { tex, plain } = notation.inline(e);
      return [{ kind: 'math', tex: `${tex} = 0` as TexMath, plain: `${plain} = 0` }];
    }),
    ', ',
  );

const multiplicityOf = ({ multiplicity, cluster }: FixedPoint): Cell =>
  cluster === undefined || cluster === 1
    ? text(`${multiplicity ?? '?'}`)
    : sentence(told.cluster, { cluster });

function placeOf({ at, certified }: FixedPoint, notation: Notation): Cell {
  if (!certified) return text(told.met);
  if (at === undefined) return text(told.boxed);
  return [...at.values()].every(isShort) ? exactPlace(at, notation) : text(told.radicals);
}

const numbersOf = (
  values: readonly Complex[] | undefined,
  variables: readonly Sym[],
  notation: Notation,
): Cell =>
  values
    ? joined(
        values.map((z, i) => equation(variables[i] as Sym, sixDigits(z), notation)),
        ', ',
      )
    : text(words.theory.none);

function kindOf(
  { kind, directions, marginal, focus }: Stability,
  real: boolean | undefined,
  notation: Notation,
): Cell {
  const relevant = directions?.relevant ?? 0;
  if (real === false) return text(told.kind.complex);
  if (kind === 'linear centre' && focus?.sort !== undefined) return text(told.focus[focus.sort]);
  const key = kind === 'marginal' && relevant > 0 ? 'marginal with relevant' : kind;
  const name = sentence(told.kind[key], { relevant });
  if (marginal === undefined || !isShort(marginal.perLogarithm)) return name;
  const flow = mul(marginal.perLogarithm, pow(along, num(marginal.order)));
  const isOnly = directions?.relevant === 0 && directions.irrelevant === 0 && marginal.sort !== undefined;
  return sentence(told['next order'], {
    kind: isOnly ? text(told.sort[marginal.sort]) : name,
    s: notation.inline(along),
    flow: notation.inline(flow),
  });
}

/** The coordinate along a marginal direction. */
const along = sym('s');
