// Exact algebra from a program: `node examples/algebra.js`, after `npm ci`.
import {
  decideEqual,
  expressionField,
  factorised,
  infixPrinter,
  integrate,
  newWork,
  noAssumptions,
  parseFormula,
  rootsOf,
  seriesOf,
  solveSystem,
  sym,
  toExpr,
} from '../dist/index.js';

const declared = new Map(['u', 'v', 'g', 'x', 'N', 'eps', 'A'].map((name) => [name, sym(name)]));
const read = (text) => parseFormula(text, { declared }).expr;
const show = infixPrinter();
const [u, v, g, x, eps] = ['u', 'v', 'g', 'x', 'eps'].map(sym);

// The fixed points of an N-component theory with cubic anisotropy, N and ε symbols.
const betas = ['-eps*u + (N+8)/6*u^2 + u*v', '-eps*v + 2*u*v + 3/2*v^2'].map(read);
const { solutions, complete } = solveSystem(betas, [u, v], newWork());
for (const { at } of solutions) console.log(`u = ${show(at.get(u))}, v = ${show(at.get(v))}`);
console.log(complete ? 'these are all, for generic N and eps' : 'there may be more');

const integral = integrate(read('1/(-eps*g + A*g^2)'), g, noAssumptions, newWork());
console.log(`∫ dg/β = ${show(integral.value)} (${integral.by})`);

console.log(
  rootsOf(read('x^3 - 2'), x, newWork())
    .roots.map(({ value }) => show(value))
    .join(', '),
);
console.log(show(factorised(read('x^4*u - x^4*v - u + v'), newWork())));

const field = expressionField(newWork(), noAssumptions);
const expansion = seriesOf(read('(exp(eps) - 1)/eps'), { variable: eps, at: read('0'), order: 4 }, field);
console.log(`${show(toExpr(field, expansion).sum)} + O(eps^4)`);

const [left, right] = ['sqrt(A^2*x)', 'A*sqrt(x)'].map(read);
for (const positive of [new Set(), new Set([sym('A')])]) {
  console.log(decideEqual(left, right, { positive }, newWork()).kind);
}
