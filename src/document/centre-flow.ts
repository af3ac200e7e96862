import type { FixedPoint } from '../analysis/point.ts';
import type { Ray } from '../analysis/rays.ts';
import { lengthOf } from '../algebra/tidy.ts';
import { add, mul } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import type { TexMath } from '../tex/text.ts';
import type { Block } from './blocks.ts';
import { equation, longest, text } from './fixed-point-cells.ts';
import type { Cell } from './fixed-point-cells.ts';
import { joined } from './inline.ts';
import { sentence, words } from './language.ts';
import type { Notation } from './notation.ts';

const told = words['fixed points'];

/** The leading flow along several marginal directions, and its rays. */
export function centreFlow({ at, stability }: FixedPoint, n: number, notation: Notation): readonly Block[] {
  const { centre } = stability;
  if (at === undefined || centre === undefined) return [];
  const { coordinates, directions, weights, leading, rays } = centre;
  if ([...leading, ...at.values()].some((e) => lengthOf(e) > longest)) return [];
  const place = [...at].map(([x, e], k) =>
    equation(
      x,
      notation.inline(add(e, ...coordinates.map((s, i) => mul(s, directions[i]?.[k] as Expr)))),
      notation,
    ),
  );
  const flow = coordinates.map((s, i) =>
    sentence('$d<s>/d\\ln\\mu = <flow>$', {
      s: notation.inline(s),
      flow: notation.inline(leading[i] as Expr),
    }),
  );
  const through = (sense: Ray['towardsInfrared']): readonly Cell[] =>
    rays.rays.filter(({ towardsInfrared }) => towardsInfrared === sense).map((ray) => tuple(ray, notation));
  const [into, out] = [through('in'), through('out')];
  const templates = [
    sentence(told['centre flow'], {
      number: n,
      place: joined(place, ', '),
      flow: joined(flow, ', '),
    }),
    ...(weights.every((w) => w === weights[0])
      ? []
      : [
          sentence(told.weights, {
            coordinates: joined(
              coordinates.map((s) => [notation.inline(s)]),
              ', ',
            ),
            weights: weights.join(', '),
          }),
        ]),
    ...(into.length > 0 ? [sentence(told['rays in'], { rays: joined(into, ', ') })] : []),
    ...(out.length > 0 ? [sentence(told['rays out'], { rays: joined(out, ', ') })] : []),
    ...(rays.complete && into.length + out.length === 0 ? [text(told['no rays'])] : []),
  ];
  return [{ kind: 'prose', text: joined(templates, ' ') }];
}

const tuple = ({ through }: Ray, notation: Notation): Cell => {
  const parts = through.map((e) => notation.inline(e));
  return [
    {
      kind: 'math',
      tex: `(${parts.map(({ tex }) => tex).join(', ')})` as TexMath,
      plain: `(${parts.map(({ plain }) => plain).join(', ')})`,
    },
  ];
};
