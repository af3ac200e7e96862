import type { Expr, Sym } from '../expr/expr.ts';
import { greek, unicodePrinter } from '../expr/unicode.ts';
import { subexpressions } from '../expr/walk.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { checkLatex } from '../tex/allow.ts';
import { latexOfName } from '../tex/names.ts';
import { texPrinter } from '../tex/print.ts';
import type { TexMath } from '../tex/text.ts';
import { texNotation, unicodeOf } from '../theory/notation.ts';
import { orderingOf } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';
import { isFree, shownName, starred } from './vocabulary.ts';

const freeIn = (e: Expr): readonly Sym[] =>
  [...subexpressions(e)].filter((a): a is Sym => a.op === 'sym' && isFree(a));

/** Prints for the terminal; symbols that nobody declared as the notes have them. */
export function notesUnicode(theory: Theory): (e: Expr) => string {
  const print = unicodeOf(theory);
  return (e) => {
    const free = freeIn(e);
    if (free.length === 0) return print(e);
    const spelling = new Map(free.map((s) => [s, spelled(shownName(s))]));
    return unicodePrinter({ ordering: orderingOf(theory), time: theory.names.time, spelling })(e);
  };
}

const spelled = (latex: string): string =>
  latex.replace(/\\([A-Za-z]+) ?/g, (command, name: string) => greek.get(name) ?? command);

/** Prints as a journal would; symbols that nobody declared as the notes have them, where that is safe. */
export function notesTex(theory: Theory): (e: Expr) => TexMath {
  const notation = texNotation(theory);
  const stars = pairsOf(theory).map(({ q }) => {
    const latex = notation.latex.get(q) ?? latexOfName(q.name);
    return [starred(q), /\^/.test(latex) ? `{${latex}}^*` : `${latex}^*`] as const;
  });
  const latex = new Map<Expr, string>([...notation.latex, ...stars]);
  const print = texPrinter({ ...notation, latex });
  return (e) => {
    const free = freeIn(e).map((s) => [s, safe(shownName(s))] as const);
    return free.length === 0 ? print(e) : texPrinter({ ...notation, latex: new Map([...latex, ...free]) })(e);
  };
}

const safe = (spelling: string): string =>
  checkLatex(spelling) === undefined
    ? spelling
    : latexOfName(spelling.replace(/[^A-Za-z0-9]/g, '').slice(0, 40) || 'x');
