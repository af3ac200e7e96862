import { frame as page } from '../assets/frames/findings.html.ts';
import { katexStyle } from '../assets/katex-style.ts';
import { pageStyle } from '../assets/page-style.ts';
import { explanationOf, summaryOf } from '../check/explanation.ts';
import { notesTex } from '../check/notation.ts';
import type { Finding } from '../check/notes.ts';
import type { Sentence } from '../check/suspicion.ts';
import { frameOf } from '../document/frame.ts';
import { html, htmlList, htmlText } from '../document/html-text.ts';
import type { HtmlText } from '../document/html-text.ts';
import { fontFaces, foreignMathHtml, mathHtml } from '../document/math-html.ts';
import type { Expr } from '../expr/expr.ts';
import type { Row } from '../tex/source.ts';
import type { TexMath } from '../tex/text.ts';
import type { Theory } from '../theory/theory.ts';
import { formulasOf } from './layout.ts';
import type { Formula, JudgedRow } from './layout.ts';
import { signs } from './marks.ts';
import type { JudgedNotes } from './notes.ts';
import { runsOf } from './runs.ts';
import type { Part, Run } from './runs.ts';

type Remark = { readonly kind: HtmlText; readonly reasons: readonly HtmlText[] };

type BlockView = {
  readonly heading: false | { text: HtmlText };
  readonly paragraph: false | { text: HtmlText };
  readonly rows: { formula: HtmlText; marks: HtmlText; remarks: Remark[] }[];
  readonly remarks: Remark[];
};

type PageView = {
  readonly title: HtmlText;
  readonly summary: HtmlText;
  readonly style: HtmlText;
  readonly blocks: readonly BlockView[];
  readonly assumed: HtmlText[];
};

const fill: (view: PageView) => string = frameOf<HtmlText>(page);

/** One page that needs nothing but itself: the notes, with a verdict beside every equation and the reasons below. */
export function findingsHtml(theory: Theory, notes: JudgedNotes): string {
  const { name, text, format, rows, findings } = notes;
  const formulas = formulasOf(text, format, rows, findings);
  const print = notesTex(theory);
  const view = {
    title: htmlText(name),
    summary: htmlText(`${theory.title} – ${summaryOf(findings)}`),
    blocks: runsOf(text, format, formulas).map((run) => blockOf(run, print)),
    assumed: [...new Set(findings.flatMap((f) => f.assumed))].map(htmlText),
  };
  const fonts = fontFaces(fill({ ...view, style: html`` }));
  return fill({ ...view, style: [katexStyle, fonts, pageStyle.trim()].join('\n') as HtmlText });
}

const nothing: BlockView = { heading: false, paragraph: false, rows: [], remarks: [] };

function blockOf(run: Run, print: (e: Expr) => TexMath): BlockView {
  if (run.kind === 'display')
    return {
      ...nothing,
      rows: run.formula.rows.map((judged) => ({
        formula: rowHtml(judged, true),
        marks: htmlList(
          judged.findings.map(
            (f) => html`<span class="mark ${htmlText(f.verdict)}">${sign(f)} ${word(f)}</span>`,
          ),
          '<br>',
        ),
        remarks: judged.findings.flatMap((f) => remarkOf(f, print)),
      })),
    };
  const text = htmlList(run.parts.map(partHtml));
  const remarks = run.parts
    .flatMap((part) => (part.kind === 'formula' ? part.formula.rows : []))
    .flatMap((judged) => judged.findings.flatMap((f) => remarkOf(f, print, judged)));
  return run.kind === 'heading'
    ? { ...nothing, heading: { text }, remarks }
    : { ...nothing, paragraph: { text }, remarks };
}

const sign = (f: Finding): HtmlText => htmlText(signs[f.verdict]);
const word = (f: Finding): HtmlText => htmlText(f.verdict);

const partHtml = (part: Part): HtmlText =>
  part.kind === 'text' ? htmlText(part.text) : inlineHtml(part.formula);

/** Longer formulas in the text may be broken. */
const longestUnbroken = 60;

const inlineHtml = ({ rows }: Formula): HtmlText =>
  htmlList(
    rows.map((judged) => {
      const marks = judged.findings.map(
        (f) => html`<span class="mark ${word(f)}" title="${word(f)}">${sign(f)}</span>`,
      );
      const marked = html`${rowHtml(judged, false)}${htmlList(marks)}`;
      return judged.row.tex.length < longestUnbroken ? html`<span class="unbroken">${marked}</span>` : marked;
    }),
    ' ',
  );

/** Under an equation: why it is wrong, or why nothing is said of it. */
function remarkOf(f: Finding, print: (e: Expr) => TexMath, subject?: JudgedRow): readonly Remark[] {
  const reasons = explanationOf(f).map((sentence) => sentenceHtml(sentence, print));
  if (reasons.length === 0) return [];
  const about = html`${sign(f)} <span class="where">line ${f.line}:</span> `;
  const first = subject ? [html`${about}${rowHtml(subject, false)}`] : [];
  return [{ kind: word(f), reasons: [...first, ...reasons] }];
}

/** A sign behind a short formula stays in its line. */
const sentenceHtml = (sentence: Sentence, print: (e: Expr) => TexMath): HtmlText =>
  htmlList(
    sentence.map((part, i) => {
      if (typeof part === 'string')
        return htmlText(typeof sentence[i - 1] === 'object' ? part.replace(/^[,:]/, '') : part);
      const [tex, next] = [print(part), sentence[i + 1]];
      const sign = typeof next === 'string' ? (/^[,:]/.exec(next)?.[0] ?? '') : '';
      const set = html`${mathHtml(tex, false)}${htmlText(sign)}`;
      return sign !== '' && tex.length < longestUnbroken ? html`<span class="unbroken">${set}</span>` : set;
    }),
  );

/** A row as its author wrote it, wrong parts in red; as source where KaTeX cannot set it. */
function rowHtml({ row, findings }: JudgedRow, display: boolean): HtmlText {
  const source = html`<code>${htmlText(row.source)}</code>`;
  // Without a map it is no LaTeX.
  if (row.map.length === 0) return source;
  const parts = findings.flatMap((f) => (f.verdict === 'refuted' && f.part ? [f.part] : []));
  return (
    (parts.length > 0 ? foreignMathHtml(reddened(row, parts), display) : undefined) ??
    foreignMathHtml(row.tex, display) ??
    source
  );
}

/** A red that can be read on white and on black. */
const red = '#cf4a44';

function reddened({ tex, map }: Row, parts: readonly NonNullable<Finding['part']>[]): string {
  const isWrong = (i: number): boolean =>
    parts.some(({ from, to }) => (map[i] ?? -1) >= from && (map[i] ?? -1) < to);
  let out = '';
  for (let i = 0; i < tex.length; i++) {
    if (isWrong(i) && !(i > 0 && isWrong(i - 1))) out += `\\textcolor{${red}}{`;
    out += tex[i] ?? '';
    if (isWrong(i) && !(i + 1 < tex.length && isWrong(i + 1))) out += '}';
  }
  return out;
}
