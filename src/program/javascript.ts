import { namer } from './identifiers.ts';
import type { Identifier } from './identifiers.ts';
import { countUses } from './program.ts';
import type { BinaryOp, Program, Statement, ValueId } from './program.ts';

/** Where the code finds an input: in a variable, in an array, or in a record under a key. */
export type InputPlace =
  | { readonly kind: 'variable'; readonly name: Identifier }
  | { readonly kind: 'element'; readonly array: Identifier; readonly index: number }
  | { readonly kind: 'field'; readonly record: Identifier; readonly key: string };

export interface JavaScriptNames {
  /** One place for each input of the program. */
  readonly inputs: readonly InputPlace[];
  /** The array that receives the outputs. */
  readonly out: Identifier;
  /** Where in it, if not one after another. */
  readonly places?: readonly number[];
  /** Identifiers of the surrounding code that must not be hidden. */
  readonly taken?: readonly Identifier[];
}

/** A value used once is written where it is used, unless its text is longer than this. */
const longestInline = 72;

const level = { additive: 1, multiplicative: 2, unary: 3, atom: 4 } as const;

/** The text of a value, and how tightly it holds together. */
interface Text {
  readonly code: string;
  readonly level: number;
}

const signs: { readonly [K in Exclude<BinaryOp, 'pow'>]: { readonly sign: string; readonly level: number } } =
  {
    add: { sign: '+', level: level.additive },
    sub: { sign: '-', level: level.additive },
    mul: { sign: '*', level: level.multiplicative },
    div: { sign: '/', level: level.multiplicative },
  };

/**
 * The body of a function in JavaScript that is also TypeScript: `const` lines, then one assignment to `out[i]` for
 * each output. Operations, their order and their rounding are those of the program.
 */
export function printJavaScript(program: Program, names: JavaScriptNames): string {
  const uses = countUses(program);
  const fresh = namer([
    names.out,
    ...(names.taken ?? []),
    ...names.inputs.map((p) => (p.kind === 'variable' ? p.name : p.kind === 'element' ? p.array : p.record)),
  ]);
  const lines: string[] = [];
  const texts: Text[] = [];

  const define = (name: Identifier, code: string): Text => {
    lines.push(`const ${name} = ${code};`);
    return { code: name, level: level.atom };
  };

  // Inputs are named first, in their order, so that the temporaries avoid their names.
  const loads = program.statements.flatMap((s, id) => (s.op === 'input' ? [{ id, index: s.index }] : []));
  for (const { id, index } of loads.sort((a, b) => a.index - b.index)) {
    const place = names.inputs[index];
    if (place === undefined) throw new RangeError('every input needs a place');
    texts[id] =
      place.kind === 'variable'
        ? { code: place.name, level: level.atom }
        : define(fresh(program.inputs[index] as string), access(place));
  }
  let count = 0;
  program.statements.forEach((s, id) => {
    if (s.op === 'input') return;
    const text = write(s, texts);
    const shared = (uses[id] as number) > 1 && s.op !== 'constant';
    const onlyOutput = uses[id] === 1 && program.outputs.includes(id);
    const long = text.code.length > longestInline && !onlyOutput;
    texts[id] = shared || long ? define(fresh(`t${count++}`), text.code) : text;
  });
  program.outputs.forEach((id, i) =>
    lines.push(`${names.out}[${names.places?.[i] ?? i}] = ${(texts[id] as Text).code};`),
  );
  return lines.map((line) => `${line}\n`).join('');
}

const access = (place: Exclude<InputPlace, { kind: 'variable' }>): string =>
  place.kind === 'element'
    ? `${place.array}[${place.index}]`
    : /^[A-Za-z_][A-Za-z0-9_]*$/.test(place.key)
      ? `${place.record}.${place.key}`
      : `${place.record}[${quote(place.key)}]`;

/** A string literal; line separators and `<` are escaped as well, so that it is safe in any frame. */
const quote = (text: string): string =>
  JSON.stringify(text).replace(
    /[^\x20-\x7e]|[<>`$&'*/]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function write(s: Exclude<Statement, { op: 'input' }>, texts: readonly Text[]): Text {
  const at = (id: ValueId): Text => texts[id] as Text;
  switch (s.op) {
    case 'constant':
      return { code: `${s.value}`, level: s.value < 0 ? level.unary : level.atom };
    case 'neg': {
      // −(a b) and (−a) b are the same number, bit for bit.
      const text = at(s.a);
      const code = text.code.startsWith('-') || text.level === level.additive ? `(${text.code})` : text.code;
      return { code: `-${code}`, level: text.level === level.multiplicative ? text.level : level.unary };
    }
    case 'call':
      return { code: `Math.${s.fn}(${at(s.a).code})`, level: level.atom };
    case 'pow':
      return { code: `Math.pow(${at(s.a).code}, ${at(s.b).code})`, level: level.atom };
    default: {
      const { sign, level: own } = signs[s.op];
      const left = at(s.a);
      const right = at(s.b);
      const a = left.level >= own ? left.code : `(${left.code})`;
      const b = right.level > own && !right.code.startsWith('-') ? right.code : `(${right.code})`;
      return { code: `${a} ${sign} ${b}`, level: own };
    }
  }
}
