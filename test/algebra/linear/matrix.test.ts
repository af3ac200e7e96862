import { describe, expect, it } from 'vitest';
import { rationals } from '../../../src/algebra/field/field.ts';
import {
  diagonal,
  difference,
  identity,
  isZeroMatrix,
  minorMatrix,
  product,
  scaled,
  shifted,
  squareSize,
  sum,
  timesVector,
  trace,
  transpose,
} from '../../../src/algebra/linear/matrix.ts';
import { q, qs } from './samples.ts';

describe('matrices', () => {
  const a = qs([
    [1, 2],
    [3, 4],
  ]);

  it('are added, multiplied, transposed', () => {
    expect(sum(rationals, a, a)).toEqual(scaled(rationals, q(2), a));
    expect(isZeroMatrix(rationals, difference(rationals, a, a))).toBe(true);
    expect(product(rationals, a, a)).toEqual(
      qs([
        [7, 10],
        [15, 22],
      ]),
    );
    expect(transpose(qs([[1, 2, 3]]))).toEqual(qs([[1], [2], [3]]));
    expect(timesVector(rationals, a, [q(1), q(-1)])).toEqual([q(-1), q(-1)]);
  });
  it('have a trace, minors, and a unit', () => {
    expect(trace(rationals, a)).toEqual(q(5));
    expect(minorMatrix(a, 0, 1)).toEqual(qs([[3]]));
    expect(shifted(rationals, identity(rationals, 3), q(1))).toEqual(
      scaled(rationals, q(0), diagonal(rationals, [q(1), q(2), q(3)])),
    );
  });
  it('may be empty', () => {
    expect(transpose([])).toEqual([]);
    expect(product(rationals, [], [])).toEqual([]);
    expect(trace(rationals, [])).toEqual(q(0));
    expect(squareSize([])).toBe(0);
  });
  it('need as many rows as columns for a trace', () => {
    expect(() => trace(rationals, qs([[1, 2]]))).toThrow(RangeError);
  });
});
