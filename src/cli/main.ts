import { Command, Option } from 'commander';
import type { CheckOptions } from './check.ts';
import type { DeriveOptions } from './derive.ts';
import type { FixedPointsOptions } from './fixed-points.ts';
import type { FlowOptions } from './flow.ts';
import type { GenerateOptions } from './generate.ts';
import type { NewOptions } from './new.ts';
import type { RenderOptions } from './render.ts';
import { version } from '../json/header.ts';
import { exit } from './exit.ts';
import { report } from './failure.ts';
import { gathered, once } from './lists.ts';
import { progressDone } from './progress.ts';

const formats = (...names: readonly string[]): Option =>
  new Option('--format <format>', 'form of the answer').choices([...names]).default(names[0]);

/** An option that may be repeated, and each time take a comma-separated list. */
const list = (flags: string, description: string): Option =>
  new Option(flags, `${description}; repeated or comma-separated`).argParser(gathered);

/** An option of which a second value would silently put aside the first. */
const single = (flags: string, description: string): Option =>
  new Option(flags, description).argParser((value: string, before?: string) => once(flags, value, before));

/** How a theory is narrowed or completed. */
const theoryOptions = (command: Command): Command =>
  command
    .addOption(list('--set <name=value>', 'put exact values in the place of parameters'))
    .option('--loops <orders>', 'keep this many loop orders, one number or one per sector')
    .option('--lift <kind>', 'linear, quadratic or contact')
    .option('--scale <variable>', 'convert to this τ first: "ln mu", "ln mu^2", "log10 mu" or "ln L"');

/** A command that starts from a theory. */
const aboutTheory = (command: Command): Command =>
  theoryOptions(
    command.argument('<theory>', 'a theory file, the name of a gallery theory, or - for standard input'),
  );

/** The commands. Each loads its code only when it runs. */
function program(finish: (status: number) => void): Command {
  const root = new Command('betaforge')
    .description('From beta functions to verified derivations and solvers')
    .version(version)
    .exitOverride()
    // What it has to say about errors goes through `report`.
    .configureOutput({ outputError: () => undefined })
    .configureHelp({ showGlobalOptions: false })
    .addHelpText(
      'after',
      '\nExit status: 0 done, 1 the answer is no, 2 bad input, 3 internal fault, 130 interrupted.',
    );
  const commands = [
    aboutTheory(root.command('derive'))
      .description('derive the mechanics in scale, each step with its verdict')
      .addOption(formats('text', 'json', 'md', 'tex', 'html'))
      .addOption(list('--only <id>', 'print only these steps'))
      .option('--explain', 'say how each step was found and proved, and what it assumes')
      .option('--verify', 'replay every step in a second checker that shares no code with the first')
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
      .addOption(list('--format <format>', 'html (default), tex, md or pdf'))
      .option('--out <directory>', 'where to write; out/<name> by default')
      .action(async (theory: string, options: RenderOptions) => {
        finish(await (await import('./render.ts')).renderCommand(theory, options));
      }),
    theoryOptions(root.command('check'))
      .description('judge the equations of somebody’s notes')
      .argument('<notes>', 'a .tex, .md or .txt file, or - for standard input')
      .requiredOption('--theory <theory>', 'the theory that the notes are about')
      .addOption(formats('text', 'json', 'html', 'sarif'))
      .option('--annotate <path>', 'write a .tex file: the notes with marks and notes in the margin')
      .option('--watch', 'check again whenever the notes or the theory change')
      .option('--out <path>', 'write to a file')
      .action(async (notes: string, options: CheckOptions) => {
        finish(await (await import('./check.ts')).checkCommand(notes, options));
      }),
    aboutTheory(root.command('fixed-points'))
      .description('find where the flow stands still, and what it does around')
      .addOption(
        single(
          '--vary <parameter>',
          'where fixed points merge, appear or change stability as it grows, exactly',
        ),
      )
      .addOption(
        single('--along <name=from:to>', 'follow the real fixed points along a parameter, through folds'),
      )
      .option('--separatrices', 'the flow lines that connect fixed points')
      .addOption(
        list(
          '--box <name=from:to>',
          'where real fixed points of rates that are not rational are sought; -10:10 by default',
        ),
      )
      .option('--paths <number>', 'follow at most so many paths of a homotopy; 5000 by default')
      .addOption(single('--expand <parameter>', 'expand in powers of a parameter, or of 1/N'))
      .option('--order <n>', 'up to this power of it, 3 by default')
      .option('--resum', 'sum the expansions by Padé and Padé–Borel–Leroy approximants')
      .addOption(
        single('--at <name=value>', 'where the expansions are summed; the parameter’s value by default'),
      )
      .addOption(
        single('--small <parameter>', 'which parameter tells perturbative fixed points from artefacts'),
      )
      .addOption(formats('text', 'json', 'md', 'tex', 'html'))
      .option('--out <path>', 'write to a file')
      .action(async (theory: string, options: FixedPointsOptions) => {
        finish(await (await import('./fixed-points.ts')).fixedPointsCommand(theory, options));
      }),
    aboutTheory(root.command('flow'))
      .description('integrate the flow numerically')
      .addOption(list('--from <name=value>', 'initial values; the theory’s start values by default'))
      .addOption(list('--momenta <name=value>', 'initial momenta; zero by default'))
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
        finish(await (await import('./new.ts')).newCommand(name, options));
      }),
  ];
  for (const command of commands) command.exitOverride();
  return root;
}

const ignore = (): void => undefined;

/** Runs one command and returns its exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  // A reader who has gone away is told nothing more; `print` sees to the rest.
  for (const stream of [process.stdout, process.stderr]) stream.off('error', ignore).on('error', ignore);
  let status: number = exit.done;
  try {
    await program((s) => (status = s)).parseAsync(argv, { from: 'user' });
    return status;
  } catch (error) {
    progressDone();
    return report(error, argv);
  }
}
