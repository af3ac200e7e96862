import { frame as page } from '../assets/frames/page.html.ts';
import { katexStyle } from '../assets/katex-style.ts';
import { pageStyle } from '../assets/page-style.ts';
import type { TexMath } from '../tex/text.ts';
import type { Block, Display, Document } from './blocks.ts';
import { frameOf } from './frame.ts';
import { html, htmlList, htmlText } from './html-text.ts';
import type { HtmlText } from './html-text.ts';
import type { Inline } from './inline.ts';
import { labelOf } from './labels.ts';
import { breakable, brokenEquation, loosened, matrixTex } from './lines.ts';
import { tex } from './math.ts';
import { fontFaces, mathHtml } from './math-html.ts';

type BlockView = {
  readonly heading: false | { anchor: HtmlText; number: HtmlText; title: HtmlText };
  readonly prose: false | { text: HtmlText };
  readonly display: false | { lines: HtmlText[] };
  readonly table: false | { head: HtmlText[]; rows: { cells: HtmlText[] }[] };
  readonly list: false | { items: HtmlText[] };
  readonly step:
    | false
    | {
        anchor: HtmlText;
        number: HtmlText;
        title: false | HtmlText;
        reason: HtmlText;
        lines: HtmlText[];
        rule: HtmlText;
        uses: false | HtmlText;
        kind: HtmlText;
        verdict: HtmlText;
      };
};

type PageView = {
  readonly language: HtmlText;
  readonly title: HtmlText;
  readonly style: HtmlText;
  readonly blocks: readonly BlockView[];
};

const fill: (view: PageView) => string = frameOf<HtmlText>(page);

/** One page that needs nothing but itself: no script, no request, works from a file. */
export function renderHtml(document: Document): string {
  const blocks = document.blocks.map((block) => viewOf(block, document.theory));
  const view = { language: htmlText(document.language), title: htmlText(document.title), blocks };
  const fonts = fontFaces(fill({ ...view, style: html`` }));
  return fill({ ...view, style: [katexStyle, fonts, pageStyle.trim()].join('\n') as HtmlText });
}

const nothing: BlockView = {
  heading: false,
  prose: false,
  display: false,
  table: false,
  list: false,
  step: false,
};

function viewOf(block: Block, theory: string): BlockView {
  const sentence = (parts: readonly Inline[]): HtmlText => inlineHtml(parts, theory);
  switch (block.kind) {
    case 'heading':
      return {
        ...nothing,
        heading: {
          anchor: html`section-${block.number}`,
          number: html`${block.number}`,
          title: sentence(block.title),
        },
      };
    case 'prose':
      return { ...nothing, prose: { text: sentence(block.text) } };
    case 'display':
      return { ...nothing, display: { lines: displayHtml(block.display) } };
    case 'table':
      return {
        ...nothing,
        table: {
          head: block.head.map(sentence),
          rows: block.rows.map((row) => ({ cells: row.map(sentence) })),
        },
      };
    case 'list':
      return { ...nothing, list: { items: block.items.map(sentence) } };
    case 'step':
      return {
        ...nothing,
        step: {
          anchor: htmlText(labelOf(theory, block.id)),
          number: html`${block.number}`,
          title: block.title.length > 0 && sentence(block.title),
          reason: sentence(block.reason),
          lines: displayHtml(block.display),
          rule: sentence(block.rule),
          uses: block.uses.length > 0 && sentence(block.uses),
          kind: htmlText(block.verdict),
          verdict: sentence(block.mark),
        },
      };
  }
}

const closingMark = /^[.,;:!?)]+/;

/** A sentence. A mark that closes mathematics stays on its line. */
const inlineHtml = (parts: readonly Inline[], theory: string): HtmlText =>
  htmlList(
    parts.map((part, i) => {
      const [before, after] = [parts[i - 1], parts[i + 1]];
      switch (part.kind) {
        case 'text':
          return htmlText(before?.kind === 'math' ? part.text.replace(closingMark, '') : part.text);
        case 'emphasis':
          return html`<em>${htmlText(part.text)}</em>`;
        case 'code':
          return html`<code>${htmlText(part.text)}</code>`;
        case 'math': {
          const mark = after?.kind === 'text' ? closingMark.exec(after.text)?.[0] : undefined;
          const formula = mathHtml(part.tex, false);
          return mark === undefined
            ? formula
            : html`<span class="unbroken">${formula}${htmlText(mark)}</span>`;
        }
        case 'reference':
          return html`<a href="#${htmlText(labelOf(theory, part.id))}">(${part.number})</a>`;
      }
    }),
  );

/** In em: the width of a line on a wide page, of the widest fraction, and of parentheses that need not break. */
const [wide, fraction, narrow] = [31, 24, 16];

/** The lines of a formula. A browser breaks them further, at signs, where the page is narrower. */
function displayHtml(display: Display): HtmlText[] {
  switch (display.kind) {
    case 'equation': {
      const { left, lines } = brokenEquation(display.equation, wide);
      return lines.map(({ tex: line, depth }, i) => {
        if (i > 0)
          return html`<div class="more depth-${Math.min(depth, 3)}">${lineHtml(tex`{}${line}`)}</div>`;
        return lineHtml(left === undefined ? line : tex`${left} = ${line}`);
      });
    }
    case 'matrix':
      return [mathHtml(tex`${display.left} = ${matrixTex(display.rows)}`, true)];
    case 'entries':
      return display.entries.flatMap((equation) => displayHtml({ kind: 'equation', equation }));
  }
}

const lineHtml = (line: TexMath): HtmlText => mathHtml(breakable(loosened(line, fraction, narrow)), true);
