import type { ExpressionField } from '../../../src/algebra/field/expressions.ts';
import type { Fraction } from '../../../src/algebra/field/fractions.ts';
import { seriesOf } from '../../../src/algebra/series/expand.ts';
import type { Request } from '../../../src/algebra/series/expand.ts';
import type { Centre, Expansion } from '../../../src/algebra/series/expansion.ts';
import { num, sym } from '../../../src/expr/build.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { formulas } from '../../formula.ts';
import { newField, textsOf } from './setting.ts';

export const x = sym('x');
export const read = formulas('x a b S');

interface Found {
  readonly field: ExpressionField;
  readonly expansion: Expansion<Fraction>;
}

export function expanded(
  text: string | Expr,
  order: number,
  at: Centre = num(0),
  more: Partial<Request> = {},
): Found {
  const field = newField();
  const e = typeof text === 'string' ? read(text) : text;
  const expansion = seriesOf(e, { variable: x, at, order, ...more }, field);
  if (expansion.kind === 'refused') throw new Error(expansion.why);
  return { field, expansion };
}

/** "coefficients from the valuation on, O order, ramification". */
export function shown(
  text: string | Expr,
  order: number,
  at: Centre = num(0),
  more: Partial<Request> = {},
): string {
  const { field, expansion } = expanded(text, order, at, more);
  const { valuation, order: end, ramification } = expansion.series;
  const r = ramification === 1 ? '' : `/${ramification}`;
  return `${valuation}${r}: ${textsOf(field, expansion.series).join(', ')}; O ${end}${r}`;
}

export const refusal = (
  text: string | Expr,
  order = 4,
  at: Centre = num(0),
  more: Partial<Request> = {},
): string => {
  const e = typeof text === 'string' ? read(text) : text;
  const found = seriesOf(e, { variable: x, at, order, ...more }, newField());
  return found.kind === 'refused' ? found.why : 'not refused';
};
