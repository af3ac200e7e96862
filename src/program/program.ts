/** The number of a statement in its program. */
export type ValueId = number;

/** The functions that a program may call; all of them exist in JavaScript's `Math` under the same name. */
export const elementaryFunctions = [
  'sqrt',
  'exp',
  'log',
  'sin',
  'cos',
  'tan',
  'asin',
  'acos',
  'atan',
  'sinh',
  'cosh',
  'tanh',
] as const;
export type ElementaryFunction = (typeof elementaryFunctions)[number];

export type BinaryOp = 'add' | 'sub' | 'mul' | 'div' | 'pow';

/** One operation in double precision. Its operands are earlier statements. */
export type Statement =
  | { readonly op: 'input'; readonly index: number }
  | { readonly op: 'constant'; readonly value: number }
  | { readonly op: 'neg'; readonly a: ValueId }
  | { readonly op: 'call'; readonly fn: ElementaryFunction; readonly a: ValueId }
  | { readonly op: BinaryOp; readonly a: ValueId; readonly b: ValueId };

/**
 * Straight-line code in static single assignment form. No two statements compute the same thing, each is used, and
 * every operand stands before its use.
 */
export interface Program {
  /** What each input is called, for identifiers and messages. */
  readonly inputs: readonly string[];
  readonly statements: readonly Statement[];
  readonly outputs: readonly ValueId[];
}

/** An expression that has no program in real double precision. */
export class ProgramError extends Error {
  constructor(
    readonly code: 'imaginary-unit' | 'unknown-symbol' | 'no-numerical-form' | 'constant-out-of-range',
    message: string,
  ) {
    super(message);
  }
}

/** The statements that a statement uses. */
export function operands(s: Statement): readonly ValueId[] {
  switch (s.op) {
    case 'input':
    case 'constant':
      return [];
    case 'neg':
    case 'call':
      return [s.a];
    default:
      return [s.a, s.b];
  }
}

/** How often each value is used, by statements and as an output. */
export function countUses(program: Program): readonly number[] {
  const uses = program.statements.map(() => 0);
  const use = (id: ValueId): void => void (uses[id] = (uses[id] as number) + 1);
  for (const s of program.statements) operands(s).forEach(use);
  program.outputs.forEach(use);
  return uses;
}
