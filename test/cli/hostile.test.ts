import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { control } from './injected.ts';
import { betaforge, inProcess, workshop } from './run.ts';

const here = workshop();
const theory = (beta: string): string =>
  `name: x\ncouplings: { g: {} }\nparameters: { k: {} }\nbeta: { g: "${beta}" }\n`;

/** Little memory and a deadline, the one that `betaforge` keeps. */
const env = { NODE_OPTIONS: '--max-old-space-size=512' };
const noFault = /internal fault|^ {4}at |RangeError|heap/m;

test.each([
  ['900 brackets', `a: ${'['.repeat(900)}`],
  [
    'a bomb of aliases',
    `a: &a [1,1]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a,*a]`).join('\n')}`,
  ],
  ['a tag', 'name: !!js/function "function(){}"'],
  ['two megabytes', `# ${'x'.repeat(2_000_000)}`],
  ['nine megabytes', 'x'.repeat(9_000_000)],
  ['NUL', 'name: x\0'],
  ['an escape sequence', 'name: "\u001b[2J"'],
  ['many keys', Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n')],
  ['deep parentheses', theory(`${'('.repeat(100_000)}g${')'.repeat(100_000)}`)],
  ['a tower of powers', theory('g + 9^9^9^9^9')],
  ['a huge exponent', theory('g + 10^(10^10)')],
  ['a huge exponent of e-notation', theory('1e999999999*g')],
  ['a prototype for a name', 'name: x\n__proto__: { g: 1 }\nconstructor: 1\n'],
  ['latex that reads files', theory('g^2').replace('g: {}', "g: { latex: '\\input{/etc/hostname}' }")],
])('a theory of %s: exit status 2, in seconds, with places', (_, text) => {
  writeFileSync(join(here, 'hostile.yaml'), text);
  const { status, stdout, stderr } = betaforge(['derive', 'hostile.yaml', '--format', 'json'], {
    cwd: here,
    env,
  });
  expect(stderr).not.toMatch(noFault);
  expect(status).toBe(2);
  expect(stderr).not.toMatch(control);
  expect((JSON.parse(stdout) as { problems: unknown[] }).problems.length).toBeGreaterThan(0);
});

describe('notes', () => {
  const display = (tex: string): string => `\\[ ${tex} \\]\n`;
  const hostile: readonly (readonly [string, string])[] = [
    ['deep groups', display(`x = ${'{'.repeat(5000)}${'}'.repeat(5000)}`)],
    ['deep fractions', display(`x = ${'\\frac{1}{'.repeat(2000)}g${'}'.repeat(2000)}`)],
    ['open groups', display(`x = ${'{'.repeat(50_000)}`)],
    ['a macro that never ends', `\\newcommand{\\a}{\\a\\a}\n${display('\\dot g = \\a')}`],
    ['a macro that doubles', `\\def\\a{g+g}\\def\\b{\\a\\a}\\def\\c{\\b\\b}\n${display('H = \\c\\c\\c')}`],
    ['files', display('\\input{/etc/hostname} = \\write18{touch x} g')],
    ['rules', display(`\\rule{99999em}{99999em} = ${'\\rule{1em}{1em}'.repeat(5000)}`)],
    ['control characters', display('g = \u001b[31m\u009b31m\u0007\u202e\u2028 g')],
    ['many equations', display('\\dot g = -\\varepsilon g + A g^2').repeat(300)],
    ['many dollars', '$'.repeat(100_001)],
    ['a long line', display(`H = ${'g + '.repeat(15_000)}g`)],
    ['towers', display('H = 9^{9^{9^{9}}} g')],
    ['open environments', '\\begin{align}'.repeat(5000)],
    ['nothing but backslashes', '\\'.repeat(100_000)],
    ['a comment without end', `%${'x'.repeat(100_000)}`],
  ];

  test.each(hostile)('of %s: verdicts or a refusal, in seconds', async (_, text) => {
    for (const name of ['notes.tex', 'notes.md', 'notes.txt']) {
      writeFileSync(join(here, name), text);
      const check = ['check', name, '--theory', 'phi4'];
      const { status, stdout, stderr } = name.endsWith('.tex')
        ? betaforge(check, { cwd: here, env })
        : await inProcess(check, here);
      expect(stderr).not.toMatch(noFault);
      expect([0, 1, 2]).toContain(status);
      expect(stdout + stderr).not.toMatch(control);
    }
  });
});

test.each([
  ['--from', 'g=9^9^9^9'],
  ['--from', `g=${'('.repeat(50_000)}1`],
  ['--span', '0:1e300'],
  ['--rtol', '1e-300'],
  ['--set', 'eps=10^10^10'],
  ['--loops', '9'.repeat(1000)],
])('flow phi4 %s … ends in seconds', (...option) => {
  const { status, stderr } = betaforge(['flow', 'phi4', ...option], { env });
  expect([0, 2]).toContain(status);
  expect(stderr).not.toMatch(noFault);
});
