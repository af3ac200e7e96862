import { describe, expect, test } from 'vitest';
import { Solver } from '../runtime/odex.ts';
import type { Values } from './arithmetic.ts';
import { pointOf, valueOf } from './arithmetic.ts';
import type { Mechanics } from './mechanics.ts';
import { expectClose, flowOf, mechanicsOf } from './mechanics.ts';
import type { Textbook } from './textbook.ts';
import { agreesWith, fileOf, points } from './textbook.ts';

const textbooks: readonly Textbook[] = [
  {
    book: 'Landau & Lifshitz, Mechanics, §21: the harmonic oscillator',
    coordinates: ['x'],
    parameters: { m: 2, k: 3 },
    lagrangian: "m*x'^2/2 - k*x^2/2",
    equations: { x: 'm*x_ddot + k*x' },
    momenta: { x: 'm*x_dot' },
    energy: 'm*x_dot^2/2 + k*x^2/2',
    hamiltonian: 'p_x^2/(2*m) + k*x^2/2',
    acceleration: ([x = 0]) => [-1.5 * x],
    start: { q: [1], v: [0.3], until: 10 },
  },
  {
    book: 'Caldirola, Nuovo Cim. 18 (1941) 393; Kanai, Prog. Theor. Phys. 3 (1948) 440: the damped oscillator',
    coordinates: ['x'],
    parameters: { m: 2, k: 3, c: 0.25 },
    lagrangian: "exp(c*tau)*(m*x'^2 - k*x^2)/2",
    equations: { x: 'exp(c*tau)*(m*x_ddot + c*m*x_dot + k*x)' },
    momenta: { x: 'exp(c*tau)*m*x_dot' },
    energy: 'exp(c*tau)*(m*x_dot^2 + k*x^2)/2',
    hamiltonian: 'exp(-c*tau)*p_x^2/(2*m) + exp(c*tau)*k*x^2/2',
    acceleration: ([x = 0], [v = 0]) => [-0.25 * v - 1.5 * x],
    start: { q: [1], v: [0.3], until: 10 },
  },
  {
    book: 'Landau & Lifshitz, Mechanics, §14 and §15: the Kepler problem in polar coordinates',
    coordinates: ['r', 'phi'],
    parameters: { m: 2, alpha: 3 },
    lagrangian: "m/2*(r'^2 + r^2*phi'^2) + alpha/r",
    equations: {
      r: 'm*r_ddot - m*r*phi_dot^2 + alpha/r^2',
      phi: 'm*r^2*phi_ddot + 2*m*r*r_dot*phi_dot',
    },
    momenta: { r: 'm*r_dot', phi: 'm*r^2*phi_dot' },
    energy: 'm/2*(r_dot^2 + r^2*phi_dot^2) - alpha/r',
    hamiltonian: 'p_r^2/(2*m) + p_phi^2/(2*m*r^2) - alpha/r',
    acceleration: ([r = 0], [u = 0, w = 0]) => [r * w * w - 1.5 / (r * r), (-2 * u * w) / r],
    start: { q: [1.2, 0], v: [0.2, 0.9], until: 10 },
  },
  {
    book: 'Landau & Lifshitz, The Classical Theory of Fields, §16 and §21: a charge in a uniform magnetic field',
    coordinates: ['x', 'y'],
    parameters: { m: 2, q: 0.75, B: 4 },
    lagrangian: "m/2*(x'^2 + y'^2) + q*B/2*(x*y' - y*x')",
    equations: { x: 'm*x_ddot - q*B*y_dot', y: 'm*y_ddot + q*B*x_dot' },
    momenta: { x: 'm*x_dot - q*B*y/2', y: 'm*y_dot + q*B*x/2' },
    energy: 'm/2*(x_dot^2 + y_dot^2)',
    hamiltonian: '((p_x + q*B*y/2)^2 + (p_y - q*B*x/2)^2)/(2*m)',
    acceleration: (_, [u = 0, v = 0]) => [1.5 * v, -1.5 * u],
    start: { q: [0.2, -0.4], v: [1, 0.5], until: 10 },
  },
  {
    book: 'do Carmo, Riemannian Geometry, chapter 3: geodesics of the Poincaré half-plane',
    coordinates: ['x', 'y'],
    parameters: {},
    lagrangian: "(x'^2 + y'^2)/(2*y^2)",
    equations: {
      x: 'x_ddot/y^2 - 2*x_dot*y_dot/y^3',
      y: 'y_ddot/y^2 - 2*y_dot^2/y^3 + (x_dot^2 + y_dot^2)/y^3',
    },
    momenta: { x: 'x_dot/y^2', y: 'y_dot/y^2' },
    energy: '(x_dot^2 + y_dot^2)/(2*y^2)',
    hamiltonian: 'y^2*(p_x^2 + p_y^2)/2',
    acceleration: ([, y = 0], [u = 0, v = 0]) => [(2 * u * v) / y, (v * v - u * u) / y],
    start: { q: [0.3, 1], v: [0.6, 0.4], until: 5 },
  },
  {
    book: 'Landau & Lifshitz, Mechanics, §5, problem 1: the double pendulum',
    coordinates: ['a', 'b'],
    parameters: { m: 2, n: 1, l: 1, k: 0.5, g: 10 },
    lagrangian: "(m+n)/2*l^2*a'^2 + n/2*k^2*b'^2 + n*l*k*a'*b'*cos(a-b) + (m+n)*g*l*cos(a) + n*g*k*cos(b)",
    equations: {
      a: '(m+n)*l^2*a_ddot + n*l*k*b_ddot*cos(a-b) + n*l*k*b_dot^2*sin(a-b) + (m+n)*g*l*sin(a)',
      b: 'n*k^2*b_ddot + n*l*k*a_ddot*cos(a-b) - n*l*k*a_dot^2*sin(a-b) + n*g*k*sin(b)',
    },
    momenta: {
      a: '(m+n)*l^2*a_dot + n*l*k*b_dot*cos(a-b)',
      b: 'n*k^2*b_dot + n*l*k*a_dot*cos(a-b)',
    },
    energy:
      '(m+n)/2*l^2*a_dot^2 + n/2*k^2*b_dot^2 + n*l*k*a_dot*b_dot*cos(a-b) - (m+n)*g*l*cos(a) - n*g*k*cos(b)',
    hamiltonian:
      '(n*k^2*p_a^2 + (m+n)*l^2*p_b^2 - 2*n*l*k*p_a*p_b*cos(a-b))/(2*n*l^2*k^2*(m + n*sin(a-b)^2))' +
      ' - (m+n)*g*l*cos(a) - n*g*k*cos(b)',
    acceleration: ([a = 0, b = 0], [u = 0, w = 0]) => {
      const [c, s] = [Math.cos(a - b), Math.sin(a - b)];
      const f = -0.5 * w * w * s - 30 * Math.sin(a);
      const h = 0.5 * u * u * s - 5 * Math.sin(b);
      const det = 3 * 0.25 - 0.25 * c * c;
      return [(0.25 * f - 0.5 * c * h) / det, (3 * h - 0.5 * c * f) / det];
    },
    start: { q: [0.5, -0.3], v: [0.2, 1], until: 3 },
  },
];

describe.each(textbooks.map((book) => [book.book, book] as const))('%s', (_, book) => agreesWith(book));

describe('Hénon & Heiles, Astron. J. 69 (1964) 73, equation (11): a Hamiltonian', () => {
  const m = mechanicsOf(`
name: henon_heiles
coordinates: { x: {}, y: {} }
hamiltonian: (p_x^2 + p_y^2)/2 + (x^2 + y^2 + 2*x^2*y - 2*y^3/3)/2
`);
  test('its equations of motion', () => {
    const pairs = [
      ['hamilton.rate.x', 'p_x'],
      ['hamilton.rate.y', 'p_y'],
      ['hamilton.force.x', '-x - 2*x*y'],
      ['hamilton.force.y', '-y - x^2 + y^2'],
    ] as const;
    for (const at of points({ coordinates: ['x', 'y'], parameters: {} })) {
      for (const [id, ours] of pairs) expectClose(valueOf(m.rhs(id), at), valueOf(ours, at), 1e-13, 1);
    }
  });
  test('its motion at E = 1/12, against another method', () => {
    const solver = new Solver(4);
    solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
    const start = [0, 0.1, 0.35, 0.1];
    const { y: end } = solver.solve(
      (_, [x = 0, y = 0, u = 0, v = 0]) => [u, v, -x - 2 * x * y, -y - x * x + y * y],
      0,
      start,
      20,
    );
    const [x, y, p_x, p_y] = start as [number, number, number, number];
    const moved = flowOf(m, [0, 20], { from: { x, y }, momenta: { p_x, p_y } }, { rtol: 1e-13, atol: 1e-13 });
    end.forEach((value, i) => expectClose(moved.solution.at(20)[i] as number, value, 1e-9, 1));
  });
});

describe('singular Lagrangians', () => {
  const lagrangian = (coordinates: string, L: string, open: readonly string[] = []): Mechanics =>
    mechanicsOf(
      fileOf({
        ...(textbooks[0] as Textbook),
        coordinates: coordinates.split(' '),
        parameters: {},
        lagrangian: L,
      }),
      {},
      open,
    );
  const constraints = (m: Mechanics): readonly string[] =>
    m.written.steps.filter((s) => s.id.startsWith('constraint.')).map((s) => s.equation.lhs);
  const noDivision = (m: Mechanics): void => {
    expect(m.written.steps.some((s) => s.id.startsWith('acceleration.'))).toBe(false);
    expect(m.has('lift.hamiltonian')).toBe(false);
    expect(m.has('hamilton-jacobi')).toBe(false);
  };
  const expectConstraints = (m: Mechanics, expected: readonly string[], names: string): void => {
    const found = constraints(m);
    expect(found).toHaveLength(expected.length);
    found.forEach((lhs, i) => {
      for (const k of [1, 2, 3, 4]) {
        const at = pointOf(names.split(' '), k);
        expectClose(valueOf(lhs, at), valueOf(expected[i] as string, at), 1e-12, 1);
      }
    });
  };

  test('Faddeev & Jackiw, Phys. Rev. Lett. 60 (1988) 1692: L = (x ẏ − y ẋ)/2 − V, of first order', () => {
    const m = lagrangian('x y', "(x*y' - y*x')/2 - x^2/2 - y^4/4");
    expectConstraints(m, ['p_x + y/2', 'p_y - x/2'], 'x y p_x p_y');
    noDivision(m);
    for (const at of points({ coordinates: ['x', 'y'], parameters: {} })) {
      expectClose(valueOf(m.lhs('euler-lagrange.x'), at), valueOf('-y_dot + x', at), 1e-13, 1);
      expectClose(valueOf(m.lhs('euler-lagrange.y'), at), valueOf('x_dot + y^3', at), 1e-13, 1);
    }
  });
  test('Dirac, Lectures on Quantum Mechanics, lecture 1: momenta that depend on each other, L = (ẋ + ẏ)²/2', () => {
    const m = lagrangian('x y', "(x' + y')^2/2");
    expectConstraints(m, ['p_y - p_x'], 'x y p_x p_y');
    noDivision(m);
  });
  test('a kernel that depends on the coordinates: L = (ẋ + z ẏ)²/2 + x ẏ − z', () => {
    const m = lagrangian('x y z', "(x' + z*y')^2/2 + x*y' - z");
    expectConstraints(m, ['p_y - z*p_x - x', 'p_z'], 'x y z p_x p_y p_z');
    noDivision(m);
  });
  test('Henneaux & Teitelboim, Quantization of Gauge Systems, section 1.1: a Lagrange multiplier has no momentum', () => {
    const m = lagrangian('x y w', "(x'^2 + y'^2)/2 - w*(x^2 + y^2 - 1)");
    expectConstraints(m, ['p_w'], 'x y w p_x p_y p_w');
    noDivision(m);
  });
  test('a constant Lagrangian', () => {
    const m = lagrangian('x', '7');
    expectConstraints(m, ['p_x'], 'x p_x');
    expect(m.lhs('euler-lagrange.x')).toBe('0');
    expect(m.rhs('energy')).toBe('-7');
  });
  test('L = √(ẋ² + ẏ²) + z: its Hessian is singular and depends on the velocities, which is said', () => {
    const m = lagrangian('x y z', "sqrt(x'^2 + y'^2) + z", ['legendre']);
    expectConstraints(m, ['p_z'], 'z p_z');
    const { kind, why } = m.written.steps.find((s) => s.id === 'legendre')?.verdict ?? {};
    expect([kind, why]).toEqual([
      'undecided',
      'the Hessian is singular and depends on the velocities: not all constraints were found',
    ]);
    noDivision(m);
    expect(m.rhs('energy')).toBe('-z');
  });
});

describe('Landau & Lifshitz, The Classical Theory of Fields, §8 and §9: the relativistic particle', () => {
  const free = (kind: string, formula: string): Mechanics =>
    mechanicsOf(
      `name: free\ncoordinates: { x: {} }\nparameters: { m: { assume: positive }, c: { assume: positive } }\n${kind}: "${formula}"\n`,
    );
  const m = free('lagrangian', "-m*c^2*sqrt(1 - x'^2/c^2)");
  const inertia = 'm/sqrt(1 - x_dot^2/c^2)';
  const slow = points({ coordinates: ['x'], parameters: { m: 1, c: 1 } }).map((at) => ({
    ...at,
    x_dot: ((at['x_dot'] as number) * (at['c'] as number)) / 2,
  }));
  test('momentum m v/√(1 − v²/c²) and energy m c²/√(1 − v²/c²); free motion', () => {
    for (const at of slow) {
      expectClose(valueOf(m.rhs('momentum.x'), at), valueOf(`x_dot*${inertia}`, at), 1e-13);
      expectClose(valueOf(m.rhs('energy'), at), valueOf(`c^2*${inertia}`, at), 1e-13);
    }
    expect(m.rhs('acceleration.x')).toBe('0');
  });
  test('its Hamiltonian is c √(p² + m² c²), (9.7)', () => {
    for (const at of slow)
      expectClose(valueOf(m.rhs('lift.hamiltonian'), at), valueOf('c*sqrt(p_x^2 + m^2*c^2)', at), 1e-13);
  });
  test('and from that Hamiltonian comes L = −m c² √(1 − v²/c²) again, (8.2)', () => {
    const back = free('hamiltonian', 'sqrt(p_x^2*c^2 + m^2*c^4)');
    for (const at of slow)
      expectClose(
        valueOf(back.rhs('lift.lagrangian'), at),
        valueOf('-m*c^2*sqrt(1 - x_dot^2/c^2)', at),
        1e-13,
      );
  });
});

describe('Landau & Lifshitz, The Classical Theory of Fields, §16: a charge in a uniform magnetic field and a potential', () => {
  const m = mechanicsOf(`
name: charge
coordinates: { x: {}, y: {}, z: {} }
parameters: { m: { value: 1.5, assume: positive }, B: { value: 0.8 }, k: { value: 0.6 } }
lagrangian: "-m*sqrt(1 - x'^2 - y'^2 - z'^2) + B/2*(x*y' - y*x') - k*(x^2 + y^2 + z^2)/2"
`);
  test('H = √(m² + (p − eA)²) + eφ, (16.10)', () => {
    const hamiltonian = 'sqrt(m^2 + (p_x + B*y/2)^2 + (p_y - B*x/2)^2 + p_z^2) + k*(x^2 + y^2 + z^2)/2';
    const names = 'x y z p_x p_y p_z m B k'.split(' ');
    for (const k of [1, 2, 3, 4]) {
      const at = pointOf(names, k);
      expectClose(valueOf(m.rhs('lift.hamiltonian'), at), valueOf(hamiltonian, at), 1e-12);
    }
  });
  test('it moves as dp/dt = e(E + v × B) with p = m v/√(1 − v²) does, integrated by another method', () => {
    const [mass, B, k] = [1.5, 0.8, 0.6];
    const solver = new Solver(6);
    solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
    const start = { q: [0.5, -0.2, 0.3], v: [0.3, 0.4, -0.2] } as const;
    const gamma = 1 / Math.sqrt(1 - 0.29);
    const { y: end } = solver.solve(
      (_, [x = 0, y = 0, z = 0, a = 0, b = 0, c = 0]) => {
        const energy = Math.sqrt(mass * mass + a * a + b * b + c * c);
        const [u, v, w] = [a / energy, b / energy, c / energy];
        return [u, v, w, v * B - k * x, -u * B - k * y, -k * z];
      },
      0,
      [...start.q, ...start.v.map((v) => mass * gamma * v)],
      10,
    );
    const named = ([x, y, z]: readonly number[]): Values => ({ x: x ?? 0, y: y ?? 0, z: z ?? 0 });
    const options = { rtol: 1e-13, atol: 1e-13 };
    const moved = flowOf(m, [0, 10], { from: named(start.q), velocities: named(start.v) }, options);
    [0, 1, 2].forEach((i) => {
      expectClose(moved.solution.at(10)[i] as number, end[i] as number, 1e-9, 1);
    });
  });
});
