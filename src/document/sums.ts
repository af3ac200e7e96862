import type { Quantity, Sums, Unsummed } from '../analysis/report.ts';
import type { Entry, Table as Approximants } from '../analysis/resummation.ts';
import type { Block, Table } from './blocks.ts';
import type { Inline } from './inline.ts';
import { joined, plainWords } from './inline.ts';
import { sentence, words } from './language.ts';
import type { Notation } from './notation.ts';
import { thetaInline } from './theta.ts';
import { numeral } from './numeral.ts';
import { sixDigits } from './six-digits.ts';

const told = words.expansions;

type Cell = readonly Inline[];
const text = (value: string): Cell => (value === '' ? [] : [plainWords(value)]);

/** What the series of one branch sum up to, and the Padé tables behind it. */
export function sumBlocks({ named, unsummed }: Sums, small: Inline, notation: Notation): readonly Block[] {
  const missing = unsummedBlocks(unsummed, notation);
  const [first] = named;
  if (first === undefined) return missing;
  const { at, borel } = first.sum;
  const title = sentence(told.sums, { small, value: numeral(at, notation) });
  return [
    { kind: 'prose', text: [...title, plainWords('. '), ...sentence(told['sums of'])] },
    {
      kind: 'table',
      head: [
        text(told.head.quantity),
        text(told.head.sum),
        text(told.head.pade),
        ...borel.map(({ b }) => sentence(told.head.borel, { b })),
      ],
      rows: named.map(({ quantity, sum }) => [
        quantityCell(quantity, notation),
        [sixDigits({ re: sum.partialSum, im: 0 })],
        estimateCell(sum.pade),
        ...sum.borel.map(({ table }) => estimateCell(table)),
      ]),
    },
    ...missing,
    ...named.flatMap(({ quantity, sum }): readonly Block[] => [
      { kind: 'prose', text: sentence(told['table of'], { quantity: quantityCell(quantity, notation) }) },
      padeTable(sum.pade),
    ]),
  ];
}

/** Of which series there is no sum, and why. */
function unsummedBlocks(list: readonly Unsummed[], notation: Notation): readonly Block[] {
  const facts = (['ending', 'indefinite', 'budget'] as const).flatMap((why) => {
    const own = list.filter((u) => u.why === why).map(({ quantity }) => quantityCell(quantity, notation));
    return own.length === 0 ? [] : [sentence(told.unsummed[why], { quantities: joined(own, ', ') })];
  });
  return facts.length === 0 ? [] : [{ kind: 'prose', text: joined(facts, ' ') }];
}

function quantityCell(quantity: Quantity, notation: Notation): Cell {
  switch (quantity.kind) {
    case 'nu':
      return sentence(told.nu, notation.roles);
    case 'theta':
      return [thetaInline(quantity.index, quantity.count, notation)];
    default:
      return [notation.inline(quantity.symbol)];
  }
}

/** value ± spread. */
function estimateCell({ estimate }: Approximants): Cell {
  if (estimate === undefined) return text(words.theory.none);
  const value = sixDigits({ re: estimate.value, im: 0 });
  if (estimate.spread === undefined) return [value];
  return [value, plainWords(' ± '), sixDigits({ re: Number(estimate.spread.toPrecision(2)), im: 0 })];
}

function padeTable({ entries }: Approximants): Table {
  const size = Math.max(...entries.map(({ L, M }) => Math.max(L, M))) + 1;
  const at = (L: number, M: number): Entry | undefined => entries.find((e) => e.L === L && e.M === M);
  const all = Array.from({ length: size }, (_, k) => k);
  return {
    kind: 'table',
    head: [text('L\\M'), ...all.map((M) => text(`${M}`))],
    rows: all.map((L) => [text(`${L}`), ...all.map((M) => entryCell(at(L, M)))]),
  };
}

function entryCell(entry: Entry | undefined): Cell {
  if (entry === undefined) return [];
  if (entry.value === undefined) return text('–');
  return [sixDigits({ re: entry.value, im: 0 }), ...(entry.kind === 'pole' ? [plainWords('*')] : [])];
}
