import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { control, payloads, places, theoryFile, withReferences } from './injected.ts';
import { filesIn, inProcess, workshop } from './run.ts';
import type { Outcome } from './run.ts';

const here = workshop();
const file = join(here, 't.yaml');

/** Runs a command on a theory file with this text. */
async function run(text: string, ...args: readonly string[]): Promise<Outcome> {
  writeFileSync(file, text);
  return inProcess(
    args.map((a) => (a === 'THEORY' ? 't.yaml' : a)),
    here,
  );
}

/** The elements of a page or a picture with their attributes; what is not well-formed throws. */
function elementsOf(markup: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const part of markup
    .replace(/(<style>)[^<]*/g, '$1')
    .split('<')
    .slice(1)) {
    const tag = /^(\/?[A-Za-z!][\w-]*)((?:\s+[\w:-]+(?:="[^"<>]*")?)*)\s*\/?>[^>]*$/.exec(part);
    if (!tag) throw new Error(`not a tag: <${part.slice(0, 80)}`);
    found.add(tag[1] ?? '');
    for (const [, name] of (tag[2] ?? '').matchAll(/\s([\w:-]+)=/g)) found.add(`@${name ?? ''}`);
  }
  return found;
}

const newIn = (markup: string, harmless: string): readonly string[] => {
  const known = elementsOf(harmless);
  return [...elementsOf(markup)].filter((element) => !known.has(element));
};

/** What other names in formulas bring along: elements of MathML and their attributes. */
const mathematical =
  /^(?:\/?m(?:i|n|o|row|sub|sup|subsup|over|under|text|stretchy|frac)|@(?:fence|stretchy|form|separator|accent|accentunder|minsize|maxsize|lspace|rspace))$/;

/** What reads, writes, runs or changes the meaning of something. */
const dangerous =
  /^\\(?:input|include\w*|(?:immediate|write|openin|openout|read|special|catcode|csname|endcsname|expandafter)|[egx]?def|let|newcommand|renewcommand|usepackage|href|url|verb)$/;

const commandsOf = (tex: string): ReadonlySet<string> => new Set(tex.match(/\\(?:[A-Za-z]+|.)/g));

/** What stands for a character in text. */
const characters = String.raw`\textbackslash \textasciicircum \textasciitilde \textless \textgreater \textbar \int \partial \r \' \{ \} \$ \& \# \% \_`;

/** The kinds of all nodes of a program that parses and speaks to no tool. */
function kindsOf(source: string): string {
  const parsed = ts.createSourceFile('x.ts', source, ts.ScriptTarget.ES2022, true);
  const { parseDiagnostics, pragmas } = parsed as unknown as {
    readonly parseDiagnostics: readonly unknown[];
    readonly pragmas: ReadonlyMap<string, unknown>;
  };
  expect([parseDiagnostics, pragmas.size]).toEqual([[], 0]);
  const kinds: number[] = [];
  const visit = (node: ts.Node): void => {
    kinds.push(node.kind);
    ts.forEachChild(node, visit);
  };
  visit(parsed);
  return kinds.join();
}

type Inspect = (output: string, harmless: string) => void;

const inert: Readonly<Record<string, Inspect>> = {
  'derive THEORY': (output, harmless) => {
    expect(output).not.toMatch(control);
    expect(output.split('\n\n')).toHaveLength(harmless.split('\n\n').length);
  },
  'derive THEORY --format json': (output, harmless) => {
    expect(output).not.toMatch(control);
    expect(Object.keys(JSON.parse(output) as object)).toEqual(Object.keys(JSON.parse(harmless) as object));
  },
  'derive THEORY --format html': (output, harmless) => {
    expect(output).not.toMatch(control);
    for (const element of newIn(output, harmless)) expect(element).toMatch(mathematical);
    expect(output).not.toMatch(/<script|(?:href|src)="(?!#)/);
  },
  'derive THEORY --format tex': (output, harmless) => {
    expect(output).not.toMatch(control);
    const allowed = new Set([...commandsOf(harmless), ...characters.split(' ')]);
    for (const command of commandsOf(output))
      if (!allowed.has(command)) expect(command).not.toMatch(dangerous);
    expect(output).not.toContain('^^');
    expect(output.match(/\\end\{document\}/g)).toHaveLength(1);
  },
  'derive THEORY --format md': (output, harmless) => {
    expect(output).not.toMatch(control);
    expect(output).not.toMatch(/[<>]|(?<!\\)\]\(|https?:\/\/|(?<!\\)`/);
    for (const mark of [/^\$\$$/gm, /^#+ /gm])
      expect(output.match(mark)?.length).toBe(harmless.match(mark)?.length);
  },
  'flow THEORY --format csv': (output, harmless) => {
    expect(output).not.toMatch(control);
    const shape = (csv: string): readonly number[] => csv.split('\n').map((line) => line.split(',').length);
    expect(shape(output)).toEqual(shape(harmless));
    expect(output).not.toMatch(/(?:^|,)[=+@"]/m);
  },
  'flow THEORY --format json': (output) => {
    expect(output).not.toMatch(control);
    expect(() => void JSON.parse(output)).not.toThrow();
  },
  'flow THEORY --format svg': (output, harmless) => {
    expect(output).not.toMatch(control);
    expect(newIn(output, harmless)).toEqual([]);
  },
  'check notes.txt --theory THEORY': (output) => {
    expect(output).not.toMatch(control);
  },
  'check notes.txt --theory THEORY --format json': (output) => {
    expect(output).not.toMatch(control);
    expect(() => void JSON.parse(output)).not.toThrow();
  },
};

writeFileSync(join(here, 'notes.txt'), 'H = 0\n');

describe.each(Object.entries(places))('a hostile %s', (_, fields) => {
  const theoryWith = (payload: string): string =>
    theoryFile(Object.fromEntries(fields.map((field) => [field, payload])));
  const readable: string[] = [];

  test('is refused clearly, with its place, or read', async () => {
    for (const payload of payloads) {
      const { status, stdout, stderr } = await run(theoryWith(payload), 'derive', 'THEORY');
      expect(stdout + stderr, payload).not.toMatch(control);
      expect([0, 2], `${payload}\n${stderr}`).toContain(status);
      if (status === 2) expect(stderr, payload).toMatch(/^t\.yaml:\d+:\d+: [a-z-]+\n/);
      else readable.push(payload);
    }
  });

  test.each(Object.entries(inert))('%s: what is read is inert', async (command, inspect) => {
    const { stdout: harmless } = await run(theoryFile(), ...command.split(' '));
    expect(harmless).not.toBe('');
    for (const payload of readable) {
      const { status, stdout, stderr } = await run(theoryWith(payload), ...command.split(' '));
      expect([0, 1], `${payload}\n${stderr}`).toContain(status);
      inspect(stdout, harmless);
    }
  });
});

test('generate and render: the files of a theory that quotes every payload', async () => {
  await run(theoryFile(), 'generate', 'THEORY', '--out', 'harmless');
  const quotable: string[] = [];
  for (const payload of payloads) {
    const { status } = await run(withReferences([payload]), 'derive', 'THEORY', '--only', 'conservation');
    if (status === 0) quotable.push(payload);
  }
  expect(quotable.length).toBeGreaterThan(40);
  const all = withReferences(quotable).replace('"words"', JSON.stringify(quotable.join(' ').slice(0, 3000)));
  expect(await run(all, 'generate', 'THEORY', '--out', 'hostile')).toMatchObject({ status: 0 });
  const written = filesIn(join(here, 'hostile'));
  for (const [name, source] of filesIn(join(here, 'harmless'))) {
    expect(kindsOf(written.get(name) ?? '')).toBe(kindsOf(source));
  }
  expect(await run(all, 'render', 'THEORY', '--format', 'html,tex,md', '--out', 'notes')).toMatchObject({
    status: 0,
  });
  expect([...filesIn(join(here, 'notes')).keys()]).toEqual(['phi4.html', 'phi4.md', 'phi4.tex']);
  expect((globalThis as { broken?: boolean }).broken).toBeUndefined();
}, 60_000);

test('notes: every payload in an equation and around it', async () => {
  for (const payload of payloads) {
    for (const notes of ['notes.md', 'notes.tex', 'notes.txt']) {
      writeFileSync(join(here, notes), `${payload}\n\n$$ \\dot g = ${payload} $$\n\n\\[ g = 1 \\]\n`);
      for (const format of notes === 'notes.md' ? ['text', 'json'] : ['text']) {
        const { status, stdout, stderr } = await inProcess(
          ['check', notes, '--theory', 'phi4', '--format', format],
          here,
        );
        expect([0, 1, 2], `${payload}\n${stderr}`).toContain(status);
        expect(stdout + stderr, payload).not.toMatch(control);
        if (format === 'json') expect(() => void JSON.parse(stdout), payload).not.toThrow();
      }
    }
  }
});

test('the command line: every payload as an argument', async () => {
  for (const payload of payloads.filter((p) => !p.includes('\0'))) {
    for (const args of [
      [payload],
      ['derive', payload],
      ['derive', 'phi4', '--only', payload],
      ['derive', 'phi4', `--${payload}`],
      ['derive', 'phi4', '--set', `eps=${payload}`],
      ['derive', 'phi4', '--lift', payload],
      ['derive', 'phi4', '--format', payload],
      ['flow', 'phi4', '--from', `g=${payload}`],
      ['new', payload],
    ]) {
      const { status, stdout, stderr } = await inProcess([...args, '--format=json'], here);
      expect(status, args.join(' ')).toBe(2);
      expect(stdout + stderr, args.join(' ')).not.toMatch(control);
      expect(stderr).not.toContain('internal fault');
      if (stdout !== '') expect(() => void JSON.parse(stdout)).not.toThrow();
    }
  }
});
