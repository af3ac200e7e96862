import { arranger, plainOrdering } from './arrange.ts';
import type { Arranger, Ordering } from './arrange.ts';
import { splitPower } from './build.ts';
import type { Expr, Op } from './expr.ts';
import * as Q from './rational.ts';

export interface InfixOptions {
  readonly ordering?: Ordering;
  /** The names of the two derivative operators; `D` and `Dp` by default. */
  readonly operators?: { readonly total: string; readonly partial: string };
  /** Names that the theory declares, so that they cannot stand for π, the imaginary unit or a root. */
  readonly shadowed?: ReadonlySet<string>;
}

/** How tightly the printed form of a node holds together. */
const strength = { sum: 0, product: 1, power: 2, atom: 3 } as const;

/**
 * Prints in the formula grammar with explicit `*`. Reading the text again gives the same expression.
 */
export function infixPrinter(options: InfixOptions = {}): (e: Expr) => string {
  const arrange: Arranger = arranger(options.ordering ?? plainOrdering);
  const operators = options.operators ?? { total: 'D', partial: 'Dp' };
  const shadowed = (name: string): boolean => options.shadowed?.has(name) ?? false;

  const rules: { readonly [K in Op]: (e: Extract<Expr, { op: K }>) => string } = {
    num: (e) => Q.showRational(e.value),
    constant: (e) => (!shadowed(e.name) ? e.name : e.name === 'pi' ? 'acos(-1)' : '((-1)^(1/2))'),
    sym: (e) => e.name,
    sum: (e) =>
      arrange
        .terms(e)
        .map((t, i) =>
          arrange.isNegative(t)
            ? i === 0
              ? print(t)
              : ` - ${print(t).slice(1)}`
            : i === 0
              ? print(t)
              : ` + ${print(t)}`,
        )
        .join(''),
    product: (e) => quotient(e),
    power: (e) => {
      const { base, exponent } = e;
      if (exponent.op === 'num') {
        if (Q.sign(exponent.value) < 0) return quotient(e);
        if (Q.equal(exponent.value, Q.half) && !shadowed('sqrt')) return `sqrt(${print(base)})`;
        if (Q.isInteger(exponent.value)) return `${at(strength.atom, base)}^${print(exponent)}`;
      }
      return `${at(strength.atom, base)}^${exponent.op === 'sym' ? print(exponent) : `(${print(exponent)})`}`;
    },
    call: (e) => `${e.fn}(${e.args.map(print).join(', ')})`,
    derivative: (e) => {
      const operator = e.kind === 'total' ? operators.total : operators.partial;
      return `${operator}(${print(e.of)},${print(e.by)}${e.order === 1 ? '' : `,${e.order}`})`;
    },
  };

  function quotient(e: Expr): string {
    const f = arrange.fraction(e);
    const above = [...f.constants, ...f.above].map((x) => at(strength.product, x));
    const below = [...f.constantsBelow, ...f.below].map((x) => at(strength.product, x));
    if (f.n !== 1 || above.length === 0) above.unshift(`${f.n}`);
    if (f.d !== 1) below.unshift(`${f.d}`);
    const top = `${f.negative ? '-' : ''}${above.join('*')}`;
    if (below.length === 0) return top;
    const single = below.length === 1 && (f.d === 1 || f.constantsBelow.length + f.below.length === 0);
    return `${top}/${single ? (below[0] as string) : `(${below.join('*')})`}`;
  }

  const strengthOf = (e: Expr): number => {
    if (e.op === 'sum') return strength.sum;
    if (e.op === 'product') return strength.product;
    if (e.op === 'num')
      return Q.sign(e.value) < 0 ? strength.sum : Q.isInteger(e.value) ? strength.atom : strength.product;
    if (e.op === 'power') {
      const { exponent } = splitPower(e);
      if (exponent.op === 'num' && Q.sign(exponent.value) < 0) return strength.product;
      return exponent.op === 'num' && Q.equal(exponent.value, Q.half) && !shadowed('sqrt')
        ? strength.atom
        : strength.power;
    }
    return strength.atom;
  };
  const at = (needed: number, e: Expr): string => (strengthOf(e) >= needed ? print(e) : `(${print(e)})`);
  const print = (e: Expr): string => (rules[e.op] as (x: Expr) => string)(e);
  return print;
}
