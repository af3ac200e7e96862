import type { Effort } from '../analysis/fixed-points.ts';
import { fixedPointReport } from '../analysis/report.ts';
import type { FixedPointReport } from '../analysis/report.ts';
import { NoFlow } from '../analysis/vector-field.ts';
import { oneLoopLess } from '../theory/loops.ts';
import type { Theory } from '../theory/theory.ts';
import { badUsage, exit } from './exit.ts';
import { requestOf } from './expansion-options.ts';
import type { ExpansionOptions } from './expansion-options.ts';
import { readTheoryInput } from './files.ts';
import type { InputFile } from './files.ts';
import { answer, jsonText } from './output.ts';
import { answered, answersJson, questionsIn, sectionsOf } from './point-questions.ts';
import type { Answers } from './point-questions.ts';
import { progress } from './progress.ts';
import { sidesOf } from './sides.ts';
import { announcedTheory, theoryAgain } from './theory.ts';
import type { TheoryOptions } from './theory.ts';

export interface FixedPointsOptions extends TheoryOptions, ExpansionOptions {
  readonly format: 'text' | 'json' | 'md' | 'tex' | 'html';
  readonly out?: string;
  readonly vary?: string;
  readonly along?: string;
  readonly separatrices?: boolean;
  readonly box?: readonly string[];
  /** The most paths that are followed. */
  readonly paths?: string;
}

/** `betaforge fixed-points THEORY`: where the flow stands still. That some are missing is an answer. */
export async function fixedPointsCommand(argument: string, options: FixedPointsOptions): Promise<number> {
  const input = readTheoryInput(argument);
  const theory = announcedTheory(input, options);
  const questions = questionsIn(options, theory);
  const report = soughtIn(theory, input, options);
  if (options.box !== undefined && report.found.searched === undefined)
    process.stderr.write('--box is not used: the fixed points of these rates are sought without a box\n');
  const more = answered(questions, report.found);
  await answer(await written(report, more, options.format), options.out);
  return exit.done;
}

/** More would not fit into the memory of a usual computer. */
const mostPaths = 1_000_000;

function effortOf({ paths }: FixedPointsOptions): Effort {
  if (paths === undefined) return {};
  const count = /^\d{1,7}$/.test(paths) ? Number(paths) : Number.NaN;
  if (!(count <= mostPaths))
    throw badUsage(
      'bad-number',
      `--paths needs a whole number up to ${mostPaths}`,
      'for example --paths 20000',
      paths,
    );
  return { mostPaths: count };
}

function soughtIn(theory: Theory, input: InputFile, options: FixedPointsOptions): FixedPointReport {
  const request = requestOf(theory, input, options);
  const effort = effortOf(options);
  const loops = oneLoopLess(theory.loopOrders);
  progress('looking for fixed points');
  try {
    return fixedPointReport(theory, {
      ...request,
      effort: {
        ...effort,
        sides: sidesOf(options.box, theory),
        progress: (done, of) => progress(`following path ${done} of ${of}`),
      },
      ...(loops !== undefined && { before: theoryAgain(input, { ...options, loops }) }),
    });
  } catch (error) {
    if (error instanceof NoFlow) throw badUsage(error.code, error.message);
    throw error;
  }
}

async function written(
  report: FixedPointReport,
  more: Answers,
  format: FixedPointsOptions['format'],
): Promise<string> {
  const { found } = report;
  switch (format) {
    case 'json':
      return jsonText({
        ...(await import('../json/fixed-point-report.ts')).fixedPointReportJson(report),
        ...answersJson(more, found),
      });
    case 'text':
      return (await import('./fixed-points-text.ts')).fixedPointsText(report, sectionsOf(more, found));
    case 'md':
    case 'tex':
    case 'html':
      return (await import('../document/render.ts')).renderFixedPointReport(
        report,
        format,
        sectionsOf(more, found),
      );
  }
}
