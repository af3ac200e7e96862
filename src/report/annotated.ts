import { explanationOf, summaryOf } from '../check/explanation.ts';
import { notesTex } from '../check/notation.ts';
import type { Finding } from '../check/notes.ts';
import { suspicionOf } from '../check/suspicion.ts';
import type { Sentence } from '../check/suspicion.ts';
import type { Expr } from '../expr/expr.ts';
import { texText } from '../tex/text.ts';
import type { TexMath, TexText } from '../tex/text.ts';
import type { Theory } from '../theory/theory.ts';
import { kindOf } from './kind.ts';
import { formulasOf } from './layout.ts';
import type { Formula } from './layout.ts';
import { marginCommands, marginPreamble, slideCommands } from './margin.ts';
import type { JudgedNotes } from './notes.ts';
import { beginningOf, behindTitle, bodyOf } from './prose.ts';
import { safePlaces } from './safe.ts';

interface Insertion {
  readonly at: number;
  readonly tex: TexText;
}

/** LaTeX of our own around what is LaTeX already. */
const latex = (strings: TemplateStringsArray, ...holes: readonly (TexText | TexMath)[]): TexText =>
  String.raw(strings, ...holes) as TexText;

const listed = (items: readonly TexText[], between: string): TexText => items.join(between) as TexText;

/**
 * The notes as their author wrote them, in LaTeX, with a mark behind every formula in the text and a note in the margin
 * beside every displayed one and where something is wrong, all reasons at the end. Nothing of what was there is changed.
 */
export function annotatedTex(theory: Theory, { text, rows, findings }: JudgedNotes): string {
  const formulas = formulasOf(text, 'tex', rows, findings).filter((f) => findingsIn(f).length > 0);
  const body = bodyOf(text, 'tex');
  const safe = safePlaces(
    text,
    { ...body, from: behindTitle(text, body) },
    formulasOf(text, 'tex', rows, findings),
  );
  const print = notesTex(theory);
  const { slides } = kindOf(text);
  const notes = new Map<number, TexText[]>();
  const marks: Insertion[] = [];
  for (const formula of formulas) {
    const found = findingsIn(formula);
    const inPlace = formula.kind === 'inline' && safe(formula.to) === formula.to;
    // Behind a definition a sign would be read as its exponent.
    const marked = found.filter((f) => f.verdict !== 'definition').map(sign);
    if (inPlace && marked.length > 0)
      marks.push({ at: formula.to, tex: latex`\betaforgemark{${listed(marked, '')}}` });
    const noted = inPlace ? found.filter((f) => explanationOf(f).length > 0) : found;
    if (noted.length === 0) continue;
    // In the margin a note begins where the displayed formula begins; on a slide it stands below.
    const here = slides ? formula.to : formula.from;
    const beside = formula.kind === 'display' && safe(here) === here;
    const at = beside ? here : safe(formula.to);
    // Outside of a slide nothing can stand.
    if (slides && at === body.to) continue;
    const subject = (f: Finding): TexText => (beside ? rowIn(formula, f) : subjectOf(formula, f, text));
    notes.set(at, [...(notes.get(at) ?? []), ...noted.map((f) => noteOf(f, subject(f), print))]);
  }
  const inserted: readonly Insertion[] = [
    { at: beginningOf(text), tex: commandsFor(text) },
    ...marks,
    { at: body.to, tex: slides ? lastSlide(findings, print) : lastParagraph(findings, print) },
    ...[...notes].map(([at, list]) => ({
      at,
      tex: latex`\betaforgenote{${listed(list, '\\par\\smallskip ')}}`,
    })),
  ];
  const ordered = [...inserted].sort((a, b) => a.at - b.at);
  const pieces = ordered.map(({ at, tex }, i) => `${text.slice(ordered[i - 1]?.at ?? 0, at)}${tex}`);
  return [...pieces, text.slice(ordered[ordered.length - 1]?.at ?? 0)].join('');
}

const findingsIn = ({ rows }: Formula): readonly Finding[] => rows.flatMap((row) => row.findings);

/** Before the document, or at the beginning of a file that others include. */
function commandsFor(text: string): TexText {
  const at = beginningOf(text);
  const inLine = at > 0 && text[at - 1] !== '\n';
  const commands =
    bodyOf(text, 'tex').from === 0 ? marginCommands : kindOf(text).slides ? slideCommands : marginPreamble;
  return `${inLine ? '%\n' : ''}${commands}` as TexText;
}

const sign = ({ verdict }: Finding): TexText => latex`\betaforge${verdict as TexText}{}`;

const number = (n: number): TexText => `${n}` as TexText;

/** Which row of a displayed formula is meant, where it has several. */
function rowIn({ rows }: Formula, { row }: Finding): TexText {
  const i = rows.findIndex((judged) => judged.row === row);
  return rows.length > 1 ? latex` row ${number(i + 1)}` : latex``;
}

/** What cannot stand twice in a document, or in an argument. */
const fixed = /[%#]|\\(?:label|footnote|verb|tag|hypertarget)|\n[ \t\r]*\n/;

/** Away from its formula a note repeats it, or names its line in the file. */
function subjectOf({ kind, from, to }: Formula, { line, verdict }: Finding, text: string): TexText {
  const source = text.slice(from, to);
  return kind === 'inline' && verdict !== 'unread' && source.length < 200 && !fixed.test(source)
    ? latex` ${source as TexText}`
    : latex` line ${number(line)}`;
}

/** The verdict and in short the reason: what was meant, or else the difference. */
function noteOf(f: Finding, subject: TexText, print: (e: Expr) => TexMath): TexText {
  const [first] = explanationOf(f);
  const reason = f.verdict === 'refuted' && f.mistake ? suspicionOf(f.mistake) : first;
  return listed([latex`${sign(f)}${subject}`, ...(reason ? [sentenceTex(reason, print)] : [])], '\\par ');
}

/** At the end of the document how much was judged, and in full what is said of lines that are not right. */
function conclusion(findings: readonly Finding[], print: (e: Expr) => TexMath): TexText {
  const items = findings.flatMap((f) => {
    const reasons = explanationOf(f).map((sentence) => sentenceTex(sentence, print));
    return reasons.length === 0 ? [] : [latex`${sign(f)} line ${number(f.line)}: ${listed(reasons, '; ')}`];
  });
  const all = [latex`\textbf{betaforge:} ${texText(summaryOf(findings))}`, ...items];
  return latex`\raggedright\setlength{\parindent}{0pt}${listed(all, '\\par ')}\par`;
}

const lastParagraph = (...said: Parameters<typeof conclusion>): TexText => latex`
\par\bigskip{\small${conclusion(...said)}}
`;

const lastSlide = (...said: Parameters<typeof conclusion>): TexText => latex`
\begin{frame}[allowframebreaks]{betaforge}
\footnotesize${conclusion(...said)}
\end{frame}
`;

/** Longer formulas do not go into a margin. */
const longest = 400;

const sentenceTex = (sentence: Sentence, print: (e: Expr) => TexMath): TexText =>
  listed(
    sentence.map((part) => {
      if (part === ' = ') return latex`~=~`;
      // In "left − right" it is a sign, no dash.
      if (typeof part === 'string') return listed(part.split('−').map(texText), '$-$');
      const formula = print(part);
      return formula.length > longest ? latex`\ldots{}` : latex`$${formula}$`;
    }),
    '',
  );
