import { range } from '../algebra/boxes/rounded.ts';
import type { Range } from '../algebra/boxes/rounded.ts';
import type { Sides } from '../analysis/box-search.ts';
import type { Sym } from '../expr/expr.ts';
import { coordinateSymbols } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';
import { badUsage } from './exit.ts';
import { assignments } from './lists.ts';
import { interval } from './numbers.ts';

/** Reads `g=0:5`: the sides of a box, of couplings or of coordinates and momenta. */
export function sidesOf(given: readonly string[] | undefined, theory: Theory): Sides {
  const sides = new Map<Sym, Range>();
  const known = variablesOf(theory);
  for (const { name, value } of assignments('--box', given)) {
    const symbol = known.find((x) => x.name === name);
    if (symbol === undefined)
      throw badUsage(
        'unknown-name',
        `--box: ${name} is no ${theory.source.kind === 'beta' ? 'coupling' : 'coordinate or momentum'} of ${theory.name}`,
        `there are ${known.map((x) => x.name).join(', ')}`,
        name,
      );
    if (sides.has(symbol))
      throw badUsage('duplicate-setting', `--box: ${name} is given twice`, undefined, name);
    sides.set(symbol, sideOf(`${name}=${value}`, value, theory));
  }
  return sides;
}

const variablesOf = (theory: Theory): readonly Sym[] => [
  ...coordinateSymbols(theory),
  ...(theory.source.kind === 'beta' ? [] : theory.names.momenta),
];

function sideOf(given: string, text: string, theory: Theory): Range {
  const [from, to] = interval('--box', text, given, theory);
  if (!(from < to))
    throw badUsage('bad-option', `--box: nothing lies between ${from} and ${to}`, undefined, given);
  return range(from, to);
}
