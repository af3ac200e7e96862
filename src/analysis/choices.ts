/** All choices of so many, in their order. */
export function choices<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  const [first, ...rest] = list;
  if (size === 0) return [[]];
  if (first === undefined) return [];
  return [...choices(rest, size - 1).map((c) => [first, ...c]), ...choices(rest, size)];
}
