import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { badUsage } from './exit.ts';

/** A document that TeX cannot set in this time is refused. */
const deadline = 120_000;

/**
 * Sets a LaTeX document with pdflatex, in an empty directory, without shell escape, reading and writing nothing
 * outside it. Run twice, so that references are resolved.
 */
export function pdfOf(tex: string): Uint8Array {
  const directory = mkdtempSync(join(tmpdir(), 'betaforge-'));
  try {
    writeFileSync(join(directory, 'notes.tex'), tex);
    for (let run = 0; run < 2; run++) {
      const { error, status, stdout } = spawnSync(
        process.env.BETAFORGE_PDFLATEX ?? 'pdflatex',
        ['-no-shell-escape', '-interaction=nonstopmode', '-halt-on-error', 'notes.tex'],
        {
          cwd: directory,
          timeout: deadline,
          encoding: 'utf8',
          env: {
            ...process.env,
            openin_any: 'p',
            openout_any: 'p',
            SOURCE_DATE_EPOCH: '0',
            FORCE_SOURCE_DATE: '1',
          },
        },
      );
      if (error)
        throw badUsage(
          'no-pdflatex',
          'pdflatex was not found or did not finish',
          'install TeX Live (texlive-latex-recommended), or render --format tex',
        );
      if (status !== 0)
        throw new Error(
          `pdflatex failed:\n${stdout
            .split('\n')
            .filter((l) => l.startsWith('!'))
            .join('\n')}`,
        );
    }
    return readFileSync(join(directory, 'notes.pdf'));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
