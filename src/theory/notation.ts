import { infixPrinter } from '../expr/infix.ts';
import type { Expr } from '../expr/expr.ts';
import { unicodePrinter } from '../expr/unicode.ts';
import { latexOfNames } from '../tex/names.ts';
import { texPrinter } from '../tex/print.ts';
import type { TexNotation } from '../tex/print.ts';
import type { TexMath } from '../tex/text.ts';
import { coordinateSymbols, declarations, declaredNames, orderingOf, roleSymbols } from './theory.ts';
import type { Theory } from './theory.ts';

/** Prints as machines read it: the formula grammar, names as declared. */
export const infixOf = (theory: Theory): ((e: Expr) => string) =>
  infixPrinter({
    ordering: orderingOf(theory),
    operators: theory.names.operators,
    shadowed: declaredNames(theory),
  });

/** Prints for the terminal. */
export const unicodeOf = (theory: Theory): ((e: Expr) => string) =>
  unicodePrinter({ ordering: orderingOf(theory), time: theory.names.time });

/** The LaTeX of every symbol of a theory: the author's where declared, else made from the names, no two alike. */
export function texNotation(theory: Theory): TexNotation {
  const { names } = theory;
  const authored = declarations(theory).flatMap(({ symbol, latex }) =>
    latex === undefined ? [] : [[symbol, latex] as const],
  );
  const own = new Map(authored.map(([symbol, latex]) => [symbol.name, latex]));
  // The momentum of λ, declared as `lam`, is p_λ.
  coordinateSymbols(theory).forEach((q, i) => {
    const p = names.momenta[i];
    const latex = own.get(q.name);
    if (latex !== undefined && p?.name === `p_${q.name}`) own.set(p.name, `p_{${latex}}`);
  });
  const symbols = [...declarations(theory).map((d) => d.symbol), ...roleSymbols(names)];
  const latex = latexOfNames(
    symbols.map((s) => s.name),
    own,
  );
  return {
    ordering: orderingOf(theory),
    time: names.time,
    latex: new Map(symbols.map((s) => [s, latex.get(s.name) ?? s.name])),
  };
}

/** Prints as a journal would. */
export const texOf = (theory: Theory): ((e: Expr) => TexMath) => texPrinter(texNotation(theory));
