import type { Fraction } from './term.ts';

/**
 * Numbers in which terms are evaluated. The same laws run in prime fields (which decide), in pairs that carry a
 * derivative along, in bounds of degree (which say how sure the decision is), and in floating point (which shows
 * a difference to a person).
 */
export interface Arithmetic<T> {
  /** What one operation counts in a budget. */
  readonly cost: number;
  readonly number: (value: Fraction) => T;
  readonly pi: T;
  readonly imaginary: T;
  readonly add: (a: T, b: T) => T;
  readonly negate: (a: T) => T;
  readonly multiply: (a: T, b: T) => T;
  readonly invert: (a: T) => T;
  /** An integer power. */
  readonly power: (base: T, exponent: bigint) => T;
  /** A positive base to a fraction. */
  readonly root: (base: T, exponent: Fraction) => T;
  /** A positive base to any exponent. */
  readonly raise: (base: T, exponent: T) => T;
  readonly apply: (fn: FunctionName, args: readonly T[]) => T;
}

/** At this point a term has no value, or none that this arithmetic can hold: another point may do. */
export class NoValue extends Error {}

/** The functions of the grammar beside the square root, which is a power. */
export const functionNames = [
  'exp',
  'log',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
  'zeta',
  'lambertw',
] as const;

export type FunctionName = (typeof functionNames)[number];

export const isFunctionName = (name: string): name is FunctionName =>
  (functionNames as readonly string[]).includes(name);

export const whole = (n: number): Fraction => ({ n: BigInt(n), d: 1n });

export const subtract = <T>(K: Arithmetic<T>, a: T, b: T): T => K.add(a, K.negate(b));
