import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pointOf, valueOf } from '../literature/arithmetic.ts';
import { expectClose } from '../literature/mechanics.ts';
import { complaintsAbout, derivationFrom, jsonOf } from '../recheck/derivations.ts';
import type { StepJson } from '../recheck/derivations.ts';
import { runs } from '../runs.ts';

interface Steps {
  readonly has: (id: string) => boolean;
  readonly of: (id: string) => StepJson;
  readonly equation: (id: string) => string;
}

/** The steps of a theory: all proved, but those named in `open`, and all confirmed by the second checker. */
function stepsOf(text: string, open: readonly string[] = []): Steps {
  const json = jsonOf(derivationFrom(text));
  const unproved = json.steps.filter((s) => s.verdict.kind !== 'proved').map((s) => s.id);
  expect(unproved).toEqual(open);
  // A determinant of a principal function may have too high a degree for the second checker.
  expect(complaintsAbout(json).filter((line) => !/principal not replayed: det/.test(line))).toEqual([]);
  const of = (id: string): StepJson => {
    const step = json.steps.find((s) => s.id === id);
    if (step === undefined)
      throw new Error(`there is no step ${id} in ${json.steps.map((s) => s.id).join(' ')}`);
    return step;
  };
  return {
    has: (id) => json.steps.some((s) => s.id === id),
    of,
    equation: (id) => `${of(id).equation.lhs} = ${of(id).equation.rhs}`,
  };
}

const mechanical = (coordinates: string, formula: string, more = ''): string =>
  `name: t\ncoordinates: { ${coordinates
    .split(' ')
    .map((q) => `${q}: {}`)
    .join(
      ', ',
    )} }\nparameters: { m: { assume: positive }, k: { assume: positive }, x0: {} }\n${formula}\n${more}\n`;

const flow = (betas: Readonly<Record<string, string>>, more = ''): string =>
  `name: t\ncouplings: { ${Object.keys(betas)
    .map((g) => `${g}: {}`)
    .join(', ')} }\nparameters: { eps: {}, A: {}, E0: {} }\nbeta: { ${Object.entries(betas)
    .map(([g, b]) => `${g}: "${b}"`)
    .join(', ')} }\n${more}\n`;

const phi4 = flow({ g: '-eps*g + A*g^2' });

/** Both formulas have the same value at several points, the energy so high that the motion is allowed there. */
const expectSame = (ours: string, theirs: string, names: string): void => {
  for (const seed of [1, 2, 3, 4]) {
    const point = pointOf(names.split(' '), seed);
    const high = { E: 1e6, alpha_theta: 5000, alpha_phi: 2, alpha_x: 5000 } as const;
    const at = { ...point, ...Object.fromEntries(Object.entries(high).filter(([name]) => name in point)) };
    expectClose(valueOf(ours, at), valueOf(theirs, at), 1e-11, 1 + Math.abs(valueOf(theirs, at)));
  }
};

describe('characteristics (Courant and Hilbert II, chapter II, §3)', () => {
  test('essay, section 5: without F the action is carried along unchanged, and p is its slope', () => {
    const steps = stepsOf(phi4);
    expect(steps.equation('hamilton-jacobi.characteristics')).toBe('D(S,tau) = 0');
    expect(steps.equation('hamilton-jacobi.momentum.g')).toBe('p_g = Dp(S,g)');
  });
  test('with F it changes at the rate −F (mathematics of the linear lift)', () => {
    const steps = stepsOf(`${phi4}source: A*g^3\n`);
    expect(steps.equation('hamilton-jacobi.characteristics')).toBe('D(S,tau) = -A*g^3');
  });
  test('Landau and Lifshitz, Mechanics, §43: dS/dt = L, also where L depends on time', () => {
    const steps = stepsOf(mechanical('x', "lagrangian: exp(k*tau)*(m*x'^2 - k*x^2)/2"));
    expectSame(
      steps.of('hamilton-jacobi.characteristics').equation.rhs,
      'exp(-k*tau)*p_x^2/(2*m) - exp(k*tau)*k*x^2/2',
      'x p_x k m tau',
    );
    expect(steps.has('hamilton-jacobi.stationary')).toBe(false);
  });
});

describe('separation of variables (Landau and Lifshitz, Mechanics, §48)', () => {
  test('Kepler in spherical coordinates: p_φ, then the square of the angular momentum, then r', () => {
    const steps = stepsOf(
      mechanical('r theta phi', "lagrangian: m/2*(r'^2 + r^2*theta'^2 + r^2*sin(theta)^2*phi'^2) + k/r"),
    );
    expect(steps.equation('hamilton-jacobi.separated.phi')).toBe('Dp(W,phi) = alpha_phi');
    // The book's β is 2 m α_θ here: W_r′² = 2 m (E + k/r) − β/r².
    expectSame(
      steps.of('hamilton-jacobi.slope.theta').equation.rhs,
      'sqrt(2*m*alpha_theta - alpha_phi^2/sin(theta)^2)',
      'm alpha_theta alpha_phi theta',
    );
    expectSame(
      steps.of('hamilton-jacobi.slope.r').equation.rhs,
      'sqrt(2*m*(E + k/r) - 2*m*alpha_theta/r^2)',
      'm E k r alpha_theta',
    );
  });
  test('§48, problem 1: a body in a plane with a potential of r and one of φ over r²', () => {
    const steps = stepsOf(
      mechanical('r phi', 'hamiltonian: p_r^2/(2*m) + p_phi^2/(2*m*r^2) + k*r^2 + cos(phi)/r^2'),
    );
    expectSame(
      steps.of('hamilton-jacobi.slope.phi').equation.rhs,
      'sqrt(2*m*(alpha_phi - cos(phi)))',
      'm alpha_phi phi',
    );
    expectSame(
      steps.of('hamilton-jacobi.slope.r').equation.rhs,
      'sqrt(2*m*(E - k*r^2 - alpha_phi/r^2))',
      'm E k r alpha_phi',
    );
  });
  test('Goldstein, Classical Mechanics, §10.2: the harmonic oscillator', () => {
    const steps = stepsOf(mechanical('x', "lagrangian: m*x'^2/2 - k*x^2/2"));
    expectSame(steps.of('hamilton-jacobi.slope.x').equation.rhs, 'sqrt(2*m*E - m*k*x^2)', 'm E k x');
    expect(steps.has('hamilton-jacobi.separated.x')).toBe(false);
  });
  test('a constant force: W in closed form', () => {
    const steps = stepsOf(mechanical('x', "lagrangian: m*x'^2/2 - k*x"));
    expectSame(
      steps.of('hamilton-jacobi.solution').equation.rhs,
      '-(2*m*(E - k*x))^(3/2)/(3*m*k)',
      'm E k x',
    );
  });
  test('a magnetic field along the motion: the linear term of p stays in the branch', () => {
    const steps = stepsOf(mechanical('x', 'hamiltonian: (p_x - k*x)^2/(2*m)'));
    expectSame(steps.of('hamilton-jacobi.slope.x').equation.rhs, 'k*x + sqrt(2*m*E)', 'm E k x');
  });
  test('couplings that flow by themselves: W is a sum', () => {
    const steps = stepsOf(flow({ g: 'A*g^3', h: '-eps*h' }));
    expectSame(
      steps.of('hamilton-jacobi.solution').equation.rhs,
      '-alpha_g/(2*A*g^2) - (E - alpha_g)*log(h)/eps',
      'E alpha_g A eps g h',
    );
  });
  test('§48, problem 2: two fixed centres in elliptic coordinates, after multiplication by ξ² − η²', () => {
    const kinetic =
      '((xi^2 - 1)*p_xi^2 + (1 - eta^2)*p_eta^2 + (1/(xi^2 - 1) + 1/(1 - eta^2))*p_phi^2)/(2*m*(xi^2 - eta^2))';
    const steps = stepsOf(
      mechanical('xi eta phi', `hamiltonian: "${kinetic} - k*(3*xi - 2*eta)/(xi^2 - eta^2)"`),
    );
    // By hand: ξ² − η² times H − E is a function of ξ and p_ξ and one of η and p_η, with p_φ = α_φ.
    expectSame(
      steps.of('hamilton-jacobi.separated.xi').equation.lhs.replaceAll('Dp(W,xi)', 'p_xi'),
      '(xi^2 - 1)*p_xi^2/(2*m) + alpha_phi^2/(2*m*(xi^2 - 1)) - 3*k*xi - E*xi^2',
      'm E k xi p_xi alpha_phi',
    );
    expectSame(
      steps.of('hamilton-jacobi.separated.eta').equation.lhs.replaceAll('Dp(W,eta)', 'p_eta'),
      '(1 - eta^2)*p_eta^2/(2*m) + alpha_phi^2/(2*m*(1 - eta^2)) + alpha_xi + 2*k*eta + E*eta^2',
      'm E k eta p_eta alpha_xi alpha_phi',
    );
  });
  test('Liouville’s systems: one function of each coordinate, over a sum of such', () => {
    const steps = stepsOf(
      mechanical('x y', 'hamiltonian: (p_x^2 + p_y^2)/(2*m*(x^2 + y^2)) + k*(x - y^3)/(x^2 + y^2)'),
    );
    expectSame(
      steps.of('hamilton-jacobi.separated.x').equation.lhs.replace('Dp(W,x)', 'p_x'),
      'p_x^2/(2*m) + k*x - E*x^2',
      'm E k x p_x',
    );
    expect(steps.has('hamilton-jacobi.separability')).toBe(false);
  });
  test('Levi-Civita, Math. Ann. 59 (1904) 383: the Kosterlitz–Thouless flow does not separate', () => {
    const steps = stepsOf(flow({ x: '-y^2', y: '-x*y' }));
    // With H = −p_x y² − p_y x y the combination is, by hand, 2 y³ (y p_x + x p_y).
    expectSame(steps.of('hamilton-jacobi.separability').equation.rhs, '2*y^3*(y*p_x + x*p_y)', 'x y p_x p_y');
    expect(steps.has('hamilton-jacobi.solution')).toBe(false);
  });
  test('Hénon and Heiles, Astron. J. 69 (1964) 73: no separation', () => {
    const steps = stepsOf(mechanical('x y', 'hamiltonian: (p_x^2 + p_y^2 + x^2 + y^2)/2 + x^2*y - y^3/3'));
    // p_x p_y ∂²H/∂x∂y is all that is left of the condition: 2 x p_x p_y.
    expectSame(steps.of('hamilton-jacobi.separability').equation.rhs, '2*x*p_x*p_y', 'x y p_x p_y');
  });
  test('nothing moves, or H is no function of the momentum: no slope, and nothing false', () => {
    expect(stepsOf(flow({ g: '0' })).has('hamilton-jacobi.slope.g')).toBe(false);
    expect(stepsOf(mechanical('x', 'hamiltonian: k*x^2')).has('hamilton-jacobi.slope.x')).toBe(false);
    expect(stepsOf(mechanical('x', 'hamiltonian: cos(p_x)')).has('hamilton-jacobi.slope.x')).toBe(false);
  });
  test('random potentials: a sum separates, a product of both coordinates does not', () => {
    const potential = fc.tuple(fc.constantFrom(-3, -2, -1, 1, 2, 3), fc.integer({ min: 1, max: 4 }));
    fc.assert(
      fc.property(potential, potential, fc.integer({ min: 1, max: 5 }), ([a, n], [b, k], c) => {
        const kinetic = 'hamiltonian: p_x^2/(2*m) + p_y^2/2';
        const apart = stepsOf(mechanical('x y', `${kinetic} + ${a}*x^${n} + ${b}*y^${k}`));
        expectSame(
          apart.of('hamilton-jacobi.slope.x').equation.rhs,
          `sqrt(2*m*(alpha_x - (${a})*x^${n}))`,
          'm alpha_x x',
        );
        const together = stepsOf(mechanical('x y', `${kinetic} + ${a}*x^${n} + ${c}*x*y^${k + 1}`));
        expect(together.has('hamilton-jacobi.separability')).toBe(true);
      }),
      runs(8),
    );
  });
});

describe('the harmonic oscillator in closed form (Goldstein, Classical Mechanics, section 10.2)', () => {
  test('W of the energy E, whose derivative by E is the time', () => {
    const steps = stepsOf(mechanical('x', "lagrangian: m*x'^2/2 - m*k^2*x^2/2"));
    expectSame(
      steps.of('hamilton-jacobi.solution').equation.rhs,
      'x*sqrt(2*m*E - m^2*k^2*x^2)/2 + E/k*asin(x*sqrt(m*k^2/(2*E)))',
      'm E x k',
    );
  });
  test('two oscillators: a sum of two such functions', () => {
    const steps = stepsOf(mechanical('x y', "lagrangian: m*(x'^2 + y'^2)/2 - m*k^2*(x^2 + 4*y^2)/2"));
    const one = (q: string, energy: string, w: string): string =>
      `${q}*sqrt(2*m*${energy} - m^2*${w}^2*${q}^2)/2 + ${energy}/${w}*asin(${q}*sqrt(m*${w}^2/(2*${energy})))`;
    expectSame(
      steps.of('hamilton-jacobi.solution').equation.rhs,
      `${one('x', 'alpha_x', 'k')} + ${one('y', '(E - alpha_x)', '(2*k)')}`,
      'm E alpha_x x y k',
    );
  });
});

describe('an action that the author states', () => {
  test('Landau and Lifshitz, Mechanics, §47: the free particle from x0', () => {
    const text = mechanical('x', "lagrangian: m*x'^2/2", 'action: m*(x - x0)^2/(2*tau)');
    expect(stepsOf(text).of('hamilton-jacobi.action').verdict.kind).toBe('proved');
  });
  test('with E: the stationary action of φ⁴', () => {
    const text = `${phi4}action: E/eps*(log(eps - A*g) - log(g)) - E*tau\n`;
    expect(stepsOf(text).of('hamilton-jacobi.action').verdict.kind).toBe('proved');
  });
  test('essay, section 5: S transported by the flow, and a wrong sign refuted', () => {
    const right = `${phi4}action: exp(eps*tau)*g/(eps - A*g)\n`;
    expect(stepsOf(right).of('hamilton-jacobi.action').verdict.kind).toBe('proved');
    const wrong = `${phi4}action: exp(-eps*tau)*g/(eps - A*g)\n`;
    const refuted = stepsOf(wrong, ['hamilton-jacobi.action']);
    expect(refuted.of('hamilton-jacobi.action').verdict.kind).toBe('refuted');
  });
});
