import fc from 'fast-check';
import { expect, it } from 'vitest';
import * as P from '../../../src/algebra/polynomial/polynomial.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { polynomialsOf } from '../field/samples.ts';
import { runs } from '../../runs.ts';

const ring = P.newRing(newWork(1e9));
const lists = fc.array(fc.tuple(polynomialsOf(ring), polynomialsOf(ring)), { maxLength: 4 });

it('a · b = Σ a_i b_i, whatever the denominators', () =>
  fc.assert(
    fc.property(lists, (pairs) => {
      const made = P.dot(
        ring,
        pairs.map(([a]) => a),
        pairs.map(([, b]) => b),
      );
      const expected = pairs.map(([a, b]) => P.mul(a, b)).reduce(P.add, P.zero(ring));
      expect(P.keyOf(made)).toBe(P.keyOf(expected));
    }),
    runs(100),
  ));
