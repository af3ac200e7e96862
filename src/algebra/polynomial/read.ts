import { bounded, call, ExpressionError, num, pow } from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import { addInt, lcmInt, divInt, mulInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import type { Rational } from '../../expr/rational.ts';
import { readFormula } from '../../expr/reader.ts';
import type { Builder } from '../../expr/reader.ts';
import type { FormulaProblem } from '../../expr/tokens.ts';
import { spend } from '../work.ts';
import { powerOf, times } from './monomial.ts';
import * as P from './polynomial.ts';
import type { Monomial, Polynomial, Ring } from './polynomial.ts';

export type PolynomialRead =
  | { readonly ok: true; readonly polynomial: Polynomial }
  | { readonly ok: false; readonly problem: FormulaProblem };

/**
 * Reads formulas as polynomials of a ring, without building an expression before; `variables` gives the names their
 * index. It is the grammar of all formulas. What is no polynomial as it is written (a root, a function, a quotient by
 * anything but a number, a name that is no variable) is a problem with its place, also where it would cancel.
 */
export function polynomialReader(
  ring: Ring,
  variables: ReadonlyMap<string, number>,
): (text: string) => PolynomialRead {
  const builder = polynomials(ring, variables);
  return (text) => {
    const read = readFormula(text, builder);
    return read.ok ? { ok: true, polynomial: asPolynomial(ring, read.value) } : read;
  };
}

/** A single term, which needs no table of terms: most parts of a formula are one. */
class Term {
  constructor(
    readonly coefficient: Rational,
    readonly monomial: Monomial,
  ) {}
}

type Value = Term | Polynomial;

const asPolynomial = (ring: Ring, value: Value): Polynomial =>
  value instanceof Term ? P.term(ring, value.coefficient, value.monomial) : value;

/** No exponent of a variable may be larger, so that sums of exponents remain exact. */
const largestExponent = 1_000_000;

const notPolynomial = (what: string): never => {
  throw new ExpressionError('not-polynomial', `${what} is not a polynomial`);
};

function polynomials(ring: Ring, variables: ReadonlyMap<string, number>): Builder<Value> {
  const { one } = ring;
  const number = (q: Rational): Term => new Term(q, one);

  /** The value if it is a number. */
  function constantOf(value: Value): Rational | undefined {
    if (value instanceof Term)
      return value.monomial === one || Q.isZero(value.coefficient) ? value.coefficient : undefined;
    return P.asConstant(value);
  }

  /** The number that an expression of numbers amounts to. */
  function numberFrom(e: Expr, what: string): Term {
    return e.op === 'num' ? number(e.value) : notPolynomial(what);
  }

  function product(factors: readonly Value[]): Value {
    let coefficient = Q.one;
    let monomial = one;
    let rest: Polynomial | undefined;
    for (const f of factors) {
      if (f instanceof Term) {
        coefficient = bounded(Q.mul(coefficient, f.coefficient));
        monomial = times(monomial, f.monomial);
      } else rest = rest === undefined ? f : P.mul(rest, f);
    }
    if (rest === undefined) return new Term(coefficient, monomial);
    return P.mul(P.term(ring, coefficient, monomial), rest);
  }

  function power(base: Value, exponent: Value): Value {
    const k = constantOf(exponent);
    if (k === undefined) return notPolynomial('a power with a variable exponent');
    const value = constantOf(base);
    if (value !== undefined) return numberFrom(pow(num(value), num(k)), 'a root');
    if (!Q.isInteger(k) || Q.sign(k) < 0)
      return notPolynomial(`a power with exponent ${Q.showRational(k).slice(0, 40)}`);
    if (k.n > largestExponent) throw new ExpressionError('number-too-large', 'the exponent is too large');
    const n = Number(k.n);
    if (!(base instanceof Term)) return P.pow(base, n);
    if (n === 0) return number(Q.one);
    if (base.monomial.exponents.some((e) => e * n > largestExponent))
      throw new ExpressionError('number-too-large', 'the exponent is too large');
    return new Term(
      numberFrom(pow(num(base.coefficient), num(k)), 'a root').coefficient,
      powerOf(base.monomial, n),
    );
  }

  return {
    declared: new Map([...variables].map(([name, i]) => [name, new Term(Q.one, one.followedBy(i, 1))])),
    number,
    constant: (name) => notPolynomial(`\`${name}\``),
    sum: (terms) => sumOf(ring, terms),
    product,
    negative: (value) =>
      value instanceof Term ? new Term(Q.neg(value.coefficient), value.monomial) : P.neg(value),
    inverse: (value) => {
      const q = constantOf(value);
      if (q === undefined) return notPolynomial('a quotient by anything but a number');
      if (Q.isZero(q)) throw new ExpressionError('division-by-zero', 'division by zero');
      return number(Q.inverse(q));
    },
    power,
    call: (fn, args) => {
      const what = `\`${fn}\``;
      const values = args.map((x) => num(constantOf(x) ?? notPolynomial(what)));
      return numberFrom(call(fn, ...values), what);
    },
    velocity: () => undefined,
    derivative: () => undefined,
  };
}

/** The sum of the values: single terms meet in one table with a common denominator. */
function sumOf(ring: Ring, values: readonly Value[]): Value {
  const [only] = values;
  if (values.length === 1 && only !== undefined) return only;
  let denominator: Int = 1;
  const others: Polynomial[] = [];
  for (const v of values) {
    if (v instanceof Term) denominator = lcmInt(denominator, v.coefficient.d);
    else others.push(v);
  }
  bounded({ n: 1, d: denominator });
  spend(ring.work, values.length);
  const terms = new Map<Monomial, Int>();
  for (const v of values) {
    if (!(v instanceof Term)) continue;
    const { n, d } = v.coefficient;
    const before = terms.get(v.monomial);
    const scaled = mulInt(n, divInt(denominator, d));
    terms.set(v.monomial, before === undefined ? scaled : addInt(before, scaled));
  }
  return P.sum(ring, [P.polynomial(ring, terms, denominator), ...others]);
}
