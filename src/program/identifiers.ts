import { greek } from '../expr/unicode.ts';

declare const identifier: unique symbol;

/** Text that is safe as a JavaScript identifier: made only by the functions below. */
export type Identifier = string & { readonly [identifier]: true };

/** Words that cannot name a variable of a strict module, and globals that generated code refers to. */
const reserved: ReadonlySet<string> = new Set(
  (
    'abstract arguments as async await boolean break byte case catch char class const continue debugger declare ' +
    'default delete do double else enum eval export extends false final finally float for from function get goto if ' +
    'implements import in instanceof int interface let long namespace native new null of package private protected ' +
    'public return set short static super switch synchronized this throw throws transient true try type typeof var ' +
    'void volatile while with yield undefined NaN Infinity Math Number Object Array Float64Array ArrayLike globalThis ' +
    'window self process require module exports Function String Boolean Symbol BigInt Error RangeError TypeError JSON ' +
    'Map Set Promise Proxy Reflect Date constructor prototype __proto__ toString valueOf hasOwnProperty any unknown ' +
    'never number string bigint symbol object readonly keyof infer is asserts satisfies'
  ).split(' '),
);

const latin: ReadonlyMap<string, string> = new Map(
  [...greek].reverse().map(([name, letter]) => [letter, name]),
);

/**
 * The identifier for a name, whatever the name is: plain letters, digits and `_` stay, Greek letters get their Latin
 * names, everything else becomes `$` and its code point.
 */
export function identifierOf(name: string): Identifier {
  const text = Array.from(name.normalize('NFC'))
    .map((c) =>
      /^[A-Za-z0-9_]$/.test(c) ? c : (latin.get(c) ?? `$${(c.codePointAt(0) as number).toString(16)}`),
    )
    .join('');
  const started = /^[A-Za-z_$]/.test(text) ? text : `_${text}`;
  return (reserved.has(started) ? `${started}_` : started) as Identifier;
}

/** Hands out identifiers, each once. */
export function namer(taken: Iterable<string> = []): (name: string) => Identifier {
  const used = new Set(taken);
  return (name) => {
    let id = identifierOf(name);
    while (used.has(id)) id = `${id}_` as Identifier;
    used.add(id);
    return id;
  };
}
