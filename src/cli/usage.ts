import type { CommanderError } from 'commander';
import type { Problem } from '../theory/problem.ts';
import { BadUsage } from './exit.ts';

/** A wrong use of the command line as a problem: the line that was typed, the word to blame marked. */
export function usageProblem({ code, message, hint, word }: BadUsage, argv: readonly string[]): Problem {
  const words = ['betaforge', ...argv.map((arg) => (/^[^\s'"]+$/u.test(arg) ? arg : `'${arg}'`))];
  const at = word === undefined ? -1 : guilty(argv, word) + 1;
  const length = (text: string): number => Array.from(text).length;
  const column = at > 0 ? length(words.slice(0, at).join(' ')) + 2 : length(words.join(' ')) + 1;
  return {
    code,
    where: {
      file: 'command line',
      line: 1,
      column,
      endColumn: column + length(words[at > 0 ? at : -1] ?? ' '),
    },
    source: words.join(' '),
    what: message,
    ...(hint !== undefined && { hint }),
  };
}

/** Where a word stands on the command line: alone, else as part of `--option=word` or of a list. */
function guilty(argv: readonly string[], word: string): number {
  const alone = argv.lastIndexOf(word);
  return alone >= 0 || word === '' ? alone : argv.findLastIndex((arg) => arg.includes(word));
}

const codes: Readonly<Record<string, string>> = {
  'commander.unknownOption': 'unknown-option',
  'commander.unknownCommand': 'unknown-command',
  'commander.missingArgument': 'missing-argument',
  'commander.excessArguments': 'too-many-arguments',
  'commander.optionMissingArgument': 'missing-value',
  'commander.missingMandatoryOptionValue': 'missing-option',
  'commander.invalidArgument': 'bad-option',
};

/** What commander says about a command line that it cannot read. */
export function usageOf({ code, message }: CommanderError, argv: readonly string[]): BadUsage {
  const suggestion = /\n\((.*)\)/.exec(message)?.[1];
  const what = message.replace(/^error: /, '').replace(/\n\(.*\)$/, '');
  const command = argv.find((arg) => /^[a-z]+$/.test(arg));
  const help = code === 'commander.unknownCommand' || command === undefined ? '' : ` ${command}`;
  return new BadUsage(
    codes[code] ?? 'bad-usage',
    what,
    suggestion ?? `betaforge${help} --help tells what is possible`,
    // What is missing is not there to be blamed.
    /missing|excess/i.test(code) ? undefined : wordIn(what, argv),
  );
}

/** The word in quotes that stands on the command line. */
const wordIn = (what: string, argv: readonly string[]): string | undefined =>
  [...what.matchAll(/'([^']*)'/g)].map((quoted) => quoted[1] ?? '').findLast((word) => argv.includes(word));
