import { power } from '../field/field.ts';
import type { Field } from '../field/field.ts';
import { degree, dense, quotient, rootOfLinear, squareFree } from '../field/dense.ts';
import type { Dense } from '../field/dense.ts';
import { bezout, edgesOf, evaluateCurve, slopeOf, substituted, zerosOf } from './newton-polygon.ts';
import type { Curve, Edge } from './newton-polygon.ts';
import { divide } from './powers.ts';
import { alphaIn, extension, factorBelow, primitive, substituteAlpha } from './primitive.ts';
import type { Extension, Primitive } from './primitive.ts';
import { generator, SplitModulus } from './residues.ts';
import { add, bigO, constant, demandOrder, monomial, mul, sub, truncate } from './series.ts';
import type { Series } from './series.ts';

/**
 * Conjugate roots y(x) of F(x, y) = 0 near x = 0 in rational parametrisation: x = scale t^ramification and y a series
 * in t. The coefficients are polynomials in α, a root of `modulus`: of degree one where no algebraic number is needed.
 * Each root of the modulus with each value of t gives one root y(x).
 */
export interface Branch<T> {
  readonly ramification: number;
  readonly modulus: Dense<T>;
  /** K(α), the field of the coefficients. */
  readonly field: Field<Dense<T>>;
  readonly scale: Dense<T>;
  readonly series: Series<Dense<T>>;
  /** How many roots y(x) there are for each α and each t: more than one where they agree as far as the series goes. */
  readonly together: number;
}

/** The number of roots y(x) that a branch stands for. */
export const rootsOf = <T>({ ramification, modulus, together }: Branch<T>): number =>
  ramification * degree(modulus) * together;

/** Factors of a square-free polynomial over the field, as far as they are known. */
export type Split<T> = (p: Dense<T>) => readonly Dense<T>[];

/** What is to be solved over which field: the roots up to O(x^need). */
interface Node<T> {
  readonly over: Extension<T>;
  readonly curve: Curve<Dense<T>>;
  readonly need: number;
  readonly split: Split<T>;
}

/** A branch, perhaps over a larger field than its node's; α is what the algebraic number of the node is in it. */
interface Found<T> {
  readonly branch: Branch<T>;
  readonly alpha: Dense<T>;
}

/** Everything that happens to the roots c t^(p/q) of one edge, where ξ = c^q is a root of φ. */
interface Step<T> {
  readonly node: Node<T>;
  readonly edge: Edge<Dense<T>>;
  readonly multiplicity: number;
}

/**
 * All roots y(x) of F(x, y) = 0 about x = 0, up to O(x^order) at least, by Newton's polygon (V. Puiseux, J. Math. Pures
 * Appl. 15 (1850) 365; R. J. Walker, Algebraic Curves, chapter IV; D. Duval, Compositio Mathematica 70 (1989) 119).
 * The roots that the branches stand for are as many as the degree in y. Only roots that differ beyond the order, or
 * not at all, stay together.
 */
export function puiseux<T>(
  base: Field<T>,
  curve: Curve<T>,
  order: number,
  split: Split<T> = (p) => [p],
): readonly Branch<T>[] {
  demandOrder(order);
  const over = extension(base, [base.zero, base.one]);
  const lifted = curve.map((a) => mapTo(a, (c) => dense(base, [c])));
  const node = { over, curve: lifted, need: order, split };
  return branchesAt(node, edgesOf(over.field, lifted)).map(({ branch }) => branch);
}

const mapTo = <T, U>(s: Series<T>, f: (c: T) => U): Series<U> => ({
  ...s,
  coefficients: s.coefficients.map(f),
});

/** The roots on these edges, and those that are exactly zero. */
function branchesAt<T>(node: Node<T>, edges: readonly Edge<Dense<T>>[]): readonly Found<T>[] {
  const zeros = zerosOf(node.curve);
  const found = zeros > 0 ? [unramified(node.over, bigO(Infinity), zeros)] : [];
  return [...found, ...edges.flatMap((edge) => alongEdge(node, edge))];
}

/** A branch with x = t over the field of its node. */
const unramified = <T>(
  { base, modulus, field }: Extension<T>,
  series: Series<Dense<T>>,
  together: number,
): Found<T> => ({
  branch: { ramification: 1, modulus, field, scale: field.one, series, together },
  alpha: generator(base, modulus),
});

const alongEdge = <T>(node: Node<T>, edge: Edge<Dense<T>>): readonly Found<T>[] =>
  squareFree(node.over.field, edge.phi).flatMap(({ base: phi, power: multiplicity }) => {
    const step = { node, edge, multiplicity };
    const xi = rootOfLinear(node.over.field, phi);
    if (xi !== undefined) return throughRoot(step, xi);
    const whole = primitive(node.over, phi);
    return node.split(whole.norm).flatMap((factor) => throughFactor(step, phi, whole, factor));
  });

/** Goes on with the roots of φ that belong to a factor of its norm: in the same field if that has as high a degree. */
function throughFactor<T>(
  step: Step<T>,
  phi: Dense<Dense<T>>,
  whole: Primitive<T>,
  factor: Dense<T>,
): readonly Found<T>[] {
  const { over } = step.node;
  if (degree(factor) === degree(over.modulus))
    return throughRoot(step, rootOfLinear(over.field, factorBelow(over, phi, factor, whole.s)) as Dense<T>);
  try {
    return throughExtension(step, phi, whole, factor);
  } catch (error) {
    if (!(error instanceof SplitModulus)) throw error;
    const part = error.factor as Dense<T>;
    return [part, quotient(over.base, factor, part)].flatMap((f) => throughFactor(step, phi, whole, f));
  }
}

/** Goes on over K(θ), in which α and ξ are polynomials in θ. */
function throughExtension<T>(
  { node, edge, multiplicity }: Step<T>,
  phi: Dense<Dense<T>>,
  { s }: Primitive<T>,
  factor: Dense<T>,
): readonly Found<T>[] {
  const over = extension(node.over.base, factor);
  const { field } = over;
  const alpha = alphaIn(over, node.over, phi, s);
  const lift = (c: Dense<T>): Dense<T> => substituteAlpha(over, c, alpha);
  const lifted: Step<T> = {
    node: { ...node, over, curve: node.curve.map((a) => mapTo(a, lift)) },
    edge: { ...edge, phi: edge.phi.map(lift) },
    multiplicity,
  };
  const multiple = Array.from({ length: s }, () => alpha).reduce(field.add, field.zero);
  const xi = field.sub(generator(over.base, factor), multiple);
  return throughRoot(lifted, xi).map((found) => ({
    branch: found.branch,
    alpha: substituteAlpha({ ...over, field: found.branch.field }, alpha, found.alpha),
  }));
}

const throughRoot = <T>(step: Step<T>, xi: Dense<T>): readonly Found<T>[] =>
  behind(step, xi).map(({ branch, alpha }) => {
    const { field, modulus } = branch;
    const inside = substituteAlpha({ base: step.node.over.base, field, modulus }, xi, alpha);
    return { branch: composed(branch, step.edge, inside), alpha };
  });

/** The roots Y of G(X, Y) with positive exponents, where y = X^p (ξ^u + Y). */
function behind<T>({ node, edge, multiplicity }: Step<T>, xi: Dense<T>): readonly Found<T>[] {
  const { over } = node;
  const curve = substituted(over.field, node.curve, edge, xi);
  const need = node.need * edge.q - edge.p;
  if (multiplicity === 1) return [unramified(over, simpleRoot(over.field, curve, Math.max(1, need)), 1)];
  const edges = edgesOf(over.field, curve).filter(({ p }) => p > 0);
  const last = edges.at(-1);
  // The edges come by falling exponent: the last one says what is the least.
  if (need <= 0 && last) return [unramified(over, bigO(last.p, last.q), multiplicity)];
  return branchesAt({ ...node, curve, need }, edges);
}

/** The one root Y = O(X) of a curve with G(0, 0) = 0 and ∂G/∂Y ≠ 0 there, by Newton's iteration. */
function simpleRoot<T>(field: Field<T>, curve: Curve<T>, order: number): Series<T> {
  if (zerosOf(curve) > 0) return bigO(Infinity);
  const slope = slopeOf(field, curve);
  let y: Series<T> = bigO(Infinity);
  for (let known = 1; known < order;) {
    known = Math.min(2 * known, order);
    const cut = (c: Curve<T>): Curve<T> => c.map((a) => truncate(field, a, known));
    const change = divide(field, evaluateCurve(field, cut(curve), y), evaluateCurve(field, cut(slope), y));
    y = { ...sub(field, y, change), order: Infinity };
  }
  return truncate(field, y, order);
}

/** The branch in x and y from one in X and Y: x = ξ^v X^q, y = X^p (ξ^u + Y). */
function composed<T>(inner: Branch<T>, { p, q }: Edge<Dense<T>>, xi: Dense<T>): Branch<T> {
  const { field, ramification: r } = inner;
  const { u, v } = bezout(p, q);
  const bracket = add(field, constant(field, power(field, xi, u)), inner.series);
  return {
    ...inner,
    ramification: q * r,
    scale: field.mul(power(field, xi, v), power(field, inner.scale, q)),
    series: mul(field, monomial(field, power(field, inner.scale, p), p * r), bracket),
  };
}
