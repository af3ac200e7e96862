import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { executable } from '../../src/program/execute.ts';
import { interpret } from '../../src/program/interpret.ts';
import { pieces } from '../../src/program/pieces.ts';
import { pool } from '../../src/program/pool.ts';
import type { Program, ValueId } from '../../src/program/program.ts';
import { randomStream } from '../../src/algebra/work.ts';
import { runs } from '../runs.ts';

/** A long random program in which values are used near and far. */
function randomProgram(length: number, seed: number): Program {
  const random = randomStream(seed);
  const code = pool();
  const values: ValueId[] = [code.input(0), code.input(1), code.constant(0.5), code.constant(-2)];
  const pick = (): ValueId => values[Math.floor(random() * values.length)]!;
  while (values.length < length)
    values.push(
      random() < 0.1
        ? code.neg(pick())
        : random() < 0.1
          ? code.call('atan', pick())
          : code.binary(random() < 0.5 ? 'add' : random() < 0.5 ? 'sub' : 'mul', pick(), pick()),
    );
  return code.program(['x', 'y'], [...values.slice(-5), values[0]!, values[2]!, pick()]);
}

describe('programs in pieces', () => {
  it('compute the same, bit for bit', () => {
    const value = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 900, max: 4000 }), fc.integer(), value, value, (length, seed, x, y) => {
        const program = randomProgram(length, seed);
        const out = new Float64Array(program.outputs.length);
        expect(executable(program)([x, y], out)).toEqual(interpret(program, [x, y]));
      }),
      runs(15),
    );
  });

  it('are not longer than asked, but for what they read', () => {
    const program = randomProgram(2000, 7);
    for (const { program: part, reads } of pieces(program, 100))
      expect(part.statements.length - reads.length).toBeLessThanOrEqual(100 + part.statements.length / 2);
    expect(pieces(program, 100)).toHaveLength(Math.ceil(program.statements.length / 100));
  });
});
