import type { Entry, Text } from './document.ts';
import type { Place } from './source.ts';

/**
 * What a part of a theory file may look like. A shape is data: the reader follows it, and the JSON Schema for editors
 * is made from it, so that both always agree.
 */
export type Shape =
  TextShape | ChoiceShape | FormulaShape | ListShape | TableShape | RecordShape | EitherShape;

interface Described {
  /** What an editor shows to the author. */
  readonly description: string;
}

/** Plain words. */
export interface TextShape extends Described {
  readonly kind: 'text';
  readonly pattern?: RegExp;
}

/** One of several words. */
export interface ChoiceShape extends Described {
  readonly kind: 'choice';
  readonly values: readonly string[];
}

/** A formula; its names are looked up later. */
export interface FormulaShape extends Described {
  readonly kind: 'formula';
}

export interface ListShape extends Described {
  readonly kind: 'list';
  readonly items: Shape;
  /** The exact number of items. */
  readonly length?: number;
}

/** A block whose keys the author chooses. */
export interface TableShape extends Described {
  readonly kind: 'table';
  readonly keys: keyof typeof keyPatterns;
  readonly values: Shape;
}

/** A block with given keys. */
export interface RecordShape extends Described {
  readonly kind: 'record';
  readonly fields: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
}

/** Shapes that are told apart by what they are in YAML: a text, a list, a block. */
export interface EitherShape extends Described {
  readonly kind: 'either';
  readonly of: readonly Shape[];
}

/** What the keys of a table may be. */
export const keyPatterns = {
  name: /^[\p{L}_][\p{L}\p{N}_]*$/u,
  /** A loop order. */
  order: /^(0|[1-9][0-9]?)$/u,
  /** A coordinate, or its velocity. */
  state: /^[\p{L}_][\p{L}\p{N}_]*'?$/u,
} as const;

/** No text of a theory file, and no name, may be longer. */
export const longestText = 10_000;
export const longestName = 100;

/** A part of a file that has the shape S; what has not, has been reported and is left out. */
export type Read<S> = S extends TextShape | ChoiceShape | FormulaShape
  ? Text
  : S extends { readonly kind: 'list'; readonly items: infer I }
    ? List<Read<I>>
    : S extends { readonly kind: 'table'; readonly values: infer V }
      ? Table<Read<V>>
      : S extends { readonly kind: 'record'; readonly fields: infer F }
        ? Fields<F>
        : S extends { readonly kind: 'either'; readonly of: readonly (infer O)[] }
          ? Read<O>
          : never;

export interface List<T> {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly T[];
}

export interface Table<T> {
  readonly kind: 'table';
  readonly place: Place;
  readonly entries: readonly Entry<T>[];
  /** Every key that has the right form, also of what could not be read. */
  readonly keys: readonly Text[];
  /** How many keys there are in the file. */
  readonly size: number;
}

export interface Fields<F> {
  readonly kind: 'record';
  readonly place: Place;
  readonly fields: { readonly [K in keyof F]?: Read<F[K]> };
  /** The keys as they stand in the file. */
  readonly keys: ReadonlyMap<string, Text>;
}
