import { decideZero } from '../algebra/decide.ts';
import { expressionField } from '../algebra/field/expressions.ts';
import { whole } from '../algebra/field/fractions.ts';
import { collect } from '../algebra/polynomial/parts.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { solveSystem } from '../algebra/systems/solve.ts';
import { newWork } from '../algebra/work.ts';
import { add, mul, neg, num, pow, sub, sym, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { tidied } from '../mechanics/record.ts';
import type { Setting } from '../mechanics/record.ts';
import { numberOf } from './exponents.ts';
import type { Values } from './exponents.ts';
import { isReal } from './real-points.ts';
import type { VectorField } from './vector-field.ts';

/** Names that no formula contains. */
const [a, b] = [sym('\u0000a'), sym('\u0000b')];
/** Operations for the powers. */
const worthTrying = 1_000_000;

const vanishes = (e: Expr, { assumptions, work }: Setting): boolean =>
  decideZero(e, assumptions, work()).kind === 'proved';

/**
 * x^a y^b with div(x^a y^b β) = 0 that does not vanish near a point of the plane, a power only of what is not zero there:
 * x y div β + a y β_x + b x β_y = 0. The flow then has an integral, and a point round which its linear part circles is a
 * centre (Poincaré). For the flow of Lotka and Volterra it is 1/(xy).
 */
export function integratingFactor(
  at: ReadonlyMap<Sym, Expr>,
  { variables, rates }: VectorField,
  values: Values,
  setting: Setting,
): Expr | undefined {
  const [x, y, ...others] = variables;
  const [f, g] = rates;
  if (x === undefined || y === undefined || f === undefined || g === undefined || others.length > 0)
    return undefined;
  const divergence = add(partial(f, x), partial(g, y));
  const isOff = (z: Sym): boolean => {
    const sign = numberOf(at.get(z) ?? z, values)?.sign;
    return sign === 1 || sign === -1;
  };
  const unknowns = [...(isOff(x) ? [a] : []), ...(isOff(y) ? [b] : [])];
  const none = new Map<Expr, Expr>([a, b].map((k) => [k, ZERO]));
  const condition = add(mul(x, y, divergence), mul(a, y, f), mul(b, x, g));
  const field = expressionField(setting.work(), setting.assumptions);
  const equations = [...collect(field.of(condition).numerator, [x, y].map(field.indexOf)).values()].map((c) =>
    substitute(field.expression(whole(c)), unknowns.length === 2 ? new Map() : without(unknowns, none)),
  );
  const { solutions } = solveSystem(equations, unknowns, newWork(worthTrying), setting.assumptions);
  const candidates = [none, ...solutions.map(({ at: powers }) => new Map<Expr, Expr>([...none, ...powers]))];
  const found = candidates.find(
    (powers) =>
      isReal(new Map([...powers].map(([k, e]) => [k as Sym, e])), values, setting) === true &&
      vanishes(substitute(condition, powers), setting),
  );
  return found && tidied(mul(pow(x, found.get(a) ?? ZERO), pow(y, found.get(b) ?? ZERO)), setting);
}

const without = (kept: readonly Sym[], all: ReadonlyMap<Expr, Expr>): ReadonlyMap<Expr, Expr> =>
  new Map([...all].filter(([k]) => !kept.includes(k as Sym)));

/**
 * Whether a reflection at a line through a point of the plane, along one of the axes, turns the flow round: a point on
 * such a line, round which the linear part circles, is a centre (Birkhoff).
 */
export function isReversible(
  at: ReadonlyMap<Sym, Expr>,
  { variables, rates }: VectorField,
  setting: Setting,
): boolean {
  if (variables.length !== 2) return false;
  return variables.some((x, i) => {
    const mirrored = new Map<Expr, Expr>([[x, sub(mul(num(2), at.get(x) ?? x), x)]]);
    return rates.every((rate, k) => {
      const image = whereDefined(() => substitute(rate, mirrored));
      return image !== undefined && vanishes(add(rate, k === i ? neg(image) : image), setting);
    });
  });
}
