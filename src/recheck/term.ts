/**
 * A formula as it was read: a plain tree that keeps every sum and quotient as written. Nothing is collected,
 * cancelled or sorted; what a term is worth is found by evaluating it.
 */
export type Term =
  | { readonly kind: 'number'; readonly value: Fraction }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sum'; readonly terms: readonly Term[] }
  | { readonly kind: 'product'; readonly factors: readonly Term[] }
  | { readonly kind: 'negative'; readonly of: Term }
  | { readonly kind: 'inverse'; readonly of: Term }
  | { readonly kind: 'power'; readonly base: Term; readonly exponent: Term }
  | { readonly kind: 'call'; readonly fn: string; readonly args: readonly Term[] }
  | Derivative;

/** D(of, by, order) or Dp(of, by, order). */
export interface Derivative {
  readonly kind: 'derivative';
  readonly how: 'total' | 'partial';
  readonly of: Term;
  readonly by: Term;
  readonly order: number;
}

/** n/d with d > 0, not necessarily in lowest terms. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const childrenOf = (term: Term): readonly Term[] => {
  switch (term.kind) {
    case 'number':
    case 'name':
      return [];
    case 'sum':
      return term.terms;
    case 'product':
      return term.factors;
    case 'negative':
    case 'inverse':
      return [term.of];
    case 'power':
      return [term.base, term.exponent];
    case 'call':
      return term.args;
    case 'derivative':
      return [term.of, term.by];
  }
};

/** The term with other terms in it, where `replace` gives one. */
export function mapped(term: Term, replace: (term: Term) => Term | undefined): Term {
  const replaced = replace(term);
  if (replaced !== undefined) return replaced;
  const inside = (x: Term): Term => mapped(x, replace);
  switch (term.kind) {
    case 'number':
    case 'name':
      return term;
    case 'sum':
      return { ...term, terms: term.terms.map(inside) };
    case 'product':
      return { ...term, factors: term.factors.map(inside) };
    case 'negative':
    case 'inverse':
      return { ...term, of: inside(term.of) };
    case 'power':
      return { ...term, base: inside(term.base), exponent: inside(term.exponent) };
    case 'call':
      return { ...term, args: term.args.map(inside) };
    case 'derivative':
      return { ...term, of: inside(term.of), by: inside(term.by) };
  }
}

/** A text that tells terms apart: equal texts are equal terms. */
export const keyOf = (term: Term): string => {
  switch (term.kind) {
    case 'number':
      return `${term.value.n}/${term.value.d}`;
    case 'name':
      return term.name;
    case 'derivative':
      return `${term.how === 'total' ? 'D' : 'Dp'}(${[term.of, term.by].map(keyOf).join(',')}${term.order === 1 ? '' : `,${term.order}`})`;
    case 'call':
      return `${term.fn}(${term.args.map(keyOf).join(',')})`;
    case 'sum':
    case 'product':
    case 'negative':
    case 'inverse':
    case 'power':
      return `(${term.kind} ${childrenOf(term).map(keyOf).join(' ')})`;
  }
};

/** Numbers in exponents are needed exactly up to this many binary digits. */
const longestExponent = 200n;

const within = (value: Fraction): Fraction | undefined =>
  [value.n, value.d].every((x) => x < 1n << longestExponent && -x < 1n << longestExponent)
    ? value
    : undefined;

/** The value of a term that is made of numbers alone; undefined for other terms, and for very long numbers. */
export function fractionOf(term: Term): Fraction | undefined {
  switch (term.kind) {
    case 'number':
      return within(reduced(term.value));
    case 'negative': {
      const x = fractionOf(term.of);
      return x && { n: -x.n, d: x.d };
    }
    case 'inverse': {
      const x = fractionOf(term.of);
      return x && x.n !== 0n ? { n: x.n < 0n ? -x.d : x.d, d: x.n < 0n ? -x.n : x.n } : undefined;
    }
    case 'sum':
      return folded(term.terms, { n: 0n, d: 1n }, (a, b) => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d }));
    case 'product':
      return folded(term.factors, { n: 1n, d: 1n }, (a, b) => ({ n: a.n * b.n, d: a.d * b.d }));
    case 'name':
    case 'power':
    case 'call':
    case 'derivative':
      return undefined;
  }
}

function folded(
  terms: readonly Term[],
  start: Fraction,
  join: (a: Fraction, b: Fraction) => Fraction,
): Fraction | undefined {
  let value: Fraction | undefined = start;
  for (const term of terms) {
    const next = fractionOf(term);
    if (next === undefined) return undefined;
    value = within(reduced(join(value, next)));
    if (value === undefined) return undefined;
  }
  return value;
}

export function reduced({ n, d }: Fraction): Fraction {
  let [a, b] = [n < 0n ? -n : n, d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a > 1n ? { n: n / a, d: d / a } : { n, d };
}
