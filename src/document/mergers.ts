import type { Event, Mergers, ParameterValue } from '../analysis/mergers.ts';
import { mostForHopf } from '../analysis/families.ts';
import type { FamilyPoint } from '../analysis/family-points.ts';
import type { Expr } from '../expr/expr.ts';
import { shortOnes } from './fixed-point-cells.ts';
import { joined, plainWords } from './inline.ts';
import type { Inline } from './inline.ts';
import { sentence, sentences, words } from './language.ts';
import { notationOf } from './notation.ts';
import type { Notation } from './notation.ts';
import { numeral } from './numeral.ts';
import { coordinates, decimal, named } from './numbers.ts';
import { isNested, isShort } from './short.ts';
import type { PlainSection } from './section.ts';

const told = words['moving parameter'];

/** What happens to the fixed points as a parameter grows: a table of its critical values. */
export function mergersSection(found: Mergers): PlainSection {
  const notation = notationOf(found.theory);
  const { head } = told;
  const parameter = notation.inline(found.parameter);
  return {
    title: sentence(told.title, { parameter }),
    blocks: [
      { kind: 'prose', text: opening(found, notation) },
      ...(found.events.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              head: [[parameter], ...[head.numeric, head.kind, head.at, head.before, head.after].map(plain)],
              rows: found.events.map((event) => rowOf(event, found, notation)),
            },
          ]),
    ],
  };
}

const plain = (text: string): readonly Inline[] => [plainWords(text)];

function opening(found: Mergers, notation: Notation): readonly Inline[] {
  const { events, complete, unvalued, conditions, parameter, theory, values, unit, irrational } = found;
  const isPositive = theory.parameters.some(
    ({ symbol, assume }) => symbol === parameter && assume === 'positive',
  );
  const nothing = isPositive ? told['nothing positive'] : told.nothing;
  const nothingElse = isPositive ? told.positive : told.complete;
  const either = (list: readonly Expr[]): readonly Inline[] =>
    joined(shortOnes(list, notation), ', ', ` ${words.step.or} `);
  return sentences(
    [
      events.length === 0 ? (complete ? nothing : '') : told.how,
      complete
        ? events.length === 0
          ? ''
          : nothingElse
        : events.length + unvalued.length > 0
          ? told.partial
          : told[irrational ? 'not rational' : 'given up'],
      events.some(({ kind }) => kind === 'Hopf') ? told.pair : '',
      found.hopf || irrational ? '' : told['too many'],
      unvalued.length > 0 ? told.unvalued : '',
      conditions.length > 0 ? told.special : '',
      values.size > 0 ? words['fixed points'].numbers : '',
      unit ? told.unit : '',
    ],
    {
      most: mostForHopf,
      unit: unit ? notation.inline(unit) : '',
      parameter: notation.inline(parameter),
      unvalued: either(unvalued),
      conditions: either(conditions),
      values: named([...values], notation),
    },
  );
}

const rowOf = (
  { value, kind, at, sides, before, after }: Event,
  { field }: Mergers,
  notation: Notation,
): readonly (readonly Inline[])[] => [
  exactly(value, notation),
  [decimal(value.numeric)],
  plain(told.kind[kind]),
  at
    ? coordinates(field.variables, at, notation)
    : plain(kind === 'undecided' ? words.theory.none : told.infinity),
  sides ? kindsOf(before) : plain(words.theory.none),
  sides ? kindsOf(after) : plain(words.theory.none),
];

/** Radicals, or the polynomial where it says more. */
function exactly({ exact, polynomial, degree }: ParameterValue, notation: Notation): readonly Inline[] {
  if (exact?.op === 'num') return [isShort(exact) ? notation.inline(exact) : numeral(exact, notation)];
  const isWorthReading = isShort(polynomial);
  if (exact && isShort(exact) && !(isWorthReading && isNested(exact))) return [notation.inline(exact)];
  return isWorthReading
    ? sentence(told['zero of'], { polynomial: notation.inline(polynomial) })
    : sentence(told['zero of degree'], { degree });
}

const kindsOf = (points: readonly FamilyPoint[]): readonly Inline[] =>
  plain(points.length === 0 ? told.none : points.map(({ kind }) => kind).join(', '));
