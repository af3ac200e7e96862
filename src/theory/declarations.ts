import { sym } from '../expr/build.ts';
import { named } from './document.ts';
import { readLatex } from './latex.ts';
import type { theoryShape } from './schema.ts';
import type { Scope } from './scope.ts';
import type { Read } from './shape.ts';
import type { Problems } from './source.ts';
import type { Definition, Parameter, Source, Variable } from './theory.ts';

type File = Read<typeof theoryShape>;

/** The couplings or coordinates. */
export function readVariables(
  file: File,
  kind: Source['kind'],
  scope: Scope,
  problems: Problems,
): readonly Variable[] {
  const table = kind === 'beta' ? file.fields.couplings : file.fields.coordinates;
  return (table?.entries ?? []).map(({ key, value: { fields } }) => {
    const start = fields.start && scope.formulas.readNumber(fields.start);
    return {
      symbol: sym(key.value),
      ...readLatex(fields.latex, problems),
      ...(start && { start: start.expr }),
    };
  });
}

export function readParameters(file: File, scope: Scope, problems: Problems): readonly Parameter[] {
  return (file.fields.parameters?.entries ?? []).map(({ key, value: { fields } }) => {
    const assume = fields.assume?.value === 'positive' ? 'positive' : 'real';
    const { value: text } = fields;
    const value = text && scope.formulas.readNumber(text);
    if (value && assume === 'positive' && !(value.value > 0))
      problems.add('not-positive', text.place, `${named(key.value)} is assumed to be positive`);
    return {
      symbol: sym(key.value),
      ...readLatex(fields.latex, problems),
      ...(value && { value: value.expr }),
      assume,
    };
  });
}

export function readDefinitions(
  file: File,
  scope: Scope,
  extra: Parameters<Scope['readDefinitions']>[1],
  problems: Problems,
): readonly Definition[] {
  const table = file.fields.definitions;
  const readable = (table?.entries ?? []).flatMap(({ key, value }) => {
    const text = value.kind === 'text' ? value : value.fields.value;
    const latex = value.kind === 'text' ? {} : readLatex(value.fields.latex, problems);
    return text ? [{ name: key.value, value: text, ...latex }] : [];
  });
  const definitions = scope.readDefinitions(readable, extra);
  // What could not be read stands for itself, so that it is reported once.
  const names = new Set(readable.map((r) => r.name));
  for (const { value } of table?.keys ?? []) if (!names.has(value)) scope.define(value, sym(value));
  return definitions;
}
