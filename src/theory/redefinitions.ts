import { sym } from '../expr/build.ts';
import { dependsOn } from '../expr/walk.ts';
import { named } from './document.ts';
import { readLatex } from './latex.ts';
import type { theoryShape } from './schema.ts';
import type { Scope } from './scope.ts';
import type { Read } from './shape.ts';
import type { Problems } from './source.ts';
import type { Redefinition } from './theory.ts';

type File = Read<typeof theoryShape>;

/** The new couplings, each by the old ones; one that contains none of them is a problem. */
export function readRedefinitions(
  { fields }: File,
  coordinates: readonly string[],
  scope: Scope,
  problems: Problems,
): readonly Redefinition[] {
  return (fields.redefine?.entries ?? []).flatMap(({ key, value: entry }) => {
    const text = entry.kind === 'text' ? entry : entry.fields.value;
    const latex = entry.kind === 'text' ? {} : readLatex(entry.fields.latex, problems);
    const value = text && scope.read(text);
    if (text === undefined || value === undefined) return [];
    if (!coordinates.some((name) => dependsOn(value, sym(name)))) {
      const kind = fields.couplings ? 'coupling' : 'coordinate';
      const what = `${named(key.value)} would be constant: this contains no ${kind} of the theory`;
      problems.add('constant-redefinition', text.place, what);
    }
    return [{ symbol: sym(key.value), ...latex, value }];
  });
}
