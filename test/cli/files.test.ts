import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { ensureBuilt, root } from './build.ts';
import { betaforge, bin, filesIn, inProcess, started, workshop } from './run.ts';

const here = workshop();
const place = (): string => mkdtempSync(join(here, 'in-'));
const theory = 'name: x\ncouplings: { g: {} }\nbeta: { g: g^2 }\n';

describe('where the output goes', () => {
  test('generate: generated/<name>/, render: out/<name>/, derive: standard output', async () => {
    const cwd = place();
    expect((await inProcess(['generate', 'phi4'], cwd)).status).toBe(0);
    expect((await inProcess(['render', 'phi4', '--format', 'html,tex', '--format', 'md'], cwd)).stdout).toBe(
      'out/phi4/phi4.html\nout/phi4/phi4.tex\nout/phi4/phi4.md\n',
    );
    const { stdout } = await inProcess(['derive', 'phi4'], cwd);
    expect((await inProcess(['derive', 'phi4', '--out', 'a/b/derivation.txt'], cwd)).stdout).toBe('');
    expect([...filesIn(cwd).keys()]).toEqual([
      'a/b/derivation.txt',
      'generated/phi4/phi4.test.ts',
      'generated/phi4/phi4.ts',
      'out/phi4/phi4.html',
      'out/phi4/phi4.md',
      'out/phi4/phi4.tex',
    ]);
    expect(readFileSync(join(cwd, 'a/b/derivation.txt'), 'utf8')).toBe(stdout);
  });

  test('generate --check: 0 if current, 1 if stale or missing; it writes nothing', async () => {
    const cwd = place();
    const check = ['generate', 'phi4', '--out', 'd', '--check'];
    expect((await inProcess(check, cwd)).status).toBe(1);
    expect(readdirSync(cwd)).toEqual([]);
    await inProcess(['generate', 'phi4', '--out', 'd'], cwd);
    expect((await inProcess(check, cwd)).status).toBe(0);
    writeFileSync(join(cwd, 'd/phi4.test.ts'), '');
    const { status, stdout } = await inProcess([...check, '--format', 'json'], cwd);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      format: 1,
      theory: 'phi4',
      files: [
        { path: join('d', 'phi4.ts'), state: 'current' },
        { path: join('d', 'phi4.test.ts'), state: 'stale' },
      ],
    });
    expect(readFileSync(join(cwd, 'd/phi4.test.ts'), 'utf8')).toBe('');
  });

  test('new writes a theory that goes through every command, and overwrites nothing', async () => {
    const cwd = place();
    expect(await inProcess(['new', 'mine'], cwd)).toEqual({ status: 0, stdout: 'mine.yaml\n', stderr: '' });
    for (const command of ['derive', 'generate', 'render', 'flow']) {
      expect(await inProcess([command, 'mine.yaml'], cwd)).toMatchObject({ status: 0, stderr: '' });
    }
    expect((await inProcess(['new', 'mine'], cwd)).stderr).toContain('file-exists');
    expect((await inProcess(['new', 'mine', '--out', 'elsewhere/other.yaml'], cwd)).status).toBe(0);
  });

  test('a link stays a link', async () => {
    const cwd = place();
    writeFileSync(join(cwd, 'real.txt'), 'old');
    symlinkSync('real.txt', join(cwd, 'link.txt'));
    symlinkSync(join(root, 'theories/phi4.yaml'), join(cwd, 'theory.yaml'));
    expect((await inProcess(['derive', 'theory.yaml', '--out', 'link.txt'], cwd)).status).toBe(0);
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'real.txt'), 'utf8')).toContain('Scale Hamiltonian');
  });

  test('a device stays a device', async () => {
    expect((await inProcess(['derive', 'phi4', '--out', '/dev/null'])).status).toBe(0);
    expect(statSync('/dev/null').isFile()).toBe(false);
  });

  test.each([
    ['a directory', 'directory'],
    ['below a file', 'file/x'],
    ['where no file can be', '/proc/nowhere/x'],
    ['with too long a name', 'x'.repeat(300)],
  ])('%s: exit status 2, and nothing is left', async (_, out) => {
    const cwd = place();
    mkdirSync(join(cwd, 'directory'));
    writeFileSync(join(cwd, 'file'), '');
    const { status, stderr } = await inProcess(['derive', 'phi4', '--out', out], cwd);
    expect(status).toBe(2);
    expect(stderr).toMatch(/: (?:cannot-write|not-a-file)\n/);
    expect([...filesIn(cwd).keys()]).toEqual(['file']);
  });

  test('all files or none', async () => {
    const cwd = place();
    mkdirSync(join(cwd, 'd/phi4.tex'), { recursive: true });
    const { status, stdout } = await inProcess(['render', 'phi4', '--format', 'md,tex', '--out', 'd'], cwd);
    expect([status, stdout]).toEqual([2, '']);
    expect([...filesIn(cwd).keys()]).toEqual([]);
  });
});

describe('which file is meant', () => {
  test.each([
    'with space',
    "quote'",
    'semi;colon',
    '$(touch x)',
    '-dash',
    'ünïcödé 日本',
    '%41',
    'a\nb',
    '\u001b[31m',
    'x'.repeat(200),
  ])('a file named %j', async (name) => {
    const cwd = place();
    writeFileSync(join(cwd, name), theory);
    const { status, stderr } = await inProcess(['derive', `./${name}`], cwd);
    expect([status, stderr]).toEqual([0, '']);
    writeFileSync(join(cwd, name), 'name: [');
    const bad = await inProcess(['derive', `./${name}`], cwd);
    expect(bad.status).toBe(2);
    expect(bad.stderr).not.toMatch(/[\x00-\x09\x0b-\x1f]/);
  });

  test('a file goes before the gallery, the gallery before a directory', async () => {
    const cwd = place();
    mkdirSync(join(cwd, 'phi4'));
    expect((await inProcess(['derive', 'phi4'], cwd)).stdout).toContain('φ⁴');
    writeFileSync(join(cwd, 'toy'), theory);
    expect((await inProcess(['derive', 'toy'], cwd)).stdout).toContain('ġ = g²');
  });

  test('the name of a theory leads to no other directory', async () => {
    const cwd = place();
    for (const name of ['../x', 'a/b', '/tmp/x', '..', '.', 'C:x', 'a\\b', '"x\\n"', '~', 'X', '']) {
      writeFileSync(join(cwd, 't.yaml'), theory.replace('name: x', `name: ${name}`));
      for (const command of ['generate', 'render']) {
        expect((await inProcess([command, 't.yaml'], cwd)).status).toBe(2);
      }
    }
    expect(readdirSync(cwd)).toEqual(['t.yaml']);
  });

  test('a pipe can be read', () => {
    ensureBuilt();
    const command = `"$0" "$1" derive <(printf '%s' "$2")`;
    const { stdout } = spawnSync('bash', ['-c', command, process.execPath, bin, theory], {
      encoding: 'utf8',
    });
    expect(stdout).toContain('ġ = g²');
  });

  test('what never ends is refused', () => {
    expect(betaforge(['derive', '/dev/zero'])).toMatchObject({ status: 2 });
  });
});

describe('pipes and interruptions', () => {
  test('a large answer arrives complete', () => {
    const { stdout } = betaforge(['derive', 'sm-2loop', '--format', 'json']);
    expect(stdout.length).toBeGreaterThan(65_536);
    expect(() => void JSON.parse(stdout)).not.toThrow();
  });

  test('a reader who leaves is no fault', async () => {
    const child = started(['derive', 'sm-2loop', '--format', 'json'], here);
    let stderr = '';
    child.stderr?.on('data', (text) => (stderr += String(text)));
    child.stdout?.destroy();
    const [status] = (await once(child, 'close')) as [number | null];
    expect([status, stderr]).toEqual([0, '']);
  });

  test.runIf(existsSync('/dev/full'))('a full disk is exit status 2', async () => {
    ensureBuilt();
    const command = '"$0" "$1" derive phi4 > /dev/full';
    const child = spawn('bash', ['-c', command, process.execPath, bin]);
    let stderr = '';
    child.stderr.on('data', (text) => (stderr += String(text)));
    const [status] = (await once(child, 'close')) as [number | null];
    expect(status).toBe(2);
    expect(stderr).toContain('cannot-write');
  });

  test('nothing but problems and notices on stderr when it is no terminal', () => {
    expect(betaforge(['generate', 'phi4', '--out', join(place(), 'd')])).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  /** A beta function that takes seconds. */
  const slow = `name: slow\ncouplings: { a: {}, b: {}, c: {} }\nbeta:\n${['a', 'b', 'c']
    .map((n) => `  ${n}: (${n}+a+b+c+1)^9*(a-b+2*c)^9/(1+a^2+b*c)^7`)
    .join('\n')}\n`;

  test('an interrupted computation ends at once with status 130 and leaves nothing', () => {
    const cwd = place();
    writeFileSync(join(cwd, 'slow.yaml'), slow);
    ensureBuilt();
    // A shell tells the status that its user sees.
    const command = `"$0" "$1" generate slow.yaml & child=$!; sleep 0.5; kill -INT $child; wait $child; echo $?`;
    const { stdout } = spawnSync('bash', ['-mc', command, process.execPath, bin], { cwd, encoding: 'utf8' });
    expect(stdout.trim()).toBe('130');
    expect(readdirSync(cwd)).toEqual(['slow.yaml']);
  });

  test('an interrupted pdflatex leaves no directory', async () => {
    const cwd = place();
    const temporary = place();
    const program = join(cwd, 'pdflatex');
    writeFileSync(program, '#!/bin/sh\nsleep 20 & wait\n', { mode: 0o755 });
    const env = { BETAFORGE_PDFLATEX: program, TMPDIR: temporary };
    const child = started(['render', 'phi4', '--format', 'tex,pdf'], cwd, env);
    const closed = once(child, 'exit');
    for (let i = 0; i < 200 && readdirSync(temporary).length === 0; i++) await wait(50);
    expect(readdirSync(temporary)).toHaveLength(1);
    child.kill('SIGINT');
    expect(await closed).toEqual([null, 'SIGINT']);
    expect(readdirSync(temporary)).toEqual([]);
    expect(readdirSync(cwd)).toEqual(['pdflatex']);
  });
});

describe('pdflatex', () => {
  test.each([
    ['not on the PATH', { PATH: '/nowhere' }],
    ['set to nothing', { BETAFORGE_PDFLATEX: '' }],
    ['not a program', { BETAFORGE_PDFLATEX: '/dev/null' }],
    ['broken', { BETAFORGE_PDFLATEX: '/bin/false' }],
  ])('%s: exit status 2 with a hint, nothing written', (_, env) => {
    const cwd = place();
    const without = { ...process.env };
    delete without.BETAFORGE_PDFLATEX;
    ensureBuilt();
    const { status, stderr } = spawnSync(process.execPath, [bin, 'render', 'phi4', '--format', 'html,pdf'], {
      cwd,
      env: { ...without, ...env },
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toContain('no-pdflatex');
    expect(stderr).toContain('hint: install TeX Live');
    expect(readdirSync(cwd)).toEqual([]);
  });

  test.skipIf(!process.env.BETAFORGE_PDFLATEX)('render --format pdf', () => {
    const cwd = place();
    expect(betaforge(['render', 'phi4', '--format', 'pdf'], { cwd })).toMatchObject({ status: 0 });
    expect(readFileSync(join(cwd, 'out/phi4/phi4.pdf'), 'latin1')).toMatch(/^%PDF-/);
  });
});
