import { refuse } from './refusal.ts';

/** What may still be spent, counted in operations: no answer depends on a clock. */
export interface Budget {
  readonly spend: (operations: number) => void;
}

export function budgetOf(operations: number): Budget {
  let left = operations;
  return {
    spend: (n) => {
      left -= n;
      if (left < 0) refuse(`the replay takes more than ${operations} operations`);
    },
  };
}
