import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { characteristicPolynomial } from '../../../src/algebra/linear/characteristic.ts';
import { groebnerBasis, isWholeRing } from '../../../src/algebra/systems/groebner.ts';
import { characteristicOver } from '../../../src/algebra/systems/hessenberg.ts';
import { residuesModulo } from '../../../src/algebra/systems/residues.ts';
import { isSeenToBeUnit } from '../../../src/algebra/systems/unit.ts';
import { cyclic, katsura, sample } from './samples.ts';
import type { System } from './samples.ts';
import { counted, solve } from './solving.ts';
import { runs } from '../../runs.ts';

const timeout = 60_000;

/** V. W. Noonburg, SIAM J. Appl. Math. 49 (1989) 1779: a neural network of three cells. */
const noon: System = {
  names: 'x y z',
  equations: ['10*x*y^2+10*x*z^2-11*x+10', '10*y*x^2+10*y*z^2-11*y+10', '10*z*x^2+10*z*y^2-11*z+10'],
};

/** A. Morgan, Solving Polynomial Systems Using Continuation (1987): an economic model. */
const eco: System = {
  names: 'a b c d e',
  equations: ['(a+a*b+b*c+c*d)*e-1', '(b+a*c+b*d)*e-2', '(c+a*d)*e-3', 'd*e-4', 'a+b+c+d+1'],
};

/** Three cubics with all their terms; no solutions at infinity, so 27 by Bézout's theorem. */
const cubics: System = {
  names: 'x y z',
  equations: [
    '7*x^3-2*y^3+5*z^3+x^2*y-4*x*y*z+3*y^2*z-z^2*x+6*x^2-y*z+9*x-8*y+2*z-5',
    '-3*x^3+4*y^3+2*z^3-6*x^2*z+5*x*y*z+y^2*x-2*z^2*y+x*y-7*z^2-x+3*y+11*z+1',
    '2*x^3+9*y^3-7*z^3+3*x*y^2+8*x*y*z-x^2*y+4*y*z^2+5*x*z-2*y^2+6*x+y-3*z+4',
  ],
};

describe('systems by which solvers are compared', () => {
  it.each([
    ['cyclic 5', cyclic(5), 70, undefined],
    ['katsura 4', katsura(4), 16, undefined],
    ['katsura 5', katsura(5), 32, undefined],
    ['noon 3', noon, 21, 2_000_000],
    ['eco 5', eco, 8, undefined],
    ['three cubics', cubics, 27, undefined],
  ])(
    '%s',
    (_, { names, equations }, size, operations) => {
      const result = solve(names, equations, '', operations);
      expect(result).toMatchObject({ complete: true, bound: size, sets: [], conditions: [] });
      expect(counted(result)).toBe(size);
    },
    timeout,
  );

  it(
    'what is too large is given up',
    () => {
      const { names, equations } = cyclic(6);
      const result = solve(names, equations);
      expect([undefined, 156]).toContain(result.bound);
    },
    timeout,
  );
});

describe('what is decided modulo a prime', () => {
  it('units of a quotient ring are those with which there is no common zero', () => {
    const text = fc
      .array(fc.integer({ min: -2, max: 2 }), { minLength: 4, maxLength: 4 })
      .map((c) => c.map((k, i) => `(${k})*${['x', 'y', 'x*y', '1'][i]!}`).join('+'));
    fc.assert(
      fc.property(text, (h) => {
        const { ring, variables, polynomials, read } = sample('x y', ['x^2-3*x+2', 'y^3-y^2-2*y']);
        const apart = isWholeRing(groebnerBasis(ring, [...polynomials, read(h)], variables));
        expect(isSeenToBeUnit(read(h), groebnerBasis(ring, polynomials, variables))).toBe(apart);
      }),
      runs(30),
    );
    const { ring, variables, polynomials, read } = sample('x y a', ['x^2-a', 'y']);
    expect(isSeenToBeUnit(read('x-1'), groebnerBasis(ring, polynomials, variables.slice(0, 2)))).toBe(false);
    expect(isSeenToBeUnit(read('x+1'), groebnerBasis(ring, [read('y')], variables))).toBe(false);
  });

  it('characteristic polynomials by Hessenberg’s form are those by Berkowitz', () => {
    const field = residuesModulo(101);
    const entry = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 100 }));
    const matrices = fc
      .integer({ min: 0, max: 6 })
      .chain((n) =>
        fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
      );
    fc.assert(
      fc.property(matrices, (a) => {
        expect(characteristicOver(field, a)).toEqual(characteristicPolynomial(field, a));
      }),
      runs(50),
    );
  });
});
