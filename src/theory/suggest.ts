/** Are the words equal but for one character inserted, deleted or replaced, or for two neighbours exchanged? */
function oneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const [restA, restB] = [a.slice(i), b.slice(i)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA === restB.slice(1) ||
    restA.slice(1) === restB ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** “did you mean …?”, where one of the known words is close. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const plain = (w: string): string => w.toLowerCase().replace(/[_\s-]+/g, ' ');
  for (const candidate of known) {
    if (plain(candidate) === plain(word) || (word.length > 1 && oneEditApart(plain(word), plain(candidate))))
      return `did you mean \`${candidate}\`?`;
  }
  return undefined;
}
