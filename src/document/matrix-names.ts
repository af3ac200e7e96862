import { velocity } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import type { RuleName, Step } from '../mechanics/derivation.ts';
import type { TexMath } from '../tex/text.ts';
import { coordinateSymbols } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';
import { tex } from './math.ts';
import type { Notation } from './notation.ts';

/** What a matrix and its entries are called. */
export interface MatrixNames {
  readonly whole: TexMath;
  readonly entry: (i: number, j: number) => TexMath;
}

export function namesOf(step: Step, theory: Theory, notation: Notation): MatrixNames {
  if (step.by === 'stability-matrix') {
    const letter = notation.jacobian.tex;
    const comma = theory.coordinates.length > 9 ? tex`,` : tex``;
    return { whole: letter, entry: (i, j) => tex`${letter}_{${i + 1}${comma}${j + 1}}` };
  }
  if (step.by === 'redefinition-jacobian') {
    const [above, below] = [theory.redefinitions.map((r) => r.symbol), coordinateSymbols(theory)];
    const name = (s: Sym | undefined): TexMath => (s ? notation.tex(s) : tex``);
    return {
      whole: tex`\left(\frac{\partial u_a}{\partial g_i}\right)`,
      entry: (a, i) => tex`\frac{\partial ${name(above[a])}}{\partial ${name(below[i])}}`,
    };
  }
  if (step.by === 'redefinition-metric') {
    const { tex: metric } = notation.metric;
    return { whole: tex`${metric}'`, entry: (a, b) => tex`${metric}'_{${a + 1}${b + 1}}` };
  }
  const letter = letterOf[step.by];
  if (letter !== undefined) return { whole: letter, entry: (i, j) => tex`${letter}_{${i + 1},${j + 1}}` };
  return secondDerivatives(step, theory, notation);
}

/** The letters by which the words of a rule speak of its matrix. */
const letterOf: { readonly [R in RuleName]?: TexMath } = {
  'hessian-rank': tex`N`,
  'constraint-brackets': tex`C`,
  'second-class': tex`C^{-1}`,
  'first-class': tex`B`,
};

/** ∂²L/∂q̇∂q̇ of a Lagrangian, ∂²H/∂p∂p of a Hamiltonian. */
function secondDerivatives(step: Step, theory: Theory, notation: Notation): MatrixNames {
  const { names } = theory;
  const ofMomenta = step.by === 'momentum-hessian';
  const f = notation.tex(ofMomenta ? names.hamiltonian : names.lagrangian);
  const variables = ofMomenta ? names.momenta : highest(step, theory);
  const by = (a: TexMath, b: TexMath): TexMath =>
    a === b
      ? tex`\frac{\partial^2 ${f}}{\partial {${a}}^2}`
      : tex`\frac{\partial^2 ${f}}{\partial ${a} \, \partial ${b}}`;
  const generic = ofMomenta ? tex`p` : step.by === 'higher-hessian' ? tex`\ddot{q}` : tex`\dot{q}`;
  const at = (i: number): TexMath => notation.tex(variables[i] as Expr);
  return {
    whole: tex`\left(\frac{\partial^2 ${f}}{\partial ${generic}_i \, \partial ${generic}_j}\right)`,
    entry: (i, j) => by(at(i), at(j)),
  };
}

/** The velocities, or the accelerations of coordinates that have them in L. */
const highest = (step: Step, theory: Theory): readonly Expr[] => {
  const order = step.by === 'higher-hessian' ? 2 : 1;
  return coordinateSymbols(theory).map((q) => velocity(q, theory.names.time, order));
};
