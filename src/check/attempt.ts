import { ExpressionError } from '../expr/build.ts';
import type { Judgement } from './judgement.ts';

/** What cannot be computed because it divides by zero, or differentiates what has no known derivative. */
export function attempt<T>(compute: () => T, otherwise: (why: string) => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ExpressionError)
      return otherwise(`something in this line has no value: ${error.message}`);
    if (error instanceof RangeError) return otherwise(error.message);
    throw error;
  }
}

/** A line without a value is not judged. */
export const guarded = (judged: () => Judgement): Judgement =>
  attempt(judged, (why) => ({ verdict: 'undecided', why }));
