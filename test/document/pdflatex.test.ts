import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { render } from '../../src/document/render.ts';
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

  test('compiles text that looks like commands, and executes none of it', () => {
    const derivation = hostileDerivation('x');
    const nasty = { ...derivation, theory: { ...derivation.theory, references: payloads, unused: payloads } };
    const { status, log } = compile(render(nasty, 'tex'));
    expect(status).toBe(0);
    expect(log).not.toMatch(/runsystem|\(\/etc\//);
  });
});
