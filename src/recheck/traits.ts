import { atomKey } from './scene.ts';
import { atomOf } from './evaluate.ts';
import { childrenOf, fractionOf, keyOf } from './term.ts';
import type { Term } from './term.ts';

/** What has to be known about formulas before points for them are chosen. */
export interface Traits {
  /** What is assumed positive, and what stands under roots or has general exponents: real values need it positive. */
  readonly positive: ReadonlySet<string>;
  /** Everything under roots and with general exponents, by its text, with the order of the root. */
  readonly radicands: ReadonlyMap<string, number>;
  /** Numbers of which numbers under roots are products: √12 is 2√3 only where 2 and 3 are positive. */
  readonly numbers: readonly bigint[];
  /** Do general exponents or exponential functions occur? */
  readonly exponents: boolean;
  /** Is a square root of −1 needed? */
  readonly complex: boolean;
  /** Does a root have a sign that the point decides, as √(x²) has? */
  readonly signs: boolean;
  /** Is a value more than a quotient of polynomials in independent numbers, so that signs of roots may matter? */
  readonly branches: boolean;
}

/** The primes below 1000 in a number, and what is left. */
function partsOf(n: bigint): readonly bigint[] {
  const parts: bigint[] = [];
  let rest = n < 0n ? -n : n;
  for (let d = 2n; d < 1000n && rest > 1n; d++) {
    if (rest % d === 0n) parts.push(d);
    while (rest % d === 0n) rest /= d;
  }
  return rest > 1n ? [...parts, rest] : parts;
}

const exponentials: ReadonlySet<string> = new Set(['exp', 'sin', 'cos', 'tan', 'sinh', 'cosh', 'tanh']);

const circular: ReadonlySet<string> = new Set(['sin', 'cos', 'tan']);

/** Numbers of which no relation is known but those that the checker uses: π, written as an arc, and ζ(2), ζ(3), … */
function isIndependent(fn: string, argument: Term): boolean {
  const number = fractionOf(argument);
  if (number?.d !== 1n) return false;
  return fn === 'acos' ? number.n === -1n : fn === 'zeta' && number.n >= 2n;
}

export function traitsOf(terms: readonly Term[], time: string, assuming: readonly string[]): Traits {
  const positive = new Set<string>(assuming);
  const radicands = new Map<string, number>();
  const numbers = new Set<bigint>();
  let [exponents, complex, signs, branches] = [false, false, false, false];

  const root = (base: Term, order: number): void => {
    const number = fractionOf(base);
    complex ||= number !== undefined && number.n < 0n;
    branches = true;
    const atom = atomOf(base, time);
    if (number) [number.n, number.d].flatMap(partsOf).forEach((part) => numbers.add(part));
    else if (atom) positive.add(atomKey(atom));
    else signs = true;
    radicands.set(keyOf(base), Math.max(order, radicands.get(keyOf(base)) ?? 1));
  };

  const seen = new Set<Term>();
  const visit = (term: Term): void => {
    if (seen.has(term)) return;
    seen.add(term);
    if (term.kind === 'call') {
      branches ||= !isIndependent(term.fn, term.args[0] ?? term);
      exponents ||= exponentials.has(term.fn);
      complex ||= circular.has(term.fn);
      if (term.fn === 'sqrt' && term.args[0]) root(term.args[0], 2);
    } else if (term.kind === 'power') {
      const exponent = fractionOf(term.exponent);
      exponents ||= exponent === undefined;
      if (exponent?.d !== 1n) root(term.base, exponent === undefined ? 1 : Number(exponent.d));
    }
    complex ||= term.kind === 'name' && term.name === 'I';
    childrenOf(term).forEach(visit);
  };
  terms.forEach(visit);
  return { positive, radicands, numbers: [...numbers], exponents, complex, signs, branches };
}
