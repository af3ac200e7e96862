import { kindOf } from './kind.ts';
import type { DocumentKind } from './kind.ts';
import type { Formula } from './layout.ts';
import type { Stretch } from '../check/part.ts';

/** Environments in which LaTeX is in its outer mode, so that a note may stand in the margin. */
const open = /^(?:document|itemize|enumerate|description|quote|quotation|center|flushleft|flushright)$/;
/** Environments of a slide in which a paragraph may stand. */
const onSlides = /^(?:frame|(?:alert|example)?block|columns?|theorem|lemma|definition|example|proof)$/;
const verbatim = /^(?:verbatim|Verbatim|lstlisting|minted|comment|filecontents)\*?$/;

/**
 * The next place at or behind an offset at which a margin note compiles: outside of formulas, braces, optional
 * arguments, comments, code, and environments that may be boxes. The end of the body where there is none.
 */
export function safePlaces(
  text: string,
  body: Stretch,
  formulas: readonly Formula[],
): (offset: number) => number {
  const unsafe = new Scanner(text, body, formulas).all();
  return (offset) => {
    let at = Math.max(offset, body.from);
    for (let i = firstBehind(unsafe, at); i < unsafe.length; i++) {
      const { from, to } = unsafe[i] as Stretch;
      if (at < from) break;
      at = to;
    }
    return Math.min(at, body.to);
  };
}

/** The index of the first stretch that ends behind an offset. */
function firstBehind(stretches: readonly Stretch[], at: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).to > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

class Scanner {
  private readonly unsafe: Stretch[] = [];
  private readonly environments: string[] = [];
  private readonly kind: DocumentKind;
  private braces = 0;
  private brackets = 0;
  /** Where the stretch that is unsafe begins. */
  private since: number | undefined;
  private next = 0;

  constructor(
    private readonly text: string,
    private readonly body: Stretch,
    private readonly formulas: readonly Formula[],
  ) {
    this.kind = kindOf(text);
  }

  all(): readonly Stretch[] {
    let at = this.body.from;
    if (!this.isSafe()) this.since = at - 1;
    while (at < this.body.to) {
      const end = this.step(at);
      if (!this.isSafe()) this.since ??= at;
      else if (this.since !== undefined) {
        // The next argument of the same command is no safe place.
        const argument = /^\s*([{[<])/.exec(this.text.slice(end, end + 40))?.[1];
        if (argument === undefined) this.close(end);
        else if (argument !== '{') this.brackets = 1;
      } else if (end > at + 1) this.unsafe.push({ from: at + 1, to: end });
      at = end;
    }
    if (this.since !== undefined) this.close(this.body.to);
    return this.unsafe;
  }

  private isSafe(): boolean {
    const { slides, theorems } = this.kind;
    return (
      this.braces === 0 &&
      this.brackets === 0 &&
      (!slides || this.environments.includes('frame')) &&
      this.environments.every((e) => open.test(e) || (slides ? onSlides.test(e) : theorems.has(e)))
    );
  }

  private close(to: number): void {
    this.unsafe.push({ from: (this.since ?? to) + 1, to });
    this.since = undefined;
  }

  /** Steps over a formula, a command, a comment or a character. */
  private step(at: number): number {
    while ((this.formulas[this.next]?.to ?? Infinity) <= at) this.next++;
    const formula = this.formulas[this.next];
    if (formula && at >= formula.from) return formula.to;
    const c = this.text[at];
    if (c === '\\') return this.command(at);
    if (c === '%') return this.behind('\n', at);
    if (c === '{') this.braces++;
    else if (c === '}') this.braces = Math.max(0, this.braces - 1);
    else if (c === ']' || (c === '>' && this.kind.slides)) this.brackets = 0;
    // An argument holds no blank line.
    else if (c === '\n' && /^\n[ \t\r]*\n/.test(this.text.slice(at, at + 40))) this.brackets = 0;
    return at + 1;
  }

  private command(at: number): number {
    const [name = '\\'] = /^\\(?:[A-Za-z@]+\*?|[^]?)/u.exec(this.text.slice(at, at + 60)) ?? [];
    const next = at + name.length;
    if (name === '\\begin' || name === '\\end') return this.environment(name, next);
    if (/^\\(?:verb|lstinline)\*?$/.test(name)) return this.behind(this.text[next] ?? '\n', next + 1);
    if (this.text[next] === '[' && /^\\[A-Za-z]/.test(name)) this.brackets = 1;
    return next;
  }

  private environment(name: string, next: number): number {
    const found = /^\s*\{([^{}]*)\}/.exec(this.text.slice(next, next + 80));
    const environment = found?.[1] ?? '';
    const behind = next + (found?.[0].length ?? 0);
    if (name === '\\end') {
      const begun = this.environments.lastIndexOf(environment);
      if (begun >= 0) this.environments.length = begun;
    } else if (verbatim.test(environment)) return this.behind(`\\end{${environment}}`, behind);
    else this.environments.push(environment);
    return behind;
  }

  private behind(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    return found < 0 ? this.body.to : Math.min(found + mark.length, this.body.to);
  }
}
