import type { Proposer } from './neutral.ts';

/**
 * A budget in operations. It is handed in by the caller and used up by whoever computes; no answer depends on time.
 */
export interface Work {
  /** Operations left. */
  operations: number;
  /** Seed of every random choice. */
  readonly seed: number;
  /** Whom to ask for ideas; whatever he says is proved before it is believed. */
  readonly propose?: Proposer;
}

/** Enough for every theory that fits on paper; about a second of polynomial arithmetic. */
const defaultOperations = 20_000_000;

export const newWork = (operations = defaultOperations, seed = 1): Work => ({ operations, seed });

/** Thrown inside `algebra` when a budget is used up; whoever owns the budget turns it into `undecided`. */
export class OutOfWork extends Error {
  constructor() {
    super('the budget of operations is used up');
  }
}

export function spend(work: Work, operations: number): void {
  work.operations -= operations;
  // A number that is none is a budget used up, too.
  if (!(work.operations >= 0)) throw new OutOfWork();
}

/** The value of a computation, or undefined where its budget does not suffice. */
export function withinBudget<T>(compute: () => T): T | undefined {
  try {
    return compute();
  } catch (error) {
    if (error instanceof OutOfWork) return undefined;
    throw error;
  }
}

/** The same with no more than `most` operations; what is left of them, and of the budget, stays. */
export function withinShare<T>(work: Work, most: number, compute: () => T): T | undefined {
  const kept = Math.max(0, work.operations - most);
  work.operations -= kept;
  try {
    return withinBudget(compute);
  } finally {
    work.operations = Math.max(0, work.operations) + kept;
  }
}

/** A reproducible stream of numbers in [0, 1): mulberry32. */
export function randomStream(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
