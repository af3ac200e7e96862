import { addInt, divInt, mulInt, negInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import { lengthOf, makingCost, productCost } from './charge.ts';
import { isWithin } from './packing.ts';
import type { Packed, Packing } from './packing.ts';

/**
 * a/b for integer coefficients, if b divides a over ℤ; undefined otherwise. b has several terms.
 *
 * The largest monomial not yet accounted for is the largest of a and of the products b_i q_j, i > 0; the latter wait in
 * a heap with one entry for each term of b (Johnson, SIGSAM Bull. 8 (1974) 63; Monagan, Pearce, J. Symb. Comp. 46
 * (2011) 807). No product is formed twice, none is searched for, and what does not divide is noticed at the first
 * monomial or coefficient that has no quotient.
 */
export function heapQuotient(
  a: Packed,
  b: Packed,
  /** The degrees that a quotient has. */
  limits: readonly number[],
  packing: Packing,
  work: Work,
): { readonly keys: readonly number[]; readonly coefficients: readonly Int[] } | undefined {
  const [leadKey, lead] = [b.keys[0]!, b.coefficients[0]!];
  const bits = b.coefficients.reduce<number>((most, c) => Math.max(most, lengthOf(c)), 0);
  const keys: number[] = [];
  const coefficients: Int[] = [];
  /** The quotient's term by which term i of b is multiplied next, and the monomial of that product. */
  const next = new Int32Array(b.keys.length);
  const ahead = new Float64Array(b.keys.length);
  const heap = new Int32Array(b.keys.length);
  let size = 0;
  let waiting = Array.from({ length: b.keys.length - 1 }, (_, i) => i + 1);

  function sink(entry: number): void {
    let at = 0;
    const key = ahead[entry]!;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && ahead[heap[child + 1]!]! > ahead[heap[child]!]!) child++;
      if (ahead[heap[child]!]! <= key) break;
      heap[at] = heap[child]!;
      at = child;
    }
    heap[at] = entry;
  }

  function rise(entry: number): void {
    let at = size++;
    const key = ahead[entry]!;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (ahead[heap[parent]!]! >= key) break;
      heap[at] = heap[parent]!;
      at = parent;
    }
    heap[at] = entry;
  }

  for (let k = 0; ;) {
    const inA = k < a.keys.length ? a.keys[k]! : -1;
    const inHeap = size > 0 ? ahead[heap[0]!]! : -1;
    const key = Math.max(inA, inHeap);
    if (key < 0) return { keys, coefficients };
    let c: Int = key === inA ? a.coefficients[k++]! : 0;
    while (size > 0 && ahead[heap[0]!] === key) {
      const i = heap[0]!;
      const j = next[i]!++;
      c = addInt(c, negInt(mulInt(b.coefficients[i]!, coefficients[j]!)));
      if (j + 1 < keys.length) {
        ahead[i] = b.keys[i]! + keys[j + 1]!;
        sink(i);
      } else {
        waiting.push(i);
        if (--size > 0) sink(heap[size]!);
      }
    }
    if (c === 0) continue;
    const rest = key - leadKey;
    spend(work, productCost(lengthOf(c), lengthOf(lead)));
    if (rest < 0 || !isWithin(rest, packing, limits) || !divides(lead, c)) return undefined;
    const quotient = divInt(c, lead);
    spend(work, makingCost + b.keys.length * productCost(bits, lengthOf(quotient)));
    keys.push(rest);
    coefficients.push(quotient);
    for (const i of waiting) {
      ahead[i] = b.keys[i]! + rest;
      rise(i);
    }
    waiting = [];
  }
}

const divides = (d: Int, c: Int): boolean =>
  typeof d === 'number' && typeof c === 'number' ? c % d === 0 : BigInt(c) % BigInt(d) === 0n;
