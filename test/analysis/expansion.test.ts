import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fixedPoints } from '../../src/analysis/fixed-points.ts';
import { theoryFrom } from '../gallery.ts';
import { runs } from '../runs.ts';
import { coefficient, compared, expansions, interacting, named } from './expanded.ts';

const flow = (betas: Readonly<Record<string, string>>, more = ''): string =>
  `name: t\ncouplings: { ${Object.keys(betas)
    .map((g) => `${g}: {}`)
    .join(
      ', ',
    )} }\nparameters: { eps: { value: 1/1000, assume: positive }, N: { assume: positive } }\n${more}\nbeta: { ${Object.entries(
    betas,
  )
    .map(([g, beta]) => `${g}: "${beta}"`)
    .join(', ')} }\n`;

/** The model of N components with cubic anisotropy to two loops (H. Kleinert and V. Schulte-Frohlinde, chapter 17). */
const cubic = (N: string): Readonly<Record<string, string>> => ({
  u: `-eps*u + (${N} + 8)/3*u^2 + 2*u*v - (3*${N} + 14)/3*u^3 - 22/3*u^2*v - 5/3*u*v^2`,
  v: `-eps*v + 3*v^2 + 4*u*v - 17/3*v^3 - 46/3*u*v^2 - (5*${N} + 82)/9*u^2*v`,
});

describe('branches in fractional powers', () => {
  test('−εg + g³: ±√ε', () => {
    const found = expansions(theoryFrom(flow({ g: '-eps*g + g^3' })), 'eps', 2);
    expect(interacting(found).map(({ at }) => compared(at[0], '1/2', '1'))).toContain('proved');
    expect(interacting(found).map(({ at }) => compared(at[0], '1/2', '-1'))).toContain('proved');
    for (const { exponents, proof } of interacting(found)) {
      expect(compared(exponents[0]?.series, '1', '2')).toBe('proved');
      expect(proof).toEqual({ residual: Infinity, proved: true, simple: true });
    }
  });
  test('the random Ising model: η = −ε/106, 1/ν = 2 − √(6ε/53) (D. E. Khmelnitskii, Sov. Phys. JETP 41 (1975) 981)', () => {
    const dimensions =
      'functions: { gamma_phi: u^2/18 + u*v/6 + v^2/12, gamma_m2: -2/3*u - v }\n' +
      'observables: { eta: 2*gamma_phi, inverse_nu: 2 + gamma_m2 }';
    const found = expansions(theoryFrom(flow(cubic('0'), dimensions)), 'eps', 1);
    const random = found.branches.filter(
      ({ vanishes, at }) => vanishes === true && at.every(({ terms: [first] }) => first?.exponent.d === 2),
    );
    expect(found.complete).toBe(true);
    expect(random).toHaveLength(2);
    for (const branch of random) {
      expect(branch.proof.proved).toBe(true);
      expect(compared(named(branch, 'eta'), '1', '-1/106')).toBe('proved');
    }
    // Of both v > 0 is the one with a stable potential.
    const stable = random.filter(({ at }) => (at[1]?.terms[0]?.numeric?.re ?? 0) > 0);
    expect(stable).toHaveLength(1);
    expect(compared(named(stable[0], 'inverse_nu'), '1/2', '-sqrt(6/53)')).toBe('proved');
  });
  test('a cubic root: g³ = ε has three branches, one of them real', () => {
    const found = expansions(theoryFrom(flow({ g: 'g^3 - eps' })), 'eps', 1);
    expect(found.branches).toHaveLength(3);
    expect(found.branches.filter(({ at }) => at[0]?.terms[0]?.numeric?.im === 0)).toHaveLength(1);
  });
});

describe('several couplings', () => {
  const found = expansions(theoryFrom(flow(cubic('N'))), 'eps', 2);
  const point = interacting(found).find(({ at }) => at.every(({ terms }) => terms.length > 0));
  test('the cubic fixed point (A. Aharony, Phys. Rev. B 8 (1973) 4270): its exponents to ε²', () => {
    const series = point?.perLogarithm.map((e) => e.series) ?? [];
    const [stable, unstable] = [
      series.find((s) => compared(s, '1', '1') === 'proved'),
      series.find((s) => compared(s, '1', '(N - 4)/(3*N)') === 'proved'),
    ];
    expect(compared(stable, '2', '-(N - 1)*(17*N^2 - 4*N + 212)/(27*N^2*(N + 2))')).toBe('proved');
    expect(compared(unstable, '2', '-(N - 1)*(19*N^3 - 72*N^2 - 660*N + 848)/(81*N^3*(N + 2))')).toBe(
      'proved',
    );
  });
  test('three artefacts, with limits that are roots of a cubic, are told and not hidden', () => {
    expect(found.complete).toBe(true);
    expect(found.hidden.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    expect(found.branches.filter(({ vanishes }) => vanishes === false)).toHaveLength(2);
  });
});

describe('1/N', () => {
  test('O(N) to one loop: g* = 3ε/(N + 8) = 3ε/N − 24ε/N² + …', () => {
    const [point] = interacting(expansions(theoryFrom(flow({ g: '-eps*g + (N + 8)/3*g^2' })), '1/N', 3));
    expect(compared(point?.at[0], '1', '3*eps')).toBe('proved');
    expect(compared(point?.at[0], '2', '-24*eps')).toBe('proved');
    expect(compared(point?.at[0], '3', '192*eps')).toBe('proved');
    expect(compared(point?.perLogarithm[0]?.series, '0', 'eps')).toBe('proved');
  });
});

describe('what is no power series is said', () => {
  test('a function that is not analytic has none, one that is not rational has', () => {
    const more = 'observables: { a: log(eps)*g, b: sqrt(1 + g), c: exp(g) }';
    const [point] = interacting(expansions(theoryFrom(flow({ g: '-eps*g + g^2 + g^3' }, more)), 'eps', 2));
    expect(named(point, 'a')).toBeUndefined();
    expect(compared(named(point, 'b'), '1', '1/2')).toBe('proved');
    // g* = ε − ε² + …, so √(1 + g) = 1 + ε/2 − 5ε²/8 and exp(g) = 1 + ε − ε²/2.
    expect(compared(named(point, 'b'), '2', '-5/8')).toBe('proved');
    expect(compared(named(point, 'c'), '2', '-1/2')).toBe('proved');
  });
  test('a point that runs away is counted', () => {
    const found = expansions(theoryFrom(flow({ g: '-g + eps*g^2' })), 'eps', 2);
    expect([found.infinite, found.branches.length, found.complete]).toEqual([1, 1, true]);
  });
  test('sets are counted, and a flow that is no rational function is not complete', () => {
    expect(expansions(theoryFrom(flow({ u: 'u*(v - eps)', v: 'u*(u - 1)' })), 'eps', 1).sets).toBe(1);
    expect(expansions(theoryFrom(flow({ g: '-eps*g + g^2*exp(g)' })), 'eps', 1).complete).toBe(false);
  });
  test('a double point is substituted, and not called proved', () => {
    const found = expansions(theoryFrom(flow({ g: '(g - eps - eps^2*g^2)^2' })), 'eps', 3);
    const near = found.branches.filter(({ vanishes }) => vanishes === true);
    expect(near.map(({ proof }) => proof.proved)).toEqual([false]);
    expect(compared(near[0]?.at[0], '1', '1')).toBe('proved');
  });
});

test('where the rates vanish exactly, the derivative tells simple zeros from multiple ones', () => {
  // β′(ε) = 0 and β′(−1) = −(1 + ε)².
  const found = expansions(theoryFrom(flow({ g: '(g - eps)^2*(1 + g)' })), 'eps', 2);
  const told = found.branches.map(({ at, proof }) => [
    compared(at[0], '1', '1'),
    proof.residual,
    proof.proved,
    proof.simple,
  ]);
  expect(told.toSorted()).toEqual([
    ['proved', Infinity, true, false],
    ['refuted', Infinity, true, true],
  ]);
});

describe('laws', () => {
  const small = fc.integer({ min: -4, max: 4 });
  const nonZero = small.filter((n) => n !== 0);

  test('the sum of the series is near the certified point, as near as the first power that is left out', () => {
    fc.assert(
      fc.property(nonZero, nonZero, nonZero, (a, b, c) => {
        const theory = theoryFrom(flow({ g: `-eps*g + (${a})*g^2 + (${b})*g^3 + (${c})*eps*g^2` }));
        const order = 4;
        for (const { at } of interacting(expansions(theory, 'eps', order))) {
          const sum = (at[0]?.terms ?? []).reduce(
            (s, { exponent, numeric }) =>
              s + (numeric?.re ?? NaN) * 1e-3 ** (Number(exponent.n) / Number(exponent.d)),
            0,
          );
          const nearest = Math.min(
            ...fixedPoints(theory).points.map(({ numeric }) => Math.abs((numeric?.[0]?.re ?? NaN) - sum)),
          );
          expect(nearest).toBeLessThan(1e-9);
        }
      }),
      runs(8),
    );
  });

  test('a change of couplings g = h + a h² leaves θ as it is', () => {
    fc.assert(
      fc.property(nonZero, nonZero, (a, b) => {
        const plain = expansions(theoryFrom(flow({ g: `-eps*g + g^2 + (${b})*g^3` })), 'eps', 3);
        const g = `(h + (${a})*h^2)`;
        const beta = `(-eps*${g} + ${g}^2 + (${b})*${g}^3)/(1 + 2*(${a})*h)`;
        const changed = expansions(theoryFrom(flow({ h: beta })), 'eps', 3);
        const theta = interacting(plain)[0]?.exponents[0]?.series;
        const other = interacting(changed).map(({ exponents }) => exponents[0]?.series);
        expect(
          other.some((s) => ['1', '2', '3'].every((k) => coefficient(s, k) === coefficient(theta, k))),
        ).toBe(true);
      }),
      runs(8),
    );
  });
});
