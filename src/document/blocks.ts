import type { TexMath } from '../tex/text.ts';
import type { Inline } from './inline.ts';

/** Lecture notes, before they are set in any format. */
export interface Document {
  readonly title: string;
  /** The name of the theory; labels of equations begin with it. */
  readonly theory: string;
  readonly language: string;
  readonly blocks: readonly Block[];
}

export type Block = Heading | Prose | Unnumbered | StepBlock | Table | List;

export interface Heading {
  readonly kind: 'heading';
  readonly number: number;
  readonly title: readonly Inline[];
}

export interface Prose {
  readonly kind: 'prose';
  readonly text: readonly Inline[];
}

/** A displayed formula that is no step of the derivation. */
export interface Unnumbered {
  readonly kind: 'display';
  readonly display: Display;
}

/** One line of the derivation with what stands beside it. */
export interface StepBlock {
  readonly kind: 'step';
  readonly number: number;
  readonly id: string;
  /** Empty where the step is all that its section has. */
  readonly title: readonly Inline[];
  readonly reason: readonly Inline[];
  readonly display: Display;
  readonly rule: readonly Inline[];
  /** The earlier equations that it uses; empty where there are none. */
  readonly uses: readonly Inline[];
  readonly verdict: 'proved' | 'supported' | 'undecided' | 'refuted';
  readonly mark: readonly Inline[];
}

export interface Table {
  readonly kind: 'table';
  readonly head: readonly (readonly Inline[])[];
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

/** A numbered list. */
export interface List {
  readonly kind: 'list';
  readonly items: readonly (readonly Inline[])[];
}

/** left = right. */
export interface Equation {
  readonly left: TexMath;
  readonly right: TexMath;
}

/** A displayed formula. Renderers break equations into lines; a matrix that fits no page arrives as its entries. */
export type Display =
  | { readonly kind: 'equation'; readonly equation: Equation }
  | { readonly kind: 'matrix'; readonly left: TexMath; readonly rows: readonly (readonly TexMath[])[] }
  | { readonly kind: 'entries'; readonly entries: readonly Equation[] };
