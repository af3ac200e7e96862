import { frame as notes } from '../assets/frames/notes.md.ts';
import type { Block, Display, Document } from './blocks.ts';
import { frameOf } from './frame.ts';
import type { Inline } from './inline.ts';
import { alignedBlock, alignedRows, brokenEquation, matrixTex } from './lines.ts';
import { markdown, markdownList, markdownMath, markdownText } from './markdown-text.ts';
import type { MarkdownText } from './markdown-text.ts';
import { tex } from './math.ts';
import type { TexMath } from '../tex/text.ts';

type BlockView = {
  readonly heading: false | { number: MarkdownText; title: MarkdownText };
  readonly prose: false | { text: MarkdownText };
  readonly display: false | { lines: MarkdownText };
  readonly table: false | { head: MarkdownText[]; rows: { cells: MarkdownText[] }[] };
  readonly list: false | { items: MarkdownText[] };
  readonly step:
    | false
    | {
        number: MarkdownText;
        title: false | MarkdownText;
        reason: MarkdownText;
        lines: MarkdownText;
        rule: MarkdownText;
        uses: false | MarkdownText;
        verdict: MarkdownText;
      };
};

type NotesView = { readonly title: MarkdownText; readonly blocks: readonly BlockView[] };

const fill: (view: NotesView) => string = frameOf<MarkdownText>(notes);

/** Markdown with mathematics between dollars, as GitHub and Jupyter show it. */
export const renderMarkdown = (document: Document): string =>
  fill({ title: markdownText(document.title), blocks: document.blocks.map(viewOf) });

const nothing: BlockView = {
  heading: false,
  prose: false,
  display: false,
  table: false,
  list: false,
  step: false,
};

function viewOf(block: Block): BlockView {
  switch (block.kind) {
    case 'heading':
      return {
        ...nothing,
        heading: { number: markdown`${block.number}`, title: inlineMarkdown(block.title) },
      };
    case 'prose':
      return { ...nothing, prose: { text: inlineMarkdown(block.text) } };
    case 'display':
      return { ...nothing, display: { lines: displayMarkdown(block.display, undefined) } };
    case 'table':
      return {
        ...nothing,
        table: {
          head: block.head.map(inlineMarkdown),
          rows: block.rows.map((row) => ({ cells: row.map(inlineMarkdown) })),
        },
      };
    case 'list':
      return { ...nothing, list: { items: block.items.map(inlineMarkdown) } };
    case 'step':
      return {
        ...nothing,
        step: {
          number: markdown`${block.number}`,
          title: block.title.length > 0 && inlineMarkdown(block.title),
          reason: inlineMarkdown(block.reason),
          lines: displayMarkdown(block.display, block.number),
          rule: inlineMarkdown(block.rule),
          uses: block.uses.length > 0 && inlineMarkdown(block.uses),
          verdict: inlineMarkdown(block.mark),
        },
      };
  }
}

const inlineMarkdown = (parts: readonly Inline[]): MarkdownText =>
  markdownList(
    parts.map((part) => {
      switch (part.kind) {
        case 'text':
          return markdownText(part.text);
        case 'emphasis':
          return markdown`*${markdownText(part.text)}*`;
        case 'code':
          return markdownText(part.text);
        case 'math':
          return markdown`$${markdownMath(part.tex)}$`;
        case 'reference':
          return markdown`(${part.number})`;
      }
    }),
  );

const pageWidth = 44;

/** A block of mathematics on lines of its own; the number stands as a tag. */
function displayMarkdown(display: Display, number: number | undefined): MarkdownText {
  const formula = formulaOf(display);
  const tagged = number === undefined ? formula : tex`${formula} \tag{${number}}`;
  return markdown`$$
${markdownMath(tagged)}
$$`;
}

function formulaOf(display: Display): TexMath {
  switch (display.kind) {
    case 'matrix':
      return tex`${display.left} = ${matrixTex(display.rows)}`;
    case 'equation': {
      const broken = brokenEquation(display.equation, pageWidth);
      const [line] = broken.lines;
      return broken.lines.length === 1 && broken.left === undefined && line !== undefined
        ? line.tex
        : alignedBlock(alignedRows(broken));
    }
    case 'entries':
      return alignedBlock(
        display.entries.flatMap((equation) => alignedRows(brokenEquation(equation, pageWidth))),
      );
  }
}
