import { noAssumptions } from '../../../src/algebra/assumptions.ts';
import { expressionField } from '../../../src/algebra/field/expressions.ts';
import type { ExpressionField } from '../../../src/algebra/field/expressions.ts';
import type { Fraction } from '../../../src/algebra/field/fractions.ts';
import type { Series } from '../../../src/algebra/series/series.ts';
import { newWork } from '../../../src/algebra/work.ts';
import { sym } from '../../../src/expr/build.ts';
import { evaluateFloat } from '../../../src/expr/evaluate.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { infixPrinter } from '../../../src/expr/infix.ts';
import { formulas } from '../../formula.ts';

export const newField = (operations = 1e8): ExpressionField =>
  expressionField(newWork(operations), noAssumptions);

const print = infixPrinter();
export const textOf = (e: Expr): string => print(e);

/** The coefficients of a series as text. */
export const textsOf = (field: ExpressionField, s: Series<Fraction>): readonly string[] =>
  s.coefficients.map((c) => print(field.expression(c)));

/** Does a coefficient equal this formula over the names? */
export const equals = (
  field: ExpressionField,
  c: Fraction | undefined,
  names: string,
  text: string,
): boolean => c !== undefined && field.isZero(field.sub(c, field.of(formulas(names)(text))));

/** The coefficients in double precision at values of the symbols. */
export const floatsOf = (
  field: ExpressionField,
  s: Series<Fraction>,
  values: Readonly<Record<string, number>> = {},
): readonly number[] => {
  const point = new Map(Object.entries(values).map(([name, value]) => [sym(name), value] as const));
  return s.coefficients.map((c) => evaluateFloat(field.expression(c), point));
};
