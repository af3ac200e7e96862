import { call, derivative, div, I, num, PI } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { Cursor, isComma, splitAt, unread } from './cursor.ts';
import { indexedMeaning } from './indices.ts';
import { counted } from './numbered-sums.ts';
import type { Reading } from './reading.ts';
import { compose, isPrime, joined, partsOf, spellList, spellRun, withoutFont } from './spell.ts';
import type { Parts } from './spell.ts';
import type { TexList, TexNode } from './tree.ts';
import type { Meaning } from './vocabulary.ts';

const dots: ReadonlyMap<string, number> = new Map([
  ['\\dot', 1],
  ['\\ddot', 2],
  ['\\dddot', 3],
]);

/** A name whose meaning is found, with what of its scripts is left over. */
interface Resolved {
  readonly name: string;
  readonly meaning: Meaning;
  readonly primes: number;
  readonly exponent: TexList;
}

/** Reads a name with its dots, primes, arguments and exponent; `node` has been taken, `c` stands behind it. */
export function readName(formula: Reading, node: TexNode, c: Cursor): Expr {
  const { order, inner } = undotted(node);
  const parts = numbered(formula, partsOf(inner));
  const flow = (e: Expr): Expr => derivative('total', e, formula.vocabulary.time, order);
  if (parts === undefined) {
    if (order === 0) return unread('this is not understood as a name', node.at);
    const compound = inner.kind === 'scripts' ? inner.base : [inner];
    if (inner.kind === 'scripts' && inner.sub.length > 0)
      return unread('an index on a formula is not read', node.at);
    const e = flow(formula.expression(compound, node.at));
    return inner.kind === 'scripts' ? formula.raised(e, inner.sup, node.at) : e;
  }
  const number = parts.sub === '' && !parts.star ? counted(formula, parts.nucleus) : undefined;
  if (number !== undefined) return formula.raised(number, parts.sup, node.at);
  const found = variation(formula, parts, c) ?? resolve(formula, parts, node.at);
  formula.assume(found?.meaning.assumed);
  const { expr, exponent } = found
    ? applied(formula, found, node, c)
    : (builtIn(formula, parts, node, c) ?? freely(formula, parts, node, c));
  return formula.raised(flow(expr), exponent, node.at);
}

/** b_n with the number that n is just now, unless the index counts couplings. */
function numbered(formula: Reading, parts: Parts | undefined): Parts | undefined {
  const k = parts && formula.numbers.get(parts.sub);
  if (parts === undefined || k === undefined) return parts;
  const isCoupling = formula.vocabulary.indexed?.meaning(parts.nucleus, [0]) !== undefined;
  return isCoupling ? parts : { ...parts, sub: `${k}` };
}

/** The value of a name, with the exponent that it carries. */
interface Value {
  readonly expr: Expr;
  readonly exponent: TexList;
}

/** Takes the dots off a letter that may carry an index: \dot{g}_1, \dot{g_1}; braces round all of it, too. */
function undotted(node: TexNode): { readonly order: number; readonly inner: TexNode } {
  if (node.kind === 'group' && node.body.length === 1) return undotted(node.body[0] as TexNode);
  const [base] = node.kind === 'scripts' ? node.base : [node];
  const order = base?.kind === 'accent' ? dots.get(base.label) : undefined;
  if (base?.kind !== 'accent' || order === undefined) return { order: 0, inner: node };
  const [only] = base.body;
  const body: TexNode =
    base.body.length === 1 && only !== undefined
      ? only
      : { kind: 'group', body: base.body, at: base.at, end: base.end };
  return { order, inner: node.kind === 'scripts' ? { ...node, base: [body] } : body };
}

/** The small change \delta g of g, where the vocabulary has one. */
function variation(formula: Reading, { nucleus, sub, star, sup }: Parts, c: Cursor): Resolved | undefined {
  const next = c.peek();
  const parts = next === undefined ? undefined : partsOf(next);
  if (nucleus !== '\\delta' || sub !== '' || star || sup.length > 0 || !parts) return undefined;
  const primes = parts.sup.filter(isPrime);
  const name = compose(parts.nucleus, parts.sub, parts.star, primes.map(() => '\\prime').join(''));
  const full = name === undefined ? '' : `\\delta${joined(name)}`;
  const meaning = formula.vocabulary.meaning(full);
  if (meaning === undefined) return undefined;
  c.next();
  return { name: full, meaning, primes: 0, exponent: parts.sup.slice(primes.length) };
}

/** Finds the longest part of a name that has a meaning: with its exponent, with its primes, without. */
function resolve(formula: Reading, parts: Parts, at: number): Resolved | undefined {
  const { nucleus, sub, star, sup } = parts;
  const primes = sup.findIndex((n) => !isPrime(n)) < 0 ? sup.length : sup.findIndex((n) => !isPrime(n));
  const rest = sup.slice(primes);
  const lookup = (exponent: string | undefined, starred: boolean): Meaning | undefined => {
    const name = compose(nucleus, sub, starred, exponent);
    if (name === undefined) return undefined;
    return (
      formula.vocabulary.meaning(name) ??
      formula.vocabulary.meaning(withoutFont(name)) ??
      (exponent === '' && !starred ? indexedMeaning(formula, nucleus, sub, at) : undefined)
    );
  };
  const name = compose(nucleus, sub, star, '') ?? nucleus;
  const whole = lookup(spellRun(sup), star);
  if (whole) return { name, meaning: whole, primes: 0, exponent: [] };
  const primed = primes > 0 ? lookup('\\prime'.repeat(primes), star) : undefined;
  if (primed) return { name, meaning: primed, primes: 0, exponent: rest };
  const plain = lookup('', star);
  if (plain) return { name, meaning: plain, primes, exponent: rest };
  const unstarred = star ? lookup('', false) : undefined;
  const value = unstarred?.kind === 'symbol' ? formula.vocabulary.star?.(unstarred.expr) : undefined;
  return value && { name, meaning: { kind: 'symbol', expr: value }, primes, exponent: rest };
}

/** π, e, i and the functions ζ and W_k, where the vocabulary has no other meaning for them. */
function builtIn(
  formula: Reading,
  { nucleus, sub, star, sup }: Parts,
  node: TexNode,
  c: Cursor,
): Value | undefined {
  const letter = withoutFont(nucleus);
  const applied = (value: (argument: Expr) => Expr): Value => {
    const group = argumentsAt(c);
    return { expr: value(formula.expression(group.body, group.at)), exponent: oneExponent(sup, group) };
  };
  if (star) return undefined;
  if (letter === 'W' && /^(?:\d|-1)$/.test(sub) && c.opens)
    return applied((x) => call('lambertw', num(Number(sub)), x));
  if (sub !== '') return undefined;
  if (letter === '\\zeta' && c.opens) return applied((x) => call('zeta', x));
  if (letter === '\\pi') return { expr: PI, exponent: sup };
  if (letter === '\\infty') return unread('∞ is no number', node.at);
  if (letter === 'i') {
    formula.assume('i is the imaginary unit');
    return { expr: I, exponent: sup };
  }
  if (letter === 'e' && sup.length > 0 && !sup.some(isPrime))
    return { expr: call('exp', formula.expression(sup, node.at)), exponent: [] };
  return undefined;
}

/** A name that nobody defines: a free symbol where those are admitted. */
function freely(formula: Reading, { nucleus, sub, star, sup }: Parts, node: TexNode, c: Cursor): Value {
  const name = compose(nucleus, sub, star, '') ?? nucleus;
  const { vocabulary } = formula;
  // A name that stands once in the row, before a power of a bracket: C in C(…)² is no function that could be told apart.
  const isFactor = c.opens && !formula.free.has(name) && isPower(c);
  if ((c.opens && !isFactor) || formula.factors.has(name))
    return unread(
      `${name} is not known, so what stands in brackets may be its argument or a factor`,
      node.at,
    );
  if (isFactor) formula.factors.add(name);
  const primes = sup
    .filter(isPrime)
    .map(() => '\\prime')
    .join('');
  const full = compose(nucleus, sub, star, primes) ?? name;
  const expr = vocabulary.free?.(full);
  if (expr === undefined) return unread(`${full} is not known`, node.at);
  formula.free.add(full);
  if (!/const/.test(full)) formula.assume(`${full} is a free symbol`);
  return { expr, exponent: sup.filter((n) => !isPrime(n)) };
}

/** The value of a name, with the arguments that follow it. */
function applied(formula: Reading, found: Resolved, node: TexNode, c: Cursor): Value {
  const { meaning, primes, name, exponent } = found;
  if (meaning.kind === 'function') return functionValue(formula, meaning, found, node, c);
  if (primes > 0) {
    const { time, primesDifferentiate } = formula.vocabulary;
    if (meaning.kind !== 'symbol' || meaning.moves !== true || !(primesDifferentiate === true || primes > 1))
      return unread(`${name} is not a function, so its prime is not understood`, node.at);
    formula.moving.add(meaning.expr);
    formula.assume(`a prime on ${name} is the derivative by ${time.name}`);
    return { expr: derivative('total', meaning.expr, time, primes), exponent };
  }
  if (meaning.kind === 'time') return { expr: div(formula.vocabulary.time, meaning.rate), exponent };
  if (meaning.kind === 'symbol' && meaning.moves === true) {
    formula.moving.add(meaning.expr);
    return alongTheFlow(formula, meaning.expr, found, c) ?? { expr: meaning.expr, exponent };
  }
  return { expr: meaning.expr, exponent };
}

type FunctionMeaning = Extract<Meaning, { kind: 'function' }>;

function functionValue(
  formula: Reading,
  { expr, variables, apply }: FunctionMeaning,
  { name, primes, exponent }: Resolved,
  node: TexNode,
  c: Cursor,
): Value {
  const slope = (e: Expr): Expr => {
    const [variable] = variables;
    if (primes === 0) return e;
    if (variables.length !== 1 || variable?.op !== 'sym')
      return unread(`a prime on ${name} does not say by what to differentiate`, node.at);
    return derivative('partial', e, variable, primes);
  };
  if (!c.opens) return { expr: slope(expr), exponent };
  const group = argumentsAt(c);
  const lists = splitAt(group.body, isComma);
  const sets = lists.filter(isSet);
  const args = lists
    .filter((list) => !isSet(list))
    .flatMap((list) => allOf(formula, list) ?? [formula.expression(list, group.at)]);
  const raised = oneExponent(exponent, group);
  if (isOwnArguments(args, variables, formula.vocabulary.time))
    return { expr: slope(expr), exponent: raised };
  const [variable] = variables;
  const by = variable === undefined ? [] : Array.from({ length: primes }, () => variable);
  const value =
    sets.length === 0 && args.length === variables.length && (primes === 0 || variables.length === 1)
      ? apply?.(args, by)
      : undefined;
  return value === undefined
    ? unread(`${name} at these arguments is not known`, group.at)
    : { expr: value, exponent: raised };
}

/** H(g, p), H(p, g) with couplings before or behind momenta in their order, β(g), S(g, τ); without arguments, too. */
export function isOwnArguments(args: readonly Expr[], variables: readonly Expr[], time: Expr): boolean {
  const own = args.filter((a) => a !== time || variables.includes(time));
  if (own.length === 0) return true;
  const half = variables.length / 2;
  const orders = [variables, variables.filter((v) => v !== time)];
  if (Number.isInteger(half)) orders.push([...variables.slice(half), ...variables.slice(0, half)]);
  return orders.some((order) => order.length === own.length && order.every((v, i) => v === own[i]));
}

/** g(\tau) is g; g(0) and g(\mu_0) are initial data. Undefined where the bracket is a factor. */
function alongTheFlow(formula: Reading, e: Expr, { name, exponent }: Resolved, c: Cursor): Value | undefined {
  if (!c.opens) return undefined;
  const { i } = c;
  const group = argumentsAt(c);
  const spelled = spellList(group.body);
  const meaning = spelled === undefined ? undefined : formula.vocabulary.meaning(spelled);
  if (meaning?.kind === 'time' || meaning?.kind === 'scale') {
    formula.assume(`${name}(${spelled ?? ''}) is ${name} along the flow`);
    return { expr: e, exponent: oneExponent(exponent, group) };
  }
  const number = group.body.length > 0 && group.body.every((n) => n.kind === 'digit');
  const [only] = group.body;
  const isName = spelled !== undefined && only !== undefined && partsOf(only)?.sup.length === 0;
  if (number || (isName && meaning === undefined && spelled !== '\\pi')) {
    const datum = `${name}(${spelled ?? spellRun(group.body) ?? ''})`;
    const known = formula.vocabulary.meaning(datum);
    if (known?.kind === 'symbol') {
      formula.assume(known.assumed);
      return { expr: known.expr, exponent: oneExponent(exponent, group) };
    }
    const value = formula.vocabulary.free?.(datum);
    if (value === undefined) return unread(`${datum} may be a value of ${name} or a product`, group.at);
    formula.free.add(datum);
    formula.assume(`${datum} is a free symbol, a value of ${name}`);
    return { expr: value, exponent: oneExponent(exponent, group) };
  }
  c.i = i;
  return undefined;
}

/** The bracket behind a name. */
type Arguments = ReturnType<Cursor['bracketed']>;

export function argumentsAt(c: Cursor): Arguments {
  const group = c.bracketed();
  if (group.scripts && group.scripts.sub.length > 0)
    return unread('an index on a bracket is not read', group.at);
  return group;
}

/** Whether the bracket that opens here has an exponent. */
function isPower(c: Cursor): boolean {
  const { i } = c;
  const { scripts } = c.bracketed();
  c.i = i;
  return scripts !== undefined && scripts.sup.length > 0 && scripts.sub.length === 0;
}

/** f^2(x) and f(x)^2 are both the square of f(x); f^2(x)^3 is nothing. */
function oneExponent(before: TexList, { scripts, at }: Arguments): TexList {
  const after = scripts?.sup ?? [];
  if (before.length > 0 && after.length > 0) return unread('two exponents on one value', at);
  return before.length > 0 ? before : after;
}

/** All couplings, momenta or fixed-point values by one letter, `g`, `\vec p`, `g^*`, where it has no meaning of its own. */
function allOf(
  { vocabulary: { indexed, meaning, star } }: Reading,
  list: TexList,
): readonly Expr[] | undefined {
  const [only, ...others] = list;
  const parts = only === undefined || others.length > 0 ? undefined : partsOf(only);
  const letter = /^(?:\\(?:vec|bar|mathbf|boldsymbol)\{)?([gqp])\}?$/.exec(parts?.nucleus ?? '')?.[1];
  if (!parts || letter === undefined || parts.sub !== '' || parts.sup.length > 0 || meaning(letter))
    return undefined;
  const all = Array.from({ length: indexed?.count ?? 0 }, (_, k) => indexed?.meaning(letter, [k]));
  const values = all.map((m) => (m?.kind !== 'symbol' ? undefined : parts.star ? star?.(m.expr) : m.expr));
  return values.every((v) => v !== undefined) && values.length > 0 ? values : undefined;
}

/** `\{g\}`: all couplings. */
function isSet(list: TexList): boolean {
  const c = new Cursor(list, 0);
  if (!c.opens) return false;
  const { open } = c.bracketed();
  return c.done && /^\\(?:\{|lbrace)$/.test(open);
}
