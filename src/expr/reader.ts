import { ExpressionError } from './build.ts';
import { functions } from './functions.ts';
import { minusOne } from './rational.ts';
import type { Rational } from './rational.ts';
import { endOfPrimes, fail, kinds, numberOf, textOf, tokenize, Unreadable } from './tokens.ts';
import type { FormulaProblem, Tokens } from './tokens.ts';

/**
 * What a formula becomes while it is read. The grammar is one; what is built by it may be an expression or a
 * polynomial. An operation without a value throws an `ExpressionError`, which gets its place in the formula.
 */
export interface Builder<T> {
  /** The meaning of a declared name; a declared name wins over every built-in one. */
  readonly declared: ReadonlyMap<string, T>;
  readonly number: (value: Rational) => T;
  readonly constant: (name: 'pi' | 'I') => T;
  readonly sum: (terms: readonly T[]) => T;
  readonly product: (factors: readonly T[]) => T;
  readonly negative: (value: T) => T;
  readonly inverse: (value: T) => T;
  readonly power: (base: T, exponent: T) => T;
  readonly call: (fn: string, args: readonly T[]) => T;
  /** The meaning of a declared name with primes; undefined if it may not carry them. */
  readonly velocity: (name: string, of: T, primes: number) => T | undefined;
  /** The operator with this name, undefined if there is none; it gives undefined for arguments it does not take. */
  readonly derivative: (name: string) => ((args: readonly T[]) => T | undefined) | undefined;
}

export type Read<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: FormulaProblem };

/** Parentheses, function calls and chains of `^` may nest this deep. */
export const deepestNesting = 200;
/** A formula may have this many characters; the longest beta function known to us has some 20,000. */
const longestFormula = 400_000;

/** Reads a formula of the grammar, whatever it is to become. */
export function readFormula<T>(text: string, builder: Builder<T>): Read<T> {
  try {
    if (text.length > longestFormula)
      fail('formula-too-long', 0, 1, `a formula may have at most ${longestFormula} characters`);
    return { ok: true, value: new Reader(tokenize(text, builder.declared), builder).whole() };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, problem: error.problem };
    throw error;
  }
}

/** The codes of the signs. */
const sign = { open: 40, close: 41, times: 42, plus: 43, comma: 44, minus: 45, over: 47, power: 94 } as const;

class Reader<T> {
  private position = 0;
  private depth = 0;
  private readonly minusOne: T;

  constructor(
    private readonly tokens: Tokens,
    private readonly builder: Builder<T>,
  ) {
    this.minusOne = builder.number(minusOne);
  }

  whole(): T {
    if (this.kind() === kinds.end) fail('empty', 0, 1, 'the formula is empty');
    const value = this.sum();
    if (this.kind() !== kinds.end) this.unexpected('an operator or the end of the formula');
    return value;
  }

  private kind(): number {
    return this.tokens.kind[this.position] as number;
  }

  /** The place of the token that comes next. */
  private at(): number {
    return this.tokens.start[this.position] as number;
  }

  private accept(sign: number): boolean {
    const found = this.kind() === sign;
    if (found) this.position++;
    return found;
  }

  private expect(sign: number): void {
    if (!this.accept(sign)) this.unexpected(`\`${String.fromCharCode(sign)}\``);
  }

  private unexpected(wanted: string): never {
    const text = textOf(this.tokens, this.position);
    return fail(
      'syntax',
      this.at(),
      Math.max(1, text.length),
      text === ''
        ? `the formula ends where ${wanted} was expected`
        : `\`${text.slice(0, 40)}\` stands where ${wanted} was expected`,
    );
  }

  /** Runs an operation whose failure (1/0) belongs to the operator at `at`. */
  private exact(at: number, make: () => T): T {
    try {
      return make();
    } catch (error) {
      if (error instanceof ExpressionError) fail(error.code, at, 1, error.message);
      throw error;
    }
  }

  private nested<U>(read: () => U): U {
    if (++this.depth > deepestNesting)
      fail('too-deep', this.at(), 1, `the formula nests deeper than ${deepestNesting} levels`);
    const value = read();
    this.depth--;
    return value;
  }

  private sum(): T {
    const at = this.at();
    const terms: T[] = [this.term(false)];
    for (;;) {
      if (this.accept(sign.plus)) terms.push(this.term(false));
      else if (this.accept(sign.minus)) terms.push(this.term(true));
      else return this.exact(at, () => this.builder.sum(terms));
    }
  }

  private term(isSubtracted: boolean): T {
    let negative = isSubtracted;
    for (;;) {
      if (this.accept(sign.minus)) negative = !negative;
      else if (!this.accept(sign.plus)) break;
    }
    return this.product(negative ? [this.minusOne] : []);
  }

  /** A product of what follows and of factors read before. */
  private product(factors: T[]): T {
    const start = this.at();
    factors.push(this.factor());
    for (;;) {
      const at = this.at();
      const kind = this.kind();
      if (this.accept(sign.times)) factors.push(this.signed());
      else if (this.accept(sign.over)) {
        const divisor = this.signed();
        factors.push(this.exact(at, () => this.builder.inverse(divisor)));
      } else if (kind === kinds.number && this.tokens.kind[this.position - 1] === kinds.number) {
        this.unexpected('an operator');
      } else if (kind === kinds.name || kind === kinds.number || kind === sign.open)
        factors.push(this.factor());
      else return this.exact(start, () => this.builder.product(factors));
    }
  }

  /** A factor that may carry its own sign, as in 2*-x. */
  private signed(): T {
    if (this.accept(sign.minus)) return this.nested(() => this.builder.negative(this.signed()));
    if (this.accept(sign.plus)) return this.nested(() => this.signed());
    return this.factor();
  }

  private factor(): T {
    const base = this.primary();
    const at = this.at();
    if (!this.accept(sign.power)) return base;
    const exponent = this.nested(() => this.signed());
    return this.exact(at, () => this.builder.power(base, exponent));
  }

  private primary(): T {
    const at = this.position;
    const kind = this.kind();
    if (kind === kinds.number || kind === kinds.name) {
      this.position++;
      return kind === kinds.number ? this.builder.number(numberOf(this.tokens, at)) : this.named(at);
    }
    if (this.accept(sign.open)) {
      return this.nested(() => {
        const value = this.sum();
        this.expect(sign.close);
        return value;
      });
    }
    return this.unexpected('a number, a name or `(`');
  }

  private named(token: number): T {
    const { builder, tokens } = this;
    const name = textOf(tokens, token);
    const declared = builder.declared.get(name);
    const at = tokens.start[token] as number;
    const end = tokens.end[token] as number;
    const primes = endOfPrimes(tokens.text, end) - end;
    if (primes > 0) {
      const velocity = declared && builder.velocity(name, declared, primes);
      if (velocity !== undefined) return velocity;
      fail(
        'prime',
        at,
        name.length + primes,
        `\`${name}\` cannot carry a prime: only coordinates of a Lagrangian have velocities`,
        `write ${name}p, and latex: ${name}' beside it`,
      );
    }
    if (declared !== undefined) return declared;
    const derivative = builder.derivative(name);
    if (derivative !== undefined) return this.derivativeCall(derivative);
    if (functions.has(name)) return this.application(name, at);
    if (name === 'pi' || name === 'I') return this.exact(at, () => builder.constant(name));
    fail(
      'unknown-name',
      at,
      name.length,
      this.kind() === sign.open
        ? `\`${name}\` is neither a declared name nor a function`
        : `\`${name}\` is not declared`,
      this.suggestion(name),
    );
  }

  private application(name: string, at: number): T {
    if (this.kind() !== sign.open)
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
    return this.exact(at, () => this.builder.call(name, args));
  }

  private arguments(): readonly T[] {
    return this.nested(() => {
      this.expect(sign.open);
      const args = [this.sum()];
      while (this.accept(sign.comma)) args.push(this.sum());
      this.expect(sign.close);
      return args;
    });
  }

  private derivativeCall(derivative: (args: readonly T[]) => T | undefined): T {
    const at = this.at();
    const value = derivative(this.arguments());
    return value ?? fail('function', at, 1, 'a derivative is written D(x, tau) or D(x, tau, 2)');
  }

  private suggestion(name: string): string | undefined {
    const { declared } = this.builder;
    if (name === 'ln') return 'write log for the natural logarithm';
    if (name === 'π') return 'write pi';
    const [, base, exponent] = /^(.*?)([²³¹⁰⁴-⁹]+)$/su.exec(name) ?? [];
    if (base !== undefined && exponent !== undefined) return `write ${base}^${exponent.normalize('NFKC')}`;
    const lower = name.toLowerCase();
    const near = [...declared.keys(), ...functions.keys(), 'pi'].filter(
      (n) => n.toLowerCase() === lower || oneEdit(n, name),
    );
    if (near[0] !== undefined) return `did you mean ${near[0]}?`;
    const parts = [...declared.keys()].find((n) => name.startsWith(n) && declared.has(name.slice(n.length)));
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
