import { div, mul, neg, num, pow, productOf, sumOf } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { dependsOn } from '../expr/walk.ts';
import { application } from './application.ts';
import type { Choices } from './choices.ts';
import { Cursor, isComma, splitAt, unread } from './cursor.ts';
import { differentialFraction, inlineDifferential, partialOperator } from './differentials.ts';
import { readName } from './name.ts';
import { poissonBracket } from './between-signs.ts';
import { numberedSum } from './numbered-sums.ts';
import { isPrime, partsOf, spellList } from './spell.ts';
import { divergence, summedTerm, sumOverIndex } from './sums.ts';
import { barred, invariantAt } from './tables.ts';
import { seesBar, barAt, underBar } from './bars.ts';
import type { Substitution } from './bars.ts';
import { describe, isLabel, isNumeral, plainBrackets, refuseSets, startsFactor } from './nodes.ts';
import type { Reading } from './reading.ts';
import { remainderAt } from './remainder.ts';
import type { TexList, TexNode } from './tree.ts';
import type { TexVocabulary } from './vocabulary.ts';

const products: readonly string[] = ['\\cdot', '\\times', '*', '\\ast'];

/** A term of a sum as it is written, with its sign; UTF-16 offsets in the row. */
export interface Term {
  readonly expr: Expr;
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the expression that a list of nodes stands for. One formula is read with one path of choices; what was
 * taken for granted on the way is collected in `assumed`, names without a meaning in `free`.
 */
export class Formula implements Reading {
  readonly assumed = new Set<string>();
  readonly free = new Set<string>();
  readonly factors = new Set<string>();
  readonly indices = new Map<string, number>();
  readonly numbers = new Map<string, number>();
  readonly mentions = new Map<string, number>();
  private bars: Substitution[] = [];
  private remainder: Expr | undefined;
  private terms: Term[] = [];
  private isDerived = false;
  readonly moving = new Set<Expr>();

  constructor(
    readonly vocabulary: TexVocabulary,
    readonly choices: Choices,
  ) {}

  /** One side of a relation. */
  side(nodes: TexList): {
    readonly expr: Expr;
    readonly at: readonly Substitution[];
    readonly upTo: Expr | undefined;
    readonly terms: readonly Term[];
    readonly isDerived: boolean;
  } {
    this.isDerived = false;
    this.bars = [];
    this.remainder = undefined;
    this.terms = [];
    const c = new Cursor(nodes, nodes[nodes.length - 1]?.end ?? 0);
    const expr = this.sumAt(c, true);
    return { expr, at: this.bars, upTo: this.remainder, terms: this.terms, isDerived: this.isDerived };
  }

  /** A whole list as an expression. */
  expression(nodes: TexList, at: number): Expr {
    if (nodes.length === 0) return unread('a formula is missing', at);
    return this.sumAt(new Cursor(nodes, nodes[nodes.length - 1]?.end ?? at), false);
  }

  assume(what: string | undefined): void {
    if (what !== undefined) this.assumed.add(what);
  }

  private sumAt(c: Cursor, outermost: boolean): Expr {
    const barsBefore = this.bars.length;
    const terms: Expr[] = [];
    const start = c.at;
    do {
      const from = c.at;
      let negative = false;
      while (c.sees('+', '-')) if ((c.next() as { text?: string }).text === '-') negative = !negative;
      const left = remainderAt(this, c);
      if (left !== undefined) {
        if (!outermost || this.remainder !== undefined)
          unread('what is left out is read only once on a side', start);
        this.remainder = left;
        continue;
      }
      const read = summedTerm(this, c);
      const term = negative ? neg(read) : read;
      terms.push(term);
      this.terms.push({ expr: term, from, to: c.behind });
    } while (c.sees('+', '-'));
    if (!c.done) this.unexpected(c);
    if (this.bars.length > barsBefore && (!outermost || terms.length > 1))
      unread('an evaluation bar inside a longer formula is not read', start);
    return sumOf(terms);
  }

  private unexpected(c: Cursor): never {
    const node = c.next();
    if (node.kind === 'sign' && ['\\pm', '\\mp'].includes(node.text))
      return unread(`${node.text} makes two relations of one`, node.at);
    return unread(`${describe(node)} is not understood here`, node.at);
  }

  /** Factors up to the next + or −, or to the end. */
  term(c: Cursor): Expr {
    const factors: Expr[] = [];
    const start = c.at;
    for (;;) {
      if (c.done || c.sees('+', '-')) break;
      if (c.sees('/')) {
        c.next();
        factors.push(this.divisor(c, factors));
        continue;
      }
      if (factors.length > 0 && c.sees(...products)) {
        c.next();
        const minus = c.sees('-') && c.next();
        factors.push(minus ? neg(this.factor(c)) : this.factor(c));
        continue;
      }
      if (!startsFactor(c)) break;
      if (!seesBar(c)) factors.push(this.factor(c));
      else {
        factors.push(...underBar(this, c));
        const bars = barAt(this, c.next());
        const others = factors.slice(0, -1);
        if (factors.length === 0 || bars.some((b) => others.some((f) => dependsOn(f, b.symbol))))
          unread('it is not clear to what the evaluation bar belongs', start);
        this.bars.push(...bars);
      }
    }
    if (factors.length === 0) return c.done ? unread('a term is missing', c.end) : this.unexpected(c);
    return productOf(factors);
  }

  /** What stands under a slash. In ε/2A the A may stand below, as in print, or beside, as in a program. */
  private divisor(c: Cursor, above: readonly Expr[]): Expr {
    const at = c.at;
    const first = this.factor(c);
    if (!startsFactor(c) || seesBar(c)) return div(num(1), first);
    const numbers = first.op === 'num' && above.every((f) => f.op === 'num');
    if (numbers && this.seesPi(c)) {
      // 1/16π² (…): how many write 1/(16π²) times the bracket.
      const below = this.choices.choose(2) === 0;
      this.assume(`a/bπ is ${below ? 'a/(bπ)' : '(a/b)π'}, at character ${at + 1}`);
      return div(num(1), below ? mul(first, this.factor(c)) : first);
    }
    if (numbers || this.choices.choose(2) === 1) {
      if (!numbers) this.assume(`a/bc is (a/b)c, at character ${at + 1}`);
      return div(num(1), first);
    }
    this.assume(`a/bc is a/(bc), at character ${at + 1}`);
    return div(num(1), mul(first, this.juxtaposed(c)));
  }

  private seesPi(c: Cursor): boolean {
    const next = c.peek();
    const nucleus = next?.kind === 'scripts' ? next.base[0] : next;
    return nucleus?.kind === 'letter' && nucleus.text === '\\pi';
  }

  /** Factors side by side, up to the next written operator. */
  private juxtaposed(c: Cursor): Expr {
    const factors: Expr[] = [];
    while (startsFactor(c) && !seesBar(c)) factors.push(this.factor(c));
    return productOf(factors);
  }

  /** What a derivative without brackets acts on: all factors that follow, or the first alone. */
  operand(c: Cursor, what: string): Expr {
    if (!startsFactor(c)) return unread(`${what} has nothing to act on`, c.at);
    const first = this.factor(c);
    if (!startsFactor(c) || seesBar(c)) return first;
    return this.actsOnAll(what) ? mul(first, this.juxtaposed(c)) : first;
  }

  actsOnAll(what: string): boolean {
    const all = this.choices.choose(2) === 0;
    this.assume(`${what} acts on ${all ? 'the whole product' : 'the first factor alone'}`);
    return all;
  }

  factor(c: Cursor): Expr {
    const node = c.peek();
    if (node === undefined) return unread('a factor is missing', c.end);
    if (isNumeral(node)) return this.numeral(c);
    if (c.opens) return this.brackets(c);
    const special =
      this.derived(inlineDifferential(this, c)) ??
      this.derived(partialOperator(this, c)) ??
      numberedSum(this, c) ??
      sumOverIndex(this, c) ??
      divergence(this, c) ??
      invariantAt(this, c);
    if (special !== undefined) return special;
    switch (node.kind) {
      case 'fraction':
        c.next();
        return (
          this.derived(differentialFraction(this, node.above, node.below, c, node.at)) ??
          div(this.expression(node.above, node.at), this.expression(node.below, node.at))
        );
      case 'root':
        c.next();
        return this.root(node);
      case 'operator':
        return application(this, c, []);
      case 'group':
        c.next();
        return spellList(node.body) === undefined
          ? this.expression(node.body, node.at)
          : this.named(new Cursor(node.body, node.end), c);
      case 'scripts':
        return this.scripted(node, c);
      case 'letter':
      case 'font':
      case 'accent':
        return this.named(c, c);
      default:
        return this.unexpected(c);
    }
  }

  private named(name: Cursor, c: Cursor): Expr {
    const node = name.next();
    const read = readName(this, node, c);
    return node.kind === 'scripts' && node.sup.some(isPrime) ? this.derived(read) : read;
  }

  /** Notes that what was read is a derivative, where it is one. */
  private derived<E extends Expr | undefined>(e: E): E {
    this.isDerived ||= e !== undefined;
    return e;
  }

  /** Digits, read as one number; the last one may carry an exponent. */
  private numeral(c: Cursor): Expr {
    const at = c.at;
    let digits = '';
    let exponent: TexList = [];
    while (exponent.length === 0) {
      const node = c.peek();
      if (node === undefined || !isNumeral(node)) break;
      c.next();
      const digit = node.kind === 'scripts' ? node.base[0] : node;
      digits += digit?.kind === 'digit' ? digit.text : '';
      if (node.kind === 'scripts') {
        if (node.sub.length > 0) unread('a number cannot carry an index', node.at);
        exponent = node.sup;
      }
    }
    if (!/^(?:\d+\.?\d*|\.\d+)$/.test(digits) || digits.length > 2000) unread('this is no number', at);
    return this.raised(num(Q.readDecimal(digits)), exponent, at);
  }

  /** A base with what stands in its exponent. */
  raised(base: Expr, exponent: TexList, at: number): Expr {
    if (exponent.length === 0) return base;
    const [only] = exponent;
    if (exponent.length === 1 && only?.kind === 'letter' && (only.text === 'T' || only.text === '\\dagger'))
      return unread('transposes are not read yet', at);
    if (isLabel(exponent)) return unread('a superscript in parentheses is no exponent', at);
    if (exponent.some(isPrime)) return unread('a prime here is not understood', at);
    return pow(base, this.expression(exponent, at));
  }

  private root(node: Extract<TexNode, { kind: 'root' }>): Expr {
    const index = node.index.length === 0 ? num(2) : this.expression(node.index, node.at);
    return pow(this.expression(node.body, node.at), div(num(1), index));
  }

  /** A bracketed formula, with its exponent. */
  private brackets(c: Cursor): Expr {
    const group = c.bracketed();
    const between = /^(?:\||\\[lr]?vert)$/.test(group.open) ? barred(this, group.body, group.at) : undefined;
    if (between !== undefined) return between;
    const poisson = poissonBracket(this, group);
    if (poisson !== undefined) return this.raised(poisson, group.scripts?.sup ?? [], group.at);
    refuseSets(group);
    if (!plainBrackets.has(group.open + group.close))
      return unread('this kind of bracket is not read yet', group.at);
    if (splitAt(group.body, isComma).length > 1) return unread('a tuple is not read yet', group.at);
    const inside = this.expression(group.body, group.at);
    if (group.scripts && group.scripts.sub.length > 0)
      return unread('an index on a bracket is not read', group.at);
    return this.raised(inside, group.scripts?.sup ?? [], group.at);
  }

  private scripted(node: Extract<TexNode, { kind: 'scripts' }>, c: Cursor): Expr {
    const [base] = node.base;
    if (base === undefined) return unread('an index or exponent has nothing to stand on', node.at);
    if (base.kind === 'operator') return application(this, c, node.sup);
    if (base.kind === 'fence' || base.kind === 'group' || base.kind === 'root' || base.kind === 'fraction') {
      if (base.kind !== 'group' || partsOf(node) === undefined) {
        if (node.sub.length > 0) return unread('an index on a formula is not read', node.at);
        c.next();
        const inner = new Cursor(node.base, node.end);
        return this.raised(this.factor(inner), node.sup, node.at);
      }
    }
    return this.named(c, c);
  }
}
