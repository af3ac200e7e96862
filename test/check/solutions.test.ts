import { expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { galleryDerivation, theoryFrom } from '../gallery.ts';

const phi4 = galleryDerivation('phi4');
const parameters = 'parameters: { m: { assume: positive }, k: { assume: positive } }';
const oscillator = derive(
  theoryFrom(`name: o\ncoordinates: { x: {} }\n${parameters}\nhamiltonian: p_x^2/(2*m) + m*k^2*x^2/2\n`),
);
const plane = derive(
  theoryFrom(`name: o\ncoordinates: { x: {}, y: {} }\n${parameters}\nhamiltonian: (p_x^2 + p_y^2)/2\n`),
);
/** A parameter that is written as an initial value would be. */
const disguised = derive(
  theoryFrom('name: t\ncouplings: { g: {} }\nparameters: { c: { latex: g_0 } }\nbeta: { g: -g }\n'),
);

const running = (sign: string): string =>
  `\\frac{\\varepsilon g_0}{A g_0 + (\\varepsilon ${sign} A g_0) e^{\\varepsilon\\tau}}`;
const root = '\\sqrt{2mE - m^2k^2x^2}';
const arcsine = '\\frac{E}{k}\\arcsin\\left(x\\sqrt{\\frac{m k^2}{2E}}\\right)';

/** One displayed line, its theory, its verdict; the mathematics decides what is expected. */
const lines: readonly (readonly [string, typeof phi4, string])[] = [
  // the solution of Bernoulli's equation, and one with a wrong sign
  [`g = ${running('-')}`, phi4, 'proved'],
  [`g(\\tau) = ${running('-')}`, phi4, 'proved'],
  [`${running('-')} = g`, phi4, 'proved'],
  [`g = ${running('+')}`, phi4, 'refuted'],
  [`g = \\kappa ${running('-')}`, phi4, 'undecided'],
  // an initial value may be chosen, and nothing else is said of it
  ['g_0 = 3', phi4, 'definition'],
  ['g = g_0', phi4, 'undecided'],
  // Landau & Lifshitz, Mechanics, §21
  ['x = x_0\\cos(k\\tau) + \\frac{p_0}{m k}\\sin(k\\tau)', oscillator, 'proved'],
  ['x = x_0\\cos(k\\tau) - \\frac{p_0}{m k}\\sin(k\\tau)', oscillator, 'refuted'],
  ['p = p_0\\cos(k\\tau) - m k x_0\\sin(k\\tau)', oscillator, 'proved'],
  ['x = x_0\\cos(k\\tau)', oscillator, 'refuted'],
  // Goldstein, section 10.2: W on both branches of its slope; half of it is no solution
  [`W = \\frac12 x${root} + ${arcsine}`, oscillator, 'proved'],
  [`W = -\\frac12 x${root} - ${arcsine}`, oscillator, 'proved'],
  [`W = \\frac12 x${root}`, oscillator, 'refuted'],
  // several coordinates: each slope counts
  ['W = x\\sqrt{E} + y\\sqrt{E}', plane, 'proved'],
  ['W = x\\sqrt{E} + 2y\\sqrt{E}', plane, 'refuted'],
  ['W = x\\sqrt{2E} + y', plane, 'refuted'],
  ['p = \\frac{\\partial S}{\\partial g}', phi4, 'proved'],
  ['p = -\\frac{\\partial S}{\\partial g}', phi4, 'refuted'],
];

it.each(lines)('%s', (line, theory, verdict) => {
  expect(checkNotes(`$$${line}$$`, 'md', theory).map((f) => f.verdict)).toEqual([verdict]);
});

it('a parameter that is written like an initial value is the parameter', () => {
  const [finding] = checkNotes('$$g = g_0 e^{-\\tau}$$', 'md', disguised);
  expect(finding?.verdict).not.toBe('proved');
  expect(finding?.assumed ?? []).toEqual([]);
});

it('what is assumed of an initial value is told', () => {
  const [finding] = checkNotes(`$$g = ${running('-')}$$`, 'md', phi4);
  expect(finding).toMatchObject({ matches: 'running.g', assumed: ['g_0 is g at tau = 0'] });
});

it('where the notes give the initial value another meaning, that counts', () => {
  const text = `$$g_0 = 2A$$\n\n$$g = ${running('-')}$$\n`;
  expect(checkNotes(text, 'md', phi4).map((f) => f.verdict)).not.toContain('proved');
});
