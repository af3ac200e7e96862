import type { Expr } from '../expr/expr.ts';
import { parseFormula } from '../expr/parse.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { readRow } from '../tex/read.ts';
import type { ReadResult } from '../tex/read.ts';
import type { Row } from '../tex/source.ts';
import type { TexVocabulary } from '../tex/vocabulary.ts';
import { declarations, roleSymbols } from '../theory/theory.ts';

/** The lines of a plain text that hold a relation; all others are prose. */
export const plainRows = (text: string): readonly Row[] =>
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .flatMap((source, i): readonly Row[] => {
      const tex = source.trim();
      const column = Array.from(source.slice(0, source.indexOf(tex))).length + 1;
      return tex.includes('=')
        ? [{ kind: 'display', block: i, line: i + 1, column, source: tex, tex, map: [] }]
        : [];
    });

/**
 * Reads one line of plain text: as a relation between formulas of the theory file's grammar, with `dg/dtau` and
 * `D(x, tau)` for derivatives; else as LaTeX.
 */
export function readPlain(
  line: string,
  vocabulary: TexVocabulary,
  derivation: Derivation,
): readonly ReadResult[] {
  const { theory } = derivation;
  const { names } = theory;
  const pairs = pairsOf(theory);
  const declared = new Map<string, Expr>([
    ...declarations(theory).map((d) => [d.symbol.name, d.symbol] as const),
    ...theory.definitions.map((d) => [d.symbol.name, d.value] as const),
  ]);
  for (const role of roleSymbols(names)) {
    if (!declared.has(role.name)) declared.set(role.name, role);
  }
  const { total, partial } = names.operators;
  // dg/dtau is D(g, tau); ∂S/∂g is Dp(S, g).
  const text = line
    .replaceAll(/\bd([\p{L}_][\p{L}\p{N}_]*)\s*\/\s*dtau\b/gu, `${total}($1, ${names.time.name})`)
    .replaceAll(/∂([\p{L}_][\p{L}\p{N}_]*)\s*\/\s*∂([\p{L}_][\p{L}\p{N}_]*)/gu, `${partial}($1, $2)`);
  const [only] = pairs;
  const short = pairs.length === 1 && only !== undefined && !declared.has('p') ? only : undefined;
  if (short) declared.set('p', short.p);
  const parsed = text.split('=').map((side) =>
    parseFormula(side, {
      declared,
      time: names.time,
      coordinates: new Set(theory.coordinates.map((c) => c.symbol.name)),
      operators: names.operators,
    }),
  );
  const assumed =
    short && /(?<![\p{L}\p{N}_])p(?![\p{L}\p{N}_])/u.test(text)
      ? [`p is the momentum of ${short.q.name}`]
      : [];
  const sides = parsed.flatMap((p) => (p.ok ? [{ expr: p.expr, from: 0, to: 0 }] : []));
  if (sides.length < parsed.length) return readRow(line, vocabulary);
  return [
    {
      ok: true,
      sides,
      assumed,
      relations: sides.slice(1).map(() => '=' as const),
      continues: false,
      readings: [{ sides, assumed }],
      free: [],
      remarks: [],
    },
  ];
}
