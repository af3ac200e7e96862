import { decideZero } from '../algebra/decide.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { ZERO } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import type { Setting } from '../mechanics/record.ts';
import type { VectorField } from './vector-field.ts';

/** With more variables than this the sets are not gone through. */
const largest = 10;

/**
 * Sets of variables that stay zero once they are: where all of them vanish, so do their rates. Any union of such sets is
 * one, too; given are those that are no union of smaller ones, the smallest first. Undefined for more than ten variables.
 */
export function invariantSubspaces(
  { variables, rates }: VectorField,
  setting: Setting,
): readonly (readonly Sym[])[] | undefined {
  if (variables.length > largest) return undefined;
  const staysZero = (set: readonly Sym[]): boolean => {
    const there = new Map<Expr, Expr>(set.map((x) => [x, ZERO]));
    return set.every((x) => {
      const rate = whereDefined(() => substitute(rates[variables.indexOf(x)] as Expr, there));
      return rate !== undefined && decideZero(rate, setting.assumptions, setting.work()).kind === 'proved';
    });
  };
  const found: (readonly Sym[])[] = [];
  for (const set of subsetsOf(variables).toSorted((a, b) => a.length - b.length)) {
    const parts = found.filter((smaller) => smaller.every((x) => set.includes(x)));
    const isUnion = new Set(parts.flat()).size === set.length;
    if (set.length > 0 && !isUnion && staysZero(set)) found.push(set);
  }
  return found;
}

const subsetsOf = <T>(list: readonly T[]): readonly (readonly T[])[] =>
  list.reduce<readonly (readonly T[])[]>((all, x) => [...all, ...all.map((set) => [...set, x])], [[]]);
