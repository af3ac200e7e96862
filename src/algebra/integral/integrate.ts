import { sub } from '../../expr/build.ts';
import { partial } from '../../expr/differentiate.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { dependsOn, subexpressions } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { decideDefined, decideZero } from '../decide.ts';
import { proposed } from '../propose.ts';
import { withShare } from '../roots/share.ts';
import type { Work } from '../work.ts';
import { antiderivatives } from './antiderivatives.ts';
import { conditionsOf, positiveUnderRoots } from './conditions.ts';

/** An antiderivative whose derivative was proved to be the integrand, and who found it; or why there is none. */
export type Integral =
  | {
      readonly kind: 'integral';
      readonly value: Expr;
      readonly by: string;
      /** The symbols whose assumed sign was used. */
      readonly assuming: readonly Expr[];
      /** What is taken to be different from zero, beyond what the integrand divides by. */
      readonly conditions: readonly Expr[];
    }
  | { readonly kind: 'unknown'; readonly why: string };

/** What our own methods are called where it is told who found an answer. */
const own = 'own method';

/**
 * ∫ e dx for rational functions of x with parameters, for polynomials times exponentials of linear functions, and for what
 * a substitution makes of them; what a proposer finds beyond that is believed where its derivative proves it. The constant of
 * integration is left out.
 */
export function integrate(e: Expr, x: Sym, assumptions: Assumptions, work: Work): Integral {
  const rational = isRationalIn(e, x);
  const found = withShare(work, rational ? 1 : 3 / 4, (share) => byOwnMethod(e, x, assumptions, share));
  if (found) return found;
  if (rational) return { kind: 'unknown', why };
  const idea = proposed({ kind: 'integrate', of: e, by: x }, work.propose, assumptions, work);
  if (idea.kind === 'verified') {
    const conditions = conditionsOf(idea.answer, e, x, assumptions, work);
    return {
      kind: 'integral',
      value: idea.answer,
      by: `${idea.by}, verified`,
      assuming: [],
      conditions,
    };
  }
  return { kind: 'unknown', why };
}

function byOwnMethod(e: Expr, x: Sym, assumptions: Assumptions, work: Work): Integral | undefined {
  for (const value of antiderivatives(e, x, assumptions, work)) {
    const verdict = decideZero(sub(partial(value, x), e), assumptions, work);
    if (verdict.kind !== 'proved' || decideDefined(value, assumptions, work).kind !== 'proved') continue;
    const assuming = [...new Set([...verdict.assuming, ...positiveUnderRoots(value, e, x, assumptions)])];
    const conditions = conditionsOf(value, e, x, assumptions, work);
    return { kind: 'integral', value, by: own, assuming, conditions };
  }
  return undefined;
}

const why = 'no antiderivative was found among elementary functions';

/** Of rational functions of x nobody outside knows more than our own methods. */
const isRationalIn = (e: Expr, x: Sym): boolean =>
  [...subexpressions(e)].every(
    (p) =>
      !dependsOn(p, x) ||
      (p.op !== 'call' && (p.op !== 'power' || (p.exponent.op === 'num' && Q.isInteger(p.exponent.value)))),
  );
