import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRow } from '../../src/tex/read.ts';
import { rowsOf } from '../../src/tex/source.ts';
import type { Row } from '../../src/tex/source.ts';
import { phi4, toy, withFree } from './vocabularies.ts';
import { runs } from '../runs.ts';

const tex = (text: string): readonly string[] => rowsOf(text, 'tex').map((r) => r.tex);
const places = (rows: readonly Row[]): readonly string[] =>
  rows.map((r) => `${r.line}:${r.column} ${r.source}`);

describe('displayed formulas of LaTeX', () => {
  it.each([
    ['\\begin{equation} a = b \\label{x} \\end{equation}', ['a = b']],
    ['\\begin{equation*}a = b,\\end{equation*}', ['a = b']],
    ['\\[ a = b. \\]', ['a = b']],
    ['$$a = b$$', ['a = b']],
    [
      '\\begin{align} a &= b \\\\ c &= d \\nonumber\\\\[2pt] e &= f \\tag{1}\\end{align}',
      ['a = b', 'c = d', 'e = f'],
    ],
    ['\\begin{align*} a &= b \\\\ &= c \\end{align*}', ['a = b', '= c']],
    ['\\begin{align} a &= b \\\\ &\\quad + c \\end{align}', ['a = b + c']],
    ['\\begin{align} a &= \\\\ & c \\end{align}', ['a = c']],
    ['\\begin{multline} a = b \\\\ + c \\\\ - d \\end{multline}', ['a = b + c - d']],
    ['\\begin{gather} a = b \\\\ c = d \\end{gather}', ['a = b', 'c = d']],
    ['\\begin{eqnarray} a &=& b \\\\ c &=& d \\end{eqnarray}', ['a = b', 'c = d']],
    ['\\begin{equation}\\begin{split} a &= b \\\\ c &= d \\end{split}\\end{equation}', ['a = b', 'c = d']],
    ['\\[\\left\\{\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}\\right.\\]', ['a = b', 'c = d']],
    ['\\[\\begin{cases} a = b \\\\ c = d \\end{cases}\\]', ['a = b', 'c = d']],
    [
      '\\[ f = \\begin{cases} a & x \\\\ c & y \\end{cases}\\]',
      ['f = \\begin{cases} a & x \\\\ c & y \\end{cases}'],
    ],
    [
      '\\[ M = \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix} \\]',
      ['M = \\begin{pmatrix} a & b \\\\ c & d \\end{pmatrix}'],
    ],
    ['\\begin{align} a &= b \\intertext{so} c &= d \\end{align}', ['a = b', 'c = d']],
    ['\\begin{alignat}{2} a &= b \\\\ c &= d \\end{alignat}', ['a = b', 'c = d']],
    ['\\[ \\boxed{\\,a = b\\,}, \\]', ['a = b']],
    ['\\[ a = \\underbrace{b c}_{\\text{here}} d \\]', ['a = \\underbrace{b c}_{\\text{here}} d']],
    ['\\[ a = b % c = d\n \\]', ['a = b']],
    ['% \\[ a = b \\]\n\\[ c = d \\]', ['c = d']],
    ['\\begin{verbatim}\\[ a = b \\]\\end{verbatim} \\verb|$x=y$| \\[ c = d \\]', ['c = d']],
    ['\\[ a = b \\quad \\text{if $x$ holds} \\]', ['a = b \\quad \\text{if $x$ holds}']],
    ['a \\$5 and $x = 1$ and \\(y = 2\\)', ['x = 1', 'y = 2']],
    ['\\[ x = \\left( y \\right. \\]', ['x = \\left( y \\right.']],
    ['\\begin{align} a &= b & c &= d \\end{align}', ['a = b \\qquad c = d']],
    ['\\begin{align} a &= b &+ c \\end{align}', ['a = b + c']],
    ['\\begin{flalign*} & a = {}&b & \\end{flalign*}', ['a = {}b']],
    ['\\[\\left\\{\\begin{array}{l} a = b \\\\ c = d \\end{array}\\right. \\]', ['a = b', 'c = d']],
    ['\\[\\begin{array}{rcl} a &=& b \\\\ c &=& d \\end{array}\\]', ['a = b', 'c = d']],
    ['\\begin{IEEEeqnarray}{rCl} a &=& b \\end{IEEEeqnarray}', ['a = b']],
    ['\\begin{empheq}[box=\\fbox]{align} a &= b \\end{empheq}', ['a = b']],
    ['\\begin{subequations}\\begin{align} a &= b \\end{align}\\end{subequations}', ['a = b']],
    ['\\begin{math}a = b\\end{math} \\ensuremath{c = {d}}', ['a = b', 'c = {d}']],
    ['\\[ a = b \\hfill (3) \\]', ['a = b \\qquad (3)']],
    ['\\[ a = b \\eqno{(3)} \\]', ['a = b']],
    ['\\[ a = b \\mbox{ (x)} \\]', ['a = b \\text{ (x)}']],
    // packages
    ['\\[ \\dv{g}{\\tau} = \\dv{\\tau} g \\]', ['\\frac{d g}{d \\tau} = \\frac{d }{d \\tau} g']],
    ['\\[ a = \\pdv[2]{S}{g} \\]', ['a = \\frac{\\partial^{2} S}{\\partial g^{2}}']],
    ['\\[ a = \\pdv{H}{g}{p} \\]', ['a = \\frac{\\partial^{2} H}{\\partial g\\partial p}']],
    ['\\[ a = \\qty(b) + \\order{g^3} \\]', ['a = (b) + O (g^3)']],
  ])('%s', (text, rows) => expect(tex(text)).toEqual(rows));

  it('places count lines and code points from 1', () => {
    const text = 'Über 😀 $x=1$\n\\begin{align}\n  a &= b \\\\\n  \\label{q}  c &= d,\n\\end{align}\n';
    expect(places(rowsOf(text, 'tex'))).toEqual(['1:9 x=1', '3:3 a &= b', '4:14 c &= d']);
    expect(places(rowsOf(text.replaceAll('\n', '\r\n'), 'tex'))).toEqual([
      '1:9 x=1',
      '3:3 a &= b',
      '4:14 c &= d',
    ]);
  });

  it('an unfinished display is a row with a problem', () => {
    expect(rowsOf('\\begin{equation} a = b', 'tex')).toMatchObject([
      { line: 1, problem: '\\begin{equation} has no end' },
    ]);
    expect(rowsOf('\\[ a = b', 'tex')).toMatchObject([{ problem: 'the displayed formula has no end' }]);
  });
});

describe('macros', () => {
  it.each([
    ['\\newcommand{\\eps}{\\varepsilon}\\[ a = \\eps g \\]', ['a = \\varepsilon g']],
    ['\\newcommand\\eps{\\varepsilon}\\[ a = \\eps{}g \\]', ['a = \\varepsilon{}g']],
    ['\\def\\d#1#2{\\frac{d#1}{d#2}}\\[ \\d g\\tau = \\d{p}{t} \\]', ['\\frac{dg}{d\\tau} = \\frac{dp}{dt}']],
    [
      '\\newcommand{\\dd}[2][t]{\\frac{d#2}{d#1}}\\[ \\dd{g} = \\dd[s]{p} \\]',
      ['\\frac{dg}{dt} = \\frac{dp}{ds}'],
    ],
    ['\\DeclareMathOperator{\\tr}{tr}\\[ \\tr x = 1 \\]', ['\\operatorname{tr} x = 1']],
    ['\\let\\ve\\varepsilon\\[ \\ve=1 \\]', ['\\varepsilon=1']],
    ['\\newcommand{\\be}{\\begin{equation}}\\newcommand{\\ee}{\\end{equation}}\\be a = b \\ee', ['a = b']],
    ['\\def\\a{x}\\[\\a=1\\]\\renewcommand{\\a}{y}\\[\\a=2\\]', ['x=1', 'y=2']],
    ['$$\\newcommand{\\eps}{\\varepsilon} a = \\eps$$ $\\eps = 1$', ['a = \\varepsilon', '\\varepsilon = 1']],
    ['\\def\\a{\\tau}\\[ \\a x = 1 \\]', ['\\tau x = 1']],
    ['\\NewDocumentCommand{\\d}{O{g} m}{#1/#2}\\[ a = \\d{h} + \\d[x]{y} \\]', ['a = g/h + x/y']],
    ['\\def\\beq#1\\eeq{\\begin{equation}#1\\end{equation}}\\beq a = b \\eeq', ['a = b']],
  ])('%s', (text, rows) => expect(tex(text)).toEqual(rows));

  it('what a macro brings stands where it is used; its arguments stand where they are', () => {
    const text = '\\newcommand{\\half}[1]{\\frac{#1}{2}}\n\\[ x = \\half{g} \\]';
    const [row] = rowsOf(text, 'tex');
    expect(row?.tex).toBe('x = \\frac{g}{2}');
    const at = (piece: string): string => text.slice(row?.map[row.tex.indexOf(piece)]);
    expect(at('\\frac')).toMatch(/^\\half/);
    expect(at('g')).toMatch(/^g\}/);
    expect(at('2')).toMatch(/^\\half/);
    expect(row?.map.length).toBe((row?.tex.length ?? 0) + 1);
  });

  it.each([
    ['recursion', '\\def\\a{\\a\\a}\\[\\a = 1\\]'],
    [
      'doubling',
      `\\def\\a{x}${'bcdefghijklmnopqrstuvwxyz'
        .split('')
        .map(
          (c, i) => `\\def\\${c}{\\${'abcdefghijklmnopqrstuvwxyz'[i]}\\${'abcdefghijklmnopqrstuvwxyz'[i]}}`,
        )
        .join('')}\\[\\z = 1\\]`,
    ],
    [
      'a long argument, doubled',
      `\\newcommand{\\d}[1]{#1#1#1#1#1#1#1#1#1}\\[${'\\d{'.repeat(40)}x${'}'.repeat(40)}\\]`,
    ],
  ])('a bomb ends in a clear answer: %s', (_name, text) => {
    expect(rowsOf(text, 'tex')).toMatchObject([{ problem: 'the macros expand to too much' }]);
  });

  it('a missing argument is said', () => {
    expect(rowsOf('\\def\\f#1{x#1}\\[ a = \\f \\]', 'tex')).toMatchObject([
      { problem: '\\f lacks an argument' },
    ]);
  });
});

describe('Markdown', () => {
  const md = (text: string): readonly string[] => rowsOf(text, 'md').map((r) => r.tex);
  it.each([
    ['$$\na = b\n$$', ['a = b']],
    ['* item\n\n  $$\n  a = b,\n  $$\n', ['a = b']],
    ['> $$\n> a = b\n>   + c\n> $$\n', ['a = b + c']],
    ['```\n$$a = b$$\n```\n$c = d$', ['c = d']],
    ['~~~tex\n$$a = b$$\n~~~\n`$x = 1$` $c = d$', ['c = d']],
    ['it costs $5 and $6', []],
    ['---\ntitle: $a = b$\n---\n$c = d$', ['c = d']],
    ['<!-- $a = b$ --> $c = d$', ['c = d']],
    ['\\[ a = b \\] and \\begin{align} c &= d \\\\ e &= f \\end{align}', ['a = b', 'c = d', 'e = f']],
    ['50% off: $a = b$', ['a = b']],
    ['\\\\[ a = b \\\\] and \\\\( c = d \\\\)', ['a = b', 'c = d']],
    ['```math\na = b\n```\n```\nc = d\n```\n$`e = f`$', ['a = b', 'e = f']],
    ['an open $ sign\n\nand $a = b$', ['a = b']],
  ])('%j', (text, rows) => expect(md(text)).toEqual(rows));
});

describe('hostile notes', () => {
  const vocabularies = [phi4, toy, withFree(phi4)];
  const readAll = (text: string): void => {
    for (const format of ['tex', 'md'] as const)
      for (const row of rowsOf(text, format)) {
        expect(row.map.length).toBe(row.tex.length + 1);
        for (const v of vocabularies)
          for (const result of readRow(row.tex, v)) {
            if (result.ok) continue;
            expect(result.why).not.toBe('');
            expect(result.at).toBeGreaterThanOrEqual(0);
            expect(result.at).toBeLessThanOrEqual(row.tex.length);
          }
      }
  };

  it.each([
    ['braces', '\\[' + '{'.repeat(5000) + '}'.repeat(5000) + '\\]'],
    ['brackets', '\\[ g = ' + '('.repeat(5000) + ')'.repeat(5000) + '\\]'],
    ['fractions', '\\[ g = ' + '\\frac'.repeat(3000) + '\\]'],
    ['scripts', '\\[ g = g' + '^{g'.repeat(190) + '}'.repeat(190) + '\\]'],
    ['left', '\\[' + '\\left('.repeat(1000) + '\\]'],
    ['minus', '\\[ g = ' + '-'.repeat(50000) + 'g \\]'],
    ['a long sum', '\\[ g = ' + 'g+'.repeat(20000) + 'g \\]'],
    ['a slash chain', '\\[ g = ' + 'g/A p'.repeat(200) + '\\]'],
    ['rules', '\\[ g = \\rule{99999em}{1em} \\]'],
    ['dollars', '$'.repeat(100_000)],
    ['open displays', '\\['.repeat(50_000)],
    ['open environments', '\\begin{equation}'.repeat(20_000)],
    ['backticks', '` '.repeat(50_000)],
    ['proto', '\\[ __proto__ = \\constructor \\mathrm{toString} \\]'],
    ['nested operators', '\\[ g = ' + '\\frac{d}{d\\tau} '.repeat(150) + 'g \\]'],
    ['nested sums', '\\[ g = ' + '\\sum_i '.repeat(150) + 'p_i \\]'],
    ['nested functions', '\\[ g = ' + '\\sin '.repeat(3000) + 'g \\]'],
    ['a big power', '\\[ g = 9^{9^{9^9}} \\]'],
  ])('%s', (_name, text) => {
    const start = performance.now();
    readAll(text);
    expect(performance.now() - start).toBeLessThan(30_000);
  });

  const piece = fc.constantFrom(
    ..."\\frac|\\sqrt|{|}|^|_|(|)|[|]|\\left|\\right|.|,|=|+|-|/|d|\\tau|\\partial|g|p|H|S|A|\\beta|\\dot|\\ddot|'|*|1|2|\\sum|_i|_g|\\Big|\\bigl||\\mathcal|\\mathrm|\\text|\\begin|{align}|\\end|\\\\|&|$|$$|\\[|\\]|\\def|\\a|#1|\\newcommand|%|\n| |\\ln|\\sin|e|\\{|\\}|\\,|\\quad|\\to|\\equiv|\\epsilon|\\boxed|\\operatorname|\\mu|\\zeta|\\left.|\\right|".split(
      '|',
    ),
    '|',
  );

  it('random TeX never throws', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        readAll(text);
        readAll(`\\[${text}\\]`);
        for (const v of vocabularies) readRow(text, v);
      }),
      runs(1500),
    );
  });

  it('random bytes never throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (s) => readAll(`\\[ ${s} \\] $${s}$`)),
      runs(500),
    );
  });

  it('truncated TeX never throws', () => {
    const whole =
      '\\newcommand{\\d}[1]{\\frac{d#1}{d\\tau}}\\begin{align} \\d{g} &= -\\epsilon g + A g^2 \\\\ \\left.\\d{p}\\right|_{g=g^*} &= \\boxed{-\\epsilon p} \\end{align}';
    for (let i = 0; i <= whole.length; i++) readAll(whole.slice(0, i));
    for (let i = 0; i <= whole.length; i++) readAll(whole.slice(0, i) + whole.slice(i + 1));
  });
});
