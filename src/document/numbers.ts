import type { Expr, Sym } from '../expr/expr.ts';
import type { TexMath } from '../tex/text.ts';
import { joined, plainWords } from './inline.ts';
import type { Inline } from './inline.ts';
import type { Notation } from './notation.ts';
import { numeral } from './numeral.ts';
import { sixDigits } from './six-digits.ts';

/** A real number to six digits. */
export const decimal = (re: number): Inline => sixDigits({ re, im: 0 });

const equation = (left: Inline, right: Inline): readonly Inline[] =>
  left.kind === 'math' && right.kind === 'math'
    ? [
        {
          kind: 'math',
          tex: `${left.tex} = ${right.tex}` as TexMath,
          plain: `${left.plain} = ${right.plain}`,
        },
      ]
    : [left, plainWords(' = '), right];

/** x = 1, y = 2, … */
export const coordinates = (
  variables: readonly Sym[],
  values: readonly number[],
  notation: Notation,
): readonly Inline[] =>
  joined(
    variables.map((x, i) => equation(notation.inline(x), decimal(values[i]!))),
    ', ',
  );

/** The values of parameters. */
export const named = (values: readonly (readonly [Sym, Expr])[], notation: Notation): readonly Inline[] =>
  joined(
    values.map(([x, e]) => equation(notation.inline(x), numeral(e, notation))),
    ', ',
  );
