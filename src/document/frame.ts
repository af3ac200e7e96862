import type Handlebars from 'handlebars';
import * as imported from 'handlebars/runtime.js';

const handlebars = (imported as unknown as { readonly default: typeof Handlebars }).default;

/**
 * What a frame may be filled with: escaped text of one kind, and flags and lists that decide where it goes. A plain
 * string does not fit.
 */
type Holes<Escaped extends string> =
  Escaped | boolean | readonly Holes<Escaped>[] | { readonly [name: string]: Holes<Escaped> };

/** A precompiled frame as a function. Missing holes are errors, and only own properties are read. */
export function frameOf<Escaped extends string>(precompiled: unknown): (view: Holes<Escaped>) => string {
  const template = handlebars.template<Holes<Escaped>>(precompiled as TemplateSpecification);
  return (view) =>
    template(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
}
