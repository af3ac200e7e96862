import type { Budget } from './budget.ts';
import { bounds, indeterminate } from './bound.ts';
import type { Bound } from './bound.ts';
import type { Field } from './field.ts';
import { floating } from './floating.ts';
import type { Complex } from './floating.ts';
import { powerModulo } from './modular.ts';
import type { Stream } from './random.ts';
import { residues } from './residue.ts';
import type { Residue } from './residue.ts';
import { atomKey } from './scene.ts';
import type { Atom, Motion, Scene } from './scene.ts';
import { reduced } from './term.ts';
import type { Traits } from './traits.ts';

/** How the names of constants are to be understood: a declared name may shadow them. */
export interface Constants {
  readonly pi: boolean;
  readonly imaginary: boolean;
}

interface Frame {
  readonly motion: Motion;
  readonly budget: Budget;
  readonly constants: Constants;
}

/** A scene whose atoms get their values when they are first asked for. */
function scene<T>(
  K: Scene<T>['K'],
  draw: (key: string) => T,
  frame: Frame,
  drawn = new Map<string, T>(),
): Scene<T> {
  const { motion, budget, constants } = frame;
  return {
    K,
    motion,
    budget,
    valueOf: (atom: Atom): T => {
      const key = atomKey(atom);
      if (key === 'pi' && constants.pi) return K.pi;
      if (key === 'I' && constants.imaginary) return K.imaginary;
      const value = drawn.get(key) ?? draw(key);
      drawn.set(key, value);
      return value;
    },
  };
}

/** A random point modulo a prime. */
export function pointIn(field: Field, random: Stream, traits: Traits, frame: Frame): Scene<Residue> {
  const { p, q, cofactor } = field;
  const draw = (key: string): Residue => {
    const x = random.below(p);
    return {
      p: traits.positive.has(key) ? powerModulo(x, cofactor, p) : x,
      q: traits.exponents ? random.below(q) : 0n,
    };
  };
  return scene(residues(field, random, traits.exponents), draw, frame);
}

/** Every atom an indeterminate. */
export const boundScene = (frame: Frame): Scene<Bound> => scene(bounds, () => indeterminate, frame);

/** A point of small fractions that a person can put into the formulas. */
export interface RealPoint {
  readonly scene: Scene<Complex>;
  readonly values: ReadonlyMap<string, string>;
}

/** With a reach of r, values up to 2^r times as large or as small. */
export function realPoint(random: Stream, traits: Traits, frame: Frame, reach = 0): RealPoint {
  const values = new Map<string, string>();
  const draw = (key: string): Complex => {
    const negative = !traits.positive.has(key) && random.below(2n) === 0n;
    const size = 1n + random.below(12n);
    const shift = random.below(BigInt(2 * reach + 1)) - BigInt(reach);
    const [more, less] = shift < 0n ? [1n, 1n << -shift] : [1n << shift, 1n];
    const { n, d } = reduced({
      n: (negative ? -size : size) * more,
      d: (1n + random.below(9n)) * less,
    });
    values.set(key, d === 1n ? `${n}` : `${n}/${d}`);
    return floating.number({ n, d });
  };
  return { scene: scene(floating, draw, frame), values };
}
