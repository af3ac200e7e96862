import type { Problem } from '../theory/problem.ts';

/** The exit statuses of the command line. Who interrupts a command sees 130, from the signal. */
export const exit = { done: 0, no: 1, badInput: 2, fault: 3 } as const;

/** Input that cannot be used: the problems, each with its place. */
export class BadInput extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super('bad input');
  }
}

/** Something wrong with the command line, or with the world outside: a missing file or program. */
export class BadUsage extends Error {
  constructor(
    readonly code: string,
    what: string,
    readonly hint?: string,
    /** The word on the command line that is to blame. */
    readonly word?: string,
  ) {
    super(what);
  }
}

export const badUsage = (...how: ConstructorParameters<typeof BadUsage>): BadUsage => new BadUsage(...how);

/** One of our own theorems is wrong: never an answer. */
export class InternalFault extends Error {}
