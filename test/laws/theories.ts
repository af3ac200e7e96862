import fc from 'fast-check';
import { newWork } from '../../src/algebra/work.ts';
import { derive } from '../../src/mechanics/derive.ts';
import type { Derivation, Step } from '../../src/mechanics/derivation.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { lagrangianMechanics } from '../../src/mechanics/lagrange.ts';
import { settingOf } from '../../src/mechanics/record.ts';
import { readTheory } from '../../src/theory/read.ts';
import type { Theory } from '../../src/theory/theory.ts';

/** Names of couplings that mean something else elsewhere, and plain ones. */
const couplingNames = ['g', 'lambda', 'g1', 'H', 'x', 'e', 'in', 'S'] as const;

const coefficient = fc.constantFrom(
  '1',
  '2',
  '-1',
  '3/7',
  '-5/2',
  'a',
  '-b',
  'a*b',
  '1/(16*pi^2)',
  'zeta(3)',
);

/** Polynomials and rational functions of the given names, as text. */
function formulaOver(names: readonly string[], rational: boolean): fc.Arbitrary<string> {
  const monomial = fc
    .tuple(coefficient, fc.array(fc.constantFrom(...names), { maxLength: 3 }))
    .map(([c, factors]) => [`(${c})`, ...factors].join('*'));
  const polynomial = fc.array(monomial, { minLength: 1, maxLength: 4 }).map((terms) => terms.join(' + '));
  if (!rational) return polynomial;
  const quotient = fc.tuple(polynomial, fc.constantFrom(...names)).map(([p, x]) => `(${p})/(1 + ${x}^2)`);
  return fc.oneof({ weight: 3, arbitrary: polynomial }, { weight: 1, arbitrary: quotient });
}

/** A theory of beta functions, before it is written down. */
export interface Betas {
  readonly couplings: readonly string[];
  readonly betas: readonly string[];
  readonly source: string;
}

export const betaTheories = (most = 4): fc.Arbitrary<Betas> =>
  fc.shuffledSubarray([...couplingNames], { minLength: 1, maxLength: most }).chain((couplings) =>
    fc.record({
      couplings: fc.constant(couplings),
      betas: fc.array(formulaOver(couplings, true), {
        minLength: couplings.length,
        maxLength: couplings.length,
      }),
      source: fc.oneof(fc.constant('0'), formulaOver(couplings, false)),
    }),
  );

export const fileOf = ({ couplings, betas, source }: Betas, scale = 'ln mu'): string =>
  [
    'name: random',
    `scale: ${scale}`,
    `couplings: { ${couplings.map((g) => `${g}: {}`).join(', ')} }`,
    'parameters: { a: {}, b: { assume: positive } }',
    'beta:',
    ...couplings.map((g, i) => `  ${g}: ${betas[i] ?? ''}`),
    `source: ${source}`,
    '',
  ].join('\n');

/** A Lagrangian quadratic in the velocities, with a positive definite mass matrix LLᵀ. */
export interface Quadratic {
  readonly coordinates: readonly string[];
  readonly lagrangian: string;
}

const coordinateNames = ['x', 'y', 'z'] as const;

export const quadraticLagrangians: fc.Arbitrary<Quadratic> = fc.integer({ min: 1, max: 3 }).chain((n) => {
  const coordinates = coordinateNames.slice(0, n);
  const entry = fc.constantFrom('0', '1', '-1', '1/2', 'a', ...coordinates);
  const pivot = fc.constantFrom('1', '2', 'b', '(1 + x^2)');
  return fc
    .record({
      // L = ½ Σ_k d_k (Σ_{i≥k} l_ik q̇_i)² + Σ c_i(q) q̇_i − V(q)
      pivots: fc.array(pivot, { minLength: n, maxLength: n }),
      entries: fc.array(entry, { minLength: n * n, maxLength: n * n }),
      linear: fc.array(formulaOver(coordinates, false), { minLength: n, maxLength: n }),
      potential: formulaOver(coordinates, true),
    })
    .map(({ pivots, entries, linear, potential }) => {
      const squares = coordinates.map((q, k) => {
        const rest = coordinates.slice(k + 1).map((r, j) => `(${entries[k * n + j] ?? '0'})*${r}'`);
        return `${pivots[k] ?? '1'}/2*(${[`${q}'`, ...rest].join(' + ')})^2`;
      });
      const drift = coordinates.map((q, i) => `(${linear[i] ?? '0'})*${q}'`);
      return { coordinates, lagrangian: `${[...squares, ...drift].join(' + ')} - (${potential})` };
    });
});

/** A function of coordinates and τ, to be differentiated. */
export const gauges: fc.Arbitrary<string> = formulaOver(['x', 'x', 'tau'], false);

export const lagrangianFile = (coordinates: readonly string[], lagrangian: string): string =>
  [
    'name: random',
    `coordinates: { ${coordinates.map((q) => `${q}: {}`).join(', ')} }`,
    'parameters: { a: {}, b: { assume: positive } }',
    `lagrangian: "${lagrangian}"`,
    '',
  ].join('\n');

export const hamiltonianFile = (coordinates: readonly string[], hamiltonian: string): string =>
  lagrangianFile(coordinates, hamiltonian).replace('lagrangian:', 'hamiltonian:');

function theoryIn(text: string): Theory {
  const read = readTheory(text, { file: 'random.yaml' });
  if (!read.ok) throw new Error(`${text}\n${read.problems.map((p) => p.what).join('\n')}`);
  return read.theory;
}

/** Reads a theory that has no problems and derives its mechanics. */
export const derived = (text: string): Derivation => derive(theoryIn(text));

/** The Euler–Lagrange equations of a theory, and nothing else. */
export function equationsOf(text: string): readonly Expr[] {
  const theory = theoryIn(text);
  if (theory.source.kind !== 'lagrangian') throw new Error('no Lagrangian');
  const { coordinates } = lagrangianMechanics(theory.source.lagrangian, settingOf(theory, newWork));
  return coordinates.map((c) => c.eulerLagrange);
}

function stepIn(derivation: Derivation, id: string): Step {
  const step = stepOf(derivation, id);
  if (step === undefined) throw new Error(`there is no step ${id}`);
  return step;
}

export const rhsOf = (derivation: Derivation, id: string): Expr => stepIn(derivation, id).equation.rhs;
export const lhsOf = (derivation: Derivation, id: string): Expr => stepIn(derivation, id).equation.lhs;
