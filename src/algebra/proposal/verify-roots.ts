import { fraction, mul, num, pow, productOf, sub, ZERO } from '../../expr/build.ts';
import { partial } from '../../expr/differentiate.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import { dependsOn, substitute } from '../../expr/walk.ts';
import { decideZero } from '../decide.ts';
import type { Assumptions } from '../assumptions.ts';
import { provedZero } from './complex.ts';
import { Unproved } from './unproved.ts';
import type { Work } from '../work.ts';

/** `of` = leading · Π (x − root)^multiplicity: where `leading` is not zero, these are all roots, in the complex plane. */
export interface Roots {
  readonly leading: Expr;
  readonly roots: readonly { readonly root: Expr; readonly multiplicity: number }[];
}

const highestDegree = 12;

/**
 * All roots of the polynomial equation `of` = 0: each makes `of` and its next derivatives vanish, as often as its
 * multiplicity says; the multiplicities sum to the degree; and the product over the roots is `of`. Throws `Unproved`.
 */
export function verifyRoots(
  { of, for: x }: { readonly of: Expr; readonly for: Sym },
  answers: readonly Expr[],
  assumptions: Assumptions,
  work: Work,
): Roots {
  const vanishes = (e: Expr): boolean => provedZero(e, assumptions, work);
  const derivatives = derivativesOf(of, x, vanishes);
  const degree = derivatives.length - 1;
  const leading = mul(fraction(1, factorial(degree)), at(derivatives[degree] as Expr, x, ZERO));
  if (decideZero(leading, assumptions, work).kind !== 'refuted')
    throw new Unproved('the degree of the equation is not certain');

  const roots: { readonly root: Expr; readonly multiplicity: number }[] = [];
  for (const root of answers) {
    if (dependsOn(root, x)) throw new Unproved('a root contains the unknown');
    if (roots.some((known) => vanishes(sub(known.root, root)))) continue;
    const order = derivatives.findIndex((d) => !vanishes(at(d, x, root)));
    if (order === 0) throw new Unproved('a root is not proved to solve the equation');
    roots.push({ root, multiplicity: order });
  }
  if (roots.reduce((sum, { multiplicity }) => sum + multiplicity, 0) !== degree)
    throw new Unproved('the roots are not all');
  const product = productOf(roots.map(({ root, multiplicity }) => pow(sub(x, root), num(multiplicity))));
  if (!vanishes(sub(of, mul(leading, product))))
    throw new Unproved('the product over the roots is not proved to be the equation');
  return { leading, roots };
}

/** `of` and its derivatives by x, up to the last one that is not proved to vanish. */
function derivativesOf(of: Expr, x: Sym, vanishes: (e: Expr) => boolean): readonly Expr[] {
  const found: Expr[] = [];
  for (let d = of; !vanishes(d); d = partial(d, x)) {
    if (found.length > highestDegree) throw new Unproved('the equation is not a polynomial of low degree');
    found.push(d);
  }
  if (found.length === 0) throw new Unproved('the equation holds identically');
  return found;
}

const at = (e: Expr, x: Sym, value: Expr): Expr => substitute(e, new Map([[x, value]]));

const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
