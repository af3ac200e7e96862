import type { Branch, BranchPoint, Diagram, MarkedPoint } from '../analysis/continuation.ts';
import { plainWords } from './inline.ts';
import type { Inline } from './inline.ts';
import { sentence, sentences, words } from './language.ts';
import { notationOf } from './notation.ts';
import { decimal } from './numbers.ts';
import type { PlainSection } from './section.ts';

const told = words.diagram;

/** About so many points of one curve are written. */
const shown = 12;

/** The curves of fixed points along a parameter: a table of some of their points. */
export function diagramSection(diagram: Diagram): PlainSection {
  const { parameter, variables, branches, range, complete, irrational } = diagram;
  const notation = notationOf(diagram.theory);
  const name = notation.inline(parameter);
  const { head } = told;
  const plain = (text: string): readonly Inline[] => (text === '' ? [] : [plainWords(text)]);
  return {
    title: sentence(told.title, { parameter: name }),
    blocks: [
      {
        kind: 'prose',
        text: sentences(
          branches.length === 0
            ? [irrational ? told['not rational'] : complete ? told.none : told.partial]
            : [told.how, told.certified, complete ? '' : told.partial],
          { parameter: name, from: decimal(range[0]), to: decimal(range[1]) },
        ),
      },
      ...(branches.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              head: [
                plain(head.branch),
                [name],
                ...variables.map((x) => [notation.inline(x)]),
                ...[head.kind, head.remark, head.certified].map(plain),
              ],
              rows: branches.flatMap((branch, i) =>
                linesOf(branch).map(({ point, remark }) => [
                  plain(`${i + 1}`),
                  [decimal(point.value)],
                  ...point.at.map((x) => [decimal(x)]),
                  plain(point.kind),
                  plain(remark),
                  plain(point.certified === true ? told.certificate : ''),
                ]),
              ),
            },
          ]),
    ],
  };
}

interface Line {
  readonly point: BranchPoint;
  readonly remark: string;
}

/** In the order along the curve. */
function linesOf({ points, folds, crossings, poles, began, ended }: Branch): readonly Line[] {
  const every = Math.max(1, Math.ceil(points.length / shown));
  const { remark } = told;
  return points.flatMap((point, i): readonly Line[] => {
    const isLast = i === points.length - 1;
    const isShown = i % every === 0 || isLast;
    const text = i === 0 ? remark[began] : isLast ? remark[ended] : '';
    return [
      ...(isShown ? [{ point, remark: text }] : []),
      ...marked(i, folds, remark.fold),
      ...marked(i, crossings, remark.crossing),
      ...marked(i, poles, remark['at pole']),
    ];
  });
}

const marked = (i: number, points: readonly MarkedPoint[], remark: string): readonly Line[] =>
  points.filter(({ after }) => after === i).map((point) => ({ point, remark }));
