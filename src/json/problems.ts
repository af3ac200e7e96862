import type { Problem } from '../theory/problem.ts';
import { format } from './header.ts';

/** The answer to bad input. */
export const problemsJson = (problems: readonly Problem[]): Readonly<Record<string, unknown>> => ({
  format,
  problems: problems.map(({ code, where, what, hint }) => ({
    code,
    file: where.file,
    line: where.line,
    column: where.column,
    what,
    ...(hint !== undefined && { hint }),
  })),
});
