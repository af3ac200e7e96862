import { CommanderError } from 'commander';
import { problemsJson } from '../json/problems.ts';
import { formatProblem, visible } from '../theory/format.ts';
import type { Problem } from '../theory/problem.ts';
import { BadInput, BadUsage, exit } from './exit.ts';
import { jsonText, print } from './output.ts';
import { usageOf, usageProblem } from './usage.ts';

/** Says what went wrong, on stderr and where JSON is asked for in JSON, and returns the exit status. */
export async function report(error: unknown, argv: readonly string[]): Promise<number> {
  if (error instanceof CommanderError && error.exitCode === 0) return exit.done;
  // It has printed its help, for want of a command.
  if (error instanceof CommanderError && error.code === 'commander.help') return exit.badInput;
  const problems = problemsOf(error, argv);
  if (problems) {
    process.stderr.write(`${problems.map(formatProblem).join('\n\n')}\n`);
    if (wantsJson(argv)) await print(jsonText(problemsJson(problems)));
    return exit.badInput;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  process.stderr.write(`betaforge: internal fault: ${visible(message.replace(/\s+/g, ' '))}\n`);
  if (process.env.BETAFORGE_DEBUG === '1') process.stderr.write(`${stack}\n`);
  return exit.fault;
}

function problemsOf(error: unknown, argv: readonly string[]): readonly Problem[] | undefined {
  if (error instanceof BadInput) return error.problems;
  if (error instanceof BadUsage) return [usageProblem(error, argv)];
  if (error instanceof CommanderError) return [usageProblem(usageOf(error, argv), argv)];
  return undefined;
}

const wantsJson = (argv: readonly string[]): boolean =>
  argv.some((arg, i) => arg === '--format=json' || (arg === 'json' && argv[i - 1] === '--format'));
