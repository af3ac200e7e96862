/** The index of the brace that closes the one at `open`. */
export function closingBrace(tex: string, open: number): number {
  let depth = 0;
  for (let i = open; i < tex.length; i++) {
    const c = tex[i];
    if (c === '\\') i++;
    else if (c === '{') depth++;
    else if (c === '}' && --depth === 0) return i;
  }
  return tex.length - 1;
}

/** Widths of commands in em; a Greek letter or another sign has that of a letter. */
const commands: ReadonlyMap<string, number> = new Map([
  ...'left right bigl bigr Bigl Bigr dot ddot bar hat tilde mathcal mathrm mathit mathbf mathsf operatorname'
    .split(' ')
    .map((name) => [name, 0] as const),
  ...'exp cos sin tan sinh cosh tanh'.split(' ').map((name) => [name, 1.6] as const),
  ...'arcsin arccos arctan'.split(' ').map((name) => [name, 2.7] as const),
  ['ln', 1],
  ['quad', 1],
  ['sqrt', 0.9],
  ['cdot', 0.75],
  ['sum', 1.4],
  [',', 0.17],
]);

const script = 0.72;

/** About how wide a displayed formula is, in em; rather too wide than too narrow. */
export function widthOf(tex: string, size = 1, nested = false): number {
  let width = 0;
  let last = '';
  for (let i = 0; i < tex.length;) {
    const c = tex[i] as string;
    if (c === '\\') {
      const name = /^\\([A-Za-z]+|.)/s.exec(tex.slice(i))?.[1] ?? '';
      i += name.length + 1;
      if (name === 'frac') {
        const above = groupAt(tex, i);
        const below = groupAt(tex, above.end);
        const inner = nested ? size * script : size;
        width += Math.max(widthOf(above.text, inner, true), widthOf(below.text, inner, true)) + 0.25 * size;
        i = below.end;
      } else width += (commands.get(name) ?? 0.6) * size;
    } else if (c === '^' || c === '_') {
      const first = groupAt(tex, i + 1);
      const isPair = c === '_' ? tex[first.end] === '^' : tex[first.end] === '_';
      const second = isPair ? groupAt(tex, first.end + 1) : { text: '', end: first.end };
      const scripts = [first.text, second.text].map((text) => widthOf(text, size * script, true));
      width += Math.max(...scripts) + 0.05;
      i = second.end;
    } else {
      width += characterWidth(c, last) * size;
      i++;
    }
    if (c !== ' ' && c !== '{' && c !== '}') last = c;
  }
  return width;
}

function characterWidth(c: string, before: string): number {
  if (c === ' ' || c === '{' || c === '}') return 0;
  if (c === '=') return 1.35;
  if (c === '+' || c === '-') return before === '' || before === '(' ? 0.8 : 1.25;
  if (/[()|/,.']/.test(c)) return 0.42;
  if (/[A-Zmw]/.test(c)) return 0.8;
  return 0.52;
}

/** One argument of a command: a group, a command or a character, and where it ends. */
export function groupAt(tex: string, start: number): { readonly text: string; readonly end: number } {
  let at = start;
  while (tex[at] === ' ') at++;
  if (tex[at] === '{') {
    const end = closingBrace(tex, at);
    return { text: tex.slice(at + 1, end), end: end + 1 };
  }
  const text = /^(?:\\[A-Za-z]+|\\?.)/s.exec(tex.slice(at))?.[0] ?? '';
  return { text, end: at + Math.max(1, text.length) };
}
