import { argumentAt, isSpace, optionAt, textOf, tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

/** A macro that the notes define. */
export interface Macro {
  readonly parameters: number;
  /** The value of a first, optional argument. */
  readonly option?: readonly Token[];
  readonly body: readonly Token[];
}

export type Macros = ReadonlyMap<string, Macro>;

/** Counts the tokens that macros may still produce. */
export interface ExpansionBudget {
  left: number;
}

/** A definition read from the notes. */
interface Definition {
  readonly name: string;
  readonly macro: Macro;
  /** The offset behind it. */
  readonly end: number;
}

const longestDefinition = 10_000;
const newCommands = /\\(?:(?:re)?newcommand|providecommand|DeclareRobustCommand)\*?$/;
const documentCommands = /\\(?:New|Renew|Provide|Declare)DocumentCommand$/;

/** Does this command define a macro? */
export const definesMacro = (command: string): boolean =>
  newCommands.test(command) ||
  documentCommands.test(command) ||
  /^\\(?:[gex]?def|let|DeclareMathOperator\*?)$/.test(command);

/** Reads `\newcommand{\x}[1]{…}`, `\def\x#1{…}`, `\let\x\y`, `\DeclareMathOperator{\x}{…}` at `at`. */
export function definitionAt(text: string, at: number): Definition | undefined {
  const tokens = tokenize(text, at, Math.min(text.length, at + longestDefinition));
  const command = tokens[0]?.text ?? '';
  const name = argumentAt(tokens, 1);
  const defined = name === undefined ? '' : textOf(name.tokens).trim();
  if (name === undefined || !/^\\(?:[A-Za-z@]+|[^A-Za-z])$/.test(defined)) return undefined;
  const ending = (next: number): number => tokens[next - 1]?.end ?? at;
  if (command === '\\let') {
    const equals = tokens.slice(name.next).findIndex((t) => !isSpace(t) && t.text !== '=');
    const target = tokens[name.next + equals];
    if (target === undefined || equals < 0) return undefined;
    return { name: defined, macro: { parameters: 0, body: [target] }, end: target.end };
  }
  if (command.startsWith('\\DeclareMathOperator')) {
    const body = argumentAt(tokens, name.next);
    if (body === undefined) return undefined;
    const operator = ['\\operatorname', '{', ...body.tokens.map((t) => t.text), '}'];
    return {
      name: defined,
      macro: { parameters: 0, body: operator.map((t) => ({ text: t, at, end: at })) },
      end: ending(body.next),
    };
  }
  const head = newCommands.test(command)
    ? bracketParameters(tokens, name.next)
    : documentCommands.test(command)
      ? letterParameters(tokens, name.next)
      : hashParameters(tokens, name.next);
  const body = head && argumentAt(tokens, head.next);
  if (head === undefined || body === undefined) return undefined;
  const { parameters, option } = head;
  return {
    name: defined,
    macro: { parameters, body: body.tokens, ...(option && { option }) },
    end: ending(body.next),
  };
}

interface Head {
  readonly parameters: number;
  readonly option?: readonly Token[];
  readonly next: number;
}

function bracketParameters(tokens: readonly Token[], from: number): Head | undefined {
  const count = optionAt(tokens, from);
  if (count === undefined) return { parameters: 0, next: from };
  const parameters = Number(textOf(count.tokens));
  if (!Number.isInteger(parameters) || parameters < 0 || parameters > 9) return undefined;
  const option = optionAt(tokens, count.next);
  return { parameters, next: option?.next ?? count.next, ...(option && { option: option.tokens }) };
}

/** `{m m}`, `{O{g} m}` of \NewDocumentCommand: mandatory arguments, the first perhaps optional. */
function letterParameters(tokens: readonly Token[], from: number): Head | undefined {
  const list = argumentAt(tokens, from);
  if (list === undefined) return undefined;
  const letters = textOf(list.tokens).replaceAll(' ', '');
  if (!/^(?:O\{[^{}]*\})?m*$/.test(letters)) return undefined;
  const begin = list.tokens.findIndex((t) => t.text === '{');
  const option = begin < 0 ? undefined : argumentAt(list.tokens, begin)?.tokens;
  const mandatory = letters.replace(/^O\{.*\}/, '').length;
  return {
    parameters: mandatory + (option ? 1 : 0),
    next: list.next,
    ...(option && { option }),
  };
}

/** `#1#2` of a \def; delimited parameters are not taken. */
function hashParameters(tokens: readonly Token[], from: number): Head | undefined {
  let i = from;
  let parameters = 0;
  for (; tokens[i] !== undefined && tokens[i]?.text !== '{'; i++) {
    if (isSpace(tokens[i])) continue;
    if (tokens[i]?.text !== '#' || tokens[i + 1]?.text !== `${parameters + 1}`) return undefined;
    parameters++;
    i++;
  }
  return { parameters, next: i };
}

/** Why macros could not be expanded. */
export class ExpansionStopped extends Error {}

/** Expands all macros. Throws ExpansionStopped when the budget is used up or an argument is missing. */
export function expand(tokens: readonly Token[], macros: Macros, budget: ExpansionBudget): Token[] {
  if (macros.size === 0) return [...tokens];
  const pending = [...tokens].reverse();
  const out: Token[] = [];
  for (let token = pending.pop(); token !== undefined; token = pending.pop()) {
    const macro = token.text.startsWith('\\') ? macros.get(token.text) : undefined;
    if (macro === undefined) {
      out.push(token);
      continue;
    }
    const args = takeArguments(token, macro, pending);
    const body = replaceParameters(macro.body, args, token);
    budget.left -= body.length + 1;
    if (budget.left < 0) throw new ExpansionStopped('the macros expand to too much');
    for (let i = body.length - 1; i >= 0; i--) pending.push(body[i] as Token);
  }
  return out;
}

function takeArguments(use: Token, macro: Macro, pending: Token[]): readonly (readonly Token[])[] {
  const args: (readonly Token[])[] = [];
  if (macro.option !== undefined) args.push(takeOption(pending) ?? macro.option);
  while (args.length < macro.parameters) {
    while (isSpace(pending[pending.length - 1])) pending.pop();
    const first = pending.pop();
    if (first === undefined || first.text === '}')
      throw new ExpansionStopped(`${use.text} lacks an argument`);
    args.push(first.text === '{' ? takeUntil(pending, '}', use) : [first]);
  }
  return args;
}

function takeOption(pending: Token[]): readonly Token[] | undefined {
  if (pending[pending.length - 1]?.text !== '[') return undefined;
  const open = pending.pop() as Token;
  return takeUntil(pending, ']', open);
}

function takeUntil(pending: Token[], close: string, use: Token): Token[] {
  const taken: Token[] = [];
  let depth = 0;
  for (let token = pending.pop(); token !== undefined; token = pending.pop()) {
    if (token.text === close && depth === 0) return taken;
    if (token.text === '{') depth++;
    else if (token.text === '}') depth--;
    taken.push(token);
  }
  throw new ExpansionStopped(`an argument of ${use.text} does not end`);
}

/** The body with its arguments; what the body itself brings stands where the macro is used. */
function replaceParameters(
  body: readonly Token[],
  args: readonly (readonly Token[])[],
  use: Token,
): readonly Token[] {
  const out: Token[] = [];
  for (let i = 0; i < body.length; i++) {
    const { text } = body[i] as Token;
    const digit = text === '#' ? Number(body[i + 1]?.text) : 0;
    const arg = args[digit - 1];
    if (arg !== undefined) {
      out.push(...arg);
      i++;
    } else out.push({ text, at: use.at, end: use.end });
    if (out.length > 100_000) throw new ExpansionStopped('the macros expand to too much');
  }
  return out;
}
