import { refuse, shortened } from './refusal.ts';
import { fractionOf } from './term.ts';
import type { Fraction, Term } from './term.ts';
import { tokensOf } from './tokens.ts';

/** The names under which derivatives are written. */
export interface Operators {
  readonly total: string;
  readonly partial: string;
}

/** Parentheses, arguments and exponents may nest this deep. */
const deepestNesting = 500;
const largestOrder = 100n;

/** Reads a formula of the machine-read grammar. What is no formula is refused, never guessed. */
export function readTerm(text: string, operators: Operators): Term {
  const tokens = tokensOf(text);
  let position = 0;
  let depth = 0;

  const next = (): string => tokens[position]?.text ?? '';
  const accept = (sign: string): boolean => {
    const found = tokens[position]?.kind === 'sign' && next() === sign;
    if (found) position++;
    return found;
  };
  const expect = (sign: string): void => {
    if (!accept(sign)) refuse(`“${shortened(next()) || 'the end'}” stands where “${sign}” was expected`);
  };
  const nested = <T>(read: () => T): T => {
    if (++depth > deepestNesting) refuse(`a formula nests deeper than ${deepestNesting} levels`);
    const value = read();
    depth--;
    return value;
  };

  function sum(): Term {
    const terms = [product()];
    for (;;) {
      if (accept('+')) terms.push(product());
      else if (accept('-')) terms.push(negative(product()));
      else return terms.length === 1 ? (terms[0] as Term) : { kind: 'sum', terms };
    }
  }

  function product(): Term {
    const factors = [signed()];
    for (;;) {
      if (accept('*')) factors.push(signed());
      else if (accept('/')) factors.push({ kind: 'inverse', of: signed() });
      else return factors.length === 1 ? (factors[0] as Term) : { kind: 'product', factors };
    }
  }

  /** A factor and the signs before it: a power binds tighter than its sign. */
  function signed(): Term {
    let minus = false;
    for (;;) {
      if (accept('-')) minus = !minus;
      else if (!accept('+')) break;
    }
    const base = primary();
    const term: Term = accept('^') ? { kind: 'power', base, exponent: nested(signed) } : base;
    return minus ? negative(term) : term;
  }

  function primary(): Term {
    const token = tokens[position];
    if (token?.kind === 'number') {
      position++;
      return { kind: 'number', value: decimal(token.text) };
    }
    if (token?.kind === 'name') {
      position++;
      return accept('(') ? applied(token.text) : { kind: 'name', name: token.text };
    }
    expect('(');
    const inside = nested(sum);
    expect(')');
    return inside;
  }

  function applied(fn: string): Term {
    const args = nested(() => {
      const list = [sum()];
      while (accept(',')) list.push(sum());
      return list;
    });
    expect(')');
    if (fn === operators.total) return derivative('total', args);
    if (fn === operators.partial) return derivative('partial', args);
    return { kind: 'call', fn, args };
  }

  const whole = sum();
  if (tokens[position]?.kind !== 'end') refuse(`“${shortened(next())}” stands where the formula should end`);
  return whole;
}

const negative = (of: Term): Term => ({ kind: 'negative', of });

function decimal(text: string): Fraction {
  const [whole = '', after = ''] = text.split('.');
  return { n: BigInt(whole + after), d: 10n ** BigInt(after.length) };
}

function derivative(how: 'total' | 'partial', [of, by, times, ...more]: readonly Term[]): Term {
  const order = times === undefined ? { n: 1n, d: 1n } : fractionOf(times);
  const readable = order !== undefined && order.d === 1n && order.n >= 1n && order.n <= largestOrder;
  if (of === undefined || by === undefined || !readable || more.length > 0)
    refuse('a derivative is not written as f, x or f, x, n');
  // D(D(x, tau), tau) and D(x, tau, 2) are one thing.
  if (of.kind === 'derivative' && of.how === how && same(of.by, by))
    return { ...of, order: of.order + Number(order.n) };
  return { kind: 'derivative', how, of, by, order: Number(order.n) };
}

const same = (a: Term, b: Term): boolean => a.kind === 'name' && b.kind === 'name' && a.name === b.name;
