import { describe, expect, test } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual, decideZero } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { add, mul, sub } from '../../src/expr/build.ts';
import { partial } from '../../src/expr/differentiate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { substitute } from '../../src/expr/walk.ts';
import type { Theory } from '../../src/theory/theory.ts';
import { formulas } from '../formula.ts';
import { formulaOf, theoryFileOf } from '../theory-of-case.ts';
import type { Complex, Values } from './arithmetic.ts';
import { characteristic, complex, complexValueOf, pointOf, valueOf } from './arithmetic.ts';
import type { LiteratureCase as Case } from './cases.ts';
import { literature, spectrumOf, toy } from './cases.ts';
import type { Mechanics } from './mechanics.ts';
import { expectClose, flowOf, mechanicsOf } from './mechanics.ts';

const titled = (c: Case): readonly [string, Case] => [`${c.id} (${c.source})`, c];
const having = (wanted: (c: Case) => unknown): readonly (readonly [string, Case])[] =>
  literature.filter((c) => c.lagrangian === undefined && wanted(c) !== undefined).map(titled);

const derivations = new Map<string, Mechanics>();
function mechanics(c: Case): Mechanics {
  let m = derivations.get(c.id);
  if (m === undefined) derivations.set(c.id, (m = mechanicsOf(theoryFileOf(c))));
  return m;
}

/** The defaults of a case's parameters; symbolic ones are left out. */
const defaultsOf = (c: Case): Values =>
  Object.fromEntries(Object.entries(c.parameters).filter((e): e is [string, number] => e[1] !== null));
const symbolicOf = (c: Case): readonly string[] =>
  Object.keys(c.parameters).filter((name) => c.parameters[name] === null);
const betaOf = (m: Mechanics, coupling: string): string => m.rhs(`hamilton.rate.${coupling}`);
const jacobianOf = (m: Mechanics): readonly (readonly string[])[] =>
  m.written.steps.find((s) => s.id === 'stability.matrix')?.matrix?.rows ?? [];

describe('a sample point', () => {
  test.each(having((c) => c.expected.sample_point))('%s', (_, c) => {
    const m = mechanics(c);
    const sample = c.expected.sample_point;
    if (sample === undefined) throw new Error('unreachable');
    const at = { ...defaultsOf(c), ...sample.parameters, ...sample.q, ...sample.p };
    const same = (formula: string, expected: number): void =>
      expectClose(valueOf(formula, at), expected, 1e-9);
    for (const [name, beta] of Object.entries(sample.beta)) same(betaOf(m, name), beta);
    for (const name of c.couplings) {
      same(m.rhs(`hamilton.force.${name}`), sample.pdot[m.written.names.momenta[name] as string] as number);
    }
    same(m.rhs('lift.hamiltonian'), sample.H);
    same(m.rhs('stability.matrix'), sample.divergence_of_beta);
    expect(Object.keys(sample.beta).sort()).toEqual([...c.couplings].sort());
    expect(Object.keys(sample.pdot)).toHaveLength(c.couplings.length);
  });
});

describe('the scale Hamiltonian and its equations, derived with SymPy', () => {
  test.each(having((c) => c.expected.hamiltonian))('%s', (_, c) => {
    const m = mechanics(c);
    const { hamiltonian } = c.expected;
    if (hamiltonian === undefined) throw new Error('unreachable');
    const pairs = [
      ['lift.hamiltonian', hamiltonian.H],
      ...c.couplings.map((name) => [`hamilton.rate.${name}`, hamiltonian.qdot[name] as string]),
      ...c.couplings.map((name) => [`hamilton.force.${name}`, hamiltonian.pdot[`p_${name}`] as string]),
    ] as [string, string][];
    const names = [...c.couplings, ...c.couplings.map((name) => `p_${name}`), ...symbolicOf(c)];
    for (const [id, expected] of pairs) {
      for (const k of [1, 2, 3, 4, 5]) {
        const at = { ...defaultsOf(c), ...pointOf(names, k) };
        expectClose(valueOf(m.rhs(id), at), valueOf(expected, at), 1e-10, sizeOf(expected, at));
      }
    }
  });
});

/** The size of the terms of a formula: what its rounding errors are relative to. */
const sizeOf = (formula: string, at: Values): number =>
  1 + Math.abs(valueOf(formula.replace(/ - /g, ' + ').replace(/^-/, ''), at));

describe('the stability matrix', () => {
  test.each(having((c) => c.expected.jacobian))('%s', (_, c) => {
    const rows = jacobianOf(mechanics(c));
    c.expected.jacobian?.forEach((row, i) =>
      row.forEach((expected, j) => {
        for (const k of [1, 2, 3, 4, 5]) {
          const at = { ...defaultsOf(c), ...pointOf([...c.couplings, ...symbolicOf(c)], k) };
          expectClose(
            valueOf(rows[i]?.[j] as string, at),
            valueOf(expected, at),
            1e-11,
            sizeOf(expected, at),
          );
        }
      }),
    );
    expect(rows).toHaveLength(c.couplings.length);
  });
});

/** A theory and formulas over its names, for what is decided exactly. */
const readerOf = (theory: Theory): ((text: string) => Expr) =>
  formulas([...theory.coordinates, ...theory.parameters].map((s) => s.symbol.name).join(' '));

const isDecimal = (text: string): boolean => /\d\.\d/.test(text);

describe('fixed points', () => {
  const listed = having((c) => c.expected.fixed_points).flatMap(([title, c]) =>
    (c.expected.fixed_points ?? []).map((point, i) => [`${title}: point ${i + 1}`, c, point] as const),
  );

  test.each(listed.filter(([, , { point }]) => !Object.values(point).some(isDecimal)))(
    '%s: every beta function vanishes there exactly, and for one coupling its slope is the eigenvalue',
    (_, c, fixed) => {
      const { point, at = {} } = fixed;
      const { theory } = mechanics(c);
      if (theory.source.kind !== 'beta') throw new Error('unreachable');
      const read = readerOf(theory);
      const parameters = new Map(Object.entries(at).map(([name, value]) => [read(name), read(value)]));
      const there = new Map([
        ...parameters,
        ...Object.entries(point).map(
          ([name, value]) => [read(name), substitute(read(formulaOf(value)), parameters)] as const,
        ),
      ]);
      for (const beta of theory.source.betas) {
        expect(decideZero(substitute(beta, there), noAssumptions, newWork()).kind).toBe('proved');
      }
      const [beta, ...others] = theory.source.betas;
      const [eigenvalue] = spectrumOf(fixed) ?? [];
      const [coupling] = theory.coordinates;
      if (!beta || !coupling || others.length > 0 || eigenvalue === undefined || isDecimal(eigenvalue))
        return;
      const slope = substitute(partial(beta, coupling.symbol), there);
      const expected = substitute(read(formulaOf(eigenvalue)), parameters);
      expect(decideEqual(slope, expected, noAssumptions, newWork()).kind).toBe('proved');
    },
  );

  test.each(listed)('%s: position and the whole spectrum, in numbers', (_, c, fixed) => {
    const m = mechanics(c);
    const tolerance = fixed.tol ?? c.expected.tolerance ?? 1e-9;
    // Free parameters take several values, the ones that the literature fixes just those.
    for (const k of [1, 2, 3]) {
      const parameters: Values = {
        ...pointOf(symbolicOf(c), k),
        ...defaultsOf(c),
        ...(isNumeric(fixed) ? numericDefaults : {}),
        ...Object.fromEntries(Object.entries(fixed.at ?? {}).map(([name, v]) => [name, valueOf(v)])),
      };
      const position = Object.fromEntries(
        Object.entries(fixed.point).map(([name, text]) => [name, valueOf(text, parameters)]),
      );
      const here = { ...parameters, ...position };
      const J = jacobianOf(m).map((row) => row.map((entry) => valueOf(entry, here)));
      c.couplings.forEach((name, i) => {
        const slack = (J[i] ?? []).reduce(
          (sum, slope, j) => sum + Math.abs(slope * (position[c.couplings[j] as string] as number)),
          1e-6,
        );
        expectClose(valueOf(betaOf(m, name), here), 0, tolerance, slack);
      });
      const eigenvalues = spectrumOf(fixed)?.map((text) => complexValueOf(text, parameters));
      if (eigenvalues === undefined) continue;
      expect(eigenvalues).toHaveLength(c.couplings.length);
      // Equal characteristic polynomials: the same spectrum with the same multiplicities.
      for (const x of [
        { re: 0.7, im: 1.1 },
        { re: -0.3, im: 0.4 },
        { re: 1.9, im: -0.2 },
      ]) {
        const product = eigenvalues.reduce<Complex>((p, t) => complex.mul(p, complex.sub(x, t)), {
          re: 1,
          im: 0,
        });
        const difference = complex.sub(characteristic(J, x), product);
        expect(complex.size(difference)).toBeLessThanOrEqual(tolerance * Math.max(1, complex.size(product)));
      }
    }
  });
});

/** Where the cases give numbers for symbolic parameters without saying at which values. */
const numericDefaults: Values = { eps: 1 / 10, N: 3, M: 2 };
const isNumeric = (
  p: Parameters<typeof spectrumOf>[0] & { readonly point: Readonly<Record<string, string>> },
): boolean => [...Object.values(p.point), ...(spectrumOf(p) ?? [])].some(isDecimal);

describe('invariants', () => {
  const listed = literature.flatMap((c) =>
    [...(c.expected.invariants ?? []), ...(c.expected.time_dependent_invariants ?? [])].map(
      (invariant) => [`${c.id} (${c.source}): ${invariant}`, c, invariant] as const,
    ),
  );
  test.each(listed)('%s', (_, c, invariant) => {
    const { theory } = mechanics(c);
    const { source, coordinates, names, parameters } = theory;
    if (source.kind !== 'beta') throw new Error('unreachable');
    const values = new Map(parameters.flatMap((p) => (p.value ? [[p.symbol, p.value] as const] : [])));
    const I = readerOf(theory)(formulaOf(invariant).replace(/\bt\b/g, 'tau'));
    const slopes = coordinates.map(({ symbol }, i) => mul(partial(I, symbol), source.betas[i] as Expr));
    const derivative = substitute(add(partial(I, names.time), ...slopes), values);
    expect(decideZero(derivative, noAssumptions, newWork()).kind).toBe('proved');
    // A term more would not be conserved.
    const spoiled = sub(derivative, mul(coordinates[0]?.symbol as Expr, source.betas[0] as Expr));
    expect(decideZero(spoiled, noAssumptions, newWork()).kind).toBe('refuted');
  });
});

describe('running', () => {
  const listed = having((c) => c.expected.running).flatMap(([title, c]) =>
    (c.expected.running ?? []).map((r) => [`${title}: t from ${r.from.t} to ${r.to.t}`, c, r] as const),
  );
  test.each(listed)('%s', (_, c, run) => {
    const settings = Object.fromEntries(Object.entries(run.at ?? {}).map(([name, v]) => [name, String(v)]));
    const m = mechanicsOf(theoryFileOf(c), settings);
    const { solution } = flowOf(m, [run.from.t, run.to.t], { from: run.from.values });
    expect(solution.stopped).toEqual({ reason: 'end', tau: run.to.t });
    const end = solution.at(run.to.t);
    c.couplings.forEach((name, i) => {
      const computed = run.recomputed?.[name];
      const published = run.to.values[name];
      if (computed !== undefined) expectClose(end[i] as number, computed, 1e-8);
      // Published digits end where the case says; SMDR prints six decimals.
      if (published !== undefined)
        expectClose(
          end[i] as number,
          published,
          run.tolerance ?? 1e-8,
          run.tolerance ? 1 : Math.abs(published),
        );
    });
  });
});

describe('the toy scale Lagrangian', () => {
  const { symbolic } = toy.expected;
  const m = mechanicsOf(theoryFileOf(toy));
  const points = [1, 2, 3, 4, 5].map((k) => {
    const at = pointOf(['H', 'H_dot', 'H_ddot', 'p_H', 'A', 'B', 'Dp_tau', 'Dp_H'], k);
    return { ...at, Hdot: at['H_dot'] as number, Hddot: at['H_ddot'] as number, p: at['p_H'] as number };
  });
  const same = (ours: string, theirs: string): void => {
    for (const at of points) expectClose(valueOf(ours, at), valueOf(theirs, at), 1e-12, 10);
  };

  test(`${toy.source}: Lagrangian, momentum, Euler–Lagrange equation, energy`, () => {
    same(m.rhs('lift.lagrangian'), toy.lagrangian as string);
    same(m.lhs('euler-lagrange.H'), symbolic.euler_lagrange.replace('=0', ''));
    same(m.rhs('momentum.H'), symbolic.momentum.replace('p=', ''));
    same(m.rhs('energy'), symbolic.conserved);
  });
  test(`${toy.source}: Hamiltonian, Hamilton's equations, Hamilton–Jacobi equation`, () => {
    same(m.rhs('lift.hamiltonian'), symbolic.hamiltonian);
    same(m.rhs('hamilton.rate.H'), symbolic.hamilton_equations['Hdot'] as string);
    same(m.rhs('hamilton.force.H'), symbolic.hamilton_equations['pdot'] as string);
    const names = (s: string): string =>
      s
        .replace(/Dp\(S,(\w+)\)|dS\/d(\w+)/g, (_, a?: string, b?: string) => `Dp_${a ?? b ?? ''}`)
        .replace('=0', '');
    same(names(m.lhs('hamilton-jacobi')), names(symbolic.hamilton_jacobi));
  });
  test(`${toy.source}: the published motion and the closed solution`, () => {
    for (const run of toy.expected.running ?? []) {
      const settings = Object.fromEntries(Object.entries(run.at ?? {}).map(([name, v]) => [name, String(v)]));
      const { H, Hdot } = run.from.values as { H: number; Hdot: number };
      const moved = flowOf(mechanicsOf(theoryFileOf(toy), settings), [run.from.t, run.to.t], {
        from: { H },
        velocities: { H: Hdot },
      });
      expectClose(moved.solution.at(run.to.t)[0] as number, run.to.values['H'] as number, 1e-8);
      expectClose(moved.velocities[0]?.at(-1) as number, run.to.values['Hdot'] as number, 1e-8);
      for (const tau of [0.3, 0.9, 1.7]) {
        const at = { ...(run.at as Values), H0: H, Hdot0: Hdot, tau };
        expectClose(moved.solution.at(tau)[0] as number, valueOf(symbolic.solution, at), 1e-8, 1);
      }
    }
  });
  test(`${toy.source}: the frequency of small oscillations is √(B/A)`, () => {
    for (const at of points) {
      const partials = (id: string): number[] =>
        [
          { H: 1, p_H: 0 },
          { H: 0, p_H: 1 },
        ].map((unit) => valueOf(m.rhs(id), { ...at, ...unit }));
      const J = [partials('hamilton.rate.H'), partials('hamilton.force.H')];
      for (const theta of toy.expected.fixed_points?.[0]?.eigenvalues ?? []) {
        expect(complex.size(characteristic(J, complexValueOf(theta, at)))).toBeLessThan(1e-12);
      }
    }
  });
});
