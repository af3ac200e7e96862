import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { schemaPath, schemaText, zodOf } from '../../scripts/schema.ts';
import { readDocument } from '../../src/theory/document.ts';
import type { Node } from '../../src/theory/document.ts';
import { guard } from '../../src/theory/guard.ts';
import { readShape } from '../../src/theory/read-shape.ts';
import { theoryShape } from '../../src/theory/schema.ts';
import { Problems, sourceOf } from '../../src/theory/source.ts';
import { galleryTexts, mutations } from './mutations.ts';
import { runs } from '../runs.ts';

test('the committed JSON Schema is current', () => {
  expect(readFileSync(schemaPath, 'utf8')).toBe(schemaText());
});

/** The data of a document, as a reader of YAML for editors sees it. */
function dataOf(node: Node): unknown {
  if (node.kind === 'text')
    return node.quoted || !/^(null|Null|NULL|~)$/.test(node.value) ? node.value : null;
  if (node.kind === 'empty') return null;
  if (node.kind === 'list') return node.items.map(dataOf);
  const data: Record<string, unknown> = {};
  for (const { key, value } of node.entries)
    Object.defineProperty(data, key.value, {
      value: dataOf(value),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  return data;
}

const zod = zodOf(theoryShape);

/** The verdicts of our reader and of the published schema on the shape of a file, where it is YAML at all. */
function verdicts(text: string): readonly [ours: boolean, published: boolean] | undefined {
  const problems = new Problems(sourceOf('a.yaml', text));
  if (!guard(problems)) return undefined;
  const document = readDocument(problems);
  if (!document || !problems.none) return undefined;
  readShape(document, theoryShape, problems);
  return [problems.none, zod.safeParse(dataOf(document)).success];
}

describe('our reader and the published schema accept the same files', () => {
  test.each(galleryTexts.map((text) => [text.split('\n')[3] ?? '', text]))('%s', (_, text) => {
    expect(verdicts(text)).toEqual([true, true]);
  });

  test('files with one thing changed', () => {
    let refused = 0;
    fc.assert(
      fc.property(mutations, (text) => {
        // zod leaves out a key `__proto__` without a word; our reader does not.
        fc.pre(!text.includes('__proto__'));
        const [ours, published] = verdicts(text) ?? [true, true];
        expect(ours).toBe(published);
        if (!ours) refused++;
      }),
      runs(500),
    );
    expect(refused).toBeGreaterThan(10);
  });

  test.each([
    ['title: 5', true],
    ['title:', false],
    ['couplings:', true],
    ['couplings: null', true],
    ['couplings: "null"', false],
    ['couplings: { __proto__: { latex: g }, constructor: {}, 1: {} }', false],
    ['couplings: { __proto__: { latex: g }, constructor: {} }', true],
    ['beta: { g: g }', true],
    ['beta: { g: { 0: g, 10: g^2 } }', true],
    ['beta: { g: { 01: g } }', false],
    ['beta: { g: [ g ] }', false],
    ['metric: [[1, 2], [3]]', true],
    ['metric: [1, 2]', false],
    ['range: [1, 2, 3]', false],
    ['reference: { value: 1 }', false],
    ['thresholds: [ {} ]', false],
    ['__proto__: { a: 1 }', false],
  ])('%s: %s', (line, accepted) => {
    expect(verdicts(`name: t\n${line}`)).toEqual([accepted, accepted]);
  });
});
