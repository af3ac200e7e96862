import type Handlebars from 'handlebars';
import * as imported from 'handlebars/runtime.js';
import type { TsCode, TsComment, TsIdentifier, TsString } from './text.ts';

const handlebars = (imported as unknown as { readonly default: typeof Handlebars }).default;

/** What may stand in a hole of a frame: text that is safe by its making, conditions, and lists and records of these. */
export type Hole = TsIdentifier | TsString | TsComment | TsCode | boolean | readonly Hole[] | Holes;

export interface Holes {
  readonly [name: string]: Hole;
}

/** Fills a precompiled frame. A hole that is not filled is an error; only own properties are read. The last line is left open. */
export const fill = (frame: unknown, holes: Holes): TsCode =>
  handlebars
    .template<Holes>(frame as TemplateSpecification)(holes, {
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false,
    })
    .trimEnd() as TsCode;
