import type { Row } from './source.ts';

/**
 * Joins the rows of one block that belong to one formula: a row that begins with an operator (`{}+ c`), that follows
 * a row with an open bracket, or that gives a left side its `= …`, goes on with the row before.
 */
export function joinContinued(rows: readonly Row[]): readonly Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const before = joined[joined.length - 1];
    if (before !== undefined && goesOn(before, row)) joined[joined.length - 1] = join(before, row);
    else joined.push(row);
  }
  return joined;
}

const goesOn = (before: Row, row: Row): boolean =>
  before.block === row.block &&
  before.problem === undefined &&
  row.problem === undefined &&
  (/^[\s&{}]*(?:[+*/-]|\\(?:times|cdot|pm|mp)(?![a-zA-Z]))/.test(row.tex) ||
    (/^[\s&{}]*=/.test(row.tex) && !/=|\\equiv/.test(before.tex)) ||
    openBrackets(before.tex) > 0);

const openBrackets = (tex: string): number => {
  let open = 0;
  for (const [bracket] of tex.matchAll(/\\[a-zA-Z]+|\\.|[()[\]]/g)) {
    if (bracket === '(' || bracket === '[') open++;
    else if (bracket === ')' || bracket === ']') open--;
  }
  return open;
};

const join = (a: Row, b: Row): Row => ({
  ...a,
  source: `${a.source}\n${b.source}`,
  tex: `${a.tex} ${b.tex}`,
  map: [...a.map, ...b.map],
});
