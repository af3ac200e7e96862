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

export { emit } from './emit/emit.ts';
export { render } from './document/render.ts';
export { checkNotes } from './check/notes.ts';
export type { Finding, NotesFormat } from './check/notes.ts';
export { flow, FlowProblem } from './flow/flow.ts';
export type { Flow, FlowRequest } from './flow/flow.ts';

export { checkJson } from './json/check.ts';
export { derivationJson } from './json/derivation.ts';
export { flowJson } from './json/flow.ts';
export { problemsJson } from './json/problems.ts';
export { version } from './json/header.ts';

export type { Expr } from './expr/expr.ts';
export { infixOf, texOf, unicodeOf } from './theory/notation.ts';
