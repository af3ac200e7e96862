import { fixedPoints } from '../analysis/fixed-points.ts';
import type { Effort, FixedPoints } from '../analysis/fixed-points.ts';
import { NoFlow } from '../analysis/vector-field.ts';
import type { Theory } from '../theory/theory.ts';
import { badUsage, exit } from './exit.ts';
import { answer, jsonText } from './output.ts';
import { answered, answersJson, questionsIn, sectionsOf } from './point-questions.ts';
import type { Answers } from './point-questions.ts';
import { progress } from './progress.ts';
import { sidesOf } from './sides.ts';
import { loadTheory } from './theory.ts';
import type { TheoryOptions } from './theory.ts';

export interface FixedPointsOptions extends TheoryOptions {
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
  const theory = loadTheory(argument, options);
  const questions = questionsIn(options, theory);
  const found = soughtIn(theory, { ...effortOf(options), sides: sidesOf(options.box, theory) });
  await answer(await written(found, answered(questions, found), options.format), options.out);
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

function soughtIn(theory: Theory, effort: Effort): FixedPoints {
  progress('looking for fixed points');
  try {
    return fixedPoints(theory, {
      ...effort,
      progress: (done, of) => progress(`following path ${done} of ${of}`),
    });
  } catch (error) {
    if (error instanceof NoFlow) throw badUsage(error.code, error.message);
    throw error;
  }
}

async function written(
  found: FixedPoints,
  more: Answers,
  format: FixedPointsOptions['format'],
): Promise<string> {
  switch (format) {
    case 'json':
      return jsonText({
        ...(await import('../json/fixed-points.ts')).fixedPointsJson(found),
        ...answersJson(more, found),
      });
    case 'text':
      return (await import('./fixed-points-text.ts')).fixedPointsText(found, sectionsOf(more, found));
    case 'md':
    case 'tex':
    case 'html':
      return (await import('../document/render.ts')).renderFixedPoints(
        found,
        format,
        sectionsOf(more, found),
      );
  }
}
