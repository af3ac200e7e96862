import { describe, expect, test } from 'vitest';
import { complaintsAbout } from '../recheck/derivations.ts';
import type { Values } from './arithmetic.ts';
import { pointOf, valueOf } from './arithmetic.ts';
import type { Mechanics } from './mechanics.ts';
import { expectClose, flowOf, mechanicsOf } from './mechanics.ts';
import type { Textbook } from './textbook.ts';
import { agreesWith, fileOf, odex, tight } from './textbook.ts';

const toda: Textbook = {
  book: 'Flaschka, Phys. Rev. B 9 (1974) 1924: three particles of the open Toda chain',
  coordinates: ['x', 'y', 'z'],
  parameters: {},
  lagrangian: "(x'^2 + y'^2 + z'^2)/2 - exp(x - y) - exp(y - z)",
  more: 'symmetry: { P: { generator: { x: 1, y: 1, z: 1 } } }',
  equations: {
    x: 'x_ddot + exp(x - y)',
    y: 'y_ddot - exp(x - y) + exp(y - z)',
    z: 'z_ddot - exp(y - z)',
  },
  momenta: { x: 'x_dot', y: 'y_dot', z: 'z_dot' },
  energy: '(x_dot^2 + y_dot^2 + z_dot^2)/2 + exp(x - y) + exp(y - z)',
  hamiltonian: '(p_x^2 + p_y^2 + p_z^2)/2 + exp(x - y) + exp(y - z)',
  acceleration: ([x = 0, y = 0, z = 0]) => [
    -Math.exp(x - y),
    Math.exp(x - y) - Math.exp(y - z),
    Math.exp(y - z),
  ],
  start: { q: [0.3, -0.2, 0.1], v: [0.5, 0.1, -0.8], until: 5 },
};

const spherical: Textbook = {
  book: 'Landau & Lifshitz, Mechanics, §14, problem 1: the spherical pendulum',
  coordinates: ['theta', 'phi'],
  parameters: { m: 2, l: 1.5, g: 10 },
  lagrangian: "m*l^2/2*(theta'^2 + sin(theta)^2*phi'^2) + m*g*l*cos(theta)",
  equations: {
    theta: 'm*l^2*(theta_ddot - phi_dot^2*sin(theta)*cos(theta)) + m*g*l*sin(theta)',
    phi: 'm*l^2*(sin(theta)^2*phi_ddot + 2*sin(theta)*cos(theta)*theta_dot*phi_dot)',
  },
  momenta: { theta: 'm*l^2*theta_dot', phi: 'm*l^2*sin(theta)^2*phi_dot' },
  energy: 'm*l^2/2*(theta_dot^2 + sin(theta)^2*phi_dot^2) - m*g*l*cos(theta)',
  hamiltonian: '(p_theta^2 + p_phi^2/sin(theta)^2)/(2*m*l^2) - m*g*l*cos(theta)',
  acceleration: ([t = 0], [u = 0, w = 0]) => [
    w * w * Math.sin(t) * Math.cos(t) - Math.sin(t) / 0.15,
    (-2 * u * w * Math.cos(t)) / Math.sin(t),
  ],
  start: { q: [0.8, 0], v: [0.2, 1.5], until: 5 },
};

const kepler: Textbook = {
  book: 'Landau & Lifshitz, Mechanics, §9 and §15: the Kepler problem in Cartesian coordinates, with its rotations',
  coordinates: ['x', 'y'],
  parameters: { m: 2, alpha: 3 },
  lagrangian: "m/2*(x'^2 + y'^2) + alpha/sqrt(x^2 + y^2)",
  more: 'symmetry: { M: { generator: { x: -y, y: x } } }',
  equations: {
    x: 'm*x_ddot + alpha*x/(x^2 + y^2)^(3/2)',
    y: 'm*y_ddot + alpha*y/(x^2 + y^2)^(3/2)',
  },
  momenta: { x: 'm*x_dot', y: 'm*y_dot' },
  energy: 'm/2*(x_dot^2 + y_dot^2) - alpha/sqrt(x^2 + y^2)',
  hamiltonian: '(p_x^2 + p_y^2)/(2*m) - alpha/sqrt(x^2 + y^2)',
  acceleration: ([x = 0, y = 0]) => {
    const pull = -1.5 / Math.hypot(x, y) ** 3;
    return [pull * x, pull * y];
  },
  start: { q: [1.2, 0], v: [0.2, 0.9], until: 10 },
};

const books = [toda, spherical, kepler];

describe.each(books.map((book) => [book.book, book] as const))('%s', (_, book) => agreesWith(book));

const named = (names: readonly string[], values: ArrayLike<number>): Values =>
  Object.fromEntries(names.map((name, i) => [name, values[i] as number]));

/** The states of the derived motion at equal times, coordinates and momenta by name. */
function motion({ coordinates, start, ...book }: Textbook, until: number): readonly Values[] {
  const m = mechanicsOf(fileOf({ ...book, coordinates }));
  const from = { from: named(coordinates, start.q), velocities: named(coordinates, start.v) };
  const { solution } = flowOf(m, [0, until], from, tight);
  const names = [...coordinates, ...coordinates.map((q) => `p_${q}`)];
  return [0, 1, 2, 3, 4, 5].map((k) => named(names, solution.at((k * until) / 5)));
}

/** Fails unless a formula keeps its value, to 1e-9. */
function expectConstant(formula: string, states: readonly Values[], parameters: Values = {}): void {
  const [first, ...rest] = states.map((at) => valueOf(formula, { ...at, ...parameters }));
  for (const value of rest) expectClose(value, first as number, 1e-9, 1);
}

describe('the Toda chain', () => {
  // det(λ − L) of Flaschka's matrix, p on the diagonal and e^((x−y)/2), e^((y−z)/2) beside it.
  const integrals = [
    'p_x + p_y + p_z',
    'p_x*p_y + p_y*p_z + p_z*p_x - exp(x - y) - exp(y - z)',
    'p_x*p_y*p_z - p_z*exp(x - y) - p_x*exp(y - z)',
  ];
  test('Hénon, Phys. Rev. B 9 (1974) 1921: three integrals, along the derived motion', () => {
    for (const integral of integrals) expectConstant(integral, motion(toda, 10));
  });
  test('Moser, Lect. Notes Phys. 38 (1975) 467: the particles leave with the eigenvalues of L as their momenta, in the reverse order', () => {
    const [first] = motion(toda, 30);
    const last = motion(toda, 30).at(-1) as Values;
    const [a, b, c] = integrals.map((f) => valueOf(f, first)) as [number, number, number];
    const free = ['p_x', 'p_y', 'p_z'].map((p) => last[p] as number);
    for (const p of free) expectClose(((p - a) * p + b) * p - c, 0, 1e-8, 1);
    expect([...free].sort((p, q) => p - q)).toEqual(free);
  });
  test('Hénon (1974): the cubic integral is proved, and in involution with the total momentum', () => {
    const m = mechanicsOf(`
name: toda
coordinates: { x: {}, y: {}, z: {} }
hamiltonian: (p_x^2 + p_y^2 + p_z^2)/2 + exp(x - y) + exp(y - z)
symmetry:
  P: { generator: { x: 1, y: 1, z: 1 } }
  cubic:
    generator: { x: p_y*p_z - exp(y - z), y: p_z*p_x, z: p_x*p_y - exp(x - y) }
    boundary: 2*p_x*p_y*p_z
`);
    expect(m.rhs('noether.cubic')).toBe('0');
    expect(m.rhs('poisson.P.cubic')).toBe('0');
    expect(complaintsAbout(m.written)).toEqual([]);
  });
});

describe('the spherical pendulum', () => {
  test('as the motion in space that the thread holds: r̈ = G − r (v² + G·r)/l²', () => {
    const [l, g] = [1.5, 10];
    const onSphere = (t: number, f: number): readonly number[] => [
      l * Math.sin(t) * Math.cos(f),
      l * Math.sin(t) * Math.sin(f),
      -l * Math.cos(t),
    ];
    const [t, u, w] = [0.8, 0.2, 1.5];
    const velocity = [l * u * Math.cos(t), l * w * Math.sin(t), l * u * Math.sin(t)];
    const byHand = ([x = 0, y = 0, z = 0, a = 0, b = 0, c = 0]: readonly number[]): readonly number[] => {
      const pull = (a * a + b * b + c * c - g * z) / (l * l);
      return [a, b, c, -pull * x, -pull * y, -g - pull * z];
    };
    motion(spherical, 4).forEach(({ theta = 0, phi = 0 }, k) => {
      const start = [...onSphere(t, 0), ...velocity];
      const end = k === 0 ? start : odex(byHand, start, (4 * k) / 5);
      onSphere(theta, phi).forEach((value, i) => expectClose(value, end[i] as number, 1e-9, 1));
    });
  });
});

describe('the Kepler problem', () => {
  test('§14, (14.2) and §15, (15.17): angular momentum and the Runge–Lenz vector', () => {
    const states = motion(kepler, 10);
    for (const integral of [
      'x*p_y - y*p_x',
      'p_y*(x*p_y - y*p_x) - m*alpha*x/sqrt(x^2 + y^2)',
      '-p_x*(x*p_y - y*p_x) - m*alpha*y/sqrt(x^2 + y^2)',
    ])
      expectConstant(integral, states, kepler.parameters);
  });
  test('§15, (15.8): the orbit closes after T = πα √(m/2|E|³)', () => {
    const E = 0.04 + 0.81 - 3 / 1.2;
    const [first, ...rest] = motion(kepler, Math.PI * 3 * Math.sqrt(1 / -(E ** 3)));
    const last = rest.at(-1) as Values;
    for (const [name, value] of Object.entries(first as Values))
      expectClose(last[name] as number, value, 1e-9, 1);
  });
});

describe('Landau & Lifshitz, Mechanics, §48, problem 2: two fixed centres, in elliptic coordinates', () => {
  const parameters = { m: 2, sigma: 1.25, a: 3, b: 1 };
  const weights = '((xi^2 - 1)*p_xi^2 + (1 - eta^2)*p_eta^2 + (1/(xi^2 - 1) + 1/(1 - eta^2))*p_phi^2)';
  const potential = '((a + b)*xi + (a - b)*eta)';
  // β of (48.22): what the equations of ξ and of η have in common beside E and p_φ.
  const kinetic = `(xi^2 - 1)*p_xi^2 + p_phi^2/(xi^2 - 1) - xi^2*${weights}/(xi^2 - eta^2)`;
  const rest = `2*m*sigma*(xi^2*${potential}/(xi^2 - eta^2) - (a + b)*xi)`;
  const half = (p: string, own: string, others: string): string =>
    `"2*(${own})*${p} - 2*xi^2*(${others})*${p}/(xi^2 - eta^2)"`;
  const m: Mechanics = mechanicsOf(`
name: two_centres
coordinates: { xi: {}, eta: {}, phi: {} }
parameters: { m: { value: 2, assume: positive }, sigma: { value: 5/4, assume: positive }, a: { value: 3 }, b: { value: 1 } }
hamiltonian: "${weights}/(2*m*sigma^2*(xi^2 - eta^2)) - ${potential}/(sigma*(xi^2 - eta^2))"
symmetry:
  constant:
    generator:
      xi: ${half('p_xi', 'xi^2 - 1', 'xi^2 - 1')}
      eta: ${half('p_eta', '0', '1 - eta^2')}
      phi: ${half('p_phi', '1/(xi^2 - 1)', '1/(xi^2 - 1) + 1/(1 - eta^2)')}
    boundary: "${kinetic} - ${rest}"
`);
  const [mass, sigma, a, b] = [2, 1.25, 3, 1];
  const start = { from: { xi: 1.8, eta: 0.2, phi: 0 }, momenta: { p_xi: 0.6, p_eta: 0.9, p_phi: 1.1 } };
  const names = ['xi', 'eta', 'phi', 'p_xi', 'p_eta', 'p_phi'];
  const { solution } = flowOf(m, [0, 6], start, tight);
  const times = [0, 1, 2.5, 4, 6];
  const states = times.map((tau) => named(names, solution.at(tau)));

  test('the constant of the separation is proved to be an integral, and replayed', () => {
    expect(m.rhs('noether.constant')).toBe('0');
    expectConstant(`${kinetic} + ${rest}`, states, parameters);
    expect(complaintsAbout(m.written)).toEqual([]);
  });
  test('it moves as in Cartesian coordinates under −a/r₁ − b/r₂, integrated by another method', () => {
    const place = ({ xi = 0, eta = 0, phi = 0 }: Values): readonly number[] => {
      const rho = sigma * Math.sqrt((xi * xi - 1) * (1 - eta * eta));
      return [rho * Math.cos(phi), rho * Math.sin(phi), sigma * xi * eta];
    };
    // (p_x, p_y, p_z) at φ = 0: p_ξ = p·∂r/∂ξ and so on, solved by hand, since ∂r/∂ξ, ∂r/∂η, ∂r/∂φ are orthogonal.
    const { xi, eta } = start.from;
    const { p_xi, p_eta, p_phi } = start.momenta;
    const [s, t] = [xi * xi - 1, 1 - eta * eta];
    const scale = 1 / (sigma * (xi * xi - eta * eta));
    const momentum = [
      scale * Math.sqrt(s * t) * (xi * p_xi - eta * p_eta),
      p_phi / (sigma * Math.sqrt(s * t)),
      scale * (s * eta * p_xi + t * xi * p_eta),
    ];
    const byHand = ([x = 0, y = 0, z = 0, u = 0, v = 0, w = 0]: readonly number[]): readonly number[] => {
      const first = a / Math.hypot(x, y, z - sigma) ** 3;
      const second = b / Math.hypot(x, y, z + sigma) ** 3;
      const forces = [
        -(first + second) * x,
        -(first + second) * y,
        -first * (z - sigma) - second * (z + sigma),
      ];
      return [u, v, w, ...forces.map((f) => f / mass)];
    };
    const begin = [...place(start.from), ...momentum.map((p) => p / mass)];
    times.slice(1).forEach((tau, k) => {
      const end = odex(byHand, begin, tau);
      place(states[k + 1] as Values).forEach((value, i) => expectClose(value, end[i] as number, 1e-9, 1));
    });
  });
});

describe('Lotka (1920) and Volterra (1926): two couplings that hunt each other, and their momenta', () => {
  const m = mechanicsOf(`
name: lotka_volterra
couplings: { x: {}, y: {} }
parameters: { a: { value: 2 }, b: { value: 1 }, c: { value: 1.5 }, d: { value: 0.5 } }
beta: { x: a*x - b*x*y, y: d*x*y - c*y }
`);
  const names = ['x', 'y', 'p_x', 'p_y'];
  const run = (momenta: Values): readonly Values[] => {
    const { solution } = flowOf(m, [0, 10], { from: { x: 1, y: 0.8 }, momenta }, tight);
    return [0, 2, 5, 10].map((tau) => named(names, solution.at(tau)));
  };
  test('the flow of (g, p) is that of the equations written by hand', () => {
    const end = odex(
      ([x = 0, y = 0, p = 0, q = 0]) => [
        2 * x - x * y,
        0.5 * x * y - 1.5 * y,
        -p * (2 - y) - (q * y) / 2,
        p * x - q * (x / 2 - 1.5),
      ],
      [1, 0.8, 0.3, -0.4],
      10,
    );
    const last = run({ p_x: 0.3, p_y: -0.4 }).at(-1) as Values;
    names.forEach((name, i) => expectClose(last[name] as number, end[i] as number, 1e-9, 1));
    expect(complaintsAbout(m.written)).toEqual([]);
  });
  test('V = d x − c log x + b y − a log y and p·β are constant, and p = ∂V/∂g stays ∂V/∂g', () => {
    const at = { a: 2, b: 1, c: 1.5, d: 0.5 };
    const slope = { x: 'd - c/x', y: 'b - a/y' };
    const [p_x, p_y] = [slope.x, slope.y].map((f) => valueOf(f, { ...at, x: 1, y: 0.8 })) as [number, number];
    const states = run({ p_x, p_y });
    expectConstant('d*x - c*log(x) + b*y - a*log(y)', states, at);
    expectConstant('p_x*(a*x - b*x*y) + p_y*(d*x*y - c*y)', run({ p_x: 0.3, p_y: -0.4 }), at);
    for (const state of states) {
      expectClose(state['p_x'] as number, valueOf(slope.x, { ...at, ...state }), 1e-9, 1);
      expectClose(state['p_y'] as number, valueOf(slope.y, { ...at, ...state }), 1e-9, 1);
    }
  });
});

describe('Faddeev & Jackiw, Phys. Rev. Lett. 60 (1988) 1692: L = x ẏ − (x² + y⁴)/2, of first order', () => {
  const m = mechanicsOf(
    fileOf({
      book: 'of first order',
      coordinates: ['x', 'y'],
      parameters: {},
      lagrangian: "x*y' - (x^2 + y^4)/2",
    }),
  );
  const names = ['x', 'y', 'p_x', 'p_y'];
  const rates = ['rate.x', 'rate.y', 'force.x', 'force.y'].map((id) => m.rhs(`constrained.${id}`));
  test('from its constraints come Hamilton’s equations of one pair, and the same motion', () => {
    for (const at of [1, 2, 3].map((k) => pointOf(names, k))) {
      expectClose(valueOf(m.rhs('constrained.rate.x'), at), valueOf('-2*y^3', at), 1e-13, 1);
      expectClose(valueOf(m.rhs('constrained.rate.y'), at), valueOf('x', at), 1e-13, 1);
    }
    // On the constraints p_x = 0, p_y = x.
    const derived = odex((y) => rates.map((f) => valueOf(f, named(names, y))), [0.6, 0.4, 0, 0.6], 5);
    const [x = 0, y = 0] = odex(([q = 0, p = 0]) => [-2 * p ** 3, q], [0.6, 0.4], 5);
    [x, y, 0, x].forEach((value, i) => expectClose(derived[i] as number, value, 1e-9, 1));
    expect(complaintsAbout(m.written)).toEqual([]);
  });
});
