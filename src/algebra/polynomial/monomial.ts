/**
 * A product of powers of variables. Equal monomials of one ring are the same object: each is a node of a tree whose
 * root is 1 and whose branches are powers of variables of rising index. So a product of a few among many variables is
 * as short as it looks, and to find it takes as many steps as it has variables.
 */
export class Monomial {
  /** What is left without the last variable; 1 is its own rest. */
  readonly rest: Monomial;
  /** The branch that was asked for last; most nodes have no other. */
  private latest: Monomial | undefined;
  /** All branches, where there are several. */
  private branches: Map<number | string, Monomial> | undefined;
  private list: readonly number[] | undefined;

  private constructor(
    rest: Monomial | undefined,
    /** The largest index of a variable that occurs; −1 in 1. */
    readonly variable: number,
    /** The exponent of that variable. */
    readonly exponent: number,
  ) {
    this.rest = rest ?? this;
    this.latest = undefined;
    this.branches = undefined;
    this.list = undefined;
  }

  /** The monomial 1 of a new ring. */
  static root(): Monomial {
    return new Monomial(undefined, -1, 0);
  }

  /** This monomial times a power of a variable beyond all of its own. */
  followedBy(variable: number, exponent: number): Monomial {
    const { latest } = this;
    if (latest !== undefined && latest.variable === variable && latest.exponent === exponent) return latest;
    if (latest === undefined) return (this.latest = new Monomial(this, variable, exponent));
    this.branches ??= new Map([[branchKey(latest.variable, latest.exponent), latest]]);
    const key = branchKey(variable, exponent);
    let found = this.branches.get(key);
    if (found === undefined) this.branches.set(key, (found = new Monomial(this, variable, exponent)));
    return (this.latest = found);
  }

  /** Exponents by the index of the variable; trailing zeros are cut. Made when asked for: it may be long. */
  get exponents(): readonly number[] {
    this.list ??= exponentsOf(this);
    return this.list;
  }
}

/** Cantor's numbering of pairs: small for small pairs, and exact as long as numbers are. */
const branchKey = (variable: number, exponent: number): number | string => {
  const sum = variable + exponent;
  return sum < 1e7 ? (sum * (sum + 1)) / 2 + variable : `${variable}^${exponent}`;
};

function exponentsOf(monomial: Monomial): readonly number[] {
  const list = Array<number>(monomial.variable + 1).fill(0);
  for (let m = monomial; m.variable >= 0; m = m.rest) list[m.variable] = m.exponent;
  return list;
}

/** The product of two monomials. */
export function times(a: Monomial, b: Monomial): Monomial {
  if (b.variable < 0) return a;
  if (a.variable < b.variable) return times(a, b.rest).followedBy(b.variable, b.exponent);
  if (b.variable < a.variable) return times(a.rest, b).followedBy(a.variable, a.exponent);
  return times(a.rest, b.rest).followedBy(a.variable, a.exponent + b.exponent);
}

/** Multiplication of many monomials by one. */
export const timesMonomial = (factor: Monomial): ((m: Monomial) => Monomial) =>
  throughRests((m, ofRest) =>
    m.variable > factor.variable ? ofRest(m.rest).followedBy(m.variable, m.exponent) : times(m, factor),
  );

/** The monomial over one power of a variable that it contains. */
export function lowered(m: Monomial, variable: number): Monomial {
  if (m.variable !== variable) return lowered(m.rest, variable).followedBy(m.variable, m.exponent);
  return m.exponent === 1 ? m.rest : m.rest.followedBy(variable, m.exponent - 1);
}

/** The monomial with a variable put to 1. */
export function without(m: Monomial, variable: number): Monomial {
  if (m.variable <= variable) return m.variable === variable ? m.rest : m;
  return without(m.rest, variable).followedBy(m.variable, m.exponent);
}

/** m^k for k > 0. */
export const powerOf = (m: Monomial, k: number): Monomial =>
  m.variable < 0 || k === 1 ? m : powerOf(m.rest, k).followedBy(m.variable, k * m.exponent);

export function exponentOf(m: Monomial, variable: number): number {
  let at = m;
  while (at.variable > variable) at = at.rest;
  return at.variable === variable ? at.exponent : 0;
}

/** The degrees in the variables, by their index up to the largest that occurs. */
export function largestExponents(monomials: Iterable<Monomial>): readonly number[] {
  const degrees: number[] = [];
  for (const monomial of monomials) {
    while (degrees.length <= monomial.variable) degrees.push(0);
    for (let m = monomial; m.variable >= 0; m = m.rest) {
      if (m.exponent > degrees[m.variable]!) degrees[m.variable] = m.exponent;
    }
  }
  return degrees;
}

/**
 * A map of monomials that is made from the rest upwards. What it makes of a rest is found out once: the many monomials
 * of a long polynomial share few of them.
 */
export function throughRests<T>(map: (m: Monomial, ofRest: (rest: Monomial) => T) => T): (m: Monomial) => T {
  const known = new Map<Monomial, T>();
  const ofRest = (rest: Monomial): T => {
    let found = known.get(rest);
    if (found === undefined) known.set(rest, (found = map(rest, ofRest)));
    return found;
  };
  return (m) => map(m, ofRest);
}
