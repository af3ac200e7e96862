import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { neg } from '../../src/expr/build.ts';
import { partial } from '../../src/expr/differentiate.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr, Sym } from '../../src/expr/expr.ts';
import { reasonOf } from '../../src/document/words.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import type { Derivation, Step } from '../../src/mechanics/derivation.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import { complaintsAbout, jsonOf } from '../recheck/derivations.ts';
import { Solver } from '../runtime/odex.ts';
import { runs } from '../runs.ts';

const read = formulas('x y g m k f w eps x_0 y_0 g_0 p_x_0 p_y_0');

const derivationOf = (coordinates: string, dynamics: string): Derivation =>
  derive(
    theoryFrom(
      `name: t\ncoordinates: { ${coordinates} }
parameters: { m: { assume: positive }, k: { assume: positive }, f: {}, w: {} }\n${dynamics}\n`,
    ),
  );

const id = 'hamilton-jacobi.principal';

/** The principal function of a theory all of whose steps are proved and replayed. */
function principal(d: Derivation): Expr {
  expect(d.steps.filter((s) => s.verdict.kind !== 'proved').map((s) => s.id)).toEqual([]);
  expect(complaintsAbout(jsonOf(d))).toEqual([]);
  const step = stepOf(d, id);
  if (!step) throw new Error('there is no principal function');
  return step.equation.rhs;
}

const expectEqual = (got: Expr, expected: string): void => {
  const positive = new Set(['m', 'k', 'eps'].map((name) => read(name) as Sym));
  expect(decideEqual(got, read(expected), { positive }, newWork()).kind).toBe('proved');
};

describe('Feynman & Hibbs, Quantum Mechanics and Path Integrals: the classical action', () => {
  it('problem 2-1: a free particle', () => {
    expectEqual(principal(derivationOf('x: {}', "lagrangian: m*x'^2/2")), 'm*(x - x_0)^2/(2*tau)');
  });
  it('problem 2-2 (Landau & Lifshitz, Mechanics, §47): the harmonic oscillator', () => {
    const d = derivationOf('x: {}', "lagrangian: m*x'^2/2 - m*k^2*x^2/2");
    expectEqual(principal(d), 'm*k/(2*sin(k*tau))*((x^2 + x_0^2)*cos(k*tau) - 2*x*x_0)');
    expect(reasonOf(stepOf(d, id) as Step, d)).toMatch(/caustics/);
  });
  it('problem 2-3: a constant force', () => {
    const d = derivationOf('x: {}', "lagrangian: m*x'^2/2 + f*x");
    expectEqual(principal(d), 'm*(x - x_0)^2/(2*tau) + f*tau*(x + x_0)/2 - f^2*tau^3/(24*m)');
    expect(reasonOf(stepOf(d, id) as Step, d)).toMatch(/At the origin of τ it has no value/);
  });
  it('problem 3-10: a charge in a magnetic field, here with m ω = k', () => {
    const d = derivationOf('x: {}, y: {}', "lagrangian: m*(x'^2 + y'^2)/2 + k*(x*y' - y*x')/2");
    expectEqual(
      principal(d),
      'k/4*(1 + cos(k*tau/m))/sin(k*tau/m)*((x - x_0)^2 + (y - y_0)^2) + k/2*(x_0*y - x*y_0)',
    );
  });
  it('(3-66), with a force that is constant: the oscillator about its state of rest', () => {
    const d = derivationOf('x: {}', 'hamiltonian: p_x^2/(2*m) + m*k^2*x^2/2 - f*x');
    expectEqual(
      principal(d),
      `m*k/(2*sin(k*tau))*((x^2 + x_0^2)*cos(k*tau) - 2*x*x_0
        + 2*(x + x_0)*f/(m*k^2)*(1 - cos(k*tau)) - 2*f^2/(m^2*k^4)*(1 - cos(k*tau)) + f^2*tau*sin(k*tau)/(m^2*k^3))`.replace(
        /\s+/g,
        ' ',
      ),
    );
  });
});

describe('other linear motion', () => {
  it('the inverted oscillator: hyperbolic functions', () => {
    const d = derivationOf('x: {}', "lagrangian: m*x'^2/2 + m*k^2*x^2/2");
    expectEqual(principal(d), 'm*k/(2*sinh(k*tau))*((x^2 + x_0^2)*cosh(k*tau) - 2*x*x_0)');
    expect(reasonOf(stepOf(d, id) as Step, d)).not.toMatch(/caustics/);
  });
  it('a stiffness of unknown sign: the step says where it is real as it is written', () => {
    const d = derivationOf('x: {}', 'hamiltonian: p_x^2/(2*m) + m*w*x^2/2');
    expectEqual(principal(d), 'm*sqrt(w)/(2*sin(sqrt(w)*tau))*((x^2 + x_0^2)*cos(sqrt(w)*tau) - 2*x*x_0)');
    expect(reasonOf(stepOf(d, id) as Step, d)).toMatch(/written for w > 0/);
  });
  it('the quadratic lift of β = −εg: Ornstein & Uhlenbeck, Phys. Rev. 36 (1930) 823, the exponent', () => {
    const d = derive(
      theoryFrom(
        'name: t\ncouplings: { g: {} }\nparameters: { eps: { assume: positive } }\nbeta: { g: -eps*g }\nlift: quadratic\n',
      ),
    );
    expectEqual(principal(d), 'eps*(g - g_0*exp(-eps*tau))^2/(1 - exp(-2*eps*tau))');
  });
  it('two oscillators that are coupled: normal coordinates (x ± y)/√2', () => {
    const d = derivationOf('x: {}, y: {}', "lagrangian: (x'^2 + y'^2)/2 - k^2*(x^2 + y^2)/2 + f^2*x*y/2");
    const one = (square: string, sign: string): string => {
      const [a, b] = [`(x ${sign} y)`, `(x_0 ${sign} y_0)`];
      return `sqrt(${square})/(4*sin(sqrt(${square})*tau))*((${a}^2 + ${b}^2)*cos(sqrt(${square})*tau) - 2*${a}*${b})`;
    };
    const S = principal(d);
    for (const tau of [0.3, 1.7]) {
      const at = new Map(['x', 'y', 'x_0', 'y_0', 'k', 'f', 'tau'].map((n, i) => [read(n), 0.4 + 0.3 * i]));
      at.set(read('tau'), tau);
      const expected = evaluateFloat(read(`${one('k^2 - f^2/2', '+')} + ${one('k^2 + f^2/2', '-')}`), at);
      expect(evaluateFloat(S, at)).toBeCloseTo(expected, 10);
    }
  });
});

describe('a law: S is the action of the path, −∂S/∂q_0 its initial momentum', () => {
  const tenths = fc.integer({ min: -20, max: 20 }).map((n) => n / 10);
  it('against the integral of L along numerical trajectories', () => {
    fc.assert(
      fc.property(tenths, tenths, tenths, tenths, tenths, (stiffness, force, mixing, start, momentum) => {
        const d = derivationOf(
          'x: {}',
          `hamiltonian: p_x^2/2 + (${mixing})*x*p_x + (${stiffness})*x^2/2 - (${force})*x + p_x/3`,
        );
        const S = principal(d);
        const end = 0.8;
        const solver = new Solver(3);
        solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
        const rates = (_: number, [x = 0, p = 0]: readonly number[]): number[] => {
          const v = p + mixing * x + 1 / 3;
          const H = (p * p) / 2 + mixing * x * p + (stiffness * x * x) / 2 - force * x + p / 3;
          return [v, -mixing * p - stiffness * x + force, p * v - H];
        };
        const [x = 0, p = 0, action = 0] = solver.solve(rates, 0, [start, momentum, 0], end).y;
        const at = new Map([
          [read('x'), x],
          [read('x_0'), start],
          [read('tau'), end],
        ]);
        const close = (e: Expr, wanted: number): void =>
          expect(Math.abs(evaluateFloat(e, at) - wanted)).toBeLessThan(1e-9 * Math.max(1, Math.abs(wanted)));
        close(S, action);
        close(partial(S, read('x') as Sym), p);
        close(neg(partial(S, read('x_0') as Sym)), momentum);
        expect(evaluateFloat(partial(partial(S, read('x') as Sym), read('x_0') as Sym), at)).not.toBe(0);
      }),
      runs(8),
    );
  });
});

describe('no principal function is stated', () => {
  it.each([
    ['the motion is not linear', 'x: {}', "lagrangian: x'^2/2 - x^4"],
    ['the coefficients depend on time', 'x: {}', "lagrangian: x'^2/2 - tau*x^2"],
    ['the momentum does not move the coordinate', 'x: {}', 'hamiltonian: x^2'],
    ['the end does not depend on the initial momentum', 'x: {}', 'hamiltonian: x*p_x'],
    ['one of two coordinates does not move', 'x: {}, y: {}', 'hamiltonian: p_x^2/2 + y^2'],
    ['nothing moves', 'x: {}', 'hamiltonian: 3'],
  ])('where %s', (_, coordinates, dynamics) => {
    const d = derivationOf(coordinates, dynamics);
    expect(stepOf(d, id)).toBeUndefined();
    expect(complaintsAbout(jsonOf(d))).toEqual([]);
  });
});

it('a wrong sign of q_0, with which S still is a complete solution, is found by the second checker', () => {
  const json = jsonOf(derivationOf('x: {}', "lagrangian: m*x'^2/2"));
  const steps = json.steps.map((s) =>
    s.id === id ? { ...s, equation: { ...s.equation, rhs: 'm*(x + x_0)^2/(2*tau)' } } : s,
  );
  expect(complaintsAbout({ ...json, steps })).toEqual([
    expect.stringMatching(/^hamilton-jacobi.principal disagrees.*initial momentum/),
  ]);
});
