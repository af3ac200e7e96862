/**
 * betaforge as a library: a theory file becomes a theory, the theory its derivation, the derivation a solver module,
 * lecture notes, a numerical flow, or the verdicts on somebody's notes. Nothing here touches files or the terminal.
 */
export { readTheory } from './theory/read.ts';
export type { Theory } from './theory/theory.ts';
export type { Problem, Span } from './theory/problem.ts';
export { formatProblem } from './theory/format.ts';

export { derive } from './mechanics/derive.ts';
export { stepOf } from './mechanics/derivation.ts';
export type { Derivation, Relation, Step } from './mechanics/derivation.ts';
export type { Verdict } from './algebra/verdict.ts';
export { newWork } from './algebra/work.ts';
export type { Work } from './algebra/work.ts';

export { fixedPoints } from './analysis/fixed-points.ts';
export type { FixedPoints } from './analysis/fixed-points.ts';
export { fixedPointReport } from './analysis/report.ts';
export type { FixedPointReport, ReportRequest } from './analysis/report.ts';
export type { FixedPoint } from './analysis/point.ts';
export { NoFlow } from './analysis/vector-field.ts';

export { emit } from './emit/emit.ts';
export { render, renderFixedPointReport, renderFixedPoints } from './document/render.ts';
export { checkNotes } from './check/notes.ts';
export { notesRows } from './check/statements.ts';
export type { Finding } from './check/notes.ts';
export type { NotesFormat } from './check/statements.ts';
export { flow, FlowProblem } from './flow/flow.ts';
export type { Flow, FlowRequest } from './flow/flow.ts';

export { annotatedTex } from './report/annotated.ts';
export { findingsHtml } from './report/html.ts';
export type { JudgedNotes } from './report/notes.ts';

export { checkJson } from './json/check.ts';
export { checkSarif } from './json/sarif.ts';
export { derivationJson } from './json/derivation.ts';
export { fixedPointReportJson } from './json/fixed-point-report.ts';
export { fixedPointsJson } from './json/fixed-points.ts';
export { flowJson } from './json/flow.ts';
export { problemsJson } from './json/problems.ts';
export { version } from './json/header.ts';

export type { Expr, Sym } from './expr/expr.ts';
export { infixOf, texOf, unicodeOf } from './theory/notation.ts';

// Exact algebra: formulas in, formulas out, every answer proved or named incomplete.
export { sym } from './expr/build.ts';
export { partial } from './expr/differentiate.ts';
export { infixPrinter } from './expr/infix.ts';
export { parseFormula } from './expr/parse.ts';
export { noAssumptions } from './algebra/assumptions.ts';
export type { Assumptions } from './algebra/assumptions.ts';
export { decideEqual, decideZero } from './algebra/decide.ts';
export { expanded, factorised } from './algebra/tidy.ts';
export { apart } from './algebra/integral/apart.ts';
export { integrate } from './algebra/integral/integrate.ts';
export type { Integral } from './algebra/integral/integrate.ts';
export { eigenvalues } from './algebra/linear/eigenvalues.ts';
export { rootsOf } from './algebra/roots/roots.ts';
export type { Roots } from './algebra/roots/roots.ts';
export { solveSystem } from './algebra/systems/solve.ts';
export type { Solutions } from './algebra/systems/solve.ts';
export { expressionField } from './algebra/field/expressions.ts';
export { seriesOf } from './algebra/series/expand.ts';
export { toExpr } from './algebra/series/expansion.ts';
export type { Expansion, Side, TruncatedSum } from './algebra/series/expansion.ts';
export { newRing } from './algebra/polynomial/polynomial.ts';
export { polynomialReader } from './algebra/polynomial/read.ts';
export { gradient } from './algebra/polynomial/gradient.ts';
