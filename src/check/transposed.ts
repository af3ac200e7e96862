import type { ReadResult } from '../tex/read.ts';
import type { Judgement, Mistake } from './judgement.ts';

type Read = Extract<ReadResult, { ok: true }>;

/** The entries of a matrix that are wrong, where all of them are right with rows and columns exchanged on one side. */
export function transposedMatrix(
  entries: readonly Read[],
  judgements: readonly Judgement[],
  judge: (entry: Read) => Judgement,
): Mistake | undefined {
  const size = Math.sqrt(entries.length);
  const isMatrix = Number.isInteger(size) && size > 1 && /entry|,/.test(entries[0]?.entry?.name ?? '');
  if (!isMatrix || entries.some(({ sides }) => sides.length !== 2)) return undefined;
  const isTransposed = entries.every((entry, k) => {
    if (judgements[k]?.verdict !== 'refuted') return judgements[k]?.verdict === 'proved';
    const [left] = entry.sides;
    const right = entries[(k % size) * size + Math.floor(k / size)]?.sides[1];
    if (left === undefined || right === undefined) return false;
    const sides = [left, right];
    return judge({ ...entry, sides, readings: [{ sides, assumed: entry.assumed }] }).verdict === 'proved';
  });
  return isTransposed ? { kind: 'transposed-matrix' } : undefined;
}
