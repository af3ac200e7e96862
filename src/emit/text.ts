import type { Identifier } from '../program/identifiers.ts';

declare const brand: unique symbol;
type Branded<B extends string> = string & { readonly [brand]: B };

/** A name of generated code; made by `identifierOf` and `namer`. */
export type TsIdentifier = Identifier;

/** A string literal, or a property name, with its quotes. */
export type TsString = Branded<'string'>;

/** Text that stays inside the comment in which it stands. */
export type TsComment = Branded<'comment'>;

/** Code: a number, a printed program, or a filled frame. */
export type TsCode = Branded<'code'>;

/** Letters, digits and plain punctuation stand for themselves in a literal, everything else is escaped. */
const escaped = /[^\p{L}\p{M}\p{N} !%()+,./:;=?^_|~-]/gu;

/** A string literal with this value: safe in every frame, without line ends and invisible characters. */
export const tsString = (value: string): TsString =>
  `'${value.replace(escaped, (c) =>
    Array.from({ length: c.length }, (_, i) => `\\u${c.charCodeAt(i).toString(16).padStart(4, '0')}`).join(
      '',
    ),
  )}'` as TsString;

/** A property name in a type, a record or a pattern. `['__proto__']` is a property, `__proto__` would not be one. */
export const tsProperty = (name: string): TsString =>
  name === '__proto__'
    ? (`['__proto__']` as TsString)
    : /^[A-Za-z_][A-Za-z0-9_]*$/.test(name)
      ? (name as TsString)
      : tsString(name);

/** An element of an array, which is there. */
export const tsElement = (array: TsIdentifier, index: number): TsCode => `${array}[${index}]!` as TsCode;

/** A field of a record, whatever its name is. */
export const tsField = (record: TsIdentifier, name: string): TsCode => {
  const property = tsProperty(name);
  const access = property.startsWith('[')
    ? property
    : property.startsWith("'")
      ? `[${property}]`
      : `.${property}`;
  return `${record}${access}` as TsCode;
};

/** A number in its shortest form that reads back as the same number. */
export function tsNumber(value: number): TsCode {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot stand in generated code`);
  return `${value}` as TsCode;
}

/**
 * One line of a comment. What could end the comment, begin another one, or speak to a tool (`@ts-ignore`,
 * `//# sourceMappingURL`) is pulled apart; invisible characters become spaces.
 */
export const tsComment = (text: string): TsComment =>
  text
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\*(?=\/)/g, '* ')
    .replace(/\/(?=\*)/g, '/ ')
    .replace(/\/\/(?=[#@])/g, '// ')
    .replace(/@/g, '(at)')
    .trim() as TsComment;

/** A text as lines of a comment, broken at spaces where possible; at most `most` lines. */
export function tsCommentLines(text: string, width = 100, most = 12): readonly TsComment[] {
  const lines: string[] = [''];
  for (const word of tsComment(text).split(/ +/)) {
    for (let rest = word; rest !== ''; rest = rest.slice(width)) {
      const last = lines[lines.length - 1] as string;
      const part = rest.slice(0, width);
      if (last === '') lines[lines.length - 1] = part;
      else if (last.length + 1 + part.length <= width) lines[lines.length - 1] = `${last} ${part}`;
      else lines.push(part);
    }
  }
  const shown = lines.length <= most ? lines : [...lines.slice(0, most), '…'];
  // Breaking or joining may have put the two halves of something together again.
  return shown.map(tsComment);
}
