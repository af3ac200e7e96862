import { isZero, sym, ZERO } from '../expr/build.ts';
import { named } from './document.ts';
import type { Read } from './shape.ts';
import type { theoryShape } from './schema.ts';
import type { Extra, Scope } from './scope.ts';
import type { Problems } from './source.ts';
import { didYouMean } from './suggest.ts';
import type { Symmetry } from './theory.ts';

type File = Read<typeof theoryShape>;

/** The symmetries that the author states; a coordinate without an entry does not change. */
export function readSymmetries(
  { fields }: File,
  coordinates: readonly string[],
  scope: Scope,
  problems: Problems,
): readonly Symmetry[] {
  const extra: Extra = { time: true, momenta: true, velocities: fields.lagrangian !== undefined };
  return (fields.symmetry?.entries ?? []).map(({ key, value }) => {
    const { generator, boundary } = value.fields;
    for (const { value: name, place } of generator?.keys ?? []) {
      if (coordinates.includes(name)) continue;
      const what = `${named(name)} is not a coordinate of this theory`;
      problems.add('unknown-name', place, what, didYouMean(name, coordinates));
    }
    const changes = new Map(
      (generator?.entries ?? []).map((entry) => [entry.key.value, scope.read(entry.value, extra)] as const),
    );
    if (
      generator &&
      [...changes].every(([name, e]) => coordinates.includes(name) && e !== undefined && isZero(e))
    )
      problems.add('no-change', key.place, `the symmetry ${named(key.value)} changes no coordinate`);
    return {
      symbol: sym(key.value),
      change: coordinates.map((name) => changes.get(name) ?? ZERO),
      boundary: (boundary && scope.read(boundary, extra)) ?? ZERO,
    };
  });
}
