import { Cursor, splitAt, unread } from './cursor.ts';
import type { TexList, TexNode } from './tree.ts';

const implications: ReadonlySet<string> = new Set([
  '\\Rightarrow',
  '\\Longrightarrow',
  '\\implies',
  '\\Leftrightarrow',
  '\\Longleftrightarrow',
  '\\iff',
  '\\rightsquigarrow',
  '\\therefore',
  '\\leadsto',
]);

export const isRelation = (node: TexNode): boolean =>
  node.kind === 'sign' && node.family === 'rel' && !implications.has(node.text) && node.text !== '|';

/** Words that may join two statements without changing what they say. */
const joining =
  /^[\s,.;:(]*(?:and|or|so|so that|hence|thus|therefore|i\.e\.|that is|then|with|where|and so|we (?:have|find|get|obtain)|which gives|this gives|it follows that|und|oder|also|daher|wobei|mit|und damit|et|ou|donc|où|avec)?[\s,.;:]*$/i;

/** The statements of a row and the words between and behind them. */
export function statementsOf(nodes: TexList): {
  readonly statements: readonly TexList[];
  readonly remarks: readonly string[];
} {
  const remarks: string[] = [];
  const statements: TexNode[][] = [];
  let pending: TexNode[] = [];
  let words: TexNode | undefined;
  const flush = (): void => {
    if (pending.length === 0) return;
    const previous = statements[statements.length - 1];
    if (pending.some(isRelation) || previous === undefined) {
      if (words?.kind === 'text' && previous !== undefined && !joining.test(words.text))
        unread(`the condition “${words.text.trim().slice(0, 40)} …” is not understood`, words.at);
      statements.push(pending);
    } else if (words === undefined && startsWithOperator(pending)) previous.push(...pending);
    else unread('a formula without a relation stands beside the statement', pending[0]?.at ?? 0);
    pending = [];
    words = undefined;
  };
  for (const chunk of chunksOf(nodes)) {
    if (chunk.kind === 'formula') {
      // a = b, c: the comma does not end the statement if what follows is none.
      pending = chunk.nodes;
      flush();
    } else {
      words = chunk.node;
      if (chunk.node.kind === 'text' && chunk.node.text !== '') remarks.push(chunk.node.text.trim());
    }
  }
  return { statements, remarks };
}

type Chunk =
  | { readonly kind: 'formula'; readonly nodes: TexNode[] }
  | { readonly kind: 'words'; readonly node: TexNode };

function chunksOf(nodes: TexList): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const isCut = (n: TexNode): boolean =>
    n.kind === 'gap' ||
    n.kind === 'text' ||
    (n.kind === 'sign' &&
      (implications.has(n.text) || (n.family === 'punct' && [',', ';'].includes(n.text))));
  const cuts: TexNode[] = [];
  const parts = splitAt(nodes, (n) => isCut(n) && cuts.push(n) > 0);
  parts.forEach((part, i) => {
    const content = part.filter((n) => n.kind !== 'gap');
    const aside = i === 0 ? undefined : asideOf(content);
    if (aside !== undefined) chunks.push({ kind: 'words', node: aside });
    else if (content.length > 0) chunks.push({ kind: 'formula', nodes: content });
    const cut = cuts[i];
    if (cut?.kind === 'text' || cut?.kind === 'sign') chunks.push({ kind: 'words', node: cut });
  });
  return chunks;
}

/** `(3)`, `(*)`, `\checkmark` behind a gap number or mark the line; `(g > 0)` says when it holds. */
function asideOf(nodes: TexList): TexNode | undefined {
  const [first] = nodes;
  const last = nodes[nodes.length - 1];
  if (first === undefined || last === undefined) return undefined;
  const words = (text: string): TexNode => ({ kind: 'text', text, at: first.at, end: last.end });
  if (nodes.length === 1 && first.kind === 'letter' && /^(?:✓|\\checkmark)$/.test(first.text))
    return words('');
  const c = new Cursor(nodes, last.end);
  if (!c.opens || first.kind === 'fence') return undefined;
  const { open, body, scripts } = c.bracketed();
  if (!c.done || scripts || open !== '(') return undefined;
  const label = body.every(
    (n) => n.kind === 'digit' || (n.kind === 'sign' && /^(?:\*|\\ast|\\star|\\dagger)$/.test(n.text)),
  );
  const letter = body.length === 1 && body[0]?.kind === 'letter';
  if (label || letter) return words('');
  return body.some((n) => n.kind === 'sign' && n.family === 'rel')
    ? words('if what stands in brackets holds')
    : undefined;
}

const startsWithOperator = ([first]: TexList): boolean => first?.kind === 'sign' && first.family === 'bin';
