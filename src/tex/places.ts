/** A place in a file: both count from 1, columns in code points. */
interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** Turns UTF-16 offsets of a text into lines and columns. */
export function placesIn(text: string): (offset: number) => FilePlace {
  const starts = [0];
  for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Array.from(text.slice(starts[low], offset)).length + 1 };
  };
}
