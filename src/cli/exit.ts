import type { Problem } from '../theory/problem.ts';

/** The exit statuses of the command line. */
export const exit = { done: 0, no: 1, badInput: 2, fault: 3 } as const;

/** Input that cannot be used: the problems, each with its place. */
export class BadInput extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('bad input');
  }
}

/** A word on the command line that cannot be used, or an outside program that is missing. */
export const badUsage = (code: string, what: string, hint?: string): BadInput =>
  new BadInput([
    {
      code,
      where: { file: 'command line', line: 1, column: 1, endColumn: 2 },
      source: '',
      what,
      ...(hint !== undefined && { hint }),
    },
  ]);
