import type { Row } from '../tex/source.ts';

/** Words by which a sentence says that its formula holds in a limit only. */
const limits =
  /(?<!\p{L})(?:near|close to|linear(?:i[sz]\w*)|approximat\w*|small|weak(?:ly)?|in the limit|(?:leading|lowest|first) order|nahe|in der n(?:ä|ae)he|n(?:ä|ae)herung\w*|klein\w*|schwach\w*|pr[eè]s|voisinage|petit\w*|faible\w*|lin[eé]aris\w*)(?!\p{L})/iu;

/** More of a sentence than this is not looked at. */
const farthest = 400;

/** Words by which a sentence says that its formula holds at a fixed point. */
const there =
  /(?<!\p{L})(?:at (?:the|this|a|its) (?:[\w-]+ ){0,2}fixed point|a[mn] (?:[\w-]+ ){0,2}fixpunkt|au point fixe)(?!\p{L})/iu;

/** The words in the sentence of a formula that restrict it; undefined where there are none. */
export function limitBeside(row: Row, text: string): string | undefined {
  return sentenceOf(row, text)
    .map((words) => limits.exec(words)?.[0])
    .find((word) => word !== undefined);
}

/** Whether the sentence of a formula speaks of a fixed point as the place where it holds. */
export const isSaidOfFixedPoint = (row: Row, text: string): boolean =>
  sentenceOf(row, text).some((words) => there.test(words));

/** What stands in the sentence of a formula before it, and behind it where it stands in the text. */
function sentenceOf({ kind, map }: Row, text: string): readonly string[] {
  const from = map[0] ?? 0;
  const to = map[map.length - 1] ?? from;
  // A display stands in a paragraph of its own, and yet in the sentence before it.
  const before = `${text
    .slice(Math.max(0, from - farthest), from)
    .replace(/[:\s]*(?:\\\[|\$\$?|\\begin\{\w+\*?\}|\\\()?\s*$/u, '')}\n`
    .split(/[.!?:;]\s|\n\s*\n|\\\]|\$\$\s*\n|\\end\{/u)
    .at(-1);
  const [after = ''] =
    kind === 'inline'
      ? text.slice(to, to + farthest).split(/[.!?:;](?:\s|$)|\n\s*\n|\\\[|\$\$|\\begin\{/u)
      : [];
  return [before ?? '', after];
}
