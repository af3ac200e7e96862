import { describe, expect, test } from 'vitest';
import type { Values } from './arithmetic.ts';
import { pointOf, valueOf } from './arithmetic.ts';
import { expectClose, flowOf, mechanicsOf } from './mechanics.ts';

/** Two printed formulas have equal values, each computed from its text alone, at several points. */
function expectSame(ours: string, essay: string, names: string, fixed: Values = {}): void {
  for (const k of [1, 2, 3, 4, 5, 6]) {
    const at = { ...pointOf(names.split(' '), k), ...fixed };
    expectClose(valueOf(ours, at), valueOf(essay, at), 1e-12, 10);
  }
}

/** Dp(S,g) as the name S_g. */
const slopes = (formula: string): string => formula.replace(/\bDp\((\w+),(\w+)\)/g, '$1_$2');

const toy = (more = ''): string => `
name: toy
coordinates: { H: {} }
parameters: { A: { assume: positive, value: 2 }, B: { value: 3${more} } }
lagrangian: A*H'^2/2 - B*H^2/2
`;

describe('essay, section 2: a toy model', () => {
  const m = mechanicsOf(toy(', assume: positive'));
  const names = 'H H_dot H_ddot p_H A B';

  test('the scale Lagrangian L = ½ A Ḣ² − ½ B H²', () => {
    expectSame(m.rhs('lift.lagrangian'), 'A*H_dot^2/2 - B*H^2/2', names);
  });
  test('the Euler–Lagrange equation A Ḧ + B H = 0', () => {
    expectSame(m.lhs('euler-lagrange.H'), 'A*H_ddot + B*H', names);
    expect(m.rhs('euler-lagrange.H')).toBe('0');
    expectSame(m.rhs('acceleration.H'), '-B*H/A', names);
  });
  test('the conserved quantity E = ½ A Ḣ² + ½ B H²', () => {
    expectSame(m.rhs('energy'), 'A*H_dot^2/2 + B*H^2/2', names);
    expect(m.rhs('energy.conservation')).toBe('0');
  });
  test('H(τ) = H₀ cos ωτ + (Ḣ₀/ω) sin ωτ, ω = √(B/A), with the amplitude √(H₀² + (Ḣ₀/ω)²) and the energy ½ A ω² of its square', () => {
    const at = 'A B H_0 v_H_0 tau';
    expectSame(m.rhs('solution.H'), 'H_0*cos(sqrt(B/A)*tau) + v_H_0*sin(sqrt(B/A)*tau)/sqrt(B/A)', at);
    expectSame(m.rhs('solution.H.amplitude'), 'H_0^2 + (v_H_0/sqrt(B/A))^2', at);
    expectSame(`A*(B/A)*(${m.rhs('solution.H.amplitude')})/2`, 'A*v_H_0^2/2 + B*H_0^2/2', at);
  });
  test('the motion is sinusoidal: H₀ cos ωτ + (Ḣ₀/ω) sin ωτ with ω = √(B/A)', () => {
    const omega = Math.sqrt(3 / 2);
    for (const [H, rate] of [
      [1, 0.5],
      [-0.3, 2],
      [0, 1],
      [2, 0],
    ] as const) {
      const moved = flowOf(m, [0, 12], { from: { H }, velocities: { H: rate } });
      for (let tau = 0; tau <= 12; tau += 0.7) {
        const expected = H * Math.cos(omega * tau) + (rate / omega) * Math.sin(omega * tau);
        expectClose(moved.solution.at(tau)[0] as number, expected, 1e-8, 1);
      }
    }
  });
  test('the energy keeps its value along the motion, and is zero only at rest in H = 0', () => {
    const { solution } = flowOf(m, [0, 20], { from: { H: 1 }, velocities: { H: 0.5 } });
    const energy = (y: Float64Array): number =>
      valueOf(m.rhs('energy'), { A: 2, B: 3, H: y[0] as number, H_dot: (y[1] as number) / 2 });
    for (const y of solution.y) expectClose(energy(y), 0.25 + 1.5, 1e-8);
    const resting = flowOf(m, [0, 20], { from: { H: 0 }, velocities: { H: 0 } });
    for (const y of resting.solution.y) expect([...y].map(Math.abs)).toEqual([0, 0]);
  });
  test('for B < 0 the motion is hyperbolic, for B = 0 ballistic', () => {
    const runaway = flowOf(mechanicsOf(toy(), { B: '-2' }), [0, 3], {
      from: { H: 1 },
      velocities: { H: 0.5 },
    });
    expectClose(runaway.solution.at(3)[0] as number, Math.cosh(3) + 0.5 * Math.sinh(3), 1e-8);
    const free = flowOf(mechanicsOf(toy(), { B: '0' }), [0, 3], { from: { H: 1 }, velocities: { H: 0.5 } });
    expectClose(free.solution.at(3)[0] as number, 2.5, 1e-8);
  });
});

const twoCouplings = `
name: two
couplings: { g1: {}, g2: {} }
parameters: { a: {}, b: {}, c: {}, d: {} }
beta: { g1: a*g1^2 + b*g1*g2, g2: c*g1^3 - d*g2 }
source: a*g1^2*g2 - b*g2^3
`;

describe('essay, section 3: connection to the renormalization group', () => {
  const general = mechanicsOf(twoCouplings);
  const names = 'g1 g2 p_g1 p_g2 a b c d S_tau S_g1 S_g2';

  test('the scale Hamiltonian H = Σ p_i β_i + F, with two couplings and F ≠ 0', () => {
    expectSame(
      general.rhs('lift.hamiltonian'),
      'p_g1*(a*g1^2 + b*g1*g2) + p_g2*(c*g1^3 - d*g2) + a*g1^2*g2 - b*g2^3',
      names,
    );
  });
  test('the first Hamilton equation reproduces the beta functions', () => {
    expectSame(general.rhs('hamilton.rate.g1'), 'a*g1^2 + b*g1*g2', names);
    expectSame(general.rhs('hamilton.rate.g2'), 'c*g1^3 - d*g2', names);
  });
  test('the second has the transposed stability matrix and the slope of F', () => {
    expectSame(general.rhs('hamilton.force.g1'), '-p_g1*(2*a*g1 + b*g2) - p_g2*3*c*g1^2 - 2*a*g1*g2', names);
    expectSame(general.rhs('hamilton.force.g2'), '-p_g1*b*g1 + p_g2*d - a*g1^2 + 3*b*g2^2', names);
  });
  test('validity check: the flow of (g, p) preserves volume and returns to where it began', () => {
    expect(general.rhs('liouville')).toBe('0');
    expect(general.rhs('conservation')).toBe('0');
    const settings = { a: '1/2', b: '-1/3', c: '1/4', d: '1/5' };
    const m = mechanicsOf(twoCouplings, settings);
    const start = { g1: 0.3, g2: -0.2 };
    const momenta = { p_g1: 0.7, p_g2: 0.4 };
    const there = flowOf(m, [0, 3], { from: start, momenta }).solution.at(3);
    const [g1, g2, p_g1, p_g2] = [...there] as [number, number, number, number];
    const back = flowOf(m, [3, 0], { from: { g1, g2 }, momenta: { p_g1, p_g2 } }).solution.at(0);
    [0.3, -0.2, 0.7, 0.4].forEach((value, i) => expectClose(back[i] as number, value, 1e-8));
  });
  test('section 5: ∂S/∂τ + ∂S/∂g · β + F = 0 for this theory', () => {
    expectSame(
      slopes(general.lhs('hamilton-jacobi')),
      'S_tau + S_g1*(a*g1^2 + b*g1*g2) + S_g2*(c*g1^3 - d*g2) + a*g1^2*g2 - b*g2^3',
      names,
    );
  });
});

const phi4 = `
name: phi4
couplings: { g: {} }
parameters: { eps: { assume: positive, value: 1/10 }, A: { assume: positive, value: 1/2 } }
beta: { g: -eps*g + A*g^2 }
`;

describe('essay, section 5: the Hamilton–Jacobi formulation', () => {
  const m = mechanicsOf(phi4);
  const names = 'g p_g eps A S_tau S_g W_g E';

  test('∂S/∂τ + ∂S/∂g · β(g) = 0 for F = 0', () => {
    expectSame(slopes(m.lhs('hamilton-jacobi')), 'S_tau + S_g*(-eps*g + A*g^2)', names);
    expect(m.rhs('hamilton-jacobi')).toBe('0');
  });
  test('S = W − Eτ: ∂W/∂g · β(g) = E', () => {
    expectSame(slopes(m.lhs('hamilton-jacobi.stationary')), 'W_g*(-eps*g + A*g^2)', names);
    expect(m.rhs('hamilton-jacobi.stationary')).toBe('E');
  });
  test('dS/dτ = ∂S/∂τ + ∂S/∂g · ġ is the left-hand side: for F = 0 the action is constant along a trajectory', () => {
    expectSame(slopes(m.lhs('hamilton-jacobi')), `S_tau + S_g*(${m.rhs('hamilton.rate.g')})`, names);
    // The general solution is a function of the running coupling carried back to τ = 0.
    const { solution } = flowOf(m, [0, 5], { from: { g: 0.15 } });
    const carried = (g: number, tau: number): number => (0.5 - 0.1 / g) * Math.exp(-0.1 * tau);
    solution.y.forEach((y, i) => {
      expectClose(carried(y[0] as number, solution.tau[i] as number), 0.5 - 0.1 / 0.15, 1e-8);
    });
  });
});

describe('essay, section 6: the φ⁴ theory', () => {
  const m = mechanicsOf(phi4);
  const names = 'g p_g eps A';

  test('β(g) = −εg + Ag² and H = p (−εg + Ag²)', () => {
    expectSame(m.rhs('hamilton.rate.g'), '-eps*g + A*g^2', names);
    expectSame(m.rhs('lift.hamiltonian'), 'p_g*(-eps*g + A*g^2)', names);
  });
  test('dp/dτ = −p (−ε + 2Ag) = p (ε − 2Ag)', () => {
    expectSame(m.rhs('hamilton.force.g'), '-p_g*(-eps + 2*A*g)', names);
    expectSame(m.rhs('hamilton.force.g'), 'p_g*(eps - 2*A*g)', names);
  });
  test('β vanishes at the Wilson–Fisher point g* = ε/A, with slope ε', () => {
    for (const k of [1, 2, 3]) {
      const at = pointOf(['eps', 'A', 'p_g'], k);
      const g = valueOf('eps/A', at);
      expectClose(valueOf(m.rhs('hamilton.rate.g'), { ...at, g }), 0, 1e-14, 1);
      expectClose(valueOf(m.rhs('stability.matrix'), { ...at, g }), at['eps'] as number, 1e-12);
      // dp/dτ = −εp there.
      expectClose(valueOf(m.rhs('hamilton.force.g'), { ...at, g }), -valueOf('eps*p_g', at), 1e-12);
    }
  });
  test('at g* the momentum decays as e^(−ετ) towards the UV, and grows towards the IR', () => {
    const start = { from: { g: 0.2 }, momenta: { p_g: 1.5 } };
    const up = flowOf(m, [0, 20], start);
    const down = flowOf(m, [0, -20], start);
    for (const tau of [1, 5, 10, 20]) {
      expectClose(up.solution.at(tau)[1] as number, 1.5 * Math.exp(-0.1 * tau), 1e-8);
      expectClose(down.solution.at(-tau)[1] as number, 1.5 * Math.exp(0.1 * tau), 1e-8);
      expectClose(up.solution.at(tau)[0] as number, 0.2, 1e-9);
    }
  });
  test('elsewhere p = p₀ β(g₀)/β(g), since H = pβ is conserved', () => {
    const beta = (g: number): number => -0.1 * g + 0.5 * g * g;
    const moved = flowOf(m, [0, 10], { from: { g: 0.07 }, momenta: { p_g: 2 } });
    for (const y of moved.solution.y) {
      expectClose(y[1] as number, (2 * beta(0.07)) / beta(y[0] as number), 1e-8);
    }
    expect(moved.drift).toBeLessThan(1e-10);
  });
});

describe('essay, section 7: the blueprint', () => {
  test('steps 1 to 5: every step of the derivation stands there, in this order, and is proved', () => {
    const ids = mechanicsOf(phi4).written.steps.map((s) => s.id);
    const blueprint = [
      'lift.hamiltonian',
      'hamilton.rate.g',
      'hamilton.force.g',
      'conservation',
      'liouville',
      'stability.matrix',
      'running.g',
      'running.g.pole',
      'running.p_g',
      'hamilton-jacobi',
      'hamilton-jacobi.stationary',
      'hamilton-jacobi.solution',
    ];
    expect(ids.filter((id) => blueprint.includes(id))).toEqual(blueprint);
  });
  test('step 6: with F = B g the momentum has a fixed point p* = −F′/θ, and H is still conserved', () => {
    const m = mechanicsOf(`${phi4}source: g/4\n`);
    expect(m.rhs('conservation')).toBe('0');
    expectSame(m.rhs('hamilton.force.g'), 'p_g*(eps - 2*A*g) - 1/4', 'g p_g eps A');
    const resting = flowOf(m, [0, 5], { from: { g: 0.2 }, momenta: { p_g: -0.25 / 0.1 } });
    for (const y of resting.solution.y) expectClose(y[1] as number, -2.5, 1e-9);
    // p = (E − F)/β away from the fixed point.
    const beta = (g: number): number => -0.1 * g + 0.5 * g * g;
    const moved = flowOf(m, [0, 10], { from: { g: 0.05 }, momenta: { p_g: 1 } });
    const E = beta(0.05) + 0.05 / 4;
    for (const y of moved.solution.y) {
      const g = y[0] as number;
      expectClose(y[1] as number, (E - g / 4) / beta(g), 1e-7);
    }
  });
  test('step 7: three couplings, where the linearised p-equation is −Jᵀ', () => {
    const m = mechanicsOf(`
name: three
couplings: { x: {}, y: {}, z: {} }
beta: { x: y*z, y: x^2 - z, z: x*y*z }
`);
    const J = m.written.steps.find((s) => s.id === 'stability.matrix')?.matrix?.rows ?? [];
    ['x', 'y', 'z'].forEach((_, j) => {
      const transposed = ['x', 'y', 'z'].map((name, i) => `p_${name}*(${J[i]?.[j] as string})`).join(' + ');
      const name = ['x', 'y', 'z'][j] as string;
      expectSame(m.rhs(`hamilton.force.${name}`), `-(${transposed})`, 'x y z p_x p_y p_z');
    });
    expectSame(J[2]?.[1] as string, 'x*z', 'x y z');
    expectSame(J[1]?.[2] as string, '-1', 'x y z');
  });
});
