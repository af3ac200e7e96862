import { describe, expect, test } from 'vitest';
import { valueOf } from './arithmetic.ts';
import { expectClose, flowOf, mechanicsOf } from './mechanics.ts';
import type { Textbook } from './textbook.ts';
import { agreesWith, fileOf, integrated, odex, tight } from './textbook.ts';

const forced: Textbook = {
  book: 'Landau & Lifshitz, Mechanics, §22, (22.2): forced oscillations',
  coordinates: ['x'],
  parameters: { m: 2, k: 3, f: 0.5, gamma: 4 },
  lagrangian: "m*x'^2/2 - k*x^2/2 + x*f*cos(gamma*tau)",
  equations: { x: 'm*x_ddot + k*x - f*cos(gamma*tau)' },
  momenta: { x: 'm*x_dot' },
  energy: 'm*x_dot^2/2 + k*x^2/2 - x*f*cos(gamma*tau)',
  hamiltonian: 'p_x^2/(2*m) + k*x^2/2 - x*f*cos(gamma*tau)',
  acceleration: ([x = 0], _, tau) => [-1.5 * x + 0.25 * Math.cos(4 * tau)],
  start: { q: [1], v: [0.3], until: 10 },
};

const parametric: Textbook = {
  book: 'Landau & Lifshitz, Mechanics, §27, (27.8): parametric resonance',
  coordinates: ['x'],
  parameters: { m: 2, omega: 1.5, h: 0.25, gamma: 3 },
  lagrangian: "m*(x'^2 - omega^2*(1 + h*cos(gamma*tau))*x^2)/2",
  equations: { x: 'm*(x_ddot + omega^2*(1 + h*cos(gamma*tau))*x)' },
  momenta: { x: 'm*x_dot' },
  energy: 'm*(x_dot^2 + omega^2*(1 + h*cos(gamma*tau))*x^2)/2',
  hamiltonian: 'p_x^2/(2*m) + m*omega^2*(1 + h*cos(gamma*tau))*x^2/2',
  acceleration: ([x = 0], _, tau) => [-2.25 * (1 + 0.25 * Math.cos(3 * tau)) * x],
  start: { q: [0.1], v: [0], until: 20 },
};

const support: Textbook = {
  book: 'Landau & Lifshitz, Mechanics, §5, problem 3(a): a pendulum whose support moves on a vertical circle',
  coordinates: ['phi'],
  parameters: { m: 2, l: 1.5, g: 10, a: 0.5, gamma: 4 },
  lagrangian: "m*l^2*phi'^2/2 + m*l*a*gamma^2*sin(phi - gamma*tau) + m*g*l*cos(phi)",
  equations: { phi: 'm*l^2*phi_ddot - m*l*a*gamma^2*cos(phi - gamma*tau) + m*g*l*sin(phi)' },
  momenta: { phi: 'm*l^2*phi_dot' },
  energy: 'm*l^2*phi_dot^2/2 - m*l*a*gamma^2*sin(phi - gamma*tau) - m*g*l*cos(phi)',
  hamiltonian: 'p_phi^2/(2*m*l^2) - m*l*a*gamma^2*sin(phi - gamma*tau) - m*g*l*cos(phi)',
  // In the frame of the support, which is accelerated towards the centre of its circle.
  acceleration: ([phi = 0], _, tau) => {
    const [across, down] = [-8 * Math.cos(4 * tau), 8 * Math.sin(4 * tau)];
    return [(-(10 - down) * Math.sin(phi) - across * Math.cos(phi)) / 1.5];
  },
  start: { q: [0.4], v: [-0.2], until: 5 },
};

const hoop: Textbook = {
  book: 'Goldstein, Classical Mechanics, chapter 2, exercise 18: a bead on a hoop that rotates about its vertical diameter',
  coordinates: ['theta'],
  parameters: { m: 2, a: 1, g: 10, omega: 4 },
  lagrangian: "m*a^2*(theta'^2 + omega^2*sin(theta)^2)/2 + m*g*a*cos(theta)",
  equations: { theta: 'm*a^2*theta_ddot - m*a^2*omega^2*sin(theta)*cos(theta) + m*g*a*sin(theta)' },
  momenta: { theta: 'm*a^2*theta_dot' },
  energy: 'm*a^2*(theta_dot^2 - omega^2*sin(theta)^2)/2 - m*g*a*cos(theta)',
  hamiltonian: 'p_theta^2/(2*m*a^2) - m*a^2*omega^2*sin(theta)^2/2 - m*g*a*cos(theta)',
  acceleration: ([theta = 0]) => [Math.sin(theta) * (16 * Math.cos(theta) - 10)],
  start: { q: [0.3], v: [0.5], until: 5 },
};

const rotating: Textbook = {
  book: 'Landau & Lifshitz, Mechanics, §39, (39.6) and (39.7): a free particle in a frame that rotates',
  coordinates: ['x', 'y'],
  parameters: { m: 2, Omega: 0.75 },
  lagrangian: "m*(x'^2 + y'^2)/2 + m*Omega*(x*y' - y*x') + m*Omega^2*(x^2 + y^2)/2",
  equations: {
    x: 'm*(x_ddot - 2*Omega*y_dot - Omega^2*x)',
    y: 'm*(y_ddot + 2*Omega*x_dot - Omega^2*y)',
  },
  momenta: { x: 'm*(x_dot - Omega*y)', y: 'm*(y_dot + Omega*x)' },
  energy: 'm*(x_dot^2 + y_dot^2)/2 - m*Omega^2*(x^2 + y^2)/2',
  hamiltonian: '(p_x^2 + p_y^2)/(2*m) - Omega*(x*p_y - y*p_x)',
  acceleration: ([x = 0, y = 0], [u = 0, v = 0]) => [1.5 * v + 0.5625 * x, -1.5 * u + 0.5625 * y],
  start: { q: [1, 0.2], v: [0.1, -0.4], until: 5 },
};

const foucault: Textbook = {
  book: 'Landau & Lifshitz, Mechanics, §39, problem 3: Foucault’s pendulum',
  coordinates: ['x', 'y'],
  parameters: { m: 2, omega: 3, Omega: 0.5 },
  lagrangian: "m*(x'^2 + y'^2)/2 + m*Omega*(x*y' - y*x') - m*omega^2*(x^2 + y^2)/2",
  equations: {
    x: 'm*(x_ddot - 2*Omega*y_dot + omega^2*x)',
    y: 'm*(y_ddot + 2*Omega*x_dot + omega^2*y)',
  },
  momenta: { x: 'm*(x_dot - Omega*y)', y: 'm*(y_dot + Omega*x)' },
  energy: 'm*(x_dot^2 + y_dot^2 + omega^2*(x^2 + y^2))/2',
  hamiltonian: '((p_x + m*Omega*y)^2 + (p_y - m*Omega*x)^2)/(2*m) + m*omega^2*(x^2 + y^2)/2',
  acceleration: ([x = 0, y = 0], [u = 0, v = 0]) => [v - 9 * x, -u - 9 * y],
  start: { q: [0.4, 0], v: [0, 0.1], until: 10 },
};

const relativistic: Textbook = {
  book: 'Landau & Lifshitz, The Classical Theory of Fields, §20: a relativistic charge in a uniform electric field',
  coordinates: ['x', 'y'],
  parameters: { m: 2, c: 3, e: 0.75, E: 4 },
  fixed: { c: 3 },
  lagrangian: "-m*c^2*sqrt(1 - (x'^2 + y'^2)/c^2) + e*E*x",
  equations: {
    x: 'm*x_ddot/sqrt(1 - (x_dot^2 + y_dot^2)/c^2) + m*x_dot*(x_dot*x_ddot + y_dot*y_ddot)/(c^2*(1 - (x_dot^2 + y_dot^2)/c^2)^(3/2)) - e*E',
    y: 'm*y_ddot/sqrt(1 - (x_dot^2 + y_dot^2)/c^2) + m*y_dot*(x_dot*x_ddot + y_dot*y_ddot)/(c^2*(1 - (x_dot^2 + y_dot^2)/c^2)^(3/2))',
  },
  momenta: {
    x: 'm*x_dot/sqrt(1 - (x_dot^2 + y_dot^2)/c^2)',
    y: 'm*y_dot/sqrt(1 - (x_dot^2 + y_dot^2)/c^2)',
  },
  energy: 'm*c^2/sqrt(1 - (x_dot^2 + y_dot^2)/c^2) - e*E*x',
  hamiltonian: 'c*sqrt(m^2*c^2 + p_x^2 + p_y^2) - e*E*x',
  // v̇ = (e/m) √(1 − v²/c²) (E − v (v·E)/c²), the problem of §17.
  acceleration: (_, [u = 0, v = 0]) => {
    const slowness = 1.5 * Math.sqrt(1 - (u * u + v * v) / 9);
    return [slowness * (1 - (u * u) / 9), (-slowness * u * v) / 9];
  },
  start: { q: [0, 0], v: [0, 1.2], until: 5 },
};

const books = [forced, parametric, support, hoop, rotating, foucault, relativistic];

describe.each(books.map((book) => [book.book, book] as const))('%s', (_, book) => agreesWith(book));

describe('motions that the books give in closed form', () => {
  const moved = (book: Textbook, tau: number): readonly number[] => {
    const named = (values: readonly number[]): Record<string, number> =>
      Object.fromEntries(book.coordinates.map((name, i) => [name, values[i] as number]));
    const { q, v } = book.start;
    const start = { from: named(q), velocities: named(v) };
    return [...flowOf(mechanicsOf(fileOf(book)), [0, tau], start, tight).solution.at(tau)];
  };
  const expectEach = (got: readonly number[], expected: readonly number[]): void =>
    expected.forEach((value, i) => expectClose(got[i] as number, value, 1e-9, 1));

  test('§22, (22.4): free and forced oscillations, added', () => {
    const omega = Math.sqrt(1.5);
    const share = 0.25 / (1.5 - 16);
    for (const tau of [1, 4, 9]) {
      const free = (1 - share) * Math.cos(omega * tau) + (0.3 / omega) * Math.sin(omega * tau);
      expectEach(moved(forced, tau), [free + share * Math.cos(4 * tau)]);
    }
  });
  test('§27, (27.9) to (27.12): at γ = 2ω₀ the amplitude grows as e^(sτ), s ≈ hω₀/4', () => {
    const period = (2 * Math.PI) / 3;
    // Over two periods of the field: the larger eigenvalue of the map of (x, v), whose determinant is 1.
    const column = (q: number, v: number): readonly number[] =>
      moved({ ...parametric, start: { q: [q], v: [v], until: 0 } }, 2 * period);
    const half = ((column(1, 0)[0] as number) + (column(0, 1)[1] as number) / 2) / 2;
    const s = Math.log(half + Math.sqrt(half * half - 1)) / (2 * period);
    expect(Math.abs(s - (0.25 * 1.5) / 4)).toBeLessThan(0.25 ** 2 * 1.5 * 0.1);
  });
  test('Goldstein, chapter 2, exercise 18: above ω² = g/a the bead rests at cos θ = g/aω², below it only at the ends', () => {
    const start = { q: [Math.acos(10 / 16)], v: [0], until: 0 };
    expectEach(moved({ ...hoop, start }, 3), [Math.acos(10 / 16), 0]);
    const slow = { ...hoop, parameters: { ...hoop.parameters, omega: 2 }, start };
    expect(Math.abs((moved(slow, 0.5)[0] as number) - Math.acos(10 / 16))).toBeGreaterThan(0.1);
  });
  test('§39: the free particle goes straight on in the frame at rest', () => {
    for (const tau of [1, 2, 5]) {
      const [x, y] = [1 + (0.1 - 0.75 * 0.2) * tau, 0.2 + (-0.4 + 0.75 * 1) * tau];
      const [c, s] = [Math.cos(0.75 * tau), Math.sin(0.75 * tau)];
      expectEach(moved(rotating, tau), [c * x + s * y, c * y - s * x]);
    }
  });
  test('§39, problem 3: x + iy = e^(−iΩτ) (A e^(iκτ) + B e^(−iκτ)), κ² = ω² + Ω²: the plane turns by −Ωτ', () => {
    const m = mechanicsOf(fileOf(foucault));
    const { omega, Omega } = { omega: 3, Omega: 0.5 };
    const kappa = Math.hypot(omega, Omega);
    for (const tau of [0, 1, 4, 9]) {
      // In the frame that turns along, an oscillator of frequency κ.
      const c = Math.cos(kappa * tau);
      const s = Math.sin(kappa * tau) / kappa;
      const [X, Y] = [0.4 * c, (0.1 + Omega * 0.4) * s];
      const [cos, sin] = [Math.cos(Omega * tau), Math.sin(Omega * tau)];
      const at = { omega, Omega, m: 2, x_0: 0.4, y_0: 0, v_x_0: 0, v_y_0: 0.1, tau };
      const closed = [valueOf(m.rhs('solution.x'), at), valueOf(m.rhs('solution.y'), at)];
      expectEach(closed, [X * cos + Y * sin, Y * cos - X * sin]);
      if (tau > 0) expectEach(closed, integrated(foucault, tau).slice(0, 2));
    }
  });
  test('Fields, §20, (20.4) and (20.5): x = √(ℰ₀² + (ceEτ)²)/eE, y = (p₀c/eE) arsinh(ceEτ/ℰ₀)', () => {
    const force = 3;
    const p0 = (2 * 1.2) / Math.sqrt(1 - 1.44 / 9);
    const E0 = 3 * Math.hypot(2 * 3, p0);
    for (const tau of [1, 3, 10]) {
      const pull = 3 * force * tau;
      expectEach(moved(relativistic, tau), [
        (Math.hypot(E0, pull) - E0) / force,
        ((p0 * 3) / force) * Math.asinh(pull / E0),
        force * tau,
        p0,
      ]);
    }
  });
});

test('Landau & Lifshitz, Mechanics, §30, problem 1: a support that oscillates fast holds a pendulum upright where a²γ² > 2gl', () => {
  const kapitza = (a: number): number => {
    const m = mechanicsOf(
      fileOf({
        book: '§30, problem 1',
        coordinates: ['phi'],
        parameters: { m: 1, l: 1, g: 10, a, gamma: 100 },
        lagrangian: "m*l^2*phi'^2/2 + m*l*a*gamma^2*cos(gamma*tau)*cos(phi) + m*g*l*cos(phi)",
      }),
    );
    const start = { from: { phi: Math.PI - 0.05 }, velocities: { phi: 0 } };
    const { solution } = flowOf(m, [0, 2], start, tight);
    const pull = (tau: number): number => 10 + 1e4 * a * Math.cos(100 * tau);
    const [end] = odex(([x = 0, v = 0], tau) => [v, -pull(tau) * Math.sin(x)], [Math.PI - 0.05, 0], 2) as [
      number,
    ];
    expectClose(solution.at(2)[0] as number, end, 1e-9, 1);
    return Math.max(...solution.y.map((y) => Math.abs((y[0] as number) - Math.PI)));
  };
  expect(kapitza(0.08)).toBeLessThan(0.1);
  expect(kapitza(0.02)).toBeGreaterThan(1);
});
