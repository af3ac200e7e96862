import type { Expr } from '../../src/expr/expr.ts';
import { formulas } from '../formula.ts';

/** An equality that holds wherever both sides are real; p, q, r and s are positive, all other names real. */
export interface Truth {
  readonly source: string;
  readonly left: Expr;
  readonly right: Expr;
  /**
   * Whether it needs both sides to be real, and not only defined. Multiplied by itself it would be wrong where roots of
   * negative numbers cancel: √v √v is v.
   */
  readonly local: boolean;
}

export const realNames = ['x', 'y', 'z', 't', 'u', 'v'] as const;
export const positiveNames = ['p', 'q', 'r', 's'] as const;

type Entry = readonly [source: string, left: string, right: string];

const read = formulas([...realNames, ...positiveNames].join(' '));
const truths = (entries: readonly Entry[], local = false): readonly Truth[] =>
  entries.map(([source, left, right]) => ({ source, left: read(left), right: read(right), local }));

/** Equal as rational functions. */
export const rationalTruths: readonly Truth[] = truths([
  ['binomial theorem, n = 2', '(x + y)^2', 'x^2 + 2*x*y + y^2'],
  ['binomial theorem, n = 3', '(x - y)^3', 'x^3 - 3*x^2*y + 3*x*y^2 - y^3'],
  ['binomial theorem, n = 4', '(x + y)^4', 'x^4 + 4*x^3*y + 6*x^2*y^2 + 4*x*y^3 + y^4'],
  ['binomial theorem, n = 5', '(1 + x)^5', '1 + 5*x + 10*x^2 + 10*x^3 + 5*x^4 + x^5'],
  ['difference of squares', 'x^2 - y^2', '(x - y)*(x + y)'],
  ['difference of cubes', 'x^3 - y^3', '(x - y)*(x^2 + x*y + y^2)'],
  ['sum of cubes', 'x^3 + y^3', '(x + y)*(x^2 - x*y + y^2)'],
  ['sum of fifth powers', '(x^5 + y^5)/(x + y)', 'x^4 - x^3*y + x^2*y^2 - x*y^3 + y^4'],
  ['geometric sum', '(1 - x^6)/(1 - x)', '1 + x + x^2 + x^3 + x^4 + x^5'],
  ['geometric sum from below', 'x + x^2 + x^3', 'x*(x^3 - 1)/(x - 1)'],
  ['derivative of the geometric sum', '1 + 2*x + 3*x^2', '(1 - 4*x^3 + 3*x^4)/(1 - x)^2'],
  ['Sophie Germain', 'x^4 + 4*y^4', '(x^2 + 2*x*y + 2*y^2)*(x^2 - 2*x*y + 2*y^2)'],
  ['Brahmagupta and Fibonacci', '(x^2 + y^2)*(z^2 + t^2)', '(x*z - y*t)^2 + (x*t + y*z)^2'],
  [
    'Lagrange',
    '(x^2 + y^2 + z^2)*(t^2 + u^2 + v^2) - (x*t + y*u + z*v)^2',
    '(x*u - y*t)^2 + (x*v - z*t)^2 + (y*v - z*u)^2',
  ],
  [
    'Euler, four squares',
    '(x^2 + y^2 + z^2 + t^2)*(p^2 + q^2 + r^2 + s^2)',
    '(x*p + y*q + z*r + t*s)^2 + (x*q - y*p + z*s - t*r)^2 + (x*r - y*s - z*p + t*q)^2 + (x*s + y*r - z*q - t*p)^2',
  ],
  ['Candido', '(x^2 + y^2 + (x + y)^2)^2', '2*(x^4 + y^4 + (x + y)^4)'],
  [
    'Gauss, sum of three cubes',
    'x^3 + y^3 + z^3 - 3*x*y*z',
    '(x + y + z)*(x^2 + y^2 + z^2 - x*y - y*z - z*x)',
  ],
  ['Heron', '(x + y + z)*(x + y - z)*(x - y + z)*(y + z - x)', '4*x^2*y^2 - (x^2 + y^2 - z^2)^2'],
  ['polarisation', '((x + y)^2 - (x - y)^2)/4', 'x*y'],
  ['Vandermonde, 3 × 3', 'y*z^2 - z*y^2 - x*z^2 + z*x^2 + x*y^2 - y*x^2', '(y - x)*(z - x)*(z - y)'],
  [
    'Cauchy, 2 × 2',
    '1/((x + z)*(y + t)) - 1/((x + t)*(y + z))',
    '(y - x)*(t - z)/((x + z)*(x + t)*(y + z)*(y + t))',
  ],
  [
    'circulant, 3 × 3',
    'x*(x^2 - y*z) - y*(z*x - y^2) + z*(z^2 - x*y)',
    '(x + y + z)*((x - y)^2 + (y - z)^2 + (z - x)^2)/2',
  ],
  ['Jacobi, cyclic sums', 'x*(y - z) + y*(z - x) + z*(x - y)', '0'],
  ['product of determinants', '(x*t - y*z)*(u*s - v*r)', '(x*u + y*r)*(z*v + t*s) - (x*v + y*s)*(z*u + t*r)'],
  ['Plücker', '(x*t - y*z)*(u*s - v*r) - (x*v - y*u)*(z*s - t*r)', '(x*s - y*r)*(t*u - z*v)'],
  ['partial fractions, two poles', '1/((x - y)*(x - z))', '(1/(x - y) - 1/(x - z))/(y - z)'],
  ['partial fractions, telescoping', '1/(x*(x + 1))', '1/x - 1/(x + 1)'],
  ['partial fractions, double pole', '1/(x^2*(x + 1))', '1/x^2 - 1/x + 1/(x + 1)'],
  ['partial fractions, complex poles', '4/((x - 1)*(x^2 + 1))', '2/(x - 1) - 2*(x + 1)/(x^2 + 1)'],
  ['partial fractions, cube', '3/(x^3 + 1)', '1/(x + 1) - (x - 2)/(x^2 - x + 1)'],
  [
    'Lagrange interpolation of 1',
    '(x - y)*(x - z)/((t - y)*(t - z)) + (x - t)*(x - z)/((y - t)*(y - z)) + (x - t)*(x - y)/((z - t)*(z - y))',
    '1',
  ],
  [
    'Euler, symmetric fractions',
    'x^3/((x - y)*(x - z)) + y^3/((y - x)*(y - z)) + z^3/((z - x)*(z - y))',
    'x + y + z',
  ],
  ['Newton, p₃', 'x^3 + y^3 + z^3', '(x + y + z)^3 - 3*(x + y + z)*(x*y + y*z + z*x) + 3*x*y*z'],
  ['continued fraction', '1/(x + 1/(y + 1/z))', '(y*z + 1)/(x*y*z + x + z)'],
  ['Möbius, its inverse', '((2*x + 3)/(x + 2)*2 - 3)/(2 - (2*x + 3)/(x + 2))', 'x'],
  ['parametrised circle', '((1 - x^2)/(1 + x^2))^2 + (2*x/(1 + x^2))^2', '1'],
  ['Ramanujan, 6-10-8', '64*((x + y)^2 - x*y)*x*y*(x + y) - 64*x*y*(x + y)*(x^2 + x*y + y^2)', '0'],
  ['completing the square', 'p*x^2 + q*x + r', 'p*(x + q/(2*p))^2 + (4*p*r - q^2)/(4*p)'],
  ['resistors in parallel', '1/(1/x + 1/y)', 'x*y/(x + y)'],
  [
    'Degen for two factors: norm of a product',
    '((x + y)^2 - 2*z^2)*((t + u)^2 - 2*v^2)',
    '((x + y)*(t + u) + 2*z*v)^2 - 2*((x + y)*v + z*(t + u))^2',
  ],
  ['one-loop running', 'x/(1 - 2*x*t) - x', '2*x^2*t/(1 - 2*x*t)'],
]);

/** Equal wherever both sides are real. */
export const elementaryTruths: readonly Truth[] = truths([
  ['DLMF §4.21(i), sine of a sum', 'sin(x + y)', 'sin(x)*cos(y) + cos(x)*sin(y)'],
  ['DLMF §4.21(i), cosine of a difference', 'cos(x - y)', 'cos(x)*cos(y) + sin(x)*sin(y)'],
  ['DLMF §4.21(i), tangent of a sum', 'tan(x + y)', '(tan(x) + tan(y))/(1 - tan(x)*tan(y))'],
  ['DLMF §4.21(i), sum of sines', 'sin(x) + sin(y)', '2*sin((x + y)/2)*cos((x - y)/2)'],
  ['DLMF §4.21(i), difference of cosines', 'cos(x) - cos(y)', '-2*sin((x + y)/2)*sin((x - y)/2)'],
  ['DLMF §4.21(ii), Pythagoras', 'sin(x)^2 + cos(x)^2', '1'],
  ['DLMF §4.21(ii), secant', '1 + tan(x)^2', '1/cos(x)^2'],
  ['DLMF §4.21(ii), product of sines', '2*sin(x)*sin(y)', 'cos(x - y) - cos(x + y)'],
  ['DLMF §4.21(ii), difference of squares', 'sin(x)^2 - sin(y)^2', 'sin(x + y)*sin(x - y)'],
  ['DLMF §4.21(iii), double angle', 'cos(2*x)', '(1 - tan(x)^2)/(1 + tan(x)^2)'],
  ['DLMF §4.21(iii), triple angle', 'sin(3*x)', '3*sin(x) - 4*sin(x)^3'],
  ['DLMF §4.21(iii), quadruple angle', 'cos(4*x)', '8*cos(x)^4 - 8*cos(x)^2 + 1'],
  ['DLMF §4.21(iii), half angle', 'tan(x/2)', 'sin(x)/(1 + cos(x))'],
  ['Chebyshev, T₅', 'cos(5*x)', '16*cos(x)^5 - 20*cos(x)^3 + 5*cos(x)'],
  ['Dirichlet, kernel', 'sin(x/2)*(1 + 2*cos(x) + 2*cos(2*x))', 'sin(5*x/2)'],
  ['DLMF §4.35, hyperbolic sine of a sum', 'sinh(x + y)', 'sinh(x)*cosh(y) + cosh(x)*sinh(y)'],
  ['DLMF §4.35, hyperbolic cosine of a difference', 'cosh(x - y)', 'cosh(x)*cosh(y) - sinh(x)*sinh(y)'],
  ['DLMF §4.35, hyperbolic tangent of a sum', 'tanh(x + y)', '(tanh(x) + tanh(y))/(1 + tanh(x)*tanh(y))'],
  ['DLMF §4.35, hyperbolic Pythagoras', 'cosh(x)^2 - sinh(x)^2', '1'],
  ['DLMF §4.35, triple argument', 'cosh(3*x)', '4*cosh(x)^3 - 3*cosh(x)'],
  ['DLMF §4.28, definition of sinh', 'sinh(x)', '(exp(x) - exp(-x))/2'],
  ['DLMF §4.28, definition of tanh', 'tanh(x)', '(exp(2*x) - 1)/(exp(2*x) + 1)'],
  ['exponential of a sum', 'exp(x + 2*y)', 'exp(x)*exp(y)^2'],
  ['exponential of a difference', 'exp(x - y)', 'exp(x)/exp(y)'],
  ['logistic function', '1/(1 + exp(-x))', '1/2 + tanh(x/2)/2'],
  ['DLMF §4.8, logarithm of a product', 'log(p*q^2)', 'log(p) + 2*log(q)'],
  ['DLMF §4.8, logarithm of a quotient', 'log(p/q)', 'log(p) - log(q)'],
  ['logarithm of a root', 'log(sqrt(p))', 'log(p)/2'],
  ['logarithm of an exponential', 'log(exp(x))', 'x'],
  ['power by logarithm', 'exp(3*log(p)/2)', 'p*sqrt(p)'],
  ['powers with numbers for bases', '12^x', '3^x*4^x'],
  ['power of a product', '(p*q)^x', 'p^x*q^x'],
  ['root of a product', 'sqrt(p*q)', 'sqrt(p)*sqrt(q)'],
  ['root of a square', 'sqrt(p^2*q)', 'p*sqrt(q)'],
  ['root of an even power', 'sqrt((1 + x^2)^2)', '1 + x^2'],
  ['cube root of a product', '(p^3*q)^(1/3)', 'p*q^(1/3)'],
  ['sixth root', '(p*q)^(5/6)', 'sqrt(p*q)*p^(1/3)*q^(1/3)'],
  ['rationalised denominator', '1/(sqrt(p) + sqrt(q))', '(sqrt(p) - sqrt(q))/(p - q)'],
  ['rationalised with numbers', '1/(1 + sqrt(2))', 'sqrt(2) - 1'],
  ['binomial with roots', '(sqrt(p) + sqrt(q))^2', 'p + q + 2*sqrt(p*q)'],
  ['nested root of numbers', 'sqrt(5 + 2*sqrt(6))', 'sqrt(2) + sqrt(3)'],
  ['golden ratio', '((1 + sqrt(5))/2)^3', '2 + sqrt(5)'],
  ['cosine of π/5', 'cos(pi/5)', '(1 + sqrt(5))/4'],
  ['sine of π/12', 'sin(pi/12)', '(sqrt(6) - sqrt(2))/4'],
  ['roots of unity, seventh', 'cos(2*pi/7) + cos(4*pi/7) + cos(6*pi/7)', '-1/2'],
  ['shift by π', 'sin(x + pi)', '-sin(x)'],
  ['DLMF §4.24, sum of arcsine and arccosine', 'asin(x) + acos(x)', 'pi/2'],
  ['DLMF §4.24, cosine of the arcsine', 'cos(asin(x))', 'sqrt(1 - x^2)'],
  ['DLMF §4.24, sine of the arctangent', 'sin(atan(x))', 'x/sqrt(1 + x^2)'],
  ['DLMF §25.6, ζ(2)', 'zeta(2)', 'pi^2/6'],
  ['DLMF §25.6, ζ(4)', 'zeta(4)', 'pi^4/90'],
  ['DLMF §25.6, ζ(6) by ζ(2) and ζ(4)', '7*zeta(6)', '4*zeta(2)*zeta(4)'],
  ['quadratic formula', '((x + sqrt(x^2 + p))/2)*((x - sqrt(x^2 + p))/2)', '-p/4'],
  ['hyperbolic sine of a logarithm', 'sinh(log(p))', '(p - 1/p)/2'],
]);

/** Equal wherever both sides are real, but not wherever they are defined. */
export const localTruths: readonly Truth[] = truths(
  [
    ['logarithm of a product where both factors are real', 'log(x*y)', 'log(x) + log(y)'],
    ['logarithm of a difference of squares', 'log(1 - x^2)', 'log(1 - x) + log(1 + x)'],
    ['root of a product where both factors are real', 'sqrt(x*y)', 'sqrt(x)*sqrt(y)'],
    ['root of a difference of squares', 'sqrt(1 - x^2)', 'sqrt(1 - x)*sqrt(1 + x)'],
    ['logarithm of a square', 'log(x^2)', '2*log(x)'],
    ['root of a quotient', 'sqrt(x/y)', 'sqrt(x)/sqrt(y)'],
  ],
  true,
);
