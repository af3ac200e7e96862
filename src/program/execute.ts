import { identifierOf } from './identifiers.ts';
import { printJavaScript } from './javascript.ts';
import { pieces } from './pieces.ts';
import type { Piece } from './pieces.ts';
import type { Program } from './program.ts';

/** A program at work: reads its inputs from an array, writes its outputs into another and returns that. */
export type Executable = (inputs: ArrayLike<number>, out: Float64Array) => Float64Array;

/** Engines do not optimise functions that are much longer. */
const longest = 800;

const [array, values, out] = [identifierOf('x'), identifierOf('v'), identifierOf('out')];

/** Turns a program into a function, through the JavaScript that `printJavaScript` writes. */
export function executable(program: Program): Executable {
  if (program.statements.length > longest) return inPieces(program);
  const inputs = program.inputs.map((_, index) => ({ kind: 'element', array, index }) as const);
  const body = printJavaScript(program, { inputs, out });
  return new Function(array, out, `"use strict";\n${body}return ${out};`) as Executable;
}

function inPieces(program: Program): Executable {
  const parts = pieces(program, longest).map(executablePiece);
  const { statements, outputs } = program;
  const known = Float64Array.from(statements, (s) => (s.op === 'constant' ? s.value : Number.NaN));
  return (inputs, results) => {
    for (const part of parts) part(inputs, known);
    for (let i = 0; i < outputs.length; i++) results[i] = known[outputs[i]!]!;
    return results;
  };
}

function executablePiece({
  program,
  reads,
  writes,
}: Piece): (inputs: ArrayLike<number>, known: Float64Array) => void {
  const inputs = reads.map(
    (r) =>
      ({
        kind: 'element',
        ...(r.kind === 'input' ? { array, index: r.index } : { array: values, index: r.id }),
      }) as const,
  );
  const body = printJavaScript(program, { inputs, out: values, places: writes, taken: [array] });
  return new Function(array, values, `"use strict";\n${body}`) as ReturnType<typeof executablePiece>;
}
