import { describe, expect, test } from 'vitest';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import { sym } from '../../src/expr/build.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { cases, theoryFileOf } from '../theory-of-case.ts';
import { theoryIn } from './reading.ts';

describe('every theory from the literature can be written as a theory file', () => {
  test.each(cases)('$id', (theory) => {
    const { source, coordinates, parameters } = theoryIn(theoryFileOf(theory));
    expect(coordinates.map((c) => c.symbol.name)).toEqual(theory.couplings);
    expect(parameters.some((p) => p.symbol.name.startsWith('zeta'))).toBe(false);
    if (source.kind !== 'beta') {
      expect(theory.id).toBe('toy_scale_lagrangian');
      return;
    }
    const sample = theory.expected.sample_point;
    if (!sample) throw new Error('a sample point is missing');
    const defaults = Object.entries(theory.parameters).filter((e): e is [string, number] => e[1] !== null);
    const point = new Map(
      [...defaults, ...Object.entries(sample.parameters), ...Object.entries(sample.q)].map(
        ([name, value]) => [sym(name), value] as const,
      ),
    );
    theory.couplings.forEach((name, i) => {
      const expected = sample.beta[name] as number;
      const beta = source.betas[i];
      if (!beta) throw new Error('a beta is missing');
      expect(Math.abs(evaluateFloat(beta, point) - expected)).toBeLessThanOrEqual(1e-11 * Math.abs(expected));
    });
  });

  test('the Lagrangian', () => {
    const toy = cases.find((c) => c.lagrangian !== undefined);
    if (!toy) throw new Error('the toy model is missing');
    const { source, names } = theoryIn(theoryFileOf(toy));
    expect(source.kind === 'lagrangian' && infixPrinter()(source.lagrangian)).toBe(
      'A*D(H,tau)^2/2 - B*H^2/2',
    );
    expect(names.hamiltonian.name).toBe('H_');
  });
});
