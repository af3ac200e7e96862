import { infixPrinter } from '../expr/infix.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { unicodePrinter } from '../expr/unicode.ts';
import { latexOfNames } from '../tex/names.ts';
import { texPrinter } from '../tex/print.ts';
import type { TexNotation } from '../tex/print.ts';
import type { TexMath } from '../tex/text.ts';
import {
  auxiliarySymbols,
  coordinateSymbols,
  declarations,
  declaredNames,
  orderingOf,
  roleSymbols,
} from './theory.ts';
import type { PhaseSymbols, Theory } from './theory.ts';

/** Prints as machines read it: the formula grammar, names as declared. */
export const infixOf = (theory: Theory): ((e: Expr) => string) =>
  infixPrinter({
    ordering: orderingOf(theory),
    operators: theory.names.operators,
    shadowed: declaredNames(theory),
  });

/** Prints for the terminal. */
export function unicodeOf(theory: Theory): (e: Expr) => string {
  const options = { ordering: orderingOf(theory), time: theory.names.time };
  const spelling = diracForms(theory, unicodePrinter(options), (a, b) => `{${a}, ${b}}_D`);
  return unicodePrinter({ ...options, spelling: new Map(spelling) });
}

/** {x, p_x}_D: the form of a Dirac bracket is made from those of its entries. */
function diracForms(
  theory: Theory,
  print: (s: Sym) => string,
  form: (a: string, b: string) => string,
): readonly (readonly [Sym, string])[] {
  const phase = [...coordinateSymbols(theory), ...theory.names.momenta].map(print);
  return theory.names.constrained.dirac.flatMap((row, i) =>
    row.map((s, j) => [s, form(phase[i] as string, phase[i + 1 + j] as string)] as const),
  );
}

/** The LaTeX of every symbol of a theory: the author's where declared, else made from the names, no two alike. */
export function texNotation(theory: Theory): TexNotation {
  const { names } = theory;
  const authored = declarations(theory).flatMap(({ symbol, latex }) =>
    latex === undefined ? [] : [[symbol, latex] as const],
  );
  const own = new Map(authored.map(([symbol, latex]) => [symbol.name, latex]));
  // The momentum of λ, declared as `lam`, is p_λ.
  const pairs = [...coordinateSymbols(theory), ...theory.redefinitions.map((r) => r.symbol)];
  const momenta = [...names.momenta, ...(names.redefined?.momenta ?? [])];
  pairs.forEach((q, i) => {
    const p = momenta[i];
    const latex = own.get(q.name);
    if (latex !== undefined && p?.name === `p_${q.name}`) own.set(p.name, `p_{${latex}}`);
  });
  const symbols = [...declarations(theory).map((d) => d.symbol), ...roleSymbols(names)];
  const main = latexOfNames(
    symbols.map((s) => s.name),
    own,
  );
  const latexOf = (s: Sym): string => main.get(s.name) ?? s.name;
  auxiliaryForms(theory, latexOf).forEach((form, { name }) => own.set(name, form));
  symbols.push(...auxiliarySymbols(names));
  const latex = latexOfNames(
    symbols.map((s) => s.name),
    new Map([...main, ...own]),
  );
  return {
    ordering: orderingOf(theory),
    time: names.time,
    latex: new Map(symbols.map((s) => [s, latex.get(s.name) ?? s.name])),
  };
}

/** g_0, \dot{g}_0, \delta g: the form of what belongs to a coordinate or a momentum is made from its own. */
function auxiliaryForms(theory: Theory, latexOf: (s: Sym) => string): ReadonlyMap<Sym, string> {
  const { initial, variations, separation, momenta } = theory.names;
  const phase = [...coordinateSymbols(theory), ...momenta].map(latexOf);
  const symbolsOf = (s: PhaseSymbols): readonly Sym[] => [...s.coordinates, ...s.momenta];
  const each = (symbols: readonly Sym[], form: (latex: string) => string): (readonly [Sym, string])[] =>
    symbols.map((s, i) => [s, form(phase[i] as string)]);
  const atZero = (latex: string): string => (/[_^']/.test(latex) ? `${latex}^{(0)}` : `${latex}_{0}`);
  return new Map([
    ...each(symbolsOf(initial), atZero),
    ...each(initial.rates, (latex) => {
      const [, letter = latex, rest = ''] = /^([^_^']+)(.*)$/su.exec(latex) ?? [];
      return atZero(`\\dot{${letter}}${rest}`);
    }),
    ...each(symbolsOf(variations[0]), (latex) => `\\delta ${latex}`),
    ...each(separation, (latex) => `\\alpha_{${latex}}`),
    ...each(symbolsOf(variations[1]), (latex) => `\\eta_{${latex}}`),
    ...diracForms(theory, latexOf, (a, b) => `\\{${a}, ${b}\\}_{\\mathrm{D}}`),
  ]);
}

/** Prints as a journal would. */
export const texOf = (theory: Theory): ((e: Expr) => TexMath) => texPrinter(texNotation(theory));
