/** The first number, to the last bit, at which `isBefore` no longer holds; it holds at `before`, not at `after`. */
export function bisect(before: number, after: number, isBefore: (x: number) => boolean): number {
  for (;;) {
    const middle = before + (after - before) / 2;
    if (middle === before || middle === after) return after;
    if (isBefore(middle)) before = middle;
    else after = middle;
  }
}
