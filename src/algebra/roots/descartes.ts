import { degree } from '../polynomial/univariate.ts';
import type { Dense } from '../polynomial/univariate.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import { mirrored, rootBound, sizeOf, spendProducts } from './dense.ts';

/** The open interval (at, at + 1)·2^exponent, or the point at·2^exponent. */
export interface Bracket {
  readonly at: bigint;
  readonly exponent: number;
  readonly exact: boolean;
}

/** A polynomial whose roots in (0, 1) are those of the given one in (at, at + 1)·2^exponent. */
interface Cell {
  readonly polynomial: Dense;
  readonly at: bigint;
  readonly exponent: number;
}

/**
 * One bracket for each real root of a polynomial without repeated roots, ascending and disjoint. By Descartes' rule of
 * signs and bisection (G. E. Collins, A. G. Akritas, Proc. SYMSAC 1976, 272): the rule is exact where it counts 0 or
 * 1, and with simple roots every bisection ends there (theorem of Vincent and Obreshkoff).
 */
export function brackets(p: Dense, work: Work): readonly Bracket[] {
  const atZero = p[0] === 0n;
  const rest = atZero ? p.slice(1) : p;
  const negative = positiveBrackets(mirrored(rest), work).map((b) => ({
    ...b,
    at: b.exact ? -b.at : -b.at - 1n,
  }));
  const zero = atZero ? [{ at: 0n, exponent: 0, exact: true }] : [];
  return [...negative.reverse(), ...zero, ...positiveBrackets(rest, work)];
}

function positiveBrackets(p: Dense, work: Work): readonly Bracket[] {
  const found: Bracket[] = [];
  const exponent = Math.max(0, rootBound(p));
  const stretched = p.map((c, k) => c << BigInt(k * exponent));
  const pending: (Cell | Bracket)[] = [{ polynomial: stretched, at: 0n, exponent }];
  for (let cell = pending.pop(); cell !== undefined; cell = pending.pop()) {
    if (!('polynomial' in cell)) {
      found.push(cell);
      continue;
    }
    const count = variationsInUnit(cell.polynomial, work);
    if (count === 1) found.push({ at: cell.at, exponent: cell.exponent, exact: false });
    if (count > 1) pending.push(...halves(cell, work));
  }
  return found;
}

/** The right half, its left end if that is a root, and the left half: the last one is looked at first. */
function halves({ polynomial, at, exponent }: Cell, work: Work): readonly (Cell | Bracket)[] {
  const n = degree(polynomial);
  const left = polynomial.map((c, k) => c << BigInt(n - k));
  const right = shiftedByOne(left, work);
  const middle = 2n * at + 1n;
  const e = exponent - 1;
  const leftCell = { polynomial: left, at: 2n * at, exponent: e };
  if (right[0] !== 0n) return [{ polynomial: right, at: middle, exponent: e }, leftCell];
  const point = { at: middle, exponent: e, exact: true };
  return [{ polynomial: right.slice(1), at: middle, exponent: e }, point, leftCell];
}

/** The sign variations of (1 + x)^n p(1/(1 + x)), whose positive roots are those of p in (0, 1); 2 stands for more. */
function variationsInUnit(p: Dense, work: Work): number {
  let count = 0;
  let last = 0n;
  for (const c of shiftedByOne([...p].reverse(), work)) {
    if (c === 0n) continue;
    if (last !== 0n && c < 0n !== last < 0n && ++count === 2) break;
    last = c;
  }
  return count;
}

/** p(x + 1), by Horner's scheme. */
function shiftedByOne(p: Dense, work: Work): Dense {
  const n = p.length;
  spendProducts(work, (n * n) / 8, sizeOf(p) + n);
  spend(work, n);
  const c = [...p];
  for (let i = 0; i < n - 1; i++) {
    for (let k = n - 2; k >= i; k--) c[k] = (c[k] as bigint) + (c[k + 1] as bigint);
  }
  return c;
}
