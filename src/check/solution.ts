import type { Judgement } from './judgement.ts';
import { motionClaim } from './motion.ts';
import { runningClaim } from './running.ts';

/**
 * g = f(τ, g_0), where the derivation has the solution with these initial values: there is only one. What it does not
 * settle is put into the equations of motion.
 */
export function solutionClaim(...line: Parameters<typeof motionClaim>): Judgement | undefined {
  const [left, right, derivation, definitions] = line;
  const running = runningClaim(left, right, derivation, definitions);
  return running && running.verdict !== 'undecided' ? running : (motionClaim(...line) ?? running);
}
