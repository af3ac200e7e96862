/** One path through the places where a formula can be read in several ways. */
export class Choices {
  private position = 0;
  readonly taken: { option: number; readonly of: number }[];

  constructor(path: readonly { option: number; readonly of: number }[] = []) {
    this.taken = path.map((c) => ({ ...c }));
  }

  /** Which of `of` ways is taken at this place; the first is the usual one. */
  choose(of: number): number {
    const known = this.taken[this.position++];
    if (known !== undefined) return known.option;
    this.taken.push({ option: 0, of });
    return 0;
  }

  /** A place on the path, to which `rewind` goes back. */
  mark(): number {
    return this.position;
  }

  rewind(mark: number): void {
    this.position = mark;
  }

  /** The path to try after this one, or undefined after the last. */
  next(): Choices | undefined {
    const path = this.taken.map((c) => ({ ...c }));
    for (let last = path.pop(); last !== undefined; last = path.pop()) {
      if (last.option + 1 < last.of) return new Choices([...path, { option: last.option + 1, of: last.of }]);
    }
    return undefined;
  }
}
