import type { ElementaryFunction, Program, Statement } from '../program/program.ts';
import { interpret } from '../program/interpret.ts';

/** The unit roundoff of double precision. */
const u = 2 ** -53;

/** The error of a function of `Math` in units of u |value|: engines promise no more than an ulp or two. */
const libraryError = 4;

/** How strongly each function carries on an error of its argument x, given its value. */
const slope: { readonly [F in ElementaryFunction]: (x: number, value: number) => number } = {
  sqrt: (_, value) => 0.5 / value,
  exp: (_, value) => value,
  log: (x) => 1 / x,
  sin: () => 1,
  cos: () => 1,
  tan: (_, value) => 1 + value * value,
  asin: (x) => 1 / Math.sqrt(1 - x * x),
  acos: (x) => 1 / Math.sqrt(1 - x * x),
  atan: () => 1,
  sinh: (x) => Math.cosh(x),
  cosh: (x) => Math.sinh(x),
  tanh: () => 1,
};

/**
 * Bounds on the rounding errors of a program's outputs at exact inputs, by running error analysis (Higham, Accuracy
 * and Stability of Numerical Algorithms, section 3.3): each operation adds half an ulp of its own and carries on those
 * of its operands. Twice the first-order bound covers the higher orders.
 */
export function roundingBounds(program: Program, inputs: ArrayLike<number>): readonly number[] {
  const { statements, outputs } = program;
  const values = interpret({ ...program, outputs: statements.map((_, id) => id) }, inputs);
  const value = (id: number): number => Math.abs(values[id] as number);
  const errors: number[] = [];
  const error = (id: number): number => errors[id] as number;
  const carried = (s: Statement, id: number): number => {
    switch (s.op) {
      case 'input':
      case 'constant':
        return 0;
      case 'neg':
        return error(s.a);
      case 'add':
      case 'sub':
        return error(s.a) + error(s.b);
      case 'mul':
        return value(s.a) * error(s.b) + value(s.b) * error(s.a);
      case 'div':
        return (error(s.a) + value(id) * error(s.b)) / value(s.b);
      case 'pow': {
        const relative = (value(s.b) * error(s.a)) / value(s.a) + Math.abs(Math.log(value(s.a))) * error(s.b);
        return value(id) * (relative + libraryError * u);
      }
      case 'call':
        return (
          Math.abs(slope[s.fn](values[s.a] as number, values[id] as number)) * error(s.a) +
          (s.fn === 'sqrt' ? 0 : libraryError * u * value(id))
        );
    }
  };
  statements.forEach((s, id) => {
    const exact = s.op === 'input' || s.op === 'neg' || (s.op === 'constant' && Number.isInteger(s.value));
    errors.push(carried(s, id) + (exact ? 0 : u * value(id)));
  });
  return outputs.map((id) => 2 * (error(id) + u * value(id)));
}
