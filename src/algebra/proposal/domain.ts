import { div, sub, ZERO } from '../../expr/build.ts';
import { partial } from '../../expr/differentiate.ts';
import type { Expr } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import { atomsOf, subexpressions, substitute } from '../../expr/walk.ts';
import type { Assumptions } from '../assumptions.ts';
import { enclose } from '../enclose.ts';
import { provedZero } from './complex.ts';
import { isNatural } from './speak.ts';
import { randomStream } from '../work.ts';
import type { Work } from '../work.ts';

const points = 48;
const several = 3;

/**
 * Are all `parts` real at some rational points, under the assumptions? Several are asked for: a single one may lie on
 * an edge, as 0 does for √(−x²).
 */
export function realSomewhere(parts: readonly Expr[], assumptions: Assumptions, work: Work): boolean {
  const random = randomStream(work.seed);
  const atoms = [...new Set(parts.flatMap((e) => [...atomsOf(e)]))];
  let found = atoms.length === 0 ? several - 1 : 0;
  for (let i = 0; i < points && found < several; i++) {
    const point = new Map(
      atoms.map((a) => {
        const size = Q.rational(1 + Math.floor(random() * 40), 1 + Math.floor(random() * 20));
        return [a, random() < 0.5 && !assumptions.positive.has(a) ? Q.neg(size) : size] as const;
      }),
    );
    if (parts.every((e) => enclose(e, point, 96) !== undefined)) found++;
  }
  return found >= several;
}

/** What an expression asks for to be defined in the reals. */
interface Conditions {
  readonly nonZero: ReadonlySet<Expr>;
  readonly nonNegative: ReadonlySet<Expr>;
  /** Functions with a domain of their own. */
  readonly defined: ReadonlySet<Expr>;
}

const everywhere: ReadonlySet<string> = new Set(['exp', 'sin', 'cos', 'atan', 'sinh', 'cosh', 'tanh']);

function conditionsOf(e: Expr): Conditions {
  const nonZero = new Set<Expr>();
  const nonNegative = new Set<Expr>();
  const defined = new Set<Expr>();
  for (const part of subexpressions(e)) {
    if (part.op === 'power' && !isNatural(part.exponent)) {
      const k = part.exponent.op === 'num' ? part.exponent.value : undefined;
      if (k === undefined || Q.sign(k) < 0) nonZero.add(part.base);
      if (k === undefined || !Q.isInteger(k)) nonNegative.add(part.base);
    } else if (part.op === 'call' && part.fn === 'log') {
      nonZero.add(part.args[0] as Expr);
      nonNegative.add(part.args[0] as Expr);
    } else if (part.op === 'call' && !everywhere.has(part.fn)) defined.add(part);
  }
  return { nonZero, nonNegative, defined };
}

/** Is `answer` defined wherever `of` is? Only what is evident counts: a condition of `of`, or one that follows. */
export function definedWherever(of: Expr, answer: Expr, assumptions: Assumptions, work: Work): boolean {
  const given = conditionsOf(of);
  const wanted = conditionsOf(answer);
  const positive = (e: Expr): boolean =>
    assumptions.positive.has(e) || (e.op === 'num' && Q.sign(e.value) > 0);
  const follows = (b: Expr): boolean =>
    given.nonZero.has(b) || [...given.nonZero].some((d) => isLinearFactor(b, d, assumptions, work));
  return (
    [...wanted.nonZero].every((b) => positive(b) || follows(b)) &&
    [...wanted.nonNegative].every((b) => positive(b) || given.nonNegative.has(b)) &&
    [...wanted.defined].every((b) => given.defined.has(b))
  );
}

/** Does `d` vanish wherever `b` does? So it is if b = c (s − r) in some symbol s, and putting r for s makes d vanish. */
function isLinearFactor(b: Expr, d: Expr, assumptions: Assumptions, work: Work): boolean {
  for (const s of atomsOf(b)) {
    if (s.op !== 'sym') continue;
    const slope = partial(b, s);
    if (slope.op !== 'num' || slope === ZERO) continue;
    const root = sub(s, div(b, slope));
    return provedZero(substitute(d, new Map([[s, root]])), assumptions, work);
  }
  return false;
}
