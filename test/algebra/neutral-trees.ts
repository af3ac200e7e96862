import type { NeutralTree } from '../../src/algebra/neutral.ts';
import { spoken } from '../../src/algebra/proposal/speak.ts';
import type { Expr } from '../../src/expr/expr.ts';

const everything = { whole: () => false, functions: true };

/** `answer` in the names that the seam gives to the symbols of `question`, a formula of symbols alone. */
export function inNamesOf(question: Expr, answer: Expr): NeutralTree {
  const { nameOf } = spoken(question, everything);
  const { tree, meaning } = spoken(answer, everything);
  return edited(tree, (t) => (t.op === 'sym' ? { ...t, name: nameOf(meaning.get(t.name) as Expr) } : t));
}

/** The parts of a tree, itself included. */
const partsOf = (t: NeutralTree): readonly NeutralTree[] => {
  switch (t.op) {
    case 'num':
    case 'sym':
      return [];
    case 'sum':
      return t.terms;
    case 'product':
      return t.factors;
    case 'power':
      return [t.base, t.exponent];
    case 'call':
      return t.args;
  }
};

/** A tree with `edit` applied to every node, parts first. */
function edited(t: NeutralTree, edit: (t: NeutralTree) => NeutralTree): NeutralTree {
  const parts = partsOf(t).map((p) => edited(p, edit));
  switch (t.op) {
    case 'num':
    case 'sym':
      return edit(t);
    case 'sum':
      return edit({ op: 'sum', terms: parts });
    case 'product':
      return edit({ op: 'product', factors: parts });
    case 'power':
      return edit({ op: 'power', base: parts[0] as NeutralTree, exponent: parts[1] as NeutralTree });
    case 'call':
      return edit({ ...t, args: parts });
  }
}

export const sizeOf = (t: NeutralTree): number => partsOf(t).reduce((n, p) => n + sizeOf(p), 1);

/** The tree with the node number `at`, counted parts first, replaced by what `edit` makes of it. */
export function editedAt(t: NeutralTree, at: number, edit: (t: NeutralTree) => NeutralTree): NeutralTree {
  let count = 0;
  return edited(t, (node) => (count++ === at ? edit(node) : node));
}
