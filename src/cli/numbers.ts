import { nearestDouble } from '../algebra/enclose.ts';
import { parseFormula } from '../expr/parse.ts';
import type { Theory } from '../theory/theory.ts';
import { badUsage } from './exit.ts';

/** A number on the command line: any formula without symbols. */
export function numberFor(option: string, text: string, theory: Theory): number {
  const parsed = parseFormula(text, { declared: new Map(), time: theory.names.time });
  const value = parsed.ok ? nearestDouble(parsed.expr) : undefined;
  if (value === undefined || !Number.isFinite(value))
    throw badUsage('bad-number', `${option}: ${text} is not a real number`, undefined, text);
  return value;
}

/** Reads `0:10`, of the option `given`. */
export function interval(
  option: string,
  text: string,
  given: string,
  theory: Theory,
): readonly [number, number] {
  const ends = text.split(':');
  if (ends.length !== 2)
    throw badUsage('bad-option', `${option} takes from:to, such as 0:10, not ${text}`, undefined, given);
  const [from, to] = ends.map((end) => numberFor(option, end, theory));
  return [from as number, to as number];
}
