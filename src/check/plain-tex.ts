import { derivativeAt, logarithmOf } from './plain-derivatives.ts';
import type { Stretch } from './plain-derivatives.ts';
import { PlainLine } from './plain-line.ts';
import type { PlainNames } from './plain-names.ts';
import { proseIn } from './plain-prose.ts';
import { plainTokens } from './plain-tokens.ts';
import type { PlainToken } from './plain-tokens.ts';

/** A line of plain text in LaTeX; `map` has an offset in the line for each UTF-16 unit, and for the end. */
export interface PlainTex {
  readonly tex: string;
  readonly map: readonly number[];
  /** Do words stand beside the mathematics? */
  readonly prose: boolean;
}

/** Why a line of plain text has no one meaning. */
export class Unclear extends Error {}

/** Writes a line of plain text in LaTeX. Throws Unclear where it has no one meaning. */
export function plainTex(line: string, names: PlainNames): PlainTex {
  const tokens = plainTokens(line);
  const prose = proseIn(tokens, names);
  const writer = new Writer(line, new PlainLine(tokens, prose), names);
  return { ...writer.whole(), prose: prose.size > 0 };
}

const fractions: ReadonlyMap<string, string> = new Map([
  ['½', '\\frac{1}{2}'],
  ['⅓', '\\frac{1}{3}'],
  ['¼', '\\frac{1}{4}'],
]);

class Writer {
  private tex = '';
  private readonly map: number[] = [];
  private place = 0;

  constructor(
    private readonly line: string,
    private readonly text: PlainLine,
    private readonly names: PlainNames,
  ) {}

  whole(): { readonly tex: string; readonly map: readonly number[] } {
    this.write(0, this.text.tokens.length);
    this.map.push(this.line.length);
    return { tex: this.tex, map: this.map };
  }

  private put(tex: string): void {
    this.tex += tex;
    for (let i = 0; i < tex.length; i++) this.map.push(this.place);
  }

  private write(from: number, to: number): void {
    for (let i = from; i < to;) {
      this.place = this.text.token(i)?.at ?? this.line.length;
      i = this.step(i, to);
    }
  }

  /** Writes what begins at `i` and says where to go on. */
  private step(i: number, to: number): number {
    const t = this.text.token(i) as PlainToken;
    if (this.text.prose.has(i)) return this.words(i, to);
    switch (t.kind) {
      case 'space':
        // A number in brackets behind a gap is the number of the equation.
        this.put(t.end - t.at > 1 || t.text.includes('\t') ? '\\qquad ' : ' ');
        return i + 1;
      case 'number': {
        const next = this.text.token(this.text.solid(i + 1));
        if (next?.kind === 'number' || fractions.has(next?.text ?? ''))
          throw new Unclear('two numbers stand side by side');
        this.put(t.text);
        return i + 1;
      }
      case 'raised':
        this.put(`^{${t.text}}`);
        return i + 1;
      case 'word':
      case 'name':
        return this.name(i, t);
      case 'sign':
        return this.signAt(i, t.text);
      case 'other':
        throw new Unclear(`the character ${t.text} is not understood`);
    }
  }

  /** Words, up to the next mathematics. */
  private words(from: number, to: number): number {
    let i = from;
    while (i < to && this.text.prose.has(i)) i++;
    const text = this.line.slice(this.text.token(from)?.at, this.text.token(i - 1)?.end);
    this.put(`\\text{ ${text.replace(/[^\p{L}\p{M}\p{N} .,:;()'-]/gu, ' ')} }`);
    return i;
  }

  private signAt(i: number, text: string): number {
    const fraction = fractions.get(text);
    switch (text) {
      case '*':
        this.put('\\cdot ');
        return i + 1;
      case '^':
        return this.exponent(i + 1);
      case '√':
        return this.root(i + 1);
      case '{':
      case '}':
        this.put(`\\${text}`);
        return i + 1;
      case '|':
        return this.bar(i);
      case '∂':
        return this.partial(i);
      case ':':
        this.put('\\text{:}');
        return i + 1;
      case '.':
      case '"':
      case '&':
        if (this.text.solid(i + 1) < this.text.tokens.length) this.put('\\text{.}');
        return i + 1;
      default:
        this.put(fraction ?? text);
        return i + 1;
    }
  }

  /** A name with its dots, primes and star; a function; a differential. */
  private name(i: number, t: PlainToken): number {
    const { names } = this;
    const derivative = this.derivative(i);
    if (derivative !== undefined) return derivative;
    const operator = this.operator(i, t);
    if (operator !== undefined) return operator;
    if (t.text === 'sqrt' && names.known(t.text) === undefined) return this.root(i + 1);
    const command = t.dots === 0 && t.primes === 0 ? names.command(t.text) : undefined;
    if (command !== undefined) {
      this.put(`${command} `);
      return i + 1;
    }
    const star = this.starAt(i, t);
    this.bareName(t, star !== undefined);
    return star ?? i + 1;
  }

  private bareName(t: PlainToken, starred = false): void {
    const { names } = this;
    const text = starred ? t.text.replace(/_$/, '') : t.text;
    const parts = t.dots === 0 && !starred ? names.product(text) : undefined;
    if (parts !== undefined) {
      this.put(`${parts.join(' ')} ${"'".repeat(t.primes)}`);
      return;
    }
    const moves = names.moves(text);
    const velocity = names.known(text) === undefined ? /^(.+?)_?dot$/.exec(text)?.[1] : undefined;
    const dots = t.dots + (velocity === undefined ? 0 : 1) + (moves ? t.primes : 0);
    if (dots > 3) throw new Unclear('so many dots or primes are not read');
    const latex = names.latex(velocity ?? text);
    const base = dots > 0 ? `\\${'d'.repeat(dots - 1)}dot{${latex}}` : latex;
    const name = `${base}${moves ? '' : "'".repeat(t.primes)}`;
    if (starred) this.put(`{${name}^{*}}`);
    else this.put(/[\^']/.test(latex) ? `{${name}}` : `${name} `);
  }

  /** Behind the star of g^*, g_* or g*; undefined where no star stands, or one that multiplies. */
  private starAt(i: number, t: PlainToken): number | undefined {
    if (this.text.sign(i + 1) === '^' && this.text.sign(i + 2) === '*') return i + 3;
    if (t.text.endsWith('_')) return this.text.sign(i + 1) === '*' ? i + 2 : undefined;
    if (this.text.sign(i + 1) !== '*') return undefined;
    const spaced = this.text.token(i + 2)?.kind === 'space';
    const next = this.text.token(this.text.solid(i + 2));
    if (next === undefined || this.text.prose.has(this.text.solid(i + 2)) || next.kind === 'raised')
      return i + 2;
    if (next.kind === 'sign' && !['(', '[', '{', '√', '∂', '-', '+', ...fractions.keys()].includes(next.text))
      return i + 2;
    if (next.kind === 'sign' && /[-+]/.test(next.text) && spaced) return i + 2;
    if (spaced)
      throw new Unclear(`${t.text}* may be a value or the beginning of a product; write ${t.text}^*`);
    return undefined;
  }

  /** What stands behind ^: a number, a name or a bracket, with its sign. */
  private exponent(from: number): number {
    let i = this.text.solid(from);
    this.put('^{');
    while (/^[-+]$/.test(this.text.sign(i))) {
      this.put(this.text.sign(i));
      i = this.text.solid(i + 1);
    }
    i = this.operand(i);
    this.put('}');
    return i;
  }

  private root(from: number): number {
    this.put('\\sqrt{');
    const next = this.operand(this.text.solid(from));
    this.put('}');
    return next;
  }

  /** One number, name or bracket without the marks round it. */
  private operand(i: number): number {
    const end = this.text.closing(i);
    if (end === undefined) {
      const t = this.text.token(i);
      if (t === undefined || (t.kind !== 'number' && t.kind !== 'name'))
        throw new Unclear('an exponent or a root lacks what belongs to it');
      return this.step(i, i + 1);
    }
    this.write(i + 1, end);
    return end + 1;
  }

  /** `|_{g=g*}`, `|g=g*`: an evaluation bar. */
  private bar(i: number): number {
    const from = this.text.sign(i + 1) === '_' ? i + 2 : i + 1;
    const end = this.text.closing(from);
    const bound = this.text.sign(i + 1) === '_' && end !== undefined;
    this.put(bound ? '\\Big|_{' : '|');
    if (!bound) return i + 1;
    this.write(from + 1, end);
    this.put('}');
    return end + 1;
  }

  /** ∂/∂g, ∂_g S. */
  private partial(i: number): number {
    const derivative = this.derivative(i);
    if (derivative !== undefined) return derivative;
    const index = this.text.token(i + 1);
    if (index?.kind !== 'name' || !index.text.startsWith('_'))
      throw new Unclear('it is not clear what ∂ acts on');
    this.put(`\\partial_{${this.names.latex(index.text.slice(1))}} `);
    return i + 2;
  }

  /** D(x, tau) as the theory writes it. */
  private operator(i: number, { text }: PlainToken): number | undefined {
    const { total, partial } = this.names.operators;
    const end = text === total || text === partial ? this.text.closing(i + 1) : undefined;
    if (end === undefined) return undefined;
    const commas = [i + 1];
    for (let j = i + 2; j < end; j = (this.text.closing(j) ?? j) + 1)
      if (this.text.sign(j) === ',') commas.push(j);
    const [of = end, by = end, times = end] = [...commas, end].map((c) => c + 1);
    if (commas.length < 2 || commas.length > 3) throw new Unclear(`${text} takes two arguments, or three`);
    const mark = text === total ? 'd' : '\\partial';
    const order =
      commas.length === 3
        ? `^{${this.line.slice(this.text.token(times)?.at, this.text.token(end)?.at).trim()}}`
        : '';
    this.put(`{\\frac{${mark}${order}}{${mark} `);
    this.write(by, times - 1);
    this.put(`${order}}(`);
    this.write(of, by - 1);
    this.put(')}');
    return end + 1;
  }

  /** `dg/dtau`, `d^2S/dg^2`, `d/dtau (…)`, `∂²H/∂g∂p`; undefined where no derivative begins. */
  private derivative(i: number): number | undefined {
    const found = derivativeAt(this.text, this.names, i);
    if (found === undefined) return undefined;
    const { mark, order, of, by, next } = found;
    this.put(`\\frac{${mark}${order} `);
    this.stretch(of);
    this.put('}{');
    for (const variable of by) {
      this.put(`${mark} `);
      this.stretch(variable);
      this.put(variable.power);
    }
    this.put('}');
    return next;
  }

  /** A name that stood behind a d, or ln of one, and what follows it. */
  private stretch({ name, primes, from, to }: Stretch): void {
    this.place = this.text.token(from)?.at ?? this.place;
    const command = this.names.command(name);
    const logarithm = logarithmOf(name, this.names);
    if (command !== undefined) this.put(`${command} `);
    else if (logarithm !== undefined) this.put(`\\ln ${this.names.latex(logarithm)} `);
    else if (name !== '')
      this.bareName({ kind: 'name', text: name, at: this.place, end: this.place, dots: 0, primes });
    this.write(from, to);
  }
}
