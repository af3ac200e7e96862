// Writes schema/theory.schema.json, the JSON Schema of theory files, from the shape by which they are read.
import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { theoryShape } from '../src/theory/schema.ts';
import { keyPatterns, longestName, longestText } from '../src/theory/shape.ts';
import type { Shape } from '../src/theory/shape.ts';

/** The zod schema of a shape. A block with nothing in it may be left away. */
export function zodOf(shape: Shape): z.ZodType {
  const schema = ((): z.ZodType => {
    switch (shape.kind) {
      case 'text': {
        const text = z.string().max(longestText);
        return shape.pattern ? text.regex(shape.pattern) : text;
      }
      case 'choice':
        return z.enum(shape.values);
      case 'formula':
        return z.union([z.string(), z.number()]);
      case 'list': {
        const list = z.array(zodOf(shape.items));
        return shape.length === undefined ? list : list.length(shape.length);
      }
      case 'table':
        return z
          .record(z.string().max(longestName).regex(keyPatterns[shape.keys]), zodOf(shape.values))
          .nullable();
      case 'record': {
        const fields = Object.entries(shape.fields).map(([key, field]) => {
          const value = zodOf(field);
          return [key, shape.required?.includes(key) === true ? value : value.optional()];
        });
        const block = z.strictObject(Object.fromEntries(fields) as Record<string, z.ZodType>);
        return shape === theoryShape ? block : block.nullable();
      }
      case 'either':
        return z.union(shape.of.map(zodOf));
    }
  })();
  return schema.describe(shape.description);
}

/** The text of schema/theory.schema.json. */
export const schemaText = (): string =>
  `${JSON.stringify({ title: 'betaforge theory file', ...z.toJSONSchema(zodOf(theoryShape)) }, null, 2)}\n`;

export const schemaPath = new URL('../schema/theory.schema.json', import.meta.url);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(new URL('.', schemaPath), { recursive: true });
  writeFileSync(schemaPath, schemaText());
}
