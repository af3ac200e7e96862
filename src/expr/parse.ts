import {
  call,
  derivative,
  div,
  ExpressionError,
  I,
  neg,
  num,
  PI,
  pow,
  productOf,
  sumOf,
  velocity,
} from './build.ts';
import type { Expr, Sym } from './expr.ts';
import { functions } from './functions.ts';
import * as Q from './rational.ts';
import { fail, tokenize, Unreadable } from './tokens.ts';
import type { FormulaProblem, Token } from './tokens.ts';

/** What the names of a formula mean. */
export interface Vocabulary {
  /** The meaning of a declared name; a declared name wins over every built-in one. */
  readonly declared: ReadonlyMap<string, Expr>;
  /** The scale variable; velocities are derivatives by it. */
  readonly time: Sym;
  /** Declared names that may carry primes (`H'` is D(H, τ)). */
  readonly coordinates?: ReadonlySet<string>;
  /** The names under which derivatives are written in machine-read formulas; absent where they are not admitted. */
  readonly operators?: { readonly total: string; readonly partial: string };
}

export type Parsed =
  { readonly ok: true; readonly expr: Expr } | { readonly ok: false; readonly problem: FormulaProblem };

/** Parentheses, function calls and chains of `^` may nest this deep. */
export const deepestNesting = 200;
/** A formula may have this many characters; the longest beta function known to us has some 20,000. */
const longestFormula = 400_000;
/**
 * Reads a formula of the grammar: `+ - * / ^ ( )`, juxtaposition as a product, functions, `pi`, `I`.
 * The text must be in Unicode form NFC. Nothing is expanded; numbers stay exact.
 */
export function parseFormula(text: string, vocabulary: Vocabulary): Parsed {
  try {
    if (text.length > longestFormula)
      fail('formula-too-long', 0, 1, `a formula may have at most ${longestFormula} characters`);
    return {
      ok: true,
      expr: new Reader(tokenize(text, vocabulary.declared), vocabulary).whole(),
    };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}

class Reader {
  private position = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly vocabulary: Vocabulary,
  ) {}

  whole(): Expr {
    if (this.peek().kind === 'end') fail('empty', 0, 1, 'the formula is empty');
    const e = this.sum();
    if (this.peek().kind !== 'end') this.unexpected('an operator or the end of the formula');
    return e;
  }

  private peek(): Token {
    return this.tokens[this.position] as Token;
  }

  private accept(text: string): boolean {
    const found = this.peek().kind === 'sign' && this.peek().text === text;
    if (found) this.position++;
    return found;
  }

  private expect(text: string): void {
    if (!this.accept(text)) this.unexpected(`\`${text}\``);
  }

  private unexpected(wanted: string): never {
    const { text, at } = this.peek();
    return fail(
      'syntax',
      at,
      Math.max(1, text.length),
      text === ''
        ? `the formula ends where ${wanted} was expected`
        : `\`${text.slice(0, 40)}\` stands where ${wanted} was expected`,
    );
  }

  /** Runs an operation whose failure (1/0) belongs to the operator at `at`. */
  private exact(at: number, make: () => Expr): Expr {
    try {
      return make();
    } catch (error) {
      if (error instanceof ExpressionError) fail(error.code, at, 1, error.message);
      throw error;
    }
  }

  private nested<T>(read: () => T): T {
    if (++this.depth > deepestNesting)
      fail('too-deep', this.peek().at, 1, `the formula nests deeper than ${deepestNesting} levels`);
    const value = read();
    this.depth--;
    return value;
  }

  private sum(): Expr {
    const { at } = this.peek();
    const terms: Expr[] = [this.term()];
    for (;;) {
      if (this.accept('+')) terms.push(this.term());
      else if (this.accept('-')) terms.push(neg(this.term()));
      else return this.exact(at, () => sumOf(terms));
    }
  }

  private term(): Expr {
    let negative = false;
    for (;;) {
      if (this.accept('-')) negative = !negative;
      else if (!this.accept('+')) break;
    }
    const e = this.product();
    return negative ? neg(e) : e;
  }

  private product(): Expr {
    const start = this.peek().at;
    const factors: Expr[] = [this.factor()];
    for (;;) {
      const { at, kind, text } = this.peek();
      if (this.accept('*')) factors.push(this.signed());
      else if (this.accept('/')) {
        const divisor = this.signed();
        factors.push(this.exact(at, () => div(num(1), divisor)));
      } else if (kind === 'number' && this.tokens[this.position - 1]?.kind === 'number') {
        this.unexpected('an operator');
      } else if (kind === 'name' || kind === 'number' || (kind === 'sign' && text === '('))
        factors.push(this.factor());
      else return this.exact(start, () => productOf(factors));
    }
  }

  /** A factor that may carry its own sign, as in 2*-x. */
  private signed(): Expr {
    if (this.accept('-')) return this.nested(() => neg(this.signed()));
    if (this.accept('+')) return this.nested(() => this.signed());
    return this.factor();
  }

  private factor(): Expr {
    const base = this.primary();
    const at = this.peek().at;
    if (!this.accept('^')) return base;
    const exponent = this.nested(() => this.signed());
    return this.exact(at, () => pow(base, exponent));
  }

  private primary(): Expr {
    const token = this.peek();
    if (token.kind === 'number') {
      this.position++;
      return num(Q.readDecimal(token.text));
    }
    if (token.kind === 'name') {
      this.position++;
      return this.named(token);
    }
    if (this.accept('(')) {
      return this.nested(() => {
        const e = this.sum();
        this.expect(')');
        return e;
      });
    }
    return this.unexpected('a number, a name or `(`');
  }

  private named(token: Token): Expr {
    const { text: name, at, primes } = token;
    const length = name.length + primes;
    const declared = this.vocabulary.declared.get(name);
    if (primes > 0) {
      if (declared && this.vocabulary.coordinates?.has(name))
        return velocity(declared, this.vocabulary.time, primes);
      fail(
        'prime',
        at,
        length,
        `\`${name}\` cannot carry a prime: only coordinates of a Lagrangian have velocities`,
        `write ${name}p, and latex: ${name}' beside it`,
      );
    }
    if (declared) return declared;
    const { operators } = this.vocabulary;
    if (operators && (name === operators.total || name === operators.partial)) {
      return this.derivativeCall(name === operators.total ? 'total' : 'partial');
    }
    if (functions.has(name)) return this.application(name, at);
    if (name === 'pi') return PI;
    if (name === 'I') return I;
    const opens = this.peek().kind === 'sign' && this.peek().text === '(';
    fail(
      'unknown-name',
      at,
      length,
      opens ? `\`${name}\` is neither a declared name nor a function` : `\`${name}\` is not declared`,
      this.suggestion(name),
    );
  }

  private application(name: string, at: number): Expr {
    if (!(this.peek().kind === 'sign' && this.peek().text === '('))
      fail(
        'function',
        at,
        name.length,
        `the function \`${name}\` needs its argument in parentheses`,
        `write ${name}(x)`,
      );
    const args = this.arguments();
    const arity = functions.get(name)?.arity ?? 0;
    if (args.length !== arity)
      fail(
        'function',
        at,
        name.length,
        `\`${name}\` takes ${arity === 1 ? 'one argument' : `${arity} arguments`}, not ${args.length}`,
      );
    return this.exact(at, () => call(name, ...args));
  }

  private arguments(): readonly Expr[] {
    return this.nested(() => {
      this.expect('(');
      const args = [this.sum()];
      while (this.accept(',')) args.push(this.sum());
      this.expect(')');
      return args;
    });
  }

  /** `D(x, tau)`, `D(x, tau, 2)`. */
  private derivativeCall(kind: 'total' | 'partial'): Expr {
    const at = this.peek().at;
    const [of, by, order] = this.arguments();
    const times =
      order === undefined ? 1 : order.op === 'num' && Q.isInteger(order.value) ? Number(order.value.n) : 0;
    if (of === undefined || (by?.op !== 'sym' && by?.op !== 'derivative') || times < 1 || times > 100)
      fail('function', at, 1, 'a derivative is written D(x, tau) or D(x, tau, 2)');
    return derivative(kind, of, by, times);
  }

  private suggestion(name: string): string | undefined {
    if (name === 'ln') return 'write log for the natural logarithm';
    if (name === 'π') return 'write pi';
    const [, base, exponent] = /^(.*?)([²³¹⁰⁴-⁹]+)$/su.exec(name) ?? [];
    if (base !== undefined && exponent !== undefined) return `write ${base}^${exponent.normalize('NFKC')}`;
    const lower = name.toLowerCase();
    const near = [...this.vocabulary.declared.keys(), ...functions.keys(), 'pi'].filter(
      (n) => n.toLowerCase() === lower || oneEdit(n, name),
    );
    if (near[0] !== undefined) return `did you mean ${near[0]}?`;
    const parts = [...this.vocabulary.declared.keys()].find(
      (n) => name.startsWith(n) && this.vocabulary.declared.has(name.slice(n.length)),
    );
    return parts === undefined
      ? undefined
      : `a product needs a space or *: ${parts}*${name.slice(parts.length)}`;
  }
}

/** Do the words differ by one inserted, deleted or replaced character? */
function oneEdit(a: string, b: string): boolean {
  if (a.length < 2 || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  return [
    a.slice(i + 1) === b.slice(i + 1),
    a.slice(i) === b.slice(i + 1),
    a.slice(i + 1) === b.slice(i),
  ].includes(true);
}
