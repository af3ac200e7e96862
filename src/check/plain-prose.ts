import type { PlainNames } from './plain-names.ts';
import type { PlainToken } from './plain-tokens.ts';

/** Short words that are no products of letters where they stand between words. */
const words: ReadonlySet<string> = new Set(
  'a an and are as at be by for from has have if in into is it its of on or our so that the then thus to we where with'.split(
    ' ',
  ),
);

/** Words behind which a lone symbol belongs to the formula before. */
const arithmetic = /^(?:plus|minus|times|over|by|mal|durch|fois|sur|moins|and|und|et)$/i;

const relations: ReadonlySet<string> = new Set([
  '=',
  ':=',
  '=:',
  '\\equiv ',
  '\\approx ',
  '\\propto ',
  '\\to ',
]);
const isRelation = (t: PlainToken | undefined): boolean => t?.kind === 'sign' && relations.has(t.text);

/** The numbers of the tokens that are words, not mathematics. */
export function proseIn(tokens: readonly PlainToken[], names: PlainNames): ReadonlySet<number> {
  const solid = tokens.flatMap((t, i) => (t.kind === 'space' ? [] : [i]));
  const prose = new Set<number>();
  solid.forEach((i, k) => {
    const before = tokens[solid[k - 1] ?? -1];
    const after = tokens[solid[k + 1] ?? -1];
    if (isWord(tokens[i] as PlainToken, names) && !binds(before) && !binds(after) && !applies(tokens, i))
      prose.add(i);
  });
  if (prose.size > 0) absorb(tokens, solid, prose);
  return prose;
}

function isWord(t: PlainToken, names: PlainNames): boolean {
  if (t.kind === 'word') return true;
  if (t.kind !== 'name' || t.primes > 0 || !/^[\p{L}\p{M}]+$/u.test(t.text)) return false;
  if (names.known(t.text) !== undefined) return false;
  if (words.has(t.text.toLowerCase()) && t.text.length > 1) return true;
  const differential = /^[dδ](?:ln|log)?(.*)$/u.exec(t.text)?.[1];
  const isName = (name: string): boolean =>
    names.known(name) !== undefined || names.command(name) !== undefined || names.product(name) !== undefined;
  return (
    t.text.length > 1 &&
    t.text !== 'sqrt' &&
    !/dot$/.test(t.text) &&
    !isName(t.text) &&
    !(differential !== undefined && (differential === '' || isName(differential)))
  );
}

/** Does a sign tie what stands beside it into a formula? */
function binds(t: PlainToken | undefined): boolean {
  if (t?.kind === 'raised') return true;
  if (t?.kind !== 'sign') return false;
  return !/^[,;:.!"&()[\]{}]$/.test(t.text);
}

/** Does a bracket follow without a space, as behind the name of a function? */
const applies = (tokens: readonly PlainToken[], i: number): boolean =>
  tokens[i]?.kind === 'name' && tokens[i + 1]?.kind === 'sign' && tokens[i + 1]?.text === '(';

/** Marks and lone symbols between words belong to them. */
function absorb(tokens: readonly PlainToken[], solid: readonly number[], prose: Set<number>): void {
  let seen = false;
  for (let k = 0; k < solid.length;) {
    const from = k;
    while (k < solid.length && !prose.has(solid[k] as number)) k++;
    const run = solid.slice(from, k);
    const word = tokens[solid[from - 1] ?? -1];
    const last = k === solid.length;
    if (run.some((i) => isRelation(tokens[i]))) seen = true;
    else if (
      run.length > 0 &&
      isAside(
        run.map((i) => tokens[i] as PlainToken),
        word,
        last,
        seen,
      )
    )
      run.forEach((i) => prose.add(i));
    while (k < solid.length && prose.has(solid[k] as number)) k++;
  }
  bracketed(tokens, solid, prose);
  // Spaces between words.
  tokens.forEach((t, i) => {
    if (t.kind === 'space' && prose.has(i - 1) && prose.has(i + 1)) prose.add(i);
  });
}

/** An opening bracket behind which nothing but words follow, to the closing one, belongs to them. */
function bracketed(tokens: readonly PlainToken[], solid: readonly number[], prose: Set<number>): void {
  const isSign = (i: number | undefined, sign: string): boolean => {
    const t = tokens[i ?? -1];
    return t?.kind === 'sign' && t.text === sign;
  };
  solid.forEach((i, k) => {
    if (prose.has(i) || !isSign(i, '(')) return;
    const end = solid.findIndex((j, l) => l > k && (isSign(j, ')') || !prose.has(j)));
    const closing = solid[end];
    if (end > k + 1 && closing !== undefined && isSign(closing, ')')) prose.add(i).add(closing);
  });
}

/** Is this stretch without a relation only spoken of: “in terms of g”, “H is conserved”, “(see below)”? */
function isAside(
  run: readonly PlainToken[],
  before: PlainToken | undefined,
  last: boolean,
  seen: boolean,
): boolean {
  if (run.every((t) => t.kind === 'sign' && /^[,;:.!"()[\]]$/.test(t.text))) return true;
  if (!seen && !last) return true;
  const symbols = run.filter((t) => t.kind !== 'sign' || !/^[,;:.!"()]$/.test(t.text));
  return symbols.length === 1 && before !== undefined && !arithmetic.test(before.text);
}
