import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { reasonOf } from '../../src/document/words.ts';
import { sym, velocity } from '../../src/expr/build.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { derivationJson } from '../../src/json/derivation.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import type { Derivation, Step } from '../../src/mechanics/derivation.ts';
import { replay } from '../../src/recheck/replay.ts';
import { infixOf } from '../../src/theory/notation.ts';
import { substitute } from '../../src/expr/walk.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import { runs } from '../runs.ts';

const read = formulas('x y z p_x p_y p_z m c a');
const same = (a: Expr, b: Expr, positive: readonly string[] = []): string =>
  decideEqual(a, b, { ...noAssumptions, positive: new Set(positive.map(sym)) }, newWork()).kind;

const mechanical = (kind: 'lagrangian' | 'hamiltonian', coordinates: string, formula: string): Derivation => {
  const listed = coordinates.split(' ').map((q) => `${q}: {}`);
  return derive(
    theoryFrom(
      `name: t\ncoordinates: { ${listed.join(', ')} }\nparameters: { m: { assume: positive }, c: { assume: positive }, a: {} }\n${kind}: "${formula}"\n`,
    ),
  );
};

const expectReplayed = (derivation: Derivation): void => {
  const outcomes = replay(JSON.parse(JSON.stringify(derivationJson(derivation))));
  expect(outcomes.filter(({ outcome }) => outcome.kind !== 'agrees')).toEqual([]);
  for (const step of derivation.steps) expect(reasonOf(step, derivation)).toMatch(/^\S.*\.$/u);
};

const stepIn = (derivation: Derivation, id: string): Step => {
  const step = stepOf(derivation, id);
  if (step === undefined) throw new Error(`there is no step ${id}`);
  return step;
};

/** The formula of a step, velocities written as x'. */
const formulaOf = (derivation: Derivation, id: string): string =>
  infixOf(derivation.theory)(stepIn(derivation, id).equation.rhs).replace(/D\((\w+), ?tau\)/g, "$1'");

it('a Lagrangian whose velocity solves a general quartic equation is left without Hamiltonian, soon', () => {
  const derivation = mechanical('lagrangian', 'x y', "y'^2 + a*x'^2 + sqrt(1 - x'^2)");
  expect(stepIn(derivation, 'legendre').verdict.kind).toBe('undecided');
  expectReplayed(derivation);
});

describe('back from H to L', () => {
  it.each([
    ['Landau & Lifshitz, Mechanics, §40: the oscillator', 'x', 'p_x^2/(2*m) + a*x^2/2', "m*x'^2/2 - a*x^2/2"],
    ['a linear term in the momentum', 'x', 'p_x^2/(2*m) + a*x*p_x', "m*(x' - a*x)^2/2"],
    [
      '§40, problem 1: a mass that depends on place',
      'x y',
      'p_x^2/(2*m) + p_y^2/(2*m*x^2)',
      "m*(x'^2 + x^2*y'^2)/2",
    ],
    ['momenta that are coupled', 'x y', 'p_x*p_y + x*y', "x'*y' - x*y"],
    ['explicit τ', 'x', 'exp(-tau)*p_x^2/2', "exp(tau)*x'^2/2"],
    [
      'a free relativistic particle in space',
      'x y z',
      'sqrt(m^2 + p_x^2 + p_y^2 + p_z^2)',
      "-m*sqrt(1 - x'^2 - y'^2 - z'^2)",
    ],
    [
      'one fast particle and a slow one',
      'x y',
      'sqrt(m^2 + p_x^2) + p_y^2/(2*m) + a*x*y',
      "-m*sqrt(1 - x'^2) + m*y'^2/2 - a*x*y",
    ],
    ['Fermat: H = −√(n² − p²)', 'x', '-sqrt(c^2 - p_x^2)', "c*sqrt(1 + x'^2)"],
  ])('%s', (_, coordinates, hamiltonian, lagrangian) => {
    const derivation = mechanical('hamiltonian', coordinates, hamiltonian);
    const step = stepIn(derivation, 'lift.lagrangian');
    expect(step.verdict.kind).toBe('proved');
    expect(same(step.equation.rhs, read(lagrangian), ['m', 'c'])).toBe('proved');
    expectReplayed(derivation);
  });

  it('a Hamiltonian linear in one of its momenta: the map is singular, and said to be', () => {
    const derivation = mechanical('hamiltonian', 'x y', 'p_x^2/2 + p_y*x');
    expect(derivation.steps.filter(({ equation }) => equation.lhs === sym('L'))).toEqual([]);
    expect(reasonOf(stepIn(derivation, 'momentum-hessian'), derivation)).toContain(
      'Legendre transform is singular',
    );
    expectReplayed(derivation);
  });

  it.each([
    ['cosh', 'cosh(p_x) + x^2', 'p_x*sinh(p_x) - cosh(p_x) - x^2'],
    // q̇ = p² has two branches, neither of them for all p.
    ['a cubic', 'p_x^3/3', '2*p_x^3/3'],
    ['exponentials', 'exp(p_x)', 'p_x*exp(p_x) - exp(p_x)'],
  ])('not solved for: %s leaves the momenta as parameters', (_, hamiltonian, lagrangian) => {
    const derivation = mechanical('hamiltonian', 'x', hamiltonian);
    expect(stepOf(derivation, 'lift.lagrangian')).toBeUndefined();
    const step = stepIn(derivation, 'lift.lagrangian.parametric');
    expect(step.verdict.kind).toBe('proved');
    expect(same(step.equation.rhs, read(lagrangian))).toBe('proved');
    expectReplayed(derivation);
  });
});

describe('from L to H where the momenta are not linear in the velocities', () => {
  it.each([
    ["x*sqrt(1 + x'^2)", 'two signs of x, two branches'],
    ["x'^3", 'p = 3 ẋ² has two branches'],
    ["exp(x')", 'not algebraic'],
    ["a*sqrt(1 + x'^2)", 'a coefficient of unknown sign'],
  ])('no branch is right for all velocities: %s (%s)', (lagrangian) => {
    const derivation = mechanical('lagrangian', 'x', lagrangian);
    expect(stepOf(derivation, 'lift.hamiltonian')).toBeUndefined();
    expect(stepIn(derivation, 'legendre').verdict.kind).toBe('undecided');
  });
  it('Born & Infeld, Proc. R. Soc. A 144 (1934) 425: a root of a quadratic form', () => {
    const derivation = mechanical('lagrangian', 'x y', "c^2*(1 - sqrt(1 - (x'^2 + y'^2)/c^2))");
    const H = stepIn(derivation, 'lift.hamiltonian').equation.rhs;
    expect(same(H, read('c*sqrt(c^2 + p_x^2 + p_y^2) - c^2'), ['c'])).toBe('proved');
    expectReplayed(derivation);
  });
});

it('a law: the transform of the transform is the Lagrangian, for random ones quadratic in the velocities', () => {
  const coefficient = fc.constantFrom('0', '1', '-2', 'm', 'x', 'a*y', '1/3', 'sin(x)');
  const lagrangian = fc.tuple(...Array.from({ length: 6 }, () => coefficient));
  fc.assert(
    fc.property(lagrangian, ([xx, xy, yy, x, y, v]) => {
      const L = `(${xx})*x'^2 + (${xy})*x'*y' + (${yy})*y'^2 + (${x})*x' + (${y})*y' + (${v})`;
      const there = mechanical('lagrangian', 'x y', L);
      if (stepOf(there, 'lift.hamiltonian') === undefined) {
        // Then the Hessian is singular: 4 L_xx L_yy = L_xy².
        expect(same(read(`4*(${xx})*(${yy})`), read(`(${xy})^2`))).toBe('proved');
        return;
      }
      const back = mechanical('hamiltonian', 'x y', formulaOf(there, 'lift.hamiltonian'));
      expect(same(stepIn(back, 'lift.lagrangian').equation.rhs, read(L))).toBe('proved');
    }),
    runs(25),
  );
});

it('a law: with the momenta of L put into it, H is the energy, also on a branch', () => {
  const derivation = mechanical('lagrangian', 'x', "-m*sqrt(1 - x'^2) - a*x^2");
  const { rhs } = stepIn(derivation, 'lift.hamiltonian').equation;
  const energy = stepIn(derivation, 'energy').equation.rhs;
  const momentum = stepIn(derivation, 'momentum.x').equation.rhs;
  const v = velocity(sym('x'), sym('tau'));
  for (const slow of ['1/2', '-3/7', '0']) {
    const at = new Map([[v, read(slow)]]);
    const inserted = substitute(rhs, new Map([[sym('p_x'), substitute(momentum, at)]]));
    expect(same(inserted, substitute(energy, at), ['m'])).toBe('proved');
  }
});
