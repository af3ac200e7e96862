import { partial } from '../../expr/differentiate.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import { decideEqual } from '../decide.ts';
import type { Assumptions } from '../assumptions.ts';
import { provedEqual } from './complex.ts';
import { definedWherever, realSomewhere } from './domain.ts';
import { isNatural } from './speak.ts';
import { lengthOf } from '../tidy.ts';
import { Unproved } from './unproved.ts';
import type { Work } from '../work.ts';

/** The antiderivative `answer` of `of`: its derivative is `of`, and both are real at some point. Throws `Unproved`. */
export function verifyIntegral(
  { of, by }: { readonly of: Expr; readonly by: Sym },
  answer: Expr,
  assumptions: Assumptions,
  work: Work,
): Expr {
  const derivative = partial(answer, by);
  if (decideEqual(derivative, of, assumptions, work).kind !== 'proved')
    throw new Unproved('its derivative is not proved to be the integrand');
  // What is proved is proved in the reals: log(−x) has the derivative 1/x, but is of no use where x is positive.
  if (!realSomewhere([of, answer, derivative], assumptions, work))
    throw new Unproved('no point was found at which it is real together with the integrand');
  return answer;
}

/** `of` written as the product or power `answer`, which need not be the finest. Throws `Unproved`. */
export function verifyFactors(of: Expr, answer: Expr, assumptions: Assumptions, work: Work): Expr {
  const isProduct = answer.op === 'product' || (answer.op === 'power' && isNatural(answer.exponent));
  if (answer === of || !isProduct) throw new Unproved('it takes nothing apart');
  if (!provedEqual(answer, of, assumptions, work))
    throw new Unproved('the product of its factors is not proved to be the formula');
  return answer;
}

/** `of` written more shortly as `answer`, which is defined wherever `of` is. Throws `Unproved`. */
export function verifyTidy(of: Expr, answer: Expr, assumptions: Assumptions, work: Work): Expr {
  if (lengthOf(answer) >= lengthOf(of)) throw new Unproved('it is not shorter');
  if (!provedEqual(answer, of, assumptions, work))
    throw new Unproved('it is not proved to equal the formula');
  if (!definedWherever(of, answer, assumptions, work))
    throw new Unproved('it may be undefined where the formula is defined');
  return answer;
}
