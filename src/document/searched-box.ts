import type { Searched } from '../analysis/box-search.ts';
import type { FixedPoints } from '../analysis/fixed-points.ts';
import type { VectorField } from '../analysis/vector-field.ts';
import type { Sym } from '../expr/expr.ts';
import type { TexMath } from '../tex/text.ts';
import type { Block } from './blocks.ts';
import { text } from './fixed-point-cells.ts';
import type { Cell, Mathematics } from './fixed-point-cells.ts';
import { joined } from './inline.ts';
import { sentence, words } from './language.ts';
import type { Notation } from './notation.ts';
import { toDigits } from './six-digits.ts';

const told = words['fixed points'];

/** What the sentences on the box say. */
export function searchedArguments(
  { searched, field }: FixedPoints,
  notation: Notation,
): Readonly<Record<string, Cell | number>> {
  if (searched === undefined) return {};
  const count = searched.undecided.length;
  return {
    box: joined(sidesOf(searched.box, field, notation), ', '),
    count,
    boxes: text(count === 1 ? told.gap : told.gaps),
  };
}

/** As many boxes are written out. */
const shownBoxes = 20;

/** The boxes that stay undecided. */
export function undecided({ searched, field }: FixedPoints, notation: Notation): readonly Block[] {
  const boxes = searched?.undecided ?? [];
  if (boxes.length === 0) return [];
  return [
    {
      kind: 'table',
      head: [sentence(told.undecided)],
      rows: boxes
        .slice(0, shownBoxes)
        .map((box) => [joined(sidesOf(box, field, notation), ', ')])
        .concat(boxes.length > shownBoxes ? [[text('…')]] : []),
    },
  ];
}

const sidesOf = (box: Searched['box'], { variables }: VectorField, notation: Notation): readonly Cell[] =>
  box.map(({ lo, hi }, i) => {
    const { tex, plain } = notation.inline(variables[i] as Sym);
    const [from, to] = [lo, hi].map((re) => toDigits({ re, im: 0 }, 9)) as [Mathematics, Mathematics];
    return [
      {
        kind: 'math',
        tex: `${tex} \\in [${from.tex}, ${to.tex}]` as TexMath,
        plain: `${plain} ∈ [${from.plain}, ${to.plain}]`,
      },
    ];
  });
