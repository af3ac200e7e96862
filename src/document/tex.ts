import { frame as notes } from '../assets/frames/notes.tex.ts';
import { texText } from '../tex/text.ts';
import type { TexMath, TexText } from '../tex/text.ts';
import type { Block, Display, Document, Table } from './blocks.ts';
import { frameOf } from './frame.ts';
import type { Inline } from './inline.ts';
import { labelOf } from './labels.ts';
import { tableLayout } from './tex-table.ts';
import type { TableLayout } from './tex-table.ts';
import { alignedRows, brokenEquation, matrixTex } from './lines.ts';

type BlockView = {
  readonly heading: false | { title: TexText };
  readonly prose: false | { text: TexText };
  readonly display: false | { lines: TexText };
  readonly table: false | { size: false | TexText; columns: TexText; head: TexText; rows: TexText[] };
  readonly list: false | { items: TexText[] };
  readonly step:
    | false
    | {
        title: false | TexText;
        reason: TexText;
        lines: TexText;
        rule: TexText;
        uses: false | TexText;
        verdict: TexText;
      };
};

type NotesView = { readonly title: TexText; readonly blocks: readonly BlockView[] };

const fill: (view: NotesView) => string = frameOf<TexText>(notes);

/** A LaTeX document that pdflatex compiles with what the standard distributions have. */
export const renderTex = (document: Document): string =>
  fill({
    title: texText(document.title),
    blocks: document.blocks.map((block) => viewOf(block, document.theory)),
  });

/** LaTeX of our own around what is LaTeX already. */
const latex = (strings: TemplateStringsArray, ...holes: readonly (TexText | TexMath)[]): TexText =>
  String.raw(strings, ...holes) as TexText;

const listed = (items: readonly (TexText | TexMath)[], between: string): TexText =>
  items.join(between) as TexText;

const nothing: BlockView = {
  heading: false,
  prose: false,
  display: false,
  table: false,
  list: false,
  step: false,
};

function viewOf(block: Block, theory: string): BlockView {
  const sentence = (parts: readonly Inline[]): TexText => inlineTex(parts, theory);
  switch (block.kind) {
    case 'heading':
      return { ...nothing, heading: { title: sentence(block.title) } };
    case 'prose':
      return { ...nothing, prose: { text: sentence(block.text) } };
    case 'display':
      return { ...nothing, display: { lines: displayTex(block.display, undefined) } };
    case 'table': {
      const row = (cells: readonly (readonly Inline[])[]): TexText => listed(cells.map(sentence), ' & ');
      const layout = tableLayout([block.head, ...block.rows]);
      if (layout === undefined) return { ...nothing, prose: { text: stacked(block, sentence) } };
      return {
        ...nothing,
        table: {
          size: layout.size !== '' && (`\\${layout.size}` as TexText),
          columns: latex`@{}${columnsOf(layout, block.head.length)}@{}`,
          head: row(block.head),
          rows: block.rows.map(row),
        },
      };
    }
    case 'list':
      return { ...nothing, list: { items: block.items.map(sentence) } };
    case 'step':
      return {
        ...nothing,
        step: {
          title: block.title.length > 0 && sentence(block.title),
          reason: sentence(block.reason),
          lines: displayTex(block.display, labelOf(theory, block.id) as TexText),
          rule: sentence(block.rule),
          uses: block.uses.length > 0 && sentence(block.uses),
          verdict: sentence(block.mark),
        },
      };
  }
}

const columnsOf = ({ widths }: TableLayout, count: number): TexText =>
  widths === undefined
    ? ('l'.repeat(count) as TexText)
    : listed(
        widths.map((w) => latex`>{\raggedright\arraybackslash}p{${w.toFixed(2) as TexText}em}`),
        '',
      );

/** A table that is wider than a page: the cells of a row one under the other, each with its head. */
const stacked = ({ head, rows }: Table, sentence: (parts: readonly Inline[]) => TexText): TexText =>
  latex`{\footnotesize\raggedright ${listed(
    rows.map((cells) =>
      listed(
        cells.flatMap((cell, j) =>
          cell.length === 0
            ? []
            : head[j]!.length === 0
              ? [latex`\textbf{${sentence(cell)}}`]
              : [latex`${sentence(head[j]!)}: ${sentence(cell)}`],
        ),
        '\\\\ ',
      ),
    ),
    '\\par ',
  )}\par}`;

const inlineTex = (parts: readonly Inline[], theory: string): TexText =>
  listed(
    parts.map((part) => {
      switch (part.kind) {
        case 'text':
          return words(part.text);
        case 'emphasis':
          return latex`\emph{${texText(part.text)}}`;
        case 'code':
          return latex`\texttt{${listed(inPieces(part.text).map(texText), '\\allowbreak{}')}}`;
        case 'math':
          return latex`$${part.tex}$`;
        case 'reference':
          return latex`\eqref{${labelOf(theory, part.id) as TexText}}`;
      }
    }),
    '',
  );

const marks: ReadonlyMap<string, TexText> = new Map([
  ['✓', latex`$\checkmark$`],
  ['✗', latex`$\times$`],
]);

const words = (text: string): TexText =>
  listed(
    text.split(/([✓✗])/).map((part) => marks.get(part) ?? texText(part)),
    '',
  );

/** Long code may be broken after every eighth character. */
const inPieces = (text: string): readonly string[] => {
  const characters = Array.from(text);
  return Array.from({ length: Math.ceil(characters.length / 8) }, (_, i) =>
    characters.slice(8 * i, 8 * i + 8).join(''),
  );
};

/** The width of the text of a page in em, without the number of the equation. */
const textWidth = 37;

/** A displayed formula, numbered if it has a label, broken into aligned lines where it is long. */
function displayTex(display: Display, label: TexText | undefined): TexText {
  switch (display.kind) {
    case 'matrix':
      return single(latex`${display.left} = ${matrixTex(display.rows)}`, label);
    case 'equation': {
      const broken = brokenEquation(display.equation, textWidth);
      const [line] = broken.lines;
      if (broken.lines.length === 1 && broken.left === undefined && line)
        return single(latex`${line.tex}`, label);
      return aligned(alignedRows(broken), label);
    }
    case 'entries':
      return aligned(
        display.entries.flatMap((equation) => {
          const broken = brokenEquation(equation, textWidth);
          if (broken.lines.length > 1 && broken.left === undefined) return alignedRows(broken);
          return alignedRows(
            broken.left === undefined
              ? { left: equation.left, lines: [{ tex: equation.right, depth: 0 }] }
              : broken,
          );
        }),
        label,
      );
  }
}

const single = (formula: TexText, label: TexText | undefined): TexText =>
  label === undefined
    ? latex`\begin{equation*}
  ${formula}
\end{equation*}`
    : latex`\begin{equation}\label{${label}}
  ${formula}
\end{equation}`;

/** Aligned rows; the last one carries the number. */
const aligned = (rows: readonly TexMath[], label: TexText | undefined): TexText =>
  label === undefined
    ? latex`\begin{align*}
  ${listed(rows, ' \\\\\n  ')}
\end{align*}`
    : latex`\begin{align}
  ${listed(rows, ' \\nonumber\\\\\n  ')} \label{${label}}
\end{align}`;
