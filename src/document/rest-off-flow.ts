import type { FixedPoints } from '../analysis/fixed-points.ts';
import type { Block } from './blocks.ts';
import { exactPlace, exponentsOf, text } from './fixed-point-cells.ts';
import { sentence, sentences, words } from './language.ts';
import type { Notation } from './notation.ts';

const told = words['fixed points'];

/** The points of phase space at which the quadratic lift rests off the flow. */
export function restOffTheFlow({ rest }: FixedPoints, notation: Notation): readonly Block[] {
  if (rest === undefined || rest.points.length === 0) return [];
  const isProved = rest.points.every(({ symmetric }) => symmetric?.kind === 'proved');
  const { head } = told;
  return [
    { kind: 'heading', number: 2, title: sentence(told.rest) },
    {
      kind: 'prose',
      text: sentences([told['rest explained'], rest.complete ? '' : told['rest partial']], {
        proved: isProved ? told.proved : '',
      }),
    },
    {
      kind: 'table',
      head: [head.number, head.rest, head.exponents].map(text),
      rows: rest.points.map(({ at, momenta, stability }, i) => [
        text(`${i + 1}`),
        exactPlace(new Map([...at, ...momenta]), notation),
        exponentsOf(stability, notation),
      ]),
    },
  ];
}
