/** A relation with one slip of the pen in it. */
export interface Mutant {
  readonly kind: 'sign' | 'factor' | 'power' | 'symbol' | 'missing' | 'extra';
  readonly tex: string;
}

/** Every single slip that can be made in a relation of LaTeX, found in its text. */
export function mutants(
  tex: string,
  symbols: readonly (readonly string[])[],
  extra: string,
): readonly Mutant[] {
  return [
    ...signs(tex),
    ...factors(tex),
    ...powers(tex),
    ...symbols.flatMap((alike) => swapped(tex, alike)),
    ...terms(tex, extra),
  ];
}

const put = (tex: string, at: number, length: number, by: string): string =>
  tex.slice(0, at) + by + tex.slice(at + length);

/** Whether a place lies in an exponent or an index. */
function isRaised(tex: string, at: number): boolean {
  if (/[\^_]\s*$/.test(tex.slice(0, at))) return true;
  let depth = 0;
  for (let i = at - 1; i >= 0; i--) {
    if (tex[i] === '}') depth++;
    else if (tex[i] === '{' && --depth < 0) {
      if (/[\^_]\s*$/.test(tex.slice(0, i))) return true;
      depth = 0;
    }
  }
  return false;
}

const places = (tex: string, pattern: RegExp): readonly RegExpExecArray[] =>
  [...tex.matchAll(pattern)].filter((m) => !isRaised(tex, m.index));

const signs = (tex: string): readonly Mutant[] =>
  places(tex, /[+-]/g).map((m) => ({ kind: 'sign', tex: put(tex, m.index, 1, m[0] === '+' ? '-' : '+') }));

const factors = (tex: string): readonly Mutant[] => [
  ...places(tex, /(?<![\d.\\A-Za-z])[1-9]\d*(?![\d.])/g).map((m): Mutant => ({
    kind: 'factor',
    tex: put(tex, m.index, m[0].length, `${2 * Number(m[0])}`),
  })),
  ...onRight(tex, (right) => [`2 \\left(${right}\\right)`, `\\frac{1}{2} \\left(${right}\\right)`]).map(
    (t): Mutant => ({ kind: 'factor', tex: t }),
  ),
];

const powers = (tex: string): readonly Mutant[] =>
  [...tex.matchAll(/\^(?:\{([1-9])\}|([1-9]))/g)].flatMap((m) =>
    [1, -1]
      .map((by) => Number(m[1] ?? m[2]) + by)
      .filter((n) => n > 0)
      .map((n): Mutant => ({ kind: 'power', tex: put(tex, m.index, m[0].length, `^{${n}}`) })),
  );

function swapped(tex: string, alike: readonly string[]): readonly Mutant[] {
  return alike.flatMap((name) =>
    [...tex.matchAll(new RegExp(`${name.replaceAll('\\', '\\\\')}(?![A-Za-z])`, 'g'))]
      .filter((m) => !/\\[A-Za-z]*$/.test(tex.slice(0, m.index)))
      .flatMap((m) =>
        alike
          .filter((other) => other !== name)
          .map((other): Mutant => ({ kind: 'symbol', tex: put(tex, m.index, name.length, `${other} `) })),
      ),
  );
}

/** The right side without one of its terms, or with one more. */
function terms(tex: string, extra: string): readonly Mutant[] {
  const split = (right: string): readonly string[] => {
    const parts: string[] = [];
    let [depth, from] = [0, 0];
    for (let i = 0; i < right.length; i++) {
      if ('{('.includes(right[i]!)) depth++;
      else if ('})'.includes(right[i]!)) depth--;
      else if (depth === 0 && '+-'.includes(right[i]!) && right.slice(from, i).trim() !== '') {
        parts.push(right.slice(from, i));
        from = i;
      }
    }
    return [...parts, right.slice(from)];
  };
  return [
    ...onRight(tex, (right) => {
      const parts = split(right);
      return parts.length < 2 ? [] : parts.map((_, i) => parts.filter((_p, k) => k !== i).join(' '));
    }).map((t): Mutant => ({ kind: 'missing', tex: t })),
    ...onRight(tex, (right) => [`${right} + ${extra}`]).map((t): Mutant => ({ kind: 'extra', tex: t })),
  ];
}

/** Changes of the right side of a relation with one `=`. */
function onRight(tex: string, change: (right: string) => readonly string[]): readonly string[] {
  const parts = tex.split('=');
  const [left, right] = parts;
  return parts.length === 2 && right!.trim() !== '' ? change(right!.trim()).map((r) => `${left}= ${r}`) : [];
}
