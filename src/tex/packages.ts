import { argumentAt, isSpace, optionAt } from './tokens.ts';
import type { Token } from './tokens.ts';

/** The d of each command for derivatives, of the packages physics, derivative and diffcoeff. */
const derivatives: ReadonlyMap<string, string> = new Map([
  ...['dv', 'derivative', 'odv', 'diff', 'dv*', 'diff*'].map((name) => [`\\${name}`, 'd'] as const),
  ...['pdv', 'pderivative', 'partialderivative', 'diffp', 'pdv*'].map(
    (name) => [`\\${name}`, '\\partial'] as const,
  ),
  ...['fdv', 'functionalderivative'].map((name) => [`\\${name}`, '\\delta'] as const),
]);

/** Commands that stand for others. */
const renamed: ReadonlyMap<string, readonly string[]> = new Map([
  ['\\dd', ['d']],
  ['\\qty', []],
  ['\\quantity', []],
  ['\\tr', ['\\operatorname', '{', 't', 'r', '}']],
  ['\\Tr', ['\\operatorname', '{', 'T', 'r', '}']],
  ['\\order', ['O']],
  ['\\coloneqq', [':', '=']],
  ['\\coloneq', [':', '=']],
  ['\\eqqcolon', ['=', ':']],
  ['\\vcentcolon', [':']],
  ['\\eqdef', ['=']],
]);

/** Writes the commands of common packages in plain LaTeX. Macros of the notes have been expanded before. */
export function withoutPackages(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  let steps = 0;
  const rewrite = (list: readonly Token[], depth: number): void => {
    for (let i = 0; i < list.length;) {
      const token = list[i] as Token;
      const found = depth < deepest && ++steps < mostSteps ? rewritten(list, i) : undefined;
      if (found === undefined) {
        out.push(token);
        i++;
      } else {
        rewrite(found.tokens, depth + 1);
        i = found.next;
      }
    }
  };
  rewrite(tokens, 0);
  return out;
}

/** Derivatives of derivatives, no deeper. */
const deepest = 8;
const mostSteps = 100_000;

interface Rewritten {
  readonly tokens: readonly Token[];
  readonly next: number;
}

function rewritten(list: readonly Token[], i: number): Rewritten | undefined {
  const use = list[i] as Token;
  const put = (...texts: readonly string[]): readonly Token[] => texts.map((text) => ({ ...use, text }));
  const mark = derivatives.get(use.text);
  if (mark !== undefined) return derivative(list, i, mark, put);
  if (/^\\(?:stackrel|overset|underset)$/.test(use.text)) return relationUnder(list, i);
  const other = renamed.get(use.text);
  if (other === undefined) return undefined;
  const argument = /^\\(?:order|dd)$/.test(use.text) ? bracedAt(list, i + 1) : undefined;
  if (argument === undefined) return { tokens: put(...other), next: i + 1 };
  const group = use.text === '\\order' ? [...put('('), ...argument.tokens, ...put(')')] : argument.tokens;
  return { tokens: [...put(...other), ...put(' '), ...group], next: argument.next };
}

/** `\\stackrel{(3)}{=}`: the relation; one with ! or ? over it is demanded or asked, and left as it is. */
function relationUnder(list: readonly Token[], i: number): Rewritten | undefined {
  const above = argumentAt(list, i + 1);
  const below = above && argumentAt(list, above.next);
  const relation = below?.tokens.filter((t) => !isSpace(t));
  if (above === undefined || below === undefined || relation?.length !== 1) return undefined;
  if (!/^(?:=|\\equiv|\\approx|\\simeq|\\propto)$/.test(relation[0]?.text ?? '')) return undefined;
  return above.tokens.some((t) => /^[!?]$/.test(t.text)) ? undefined : { tokens: relation, next: below.next };
}

const bracedAt = (list: readonly Token[], i: number): Rewritten | undefined =>
  list[i]?.text === '{' ? argumentAt(list, i) : undefined;

/** `\dv{g}{\tau}`, `\dv{\tau}`, `\dv[2]{g}{\tau}`, `\pdv{H}{g}{p}`. */
function derivative(
  list: readonly Token[],
  i: number,
  mark: string,
  put: (...texts: readonly string[]) => readonly Token[],
): Rewritten | undefined {
  const option = optionAt(list, i + 1);
  const args: (readonly Token[])[] = [];
  let next = option?.next ?? i + 1;
  while (args.length < 3) {
    let from = next;
    while (isSpace(list[from])) from++;
    const argument = bracedAt(list, from);
    if (argument === undefined) break;
    args.push(argument.tokens);
    next = argument.next;
  }
  if (args.length === 0 || (args.length === 3 && option !== undefined)) return undefined;
  const [of, ...by] =
    args.length === 1 ? [[], args[0] ?? []] : (args as [readonly Token[], ...(readonly Token[])[]]);
  const power = option
    ? [...put('^', '{'), ...option.tokens, ...put('}')]
    : by.length === 2
      ? put('^', '{', '2', '}')
      : [];
  const below = by.flatMap((variable) => [...put(mark, ' '), ...variable, ...(option ? power : [])]);
  return {
    tokens: [
      ...put('\\frac', '{', mark),
      ...power,
      ...put(' '),
      ...of,
      ...put('}', '{'),
      ...below,
      ...put('}'),
    ],
    next,
  };
}
