import { partial } from '../../expr/differentiate.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import { dependsOn, substitute } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { withoutCommonFactors } from '../cancel.ts';
import { expressionField } from '../field/expressions.ts';
import { normalForms } from '../normal.ts';
import { variablesOf } from '../polynomial/parts.ts';
import { denominator, whole } from '../quotient.ts';
import type { Work } from '../work.ts';

/** Numerator and denominator as they stand. */
export interface Parts {
  readonly above: Expr;
  readonly below: Expr;
}

/**
 * The parts of a quotient in whose denominator roots or the imaginary unit occur beside one of the unknowns; undefined
 * for others. Made rational, 1/(x + √2) = (x − √2)/(x² − 2) would gain a zero that it has not.
 */
export function partsOverRadicals(e: Expr, unknowns: readonly Sym[], work: Work): Parts | undefined {
  const forms = normalForms(work);
  const q = withoutCommonFactors(forms.reduced(forms.quotient(e)));
  const bottom = denominator(q);
  const related = variablesOf(bottom).some((i) => forms.relations.some(({ index }) => index === i));
  const below = forms.expression(whole(bottom));
  return related && unknowns.some((x) => dependsOn(below, x))
    ? { above: forms.expression(whole(q.numerator)), below }
    : undefined;
}

/** How often a root of the numerator is one of the denominator, too. */
export function multiplicityBelow(
  below: Expr,
  x: Sym,
  root: Expr,
  assumptions: Assumptions,
  work: Work,
): number {
  const field = expressionField(work, assumptions);
  const at = new Map([[x, root]]);
  let [k, slope] = [0, below];
  while (field.isZero(field.of(substitute(slope, at)))) [k, slope] = [k + 1, partial(slope, x)];
  return k;
}
