import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changesOf } from '../../src/cli/watch.ts';
import { betaforge, inProcess, started, workshop } from './run.ts';

const here = workshop();
const notes = 'So\n\\[ \\dot p = p\\,(\\epsilon + 2 A g) \\]\nand $\\dot g = \\beta(g)$.\n';
writeFileSync(join(here, 'notes.tex'), notes);
const check = (...args: readonly string[]): ReturnType<typeof inProcess> =>
  inProcess(['check', 'notes.tex', '--theory', 'phi4', ...args], here);

describe('check', () => {
  test('shows the line with its number, and carets under the wrong part', async () => {
    const { status, stdout } = await check();
    expect(status).toBe(1);
    // 25 characters stand before `+ 2 A g`.
    const line = '  2 | \\[ \\dot p = p\\,(\\epsilon + 2 A g) \\]';
    expect(stdout).toContain(`${line}\n    | ${' '.repeat(25)}^^^^^^^\n`);
    expect(stdout).toMatch(/\n\n2 equations, judged: 1 proved, 1 refuted\n$/);
  });

  test('writes SARIF and a page', async () => {
    const sarif = await check('--format', 'sarif');
    expect(JSON.parse(sarif.stdout)).toMatchObject({ version: '2.1.0' });
    const html = await check('--format', 'html');
    expect(html.stdout).toMatch(/^<!DOCTYPE html>/);
    expect([sarif.status, html.status]).toEqual([1, 1]);
  });

  test('annotates the notes in another file', async () => {
    const { status } = await check('--annotate', 'annotated.tex');
    expect(status).toBe(1);
    const annotated = readFileSync(join(here, 'annotated.tex'), 'utf8');
    expect(annotated).toContain('\\betaforgenote{\\betaforgerefuted{}');
    expect(readFileSync(join(here, 'notes.tex'), 'utf8')).toBe(notes);
  });

  test('never writes over the notes or the theory', async () => {
    symlinkSync('notes.tex', join(here, 'link.tex'));
    writeFileSync(join(here, 'theory.yaml'), 'name: x\ncouplings: { g: {} }\nbeta: { g: -g }\n');
    for (const option of [
      ['--annotate', 'notes.tex'],
      ['--annotate', './link.tex'],
      ['--out', 'notes.tex'],
      ['--annotate', 'new.tex', '--out', './new.tex'],
    ]) {
      const { status, stderr } = await check(...option);
      expect(status).toBe(2);
      expect(stderr).toMatch(/not written over|into one file/);
    }
    const over = ['check', 'notes.tex', '--theory', 'theory.yaml', '--annotate', 'theory.yaml'];
    expect((await inProcess(over, here)).status).toBe(2);
    expect(readFileSync(join(here, 'notes.tex'), 'utf8')).toBe(notes);
  });

  test('writes both files or none', async () => {
    mkdirSync(join(here, 'directory'));
    const { status, stderr } = await check('--annotate', 'never.tex', '--out', 'directory');
    expect(status).toBe(2);
    expect(stderr).toContain('directory is a directory, not a file');
    expect(existsSync(join(here, 'never.tex'))).toBe(false);
    expect((await check('--annotate', 'both.tex', '--out', 'both.txt')).status).toBe(1);
    expect(['both.tex', 'both.txt'].map((name) => existsSync(join(here, name)))).toEqual([true, true]);
  });

  test.each([
    ['--annotate', '-'],
    ['--out', '-'],
    ['--out', ''],
  ])('refuses %s %j, which names no file', async (...option) => {
    const { status, stderr } = await check(...option);
    expect(status).toBe(2);
    expect(stderr).toContain(`'${option[1]}' is no file to write to`);
    expect(existsSync(join(here, '-'))).toBe(false);
  });

  test('says in which line a text is not UTF-8, and that nothing lies below a file', async () => {
    writeFileSync(join(here, 'latin1.tex'), Buffer.from('one\ntwo\ngr\u00f6\u00dfer\n', 'latin1'));
    const latin1 = await inProcess(['check', 'latin1.tex', '--theory', 'phi4'], here);
    expect(latin1.stderr).toContain('the first byte that is none stands in line 3\n  hint: save it in UTF-8');
    const below = await inProcess(['check', 'notes.tex/x.tex', '--theory', 'phi4'], here);
    expect([latin1.status, below.status]).toEqual([2, 2]);
    expect(below.stderr).toContain('there is no file notes.tex/x.tex');
  });

  test('does not count a byte order mark as a column', async () => {
    writeFileSync(join(here, 'marked.md'), '\uFEFF$\\dot g = g$');
    const { stdout } = await inProcess(['check', 'marked.md', '--theory', 'phi4'], here);
    // `$\dot g = ` has nine characters.
    expect(stdout).toContain(`  1 | $\\dot g = g$\n    | ${' '.repeat(10)}^\n`);
  });

  test.each([
    ['LaTeX that is part of a document', '\\begin{align}\n \\dot g &= g % $\n\\end{align}\n', '2:2: refuted'],
    ['Markdown', '# Flow\n\n\\begin{equation} \\dot g = g \\end{equation}\nso $5', '3:18: refuted'],
    ['plain text', 'dg/dtau = g\n', '1:1: refuted'],
  ])('takes from standard input %s', (_, input, verdict) => {
    expect(betaforge(['check', '-', '--theory', 'phi4'], { input }).stdout).toContain(`<stdin>:${verdict}`);
  });

  test('refuses to annotate what is no LaTeX, and to watch standard input', async () => {
    writeFileSync(join(here, 'notes.md'), 'so $\\dot g = g$');
    const markdown = ['check', 'notes.md', '--theory', 'phi4', '--annotate', 'x.tex'];
    const input = ['check', '-', '--theory', 'phi4', '--watch'];
    expect((await inProcess(markdown, here)).stderr).toContain('only notes in LaTeX');
    expect((await inProcess(input, here)).stderr).toContain('cannot be watched');
  });
});

describe('what is watched', () => {
  test('counts at once, and after each change of a file', async () => {
    const [a, b] = [join(here, 'a'), join(here, 'b')];
    writeFileSync(a, '1');
    const changes = changesOf([a, b], 10);
    await changes.next();
    let seen = false;
    const next = changes.next().then(() => (seen = true));
    await new Promise((done) => setTimeout(done, 40));
    expect(seen).toBe(false);
    // A file that was not there yet.
    writeFileSync(b, '2');
    await next;
    expect(seen).toBe(true);
    await changes.return(undefined);
  });

  test('is checked again, also after it could not be read, until a signal ends it', async () => {
    writeFileSync(join(here, 'watched.txt'), 'dg/dtau = g\n');
    const child = started(['check', 'watched.txt', '--theory', 'phi4', '--watch'], here);
    let [out, err] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (err += text));
    const until = async (isThere: () => boolean): Promise<void> => {
      while (!isThere()) await new Promise((done) => setTimeout(done, 20));
    };
    await until(() => out.includes('1 refuted'));
    writeFileSync(join(here, 'watched.txt'), 'words alone\n');
    await until(() => err.includes('no-equations'));
    writeFileSync(join(here, 'watched.txt'), 'dg/dtau = -eps*g + A*g^2\n');
    await until(() => out.includes('1 proved'));
    child.kill('SIGINT');
    // A shell shows a program that SIGINT ended as 130.
    expect(await once(child, 'close')).toEqual([null, 'SIGINT']);
  });
});
