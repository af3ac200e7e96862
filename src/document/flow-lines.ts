import type { Connection, Route, Terminus } from '../analysis/connection.ts';
import type { Theory } from '../theory/theory.ts';
import { plainWords } from './inline.ts';
import type { Inline } from './inline.ts';
import { sentence, sentences, words } from './language.ts';
import { notationOf } from './notation.ts';
import type { Notation } from './notation.ts';
import { decimal } from './numbers.ts';
import type { PlainSection } from './section.ts';

const told = words['flow lines'];

/** The flow lines between fixed points: a table. */
export function flowLinesSection(theory: Theory, found: readonly Connection[] | undefined): PlainSection {
  const notation = notationOf(theory);
  const plain = (text: string): readonly Inline[] => [plainWords(text)];
  const { head } = told;
  return {
    title: sentence(told.title),
    blocks: [
      {
        kind: 'prose',
        text: sentences(
          found === undefined
            ? [told.unvalued]
            : found.length === 0
              ? [told.none]
              : [told.how, found.some(isOpen) ? told.open : ''],
        ),
      },
      ...(found === undefined || found.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              head: [head.from, head.to, head.along, head.how].map(plain),
              rows: found.map(({ from, to, along, proved }) => [
                ...[from, to].map(placeOf),
                routeOf(along, notation),
                plain(proved ? told.proved : told.numerical),
              ]),
            },
          ]),
    ],
  };
}

const isOpen = ({ from, to }: Connection): boolean => [from, to].includes('undecided');

const placeOf = (end: Terminus): readonly Inline[] =>
  typeof end === 'string' ? [plainWords(told[end])] : sentence(told.point, { number: end.point + 1 });

const routeOf = (along: Route, notation: Notation): readonly Inline[] =>
  along.kind === 'line'
    ? sentence(told.line, { coupling: notation.inline(along.coupling) })
    : sentence(told.separatrix, { number: along.point + 1, exponent: decimal(along.exponent) });
