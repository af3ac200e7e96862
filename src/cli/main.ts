import { Command, CommanderError, Option } from 'commander';
import type { CheckOptions } from './check.ts';
import type { DeriveOptions } from './derive.ts';
import type { FlowOptions } from './flow.ts';
import type { GenerateOptions } from './generate.ts';
import type { NewOptions } from './new.ts';
import type { RenderOptions } from './render.ts';
import { problemsJson } from '../json/problems.ts';
import { version } from '../json/header.ts';
import { formatProblem } from '../theory/format.ts';
import { BadInput, exit } from './exit.ts';
import { discardUnfinished } from './files.ts';
import { jsonText } from './output.ts';

const formats = (...names: readonly string[]): Option =>
  new Option('--format <format>', 'form of the answer').choices([...names]).default(names[0]);

/** A command that starts from a theory. */
const aboutTheory = (command: Command): Command =>
  command
    .argument('<theory>', 'a theory file, the name of a gallery theory, or - for standard input')
    .option('--set <name=value...>', 'put exact values in the place of parameters')
    .option('--loops <orders>', 'keep this many loop orders, one number or one per coupling')
    .option('--lift <kind>', 'linear, quadratic or contact');

/** The commands. Each loads its code only when it runs. */
function program(finish: (status: number) => void): Command {
  const root = new Command('betaforge')
    .description('From beta functions to verified derivations and solvers')
    .version(version)
    .exitOverride()
    .configureHelp({ showGlobalOptions: false })
    .addHelpText(
      'after',
      '\nExit status: 0 done, 1 the answer is no, 2 bad input, 3 internal fault, 130 interrupted.',
    );
  const commands = [
    aboutTheory(root.command('derive'))
      .description('derive the mechanics in scale, each step with its verdict')
      .addOption(formats('text', 'json', 'md', 'tex', 'html'))
      .option('--only <ids...>', 'print only these steps')
      .option('--out <path>', 'write to a file')
      .action(async (theory: string, options: DeriveOptions) => {
        finish(await (await import('./derive.ts')).deriveCommand(theory, options));
      }),
    aboutTheory(root.command('generate'))
      .description('write a solver module in TypeScript, with its tests')
      .option('--out <directory>', 'where to write; generated/<name> by default')
      .option('--check', 'write nothing; exit 1 if what is there is stale')
      .addOption(formats('text', 'json'))
      .action(async (theory: string, options: GenerateOptions) => {
        finish(await (await import('./generate.ts')).generateCommand(theory, options));
      }),
    aboutTheory(root.command('render'))
      .description('write lecture notes')
      .option('--format <formats...>', 'html, tex, md or pdf; several are allowed', ['html'])
      .option('--out <directory>', 'where to write; out/<name> by default')
      .action(async (theory: string, options: RenderOptions) => {
        finish(await (await import('./render.ts')).renderCommand(theory, options));
      }),
    root
      .command('check')
      .description('judge the equations of somebody’s notes')
      .argument('<notes>', 'a .tex, .md or .txt file, or - for standard input')
      .requiredOption('--theory <theory>', 'the theory that the notes are about')
      .option('--set <name=value...>', 'put exact values in the place of parameters')
      .option('--loops <orders>', 'keep this many loop orders, one number or one per coupling')
      .option('--lift <kind>', 'linear, quadratic or contact')
      .addOption(formats('text', 'json'))
      .option('--out <path>', 'write to a file')
      .action(async (notes: string, options: CheckOptions) => {
        finish((await import('./check.ts')).checkCommand(notes, options));
      }),
    aboutTheory(root.command('flow'))
      .description('integrate the flow numerically')
      .option('--from <name=value...>', 'initial values; the theory’s start values by default')
      .option('--momenta <name=value...>', 'initial momenta; zero by default')
      .option('--span <from:to>', 'interval of τ; the theory’s range, or 0:10, by default')
      .option('--rtol <number>', 'relative tolerance', '1e-10')
      .option('--atol <number>', 'absolute tolerance', '1e-12')
      .addOption(formats('text', 'csv', 'json', 'svg'))
      .option('--out <path>', 'write to a file')
      .action(async (theory: string, options: FlowOptions) => {
        finish(await (await import('./flow.ts')).flowCommand(theory, options));
      }),
    root
      .command('new')
      .description('write a commented theory file to start from')
      .argument('<name>', 'the name of the theory')
      .option('--out <path>', 'the file to write; <name>.yaml by default')
      .action(async (name: string, options: NewOptions) => {
        finish((await import('./new.ts')).newCommand(name, options));
      }),
  ];
  for (const command of commands) command.exitOverride();
  return root;
}

/** Runs one command and returns its exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  process.once('SIGINT', () => {
    discardUnfinished();
    process.kill(process.pid, 'SIGINT');
  });
  let status: number = exit.done;
  try {
    await program((s) => (status = s)).parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    discardUnfinished();
    return report(error, argv);
  }
}

function report(error: unknown, argv: readonly string[]): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.badInput;
  if (error instanceof BadInput) {
    process.stderr.write(`${error.problems.map(formatProblem).join('\n\n')}\n`);
    if (wantsJson(argv)) process.stdout.write(jsonText(problemsJson(error.problems)));
    return exit.badInput;
  }
  process.stderr.write(
    `betaforge: internal fault: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  return exit.fault;
}

const wantsJson = (argv: readonly string[]): boolean =>
  argv.includes('--format=json') || argv[argv.indexOf('--format') + 1] === 'json';
