import { words as english } from '../assets/words/en.ts';
import { lowered, raised } from '../expr/unicode.ts';
import { mathCharacters } from '../tex/alphabet.ts';
import type { TexMath } from '../tex/text.ts';
import type { Inline } from './inline.ts';
import { plainWords } from './inline.ts';

/** The words of one language, by key; they stand in `templates/<language>/words.yaml`. */
export type Words = typeof english;

export const words: Words = english;
export const language = 'en';

/** What goes into the holes of a sentence. */
export type Holes = Readonly<Record<string, readonly Inline[] | Inline | string | number>>;

const parts = /\$([^$]+)\$|\*([^*]+)\*|<(\w+)>/g;

/**
 * A sentence from a template: `<name>` is a hole, `$…$` mathematics of our own (with holes for mathematics), `*…*`
 * emphasis (with holes for text). The values never pass through the template again.
 */
export function sentence(template: string, holes: Holes = {}): readonly Inline[] {
  const result: Inline[] = [];
  let end = 0;
  for (const match of template.matchAll(parts)) {
    const [whole, mathematics, emphasised, name] = match;
    if (match.index > end) result.push(plainWords(template.slice(end, match.index)));
    end = match.index + whole.length;
    if (mathematics !== undefined) result.push(formula(mathematics, holes));
    else if (emphasised !== undefined)
      result.push({
        kind: 'emphasis',
        text: emphasised.replace(/<(\w+)>/g, (_, n: string) => textIn(holes, n)),
      });
    else if (name !== undefined) result.push(...valueOf(holes, name));
  }
  if (end < template.length) result.push(plainWords(template.slice(end)));
  return result;
}

/** Several sentences, one after the other. */
export const sentences = (templates: readonly string[], holes: Holes = {}): readonly Inline[] =>
  templates
    .filter((t) => t !== '')
    .flatMap((t, i) => [...(i === 0 ? [] : [plainWords(' ')]), ...sentence(t, holes)]);

function valueOf(holes: Holes, name: string): readonly Inline[] {
  if (!Object.hasOwn(holes, name)) throw new Error(`the words have a hole <${name}> that nothing fills`);
  const value = holes[name] as Holes[string];
  if (typeof value === 'string' || typeof value === 'number') return [plainWords(`${value}`)];
  return 'kind' in value ? [value] : value;
}

const textIn = (holes: Holes, name: string): string =>
  valueOf(holes, name)
    .map((part) => ('text' in part ? part.text : ''))
    .join('');

function formula(template: string, holes: Holes): Inline {
  const filled = (value: (part: Inline) => string): string =>
    template.replace(/<(\w+)>/g, (_, name: string) => valueOf(holes, name).map(value).join(''));
  const tex = filled((part) => (part.kind === 'math' ? part.tex : '')) as TexMath;
  return { kind: 'math', tex, plain: spoken(filled((part) => (part.kind === 'math' ? part.plain : ''))) };
}

const characters: ReadonlyMap<string, string> = new Map([...mathCharacters].map(([c, tex]) => [tex, c]));

const shortcuts: ReadonlyMap<string, string> = new Map([
  ['\\le', '≤'],
  ['\\ne', '≠'],
  ['\\to', '→'],
]);

/** Our own mathematics as plain text: Greek letters, signs, raised and lowered numbers, no braces. */
const spoken = (tex: string): string =>
  tex
    .replace(/\\dot\{(\w)\}/g, (_, letter: string) => `${letter}\u0307`.normalize('NFC'))
    .replace(/\\frac\{d\}\{d\\tau\}/g, 'd/dτ')
    .replace(/\\frac\{(\w+)\}\{(\w+)\} ?/g, '$1/$2 ')
    .replace(/\^(\d|\{-?\d+\})/g, (_, n: string) => raised(n.replace(/[{}]/g, '')))
    .replace(/_(\d|\{-?\d+\})/g, (_, n: string) => lowered(n.replace(/[{}]/g, '')))
    .replace(/\^T */g, 'ᵀ ')
    .replace(/\^\{([^{}]*)\}/g, '^($1)')
    .replace(
      /\\[A-Za-z]+/g,
      (command) => characters.get(command) ?? shortcuts.get(command) ?? command.slice(1),
    )
    .replace(/∂ /g, '∂')
    .replaceAll('-', '−')
    .replace(/\\[,;!]/g, ' ')
    .replace(/(\\)?[{}]/g, (brace, escaped) => (escaped === undefined ? '' : brace.slice(1)))
    .replaceAll(/ {2,}/g, ' ');
