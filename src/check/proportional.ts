import { decideZero } from '../algebra/decide.ts';
import { newWork } from '../algebra/work.ts';
import { derivative, div } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import { atomsOf } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf } from '../mechanics/record.ts';
import { unexplained, worst } from './judgement.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { fieldIn, isIndependent, worthOf } from './on-shell.ts';
import { judged } from './residual.ts';
import { shellOf } from './shell.ts';

/**
 * a ∝ b: the quotient does not depend on couplings, momenta and τ. Where one side is a coupling or a momentum itself, it
 * is enough that the quotient keeps its value along the flow.
 */
export function proportionalClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement {
  if (left.at || right.at || left.upTo || right.upTo) return { verdict: 'undecided', why: unread };
  const { theory } = derivation;
  const { time } = theory.names;
  const field = fieldIn(left, right, derivation);
  const worth = worthOf(left, right, derivation, definitions);
  const { assumptions } = settingOf(theory, newWork);
  if (worth.some((e) => decideZero(e, assumptions, newWork()).kind !== 'refuted'))
    return { verdict: 'undecided', why: 'it is not known that neither side vanishes' };
  const quotient = div(...worth);
  const atoms = [...atomsOf(quotient)];
  if (!atoms.every((a) => isIndependent(a, derivation, field)))
    return { verdict: 'undecided', why: 'the theory does not say what something in this line is worth' };
  const constants = new Set<Expr>([...theory.parameters.map((k) => k.symbol), ...foreign]);
  const slopes = atoms
    .filter((a): a is Sym | Derivative => !constants.has(a))
    .map((a) => judged(partial(quotient, a), undefined, derivation));
  const answer: Judgement = slopes.length === 0 ? { verdict: 'proved' } : worst(slopes);
  if (answer.verdict !== 'refuted') return answer;
  if (foreign.size > 0) return { verdict: 'undecided', why: unexplained(foreign) };

  const isState = (e: Expr): boolean => pairsOf(theory).some(({ q, p }) => e === q || e === p);
  if (!isState(left.expr) && !isState(right.expr)) return answer;
  const rate = judged(shellOf(derivation, field)(derivative('total', quotient, time)), undefined, derivation);
  if (rate.verdict === 'proved') return { ...rate, why: 'the quotient keeps its value along the flow' };
  return atoms.includes(time)
    ? { verdict: 'undecided', why: 'it may hold in a limit that the line does not name' }
    : rate;
}

const unread = 'it is not read to which order or at which point this line holds';
