import { isZero } from '../expr/build.ts';
import type { Sym } from '../expr/expr.ts';
import type { Matrix, Step } from '../mechanics/derivation.ts';
import type { TexMath } from '../tex/text.ts';
import { coordinateSymbols } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';
import type { Display, Equation } from './blocks.ts';
import { velocity } from '../expr/build.ts';
import { matrixWidth } from './lines.ts';
import { tex } from './math.ts';
import type { Notation } from './notation.ts';

/** The widest matrix, in em, that fits the page of every format. */
const widestMatrix = 32;

/** A displayed step, with the names of the entries that vanish where a matrix is given by its entries. */
interface StepDisplay {
  readonly display: Display;
  readonly zeros: readonly TexMath[];
}

const equationOf = (step: Step, notation: Notation): Equation => ({
  left: notation.tex(step.equation.lhs),
  right: notation.tex(step.equation.rhs),
});

/** The equation of a step, or its matrix if that has more than one entry. */
export function stepDisplay(step: Step, theory: Theory, notation: Notation): StepDisplay {
  if (step.matrix === undefined || step.matrix.rows.length < 2)
    return { display: { kind: 'equation', equation: equationOf(step, notation) }, zeros: [] };
  return matrixDisplay(step.matrix, namesOf(step, theory, notation), notation);
}

/** What is told of a matrix with more than one entry: a trace that does not vanish, or a determinant. */
export function invariantOf(
  step: Step,
  notation: Notation,
): { readonly is: 'trace' | 'determinant'; readonly display: Display } | undefined {
  if (step.matrix === undefined || step.matrix.rows.length < 2) return undefined;
  const display: Display = { kind: 'equation', equation: equationOf(step, notation) };
  if (step.by === 'redefinition-jacobian') return { is: 'determinant', display };
  return step.by === 'stability-matrix' && !isZero(step.equation.rhs) ? { is: 'trace', display } : undefined;
}

/** What a matrix and its entries are called. */
interface MatrixNames {
  readonly whole: TexMath;
  readonly entry: (i: number, j: number) => TexMath;
}

function namesOf(step: Step, theory: Theory, notation: Notation): MatrixNames {
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
    const { tex: letter } = notation.metric;
    return { whole: tex`${letter}'`, entry: (a, b) => tex`${letter}'_{${a + 1}${b + 1}}` };
  }
  const L = notation.tex(theory.names.lagrangian);
  const velocities = coordinateSymbols(theory).map((q) => notation.tex(velocity(q, theory.names.time)));
  const byVelocities = (a: TexMath, b: TexMath): TexMath =>
    a === b
      ? tex`\frac{\partial^2 ${L}}{\partial {${a}}^2}`
      : tex`\frac{\partial^2 ${L}}{\partial ${a} \, \partial ${b}}`;
  return {
    whole: tex`\left(\frac{\partial^2 ${L}}{\partial \dot{q}_i \, \partial \dot{q}_j}\right)`,
    entry: (i, j) => byVelocities(velocities[i] ?? tex``, velocities[j] ?? tex``),
  };
}

function matrixDisplay({ rows }: Matrix, names: MatrixNames, notation: Notation): StepDisplay {
  const printed = rows.map((row) => row.map(notation.tex));
  if (matrixWidth(printed) <= widestMatrix)
    return { display: { kind: 'matrix', left: names.whole, rows: printed }, zeros: [] };
  const all = rows.flatMap((row, i) => row.map((value, j) => ({ value, name: names.entry(i, j) })));
  return {
    display: {
      kind: 'entries',
      entries: all
        .filter(({ value }) => !isZero(value))
        .map(({ value, name }) => ({ left: name, right: notation.tex(value) })),
    },
    zeros: all.filter(({ value }) => isZero(value)).map(({ name }) => name),
  };
}
