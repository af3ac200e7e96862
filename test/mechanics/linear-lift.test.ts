import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivationFrom, complaintsAbout, jsonOf } from '../recheck/derivations.ts';
import { Solver } from '../runtime/odex.ts';
import { cases, theoryFileOf } from '../theory-of-case.ts';
import { runs } from '../runs.ts';

const lotkaVolterra = (source = '0'): string =>
  `name: t\ncouplings: { x: {}, y: {} }\nparameters: { a: { assume: positive } }\nbeta: { x: a*x - x*y, y: x*y - y }\nsource: "${source}"\n`;

const equationOf = (text: string, id: string): string => {
  const step = jsonOf(derivationFrom(text)).steps.find((s) => s.id === id);
  return step ? `${step.equation.lhs} = ${step.equation.rhs}` : 'none';
};

const proofs = (text: string): readonly string[] =>
  jsonOf(derivationFrom(text))
    .steps.filter(({ verdict }) => verdict.kind !== 'proved')
    .map(({ id }) => id);

describe('essay, section 3: what the linear lift is', () => {
  const phi4 = 'name: t\ncouplings: { g: {} }\nparameters: { eps: {}, A: {} }\nbeta: { g: -eps*g + A*g^2 }\n';

  test('no Lagrangian of g and its rate; L = p (ġ − β) on phase space', () => {
    expect(equationOf(phi4, 'legendre.singular')).toBe('Dp(H,p_g,2) = 0');
    expect(equationOf(phi4, 'phase-space.lagrangian')).toBe('L = p_g*(D(g,tau) + eps*g - A*g^2)');
  });

  test('with F the phase-space Lagrangian loses F, and the adjoint identity has its slope', () => {
    const driven = `${phi4}source: g^3\n`;
    expect(equationOf(driven, 'phase-space.lagrangian')).toBe('L = p_g*(D(g,tau) + eps*g - A*g^2) - g^3');
    expect(equationOf(driven, 'adjoint')).toBe('D(delta_g*p_g,tau) = -3*delta_g*g^2');
  });

  test('“validity check”: the volume of couplings contracts at the rate div β', () => {
    expect(equationOf(phi4, 'reversibility')).toBe('D(V,tau) = V*(-eps + 2*A*g)');
    expect(equationOf(lotkaVolterra(), 'reversibility')).toBe('D(V,tau) = V*(a - 1 + x - y)');
    const turn = 'name: t\ncouplings: { x: {}, y: {} }\nbeta: { x: y, y: -x }\n';
    expect(equationOf(turn, 'reversibility')).toBe('D(V,tau) = 0');
  });

  test('β ≡ 0, a coupling in no beta, F alone: every step is proved', () => {
    for (const beta of ['{ x: 0, y: 0 }', '{ x: x^2, y: 0 }', '{ x: 0, y: 1 }']) {
      const text = `name: t\ncouplings: { x: {}, y: {} }\nbeta: ${beta}\nsource: x^2*y\n`;
      expect(proofs(text)).toEqual([]);
      expect(complaintsAbout(jsonOf(derivationFrom(text)))).toEqual([]);
    }
  });

  test.each(
    cases.filter((c) => c.couplings.length > 0 && c.lagrangian === undefined).map((c) => [c.id, c] as const),
  )('%s', (_, published) => {
    const { steps } = jsonOf(derivationFrom(theoryFileOf(published)));
    const kinds = ['legendre.singular', 'phase-space.lagrangian', 'symplectic', 'adjoint', 'reversibility'];
    const found = steps.filter((s) => kinds.includes(s.id));
    expect(found.map((s) => s.verdict.kind)).toEqual(kinds.map(() => 'proved'));
  });
});

/** ẋ = a x − x y, ẏ = x y − y with momenta and with the variational matrix M, Ṁ = J M, and ∫ div β: all by hand. */
const byHand = (a: number, fx: number) => (_: number, s: readonly number[]) => {
  const [x = 0, y = 0, p = 0, q = 0, m11 = 0, m12 = 0, m21 = 0, m22 = 0] = s;
  const [j11, j12, j21, j22] = [a - y, -x, y, x - 1];
  return [
    a * x - x * y,
    x * y - y,
    -(p * j11 + q * j21) - fx,
    -(p * j12 + q * j22),
    ...[j11 * m11 + j12 * m21, j11 * m12 + j12 * m22],
    ...[j21 * m11 + j22 * m21, j21 * m12 + j22 * m22],
    a - 1 + x - y,
    m11,
  ];
};

describe('the identities of the lift, along trajectories that are integrated by hand-coded equations', () => {
  const start = fc.record({
    a: fc.double({ min: 0.5, max: 2, noNaN: true }),
    x: fc.double({ min: 0.5, max: 2, noNaN: true }),
    y: fc.double({ min: 0.5, max: 2, noNaN: true }),
    p: fc.double({ min: -1, max: 1, noNaN: true }),
    q: fc.double({ min: -1, max: 1, noNaN: true }),
  });
  const end = (a: number, fx: number, from: readonly number[]): readonly number[] => {
    const solver = new Solver(10);
    solver.relativeTolerance = solver.absoluteTolerance = 1e-12;
    return solver.solve(byHand(a, fx), 0, [...from, 1, 0, 0, 1, 0, 0], 2).y;
  };

  test('pᵀM is constant, and det M is exp ∫ div β dτ', () => {
    fc.assert(
      fc.property(start, ({ a, x, y, p, q }) => {
        const [, , P = 0, Q = 0, m11 = 0, m12 = 0, m21 = 0, m22 = 0, log = 0] = end(a, 0, [x, y, p, q]);
        expect(P * m11 + Q * m21).toBeCloseTo(p, 8);
        expect(P * m12 + Q * m22).toBeCloseTo(q, 8);
        expect(Math.log(m11 * m22 - m12 * m21)).toBeCloseTo(log, 8);
      }),
      runs(15),
    );
  });

  test('with F = x the first column changes by −∫ δx dτ', () => {
    fc.assert(
      fc.property(start, ({ a, x, y, p, q }) => {
        const [, , P = 0, Q = 0, m11 = 0, , m21 = 0, , , moved = 0] = end(a, 1, [x, y, p, q]);
        expect(P * m11 + Q * m21 - p).toBeCloseTo(-moved, 8);
      }),
      runs(15),
    );
    expect(equationOf(lotkaVolterra('x'), 'adjoint')).toBe('D(delta_x*p_x + delta_y*p_y,tau) = -delta_x');
  });
});
