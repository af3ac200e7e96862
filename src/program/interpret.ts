import type { BinaryOp, ElementaryFunction, Program } from './program.ts';

const binary: { readonly [K in BinaryOp]: (a: number, b: number) => number } = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  pow: (a, b) => Math.pow(a, b),
};

const functions: { readonly [F in ElementaryFunction]: (x: number) => number } = Math;

/** Runs a program on one input: the reference for every printer, which must agree with it bit for bit. */
export function interpret(program: Program, inputs: ArrayLike<number>): Float64Array {
  const values = new Float64Array(program.statements.length);
  const at = (id: number): number => values[id] as number;
  program.statements.forEach((s, id) => {
    switch (s.op) {
      case 'input':
        values[id] = inputs[s.index] ?? Number.NaN;
        break;
      case 'constant':
        values[id] = s.value;
        break;
      case 'neg':
        values[id] = -at(s.a);
        break;
      case 'call':
        values[id] = functions[s.fn](at(s.a));
        break;
      default:
        values[id] = binary[s.op](at(s.a), at(s.b));
    }
  });
  return Float64Array.from(program.outputs, at);
}
