import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { annotatedTex } from '../../src/report/annotated.ts';
import { payloads } from '../document/hostile.ts';
import { judged, phi4 } from './judged.ts';

const annotated = (text: string): string => annotatedTex(phi4.theory, judged(text));

/** The notes behind the commands that were put before them, without the conclusion. */
const inserted = (text: string): string =>
  annotated(text)
    .replace(/^[^]*\\ifdefined\\extrafloats.*\n\\fi\n/, '')
    .replace(/\n\\par\\bigskip\{\\small[^]*\\par\}\n/, '');

const wrong = '\\betaforgerefuted{}';
const right = '\\betaforgeproved{}';

/** Everything that LaTeX does not take a margin note in. */
const hard = `\\documentclass{article}
\\usepackage{amsmath}
\\newcommand{\\rhs}{-\\epsilon g + 2 A g^2}
\\title{On $\\dot g = g$}
\\begin{document}
\\maketitle
\\section{The flow $\\dot g = g$}
Text $\\dot g = \\rhs$, 50\\% of it\\footnote{Here $\\dot g = g^2$.} and \\verb|$\\dot g = g$|. % $\\dot g = g^3$
\\begin{align}
  \\dot g &= \\rhs , \\label{a} \\\\
  \\dot p &= p(\\epsilon - 2 A g) \\nonumber
\\end{align}
\\begin{subequations}
\\begin{equation} H = p (A g^2 + \\epsilon g) \\end{equation}
\\end{subequations}
\\begin{table}\\caption{With $\\dot g = g$.}\\begin{tabular}{l} $\\dot p = p$ \\\\[2pt] $g^* = \\epsilon/A$ \\end{tabular}\\end{table}
\\begin{minipage}{5cm} \\[ \\dot g = A g \\] \\end{minipage} \\fbox{$\\dot p = \\epsilon p$}
\\begin{itemize} \\item[$\\dot p=p$] one \\item $g^* = 2\\epsilon/A$ \\end{itemize}
The end $$ \\dot g = g $$
\\end{document}
`;

const slides = `\\documentclass[t]{beamer}
\\title{$\\dot g = g$}
\\begin{document}
\\begin{frame}[fragile]{On $\\dot g = g$}
\\[ \\dot p = p(\\epsilon + 2 A g) \\]
\\verb|x|
\\end{frame}
\\end{document}
`;

describe('annotated notes', () => {
  test('have a mark behind a formula in the text, and a note before a displayed one', () => {
    expect(inserted('So $\\dot g = \\beta(g)$.')).toBe(`So $\\dot g = \\beta(g)$\\betaforgemark{${right}}.`);
    const display = '\\[ \\dot g = g \\]';
    expect(inserted(`So\n${display} end`)).toMatch(
      new RegExp(
        `^So\\n\\\\betaforgenote\\{${wrong.replaceAll(/[\\{}]/g, '\\$&')}[^]*\\}${display.replaceAll(/[\\[\]]/g, '\\$&')} end$`,
      ),
    );
  });

  test('keep every character of the notes', () => {
    const out = annotated(hard);
    let at = 0;
    for (const c of hard) {
      at = out.indexOf(c, at) + 1;
      expect(at).toBeGreaterThan(0);
    }
  });

  test('tell which row is meant', () => {
    const note = /\\betaforgenote\{.*\}\\begin\{align\}/.exec(inserted(hard))?.[0];
    expect(note).toMatch(/betaforgerefuted\{\} row 1.*betaforgeproved\{\} row 2/);
  });

  test.each([
    ['a footnote', 'a\\footnote{$\\dot g = g$}b', '}', 'b'],
    ['an optional argument', '\\item[$\\dot g = g$]b', ']', 'b'],
    ['the first of two arguments', '\\parbox{$\\dot g = g$}{x}b', '{x}', 'b'],
    ['a box', '\\begin{minipage}{5cm}$\\dot g = g$\\end{minipage}b', '\\end{minipage}', 'b'],
  ])('have no note in %s, but behind it', (_, text, before, behind) => {
    const out = inserted(text);
    expect(out).toContain(`${before}\\betaforgenote{`);
    expect(out.endsWith(`}${behind}`)).toBe(true);
    expect(out).not.toContain('betaforgemark');
  });

  test('have a note beside what stands in a theorem', () => {
    const theorem = '\\begin{lem}Let $\\dot g = g$.\\end{lem}';
    expect(inserted(`\\newtheorem{lem}{Lemma}${theorem}`)).toContain('$\\dot g = g$\\betaforgemark{');
    expect(inserted(theorem)).not.toContain('\\betaforgemark');
  });

  test('have no note in an optional argument that follows another argument', () => {
    expect(inserted('\\cmd{$\\dot g = g$}[b]c')).toMatch(
      /^\\cmd\{\$\\dot g = g\$\}\[b\]\\betaforgenote\{.*\}c$/,
    );
  });

  test('are on slides within the frames, and the conclusion on one of its own', () => {
    const out = annotated(slides);
    const [, first = '', last = ''] = out.split('\\begin{frame}');
    expect(first).toMatch(/^\[fragile\]\{On \$\\dot g = g\$\}\\betaforgenote\{/);
    expect(first).toMatch(/\\\]\\betaforgenote\{\\betaforgerefuted\{\}\\par with/);
    // LaTeX looks for the end of a fragile frame in a line of its own.
    expect(first).toContain('\n\\end{frame}\n');
    expect(last).toMatch(/^\[allowframebreaks\]\{betaforge\}[^]*\n\\end\{frame\}\n\\end\{document\}\n$/);
    expect(out).not.toContain('\\marginpar');
  });

  test('have a conclusion with all reasons before the end', () => {
    const out = annotated(hard);
    const conclusion = out.slice(out.indexOf('\\textbf{betaforge:}'));
    expect(conclusion).toMatch(/^\\textbf\{betaforge:\} \d+ equations, .*\\par\}\n\\end\{document\}\n$/s);
    expect(conclusion).toMatch(/line 8: left \$-\$ right/);
  });

  test.each(payloads)('put no command of the notes anywhere else: %s', (payload) => {
    const text = `${payload}\n\n\\[ \\dot g = ${payload} \\]`;
    const commands = (tex: string): number =>
      (tex.match(/\\(?:input|write18|openin|catcode|include)/g) ?? []).length;
    expect(commands(annotated(text))).toBe(commands(text));
  });
});

const pdflatex = process.env['BETAFORGE_PDFLATEX'] ?? '';

test.skipIf(pdflatex === '').each([
  ['boxes, tables, footnotes and titles', hard],
  ['two columns', hard.replace('{article}', '[twocolumn]{article}')],
])('pdflatex compiles annotated notes with %s', (_, notes) => {
  const directory = mkdtempSync(join(tmpdir(), 'betaforge-annotated-'));
  try {
    writeFileSync(join(directory, 'notes.tex'), annotated(notes));
    const { status } = spawnSync(
      pdflatex,
      ['-no-shell-escape', '-interaction=nonstopmode', '-halt-on-error', 'notes.tex'],
      { cwd: directory, timeout: 50_000, env: { ...process.env, max_print_line: '1000' } },
    );
    const log = readFileSync(join(directory, 'notes.log'), 'latin1');
    expect(log).not.toMatch(/^!|Float\(s\) lost/m);
    expect(status).toBe(0);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
