import type { PlainLine } from './plain-line.ts';
import type { PlainNames } from './plain-names.ts';

/** A name that stands behind a d without a space, and the tokens that follow it. */
export interface Stretch {
  readonly name: string;
  readonly primes: number;
  readonly from: number;
  readonly to: number;
}

/** A derivative in a plain text. `mark`, `order` and `power` are LaTeX. */
interface Derivative {
  readonly mark: string;
  readonly order: string;
  readonly of: Stretch;
  readonly by: readonly (Stretch & { readonly power: string })[];
  /** The token behind it. */
  readonly next: number;
}

/** The d, ∂ or δ of a differential, with the part of its name that stands behind it. */
interface Differential {
  readonly mark: string;
  readonly rest: string;
}

const marks: ReadonlyMap<string, string> = new Map([
  ['d', 'd'],
  ['∂', '\\partial'],
  ['δ', '\\delta'],
]);

/** `dg/dtau`, `d^2S/dg^2`, `d/dtau (…)`, `∂²H/∂g∂p`; undefined where no derivative begins at `i`. */
export function derivativeAt(line: PlainLine, names: PlainNames, i: number): Derivative | undefined {
  const d = differentialAt(line, names, i);
  if (d === undefined) return undefined;
  const order = d.rest === '' ? orderAt(line, i + 1) : undefined;
  const from = order?.next ?? i + 1;
  const slash = slashBehind(line, from, d.rest);
  const variables = slash === undefined ? undefined : variablesAt(line, names, line.solid(slash + 1), d.mark);
  if (slash === undefined || variables === undefined) return undefined;
  const primes = d.rest === '' ? 0 : (line.token(i)?.primes ?? 0);
  return {
    mark: marks.get(d.mark) ?? d.mark,
    order: order?.tex ?? '',
    of: { name: d.rest, primes, from, to: slash },
    ...variables,
  };
}

/** mu, where a name is lnmu. */
export const logarithmOf = (name: string, names: PlainNames): string | undefined =>
  names.known(name) === undefined ? /^(?:ln|log)_?(.+)$/.exec(name)?.[1] : undefined;

/** The beginning of a differential at `i`, where no name of the theory begins so. */
function differentialAt(line: PlainLine, names: PlainNames, i: number): Differential | undefined {
  if (line.sign(i) === '∂') return { mark: '∂', rest: '' };
  const t = line.token(i);
  if (t?.kind !== 'name' || t.dots > 0) return undefined;
  const [, mark, rest] = /^(d|δ)(.*)$/su.exec(t.text) ?? [];
  if (mark === undefined || rest === undefined || /^[_\d]/.test(rest)) return undefined;
  if (rest !== '' && (names.known(t.text) !== undefined || !isVariable(rest, names))) return undefined;
  return { mark, rest };
}

function isVariable(name: string, names: PlainNames): boolean {
  const inside = logarithmOf(name, names) ?? name;
  return [names.known, names.command, names.product].some((find) => find(inside) !== undefined);
}

function orderAt(line: PlainLine, i: number): { readonly tex: string; readonly next: number } | undefined {
  const t = line.token(i);
  if (t?.kind === 'raised') return { tex: `^{${t.text}}`, next: i + 1 };
  const n = line.token(i + 1);
  return line.sign(i) === '^' && n?.kind === 'number' ? { tex: `^{${n.text}}`, next: i + 2 } : undefined;
}

/** The slash behind what is differentiated: brackets and exponents; names too, where the d stands alone. */
function slashBehind(line: PlainLine, from: number, rest: string): number | undefined {
  const takesNames = rest === '' || /^(?:ln|log)$/.test(rest);
  for (let i = from; i < line.tokens.length; i++) {
    if (line.sign(i) === '/') return i;
    const kind = line.token(i)?.kind;
    const end = line.closing(i);
    if (end !== undefined) i = end;
    else if (line.sign(i) === '^') i++;
    else if (line.prose.has(i)) return undefined;
    else if (kind !== 'raised' && kind !== 'space' && !(takesNames && kind === 'name')) return undefined;
  }
  return undefined;
}

/** What is differentiated by, from the first d on. */
function variablesAt(
  line: PlainLine,
  names: PlainNames,
  from: number,
  mark: string,
): Pick<Derivative, 'by' | 'next'> | undefined {
  const by: (Stretch & { readonly power: string })[] = [];
  let i = from;
  for (let d = differentialAt(line, names, i); d?.mark === mark; d = differentialAt(line, names, i)) {
    const begin = i + 1;
    let to = begin;
    if (d.rest === '' || /^(?:ln|log)$/.test(d.rest)) {
      to = line.solid(begin);
      if (/^(?:ln|log)$/.test(line.token(to)?.text ?? '')) to = line.solid(to + 1);
      const end = line.closing(to);
      if (end === undefined && line.token(to)?.kind !== 'name') return undefined;
      to = (end ?? to) + 1;
    }
    const power = orderAt(line, to);
    const primes = d.rest === '' ? 0 : (line.token(i)?.primes ?? 0);
    by.push({ name: d.rest, primes, from: begin, to, power: power?.tex ?? '' });
    i = power?.next ?? to;
    if (mark !== '∂') break;
  }
  return by.length === 0 ? undefined : { by, next: i };
}
