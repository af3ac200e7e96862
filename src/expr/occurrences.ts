import type { Expr, Sum } from './expr.ts';

/** The terms of a sum by the atoms that they contain, and those whose atoms are not seen at a glance. */
interface Index {
  readonly byAtom: ReadonlyMap<Expr, readonly Expr[]>;
  readonly others: readonly Expr[];
}

/** Sums with fewer terms are looked through. */
const fewTerms = 8;

const known = new WeakMap<Sum, Index>();

/**
 * The terms of a sum that may depend on an atom (a symbol or a derivative): none that does is left out. Who asks for
 * one atom after another does not look at every term each time.
 */
export function termsWith(sum: Sum, atom: Expr): readonly Expr[] {
  if (sum.terms.length < fewTerms) return sum.terms;
  let index = known.get(sum);
  if (index === undefined) known.set(sum, (index = indexOf(sum)));
  return [...(index.byAtom.get(atom) ?? []), ...index.others];
}

function indexOf(sum: Sum): Index {
  const byAtom = new Map<Expr, Expr[]>();
  const others: Expr[] = [];
  for (const term of sum.terms) {
    const factors = term.op === 'product' ? term.factors : [term];
    if (!factors.every((f) => atomOf(f) !== undefined)) {
      others.push(term);
      continue;
    }
    for (const factor of factors) {
      const atom = atomOf(factor) as Expr;
      const before = byAtom.get(atom);
      if (before === undefined) byAtom.set(atom, [term]);
      else before.push(term);
    }
  }
  return { byAtom, others };
}

/** What a symbol, a derivative, a number, or a power of one of them with a number as exponent depends on. */
function atomOf(e: Expr): Expr | undefined {
  if (e.op === 'power') return e.exponent.op === 'num' ? atomOf(e.base) : undefined;
  return e.op === 'sum' || e.op === 'product' || e.op === 'call' ? undefined : e;
}
