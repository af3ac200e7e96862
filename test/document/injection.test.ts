import { describe, expect, test } from 'vitest';
import { render } from '../../src/document/render.ts';
import { readTheory } from '../../src/theory/read.ts';
import { hostileDerivation, payloads } from './hostile.ts';
import { tagsOf } from './tags.ts';
import { derivationOf, phi4 } from './theories.ts';

const benign = derivationOf(phi4);

const commandsOf = (tex: string): ReadonlySet<string> => new Set(tex.match(/\\(?:[A-Za-z]+|.)/g));

/** What escaped text may contain beside the frame: letters in disguise. */
const textCommands =
  "\\textbackslash \\textasciicircum \\textasciitilde \\textless \\textgreater \\textbar \\int \\partial \\r \\' \\{ \\} \\$ \\& \\# \\% \\_".split(
    ' ',
  );

describe.each(payloads.map((p) => [JSON.stringify(p).slice(0, 60), p]))('%s', (_, payload) => {
  const derivation = hostileDerivation(payload);

  test('adds no element and no attribute to the page', () => {
    const allowed = new Set([...tagsOf(render(benign, 'html')), 'li']);
    const page = render(derivation, 'html');
    for (const tag of tagsOf(page)) expect(allowed).toContain(tag);
    expect(page).not.toMatch(/<script|href="(?!#)/);
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(page).not.toMatch(/[\u2028\u2029\u202e\u0000\u0007\u001b]/);
  });

  test('adds no command to the LaTeX', () => {
    const tex = render(derivation, 'tex');
    const allowed = new Set([...commandsOf(render(benign, 'tex')), ...textCommands]);
    for (const command of commandsOf(tex)) expect(allowed).toContain(command);
    expect(tex).not.toContain('^^');
    expect(tex.match(/(?<!\\)%/g)).toHaveLength(1);
    expect(tex.match(/\\end\{document\}/g)).toHaveLength(1);
    expect(tex.match(/\\begin\{/g)?.length).toBe(tex.match(/\\end\{/g)?.length);
  });

  test('adds no HTML, no link and no mathematics to the Markdown', () => {
    const markdown = render(derivation, 'md');
    expect(markdown).not.toMatch(/[<>]/);
    expect(markdown).not.toMatch(/(?<!\\)\]\(|https?:\/\/|www\./);
    expect(markdown).not.toMatch(/(?<!\\)`/);
    expect(markdown.match(/^\$\$$/gm)).toHaveLength(render(benign, 'md').match(/^\$\$$/gm)?.length ?? 0);
    expect(markdown.match(/^#+ /gm)).toHaveLength(render(benign, 'md').match(/^#+ /gm)?.length ?? 0);
  });
});

describe('the LaTeX of a symbol', () => {
  test.each(payloads.map((p) => [JSON.stringify(p).slice(0, 60), p]))('%s', (_, payload) => {
    const text = phi4.replace('latex: \\varepsilon', `latex: ${JSON.stringify(payload)}`);
    const read = readTheory(text, { file: 'phi4.yaml' });
    if (!read.ok) return;
    // What the allow-list takes is letters.
    expect(payload).toMatch(/^[\w ,.()|/:+*{}-]+$/);
  });
});
