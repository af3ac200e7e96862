import { isZero } from '../expr/build.ts';
import type { Matrix, Step } from '../mechanics/derivation.ts';
import type { TexMath } from '../tex/text.ts';
import type { Theory } from '../theory/theory.ts';
import type { Display, Equation } from './blocks.ts';
import { matrixWidth } from './lines.ts';
import { namesOf } from './matrix-names.ts';
import type { MatrixNames } from './matrix-names.ts';
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
  left:
    step.by === 'fixed-point' ? starred(notation.tex(step.equation.lhs)) : notation.tex(step.equation.lhs),
  right: notation.tex(step.equation.rhs),
});

/** The value of a coupling at a fixed point: g^*, {g'}^*. */
const starred = (name: TexMath): TexMath => (/[\^']/.test(name) ? tex`{${name}}^*` : tex`${name}^*`);

/** The rules whose equation only sums up a matrix: by its trace or its determinant. */
const summingUp: ReadonlySet<Step['by']> = new Set([
  'hessian',
  'higher-hessian',
  'momentum-hessian',
  'stability-matrix',
  'redefinition-jacobian',
] as const);

const hasEntries = ({ rows }: Matrix): boolean => rows.flat().length > 1;

/** The equation of a step, or the matrix that it sums up if that has more than one entry. */
export function stepDisplay(step: Step, theory: Theory, notation: Notation): StepDisplay {
  const { matrix } = step;
  if (matrix === undefined || !hasEntries(matrix) || !summingUp.has(step.by))
    return { display: { kind: 'equation', equation: equationOf(step, notation) }, zeros: [] };
  return matrixDisplay(matrix, namesOf(step, theory, notation), notation);
}

/** A matrix that stands beside the equation of its step. */
export function matrixBeside(step: Step, theory: Theory, notation: Notation): StepDisplay | undefined {
  const { matrix } = step;
  if (matrix === undefined || !hasEntries(matrix) || summingUp.has(step.by)) return undefined;
  return matrixDisplay(matrix, namesOf(step, theory, notation), notation);
}

/** What is told of a matrix with more than one entry: a trace that does not vanish, or a determinant. */
export function invariantOf(
  step: Step,
  notation: Notation,
): { readonly is: 'trace' | 'determinant'; readonly display: Display } | undefined {
  if (step.matrix === undefined || !hasEntries(step.matrix)) return undefined;
  const display: Display = { kind: 'equation', equation: equationOf(step, notation) };
  if (step.by === 'redefinition-jacobian') return { is: 'determinant', display };
  return step.by === 'stability-matrix' && !isZero(step.equation.rhs) ? { is: 'trace', display } : undefined;
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
