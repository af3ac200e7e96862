import { call, div, productOf } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { seesBar } from './bars.ts';
import { logarithmOfModulus } from './between-signs.ts';
import { unread } from './cursor.ts';
import type { Cursor } from './cursor.ts';
import { functionNames } from './functions.ts';
import { readName } from './name.ts';
import { isFunction, isNumeral, refuseSets, startsFactor } from './nodes.ts';
import type { Reading } from './reading.ts';
import { joined, spell, spellList } from './spell.ts';
import type { TexList } from './tree.ts';

const functionsByCommand: ReadonlyMap<string, string> = new Map([
  ...Array.from(functionNames, ([fn, command]) => [command.slice(1), fn] as const),
  ['log', 'log'],
  ['zeta', 'zeta'],
]);

/** `\sin x`, `\ln^2(g)`, `\operatorname{zeta}(3)`. */
export function application(formula: Reading, c: Cursor, exponent: TexList): Expr {
  const node = c.next();
  const op = node.kind === 'scripts' ? node.base[0] : node;
  const name = op?.kind === 'operator' ? op.name : '';
  const fn = functionsByCommand.get(name);
  if (fn === undefined) {
    if (formula.vocabulary.meaning(`\\mathrm{${name}}`)) return readName(formula, node, c);
    return unread(`\\${name} is not read yet`, node.at);
  }
  if (node.kind === 'scripts' && node.sub.length > 0)
    return unread('a base of a logarithm is not read', node.at);
  const isTime = timeOf(formula, name, c, exponent);
  if (isTime !== undefined) return isTime;
  const ofModulus = fn === 'log' && exponent.length === 0 ? logarithmOfModulus(formula, c) : undefined;
  if (ofModulus !== undefined) return ofModulus;
  const [sup] = exponent;
  if (sup?.kind === 'sign') return unread(`an inverse function is written \\arc${name}`, node.at);
  if (!c.opens) return formula.raised(call(fn, argumentOf(formula, name, c)), exponent, node.at);
  const { argument, raised } = inBrackets(formula, c);
  if (raised.length === 0) return formula.raised(call(fn, argument), exponent, node.at);
  // \sin(x)^2 is (sin x)², or else sin(x²).
  const outer = formula.choices.choose(2) === 0;
  formula.assume(`the exponent behind \\${name}(…) belongs to ${outer ? 'the value' : 'the argument'}`);
  if (exponent.length > 0) return unread('two exponents on one value', node.at);
  return outer
    ? formula.raised(call(fn, argument), raised, node.at)
    : call(fn, formula.raised(argument, raised, node.at));
}

/** `\ln\mu` is the scale variable where the vocabulary says so. */
function timeOf(formula: Reading, name: string, c: Cursor, exponent: TexList): Expr | undefined {
  const next = c.peek();
  const spelled = next === undefined || exponent.length > 0 ? undefined : spellList([next]);
  const meaning =
    spelled === undefined ? undefined : formula.vocabulary.meaning(`\\${name}${joined(spelled)}`);
  if (meaning?.kind !== 'time') return undefined;
  c.next();
  formula.assume(meaning.assumed);
  return div(formula.vocabulary.time, meaning.rate);
}

/** The bracketed argument of a function, and what stands in the exponent behind it. */
function inBrackets(formula: Reading, c: Cursor): { readonly argument: Expr; readonly raised: TexList } {
  const { body, at, scripts, ...group } = c.bracketed();
  refuseSets({ body, at, ...group });
  if (scripts && scripts.sub.length > 0) return unread('an index on a bracket is not read', at);
  return { argument: formula.expression(body, at), raised: scripts?.sup ?? [] };
}
/** What a function without brackets is taken of: the factors up to the next function, or the first alone. */
function argumentOf(formula: Reading, fn: string, c: Cursor): Expr {
  if (!startsFactor(c)) return unread(`\\${fn} has nothing to act on`, c.at);
  const isWhole = !fn.startsWith('l') && isAngle(formula, c);
  const factors = [formula.factor(c)];
  const follows = (): boolean => startsFactor(c) && !seesBar(c) && !isFunction(c.peek());
  if (follows() && (isWhole || formula.actsOnAll(`\\${fn}`)))
    while (follows()) factors.push(formula.factor(c));
  return productOf(factors);
}

/** Whether what follows can be meant in one way only: the 2θ of \sin 2\theta, the ωτ of \cos\omega\tau. */
function isAngle(formula: Reading, c: Cursor): boolean {
  const first = c.peek();
  let last = first;
  for (let k = 1; last !== undefined; k++) {
    const node = c.peek(k);
    if (node === undefined || node.kind === 'sign' || isFunction(node)) break;
    last = node;
  }
  const name = last && spell(last);
  const meaning = name === undefined ? undefined : formula.vocabulary.meaning(name);
  return (first !== undefined && isNumeral(first)) || meaning?.kind === 'time';
}
