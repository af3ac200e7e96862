import { newWork, spend, withinBudget } from '../work.ts';
import type { Work } from '../work.ts';

/** The value of a computation that may use a part of the budget, or undefined where this does not suffice. */
export function withShare<T>(work: Work, part: number, compute: (share: Work) => T): T | undefined {
  const share = newWork(Math.floor(work.operations * part), work.seed);
  const before = share.operations;
  const found = withinBudget(() => compute(share));
  spend(work, before - Math.max(0, share.operations));
  return found;
}
