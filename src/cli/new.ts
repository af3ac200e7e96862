import { existsSync } from 'node:fs';
import { visible } from '../theory/format.ts';
import { badUsage, exit } from './exit.ts';
import { writeFiles } from './files.ts';
import { print } from './output.ts';

export interface NewOptions {
  readonly out?: string;
}

const namePattern = /^[a-z][a-z0-9_-]*$/;

/** `betaforge new NAME`: a commented theory file to start from. */
export async function newCommand(name: string, options: NewOptions): Promise<number> {
  if (!namePattern.test(name) || name.length > 100) {
    throw badUsage(
      'bad-name',
      `${name} is not a name for a theory`,
      'small letters, digits, - and _, a letter first',
      name,
    );
  }
  const path = options.out ?? `${name}.yaml`;
  if (existsSync(path))
    throw badUsage(
      'file-exists',
      `${path} is there already`,
      'choose another name, or --out',
      options.out ?? name,
    );
  writeFiles(new Map([[path, starter(name)]]));
  await print(`${visible(path)}\n`);
  return exit.done;
}

const starter = (
  name: string,
): string => `# yaml-language-server: $schema=https://unpkg.com/betaforge/schema/theory.schema.json
name: ${name}
title: a theory with two couplings

# The scale variable tau. ln mu and log10 mu grow towards the UV, ln L towards the IR.
scale: ln mu

couplings:                       # latex: how it is printed; start: where a numerical flow begins
  g: { latex: g, start: 1/10 }
  y: { latex: y, start: 1/2 }

parameters:                      # value: numerical default; assume: positive or real
  eps: { latex: \\varepsilon, value: 1/10, assume: positive }

# d(coupling)/d(tau). Numbers stay exact: 1/2, 0.25 and 2e-3 are fractions. A space multiplies, ^ is a power.
# Functions: sqrt exp log sin cos tan asin acos atan sinh cosh tanh lambertw(k, x) zeta(n); constants: pi, I.
# A beta may be given by loop orders: { 1: …, 2: … } are multiplied by powers of 1/(16*pi^2).
beta:
  g: -eps*g + 3*g^2 - g*y^2
  y: -eps/2*y + 5/2*y^3

references:
  - who found these beta functions, and where
`;
