import { nearestDouble } from '../algebra/enclose.ts';
import { evaluateFloat } from '../expr/evaluate.ts';
import { I } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { subexpressions } from '../expr/walk.ts';
import { ProgramError } from './program.ts';

/**
 * The double nearest to a number such as 41/(160 π²), √2 or ζ(3); in the few cases that have no enclosure (Lambert's
 * W), its value in double precision.
 */
export function constantDouble(e: Expr): number {
  for (const part of subexpressions(e)) {
    if (part === I)
      throw new ProgramError('imaginary-unit', 'the imaginary unit I has no value in real double precision');
  }
  return (nearestDouble(e) ?? evaluateFloat(e, new Map())) + 0;
}
