import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixedPointReport } from '../../src/analysis/report.ts';
import { render, renderFixedPointReport } from '../../src/document/render.ts';
import { theoryFrom } from '../gallery.ts';
import { hostileDerivation, payloads } from './hostile.ts';
import { derivationOf, theories } from './theories.ts';

const pdflatex = process.env['BETAFORGE_PDFLATEX'] ?? '';

/** The log of the second run in an empty directory. */
function compile(tex: string): { readonly status: number | null; readonly log: string } {
  const directory = mkdtempSync(join(tmpdir(), 'betaforge-tex-'));
  try {
    writeFileSync(join(directory, 'notes.tex'), tex);
    const run = () =>
      spawnSync(pdflatex, ['-no-shell-escape', '-interaction=nonstopmode', '-halt-on-error', 'notes.tex'], {
        cwd: directory,
        env: { ...process.env, openin_any: 'p', openout_any: 'p', max_print_line: '1000' },
        timeout: 50_000,
      });
    run();
    const { status } = run();
    return { status, log: readFileSync(join(directory, 'notes.log'), 'latin1') };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/** Boxes that stick out by more than 2 pt. */
const overfull = (log: string): readonly string[] =>
  log
    .split('\n')
    .filter((line) => Number(/^Overfull \\hbox \(([\d.]+)pt too wide\)/.exec(line)?.[1] ?? 0) > 2);

describe.skipIf(pdflatex === '')('pdflatex', () => {
  test.each(Object.keys(theories) as (keyof typeof theories)[])('compiles the notes on %s', (name) => {
    const { status, log } = compile(render(derivationOf(theories[name]), 'tex'));
    expect(status).toBe(0);
    expect(log).not.toMatch(/undefined references|multiply defined|^!/m);
    expect(overfull(log)).toEqual([]);
  });

  test.each([
    [
      'four couplings of two doublets',
      'couplings: { l1: {}, l2: {}, l3: {}, l4: {} }\nparameters: { eps: { value: 1, assume: positive } }\n' +
        'beta: { l1: -eps*l1+12*l1^2+4*l3^2+4*l3*l4+2*l4^2, l2: -eps*l2+12*l2^2+4*l3^2+4*l3*l4+2*l4^2, ' +
        'l3: -eps*l3+(l1+l2)*(6*l3+2*l4)+4*l3^2+2*l4^2, l4: -eps*l4+2*(l1+l2)*l4+8*l3*l4+4*l4^2 }\n',
    ],
    [
      'O(N) × O(2)',
      'couplings: { u: {}, v: {} }\nparameters: { eps: { value: 1, assume: positive }, N: { value: 25 } }\n' +
        'beta: { u: -eps*u+(2*N+8)/6*u^2-(N-1)/3*u*v+(N-1)/6*v^2, v: -eps*v+2*u*v+(N-6)/6*v^2 }\n',
    ],
    [
      'three couplings in numbers',
      'couplings: { a: {}, b: {}, c: {} }\nbeta: { a: -a/10 + a^2 + 3*a*b - b*c^2/7 + a^3 - 2*b^3/5, ' +
        'b: -b/10 + 2*b^2 - a*c + 3*b*a^2/11 + c^3, c: -c/10 + c^2 + a*b/3 + 5*b*c^2 - a^3/2 }\n',
    ],
  ])('wide tables of fixed points stay on the page: %s', (_, theory) => {
    const found = fixedPointReport(theoryFrom(`name: wide\n${theory}`));
    const { status, log } = compile(renderFixedPointReport(found, 'tex'));
    expect(status).toBe(0);
    expect(overfull(log)).toEqual([]);
  });

  test('compiles text that looks like commands, and executes none of it', () => {
    const derivation = hostileDerivation('x');
    const nasty = { ...derivation, theory: { ...derivation.theory, references: payloads, unused: payloads } };
    const { status, log } = compile(render(nasty, 'tex'));
    expect(status).toBe(0);
    expect(log).not.toMatch(/runsystem|\(\/etc\//);
  });
});
