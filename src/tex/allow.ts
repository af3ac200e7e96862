import { greek } from './alphabet.ts';

/** Commands without an argument that may stand in a symbol. */
const letters: ReadonlySet<string> = new Set([
  ...greek,
  ...(
    'ell hbar imath jmath Re Im aleph perp parallel top bot star ast dagger ddagger prime infty pm mp circ bullet ' +
    'odot oplus otimes nabla partial emptyset'
  ).split(' '),
]);

/** Accents: their argument cannot be left without braces in an index. `\dot` is missing: it is the derivative. */
const accents: ReadonlySet<string> = new Set(
  'hat tilde bar vec check breve acute grave widehat widetilde overline underline'.split(' '),
);

const fonts: ReadonlySet<string> = new Set(
  'mathrm mathit mathbf mathcal mathsf mathtt boldsymbol'.split(' '),
);
/** Old font switches, which hold to the end of the group. */
const switches: ReadonlySet<string> = new Set(['rm', 'it', 'bf', 'cal']);

const longest = 200;
const deepest = 8;

/** A reason in plain English. */
class Refused extends Error {}

/**
 * Is this LaTeX fit for a symbol of a theory (`\varepsilon`, `g_1`, `\tilde{g}`, `\lambda_{\rm eff}`)? Returns
 * the reason why not, or undefined. What passes is one symbol in math mode for pdflatex and for KaTeX, and
 * cannot do anything but print.
 */
export function checkLatex(latex: string): string | undefined {
  if (latex.length > longest) return `the LaTeX of a symbol may have at most ${longest} characters`;
  try {
    new Checker(latex).whole();
    return undefined;
  } catch (error) {
    if (error instanceof Refused) return error.message;
    throw error;
  }
}

class Checker {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): void {
    if (this.list(0) === 0) throw new Refused('the LaTeX of a symbol is empty');
    if (this.at < this.text.length) throw new Refused('a closing brace has no opening one');
  }

  /** Reads items up to a closing brace or the end and says how many. */
  private list(depth: number): number {
    if (depth > deepest)
      throw new Refused(`braces may nest at most ${deepest} deep in the LaTeX of a symbol`);
    for (let items = 0; ; items++) {
      this.spaces();
      const c = this.text[this.at];
      if (c === undefined || c === '}') return items;
      this.item(depth);
    }
  }

  /** One letter, group or accented letter, with its index, primes and superscript. */
  private item(depth: number): void {
    const c = this.text[this.at] as string;
    if (c === '^' || c === '_' || c === "'") throw new Refused(`\`${c}\` has nothing to stand on`);
    this.nucleus(depth);
    const seen = new Set<string>();
    for (;;) {
      this.spaces();
      const script = this.text[this.at];
      if (script === "'") {
        if (seen.has('^'))
          throw new Refused('a prime must stand before a superscript and beside its fellows');
        seen.add('^');
        while (this.text[this.at] === "'") this.at++;
        // g'^2 is one superscript, g' ^2 are two.
        if (this.text[this.at] !== '^') continue;
      } else if (script !== '^' && script !== '_') return;
      else if (seen.has(script)) throw new Refused(`two \`${script}\` on one letter do not typeset`);
      seen.add(this.text[this.at] as string);
      this.at++;
      this.script(depth);
    }
  }

  private nucleus(depth: number): void {
    const c = this.text[this.at] as string;
    if (c === '{') this.group(depth);
    else if (c === '\\') this.command(this.name(), depth);
    else this.character(c);
  }

  private script(depth: number): void {
    this.spaces();
    const c = this.text[this.at];
    if (c === undefined || c === '}' || c === '^' || c === '_' || c === "'")
      throw new Refused('an index or a superscript is missing');
    if (c !== '\\') return this.nucleus(depth);
    const name = this.name();
    if (accents.has(name) || switches.has(name))
      throw new Refused(`put braces round \\${name} in an index or a superscript`);
    this.command(name, depth);
  }

  private command(name: string, depth: number): void {
    if (letters.has(name)) return;
    if (switches.has(name) && depth > 0) return;
    if (!accents.has(name) && !fonts.has(name)) throw new Refused(refusal(name));
    this.spaces();
    const c = this.text[this.at];
    if (c === undefined || c === '}' || c === '^' || c === '_' || c === "'")
      throw new Refused(`\\${name} has no argument`);
    if (c === '{') return this.group(depth);
    if (c !== '\\') return this.character(c);
    const argument = this.name();
    if (!letters.has(argument)) throw new Refused(`put braces round the argument of \\${name}`);
  }

  private group(depth: number): void {
    this.at++;
    this.list(depth + 1);
    if (this.text[this.at] !== '}') throw new Refused('an opening brace is not closed');
    this.at++;
  }

  private character(c: string): void {
    if (!/[A-Za-z0-9*+\-,.()|/:]/.test(c)) throw new Refused(refusedCharacter(this.text, this.at));
    this.at++;
  }

  private name(): string {
    const name = /^\\([A-Za-z]+|[^])?/.exec(this.text.slice(this.at))?.[1] ?? '';
    this.at += name.length + 1;
    return name;
  }

  private spaces(): void {
    while (this.text[this.at] === ' ') this.at++;
  }
}

function refusal(name: string): string {
  if (name === '') return 'a backslash stands at the end';
  if (name === 'dot' || name === 'ddot')
    return `\\${name} is the derivative along the flow and cannot be part of a symbol`;
  if (!/^[A-Za-z]+$/.test(name)) return `\\ before ${shown(name)} is not allowed in the LaTeX of a symbol`;
  return `\\${name.slice(0, 40)} is not allowed in the LaTeX of a symbol; Greek letters, accents and \\mathrm, \\mathcal, \\mathbf and the like are`;
}

function refusedCharacter(text: string, at: number): string {
  const c = String.fromCodePoint(text.codePointAt(at) as number);
  if (c > '~' && /\p{L}/u.test(c))
    return `the letter ${shown(c)} is not ASCII; write it as a command, as in \\varepsilon`;
  return `the character ${shown(c)} is not allowed in the LaTeX of a symbol`;
}

const shown = (c: string): string =>
  /[\p{C}\p{Z}]/u.test(c)
    ? `U+${(c.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`
    : `\`${c}\``;
