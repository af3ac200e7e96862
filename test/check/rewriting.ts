/**
 * Rewritings of a relation of LaTeX that leave what it says as it is, made in its text alone. Each returns the text as it
 * was where it does not apply.
 */
export type Rewriting = (tex: string) => string;

/** The top-level summands of a side with their signs; undefined where it is not a plain sum. */
function summands(spaced: string): readonly string[] | undefined {
  const side = spaced.replaceAll(/\\[,;!]/g, ' ').trim();
  const parts: string[] = [];
  let [depth, from] = [0, 0];
  for (let i = 0; i < side.length; i++) {
    if ('{(['.includes(side[i]!)) depth++;
    else if ('})]'.includes(side[i]!)) depth--;
    else if (depth === 0 && '+-'.includes(side[i]!) && /[^\s+\-]\s*$/.test(side.slice(from, i))) {
      parts.push(side.slice(from, i));
      from = i;
    }
  }
  parts.push(side.slice(from));
  return /\\times|\\cdot\s*[+-]|[+-]\s*[+-]/.test(side) || depth !== 0 ? undefined : parts.map(signed);
}

const signed = (term: string): string => (/^\s*[+-]/.test(term) ? term.trim() : `+ ${term.trim()}`);

const joined = (terms: readonly string[]): string => terms.join(' ').replace(/^\+\s*/, '');

const negated = (term: string): string => (term.startsWith('-') ? `+${term.slice(1)}` : `-${term.slice(1)}`);

const script = String.raw`(?:\{[^{}]*\}|\\[a-z]+|\w)`;
const letter = String.raw`(?:[a-zA-Z]|\\varepsilon|\\epsilon|\\lambda|\\pi|\\hbar)(?![a-zA-Z])`;
const factor = new RegExp(
  String.raw`^(?:\d+(?:\^${script})?|(?!d[^a-z])${letter}(?:_${script})?(?:\^${script})?|\\[dt]?frac\{[^{}d\\]*\}\{[^{}d\\]*\})`,
);

/** A bracket at the beginning of a text: what stands in it, and its length. */
function bracket(text: string): { readonly body: string; readonly length: number } | undefined {
  const open = /^(?:\\left)?\s*\(/.exec(text)?.[0];
  if (open === undefined) return undefined;
  let depth = 0;
  for (let i = open.length - 1; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && --depth === 0) {
      const body = text.slice(open.length, i).replace(/\\right\s*$/, '');
      return /^\s*[\^_]/.test(text.slice(i + 1)) ? undefined : { body, length: i + 1 };
    }
  }
  return undefined;
}

/** The sign and the factors of a summand; undefined where something in it might not be a factor. */
function factors(term: string): { readonly sign: string; readonly factors: readonly string[] } | undefined {
  const found: string[] = [];
  let rest = term
    .slice(1)
    .replaceAll(/\\[,;!]|\\cdot(?![a-z])/g, ' ')
    .trim();
  while (rest !== '') {
    const group = bracket(rest);
    const length = group?.length ?? factor.exec(rest)?.[0].length;
    // H(g, p) and g(τ) are no products.
    if (length === undefined || (group && (/,/.test(group.body) || /^[A-Zg]$/.test(found.at(-1) ?? ''))))
      return undefined;
    found.push(group ? `\\left( ${group.body} \\right)` : rest.slice(0, length));
    rest = rest.slice(length).trim();
  }
  return found.length === 0 ? undefined : { sign: term[0]!, factors: found };
}

/** Rewrites the last side of a relation. */
const onLastSide =
  (change: (side: string) => string): Rewriting =>
  (tex) => {
    const at = tex.lastIndexOf('=');
    return `${tex.slice(0, at + 1)} ${change(tex.slice(at + 1).trim())}`;
  };

const onSummands = (change: (terms: readonly string[]) => readonly string[]): Rewriting =>
  onLastSide((side) => {
    const terms = summands(side);
    return terms === undefined ? side : joined(change(terms));
  });

const onFactors = (change: (factors: readonly string[]) => readonly string[]): Rewriting =>
  onSummands((terms) =>
    terms.map((term) => {
      const product = factors(term);
      return product === undefined ? term : `${product.sign} ${change(product.factors).join(' \\cdot ')}`;
    }),
  );

/** F (a + b) → F a + F b. */
function expanded(term: string): readonly string[] {
  const product = factors(term);
  const at = product?.factors.findIndex((f) => f.startsWith('\\left')) ?? -1;
  const inner = at < 0 ? undefined : summands(product!.factors[at]!.slice(7, -8));
  const others = product?.factors.filter((_, i) => i !== at) ?? [];
  if (inner === undefined || product === undefined || others.length === 0) return [term];
  return inner.map((t) => {
    const sign = t.startsWith(product.sign) ? '+' : '-';
    return `${sign} ${others.join(' \\cdot ')} \\cdot ${t.slice(1).trim()}`;
  });
}

const swapSides: Rewriting = (tex) => {
  const sides = tex.split('=');
  return sides.length === 2 ? `${sides[1]!.trim()} = ${sides[0]!.trim()}` : tex;
};

/** \dot p_z → \frac{d p_z}{d\tau} */
const leibniz: Rewriting = (tex) =>
  tex.replaceAll(
    new RegExp(
      String.raw`\\dot(?:\s+|\{)([a-zA-Z])(?:(?<=\{[a-zA-Z])\})?((?:_${script})?)(?!\s*[\^_'])`,
      'g',
    ),
    (_, name: string, index: string) => `\\frac{d ${name}${index}}{d\\tau}`,
  );

/** The ways in which the last side, the notation or the layout of a relation may differ. */
export const rewritings: { readonly [name: string]: Rewriting } = {
  'sides exchanged': swapSides,
  'terms reversed': onSummands((terms) => terms.toReversed()),
  'terms rotated': onSummands((terms) => [...terms.slice(1), ...terms.slice(0, 1)]),
  'factors reversed': onFactors((fs) => fs.toReversed()),
  'factors rotated': onFactors((fs) => [...fs.slice(1), ...fs.slice(0, 1)]),
  'brackets multiplied out': onSummands((terms) => terms.flatMap(expanded)),
  'minus one taken out': onSummands((terms) => [`- \\left[ ${joined(terms.map(negated))} \\right]`]),
  'doubled and halved': onLastSide(
    (side) => `\\frac{1}{2} \\left[ 2 \\cdot \\left( ${side} \\right) \\right]`,
  ),
  'one added and taken away': onLastSide((side) => `1 + ${joined([signed(side)])} - 1`),
  'powers written out': onFactors((fs) =>
    fs.map((f) =>
      f.replace(/^([a-zA-Z])\^(?:\{([23])\}|([23]))$/, (_, x: string, a?: string, b?: string) =>
        Array<string>(Number(a ?? b))
          .fill(x)
          .join(' \\cdot '),
      ),
    ),
  ),
  'epsilon exchanged': (tex) =>
    tex.replaceAll(/\\(var)?epsilon\b/g, (_, v?: string) => (v ? '\\epsilon' : '\\varepsilon')),
  'dots as fractions': leibniz,
  'brackets that grow': (tex) =>
    /\\left|\\right|\\[bB]ig/.test(tex) ? tex : tex.replaceAll('(', '\\left(').replaceAll(')', '\\right)'),
  'large brackets': (tex) => tex.replaceAll('\\left(', '\\Bigl(').replaceAll('\\right)', '\\Bigr)'),
  'display fractions': (tex) => tex.replaceAll(/\\[dt]?frac(?![a-z])/g, '\\dfrac'),
  'thin spaces': (tex) => tex.replaceAll(/\s*([+=])\s*/g, ' \\; $1 \\, '),
  'no spaces': (tex) => tex.replaceAll(/(?<!\\[a-zA-Z]*)\s+(?=[^a-zA-Z])/g, ''),
  'a group around the last side': onLastSide((side) => `{${side}}`),
};

/** The same in the letters of a theory with the one coupling g. */
export const renamings: { readonly [name: string]: Rewriting } = {
  'p as p_g': (tex) => tex.replaceAll(/(?<![\\a-zA-Z]|_)p(?![a-zA-Z_])/g, 'p_{g}'),
  'a script H': (tex) => tex.replaceAll(/(?<![\\a-zA-Z]|\\mathcal[\s{]*)H(?![a-zA-Z_])/g, '\\mathcal{H}'),
};
