import { definesMacro, definitionAt, expand, ExpansionStopped } from './macros.ts';
import type { ExpansionBudget } from './macros.ts';
import { withoutPackages } from './packages.ts';
import { placesIn } from './places.ts';
import { regionsOf } from './regions.ts';
import type { Format, Region } from './regions.ts';
import { splitRows } from './rows.ts';
import { tokenize } from './tokens.ts';
import type { Token } from './tokens.ts';

/** One row of mathematics in a file: a displayed formula, a line of an aligned block, a formula in the text. */
export interface Row {
  readonly kind: 'display' | 'inline';
  /** Rows of one block share its number. */
  readonly block: number;
  /** The place where the row begins; both count from 1, columns in code points. */
  readonly line: number;
  readonly column: number;
  /** The text of the row as it stands in the file. */
  readonly source: string;
  /** The mathematics alone, macros expanded: input for `readRow`. */
  readonly tex: string;
  /** For each UTF-16 unit of `tex`, and for its end, the offset in the file that it comes from. */
  readonly map: readonly number[];
  /** Why the row could not be taken out of the file. */
  readonly problem?: string;
}

export interface SourceOptions {
  /** How many tokens the macros of one file may produce. */
  readonly expansions?: number;
}

/** All rows of mathematics of a LaTeX or Markdown file, in their order. Never throws. */
export function rowsOf(text: string, format: Format, options: SourceOptions = {}): readonly Row[] {
  const placeOf = placesIn(text);
  const budget: ExpansionBudget = { left: options.expansions ?? 500_000 };
  return regionsOf(text, format).flatMap((region, block) =>
    tokenRows(text, region, budget).map(({ tokens, problem }) => {
      const { tex, map } = assemble(tokens, region.to);
      const from = map[0] ?? region.from;
      const to = tokens.reduce((end, t) => Math.max(end, t.end), from);
      return {
        kind: region.kind,
        block,
        ...placeOf(from),
        source: text.slice(from, to).trim(),
        tex,
        map,
        ...(problem !== undefined && { problem }),
      };
    }),
  );
}

interface TokenRow {
  readonly tokens: readonly Token[];
  readonly problem?: string;
}

function tokenRows(text: string, region: Region, budget: ExpansionBudget): readonly TokenRow[] {
  const raw = tokenize(text, region.from, region.to, { quoted: region.quoted });
  if (region.problem !== undefined) return [{ tokens: raw.slice(0, 1), problem: region.problem }];
  try {
    const joined = region.environment?.startsWith('multline') === true;
    const expanded = expand(withoutDefinitions(text, raw), region.macros, budget);
    return splitRows(withoutPackages(expanded), joined).map((tokens) => ({ tokens }));
  } catch (error) {
    if (error instanceof ExpansionStopped) return [{ tokens: raw, problem: error.message }];
    throw error;
  }
}

/** The tokens that are not part of the definition of a macro. */
function withoutDefinitions(text: string, tokens: readonly Token[]): readonly Token[] {
  let end = 0;
  return tokens.filter((t) => {
    if (t.at >= end && definesMacro(t.text)) end = definitionAt(text, t.at)?.end ?? end;
    return t.at >= end;
  });
}

/** The text of the tokens with its source map; a space keeps a command apart from a letter behind it. */
function assemble(
  tokens: readonly Token[],
  end: number,
): { readonly tex: string; readonly map: readonly number[] } {
  const pieces: string[] = [];
  const map: number[] = [];
  let last = '';
  for (const { text, at, end: to } of tokens) {
    if (/^\\[A-Za-z@]+$/.test(last) && /^[A-Za-z@]/.test(text)) {
      pieces.push(' ');
      map.push(at);
    }
    pieces.push(text);
    const own = text.length === to - at;
    for (let i = 0; i < text.length; i++) map.push(own ? at + i : at);
    last = text;
  }
  map.push(tokens[tokens.length - 1]?.end ?? end);
  return { tex: pieces.join(''), map };
}
