import { describe, expect, test } from 'vitest';
import type { Values } from './arithmetic.ts';
import { pointOf, valueOf } from './arithmetic.ts';
import type { Mechanics } from './mechanics.ts';
import { expectClose, flowOf, mechanicsOf } from './mechanics.ts';
import { odex, tight } from './textbook.ts';

const phi4 = (more = ''): Mechanics =>
  mechanicsOf(`
name: phi4
couplings: { g: {} }
parameters: { eps: { assume: positive, value: 1/10 }, A: { assume: positive, value: 1/2 } }
beta: { g: -eps*g + A*g^2 }
${more}
`);

/** ε = 1/10 and A = 1/2, so that g* = 1/5. */
const values = { eps: 0.1, A: 0.5 };
const fixed = 0.2;
/** g(τ) from g(0) = h, by separation of variables. */
const running = (h: number, tau: number): number => {
  const decay = Math.exp(-0.1 * tau);
  return (0.1 * h * decay) / (0.1 - 0.5 * h * (1 - decay));
};
/** ∂g(τ)/∂g(0). */
const spread = (h: number, tau: number): number => {
  const decay = Math.exp(-0.1 * tau);
  return (0.01 * decay) / (0.1 - 0.5 * h * (1 - decay)) ** 2;
};

describe('essay, section 2: amplitude and phase of the toy model', () => {
  const m = mechanicsOf(`
name: toy
coordinates: { H: {} }
parameters: { A: { assume: positive, value: 2 }, B: { assume: positive, value: 3 } }
lagrangian: A*H'^2/2 - B*H^2/2
`);
  test('H(τ) = a cos(ωτ − φ) with a² as derived, and φ the angle of (H₀, Ḣ₀/ω)', () => {
    for (const k of [1, 2, 3, 4, 5]) {
      const at = pointOf(['A', 'B', 'H_0', 'v_H_0', 'tau'], k) as Record<string, number>;
      const { A = 0, B = 0, H_0 = 0, v_H_0 = 0, tau = 0 } = at;
      const omega = Math.sqrt(B / A);
      const amplitude = Math.sqrt(valueOf(m.rhs('solution.H.amplitude'), at));
      const phase = Math.atan2(v_H_0 / omega, H_0);
      expectClose(valueOf(m.rhs('solution.H'), at), amplitude * Math.cos(omega * tau - phase), 1e-12, 1);
    }
  });
});

describe('essay, section 3, validity check: reversible in (g, p), contracting in g', () => {
  const m = mechanicsOf(`
name: two
couplings: { x: {}, y: {} }
beta: { x: -x/2 + x*y/3, y: -y/4 + x^2/5 }
`);
  const start = [0.4, -0.3, 0.7, 0.2];
  const names = ['x', 'y', 'p_x', 'p_y'];
  const carried = (state: readonly number[], span: readonly [number, number]): readonly number[] => {
    const [x = 0, y = 0, p_x = 0, p_y = 0] = state;
    return [...flowOf(m, span, { from: { x, y }, momenta: { p_x, p_y } }, tight).solution.at(span[1])];
  };
  /** det ∂z(4)/∂z(0) of the first n of (x, y, p_x, p_y), by differences. */
  const determinant = (n: number): number => {
    const h = 1e-3;
    const columns = names.slice(0, n).map((_, j) => {
      const shifted = (by: number): readonly number[] =>
        carried(
          start.map((z, i) => (i === j ? z + by : z)),
          [0, 4],
        );
      // Of fourth order in h.
      const [a, b, c, d] = [2 * h, h, -h, -2 * h].map(shifted) as [number[], number[], number[], number[]];
      const slope = (i: number): number =>
        (8 * ((b[i] ?? 0) - (c[i] ?? 0)) - (a[i] ?? 0) + (d[i] ?? 0)) / (12 * h);
      return names.slice(0, n).map((_, i) => slope(i));
    });
    return volume(columns);
  };
  test('(g, p) comes back to its beginning', () => {
    carried(carried(start, [0, 5]), [5, 0]).forEach((value, i) =>
      expectClose(value, start[i] as number, 1e-9, 1),
    );
  });
  test('a region of couplings shrinks as the derived dV/dτ says, by exp ∫ div β dτ; one of phase space does not', () => {
    const rate = m.rhs('reversibility');
    const [, , V] = odex(
      ([x = 0, y = 0, w = 0]) => [-x / 2 + (x * y) / 3, -y / 4 + (x * x) / 5, valueOf(rate, { x, y, V: w })],
      [0.4, -0.3, 1],
      4,
    );
    expect(V).toBeLessThan(0.1);
    expectClose(determinant(2), V as number, 1e-8, 1);
    expectClose(determinant(4), 1, 1e-8);
  });
});

/** The determinant of a small matrix, along its first row. */
function volume(rows: readonly (readonly number[])[]): number {
  const [first, ...rest] = rows;
  if (first === undefined) return 1;
  return first.reduce(
    (sum, x, j) => sum + (j % 2 === 0 ? x : -x) * volume(rest.map((row) => row.filter((_, k) => k !== j))),
    0,
  );
}

describe('essay, section 5: S₀ carried by the flow', () => {
  const m = phi4();
  const label = m.rhs('hamilton-jacobi.label.g');
  const from = (g: number, tau: number): number => valueOf(label, { ...values, g, tau });
  /** S₀ = g² + sin g at τ = 0. */
  const initial = (g: number): number => g * g + Math.sin(g);
  const S = (g: number, tau: number): number => initial(from(g, tau));
  const slopeAt = (g: number, tau: number): number => {
    const h = 1e-4;
    const difference = (k: number): number => S(g + k * h, tau) - S(g - k * h, tau);
    return (8 * difference(1) - difference(2)) / (12 * h);
  };
  const momentum = 2 * 0.15 + Math.cos(0.15);
  const { solution } = flowOf(m, [0, 8], { from: { g: 0.15 }, momenta: { p_g: momentum } }, tight);

  test('dS/dτ = 0: S is constant along the trajectory, and the derivation says so', () => {
    expect(m.rhs('hamilton-jacobi.characteristics')).toBe('0');
    expect(m.rhs('hamilton-jacobi.general')).toBe('S_0');
    for (const tau of [0, 2, 5, 8]) {
      expectClose(S(solution.at(tau)[0] as number, tau), initial(0.15), 1e-9);
    }
  });
  test('p = ∂S/∂g: a momentum that starts as the slope of S₀ stays the slope of S', () => {
    for (const tau of [0, 2, 5, 8]) {
      const [g, p] = [...solution.at(tau)] as [number, number];
      expectClose(slopeAt(g, tau), p, 1e-8);
    }
  });
});

describe('essay, section 6: the φ⁴ theory in closed form', () => {
  const m = phi4();
  const closed = (g_0: number, p_g_0: number, tau: number): readonly [number, number] => {
    const at = { ...values, g_0, p_g_0, tau };
    const g = valueOf(m.rhs('running.g'), at);
    return [g, valueOf(m.rhs('running.p_g'), { ...at, g })];
  };
  test.each([0.05, 0.15, 0.19, 0.25])('g(τ) and p(τ) from g₀ = %s, against the flow', (g_0) => {
    const { solution } = flowOf(m, [0, 4], { from: { g: g_0 }, momenta: { p_g: 1.5 } }, tight);
    for (const tau of [1, 2, 4]) {
      const [g, p] = closed(g_0, 1.5, tau);
      expectClose(solution.at(tau)[0] as number, g, 1e-9);
      expectClose(solution.at(tau)[1] as number, p, 1e-9);
      expectClose(g, running(g_0, tau), 1e-12);
      expectClose(p, 1.5 / spread(g_0, tau), 1e-11);
    }
  });
  test('at g* it is p = p₀ e^(−ετ), towards the UV, and near g* it tends to that', () => {
    for (const tau of [1, 5, 10]) {
      const decayed = 1.5 * Math.exp(-0.1 * tau);
      expectClose(1.5 / spread(fixed, tau), decayed, 1e-12);
      const [above, below] = [1e-5, -1e-5].map((d) => closed(fixed + d, 1.5, tau)[1]) as [number, number];
      expectClose((above + below) / 2, decayed, 1e-8);
      const { solution } = flowOf(m, [0, tau], { from: { g: fixed }, momenta: { p_g: 1.5 } }, tight);
      expectClose(solution.at(tau)[1] as number, decayed, 1e-9);
    }
  });
  test('above g* the coupling becomes infinite where the derivation says', () => {
    const pole = valueOf(m.rhs('running.g.pole'), { ...values, g_0: 0.25 });
    expectClose(pole, 10 * Math.log(5), 1e-12);
    const { solution } = flowOf(m, [0, 20], { from: { g: 0.25 } });
    expect(solution.stopped.reason).toBe('pole');
    expectClose(solution.stopped.tau, pole, 1e-6);
  });
});

describe('essay, section 10: information is lost in a contact deformation', () => {
  const gamma = 0.05;
  const m = phi4(`lift: contact\nfriction: ${gamma}`);
  const at = (start: Values, momenta: Values, tau: number): readonly number[] => [
    ...flowOf(m, [0, tau], { from: start, momenta }, tight).solution.at(tau),
  ];
  test('g runs as before, p and s lose e^(−γτ) of what they would be, and so does K', () => {
    const K = (y: readonly number[]): number =>
      valueOf(m.rhs('lift.hamiltonian'), { ...values, g: y[0] ?? 0, p_g: y[1] ?? 0, s: y[2] ?? 0 });
    const begin = K([0.15, 1.2, 0.3]);
    for (const tau of [1, 4, 9]) {
      const y = at({ g: 0.15 }, { p_g: 1.2, s: 0.3 }, tau);
      const loss = Math.exp(-gamma * tau);
      [running(0.15, tau), (1.2 * loss) / spread(0.15, tau), 0.3 * loss].forEach((value, i) =>
        expectClose(y[i] as number, value, 1e-9),
      );
      expectClose(K(y), begin * loss, 1e-9);
    }
  });
  test('the reversed motion still returns: what is lost is volume, at the rate (n + 1)γ', () => {
    const [g = 0, p_g = 0, s = 0] = at({ g: 0.15 }, { p_g: 1.2, s: 0.3 }, 6);
    const back = flowOf(m, [6, 0], { from: { g }, momenta: { p_g, s } }, tight).solution.at(0);
    [0.15, 1.2, 0.3].forEach((value, i) => expectClose(back[i] as number, value, 1e-9));
    expectClose(valueOf(m.rhs('contact.divergence')), -2 * gamma, 1e-15);
  });
  test('at γ = 0 the essay’s symplectic motion is left', () => {
    const free = phi4('lift: contact\nfriction: 0');
    expect(valueOf(free.rhs('contact.divergence'))).toBe(0);
    const { solution } = flowOf(free, [0, 5], { from: { g: 0.15 }, momenta: { p_g: 1.2, s: 0.3 } }, tight);
    expectClose(solution.at(5)[1] as number, 1.2 / spread(0.15, 5), 1e-9);
    expectClose(solution.at(5)[2] as number, 0.3, 1e-12);
  });
});

describe('essay, section 7, steps 2 to 7 for two couplings: the anisotropic Kondo model', () => {
  // P. W. Anderson, J. Phys. C 3 (1970) 2436: towards lower energies J_z′ = J_p², J_p′ = J_z J_p.
  const m = mechanicsOf(`
name: kondo
couplings: { Jz: {}, Jp: {} }
beta: { Jz: -Jp^2, Jp: -Jz*Jp }
redefine: { c: Jz^2 - Jp^2, w: Jz }
`);
  test('steps 2 to 5: J_z² − J_p² is a new coupling that does not run; J_z then runs alone', () => {
    expect(m.rhs('redefinition.c')).toBe('0');
    for (const k of [1, 2, 3]) {
      const at = pointOf(['c', 'w'], k);
      expectClose(valueOf(m.rhs('redefinition.w'), at), valueOf('c - w^2', at), 1e-13, 1);
    }
  });
  test('step 6: two conserved quantities, p·β and J_z² − J_p², along the flow of (g, p)', () => {
    const { solution } = flowOf(
      m,
      [0, 2],
      { from: { Jz: 0.4, Jp: 0.3 }, momenta: { p_Jz: 1, p_Jp: -0.5 } },
      tight,
    );
    for (const tau of [1, 2]) {
      const [Jz, Jp, p, q] = [...solution.at(tau)] as [number, number, number, number];
      expectClose(Jz * Jz - Jp * Jp, 0.07, 1e-9);
      expectClose(-p * Jp * Jp - q * Jz * Jp, -0.09 + 0.06, 1e-9);
    }
  });
  test('step 7: Anderson’s closed form, J_z = k coth(kτ + a) with k² = J_z² − J_p²', () => {
    const k = Math.sqrt(0.07);
    const a = Math.atanh(k / 0.4);
    const { solution } = flowOf(m, [0, 2], { from: { Jz: 0.4, Jp: 0.3 } }, tight);
    for (const tau of [0.5, 1, 2]) {
      expectClose(solution.at(tau)[0] as number, k / Math.tanh(k * tau + a), 1e-9);
      expectClose(solution.at(tau)[1] as number, k / Math.sinh(k * tau + a), 1e-9);
    }
  });
});
