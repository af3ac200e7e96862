import { spell } from '../expr/unicode.ts';
import { greek, mathCharacters, subscripts } from '../tex/alphabet.ts';
import { functionNames } from '../tex/functions.ts';
import { latexOfName } from '../tex/names.ts';
import { texNotation } from '../theory/notation.ts';
import { coordinateSymbols, declaredNames } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';

/** How the names of a plain text are written in LaTeX. */
export interface PlainNames {
  /** A name of the theory, a Greek letter, a letter; undefined for what may be a word. */
  readonly known: (name: string) => string | undefined;
  /** Any name. */
  readonly latex: (name: string) => string;
  /** `\sin` for sin. */
  readonly command: (name: string) => string | undefined;
  /** Ag as A·g, where nothing is called Ag but all its parts have names; undefined otherwise. */
  readonly product: (name: string) => readonly string[] | undefined;
  /** Does a prime stand for the derivative along the flow? */
  readonly moves: (name: string) => boolean;
  /** D(x, tau) and Dp(x, g), as the theory writes them. */
  readonly operators: { readonly total: string; readonly partial: string };
}

const commands: ReadonlyMap<string, string> = new Map([
  ...[...functionNames].filter(([name]) => name !== 'zeta'),
  ...['ln', 'log', 'arcsin', 'arccos', 'arctan', 'det'].map((name) => [name, `\\${name}`] as const),
  ...['tr', 'Tr'].map((name) => [name, `\\operatorname{${name}}`] as const),
]);

/** Longer names are not taken apart. */
const longestProduct = 8;
const longestPart = 6;

export function plainNames(theory: Theory): PlainNames {
  const own = new Map<string, string>();
  for (const [symbol, latex] of texNotation(theory).latex) {
    const name = symbol.op === 'sym' ? symbol.name : '';
    for (const form of [name, level(spell(name))]) if (!own.has(form)) own.set(form, latex);
  }
  const declared = declaredNames(theory);
  if (theory.coordinates.length === 1 && !own.has('p')) own.set('p', 'p');
  const states = new Set(
    [...coordinateSymbols(theory), ...theory.names.momenta].flatMap(({ name }) => [name, level(spell(name))]),
  );
  const single = (name: string): string | undefined => {
    const latex = own.get(name);
    if (latex !== undefined) return latex;
    if (name === 'I' && !declared.has('i')) return 'i';
    const letter = greekOf(name);
    return letter ?? (/^\p{L}$/u.test(name) ? name : undefined);
  };
  const known = (name: string): string | undefined => {
    const whole = single(name);
    if (whole !== undefined) return whole;
    // p_g, beta_Jz, g_0: a known letter with an index.
    const [, stem = '', index = ''] = /^(\p{L}+?)_?(\d+|_[\p{L}\d_]+)$/u.exec(name) ?? [];
    const head = stem === '' ? undefined : single(stem);
    if (head === undefined || /[_^]/.test(head)) return undefined;
    const below = index.replace(/^_/, '');
    return `${head}_{${single(below) ?? latexOfName(below)}}`;
  };
  const part = (name: string): string | undefined =>
    own.get(name) ?? (/^\p{Script=Greek}\d*$/u.test(name) ? known(name) : undefined);
  const product = (name: string): readonly string[] | undefined => {
    if (name === '') return [];
    for (let length = Math.min(name.length, longestPart); length > 0; length--) {
      const head = part(name.slice(0, length));
      const rest = head === undefined ? undefined : product(name.slice(length));
      if (head !== undefined && rest !== undefined) return [head, ...rest];
    }
    return undefined;
  };
  return {
    product: (name) =>
      name.length > longestProduct || known(name) !== undefined ? undefined : product(name),
    known,
    latex: (name) => known(name) ?? latexOfName(name),
    command: (name) => (declared.has(name) ? undefined : commands.get(name)),
    moves: (name) => states.has(name),
    operators: theory.names.operators,
  };
}

/** g₁ is g1. */
const level = (name: string): string => Array.from(name, (c) => subscripts.get(c) ?? c).join('');

function greekOf(name: string): string | undefined {
  if (greek.has(name)) return `\\${name}`;
  if (name === 'eps') return '\\varepsilon';
  const command =
    /^\p{Script=Greek}$/u.test(name) || /^[µℓℏ]$/u.test(name) ? mathCharacters.get(name) : undefined;
  return command;
}
