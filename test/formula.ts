import { sym } from '../src/expr/build.ts';
import type { Expr, Sym } from '../src/expr/expr.ts';
import { parseFormula } from '../src/expr/parse.ts';

/** Reads formulas over the given names (separated by spaces); `tau` is the scale variable, D and Dp derivatives. */
export function formulas(names: string): (text: string) => Expr {
  const declared = new Map<string, Sym>([...names.split(' '), 'tau'].map((n) => [n, sym(n)]));
  const vocabulary = {
    declared,
    time: sym('tau'),
    coordinates: new Set(declared.keys()),
    operators: { total: 'D', partial: 'Dp' },
  };
  return (text) => {
    const parsed = parseFormula(text, vocabulary);
    if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.what}`);
    return parsed.expr;
  };
}
