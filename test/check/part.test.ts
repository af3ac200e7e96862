import { describe, expect, test } from 'vitest';
import { summaryOf } from '../../src/check/explanation.ts';
import { checkNotes } from '../../src/check/notes.ts';
import { galleryDerivation } from '../gallery.ts';

const phi4 = galleryDerivation('phi4');

/** The parts of the notes that are marked, as they stand there. */
const marked = (text: string): readonly (string | undefined)[] =>
  checkNotes(text, 'tex', phi4).map(({ part }) => part && text.slice(part.from, part.to));

describe('the part of a line to look at is', () => {
  test.each([
    ['the term with a wrong sign', '\\[ \\dot p = p(\\epsilon + 2 A g) \\]', '+ 2 A g'],
    ['the term with a wrong factor', '\\[ \\dot g = - \\epsilon g + 2 A g^2 , \\]', '+ 2 A g^2'],
    ['the term with a wrong power', '\\[ \\dot g = -\\epsilon g + A g^3. \\]', '+ A g^3'],
    ['the side where a term is missing', '\\[ \\dot g = -\\epsilon g \\]', '-\\epsilon g'],
    [
      'the side that states something',
      '\\[ A g^2 + 7 \\epsilon g^5 = \\dot g \\]',
      'A g^2 + 7 \\epsilon g^5',
    ],
    [
      'the call of the macro that it comes from',
      '\\newcommand{\\rhs}{3\\epsilon g^4 + g}\\[ \\dot g = \\rhs \\]',
      '\\rhs',
    ],
    [
      'told over alignment marks and comments',
      '\\begin{align}\\dot g % the rate\n &= -\\epsilon g + % one loop\n 2A g^2 % done\n \\\\ \\end{align}',
      '+ % one loop\n 2A g^2',
    ],
  ])('%s', (_, text, part) => {
    expect(marked(text)).toEqual([part]);
  });

  test('the later link of a chain, where that is the wrong one', () => {
    expect(marked('\\[ \\dot g = -\\epsilon g + A g^2 = g (A g + \\epsilon) \\]')).toEqual(['+ \\epsilon']);
  });

  test('the term with a symbol that is right elsewhere', () => {
    expect(marked('\\[ \\ddot g = -\\epsilon \\dot g + 2 A g g \\]')).toEqual(['+ 2 A g g']);
  });

  test('in the row before, where a row goes on with a wrong side', () => {
    const text = '\\begin{align} \\beta(g) &= -\\epsilon g + 2 A g^2 \\\\ &= g(A g - \\epsilon) \\end{align}';
    expect(marked(text)[0]).toBe('+ 2 A g^2');
    expect(text).toContain(marked(text)[1]);
  });

  test('what cannot be read', () => {
    expect(marked('\\[ \\dot g = \\oint g \\]')).toEqual(['\\oint']);
  });

  test('nothing in a line that is right', () => {
    expect(marked('\\[ \\dot g = -\\epsilon g + A g^2 \\]')).toEqual([undefined]);
  });
});

test('the summary counts what was judged and names what was not', () => {
  const summary = (...lines: readonly string[]): string =>
    summaryOf(checkNotes(lines.map((line) => `\\[ ${line} \\]`).join('\n'), 'tex', phi4));
  const [right, wrong, open] = ['\\dot g = \\beta(g)', '\\dot g = g', '\\oint g = 0'];
  expect(summary(right, wrong)).toBe('2 equations, judged: 1 proved, 1 refuted');
  expect(summary(right, open)).toBe('2 equations, 1 of them judged: 1 proved; not judged: 1 unread');
  expect(summary(open)).toBe('1 equation, none judged; not judged: 1 unread');
});

describe('of a likely mistake is said', () => {
  const kinds = (line: string): readonly (string | undefined)[] =>
    checkNotes(`\\[ ${line} \\]`, 'tex', phi4).map((f) =>
      f.verdict === 'refuted' && f.mistake?.kind === 'slip' ? f.mistake.slip.kind : undefined,
    );

  test.each([
    ['that a term is missing, where there is none like it', '\\dot g = A g^2', ['missing']],
    ['nothing, where a term has quite another factor', '\\dot g = -\\epsilon g + 8 A g^2', [undefined]],
    ['nothing, where the line would only repeat itself', '\\dot g = g', [undefined]],
  ])('%s', (_, line, expected) => {
    expect(kinds(line)).toEqual(expected);
  });
});
