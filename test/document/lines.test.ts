import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Equation } from '../../src/document/blocks.ts';
import { brokenEquation, linesOf, loosened } from '../../src/document/lines.ts';
import { tex } from '../../src/document/math.ts';
import { widthOf } from '../../src/document/width.ts';
import type { TexMath } from '../../src/tex/text.ts';
import { documentOf } from '../../src/document/document.ts';
import { derivationOf, theories } from './theories.ts';

const math = (text: string): TexMath => text as TexMath;

const equations = (text: string): readonly Equation[] =>
  documentOf(derivationOf(text)).blocks.flatMap((block) => {
    if (block.kind !== 'step') return [];
    const { display } = block;
    return display.kind === 'equation'
      ? [display.equation]
      : display.kind === 'entries'
        ? display.entries
        : [];
  });

describe('lines', () => {
  test('break before signs, outside of parentheses first', () => {
    const sum = math('a (b + c + d) - e (f - g) + h');
    expect(linesOf(sum, 9)).toEqual([
      { tex: 'a (b + c + d)', depth: 0 },
      { tex: '- e (f - g) + h', depth: 0 },
    ]);
  });

  test('break within parentheses that are too long, and start afresh behind them', () => {
    const lines = linesOf(math('a + b (c + d + e + f + g + h + k) + l'), 9);
    expect(lines.map((l) => l.depth)).toEqual([0, 0, 1, 0]);
    expect(lines.at(-1)?.tex).toBe('+ l');
  });

  test('do not break inside of braces', () => {
    expect(linesOf(math('x^{a + b + c + d + e + f}'), 2)).toHaveLength(1);
  });

  test('say with a dot that a product goes on', () => {
    const factor = String.raw`\left(1 + \frac{1}{2}\right)`;
    expect(linesOf(math(`a ${factor} ${factor}`), 7).map((l) => l.tex)).toEqual([
      `a ${factor}`,
      String.raw`\cdot ${factor}`,
    ]);
  });

  test('keep their content and their width', () => {
    const bare = (text: string): string =>
      text.replace(/\\cdot (?=\\left|\\frac)|\\(?:left|right|bigl|bigr|Bigl|Bigr)(?=[()])|\s/g, '');
    // Wide fractions become products: see `loosened`.
    const narrow = ({ right }: Equation): boolean => bare(loosened(right, 15)) === bare(right);
    const all = [theories.polar, theories['on-phi4'], theories['sm-2loop']].flatMap(equations).filter(narrow);
    expect(all.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.integer({ min: 15, max: 60 }), (equation, width) => {
        const { left, lines } = brokenEquation(equation, width);
        const text = lines.map((l) => l.tex).join(' ');
        const whole = left === undefined ? text : `${left} = ${text}`;
        expect(bare(whole)).toBe(bare(tex`${equation.left} = ${equation.right}`));
        for (const line of lines) expect(widthOf(line.tex)).toBeLessThanOrEqual(width);
      }),
    );
  });

  test('of a short equation is one', () => {
    expect(brokenEquation({ left: math('a'), right: math('b + c') }, 30)).toEqual({
      lines: [{ tex: 'a = b + c', depth: 0 }],
    });
  });
});

describe('loosened', () => {
  test('turns a wide fraction into a product', () => {
    const sum = Array.from('abcdefgh').join(' + ');
    expect(loosened(math(`\\frac{${sum}}{2}`), 8)).toBe(`\\frac{1}{2} \\bigl(${sum}\\bigr)`);
    expect(loosened(math(`\\frac{1}{${sum}}`), 8)).toBe(`\\bigl(${sum}\\bigr)^{-1}`);
    expect(loosened(math(`\\frac{a}{\\left(${sum}\\right)^2}`), 8)).toBe(`a \\bigl(${sum}\\bigr)^{-2}`);
    expect(loosened(math('\\frac{a}{b}'), 8)).toBe('\\frac{a}{b}');
  });
});
