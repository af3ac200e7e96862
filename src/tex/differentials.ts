import { derivative, div, mul, neg, num, pow } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { Cursor, isComma, splitAt, unread } from './cursor.ts';
import { indexedMeaning } from './indices.ts';
import { argumentsAt, isOwnArguments } from './name.ts';
import type { Reading } from './reading.ts';
import { isPrime, joined, partsOf, spell, spellList, withoutFont } from './spell.ts';
import type { TexList, TexNode } from './tree.ts';
import type { Meaning } from './vocabulary.ts';

/** The sign of a differential: d, ∂ or δ, with its order. */
interface Mark {
  readonly kind: 'd' | '∂' | 'δ';
  readonly order: number;
}

/** What is differentiated by, and how often. */
interface Variable {
  readonly meaning: Meaning;
  readonly order: number;
  /** The k of d/dμ^k or d/d ln μ^k. */
  readonly power: number;
}

const marks: ReadonlyMap<string, Mark['kind']> = new Map([
  ['d', 'd'],
  ['\\mathrm{d}', 'd'],
  ['\\partial', '∂'],
  ['\\delta', 'δ'],
]);

function markOf(node: TexNode | undefined): Mark | undefined {
  if (node === undefined) return undefined;
  const parts = partsOf(node);
  const kind = parts && marks.get(parts.nucleus);
  if (kind === undefined || parts?.sub !== '' || parts.star) return undefined;
  const order = parts.sup.length === 0 ? 1 : integerOf(parts.sup);
  return order === undefined ? undefined : { kind, order };
}

function integerOf(nodes: TexList): number | undefined {
  const text = nodes.map((n) => (n.kind === 'digit' ? n.text : '?')).join('');
  return /^[1-9]\d?$/.test(text) ? Number(text) : undefined;
}

/** `\frac{dg}{d\tau}`, `\frac{\partial^2 S}{\partial g^2}`, `\frac{d}{d\tau} (…)`. Undefined for a plain fraction. */
export function differentialFraction(
  formula: Reading,
  above: TexList,
  below: TexList,
  c: Cursor,
  at: number,
): Expr | undefined {
  const mark = markOf(above[0]);
  if (mark === undefined || markOf(below[0])?.kind !== mark.kind) return undefined;
  const variables = variablesOf(formula, mark.kind, new Cursor(below, at));
  if (variables === undefined) return fractionOfNames(formula, mark.kind, at);
  if (isPlain(formula, mark.kind, variables)) return undefined;
  checkOrders(mark, variables, at);
  const content = above.slice(1);
  const operand = content.length > 0 ? formula.expression(content, at) : operandBehind(formula, c);
  const slope = differentiate(formula, mark.kind, operand, variables, at);
  return content.length > 0 && c.opens ? slopeAt(formula, content, variables, slope, c) : slope;
}

/** `\frac{\partial\beta}{\partial g}(g^*)`: the slope of a function at one point; a longer bracket is a factor. */
function slopeAt(
  formula: Reading,
  content: TexList,
  variables: readonly Variable[],
  slope: Expr,
  c: Cursor,
): Expr {
  const name = spellList(content);
  const meaning = name === undefined ? undefined : formula.vocabulary.meaning(name);
  if (meaning?.kind !== 'function') return slope;
  const { i } = c;
  const group = argumentsAt(c);
  const lists = splitAt(group.body, isComma);
  const atoms = lists.every((list) => list.length === 1 || spellList(list) !== undefined);
  const args = atoms ? lists.map((list) => formula.expression(list, group.at)) : [];
  const raised = (e: Expr): Expr => formula.raised(e, group.scripts?.sup ?? [], group.at);
  if (args.length > 0 && isOwnArguments(args, meaning.variables, formula.vocabulary.time))
    return raised(slope);
  const by = variables.flatMap((v) =>
    v.meaning.kind === 'symbol'
      ? Array.from({ length: v.order }, () => (v.meaning as { expr: Expr }).expr)
      : [],
  );
  const inOwn = by.length > 0 && by.every((v) => meaning.variables.includes(v));
  if (inOwn && args.length === meaning.variables.length) {
    const value = meaning.apply?.(args, by);
    return value === undefined
      ? unread(`the slope of ${name ?? ''} at these arguments is not known`, group.at)
      : raised(value);
  }
  c.i = i;
  return slope;
}

/** `dp/d\tau`, `\partial S/\partial g`, `d/d\tau (…)` on the line. Undefined where no such thing stands. */
export function inlineDifferential(formula: Reading, c: Cursor): Expr | undefined {
  const mark = markOf(c.peek());
  if (mark === undefined) return undefined;
  const from = c.i;
  const at = c.at;
  let slash = from + 1;
  while (slash < c.nodes.length && slash < from + 40 && !isSign(c.nodes[slash], '/')) {
    if (isSign(c.nodes[slash], '+', '-')) return undefined;
    slash++;
  }
  if (!isSign(c.nodes[slash], '/') || markOf(c.nodes[slash + 1])?.kind !== mark.kind) return undefined;
  const below = new Cursor(c.nodes, c.end, slash + 1);
  const variables = variablesOf(formula, mark.kind, below);
  if (variables === undefined) return fractionOfNames(formula, mark.kind, at);
  if (isPlain(formula, mark.kind, variables)) return undefined;
  checkOrders(mark, variables, at);
  const content = c.nodes.slice(from + 1, slash);
  c.i = below.i;
  const operand = content.length > 0 ? formula.expression(content, at) : operandBehind(formula, c);
  return differentiate(formula, mark.kind, operand, variables, at);
}

/** `\partial_g S`, `\partial_g^2 S`: acts on the next factor. Undefined where no such operator stands. */
export function partialOperator(formula: Reading, c: Cursor): Expr | undefined {
  const node = c.peek();
  if (node?.kind !== 'scripts' || spellList(node.base) !== '\\partial' || node.sub.length === 0)
    return undefined;
  const order = node.sup.length === 0 ? 1 : integerOf(node.sup);
  if (order === undefined) return unread('the order of this derivative is not understood', node.at);
  const variables = node.sub.map((n): Variable => {
    const name = spell(n);
    const meaning =
      name === undefined
        ? undefined
        : (formula.vocabulary.meaning(name) ?? indexedMeaning(formula, 'g', name, node.at));
    return meaning === undefined
      ? unread(`the derivative is by ${name ?? 'something'} that is not known`, node.at)
      : { meaning, order, power: 1 };
  });
  c.next();
  return differentiate(formula, '∂', c.opens ? bracket(formula, c) : formula.factor(c), variables, node.at);
}

const isSign = (node: TexNode | undefined, ...texts: readonly string[]): boolean =>
  node?.kind === 'sign' && texts.includes(node.text);

function operandBehind(formula: Reading, c: Cursor): Expr {
  return c.opens ? bracket(formula, c) : formula.operand(c, 'the derivative');
}

function bracket(formula: Reading, c: Cursor): Expr {
  const group = c.bracketed();
  const inside = formula.expression(group.body, group.at);
  return formula.raised(inside, group.scripts?.sup ?? [], group.at);
}

/** d above and below is a factor only where the notes know d; else it is a derivative by something unknown. */
function fractionOfNames(formula: Reading, kind: Mark['kind'], at: number): undefined {
  const letter = { d: 'd', '∂': '\\partial', δ: '\\delta' }[kind];
  return formula.vocabulary.meaning(letter) === undefined
    ? unread('it is not understood by what this differentiates', at)
    : undefined;
}

/** Where d or δ is itself declared, only a derivative along the flow is taken for one. */
function isPlain(formula: Reading, kind: Mark['kind'], variables: readonly Variable[]): boolean {
  const letter = kind === 'd' ? 'd' : kind === 'δ' ? '\\delta' : undefined;
  if (letter === undefined || formula.vocabulary.meaning(letter) === undefined) return false;
  return variables.some(({ meaning }) => meaning.kind !== 'time' && meaning.kind !== 'scale');
}

/** Reads `d\tau`, `d\ln\mu`, `\partial g^2 \partial\tau` as far as they go. */
function variablesOf(formula: Reading, kind: Mark['kind'], c: Cursor): readonly Variable[] | undefined {
  const variables: Variable[] = [];
  while (markOf(c.peek())?.kind === kind && !(variables.length > 0 && c.peek(1) === undefined)) {
    c.next();
    const variable = variableAt(formula, c);
    if (variable === undefined) return undefined;
    variables.push(variable);
  }
  return variables.length === 0 ? undefined : variables;
}

function variableAt(formula: Reading, c: Cursor, prefix = ''): Variable | undefined {
  const node = c.peek();
  if (node === undefined) return undefined;
  if (node.kind === 'operator') {
    c.next();
    const name = `\\${node.name === 'log' ? 'ln' : node.name}`;
    if (!c.opens) return variableAt(formula, c, name);
    const inside = new Cursor(c.bracketed().body, c.at);
    const inverse = name === '\\ln' ? inverseScale(formula, inside) : undefined;
    if (inverse) return inverse;
    const variable = variableAt(formula, inside, name);
    return inside.done ? variable : undefined;
  }
  const parts = partsOf(node);
  if (parts === undefined) return velocityVariable(formula, c);
  const lookup = (name: string): Meaning | undefined => {
    const full = `${prefix}${prefix === '' ? name : joined(name)}`;
    return formula.vocabulary.meaning(full) ?? formula.vocabulary.meaning(withoutFont(full));
  };
  const whole = spell(node);
  const found = whole === undefined ? undefined : lookup(whole);
  if (found) {
    c.next();
    return { meaning: found, order: 1, power: 1 };
  }
  const exponent = parts.sup.filter((n) => !isPrime(n));
  const k = exponent.length === 0 ? 1 : integerOf(exponent);
  const name = spell(
    node.kind === 'scripts' ? { ...node, sup: node.sup.filter((n) => !exponent.includes(n)) } : node,
  );
  const meaning =
    k === undefined || name === undefined
      ? undefined
      : (lookup(name) ??
        (prefix === '' && !parts.star
          ? indexedMeaning(formula, parts.nucleus, parts.sub, node.at)
          : undefined));
  if (k === undefined || meaning === undefined)
    return prefix === '' ? velocityVariable(formula, c) : undefined;
  c.next();
  // d/dμ² and d/d ln μ² are by a power; d²/dτ² is a second derivative.
  const isPower = meaning.kind === 'scale' || prefix !== '';
  return { meaning, order: isPower ? 1 : k, power: isPower ? k : 1 };
}

/** The 1/\mu, \mu_0/\mu or \mu/\mu_0 of d\ln(1/\mu), with \frac or a slash. */
function inverseScale(formula: Reading, c: Cursor): Variable | undefined {
  const [fraction, ...others] = c.nodes;
  const slash = c.nodes.findIndex((n) => isSign(n, '/'));
  const [above, below] =
    fraction?.kind === 'fraction' && others.length === 0
      ? [fraction.above, fraction.below]
      : [c.nodes.slice(0, slash), c.nodes.slice(slash + 1)];
  const scaleOf = (nodes: TexList): Meaning | undefined => {
    const meaning = formula.vocabulary.meaning(spellList(nodes) ?? '');
    return meaning?.kind === 'scale' ? meaning : undefined;
  };
  const isReference = (nodes: TexList): boolean =>
    nodes.length === 1 && (spellList(nodes) !== undefined || nodes[0]?.kind === 'digit') && !scaleOf(nodes);
  const [upper, lower] = [scaleOf(above), scaleOf(below)];
  const scale = lower && isReference(above) ? lower : upper && isReference(below) ? upper : undefined;
  if (scale?.kind !== 'scale') return undefined;
  const rate = scale === lower ? neg(scale.rate) : scale.rate;
  return { meaning: { kind: 'time', rate }, order: 1, power: 1 };
}

/** ∂/∂\dot g: by a velocity, or by any other single factor that is an atom. */
function velocityVariable(formula: Reading, c: Cursor): Variable | undefined {
  const { i } = c;
  const e = formula.factor(c);
  const order = e.op === 'power' && e.exponent.op === 'num' ? Number(e.exponent.value.n) : 1;
  const atom = e.op === 'power' ? e.base : e;
  if (atom.op === 'sym' || (atom.op === 'derivative' && atom.kind === 'total'))
    return { meaning: { kind: 'symbol', expr: atom }, order, power: 1 };
  c.i = i;
  return undefined;
}

function checkOrders(mark: Mark, variables: readonly Variable[], at: number): void {
  if (variables.reduce((n, v) => n + v.order, 0) !== mark.order)
    unread('the orders above and below in this derivative differ', at);
}

/** Applies the derivatives, the last one in the denominator first. */
function differentiate(
  formula: Reading,
  kind: Mark['kind'],
  operand: Expr,
  variables: readonly Variable[],
  at: number,
): Expr {
  return variables.reduceRight((e, v) => differentiateOnce(formula, kind, e, v, at), operand);
}

function differentiateOnce(
  formula: Reading,
  kind: Mark['kind'],
  e: Expr,
  { meaning, order, power }: Variable,
  at: number,
): Expr {
  const { time } = formula.vocabulary;
  const along = kind === 'd' ? 'total' : 'partial';
  formula.assume(meaning.assumed);
  if (meaning.kind === 'time')
    return mul(pow(div(meaning.rate, num(power)), num(order)), derivative(along, e, time, order));
  if (meaning.kind === 'scale') {
    if (order > 1) return unread('a second derivative by the scale itself is not read yet', at);
    const rate = div(meaning.rate, mul(num(power), pow(meaning.expr, num(power))));
    return mul(rate, derivative(along, e, time));
  }
  const by = meaning.expr;
  if (by.op !== 'sym' && by.op !== 'derivative')
    return unread('the derivative is by something that is no symbol', at);
  const byMoves = meaning.kind === 'symbol' && meaning.moves === true;
  if (kind === 'd' && byMoves && formula.moving.has(e)) {
    if (order > 1) return unread('a second derivative along a curve is not read yet', at);
    formula.assume('a derivative of one coupling by another is the slope along the flow');
    return div(derivative('total', e, time), derivative('total', by, time));
  }
  if (kind === 'd') formula.assume('d by a symbol other than the scale is the partial derivative');
  return derivative('partial', e, by, order);
}
