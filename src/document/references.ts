import type { Inline } from './inline.ts';
import { joined, plainWords } from './inline.ts';
import { words } from './language.ts';

/** The numbers of equations, in order. */
export type Numbering = ReadonlyMap<string, number>;

export const referenceTo = (id: string, numbers: Numbering): Inline => ({
  kind: 'reference',
  id,
  number: numbers.get(id) ?? 0,
});

/** “from (1), (3) to (5)”: three or more neighbours become a range. */
export function usesOf(ids: readonly string[], numbers: Numbering): readonly Inline[] {
  const known = [...new Set(ids)]
    .filter((id) => numbers.has(id))
    .map((id) => ({ id, number: numbers.get(id) as number }))
    .sort((a, b) => a.number - b.number);
  if (known.length === 0) return [];
  const runs: (typeof known)[] = [];
  for (const entry of known) {
    const run = runs[runs.length - 1];
    if (run?.[run.length - 1]?.number === entry.number - 1) run.push(entry);
    else runs.push([entry]);
  }
  const parts = runs.flatMap((run): readonly (readonly Inline[])[] => {
    const ends = run.map(({ id }) => referenceTo(id, numbers));
    const [first, last] = [ends[0] as Inline, ends[ends.length - 1] as Inline];
    return run.length > 2 ? [[first, plainWords(` ${words.step.to} `), last]] : ends.map((r) => [r]);
  });
  return [plainWords(`${words.step.from} `), ...joined(parts, ', ', ` ${words.step.and} `)];
}
