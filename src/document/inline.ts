import type { TexMath } from '../tex/text.ts';

/** A piece of a sentence. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  /** Set in a typewriter face; it may be broken anywhere. */
  | { readonly kind: 'code'; readonly text: string }
  /** Mathematics, and how it reads in plain text. */
  | { readonly kind: 'math'; readonly tex: TexMath; readonly plain: string }
  /** The number of an equation of the same document. */
  | { readonly kind: 'reference'; readonly number: number; readonly id: string };

export const plainWords = (text: string): Inline => ({ kind: 'text', text });

/** A sentence as plain text. */
export const plainText = (sentence: readonly Inline[]): string =>
  sentence
    .map((part) =>
      part.kind === 'math' ? part.plain : part.kind === 'reference' ? `(${part.number})` : part.text,
    )
    .join('');

/** The items with `between` between them. */
export const joined = (
  items: readonly (readonly Inline[])[],
  between: string,
  last = between,
): readonly Inline[] =>
  items.flatMap((item, i) =>
    i === 0 ? item : [plainWords(i === items.length - 1 ? last : between), ...item],
  );
