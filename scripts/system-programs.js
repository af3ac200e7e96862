// The system programs that tests need: finds them and, where it may, installs the missing ones.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const programs = [
  {
    variable: 'BETAFORGE_CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome'],
    packages: ['chromium'],
    tests: 'tests in a browser',
  },
  {
    variable: 'BETAFORGE_PDFLATEX',
    names: ['pdflatex'],
    packages: ['texlive-latex-base', 'texlive-latex-recommended'],
    tests: 'tests that compile LaTeX',
  },
];

/** @param {string[]} names */
function onPath(names) {
  for (const name of names) {
    for (const directory of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(directory, name);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // not here
      }
    }
  }
  return '';
}

/**
 * Environment variables with the path of each program, empty where there is none.
 * A variable that is already set is kept: set it to nothing to do without the program.
 * @returns {Record<string, string>}
 */
export function findPrograms() {
  return Object.fromEntries(programs.map((p) => [p.variable, process.env[p.variable] ?? onPath(p.names)]));
}

/** @param {string[]} args */
function aptGet(...args) {
  const options = ['-qq', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::http::Timeout=30'];
  return spawnSync('apt-get', [...options, ...args], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Finds the programs, installs what is missing if we may, and says what is still missing. */
export function ensurePrograms() {
  let found = findPrograms();
  const wanted = programs.filter((p) => found[p.variable] === '' && process.env[p.variable] === undefined);
  if (wanted.length > 0 && process.getuid?.() === 0 && onPath(['apt-get']) !== '') {
    const packages = wanted.flatMap((p) => p.packages);
    console.error(`installing ${packages.join(', ')} …`);
    aptGet('update');
    aptGet('install', '-y', '--no-install-recommends', ...packages);
    found = findPrograms();
  }
  for (const p of programs) {
    if (found[p.variable] === '') {
      console.error(`\n*** ${p.names[0]} NOT FOUND: ${p.tests} WILL BE SKIPPED. ***`);
      console.error(`*** On Debian: apt-get install ${p.packages.join(' ')} ***\n`);
    }
  }
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [variable, path] of Object.entries(ensurePrograms())) console.log(`${variable}=${path}`);
}
