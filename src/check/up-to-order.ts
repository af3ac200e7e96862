import { decideZero } from '../algebra/decide.ts';
import { tidy } from '../algebra/tidy.ts';
import { newWork } from '../algebra/work.ts';
import { add, div, sub, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { atomsOf, dependsOn, subexpressions, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf } from '../mechanics/record.ts';
import type { Definitions, Judgement } from './judgement.ts';

/** More orders than this are not compared. */
const highest = 12;

/**
 * Is a difference O(xⁿ) for x → 0, all else fixed? Its derivatives at 0 are compared up to the order n − 1, where it has
 * n of them: by Taylor's theorem that is what O(xⁿ) says.
 */
export function judgeUpTo(
  whole: Expr,
  upTo: Expr,
  { theory }: Derivation,
  { values }: Definitions,
): Judgement {
  const order = orderOf(upTo);
  if (order === undefined)
    return { verdict: 'undecided', why: 'it is not read to which order this line holds' };
  const { x, n } = order;
  const difference = inLetter(
    whole,
    x,
    values.get(x),
    pairsOf(theory).flatMap(({ q, p }) => [q, p]),
  );
  if (difference === undefined)
    return { verdict: 'undecided', why: 'it is not read to which order this line holds' };
  if ([...atomsOf(difference)].some((a) => a.op === 'derivative' || (a !== x && dependsOn(a, x))))
    return { verdict: 'undecided', why: 'the theory does not say what something in this line is worth' };
  if (!isSmooth(difference, x))
    return { verdict: 'undecided', why: `it is not known whether this has a series in ${x.name}` };
  const { assumptions, arrange } = settingOf(theory, newWork);
  const atZero = new Map<Expr, Expr>([[x, ZERO]]);
  let slope = difference;
  let supported = false;
  for (let k = 0; k <= n; k++, slope = partial(slope, x)) {
    // Throws where there is no value: then there may be no series.
    const value = substitute(slope, atZero);
    if (k === n) break;
    const verdict = decideZero(value, assumptions, newWork());
    if (verdict.kind === 'undecided') return { verdict: 'undecided', why: verdict.why };
    // g = O(ε) says how small g is meant to be.
    if (verdict.kind === 'refuted' && k === 0 && value.op === 'sym' && value === difference)
      return { verdict: 'undecided', why: 'this says how small something is meant to be' };
    if (verdict.kind === 'refuted')
      return {
        verdict: 'refuted',
        difference: tidy(difference, arrange, newWork()),
        witness: verdict.witness,
      };
    supported ||= verdict.kind === 'supported';
  }
  return { verdict: supported ? 'supported' : 'proved' };
}

/** With x = a g + c of the notes an expression in x instead of g; undefined where x is something else. */
function inLetter(e: Expr, x: Sym, value: Expr | undefined, states: readonly Sym[]): Expr | undefined {
  if (value === undefined) return e;
  const [g, ...others] = states.filter((a) => dependsOn(value, a));
  if (g === undefined || others.length > 0 || dependsOn(partial(value, g), g)) return undefined;
  const slope = partial(value, g);
  return substitute(e, new Map([[g, add(g, div(sub(x, value), slope))]]));
}

/** The x and the n of xⁿ. */
export function orderOf(e: Expr): { readonly x: Sym; readonly n: number } | undefined {
  if (e.op === 'sym') return { x: e, n: 1 };
  if (e.op !== 'power' || e.base.op !== 'sym' || e.exponent.op !== 'num') return undefined;
  const { value } = e.exponent;
  const n = Q.isInteger(value) ? Number(value.n) : 0;
  return n >= 1 && n <= highest ? { x: e.base, n } : undefined;
}

/** Roots and logarithms of x have no series at 0. */
export const isSmooth = (e: Expr, x: Sym): boolean =>
  [...subexpressions(e)].every(
    (s) =>
      !dependsOn(s, x) ||
      s.op === 'sym' ||
      s.op === 'sum' ||
      s.op === 'product' ||
      (s.op === 'power' && s.exponent.op === 'num' && Q.isInteger(s.exponent.value)) ||
      (s.op === 'call' && /^(?:exp|sin|cos|sinh|cosh)$/.test(s.fn)),
  );
