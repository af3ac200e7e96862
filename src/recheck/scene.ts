import type { Arithmetic } from './arithmetic.ts';
import { whole } from './arithmetic.ts';
import type { Budget } from './budget.ts';
import type { Dual } from './dual.ts';
import { dual } from './dual.ts';

/** Something that has a value by itself: a name, or a derivative of a name. */
export type Atom =
  | { readonly kind: 'name'; readonly name: string }
  /** The order-th derivative of a name along the flow. */
  | { readonly kind: 'rate'; readonly name: string; readonly order: number }
  /** A partial derivative of an unknown function, told by the text of the whole. */
  | { readonly kind: 'slope'; readonly text: string };

export const nameAtom = (name: string): Atom => ({ kind: 'name', name });
export const rateAtom = (name: string, order = 1): Atom => ({ kind: 'rate', name, order });

/** A text that tells atoms apart, fit to be shown: q′ is the rate of q. */
export const atomKey = (atom: Atom): string => {
  switch (atom.kind) {
    case 'name':
      return atom.name;
    case 'rate':
      return `${atom.name}${'′'.repeat(atom.order)}`;
    case 'slope':
      return atom.text;
  }
};

/** What moves, and in what. */
export interface Motion {
  readonly time: string;
  readonly moving: ReadonlySet<string>;
}

/** Where a term is evaluated: an arithmetic and the values of all atoms in it. */
export interface Scene<T> {
  readonly K: Arithmetic<T>;
  readonly valueOf: (atom: Atom) => T;
  readonly motion: Motion;
  readonly budget: Budget;
}

/** The same scene with every atom x varied to x + ε d(x). */
export function varied<T>(scene: Scene<T>, d: (atom: Atom) => T | undefined): Scene<Dual<T>> {
  return {
    ...scene,
    K: dual(scene.K),
    valueOf: (atom) => ({ value: scene.valueOf(atom), slope: d(atom) }),
  };
}

/** Only the atom with this key is varied. */
export const variedIn = <T>(scene: Scene<T>, key: string): Scene<Dual<T>> =>
  varied(scene, (atom) => (atomKey(atom) === key ? scene.K.number(whole(1)) : undefined));

/** Time passes: q becomes q + ε q̇, q̇ becomes q̇ + ε q̈. */
export const inTime = <T>(scene: Scene<T>): Scene<Dual<T>> =>
  varied(scene, (atom) => {
    const { time, moving } = scene.motion;
    if (atom.kind === 'rate') return scene.valueOf(rateAtom(atom.name, atom.order + 1));
    if (atom.kind === 'slope') return undefined;
    if (atom.name === time) return scene.K.number(whole(1));
    return moving.has(atom.name) ? scene.valueOf(rateAtom(atom.name)) : undefined;
  });

/** The same scene with other values for some atoms. */
export const replaced = <T>(scene: Scene<T>, values: ReadonlyMap<string, T>): Scene<T> => ({
  ...scene,
  valueOf: (atom) => values.get(atomKey(atom)) ?? scene.valueOf(atom),
});
