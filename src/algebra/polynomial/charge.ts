import { bitLength } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';

/**
 * What is charged for, measured by the operation of the budget: the product of two terms with short coefficients,
 * which is some 50 ns. Charges come before the effort, so that a budget ends as soon as it cannot suffice.
 */

/** One step of a loop over residues: a product and a sum modulo a prime, as doubles. */
const modularCost = 1 / 16;

export const spendSteps = (work: Work, steps: number): void => spend(work, steps * modularCost);

/** What it takes to make a polynomial or a monomial, however short. */
export const makingCost = 8;

/** Binary digits, where they make arithmetic slower. */
export const lengthOf = (c: Int): number => (typeof c === 'number' ? 0 : bitLength(c));

/** Numbers of so many binary digits are multiplied in one operation. */
const digitsPerOperation = 512;

/**
 * The product of two integers with these numbers of digits: between linear and quadratic, by the shorter one. Long
 * ones are also copied and measured, which takes longer than to multiply them by short ones.
 */
export const productCost = (m: number, n: number): number =>
  Math.max(1, Math.ceil((m + n) / digitsPerOperation)) *
    Math.max(1, Math.sqrt(Math.min(m, n) / digitsPerOperation)) +
  Math.max(0, m + n - 8 * digitsPerOperation) / 128;

export const spendOnProducts = (work: Work, count: number, m: number, n: number): void =>
  spend(work, Math.ceil(count * productCost(m, n)));

/** The greatest common divisor of two integers by Lehmer's algorithm, which is quadratic. Short ones are free. */
export function spendOnGcd(work: Work, a: Int, b: Int): void {
  if (typeof a === 'number' || typeof b === 'number') return;
  const [m, n] = [bitLength(a), bitLength(b)];
  spend(work, Math.floor((Math.min(m, n) / 128) ** 2 + 4 * productCost(m, n)));
}

/** The binary digits of c^k, or a few more. */
export const lengthOfPower = (c: Int, k: number): number => (c === 1 || c === -1 ? 0 : k * bitLength(c));

/** What squarings to that length take: little more than the last of them. */
export function spendOnPower(work: Work, c: Int, k: number): void {
  const digits = lengthOfPower(c, k);
  spend(work, Math.ceil(productCost(digits, digits)));
}
