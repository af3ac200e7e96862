import { derivationJson } from '../json/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { replay } from '../recheck/replay.ts';
import type { Replayed } from '../recheck/replay.ts';
import { visible } from '../theory/format.ts';
import { InternalFault } from './exit.ts';
import { progress } from './progress.ts';

/** What the second checker found. A disagreement is no part of it: it is a fault. */
export interface Replay {
  readonly agree: number;
  readonly notReplayed: readonly { readonly id: string; readonly why: string }[];
  readonly disagree: readonly [];
}

/** Hands a whole derivation, as machines read it, to the second checker. */
export function verified(derivation: Derivation): Replay {
  progress('replaying');
  return summary(replay(JSON.parse(JSON.stringify(derivationJson(derivation)))));
}

/** Counts what agrees. If the two checkers disagree about a step, one of them is wrong: never an answer. */
export function summary(steps: readonly Replayed[]): Replay {
  const notReplayed: { id: string; why: string }[] = [];
  for (const { id, outcome } of steps) {
    if (outcome.kind === 'disagrees')
      throw new InternalFault(`the second checker disagrees with the step ${id}: ${outcome.why}`);
    if (outcome.kind === 'not replayed') notReplayed.push({ id, why: outcome.why });
  }
  return { agree: steps.length - notReplayed.length, notReplayed, disagree: [] };
}

/** One line, and one more for every step that could not be replayed. */
export const replayText = ({ agree, notReplayed }: Replay): string =>
  [
    `replayed: ${agree} ${agree === 1 ? 'step agrees' : 'steps agree'}, ${notReplayed.length} not replayed`,
    ...notReplayed.map(({ id, why }) => visible(`    ${id}: ${why}`)),
    '',
  ].join('\n');
