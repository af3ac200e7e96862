import { badUsage } from './exit.ts';

/** Gathers a list option, which may be repeated. */
export const gathered = (value: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  ...splitList(value),
];

/** The value of an option that may be given once. */
export function once(flags: string, value: string, before?: string): string {
  if (before === undefined) return value;
  const [option] = flags.split(' ');
  throw badUsage(
    'repeated-option',
    `${option} is given twice: ${before} and ${value}`,
    `one command answers for one ${option}; run it once for each`,
    value,
  );
}

/** Splits at the commas outside parentheses: `a=lambertw(0,1),b=2` has two parts. */
function splitList(text: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  let depth = 0;
  for (const c of text) {
    if (c === '(') depth++;
    if (c === ')') depth--;
    if (c === ',' && depth <= 0) {
      parts.push(part);
      part = '';
    } else part += c;
  }
  return [...parts, part].map((p) => p.trim());
}

export interface Assignment {
  readonly name: string;
  readonly value: string;
}

/** Splits each `name=value` at its first `=`. */
export const assignments = (option: string, values: readonly string[] = []): readonly Assignment[] =>
  values.map((v) => {
    const at = v.indexOf('=');
    if (at < 1) throw badUsage('bad-option', `${option} takes name=value, not ${v}`, undefined, v);
    return { name: v.slice(0, at).trim().normalize('NFC'), value: v.slice(at + 1).trim() };
  });
