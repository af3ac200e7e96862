import type { Expr, Sym } from '../expr/expr.ts';
import { spelling } from './spell.ts';

/** What a name means in the notes that are read. */
export type Meaning =
  | {
      readonly kind: 'symbol';
      readonly expr: Expr;
      /** Does it change along the flow (couplings, momenta)? Then g(\tau) is g itself. */
      readonly moves?: boolean;
      /** What is taken for granted when it is read so. */
      readonly assumed?: string;
    }
  | {
      /** A function such as H(g, p), S(g, τ), β(g): without arguments it is written `expr`. */
      readonly kind: 'function';
      readonly expr: Expr;
      readonly variables: readonly Expr[];
      /** Its value at other arguments, differentiated by these of its variables before, where it can be given. */
      readonly apply?: (args: readonly Expr[], by: readonly Expr[]) => Expr | undefined;
      readonly assumed?: string;
    }
  | {
      /** A way to write the scale variable: dτ/d(this) = rate. */
      readonly kind: 'time';
      readonly rate: Expr;
      readonly assumed?: string;
    }
  | {
      /** The scale μ itself: dτ/d ln(this) = rate. */
      readonly kind: 'scale';
      readonly expr: Sym;
      readonly rate: Expr;
      readonly assumed?: string;
    };

/** How the reader knows what the names in the notes stand for. Names come in their canonical spelling. */
export interface TexVocabulary {
  readonly time: Sym;
  readonly meaning: (spelling: string) => Meaning | undefined;
  /** Is a prime on what moves a derivative along the flow? A primed coupling may also be another coupling. */
  readonly primesDifferentiate?: boolean;
  /** The symbol for a name that nobody defines (initial data, algebra); without it such a row is not read. */
  readonly free?: (spelling: string) => Expr | undefined;
  /** The symbol for the value of `e` at a fixed point: g^*. */
  readonly star?: (e: Expr) => Expr | undefined;
  /** A matrix by its name, row by row. */
  readonly matrix?: (
    spelling: string,
  ) => { readonly entries: readonly (readonly Expr[])[]; readonly assumed: string } | undefined;
  /** Names that carry indices over the couplings: `p_i`, `J_{ij}` for `i`, `j` = 0 … count − 1. */
  readonly indexed?: {
    readonly count: number;
    readonly meaning: (nucleus: string, indices: readonly number[]) => Meaning | undefined;
  };
}

/** A list of names, in any spelling, as the lookup of a vocabulary; the first entry of a name wins. */
export function meanings(
  entries: Iterable<readonly [tex: string, meaning: Meaning]>,
): (spelling: string) => Meaning | undefined {
  const map = new Map<string, Meaning>();
  for (const [tex, meaning] of entries) {
    const name = spelling(tex) ?? tex;
    if (!map.has(name)) map.set(name, meaning);
  }
  return (name) => map.get(name);
}
