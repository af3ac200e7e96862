import { fixedPoints } from '../analysis/fixed-points.ts';
import type { FixedPoints } from '../analysis/fixed-points.ts';
import { NoFlow } from '../analysis/vector-field.ts';
import type { Theory } from '../theory/theory.ts';
import { badUsage, exit } from './exit.ts';
import { answer, jsonText } from './output.ts';
import { progress } from './progress.ts';
import { sidesOf } from './sides.ts';
import { loadTheory } from './theory.ts';
import type { TheoryOptions } from './theory.ts';

export interface FixedPointsOptions extends TheoryOptions {
  readonly format: 'text' | 'json' | 'md' | 'tex' | 'html';
  readonly out?: string;
  readonly box?: readonly string[];
}

/** `betaforge fixed-points THEORY`: where the flow stands still. That some are missing is an answer. */
export async function fixedPointsCommand(argument: string, options: FixedPointsOptions): Promise<number> {
  const found = soughtIn(loadTheory(argument, options), options);
  await answer(await written(found, options.format), options.out);
  return exit.done;
}

function soughtIn(theory: Theory, options: FixedPointsOptions): FixedPoints {
  progress('looking for fixed points');
  try {
    return fixedPoints(theory, sidesOf(options.box, theory));
  } catch (error) {
    if (error instanceof NoFlow) throw badUsage(error.code, error.message);
    throw error;
  }
}

async function written(found: FixedPoints, format: FixedPointsOptions['format']): Promise<string> {
  switch (format) {
    case 'json':
      return jsonText((await import('../json/fixed-points.ts')).fixedPointsJson(found));
    case 'text':
      return (await import('./fixed-points-text.ts')).fixedPointsText(found);
    case 'md':
    case 'tex':
    case 'html':
      return (await import('../document/render.ts')).renderFixedPoints(found, format);
  }
}
