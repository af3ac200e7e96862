import { operands } from './program.ts';
import type { Program, Statement, ValueId } from './program.ts';

/** Part of a program; its inputs and outputs are values of the whole. */
export interface Piece {
  readonly program: Program;
  /** Of each input of the piece: the place of an input of the whole, or a value computed before. */
  readonly reads: readonly Read[];
  /** Of each output of the piece: which value it is. */
  readonly writes: readonly ValueId[];
}

export type Read =
  { readonly kind: 'input'; readonly index: number } | { readonly kind: 'value'; readonly id: ValueId };

/**
 * A long program as several of at most so many statements, to be run one after another: what compilers do not optimise as
 * a whole they optimise in pieces.
 */
export function pieces(program: Program, longest: number): readonly Piece[] {
  const { statements } = program;
  const last = lastUses(program);
  const parts: Piece[] = [];
  for (let from = 0; from < statements.length; from += longest)
    parts.push(pieceOf(program, from, Math.min(from + longest, statements.length), last));
  return parts;
}

/** Where each value is used last; an output is used after the end. */
function lastUses({ statements, outputs }: Program): readonly number[] {
  const last = statements.map((_, id) => id);
  statements.forEach((s, id) => operands(s).forEach((a) => void (last[a] = id)));
  for (const id of outputs) last[id] = statements.length;
  return last;
}

function pieceOf(program: Program, from: number, to: number, last: readonly number[]): Piece {
  const inputs: string[] = [];
  const reads: Read[] = [];
  const local: Statement[] = [];
  const place = new Map<ValueId, ValueId>();
  const read = (name: string, r: Read): ValueId => {
    reads.push(r);
    return local.push({ op: 'input', index: inputs.push(name) - 1 }) - 1;
  };
  const at = (id: ValueId): ValueId => {
    const known = place.get(id);
    if (known !== undefined) return known;
    const s = program.statements[id]!;
    const value = s.op === 'constant' ? local.push(s) - 1 : read(`v${id}`, { kind: 'value', id });
    place.set(id, value);
    return value;
  };
  for (let id = from; id < to; id++) {
    const s = program.statements[id]!;
    if (s.op === 'constant') continue;
    const value =
      s.op === 'input'
        ? read(program.inputs[s.index]!, { kind: 'input', index: s.index })
        : local.push(withOperands(s, at)) - 1;
    place.set(id, value);
  }
  const kept = program.statements
    .slice(from, to)
    .flatMap((s, k) => (last[from + k]! >= to && s.op !== 'constant' ? [from + k] : []));
  return {
    program: { inputs, statements: local, outputs: kept.map((id) => place.get(id)!) },
    reads,
    writes: kept,
  };
}

function withOperands(
  s: Exclude<Statement, { op: 'input' | 'constant' }>,
  at: (id: ValueId) => ValueId,
): Statement {
  switch (s.op) {
    case 'neg':
    case 'call':
      return { ...s, a: at(s.a) };
    default:
      return { ...s, a: at(s.a), b: at(s.b) };
  }
}
