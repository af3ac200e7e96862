import { decideZero } from '../algebra/decide.ts';
import { newWork } from '../algebra/work.ts';
import { derivative, div, ZERO, neg, sub } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf } from '../mechanics/record.ts';
import { unexplained } from './judgement.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { differenceOf, fieldIn, isIndependent } from './on-shell.ts';
import { judged } from './residual.ts';
import { shellOf } from './shell.ts';
import { startsOf } from './starts.ts';
import { isFree, shownName } from './vocabulary.ts';

/** X = const: its rate along the flow vanishes. */
export function constancyClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const [constant, other] = isConst(right.expr) ? [right, left] : [left, right];
  if (!isConst(constant.expr) || isConst(other.expr) || left.at || right.at) return undefined;
  const field = fieldIn(left, right, derivation);
  const value = substitute(other.expr, definitions.values);
  const rate = shellOf(derivation, field)(derivative('total', value, derivation.theory.names.time));
  const answer = judged(rate, undefined, derivation);
  const starts = new Set(startsOf(derivation.theory).values());
  const unknown = new Set([...foreign].filter((s) => s !== constant.expr && !starts.has(s)));
  if (unknown.size > 0) return { verdict: 'undecided', why: unexplained(unknown) };
  if (answer.verdict !== 'refuted') return answer;
  if (![...atomsOf(rate)].every((a) => isIndependent(a, derivation, field)))
    return { verdict: 'undecided', why: 'the theory does not say how something in this line moves' };
  return pairsOf(derivation.theory).some(({ q, p }) => other.expr === q || other.expr === p)
    ? { verdict: 'undecided', why: 'this is a condition, not an identity' }
    : answer;
}

/** `const`, in the languages of lectures. */
const isConst = (e: Expr): boolean =>
  e.op === 'sym' &&
  isFree(e) &&
  /^(?:const(?:ant[e]?)?|[kK]onst(?:ante?)?|c(?:s|on)?te)$/.test(
    shownName(e)
      .replace(/^\\[a-z]+\{(.*)\}$/, '$1')
      .replace(/\.$/, ''),
  );

/**
 * A relation that holds all along a motion if it holds once, whatever the constants in it are. It is right if it holds at
 * τ = 0, where initial values stand in it, or for some value of a constant of integration.
 */
export function integralClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  if (left.at || right.at || foreign.size === 0) return undefined;
  const { theory } = derivation;
  const { time } = theory.names;
  const starts = startsOf(theory);
  const difference = differenceOf(left, right, derivation, definitions);
  const atoms = [...atomsOf(difference)];
  const states = atoms.filter((a) => starts.has(a)) as (Sym & Expr)[];
  const initial = new Set(starts.values());
  const known = new Set<Expr>([...theory.parameters.map((k) => k.symbol), ...foreign, ...states, time]);
  const constants = atoms.filter((a) => foreign.has(a) && !initial.has(a)) as Sym[];
  if (states.length === 0 || !atoms.every((a) => known.has(a))) return undefined;
  const { assumptions } = settingOf(theory, newWork);
  const isZero = (e: Expr): boolean => decideZero(e, assumptions, newWork()).kind === 'proved';
  const isNonZero = (e: Expr): boolean => decideZero(e, assumptions, newWork()).kind === 'refuted';
  const moves = (e: Expr): boolean => states.some((a) => isNonZero(partial(e, a)));
  if (!moves(difference)) return undefined;
  // dX/dτ = r X with an r that knows nothing of the constants: a motion on which X = 0 once stays there.
  const growth = div(shellOf(derivation)(derivative('total', difference, time)), difference);
  const free = atoms.filter((a) => foreign.has(a)) as Sym[];
  if (free.length === 0 || !free.every((c) => isZero(partial(growth, c)))) return undefined;
  if (atoms.some((a) => initial.has(a))) {
    const atStart = substitute(
      substitute(difference, new Map<Expr, Expr>([...starts, [time, ZERO]])),
      definitions.values,
    );
    const answer = judged(atStart, undefined, derivation);
    return answer.verdict === 'refuted' && constants.length > 0 ? undefined : answer;
  }
  // The constant must be what the rest of the relation says it is, and that must not be a mere number. Of two symbols,
  // as in E = T + V, nobody said that they are constants.
  const [integration, ...more] = constants;
  if (integration === undefined || more.length > 0) return undefined;
  const start = startNamed(integration, definitions);
  if (start) {
    const atStart = new Map<Expr, Expr>([...starts, [time, ZERO], [integration, substitute(start, starts)]]);
    return isZero(substitute(difference, atStart)) ? { verdict: 'proved' } : undefined;
  }
  const slope = partial(difference, integration);
  if (atomsOf(slope).has(integration) || !isNonZero(slope)) return undefined;
  const worth = neg(div(substitute(difference, new Map([[integration, ZERO]])), slope));
  if (!moves(worth)) return undefined;
  const before = definitions.constants.get(integration);
  const name = shownName(integration);
  return before !== undefined && !isZero(sub(worth, before))
    ? { verdict: 'undecided', why: `${name} was another constant of the motion before` }
    : { verdict: 'proved', why: `${name} is a constant of the motion`, constant: [integration, worth] };
}

/** What stands for u where this is u_0 or u(0), for a u of the notes' own. */
export function startNamed(constant: Sym, { values }: Definitions): Expr | undefined {
  const name = /^(.+?)(?:_\{?0\}?|\(0\))$/.exec(shownName(constant))?.[1];
  const own = [...values].find(([key]) => key.op === 'sym' && isFree(key) && shownName(key) === name);
  return own?.[1];
}
