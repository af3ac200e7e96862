import { exponential } from '../algebra/linear/exponential.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { tidy } from '../algebra/tidy.ts';
import { add, mul, ONE, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import type { Setting } from './record.ts';

/** A variable x of first-order equations ẋ = rate, and its value at τ = 0. */
export interface State {
  readonly x: Expr;
  readonly start: Sym;
  readonly rate: Expr;
}

/** The solution of linear equations with constant coefficients that contain no variables but these. */
export interface LinearSolution {
  readonly states: readonly State[];
  /** x(τ) from all initial values, in the order of the states. */
  readonly at: readonly Expr[];
  /** What is positive where the solution is real as it is written, if its sign is not known. */
  readonly open: readonly Expr[];
}

/** More variables than this are not solved for at once. */
const largest = 10;

/** ẋ = A x + b with constant A and b. */
interface LinearSystem {
  readonly states: readonly State[];
  readonly matrix: readonly (readonly Expr[])[];
  readonly constant: readonly Expr[];
}

/** The solutions of all parts of a system of equations that are linear, and closed in themselves. */
export function linearSolutions(states: readonly State[], setting: Setting): readonly LinearSolution[] {
  const parts = new Map<string, readonly State[]>();
  for (const state of states) {
    const part = closureOf(state, states);
    parts.set(part.map(({ start }) => start.name).join(), part);
  }
  return [...parts.values()].flatMap((part) => {
    const system = part.length <= largest ? whereDefined(() => systemOf(part, setting)) : undefined;
    const solution = system && solved(system, setting);
    return solution ? [solution] : [];
  });
}

/** The variables on which the course of one variable depends. */
function closureOf(state: State, states: readonly State[]): readonly State[] {
  const found = new Set([state]);
  for (const { rate } of found) {
    const atoms = atomsOf(rate);
    for (const other of states) if (atoms.has(other.x)) found.add(other);
  }
  return states.filter((s) => found.has(s));
}

function systemOf(states: readonly State[], setting: Setting): LinearSystem | undefined {
  const { time } = setting.theory.names;
  const atRest = new Map(states.map(({ x }) => [x, ZERO] as const));
  const tidied = (e: Expr): Expr => tidy(e, setting.arrange, setting.work());
  const variables: ReadonlySet<Expr> = new Set([...states.map(({ x }) => x), time]);
  const matrix = states.map(({ rate }) => states.map(({ x }) => tidied(slope(rate, x))));
  const isConstant = (e: Expr): boolean => [...atomsOf(e)].every((a) => !variables.has(a));
  if (!matrix.flat().every(isConstant)) return undefined;
  const constant = states.map(({ rate }) => tidied(substitute(rate, atRest)));
  return constant.every(isConstant) ? { states, matrix, constant } : undefined;
}

const slope = (e: Expr, x: Expr): Expr => (x.op === 'sym' || x.op === 'derivative' ? partial(e, x) : ZERO);

/** The constant b becomes the rate of the variables by one more of them, which is always 1. */
function solved({ states, matrix, constant }: LinearSystem, setting: Setting): LinearSolution | undefined {
  const { assumptions, arrange, work, theory } = setting;
  const isDriven = constant.some((b) => b !== ZERO);
  const rows = isDriven
    ? [...matrix.map((row, i) => [...row, constant[i] as Expr]), [...matrix, []].map(() => ZERO)]
    : matrix;
  const found = exponential(rows, theory.names.time, assumptions, work());
  if (found === undefined) return undefined;
  const starts: readonly Expr[] = [...states.map(({ start }) => start), ONE];
  const at = states.map((_, i) =>
    add(
      ...found.terms.map(({ f, matrix: m }) => {
        const weights = (m[i] as readonly Expr[]).map((c, j) => mul(c, starts[j] as Expr));
        return mul(f, tidy(add(...weights), arrange, work()));
      }),
    ),
  );
  return { states, at, open: found.open };
}
