/** What the benchmarks of exact algebra use, bundled as the library is: `bench/algebra.js` builds it. */
export { parseFormula } from '../src/expr/parse.ts';
export { sym } from '../src/expr/build.ts';
export { partial } from '../src/expr/differentiate.ts';
export { newWork } from '../src/algebra/work.ts';
export * as P from '../src/algebra/polynomial/polynomial.ts';
export { polynomialReader } from '../src/algebra/polynomial/read.ts';
export { gradient } from '../src/algebra/polynomial/gradient.ts';
export { gcd } from '../src/algebra/polynomial/gcd.ts';
export { factor } from '../src/algebra/polynomial/factor.ts';
