import { identifierOf } from './identifiers.ts';
import { printJavaScript } from './javascript.ts';
import type { Program } from './program.ts';

/** A program at work: reads its inputs from an array, writes its outputs into another and returns that. */
export type Executable = (inputs: ArrayLike<number>, out: Float64Array) => Float64Array;

/** Turns a program into a function, through the JavaScript that `printJavaScript` writes. */
export function executable(program: Program): Executable {
  const [array, out] = [identifierOf('x'), identifierOf('out')];
  const inputs = program.inputs.map((_, index) => ({ kind: 'element', array, index }) as const);
  const body = printJavaScript(program, { inputs, out });
  return new Function(array, out, `"use strict";\n${body}return ${out};`) as Executable;
}
