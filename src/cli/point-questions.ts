import type { Connection } from '../analysis/connection.ts';
import { continuation } from '../analysis/continuation.ts';
import type { Diagram } from '../analysis/continuation.ts';
import type { FixedPoints } from '../analysis/fixed-points.ts';
import { mergers } from '../analysis/mergers.ts';
import type { Mergers } from '../analysis/mergers.ts';
import { connections } from '../analysis/separatrices.ts';
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
import { badUsage } from './exit.ts';
import { parameterNamed, rangeOf } from './parameter-options.ts';
import type { Range } from './parameter-options.ts';
import { progress } from './progress.ts';

/** What else is asked about fixed points. */
interface Questions {
  readonly varied: Sym | undefined;
  readonly range: Range | undefined;
  readonly flowLines: boolean;
}

export interface Answers {
  readonly mergers?: Mergers;
  readonly diagram?: Diagram;
  readonly flowLines?: { readonly connections: readonly Connection[] | undefined };
}

interface Options {
  readonly vary?: string;
  readonly along?: string;
  readonly separatrices?: boolean;
}

export const questionsIn = ({ vary, along, separatrices }: Options, theory: Theory): Questions => ({
  varied: vary === undefined ? undefined : parameterNamed('--vary', vary, theory),
  range: along === undefined ? undefined : rangeOf('--along', along, theory),
  flowLines: separatrices === true,
});

export function answered({ varied, range, flowLines }: Questions, found: FixedPoints): Answers {
  const { theory } = found;
  if (varied || range || flowLines) progress('looking at what they do');
  try {
    return {
      ...(varied && { mergers: mergers(theory, varied) }),
      ...(range && { diagram: continuation(theory, range.parameter, range.ends) }),
      ...(flowLines && { flowLines: { connections: connections(found) } }),
    };
  } catch (error) {
    if (error instanceof ProgramError) throw badUsage(error.code, error.message);
    throw error;
  }
}

export const answersJson = (answers: Answers, { field }: FixedPoints): Readonly<Record<string, unknown>> => ({
  ...(answers.mergers && { mergers: mergersJson(answers.mergers) }),
  ...(answers.diagram && { diagram: diagramJson(answers.diagram) }),
  ...(answers.flowLines && {
    connections: connectionsJson(answers.flowLines.connections, field.variables),
  }),
});

export const sectionsOf = (answers: Answers, { theory }: FixedPoints): readonly PlainSection[] => [
  ...(answers.mergers ? [mergersSection(answers.mergers)] : []),
  ...(answers.diagram ? [diagramSection(answers.diagram)] : []),
  ...(answers.flowLines ? [flowLinesSection(theory, answers.flowLines.connections)] : []),
];
