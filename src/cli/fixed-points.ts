import { fixedPoints } from '../analysis/fixed-points.ts';
import type { FixedPoints } from '../analysis/fixed-points.ts';
import type { Connection } from '../analysis/connection.ts';
import { continuation } from '../analysis/continuation.ts';
import type { Diagram } from '../analysis/continuation.ts';
import { mergers } from '../analysis/mergers.ts';
import type { Mergers } from '../analysis/mergers.ts';
import { connections } from '../analysis/separatrices.ts';
import { NoFlow } from '../analysis/vector-field.ts';
import { diagramSection } from '../document/diagram.ts';
import { flowLinesSection } from '../document/flow-lines.ts';
import { mergersSection } from '../document/mergers.ts';
import type { PlainSection } from '../document/section.ts';
import type { Sym } from '../expr/expr.ts';
import { connectionsJson } from '../json/connections.ts';
import { diagramJson } from '../json/diagram.ts';
import { mergersJson } from '../json/mergers.ts';
import { ProgramError } from '../program/program.ts';
import type { Theory } from '../theory/theory.ts';
import { badUsage, exit } from './exit.ts';
import { answer, jsonText } from './output.ts';
import { parameterNamed, rangeOf } from './parameter-options.ts';
import type { Range } from './parameter-options.ts';
import { progress } from './progress.ts';
import { loadTheory } from './theory.ts';
import type { TheoryOptions } from './theory.ts';

export interface FixedPointsOptions extends TheoryOptions {
  readonly format: 'text' | 'json' | 'md' | 'tex' | 'html';
  readonly out?: string;
  readonly vary?: string;
  readonly along?: string;
  readonly separatrices?: boolean;
}

/** `betaforge fixed-points THEORY`: where the flow stands still. That some are missing is an answer. */
export async function fixedPointsCommand(argument: string, options: FixedPointsOptions): Promise<number> {
  const theory = loadTheory(argument, options);
  const questions = questionsIn(options, theory);
  const found = soughtIn(theory);
  await answer(await written(found, answered(questions, found), options.format), options.out);
  return exit.done;
}

/** What else is asked about the fixed points. */
interface Questions {
  readonly varied: Sym | undefined;
  readonly range: Range | undefined;
  readonly flowLines: boolean;
}

const questionsIn = ({ vary, along, separatrices }: FixedPointsOptions, theory: Theory): Questions => ({
  varied: vary === undefined ? undefined : parameterNamed('--vary', vary, theory),
  range: along === undefined ? undefined : rangeOf('--along', along, theory),
  flowLines: separatrices === true,
});

interface Answers {
  readonly mergers?: Mergers;
  readonly diagram?: Diagram;
  readonly flowLines?: { readonly connections: readonly Connection[] | undefined };
}

function answered({ varied, range, flowLines }: Questions, { theory, ...found }: FixedPoints): Answers {
  try {
    return {
      ...(varied && { mergers: mergers(theory, varied) }),
      ...(range && { diagram: continuation(theory, range.parameter, range.ends) }),
      ...(flowLines && { flowLines: { connections: connections({ theory, ...found }) } }),
    };
  } catch (error) {
    if (error instanceof ProgramError) throw badUsage(error.code, error.message);
    throw error;
  }
}

function soughtIn(theory: Theory): FixedPoints {
  progress('looking for fixed points');
  try {
    return fixedPoints(theory);
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
        ...(more.mergers && { mergers: mergersJson(more.mergers) }),
        ...(more.diagram && { diagram: diagramJson(more.diagram) }),
        ...(more.flowLines && {
          connections: connectionsJson(more.flowLines.connections, found.field.variables),
        }),
      });
    case 'text':
      return (await import('./fixed-points-text.ts')).fixedPointsText(found, sectionsOf(found.theory, more));
    case 'md':
    case 'tex':
    case 'html':
      return (await import('../document/render.ts')).renderFixedPoints(
        found,
        format,
        sectionsOf(found.theory, more),
      );
  }
}

const sectionsOf = (theory: Theory, more: Answers): readonly PlainSection[] => [
  ...(more.mergers ? [mergersSection(more.mergers)] : []),
  ...(more.diagram ? [diagramSection(more.diagram)] : []),
  ...(more.flowLines ? [flowLinesSection(theory, more.flowLines.connections)] : []),
];
