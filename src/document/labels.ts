/** A label for an equation: the same in every format, and safe in each. Different steps have different labels. */
export const labelOf = (theory: string, id: string): string => `eq:${safe(theory)}:${safe(id)}`;

const safe = (text: string): string =>
  Array.from(text, (c) => {
    if (/[A-Za-z0-9_.-]/.test(c)) return c;
    return c === '%' ? '+' : `+${(c.codePointAt(0) as number).toString(16)}+`;
  }).join('');
