import type { TexList, TexNode } from './tree.ts';

/** Why a row cannot be read, and where. */
export class Unread extends Error {
  constructor(
    readonly why: string,
    readonly at: number,
  ) {
    super(why);
  }
}

export function unread(why: string, at: number): never {
  throw new Unread(why, at);
}

/** What stands between a pair of brackets. */
export interface Bracketed {
  readonly open: string;
  readonly close: string;
  readonly body: TexList;
  readonly at: number;
  readonly end: number;
}

/** A place in a list of nodes. */
export class Cursor {
  constructor(
    readonly nodes: TexList,
    /** Where messages point when the list has ended. */
    readonly end: number,
    public i = 0,
  ) {}

  peek(ahead = 0): TexNode | undefined {
    return this.nodes[this.i + ahead];
  }

  next(): TexNode {
    return this.nodes[this.i++] ?? unread('the formula ends where more was expected', this.end);
  }

  get at(): number {
    return this.peek()?.at ?? this.end;
  }

  /** Where the node before ends. */
  get behind(): number {
    return this.nodes[this.i - 1]?.end ?? this.at;
  }

  get done(): boolean {
    return this.i >= this.nodes.length;
  }

  /** Is the next node one of these signs? */
  sees(...signs: readonly string[]): boolean {
    const node = this.peek();
    return node?.kind === 'sign' && signs.includes(node.text);
  }

  /** Does a bracket open here? */
  get opens(): boolean {
    const node = this.peek();
    return (
      node !== undefined && (fenceOf(node) !== undefined || (node.kind === 'sign' && node.family === 'open'))
    );
  }

  /** Takes the bracketed group that opens here. Scripts of its closing bracket go to `scripts`. */
  bracketed(): Bracketed & { readonly scripts?: Extract<TexNode, { kind: 'scripts' }> } {
    const start = this.next();
    const fence = fenceOf(start);
    if (fence) {
      const group = { open: fence.left, close: fence.right, body: fence.body, at: start.at, end: start.end };
      return start.kind === 'scripts' ? { ...group, scripts: start } : group;
    }
    const open = start.kind === 'sign' ? start.text : '';
    const from = this.i;
    for (let depth = 1; ;) {
      const node = this.peek();
      if (node === undefined) return unread('a bracket is not closed', start.at);
      this.i++;
      const closing = closingOf(node);
      if (closing !== undefined) depth--;
      else if (node.kind === 'sign' && node.family === 'open') depth++;
      if (depth > 0) continue;
      const body = this.nodes.slice(from, this.i - 1);
      const group = { open, close: closing ?? '', body, at: start.at, end: node.end };
      return node.kind === 'scripts' ? { ...group, scripts: node } : group;
    }
  }
}

/** The brackets of `\left( … \right)`, bare or with scripts; a bar with an index is another thing. */
function fenceOf(node: TexNode): Extract<TexNode, { kind: 'fence' }> | undefined {
  if (node.kind !== 'scripts') return node.kind === 'fence' ? node : undefined;
  const [only] = node.base;
  return node.base.length === 1 && only?.kind === 'fence' && /[)\]}]$|\\rbrace$/.test(only.right)
    ? only
    : undefined;
}

/** The closing bracket that a node is, bare or with scripts. */
export function closingOf(node: TexNode): string | undefined {
  const sign = node.kind === 'scripts' && node.base.length === 1 ? node.base[0] : node;
  return sign?.kind === 'sign' && sign.family === 'close' ? sign.text : undefined;
}

/** Cuts a list at the signs that stand outside all brackets. */
export function splitAt(nodes: TexList, isCut: (node: TexNode) => boolean): readonly TexList[] {
  const parts: TexNode[][] = [[]];
  let depth = 0;
  for (const node of nodes) {
    if (node.kind === 'sign' && node.family === 'open') depth++;
    if (closingOf(node) !== undefined) depth--;
    if (depth <= 0 && isCut(node)) parts.push([]);
    else parts[parts.length - 1]?.push(node);
  }
  return parts;
}

export const isComma = (node: TexNode): boolean =>
  node.kind === 'sign' && node.family === 'punct' && (node.text === ',' || node.text === ';');
