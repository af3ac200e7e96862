/** The function with this body, in strict mode: how printed programs are run. */
export const functionOf = (
  parameters: readonly string[],
  body: string,
): ((...args: readonly unknown[]) => unknown) =>
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  new Function(...parameters, `'use strict';\n${body}`) as (...args: readonly unknown[]) => unknown;
