import { determinant } from '../algebra/matrix.ts';
import { newWork } from '../algebra/work.ts';
import { add, derivative, neg, sub } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Derivation, RuleName } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { betaOf } from './beta.ts';
import { knownPoints } from './fixed-point.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { judged } from './residual.ts';
import { shellOf } from './shell.ts';
import { isFree, shownName } from './vocabulary.ts';

/**
 * θ = value. Where the notes have stated a fixed point, the value is put into the characteristic equation there: it is
 * refuted only if it is no eigenvalue at any fixed point that is known, in neither convention of its sign. Where they
 * have not, any eigenvalue that the derivation has is right, and nothing else is called wrong.
 */
export function eigenvalueClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
): Judgement | undefined {
  if (left.at || right.at || !isExponent(left.expr, derivation)) return undefined;
  const { theory } = derivation;
  const value = substitute(right.expr, definitions.values);
  const parameters = new Set<Expr>(theory.parameters.map((k) => k.symbol));
  if (![...atomsOf(value)].every((a) => parameters.has(a))) return undefined;

  const defines = [left.expr, right.expr] as const;
  const here = statedPoint(definitions);
  if (theory.source.kind !== 'beta' || here.size < pairsOf(theory).length)
    return listedEigenvalue(left.expr, value, derivation, defines);
  const characteristic = (at: ReadonlyMap<Expr, Expr>, x: Expr): Judgement =>
    judged(characteristicAt(at, x, derivation), 'fixed-point.eigenvalue', derivation);
  const answer = characteristic(here, value);
  if (answer.verdict === 'proved') return { ...answer, defines };
  // A letter that has a meaning by now means that.
  if (definitions.values.has(left.expr)) return undefined;
  if (characteristic(here, neg(value)).verdict === 'proved')
    return {
      verdict: 'undecided',
      why: 'the eigenvalue there has the other sign, which is a matter of convention',
    };
  const elsewhere = knownPoints(derivation).some((at) =>
    [value, neg(value)].some((x) => characteristic(at, x).verdict === 'proved'),
  );
  return elsewhere
    ? { verdict: 'undecided', why: 'this is an eigenvalue at another fixed point than the one stated last' }
    : answer;
}

/** θ, ω or λ, with or without an index, where the theory has no other meaning for it. */
function isExponent(e: Expr, { theory }: Derivation): boolean {
  if (e === theory.names.exponent) return true;
  return e.op === 'sym' && isFree(e) && /^\\?(?:theta|omega|lambda|θ|ω|λ)(?:_.*)?$/u.test(shownName(e));
}

/** The fixed point that the notes have stated last, in full or not. */
export const statedPoint = ({ fixedPoints, values }: Definitions): ReadonlyMap<Expr, Expr> =>
  new Map(
    [...fixedPoints].flatMap(([star, q]) => {
      const value = values.get(star);
      return value === undefined ? [] : [[q, value] as const];
    }),
  );

/** det(J − x) at a point. */
function characteristicAt(at: ReadonlyMap<Expr, Expr>, x: Expr, derivation: Derivation): Expr {
  const couplings = pairsOf(derivation.theory).map(({ q }) => q);
  const shell = shellOf(derivation);
  const rows = couplings.map((of, i) =>
    couplings.map((by, j) => {
      const entry = substitute(shell(derivative('partial', betaOf(of, derivation.theory), by)), at);
      return i === j ? sub(entry, x) : add(entry);
    }),
  );
  return determinant(rows, newWork());
}

const ofEigenvalues: ReadonlySet<RuleName> = new Set([
  'fixed-point-eigenvalue',
  'equilibrium-eigenvalue',
] as const);

/** The value among the eigenvalues that the derivation has. */
function listedEigenvalue(
  left: Expr,
  value: Expr,
  derivation: Derivation,
  defines: readonly [Expr, Expr],
): Judgement | undefined {
  for (const { by, equation, verdict, id } of derivation.steps) {
    const speaks = ofEigenvalues.has(by) && verdict.kind === 'proved';
    if (!speaks || (left === derivation.theory.names.exponent && equation.lhs !== left)) continue;
    const answer = judged(sub(value, equation.rhs), id, derivation);
    if (answer.verdict === 'proved') return { ...answer, defines };
  }
  return undefined;
}
