import { I, num, pow } from '../../expr/build.ts';
import type { Expr } from '../../expr/expr.ts';
import * as Q from '../../expr/rational.ts';
import type { ExpressionField } from '../field/expressions.ts';
import { divide, power } from '../field/field.ts';
import { exponentOf } from '../polynomial/monomial.ts';
import { variablesOf } from '../polynomial/parts.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import { leastPrimeFactor, primeAfter } from '../polynomial/modular.ts';
import { randomStream, spend } from '../work.ts';
import { residuesModulo, rootOf } from './residues.ts';
import type { Residues } from './residues.ts';

/** Where parameters have values modulo a prime. */
export interface Place {
  readonly field: Residues;
  /** The value of a polynomial in the parameters; undefined where one of them has none. */
  readonly image: (c: Polynomial) => number | undefined;
}

/** Large enough that different values seldom meet, and small enough to look for roots one by one. */
const [smallest, range] = [100_000, 100_000] as const;

/**
 * A random homomorphism to the integers modulo a random prime that respects what is known of roots: the value of √2 is a
 * square root of 2, if there is one. Symbols and numbers such as π and ζ(3) count as independent.
 */
export function placeOf(expressions: ExpressionField, seed: number): Place {
  const random = randomStream(seed);
  const field = residuesModulo(primeAfter(smallest + Math.floor(random() * range)));
  const { work } = expressions.ring;
  const values = new Map<number, number | undefined>();
  const anyValue = (): number => Math.floor(random() * field.prime);

  function valueOf(index: number): number | undefined {
    if (!values.has(index)) values.set(index, valueOfKernel(expressions.kernels[index] as Expr));
    return values.get(index);
  }

  function valueOfKernel(e: Expr): number | undefined {
    if (e === I) return rootOf(field, field.prime - 1, 2, work);
    if (e.op === 'sym' || e.op === 'constant') return anyValue();
    // No algebraic relation of these is used anywhere.
    if (e.op === 'call') return e.fn === 'zeta' || e.fn === 'log' ? anyValue() : undefined;
    if (e.op !== 'power' || e.exponent.op !== 'num' || e.exponent.value.n !== 1) return undefined;
    // One prime at a time, as the relations go: the cube of 2^(1/9) is to be the value of 2^(1/3).
    const degree = leastPrimeFactor(Number(e.exponent.value.d));
    const { numerator, denominator } = expressions.of(pow(e, num(degree)));
    const [above, below] = [image(numerator), image(denominator)];
    if (above === undefined || below === undefined) return undefined;
    return rootOf(field, divide(field, above, below), degree, work);
  }

  function image(c: Polynomial): number | undefined {
    spend(c.ring.work, c.terms.size);
    const known = variablesOf(c).map((i) => [i, valueOf(i)] as const);
    if (known.some(([, value]) => value === undefined)) return undefined;
    let sum = 0;
    for (const [m, k] of c.terms) {
      const term = known.reduce(
        (product, [i, value]) => field.mul(product, power(field, value!, exponentOf(m, i))),
        field.integer(k),
      );
      sum = field.add(sum, term);
    }
    return field.mul(sum, field.rational(Q.rational(1, c.denominator)));
  }
  return { field, image };
}
