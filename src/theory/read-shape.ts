import { named } from './document.ts';
import type { Empty, Entry, Mapping, Node, Text } from './document.ts';
import { keyPatterns, longestName, longestText } from './shape.ts';
import type { EitherShape, ListShape, Read, RecordShape, Shape, TableShape } from './shape.ts';
import type { Problems } from './source.ts';
import { didYouMean } from './suggest.ts';

/** Reads what has the shape and reports what has not; undefined where nothing of use is left. */
export function readShape<const S extends Shape>(
  node: Node,
  shape: S,
  problems: Problems,
): Read<S> | undefined {
  return new ShapeReader(problems).read(node, shape) as Read<S> | undefined;
}

const words: { readonly [K in Shape['kind']]: string } = {
  text: 'a text',
  choice: 'a word',
  formula: 'a formula',
  list: 'a list in [ ]',
  table: 'a block of `name: value` lines',
  record: 'a block of `key: value` lines',
  either: '',
};

/** What YAML calls a node of this shape. */
const nodeKind = (shape: Shape): Node['kind'] | undefined =>
  shape.kind === 'either'
    ? undefined
    : shape.kind === 'list'
      ? 'list'
      : shape.kind === 'table' || shape.kind === 'record'
        ? 'mapping'
        : 'text';

const isNothing = (node: Node): boolean =>
  node.kind === 'empty' || (node.kind === 'text' && !node.quoted && /^(null|Null|NULL|~)$/.test(node.value));

class ShapeReader {
  constructor(private readonly problems: Problems) {}

  read(node: Node, shape: Shape): unknown {
    if (shape.kind === 'either') return this.either(node, shape);
    if (nodeKind(shape) === 'mapping' && isNothing(node)) return this.block(nothing(node), shape);
    if (node.kind === 'empty') {
      this.problems.add('missing-value', node.place, `${words[shape.kind]} is missing here`);
      return undefined;
    }
    if (node.kind !== nodeKind(shape)) {
      const short = node.kind === 'text' && shape.kind === 'record' && Object.hasOwn(shape.fields, 'value');
      this.wrongKind(
        node,
        words[shape.kind],
        short ? `write { value: ${node.value.slice(0, 60)} }` : undefined,
      );
      return undefined;
    }
    if (node.kind === 'text') return this.text(node, shape);
    return node.kind === 'list' ? this.list(node, shape as ListShape) : this.block(node, shape);
  }

  private wrongKind(node: Node, wanted: string, hint?: string): void {
    const is = { text: 'a text', list: 'a list', mapping: 'a block', empty: 'nothing' }[node.kind];
    const brace = node.kind !== 'text' && '{['.includes(this.problems.source.text[node.place.start] ?? ' ');
    this.problems.add(
      'wrong-kind',
      node.place,
      `${wanted} is expected here, not ${is}`,
      brace && wanted !== words.list ? 'put a text that begins with a bracket in single quotes' : hint,
    );
  }

  private either(node: Node, shape: EitherShape): unknown {
    const fitting = shape.of.find((s) => nodeKind(s) === node.kind) ?? (node.kind === 'empty' && shape.of[0]);
    if (fitting) return this.read(node, fitting);
    this.wrongKind(node, shape.of.map((s) => words[s.kind]).join(', or '));
    return undefined;
  }

  private text(node: Text, shape: Shape): Text | undefined {
    if (shape.kind === 'formula') return node;
    const { value, place } = node;
    if (value.length > longestText) {
      this.problems.add('text-too-long', place, `a text may have at most ${longestText} characters`);
      return undefined;
    }
    if (shape.kind === 'choice' && !shape.values.includes(value)) {
      this.problems.add(
        'unknown-choice',
        place,
        `${named(value)} is none of ${shape.values.map((v) => `\`${v}\``).join(', ')}`,
        didYouMean(value, shape.values),
      );
      return undefined;
    }
    if (shape.kind === 'text' && shape.pattern?.test(value) === false) {
      this.problems.add('bad-text', place, `${named(value)} is not ${shape.description}`);
      return undefined;
    }
    return node;
  }

  private list(node: Extract<Node, { kind: 'list' }>, shape: ListShape): unknown {
    if (shape.length !== undefined && node.items.length !== shape.length) {
      this.problems.add(
        'wrong-size',
        node.place,
        `${shape.length} items are expected here, not ${node.items.length}`,
      );
      return undefined;
    }
    const items = node.items.map((item) => this.read(item, shape.items));
    return { kind: 'list', place: node.place, items: items.filter((item) => item !== undefined) };
  }

  private block(node: Mapping, shape: Shape): unknown {
    return shape.kind === 'record' ? this.record(node, shape) : this.table(node, shape as TableShape);
  }

  private table(node: Mapping, shape: TableShape): unknown {
    const entries: Entry<unknown>[] = [];
    const keys: Text[] = [];
    for (const { key, value } of node.entries) {
      if (!this.keyFits(key, shape)) continue;
      keys.push(key);
      const read = this.read(value, shape.values);
      if (read !== undefined) entries.push({ key, value: read });
    }
    return { kind: 'table', place: node.place, entries, keys, size: node.entries.length };
  }

  private keyFits(key: Text, shape: TableShape): boolean {
    if (!keyPatterns[shape.keys].test(key.value)) {
      if (shape.keys === 'order') {
        this.problems.add('loop-order', key.place, `${named(key.value)} is not a loop order: 0, 1, 2, …`);
        return false;
      }
      const primed = /['′’]/.test(key.value);
      this.problems.add(
        'invalid-name',
        key.place,
        `${named(key.value)} is not a name: a letter or _, then letters, digits or _`,
        primed ? "write gp, with latex: g' beside it" : undefined,
      );
      return false;
    }
    if (key.value.length > longestName) {
      this.problems.add('invalid-name', key.place, `a name may have at most ${longestName} characters`);
      return false;
    }
    return true;
  }

  private record(node: Mapping, shape: RecordShape): unknown {
    const fields: Record<string, unknown> = {};
    const keys = new Map<string, Text>();
    for (const { key, value } of node.entries) {
      const field = Object.hasOwn(shape.fields, key.value) ? shape.fields[key.value] : undefined;
      if (!field) {
        const known = Object.keys(shape.fields);
        this.problems.add(
          'unknown-key',
          key.place,
          `${named(key.value)} is not a key of this block`,
          didYouMean(key.value, known) ?? (known.length < 8 ? `its keys are ${known.join(', ')}` : undefined),
        );
        continue;
      }
      keys.set(key.value, key);
      const read = this.read(value, field);
      if (read !== undefined) fields[key.value] = read;
    }
    for (const name of shape.required ?? []) {
      if (!node.entries.some((e) => e.key.value === name)) {
        const { start } = node.place;
        this.problems.add('missing-key', { start, end: start + 1 }, `the key \`${name}\` is missing`);
      }
    }
    return { kind: 'record', place: node.place, fields, keys };
  }
}

const nothing = (node: Text | Empty | Node): Mapping => ({ kind: 'mapping', entries: [], place: node.place });
