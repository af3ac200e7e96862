import katex from 'katex';

/**
 * A formula as TeX sees it: our own view of the tree that KaTeX parses. Spacing and styles are gone; `at` and `end`
 * are UTF-16 offsets in the text that was parsed.
 */
export type TexNode = Placed & Content;

type Content =
  | { readonly kind: 'letter'; readonly text: string }
  | { readonly kind: 'digit'; readonly text: string }
  | { readonly kind: 'sign'; readonly family: Family; readonly text: string }
  /** `\sin`, `\sum`, `\operatorname{tr}`; the name has no backslash. */
  | { readonly kind: 'operator'; readonly name: string }
  | { readonly kind: 'group'; readonly body: TexList }
  | { readonly kind: 'scripts'; readonly base: TexList; readonly sub: TexList; readonly sup: TexList }
  | { readonly kind: 'fraction'; readonly above: TexList; readonly below: TexList }
  | { readonly kind: 'root'; readonly body: TexList; readonly index: TexList }
  | { readonly kind: 'accent'; readonly label: string; readonly body: TexList }
  | { readonly kind: 'font'; readonly font: string; readonly body: TexList }
  | { readonly kind: 'fence'; readonly left: string; readonly right: string; readonly body: TexList }
  | { readonly kind: 'array'; readonly rows: readonly (readonly TexList[])[] }
  | { readonly kind: 'text'; readonly text: string }
  /** Space of a quad or more: it separates statements. */
  | { readonly kind: 'gap' }
  | { readonly kind: 'unknown'; readonly what: string };

export type TexList = readonly TexNode[];
type Family = 'bin' | 'rel' | 'punct' | 'open' | 'close' | 'ord';

interface Placed {
  readonly at: number;
  readonly end: number;
}

export type Parsed =
  | { readonly ok: true; readonly nodes: TexList }
  | { readonly ok: false; readonly why: string; readonly at: number };

const longest = 64 * 1024;
const deepest = 200;

/** Parses one row of mathematics. Refuses what is too long or nests too deeply; never throws. */
export function parseTex(tex: string): Parsed {
  if (tex.length > longest)
    return { ok: false, why: `a formula may have at most ${longest} characters`, at: 0 };
  const deep = tooDeepAt(tex);
  if (deep !== undefined)
    return { ok: false, why: `the formula nests deeper than ${deepest} levels`, at: deep };
  try {
    const raw = (katex as unknown as Katex).__parse(tex, {
      displayMode: true,
      strict: 'ignore',
      trust: false,
      macros: {},
      maxExpand: 1000,
      maxSize: 10,
    });
    return { ok: true, nodes: convert(raw, { tex, at: 0 }) };
  } catch (error) {
    if (error instanceof katex.ParseError) {
      const at = Number.isInteger(error.position) ? Math.min(error.position, tex.length) : 0;
      return { ok: false, why: `TeX cannot read this: ${error.rawMessage.slice(0, 200)}`, at };
    }
    if (error instanceof RangeError) return { ok: false, why: 'the formula nests too deeply', at: 0 };
    // KaTeX throws plain errors on a few malformed inputs.
    return { ok: false, why: 'TeX cannot read this', at: 0 };
  }
}

const opening: ReadonlySet<string> = new Set(['{', '(', '[', '\\left', '\\begin']);
const closing: ReadonlySet<string> = new Set(['}', ')', ']', '\\right', '\\end']);

/** Where brackets, `\left`, `\begin` or unbraced scripts and arguments nest too deeply. */
function tooDeepAt(tex: string): number | undefined {
  let depth = 0;
  let chain = 0;
  for (const { 0: token, index } of tex.matchAll(/\\(?:[A-Za-z]+|[^])|[{}^_()[\]]|\s+|[^]/g)) {
    if (opening.has(token)) depth++;
    else if (closing.has(token)) depth = Math.max(0, depth - 1);
    if (token === '^' || token === '_' || /^\\[A-Za-z]/.test(token)) chain++;
    else if (!/^\s/.test(token) && token !== '{') chain = 0;
    if (depth > deepest || chain > deepest) return index;
  }
  return undefined;
}

interface Katex {
  __parse(tex: string, options: object): readonly Raw[];
}

/** A node of KaTeX 0.19; which fields it has depends on its type. */
interface Raw {
  readonly type: string;
  readonly loc?: {
    readonly start: number;
    readonly end: number;
    readonly lexer: { readonly input: string };
  } | null;
  readonly text?: string;
  readonly name?: string;
  readonly family?: string;
  readonly body?: unknown;
  readonly base?: Raw | null;
  readonly sub?: Raw | null;
  readonly sup?: Raw | null;
  readonly numer?: Raw;
  readonly denom?: Raw;
  readonly hasBarLine?: boolean;
  readonly leftDelim?: string | null;
  readonly index?: Raw | null;
  readonly label?: string;
  readonly font?: string;
  readonly left?: string;
  readonly right?: string;
  readonly delim?: string;
  readonly mclass?: string;
  readonly dimension?: { readonly number: number; readonly unit: string };
}

/** What is being converted, and the place for nodes that KaTeX gives none. */
interface Context {
  readonly tex: string;
  at: number;
}

const convert = (nodes: readonly Raw[], context: Context): TexNode[] =>
  nodes.flatMap((raw) => {
    const own = raw.loc?.lexer.input === context.tex ? raw.loc : undefined;
    context.at = own?.start ?? afterSpace(context.tex, context.at);
    const at = context.at;
    const converted = (rules.get(raw.type) ?? unknown)(raw, context);
    const end = Math.max(own?.end ?? 0, at + (own ? 0 : commandLength(raw, context.tex, at)), context.at);
    context.at = end;
    return converted.map((n): TexNode => ({ at, end, ...n }));
  });

/** The length of the command that a node without a place is written as, `\int` or `\quad`. */
function commandLength(raw: Raw, tex: string, at: number): number {
  const command =
    raw.name ?? (raw.type === 'kern' ? /^\\[a-z]+/.exec(tex.slice(at, at + 20))?.[0] : undefined);
  return command !== undefined && tex.startsWith(command, at) ? command.length : 0;
}

const afterSpace = (tex: string, at: number): number => {
  let i = at;
  while (i < tex.length && /\s/.test(tex[i] as string)) i++;
  return i;
};

/** A node that may lack its place. */
type Draft = Content & Partial<Placed>;
type Rule = (raw: Raw, context: Context) => readonly Draft[];

const listOf = (x: unknown): readonly Raw[] =>
  Array.isArray(x) ? (x as readonly Raw[]) : x === null || x === undefined ? [] : [x as Raw];

/** The content of an argument, without the braces round it. */
function content(x: unknown, context: Context): TexNode[] {
  const nodes = convert(listOf(x), context);
  const [only] = nodes;
  return nodes.length === 1 && only?.kind === 'group' ? [...only.body] : nodes;
}

const through: Rule = (raw, context) => convert(listOf(raw.body), context);
const nothing: Rule = () => [];
const unknown: Rule = (raw) => [{ kind: 'unknown', what: raw.label ?? raw.name ?? raw.type }];

const families: { readonly [family: string]: Family } = {
  bin: 'bin',
  rel: 'rel',
  punct: 'punct',
  open: 'open',
  close: 'close',
  inner: 'ord',
  mopen: 'open',
  mclose: 'close',
  mrel: 'rel',
  mord: 'ord',
};

const ordinary: Rule = (raw) => {
  const text = raw.text ?? '';
  if (/^[0-9.]$/.test(text)) return [{ kind: 'digit', text }];
  return /^[/|!?]$|^\\[lr]?[vV]ert$|^\\\|$/.test(text)
    ? [{ kind: 'sign', family: 'ord', text: text === '\\vert' ? '|' : text }]
    : [{ kind: 'letter', text }];
};

const rules: ReadonlyMap<string, Rule> = new Map(
  Object.entries<Rule>({
    mathord: ordinary,
    textord: ordinary,
    atom: (raw) => [{ kind: 'sign', family: families[raw.family ?? ''] ?? 'ord', text: raw.text ?? '' }],
    // An empty group, as in `{}+ c`, only sets the space round an operator.
    ordgroup: (raw, c) =>
      listOf(raw.body).length === 0 ? [] : [{ kind: 'group', body: convert(listOf(raw.body), c) }],
    supsub: (raw, c) => {
      const base = convert(listOf(raw.base), c);
      // What is written under a brace only names what stands above it.
      if (raw.base?.type === 'horizBrace') return base;
      return [{ kind: 'scripts', base, sub: content(raw.sub, c), sup: content(raw.sup, c) }];
    },
    genfrac: (raw, c) =>
      raw.hasBarLine === true && (raw.leftDelim ?? null) === null
        ? [{ kind: 'fraction', above: content(raw.numer, c), below: content(raw.denom, c) }]
        : unknown(raw, c),
    sqrt: (raw, c) => [{ kind: 'root', index: content(raw.index, c), body: content(raw.body, c) }],
    accent: (raw, c) => [{ kind: 'accent', label: raw.label ?? '', body: content(raw.base, c) }],
    overline: (raw, c) => [{ kind: 'accent', label: '\\overline', body: content(raw.body, c) }],
    underline: (raw, c) => [{ kind: 'accent', label: '\\underline', body: content(raw.body, c) }],
    font: (raw, c) => [{ kind: 'font', font: raw.font ?? '', body: content(raw.body, c) }],
    pmb: (raw, c) => [{ kind: 'font', font: 'boldsymbol', body: content(raw.body, c) }],
    operatorname: (raw) => [{ kind: 'operator', name: wordsOf(raw.body) }],
    op: (raw, c) =>
      raw.name === undefined ? unknown(raw, c) : [{ kind: 'operator', name: raw.name.replace(/^\\/, '') }],
    leftright: (raw, c) => [
      { kind: 'fence', left: raw.left ?? '', right: raw.right ?? '', body: convert(listOf(raw.body), c) },
    ],
    delimsizing: (raw) => [
      {
        kind: 'sign',
        family: families[raw.mclass ?? ''] ?? 'ord',
        text: raw.delim === '\\vert' ? '|' : (raw.delim ?? ''),
      },
    ],
    middle: (raw) => [{ kind: 'sign', family: 'ord', text: raw.delim ?? '' }],
    array: (raw, c) => [
      { kind: 'array', rows: listOf(raw.body).map((row) => listOf(row).map((cell) => content(cell, c))) },
    ],
    text: (raw, c) => [textOf(wordsOf(raw.body), c)],
    kern: (raw) => (raw.dimension?.unit === 'em' && raw.dimension.number >= 1 ? [{ kind: 'gap' }] : []),
    mclass: through,
    horizBrace: (raw, c) => [{ kind: 'group', body: convert(listOf(raw.base), c) }],
    xArrow: (raw, c) =>
      raw.label === '\\xrightarrow' ? [{ kind: 'sign', family: 'rel', text: '\\to' }] : unknown(raw, c),
    styling: through,
    sizing: through,
    color: through,
    enclose: (raw, c) => (raw.label === '\\fbox' ? through(raw, c) : unknown(raw, c)),
    smash: through,
    spacing: nothing,
    internal: nothing,
    phantom: nothing,
    hphantom: nothing,
    vphantom: nothing,
  }),
);

/** Words; a constant in words is one in upright letters. */
function textOf(text: string, { at }: Context): Draft {
  const constant = /^\s*(const|konst|cst|cte)\.?\s*$/i.exec(text)?.[1];
  return constant === undefined
    ? { kind: 'text', text }
    : {
        kind: 'font',
        font: 'mathrm',
        body: Array.from(constant, (letter) => ({ kind: 'letter', text: letter, at, end: at })),
      };
}

/** The letters of a text node, one after another. */
function wordsOf(x: unknown): string {
  return listOf(x)
    .map((raw) => (raw.type === 'spacing' ? ' ' : (raw.text ?? wordsOf(raw.body ?? raw.base))))
    .join('');
}
