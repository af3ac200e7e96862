import { subtract, whole } from './arithmetic.ts';
import { evaluate } from './evaluate.ts';
import { atomKey, inTime, replaced, varied, variedIn } from './scene.ts';
import type { Atom, Scene } from './scene.ts';
import type { Term } from './term.ts';

/**
 * Something that has a value in every scene. The laws of mechanics are written with quantities: derivatives and
 * substitutions are ways to evaluate, not formulas.
 */
export type Quantity = <T>(scene: Scene<T>) => T;

export const zero: Quantity = ({ K }) => K.number(whole(0));
export const number =
  (n: bigint, d = 1n): Quantity =>
  ({ K }) =>
    K.number({ n, d });
export const one = number(1n);
export const valueOf =
  (term: Term): Quantity =>
  (scene) =>
    evaluate(term, scene);
export const atom =
  (a: Atom): Quantity =>
  (scene) =>
    scene.valueOf(a);

export const sum =
  (...parts: readonly Quantity[]): Quantity =>
  (scene) =>
    parts.map((f) => f(scene)).reduce(scene.K.add, zero(scene));
export const negative =
  (f: Quantity): Quantity =>
  (scene) =>
    scene.K.negate(f(scene));
export const difference =
  (f: Quantity, g: Quantity): Quantity =>
  (scene) =>
    subtract(scene.K, f(scene), g(scene));
export const product =
  (f: Quantity, g: Quantity): Quantity =>
  (scene) =>
    scene.K.multiply(f(scene), g(scene));

export const inverse =
  (f: Quantity): Quantity =>
  (scene) =>
    scene.K.invert(f(scene));
export const quotient = (f: Quantity, g: Quantity): Quantity => product(f, inverse(g));

/** ∂f/∂a, all other atoms held. */
export const partial =
  (f: Quantity, a: Atom): Quantity =>
  (scene) =>
    f(variedIn(scene, atomKey(a))).slope ?? zero(scene);

/** df/dτ along any motion. */
export const total =
  (f: Quantity): Quantity =>
  (scene) =>
    f(inTime(scene)).slope ?? zero(scene);

/** The meanings of atoms, by their keys. */
export type Meanings = readonly (readonly [Atom, Quantity])[];

/** Σ d_k ∂f/∂a_k: how f changes in the direction in which every a_k changes by d_k. */
export const along =
  (f: Quantity, direction: Meanings): Quantity =>
  <T>(scene: Scene<T>) => {
    const slopes = new Map<string, T>(direction.map(([a, d]) => [atomKey(a), d(scene)]));
    return f(varied(scene, (a) => slopes.get(atomKey(a)))).slope ?? zero(scene);
  };

/** f with quantities in the place of atoms. */
export const substituted =
  (f: Quantity, meanings: Meanings): Quantity =>
  <T>(scene: Scene<T>) =>
    f(replaced(scene, new Map<string, T>(meanings.map(([a, g]) => [atomKey(a), g(scene)]))));
