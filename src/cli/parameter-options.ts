import { nearestDouble } from '../algebra/enclose.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { parseFormula } from '../expr/parse.ts';
import type { Theory } from '../theory/theory.ts';
import { badUsage } from './exit.ts';

/** The parameter that an option names. */
export function parameterNamed(option: string, text: string, theory: Theory): Sym {
  const name = text.trim().normalize('NFC');
  const found = theory.parameters.find(({ symbol }) => symbol.name === name);
  if (found) return found.symbol;
  const known = theory.parameters.map(({ symbol }) => symbol.name);
  throw badUsage(
    'unknown-name',
    `${option}: ${name === '' ? 'nothing' : name} is not a parameter of ${theory.name}`,
    known.length > 0 ? `known: ${known.join(', ')}` : 'it has no parameters',
    text,
  );
}

/** A parameter with the interval that it runs through. */
export interface Range {
  readonly parameter: Sym;
  readonly ends: readonly [Expr, Expr];
}

/** Steps of continuation are parts of the whole range. */
const farthest = 1e6;

/** `N=1:30`. All other parameters must have values. */
export function rangeOf(option: string, text: string, theory: Theory): Range {
  const [, name, from, to] = /^([^=]+)=([^:]+):([^:]+)$/u.exec(text) ?? [];
  if (name === undefined || from === undefined || to === undefined)
    throw badUsage(
      'bad-option',
      `${option} takes name=from:to, such as N=1:30, not ${text}`,
      undefined,
      text,
    );
  const parameter = parameterNamed(option, name, theory);
  const ends = [from, to].map((end) => numberOf(option, end, text, theory)) as [Expr, Expr];
  if (nearestDouble(ends[0]) === nearestDouble(ends[1]))
    throw badUsage('bad-option', `${option}: the range from ${from} to ${to} is empty`, undefined, text);
  if (Math.max(...ends.map((end) => Math.abs(nearestDouble(end)!))) > farthest)
    throw badUsage('bad-option', `${option}: the range goes beyond ${farthest}`, undefined, text);
  const isPositive = theory.parameters.some(
    ({ symbol, assume }) => symbol === parameter && assume === 'positive',
  );
  if (isPositive && ends.some((end) => nearestDouble(end)! < 0))
    throw badUsage(
      'bad-option',
      `${option}: the range from ${from} to ${to} has negative values, but ${parameter.name} is assumed positive`,
      `for example ${option} ${parameter.name}=0:${[from, to].find((_, i) => nearestDouble(ends[i]!)! > 0) ?? '1'}, or assume: real in the theory`,
      text,
    );
  const missing = theory.parameters.find(({ symbol, value }) => symbol !== parameter && value === undefined);
  if (missing)
    throw badUsage(
      'no-parameter-value',
      `${option}: the parameter ${missing.symbol.name} has no value`,
      `give one with --set ${missing.symbol.name}=…`,
    );
  return { parameter, ends };
}

function numberOf(option: string, text: string, whole: string, theory: Theory): Expr {
  const parsed = parseFormula(text, { declared: new Map(), time: theory.names.time });
  const value = parsed.ok ? nearestDouble(parsed.expr) : undefined;
  if (!parsed.ok || value === undefined || !Number.isFinite(value))
    throw badUsage('bad-number', `${option}: ${text} is not a real number`, undefined, whole);
  return parsed.expr;
}
