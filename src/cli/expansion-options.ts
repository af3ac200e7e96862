import { valueOf } from '../analysis/values.ts';
import type { ReportRequest } from '../analysis/report.ts';
import type { Small } from '../analysis/origin.ts';
import type { Expr } from '../expr/expr.ts';
import { didYouMean } from '../theory/suggest.ts';
import type { Theory } from '../theory/theory.ts';
import { badUsage } from './exit.ts';
import type { InputFile } from './files.ts';
import { assignments } from './lists.ts';
import { theoryAgain } from './theory.ts';
import type { TheoryOptions } from './theory.ts';

export interface ExpansionOptions {
  readonly expand?: string;
  readonly order?: string;
  readonly resum?: boolean;
  readonly at?: string;
  readonly small?: string;
}

const usualOrder = '3';
/** Nobody reads more terms. */
const largestOrder = 30;

/** What `--expand`, `--order`, `--resum`, `--at` and `--small` ask for. */
export function requestOf(
  theory: Theory,
  input: InputFile,
  options: ExpansionOptions & TheoryOptions,
): ReportRequest {
  const { expand, order, resum = false, at, small } = options;
  if (expand === undefined) {
    const [alone] = [order && '--order', resum && '--resum', at && '--at'].filter((o) => o);
    if (alone)
      throw badUsage('misplaced-option', `${alone} goes with --expand`, 'for example --expand eps', alone);
  }
  const expanded =
    expand === undefined ? undefined : { ...smallIn(theory, '--expand', expand), order: orderOf(order) };
  return {
    ...(expanded && { expand: expanded }),
    ...(small !== undefined && { small: smallIn(theory, '--small', small) }),
    ...(expanded && (resum || at !== undefined) && { at: placeOf(theory, expanded, input, options) }),
  };
}

/** A parameter, or 1/N. */
function smallIn({ parameters, settings }: Theory, option: string, text: string): Small {
  const inverse = /^1\s*\/\s*/.exec(text);
  const name = text
    .slice(inverse?.[0].length ?? 0)
    .trim()
    .normalize('NFC');
  const found = parameters.find(({ symbol }) => symbol.name === name);
  if (found) return { parameter: found.symbol, inverse: inverse !== null };
  if (settings.has(name))
    throw badUsage(
      'fixed-parameter',
      `${option} ${text}: ${name} has an exact value by --set, and is no parameter any more`,
      `without --set ${name}=… it stays a symbol`,
      text,
    );
  const names = parameters.map(({ symbol }) => symbol.name);
  throw badUsage(
    'unknown-parameter',
    `${option} takes a parameter of the theory, or 1/N for a parameter N; ${text} is none`,
    didYouMean(name, names) ??
      (names.length > 0
        ? `the parameters are ${names.slice(0, 20).join(', ')}`
        : 'this theory has no parameters'),
    text,
  );
}

function orderOf(text: string = usualOrder): number {
  const order = /^\d{1,4}$/.test(text) ? Number(text) : NaN;
  if (order >= 1 && order <= largestOrder) return order;
  throw badUsage(
    'bad-order',
    `--order takes a whole number from 1 to ${largestOrder}, not ${text}`,
    undefined,
    text,
  );
}

/** The value at which the expansions are summed: a positive real number. */
function placeOf(
  theory: Theory,
  { parameter: { name } }: Small,
  input: InputFile,
  options: ExpansionOptions & TheoryOptions,
): Expr {
  const value = options.at === undefined ? defaultOf(theory, name) : stated(options.at, name, input, options);
  const number = valueOf(value);
  if (number?.real === true && number.sign === 1) return value;
  throw badUsage(
    'not-positive',
    `expansions are summed at a positive value of ${name}`,
    `for example --at ${name}=1`,
    options.at,
  );
}

function defaultOf({ parameters }: Theory, name: string): Expr {
  const value = parameters.find(({ symbol }) => symbol.name === name)?.value;
  if (value) return value;
  throw badUsage(
    'missing-value',
    `${name} has no value at which expansions could be summed`,
    `for example --at ${name}=1`,
  );
}

/** The value is read as that of --set is. */
function stated(text: string, name: string, input: InputFile, options: TheoryOptions): Expr {
  const [assignment, ...more] = assignments('--at', [text]);
  if (assignment?.name !== name || more.length > 0)
    throw badUsage('bad-option', `--at takes ${name}=value, not ${text}`, undefined, text);
  const value = theoryAgain(input, { ...options, set: [...(options.set ?? []), text] }).settings.get(name);
  if (value) return value;
  throw badUsage('bad-option', `--at takes ${name}=value, not ${text}`, undefined, text);
}
