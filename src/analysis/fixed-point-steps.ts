import { eigenvalues } from '../algebra/linear/eigenvalues.ts';
import { determinant } from '../algebra/matrix.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { isFractionalPower } from '../algebra/roots/parameters.ts';
import { containsI } from '../algebra/signs.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import type { Solution } from '../algebra/systems/solve.ts';
import { lengthOf } from '../algebra/tidy.ts';
import { newWork, randomStream, withinBudget } from '../algebra/work.ts';
import type { Work } from '../algebra/work.ts';
import { isZero, neg, num, sub } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { atomsOf, subexpressions, substitute } from '../expr/walk.ts';
import type { Derivation, Step } from '../mechanics/derivation.ts';
import { prove, restingOnSources, settingOf, stepId, tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import { coordinateSymbols } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';
import { numberOf } from './exponents.ts';
import { jacobian } from './stability.ts';
import type { VectorField } from './vector-field.ts';

/** What the search may cost, and the eigenvalues at one point: a lecture shows what is found at once. */
const worthTrying = 100_000;
/** Values that are longer are not written out. */
const longestValue = 40;
const mostPoints = 8;

/**
 * A derivation with the fixed points of its flow of couplings, as far as they are found at once in short radicals, and with
 * the eigenvalues of the stability matrix there: each value is put into what it solves.
 */
export function withFixedPoints(derivation: Derivation, work: () => Work = newWork): Derivation {
  const { theory, steps } = derivation;
  const { source } = theory;
  if (source.kind !== 'beta' || !steps.some(({ id }) => id === 'stability.matrix')) return derivation;
  const setting = settingOf(theory, work);
  const field = { variables: coordinateSymbols(theory), rates: source.betas };
  const { solutions } = solveSystem(
    field.rates,
    field.variables,
    newWork(worthTrying),
    setting.assumptions,
    worthTrying,
  );
  const family = steps.some(({ id }) => id.startsWith('contact.rate.')) ? 'contact.rate' : 'hamilton.rate';
  const points = solutions
    .filter(({ at }) => [...at.values()].every(isPlain) && isSomewhereReal([...at.values()], theory))
    .toSorted((a, b) => zerosOf(b) - zerosOf(a))
    .slice(0, mostPoints);
  const added = points.flatMap((point, k) => pointSteps(k + 1, point, field, family, setting));
  return { ...derivation, steps: restingOnSources([...steps, ...added]) };
}

const zerosOf = ({ at }: Solution): number => [...at.values()].filter(isZero).length;

/** Short, and without I. */
const isPlain = (e: Expr): boolean => lengthOf(e) <= longestValue && !containsI(e);

const samples = 24;

/** Whether a point is seen to be real for some values of the parameters. */
function isSomewhereReal(place: readonly Expr[], { parameters }: Theory): boolean {
  if (place.every((e) => ![...subexpressions(e)].some(isFractionalPower))) return true;
  const random = randomStream(1);
  return Array.from({ length: samples }).some(() => {
    const values = new Map(
      parameters.map(({ symbol, assume }) => {
        const size = num(Q.rational(1 + Math.floor(20 * random()), 1 + Math.floor(9 * random())));
        return [symbol, assume === 'positive' || random() < 0.5 ? size : neg(size)] as const;
      }),
    );
    return place.every((e) => numberOf(e, values)?.real === true);
  });
}

/** I √x may be √(−x) elsewhere: which of both is meant, only values of the parameters tell. */
const hasTurnedRoot = (e: Expr): boolean =>
  containsI(e) && [...subexpressions(e)].some((part) => isFractionalPower(part) && atomsOf(part).size > 0);

/** β(g*) = 0 for each coupling, and det(J − θ) = 0 for each eigenvalue. */
function pointSteps(
  number: number,
  { at }: Solution,
  field: VectorField,
  family: string,
  setting: Setting,
): readonly Step[] {
  const id = `fixed-point.${number}`;
  const couplings = field.variables.map((g, i) =>
    prove(
      {
        id: stepId(id, g.name),
        equation: { lhs: g, rhs: tidied(at.get(g) ?? g, setting) },
        by: 'fixed-point',
        from: field.variables.map((h) => stepId(family, h.name)),
        args: [g],
        residuals: [substitute(field.rates[i]!, at)],
      },
      setting,
    ),
  );
  const place = new Map<Expr, Expr>(couplings.map(({ equation }) => [equation.lhs, equation.rhs]));
  const matrix = whereDefined(() =>
    jacobian(field).map((row) => row.map((e) => tidied(substitute(e, place), setting))),
  );
  const sources = ['stability.matrix', ...couplings.map((step) => step.id)];
  return [...couplings, ...(matrix ? spectrum(id, matrix, sources, setting) : [])];
}

function spectrum(
  id: string,
  matrix: readonly (readonly Expr[])[],
  sources: readonly string[],
  setting: Setting,
): readonly Step[] {
  const { theory, assumptions, work } = setting;
  const cheap = { ...work(), operations: worthTrying };
  const found = withinBudget(() => whereDefined(() => eigenvalues(matrix, cheap, assumptions)));
  if (!found?.complete) return [];
  return found.roots
    .map(({ value }) => tidied(value, setting))
    .filter((value) => lengthOf(value) <= longestValue && !hasTurnedRoot(value))
    .map((value, k) =>
      prove(
        {
          id: `${id}.eigenvalue.${k + 1}`,
          equation: { lhs: theory.names.exponent, rhs: value },
          by: 'fixed-point-eigenvalue',
          from: sources,
          residuals: [
            determinant(
              matrix.map((row, i) => row.map((e, j) => (i === j ? sub(e, value) : e))),
              work(),
            ),
          ],
        },
        setting,
      ),
    );
}
