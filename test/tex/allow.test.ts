import fc from 'fast-check';
import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { checkLatex } from '../../src/tex/allow.ts';
import { texMath, texText } from '../../src/tex/text.ts';
import { runs } from '../runs.ts';

describe('the allow-list for the LaTeX of a symbol', () => {
  it.each([
    '\\varepsilon',
    'g',
    'g_1',
    'g_{12}',
    'y_\\tau',
    'y_{\\tau}',
    '\\tilde{g}',
    '\\tilde g',
    '\\mathcal{H}',
    '\\mathcal H',
    "g'",
    "g''_1",
    "g_1'^2",
    '\\lambda_{\\rm eff}',
    'J_\\perp',
    '\\bar{\\lambda}_{\\mathrm{NL}}',
    'g^{*}',
    'g^*',
    'H_\\mathrm{scale}',
    '\\alpha_s^{(5)}',
    '\\mathit{gp}',
    '\\hat{\\boldsymbol{\\mu}}',
  ])('accepts %s, and KaTeX sets it', (latex) => {
    expect(checkLatex(latex)).toBeUndefined();
    expect(() => katex.renderToString(latex, { strict: 'error' })).not.toThrow();
    expect(() => katex.renderToString(`{${latex}}^{2}`, { strict: 'error' })).not.toThrow();
  });

  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['\\input{/etc/passwd}', '\\input is not allowed'],
    ['\\write18{ls}', '\\write is not allowed'],
    ['\\text{a}', '\\text is not allowed'],
    ['\\dot{g}', 'derivative'],
    ['g%', '`%`'],
    ['$g$', '`$`'],
    ['g&h', '`&`'],
    ['#1', '`#`'],
    ['g\\\\h', '\\ before'],
    ['^^5cinput', '`^` has nothing to stand on'],
    ['g^^5c', 'missing'],
    ['g^2^3', 'two `^`'],
    ["g^2'", 'prime'],
    ['{g', 'not closed'],
    ['g}', 'no opening'],
    ['g_', 'missing'],
    ['\\tilde', 'no argument'],
    ['g_\\tilde g', 'braces'],
    ['ε', 'not ASCII'],
    ['g\n', 'U+000A'],
    ['g\u2028h', 'U+2028'],
    ['g~h', '`~`'],
    ['g"', '`"`'],
    ['<script>', '`<`'],
    ['\\', 'backslash'],
    ['{'.repeat(20) + 'g' + '}'.repeat(20), 'nest'],
    ['g'.repeat(300), 'at most'],
  ])('refuses %j and says why', (latex, why) => {
    expect(checkLatex(latex)).toContain(why);
    expect(() => texMath(latex)).toThrow(RangeError);
  });

  it('whatever it accepts, KaTeX sets in strict mode', () => {
    const piece = fc.constantFrom(
      'g',
      '1',
      '_',
      '^',
      "'",
      '{',
      '}',
      '\\tau',
      '\\tilde',
      '\\mathrm',
      ' ',
      '*',
      '\\rm',

      '(',
      '\\bar',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const latex = pieces.join(' ');
        if (checkLatex(latex) === undefined)
          katex.renderToString(`{${latex}}^2`, { strict: 'error', throwOnError: true });
      }),
      runs(2000),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (s) => void checkLatex(s)),
      runs(500),
    );
  });
});

describe('text for a LaTeX document', () => {
  it.each([
    ['φ⁴ theory in d = 4 − ε', '$\\varphi^4$ theory in d = 4 -- $\\varepsilon$'],
    ['100% & #1 $x$ _y_ {z}', '100\\% \\& \\#1 \\$x\\$ \\_y\\_ \\{z\\}'],
    ['\\input{/etc/passwd}', '\\textbackslash{}input\\{/etc/passwd\\}'],
    ['^^5c~', '\\textasciicircum{}\\textasciicircum{}5c\\textasciitilde{}'],
    ['Weiße Gödel Erdős Čech Ångström', 'Wei\\ss{}e G\\"{o}del Erd\\H{o}s \\v{C}ech \\r{A}ngstr\\"{o}m'],
    ['g₁²', 'g$_1^2$'],
    ['10¹²', '10$^{12}$'],
    ['x²₁³', 'x$^2_1{}^3$'],
    ['αβ', '$\\alpha \\beta$'],
    ['😀', '{[}U+1F600{]}'],
    ['a\u0000b\u200bc\nd', 'abc d'],
    ['--out', '-{}-out'],
    ['[x]', '{[}x{]}'],
    ['Ж', '{[}U+0416{]}'],
  ])('%s', (text, tex) => expect(texText(text)).toBe(tex));

  it('is ASCII, with balanced dollars, for every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (s) => {
        const tex = texText(s);
        expect(tex).toMatch(/^[ -~]*$/);
        expect(tex.replaceAll(/\\[^a-z]/g, '').split('$').length % 2).toBe(1);
      }),
      runs(500),
    );
  });
});
