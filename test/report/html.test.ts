import { describe, expect, test } from 'vitest';
import type { NotesFormat } from '../../src/check/statements.ts';
import { findingsHtml } from '../../src/report/html.ts';
import { payloads } from '../document/hostile.ts';
import { tagsOf } from '../document/tags.ts';
import { judged, phi4 } from './judged.ts';

const page = (text: string, format: NotesFormat = 'tex', name?: string): string =>
  findingsHtml(phi4.theory, judged(text, format, name));

/** The words of a page without its formulas. */
const words = (text: string, format?: NotesFormat): string =>
  page(text, format)
    .replace(/^[^]*<main>/, '')
    .replace(/<math[^]*?<\/math>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

const notes = `\\documentclass{article}
\\newcommand{\\secret}{preamble}
\\begin{document}
\\section{The flow}
First. % a remark
With $\\dot g = \\beta(g)$ we have
\\begin{align}
  \\dot g &= -\\epsilon g + A g^2, \\label{a} \\\\
  \\dot p &= p (\\epsilon + 2 A g) .
\\end{align}

Last.
\\end{document} behind`;

describe('the page of judged notes', () => {
  test('has prose, headings, formulas and verdicts in the order of the notes', () => {
    const text = words(notes);
    const places = [
      'The flow',
      'First.',
      '✓',
      'we have',
      '✓ proved',
      '✗ refuted',
      'the line would be right',
      'Last.',
    ];
    expect(places.map((p) => text.indexOf(p)).filter((at) => at < 0)).toEqual([]);
    expect(places.map((p) => text.indexOf(p))).toEqual(
      places.map((p) => text.indexOf(p)).sort((a, b) => a - b),
    );
  });

  test('leaves out the preamble, comments, labels and what stands behind the end', () => {
    expect(words(notes)).not.toMatch(/secret|remark|label|behind|section\{/);
  });

  test('sets the wrong term in red, and nothing else', () => {
    const red = [...page(notes).matchAll(/\\textcolor\{#\w+\}\{(.*?)\}/g)].map(([, part]) => part);
    expect(red).toEqual(['+ 2 A g']);
  });

  test('shows what KaTeX cannot set as source', () => {
    const text = '\\[ \\dot g = \\unknowncommand{g} \\]';
    expect(page(text)).toContain('<code>\\dot g = \\unknowncommand{g}</code>');
  });

  test('shows the title of the preamble, theorems by their words, tables, lists and references without commands', () => {
    const document = String.raw`\documentclass{article}
\newtheorem{satz}{Satz}
\title{\"Uber den \emph{Fluss} $\dot g = g$}
\begin{document}
\maketitle\tableofcontents
\begin{satz}[Wilson] Hier\footnote{mit $\dot g = g^2$ und $A$} steht 50\,\% % nicht
 etwas. \end{satz}
\begin{table}[ht]\centering\begin{tabular}{l@{}r} eins & zwei \\[2pt] \midrule $g^*=0$ & {\bf drei} \end{tabular}
\caption{Werte}\end{table}
\begin{itemize} \item erst \item dann --- \unknown{mehr} \end{itemize}
\begin{verbatim}
\emph{code}
\end{verbatim}
\end{document}`;
    const text = words(document);
    for (const part of [
      'Über den Fluss',
      'Satz (Wilson). Hier (mit',
      'steht 50 % etwas.',
      'eins\u2003zwei'.replace(/\s/, ' '),
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/drei Werte • erst • dann — \\unknown\{mehr\} \\emph\{code\}/);
    expect(text).not.toMatch(/begin|end\{|toprule|midrule|caption|footnote|l@|nicht|tableof/);
  });

  test('shows Markdown without its marks, but code as it is', () => {
    const text = words(
      '1. **One** *two* $\\dot g = g$\n2. [see](http://a)\n\n| a | b |\n|---|:-:|\n| $g^*=0$ | c |\n\n```\n*x* = y\n```\n> p*q*r',
      'md',
    );
    expect(text).toMatch(/1\. One two .*2\. see \(http:\/\/a\) a b .* c \*x\* = y p\*q\*r/);
    expect(text).not.toMatch(/\||`|---/);
  });

  test('sets words in a line of plain text as words, and lets a long line break', () => {
    const before = 'many words before the equation, and many more of them';
    const found = page(`Notes\n=====\n${before}: dg/dtau = g and more`, 'txt');
    expect(found).not.toContain('\\text{');
    expect(found).not.toContain('=====');
    expect(words(`${before}: dg/dtau = g (so much for that)`, 'txt')).toMatch(
      /of them: .* [✗?] \(so much for that\)/,
    );
  });

  test('takes Markdown and plain text', () => {
    expect(words('# A title\n\nSo $\\dot g = g$.', 'md')).toMatch(/A title .*So .*✗/);
    expect(words('In words\ndg/dtau = -eps*g + A*g^2\nand more', 'txt')).toMatch(
      /In words.*✓ proved.*and more/,
    );
  });
});

/** Commands by which LaTeX could reach out of the page. */
const commands: readonly string[] = [
  '\\href{javascript:alert(1)}{g}',
  '\\url{javascript:alert(1)}',
  '\\includegraphics{http://example.org/x.png}',
  '\\htmlClass{x}{g}',
  '\\htmlStyle{position:fixed}{g}',
  '\\htmlData{x=y}{g}',
  '\\text{</span><script>alert(1)</script>}',
  '\\color{red;position:fixed}g',
  '\\rule{9999em}{9999em}',
  '\\def\\x{\\x\\x}\\x',
];

describe('hostile notes add nothing to the page', () => {
  const plain = /<(?:script|img|iframe|a|link|object|form)\b|\son\w+=|javascript:[^<]*"|position:\s*fixed"/i;

  test.each([...payloads.filter((p) => /[<>&\\"'`\p{Cc}\p{Cf}]/u.test(p)), ...commands])('%s', (payload) => {
    const section = `\\section{${payload}} $\\dot g = g$\n\n${payload}\n\n`;
    const texts: readonly (readonly [string, NotesFormat])[] = [
      [`${section}\\[ \\dot g = ${payload} \\]`, 'tex'],
      [`# ${payload}\n\n$$ ${payload} = g $$ $\\dot g = g$`, 'md'],
    ];
    for (const [text, format] of texts) {
      const found = page(text, format, payload);
      const tags = [...tagsOf(found)];
      expect(tags.filter((tag) => plain.test(`<${tag}`))).toEqual([]);
      expect(found.match(/<style>/g)).toHaveLength(1);
      expect(found).not.toMatch(/[\u2028\u2029\u202e\u0000\u0007\u001b]/);
      expect(found).not.toMatch(/(?:href|src|class|style)="[^"]*(?:javascript|example\.org|fixed)/);
    }
  });
});
