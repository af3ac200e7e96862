import { checkLatex } from './allow.ts';
import { mathCharacters, subscripts, superscripts } from './alphabet.ts';

declare const brand: unique symbol;

/** LaTeX for math mode that cannot break out of it: printed by us, or an author's that passed the allow-list. */
export type TexMath = string & { readonly [brand]: 'TexMath' };

/** Escaped text for a LaTeX document. */
export type TexText = string & { readonly [brand]: 'TexText' };

/** An author's LaTeX for a symbol. Throws a RangeError for one that the allow-list refuses. */
export function texMath(latex: string): TexMath {
  const reason = checkLatex(latex);
  if (reason !== undefined) throw new RangeError(reason);
  return latex as TexMath;
}

/** What a character becomes: text, or a piece of mathematics. */
interface Piece {
  readonly kind: 'text' | 'math' | 'superscript' | 'subscript';
  readonly tex: string;
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\\', '\\textbackslash{}'],
  ['^', '\\textasciicircum{}'],
  ['~', '\\textasciitilde{}'],
  ['<', '\\textless{}'],
  ['>', '\\textgreater{}'],
  ['|', '\\textbar{}'],
  ['[', '{[}'],
  [']', '{]}'],
  ['"', "''"],
  ['`', '`{}'],
  ...Array.from('{}$&#%_', (c) => [c, `\\${c}`] as const),
]);

const typography: ReadonlyMap<string, string> = new Map([
  ['−', '--'],
  ['–', '--'],
  ['—', '---'],
  ['‐', '-'],
  ['‑', '-'],
  ['‘', '`'],
  ['’', "'"],
  ['“', '``'],
  ['”', "''"],
  ['„', ',,'],
  ['…', '\\ldots{}'],
  ['§', '\\S{}'],
  ['©', '\\copyright{}'],
  ['ß', '\\ss{}'],
  ['ø', '\\o{}'],
  ['Ø', '\\O{}'],
  ['æ', '\\ae{}'],
  ['Æ', '\\AE{}'],
  ['œ', '\\oe{}'],
  ['Œ', '\\OE{}'],
  ['ł', '\\l{}'],
  ['Ł', '\\L{}'],
  ['ı', '\\i{}'],
]);

/** Combining marks and the LaTeX accents that set them. */
const marks: ReadonlyMap<string, string> = new Map([
  ['\u0300', '\\`'],
  ['\u0301', "\\'"],
  ['\u0302', '\\^'],
  ['\u0303', '\\~'],
  ['\u0304', '\\='],
  ['\u0306', '\\u'],
  ['\u0307', '\\.'],
  ['\u0308', '\\"'],
  ['\u030a', '\\r'],
  ['\u030b', '\\H'],
  ['\u030c', '\\v'],
  ['\u0327', '\\c'],
]);

/**
 * Escapes any text for a LaTeX document: special characters are set as themselves, Greek and mathematical signs
 * in math mode, control characters are dropped, and what pdflatex has no letter for shows as [U+1F600].
 */
export function texText(text: string): TexText {
  return assemble(Array.from(text.normalize('NFC'), piece)) as TexText;
}

function piece(c: string): Piece {
  const math = mathCharacters.get(c);
  if (math !== undefined) return { kind: 'math', tex: math };
  const up = superscripts.get(c);
  if (up !== undefined) return { kind: 'superscript', tex: up };
  const down = subscripts.get(c);
  if (down !== undefined) return { kind: 'subscript', tex: down };
  return { kind: 'text', tex: plain(c) };
}

function plain(c: string): string {
  const known = escapes.get(c) ?? typography.get(c);
  if (known !== undefined) return known;
  if (c >= ' ' && c <= '~') return c;
  if (c === '\u00a0' || c === '\u202f') return '~';
  if (/[\s\u2028\u2029]/u.test(c)) return ' ';
  if (/[\p{Cc}\p{Cf}\p{Cs}]/u.test(c)) return '';
  return accented(c) ?? `{[}U+${(c.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}{]}`;
}

/** é as \'{e}: one ASCII letter under one known mark. */
function accented(c: string): string | undefined {
  const [letter, mark, more] = Array.from(c.normalize('NFD'));
  const accent = mark === undefined ? undefined : marks.get(mark);
  if (letter === undefined || !/[A-Za-z]/.test(letter) || accent === undefined || more !== undefined)
    return undefined;
  return `${accent}{${letter}}`;
}

/** Joins the pieces: neighbouring mathematics shares one pair of dollars, neighbouring scripts one group. */
function assemble(pieces: readonly Piece[]): string {
  let out = '';
  for (let i = 0; i < pieces.length;) {
    if (pieces[i]?.kind === 'text') {
      const { tex } = pieces[i++] as Piece;
      // "--" typed as two hyphens stays two hyphens.
      out += tex === '-' && out.endsWith('-') ? '{}-' : tex;
      continue;
    }
    let math = '';
    let worn = new Set<Piece['kind']>();
    while (pieces[i] !== undefined && pieces[i]?.kind !== 'text') {
      const { kind } = pieces[i] as Piece;
      let tex = '';
      if (kind === 'math') {
        tex = `${math === '' || worn.size > 0 ? '' : ' '}${pieces[i++]?.tex ?? ''}`;
        worn = new Set();
      } else {
        while (pieces[i]?.kind === kind) tex += pieces[i++]?.tex ?? '';
        const script = `${kind === 'superscript' ? '^' : '_'}${tex.length === 1 ? tex : `{${tex}}`}`;
        tex = worn.has(kind) ? `{}${script}` : script;
        worn = worn.has(kind) ? new Set([kind]) : worn.add(kind);
      }
      math += tex;
    }
    out += `$${math}$`;
  }
  return out;
}
