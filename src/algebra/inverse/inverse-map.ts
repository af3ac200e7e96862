import { div, mul, neg, num, pow, productOf } from '../../expr/build.ts';
import { partial } from '../../expr/differentiate.ts';
import { evaluateFloat } from '../../expr/evaluate.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { atomsOf, substitute } from '../../expr/walk.ts';
import { adjugate, determinant } from '../matrix.ts';
import { expanded } from '../tidy.ts';
import type { Work } from '../work.ts';
import { monomialIn, preimages } from './preimage.ts';
import type { Preimage } from './preimage.ts';

/** φ(x) = y, one equation of a map. */
export interface MapEquation {
  readonly phi: Expr;
  readonly image: Expr;
}

/**
 * x = ψ(y) for a map y = φ(x), branches chosen so that they contain the point `at`, which has a value for every x, for
 * every y and for every parameter; a proposal, to be put into φ. Undefined where none is found by elimination of one
 * variable after another or by the exponents of monomials.
 */
export function inverseMap(
  equations: readonly MapEquation[],
  variables: readonly Sym[],
  at: ReadonlyMap<Expr, number>,
  work: Work,
): ReadonlyMap<Sym, Preimage> | undefined {
  if (variables.length === 0) return new Map();
  const unknown = new Set<Expr>(variables);
  const inside = ({ phi }: MapEquation): readonly Expr[] => [...atomsOf(phi)].filter((a) => unknown.has(a));
  for (const equation of [...equations].sort((a, b) => inside(a).length - inside(b).length)) {
    for (const x of variables.filter((v) => inside(equation).includes(v))) {
      if (inside(equation).length > 1 && !isLinear(equation.phi, x, unknown)) continue;
      const found = chosen(preimages(equation.phi, x, equation.image, work), x, at);
      if (found === undefined) continue;
      const others = equations.filter((e) => e !== equation);
      const inserted = others.map(({ phi, image }) => ({ phi: put(phi, x, found.value, work), image }));
      const rest = inverseMap(
        inserted,
        variables.filter((v) => v !== x),
        at,
        work,
      );
      if (rest === undefined) return undefined;
      const values = new Map<Expr, Expr>([...rest].map(([v, { value }]) => [v, value]));
      return new Map([...rest, [x, { ...found, value: substitute(found.value, values) }]]);
    }
  }
  return throughExponents(equations, variables, at, work);
}

/** Is φ linear in x, with a coefficient that contains no unknown? */
const isLinear = (phi: Expr, x: Sym, unknown: ReadonlySet<Expr>): boolean =>
  ![...atomsOf(partial(phi, x))].some((a) => unknown.has(a));

/** φ with x eliminated, expanded where that shows what is left in it. */
function put(phi: Expr, x: Sym, value: Expr, work: Work): Expr {
  const inserted = substitute(phi, new Map([[x, value]]));
  return inserted === phi ? phi : (expanded(inserted, work) ?? inserted);
}

/** The one that has the right value at the point; of several the first. */
function chosen(found: readonly Preimage[], x: Sym, at: ReadonlyMap<Expr, number>): Preimage | undefined {
  if (found.length === 1) return found[0];
  const wanted = at.get(x) ?? Number.NaN;
  return found.find(
    ({ value }) => Math.abs(evaluateFloat(value, at) - wanted) <= 1e-7 * Math.max(1, Math.abs(wanted)),
  );
}

/** The inverse of y_a = c_a Π x_i^(E_ai) by that of the matrix E, for the signs of x at the point. */
function throughExponents(
  equations: readonly MapEquation[],
  variables: readonly Sym[],
  at: ReadonlyMap<Expr, number>,
  work: Work,
): ReadonlyMap<Sym, Preimage> | undefined {
  const monomials = equations.map(({ phi }) => monomialIn(phi, variables));
  if (monomials.includes(undefined) || equations.length !== variables.length) return undefined;
  const known = monomials.filter((m) => m !== undefined);
  const negative = variables.map((x) => (at.get(x) ?? 1) < 0);
  const exponents = known.map((m) => m.exponents.map(num));
  const det = determinant(exponents, work);
  if (det.op !== 'num' || Q.isZero(det.value)) return undefined;
  const inverse = adjugate(exponents, work).map((row) => row.map((entry) => div(entry, det)));
  const sizes = equations.map(({ image }, a) => {
    const isOdd = (k: Q.Rational, i: number): boolean => negative[i] === true && Number(k.n) % 2 !== 0;
    const flips = (known[a]?.exponents ?? []).filter(isOdd).length;
    const size = div(image, known[a]?.constant as Expr);
    return flips % 2 === 0 ? size : neg(size);
  });
  const value = (i: number): Expr => productOf(sizes.map((size, a) => pow(size, inverse[i]?.[a] as Expr)));
  return new Map(
    variables.map((x, i) => [
      x,
      { value: mul(num(negative[i] === true ? -1 : 1), value(i)), choice: 'sign' as const },
    ]),
  );
}
