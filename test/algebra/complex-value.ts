import type { Expr } from '../../src/expr/expr.ts';
import { lambertW, zeta } from '../../src/expr/functions.ts';
import { toDouble } from '../../src/expr/rational.ts';

/** A complex number in double precision. */
export interface Complex {
  readonly re: number;
  readonly im: number;
}

const complex = (re: number, im = 0): Complex => ({ re, im });
const one = complex(1);
const i = complex(0, 1);
const none = complex(Number.NaN, Number.NaN);

/** What is real but for rounding is real: a branch cut belongs to the side from above. */
const cleaned = ({ re, im }: Complex): Complex => complex(re, Math.abs(im) <= 1e-11 * Math.abs(re) ? 0 : im);

const add = (a: Complex, b: Complex): Complex => complex(a.re + b.re, a.im + b.im);
/** The sum; what remains of terms that cancel but for rounding is zero. */
function total(terms: readonly Complex[]): Complex {
  const sum = terms.reduce(add);
  return size(sum) <= 1e-13 * Math.max(...terms.map(size)) ? complex(0) : sum;
}
const mul = (a: Complex, b: Complex): Complex =>
  complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re);
const neg = (a: Complex): Complex => complex(-a.re, -a.im);
const sub = (a: Complex, b: Complex): Complex => add(a, neg(b));
const scaled = (a: Complex, q: number): Complex => complex(a.re * q, a.im * q);
/** a/b; b is scaled first, so that its square does not overflow. */
function div(a: Complex, b: Complex): Complex {
  const s = 1 / size(b);
  return scaled(mul(a, scaled(complex(b.re, -b.im), s)), s);
}
const exp = (z: Complex): Complex =>
  complex(Math.exp(z.re) * Math.cos(z.im), Math.exp(z.re) * Math.sin(z.im));
const size = (z: Complex): number => Math.hypot(z.re, z.im);

function log(z: Complex): Complex {
  const { re, im } = cleaned(z);
  if (re === 0 && im === 0) return none;
  const length = Math.log(Math.hypot(re, im));
  // The logarithm of one is zero, although what is one but for rounding may have a small one with a large root.
  return complex(Math.abs(length) <= 1e-13 ? 0 : length, Math.atan2(im === 0 ? 0 : im, re));
}

function power(z: Complex, k: Complex): Complex {
  if (Number.isInteger(k.re) && k.im === 0 && Math.abs(k.re) < 64) {
    const product = Array.from({ length: Math.abs(k.re) }, () => z).reduce(mul, one);
    return k.re < 0 ? div(one, product) : product;
  }
  if (size(z) === 0) return k.re > 0 ? complex(0) : none;
  return exp(mul(k, log(z)));
}

const sqrt = (z: Complex): Complex => power(z, complex(0.5));
const half = (z: Complex): Complex => scaled(z, 0.5);
const sinh = (z: Complex): Complex => half(sub(exp(z), exp(neg(z))));
const cosh = (z: Complex): Complex => half(add(exp(z), exp(neg(z))));
const overI = (z: Complex): Complex => complex(z.im, -z.re);
/** DLMF 4.23.19 */
const asin = (z: Complex): Complex => overI(log(add(sqrt(sub(one, mul(z, z))), mul(i, z))));

/** The functions by their definitions in DLMF chapter 4. */
const functions: Readonly<Record<string, (z: Complex) => Complex>> = {
  exp,
  log,
  sinh,
  cosh,
  tanh: (z) => div(sinh(z), cosh(z)),
  sin: (z) => overI(sinh(mul(i, z))),
  cos: (z) => cosh(mul(i, z)),
  tan: (z) => div(overI(sinh(mul(i, z))), cosh(mul(i, z))),
  asin,
  acos: (z) => sub(complex(Math.PI / 2), asin(z)),
  /** DLMF 4.23.26 */
  atan: (z) => mul(complex(0, 0.5), sub(log(sub(one, mul(i, z))), log(add(one, mul(i, z))))),
  zeta: (z) => (z.im === 0 ? complex(zeta(z.re)) : none),
};

/** The principal value of an expression in double precision, by definition and nothing else. */
export function complexValue(e: Expr, at: (atom: Expr) => number, real = false): Complex {
  const value = (x: Expr): Complex => {
    const z = valueOf(x);
    return real && cleaned(z).im !== 0 ? none : z;
  };
  const valueOf = (x: Expr): Complex => {
    switch (x.op) {
      case 'num':
        return complex(toDouble(x.value));
      case 'constant':
        return x.name === 'I' ? i : complex(Math.PI);
      case 'sym':
      case 'derivative':
        return complex(at(x));
      case 'sum':
        return total(x.terms.map(value));
      case 'product':
        return x.factors.map(value).reduce(mul, complex(toDouble(x.coefficient)));
      case 'power': {
        const base = value(x.base);
        // x^y is e^{y log x}, also where y happens to be an integer.
        return x.exponent.op === 'num' || (real ? base.re > 0 : size(base) > 0)
          ? power(base, value(x.exponent))
          : none;
      }
      case 'call': {
        const args = x.args.map(value);
        const [first, second] = args;
        if (x.fn === 'lambertw')
          return first && second && cleaned(second).im === 0 ? complex(lambertW(first.re, second.re)) : none;
        return first ? (functions[x.fn]?.(first) ?? none) : none;
      }
    }
  };
  return cleaned(value(e));
}
