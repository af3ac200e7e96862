import { mul, num, pow, sub, sym } from '../../expr/build.ts';
import { partial } from '../../expr/differentiate.ts';
import type { Expr, Sym } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { dependsOn, subexpressions, substitute } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { decideZero } from '../decide.ts';
import { factored } from '../factored.ts';
import { expressionField } from '../field/expressions.ts';
import { DivisionByZero } from '../field/field.ts';
import { whole as wholeFraction } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { Undefined } from '../normal.ts';
import { proposed } from '../propose.ts';
import { inverse, multiply, whole } from '../quotient.ts';
import { signsOf } from '../signs.ts';
import { OutOfWork } from '../work.ts';
import type { Work } from '../work.ts';
import { integrateExponentials } from './exponential.ts';
import { integrateRational } from './rational.ts';
import { kernelsWith, rationalFunction } from './setting.ts';

/** An antiderivative whose derivative was proved to be the integrand, and who found it; or why there is none. */
export type Integral =
  | {
      readonly kind: 'integral';
      readonly value: Expr;
      readonly by: string;
      readonly assuming: readonly Expr[];
    }
  | { readonly kind: 'unknown'; readonly why: string };

/** What our own methods are called where it is told who found an answer. */
const own = 'own method';

/**
 * ∫ e dx for rational functions of x with parameters, for fractional powers of x, and for polynomials times exponentials of
 * linear functions; what a proposer finds beyond that is believed where its derivative proves it. The constant of
 * integration is left out.
 */
export function integrate(e: Expr, x: Sym, assumptions: Assumptions, work: Work): Integral {
  const value = attempt(e, x, assumptions, work);
  if (value !== undefined) {
    const verdict = decideZero(sub(partial(value, x), e), assumptions, work);
    if (verdict.kind === 'proved') return { kind: 'integral', value, by: own, assuming: verdict.assuming };
  }
  if (isRationalIn(e, x)) return { kind: 'unknown', why };
  const idea = proposed({ kind: 'integrate', of: e, by: x }, work.propose, assumptions, work);
  if (idea.kind === 'verified') {
    return { kind: 'integral', value: idea.answer, by: `${idea.by}, verified`, assuming: [] };
  }
  return { kind: 'unknown', why };
}

const why = 'no antiderivative was found among elementary functions';

/** Of rational functions of x nobody outside knows more than our own methods. */
const isRationalIn = (e: Expr, x: Sym): boolean =>
  [...subexpressions(e)].every(
    (p) =>
      !dependsOn(p, x) ||
      (p.op !== 'call' && (p.op !== 'power' || (p.exponent.op === 'num' && Q.isInteger(p.exponent.value)))),
  );

function attempt(e: Expr, x: Sym, assumptions: Assumptions, work: Work): Expr | undefined {
  try {
    const root = rootOf(e, x);
    return root === 1 ? found(e, x, assumptions, work) : throughRoot(e, x, root, assumptions, work);
  } catch (error) {
    if ([OutOfWork, Undefined, DivisionByZero].some((kind) => error instanceof kind)) return undefined;
    throw error;
  }
}

function found(e: Expr, x: Sym, assumptions: Assumptions, work: Work): Expr | undefined {
  const field = expressionField(work, assumptions);
  const f = field.of(e);
  const kernels = kernelsWith(field, f, x);
  if (kernels.length > 0) return integrateExponentials(field, f, kernels, x);
  const signs = signsOf(field.kernels, (p) => field.expression(wholeFraction(p)), {
    ...assumptions,
    real: true,
    nonNegative: [],
  });
  const signOf = (q: Fraction): -1 | 0 | 1 => {
    const { content, factors } = factored(multiply(whole(q.numerator), inverse(whole(q.denominator))));
    return factors.reduce<number>(
      (sign, { base, power }) => (power % 2 === 0 ? sign : sign * Math.sign(signs.of(base))),
      Q.sign(content),
    ) as -1 | 0 | 1;
  };
  return integrateRational(field, rationalFunction(field, f, x), x, signOf);
}

/** The least n such that every fractional power of x in e is a power of x^(1/n). */
function rootOf(e: Expr, x: Sym): number {
  let n = 1;
  for (const p of subexpressions(e)) {
    if (p.op === 'power' && p.base === x && p.exponent.op === 'num') {
      const d = Number(p.exponent.value.d);
      let common = d;
      for (let k = n; k !== 0;) [common, k] = [k, common % k];
      n = (n / common) * d;
    }
  }
  return n;
}

/** ∫ e dx = ∫ e n tⁿ⁻¹ dt with x = tⁿ. */
function throughRoot(e: Expr, x: Sym, n: number, assumptions: Assumptions, work: Work): Expr | undefined {
  const t = sym('\u0000root');
  const powers = new Map<Expr, Expr>([[x, pow(t, num(n))]]);
  for (const p of subexpressions(e)) {
    if (p.op === 'power' && p.base === x && p.exponent.op === 'num') {
      powers.set(p, pow(t, num(Q.mul(p.exponent.value, Q.rational(n)))));
    }
  }
  const inside = mul(substitute(e, powers), num(n), pow(t, num(n - 1)));
  if (dependsOn(inside, x)) return undefined;
  const positive = new Set([...assumptions.positive, t]);
  const value = found(inside, t, { positive }, work);
  return value && substitute(value, new Map([[t, pow(x, num(Q.rational(1, n)))]]));
}
