/**
 * Why something was not replayed. Thrown where it is found, caught where a step is answered for; it never leaves
 * the checker, and it never counts against the derivation.
 */
export class Refusal extends Error {}

export function refuse(why: string): never {
  throw new Refusal(why);
}

/** A number from another program's text, short enough to be shown. */
export const shortened = (text: string): string => (text.length <= 40 ? text : `${text.slice(0, 39)}…`);
