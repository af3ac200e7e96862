import type { Exponent } from '../analysis/exponents.ts';
import type { Stability } from '../analysis/stability.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import type { TexMath } from '../tex/text.ts';
import type { Inline } from './inline.ts';
import { joined, plainWords } from './inline.ts';
import { sentence, words } from './language.ts';
import type { Notation } from './notation.ts';
import { isShort } from './short.ts';
import { sixDigits } from './six-digits.ts';

export type Cell = readonly Inline[];
export type Mathematics = Extract<Inline, { kind: 'math' }>;

export const text = (value: string): Cell => (value === '' ? [] : [plainWords(value)]);

/** x = value. */
export const equation = (x: Sym, value: Inline, notation: Notation): Cell => {
  const left = notation.inline(x);
  return value.kind === 'math'
    ? [
        {
          kind: 'math',
          tex: `${left.tex} = ${value.tex}` as TexMath,
          plain: `${left.plain} = ${value.plain}`,
        },
      ]
    : [left, plainWords(' = '), value];
};

export const exactPlace = (at: ReadonlyMap<Sym, Expr>, notation: Notation): Cell =>
  joined(
    [...at].map(([x, e]) => equation(x, notation.inline(e), notation)),
    ', ',
  );

/** The formulas that are short, and how many others there are. */
export const shortOnes = (formulas: readonly Expr[], notation: Notation): readonly Cell[] => {
  const short = formulas.filter(isShort);
  const count = formulas.length - short.length;
  const told = words['fixed points'];
  return [
    ...short.map((e) => [notation.inline(e)]),
    ...(count === 0 ? [] : [count === 1 ? text(told['one longer']) : sentence(told.longer, { count })]),
  ];
};

/** Equal ones once, with how often they occur. */
export function exponentsOf({ exponents }: Stability, notation: Notation): Cell {
  if (exponents === undefined) return text(words.theory.none);
  const written = exponents.map(({ perLogarithm: { exact, numeric } }: Exponent) =>
    exact && isShort(exact) ? notation.inline(exact) : numeric ? sixDigits(numeric) : plainWords('?'),
  );
  const plain = (part: Inline): string => ('plain' in part ? part.plain : 'text' in part ? part.text : '');
  const distinct = written.filter((w, i) => written.findIndex((v) => plain(v) === plain(w)) === i);
  return joined(
    distinct.map((w) => {
      const times = written.filter((v) => plain(v) === plain(w)).length;
      return times === 1 ? [w] : [w, plainWords(` (${times}×)`)];
    }),
    ', ',
  );
}
