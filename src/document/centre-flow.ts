import type { FixedPoint } from '../analysis/point.ts';
import type { Ray } from '../analysis/rays.ts';
import { add, mul } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import type { TexMath } from '../tex/text.ts';
import type { Block } from './blocks.ts';
import { equation, text } from './fixed-point-cells.ts';
import type { Cell, Mathematics } from './fixed-point-cells.ts';
import { joined } from './inline.ts';
import { sentence, words } from './language.ts';
import type { Notation } from './notation.ts';
import { areShort, isShort } from './short.ts';
import { sixDigits } from './six-digits.ts';

const told = words['fixed points'];

/** The leading flow along several marginal directions, and its rays. */
export function centreFlow({ at, stability }: FixedPoint, n: number, notation: Notation): readonly Block[] {
  const { centre } = stability;
  if (at === undefined || centre === undefined) return [];
  const { coordinates, directions, weights, leading, rays } = centre;
  const near = [...at].map(
    ([x, e], k) => [x, add(e, ...coordinates.map((s, i) => mul(s, directions[i]?.[k] as Expr)))] as const,
  );
  if (![...leading, ...near.map(([, e]) => e)].every(isShort)) return [];
  const place = near.map(([x, e]) => equation(x, notation.inline(e), notation));
  const flow = coordinates.map((s, i) =>
    sentence('$d<s>/d\\ln\\mu = <flow>$', {
      s: notation.inline(s),
      flow: notation.inline(leading[i] as Expr),
    }),
  );
  const raysLeading = (sense: Ray['towardsInfrared']): readonly Cell[] =>
    through(
      rays.rays.filter(({ towardsInfrared }) => towardsInfrared === sense),
      notation,
    );
  const [into, out] = [raysLeading('in'), raysLeading('out')];
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

/** Where rays lead through: exactly, in numbers where that would be long, or how many others there are. */
function through(rays: readonly Ray[], notation: Notation): readonly Cell[] {
  const cells = rays.map(({ through: exact, numeric }): Cell | undefined =>
    areShort(exact)
      ? tuple(exact.map((e) => notation.inline(e)))
      : numeric &&
        tuple(
          numeric.map((re) => sixDigits({ re, im: 0 })),
          { tex: '{\\approx}\\,', plain: '≈ ' },
        ),
  );
  const written = cells.filter((cell) => cell !== undefined);
  const count = rays.length - written.length;
  return [...written, ...(count === 0 ? [] : [sentence(told['long rays'], { count })])];
}

const tuple = (parts: readonly Mathematics[], sign = { tex: '', plain: '' }): Cell => [
  {
    kind: 'math',
    tex: `${sign.tex}(${parts.map(({ tex }) => tex).join(', ')})` as TexMath,
    plain: `${sign.plain}(${parts.map(({ plain }) => plain).join(', ')})`,
  },
];
