import type { Stretch } from '../check/part.ts';

/** A stretch of the notes, and what a reader sees in its place; blank lines divide paragraphs. */
export interface Edit extends Stretch {
  readonly text: string;
}

/** The notes with something in the place of formulas that is a word to every rule. */
export function withoutFormulas(text: string, formulas: readonly Stretch[]): string {
  let [out, at] = ['', 0];
  for (const { from, to } of formulas) {
    if (from < at) continue;
    out += text.slice(at, from) + 'x'.repeat(to - from);
    at = to;
  }
  return out + text.slice(at);
}

/** Applies edits, in their order and none inside another, to stretches of the notes. */
export const edited =
  (text: string, edits: readonly Edit[]): ((from: number, to: number) => string) =>
  (from, to) => {
    let [out, at] = ['', from];
    for (let i = firstAt(edits, from); i < edits.length; i++) {
      const edit = edits[i] as Edit;
      if (edit.from >= to) break;
      if (edit.from < at) continue;
      out += text.slice(at, edit.from) + edit.text;
      at = Math.min(edit.to, to);
    }
    return out + text.slice(at, to);
  };

/** The index of the first edit that begins at an offset or behind it. */
function firstAt(edits: readonly Edit[], offset: number): number {
  let [low, high] = [0, edits.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((edits[middle] as Edit).from >= offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
