import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { badUsage } from './exit.ts';
import { cleanedUp } from './interrupt.ts';

/** A document that TeX cannot set in this time is refused. */
const deadline = 120_000;

/**
 * Sets a LaTeX document with pdflatex, in an empty directory, without shell escape, reading and writing nothing
 * outside it. Run twice, so that references are resolved.
 */
export async function pdfOf(tex: string): Promise<Uint8Array> {
  const directory = mkdtempSync(join(tmpdir(), 'betaforge-'));
  const stopped = new AbortController();
  const timer = setTimeout(() => stopped.abort(), deadline);
  return cleanedUp(
    async () => {
      writeFileSync(join(directory, 'notes.tex'), tex);
      for (let run = 0; run < 2; run++) await runLatex(directory, stopped.signal);
      return readFileSync(join(directory, 'notes.pdf'));
    },
    () => {
      clearTimeout(timer);
      stopped.abort();
      rmSync(directory, { recursive: true, force: true });
    },
  );
}

function runLatex(directory: string, signal: AbortSignal): Promise<void> {
  const program = process.env.BETAFORGE_PDFLATEX ?? 'pdflatex';
  if (program === '') return Promise.reject(noLatex('pdflatex was not found'));
  const child = spawn(
    program,
    ['-no-shell-escape', '-interaction=nonstopmode', '-halt-on-error', 'notes.tex'],
    {
      cwd: directory,
      signal,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: {
        ...process.env,
        openin_any: 'p',
        openout_any: 'p',
        SOURCE_DATE_EPOCH: '0',
        FORCE_SOURCE_DATE: '1',
      },
    },
  );
  let log = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (log += text));
  return new Promise((resolve, reject) => {
    child.on('error', () =>
      reject(noLatex(signal.aborted ? 'pdflatex did not finish' : 'pdflatex was not found')),
    );
    child.on('close', (status, killed) => {
      if (status === 0) resolve();
      else reject(killed ? noLatex('pdflatex did not finish') : failure(log));
    });
  });
}

const noLatex = (what: string): Error =>
  badUsage(
    'no-pdflatex',
    what,
    'install TeX Live (texlive-latex-recommended), or render --format tex',
    'pdf',
  );

function failure(log: string): Error {
  const missing = /File `([^']+)' not found/.exec(log)?.[1];
  if (missing !== undefined) return noLatex(`pdflatex is there, but not ${missing}`);
  const errors = log.split('\n').filter((line) => line.startsWith('!'));
  return errors.length > 0
    ? new Error(`pdflatex failed: ${errors.join(' ')}`)
    : noLatex('pdflatex does not work');
}
