import { tidy } from '../algebra/tidy.ts';
import { containsI } from '../algebra/signs.ts';
import { newWork } from '../algebra/work.ts';
import {
  add,
  derivative,
  div,
  fraction,
  mul,
  neg,
  num,
  pow,
  sub,
  TWO,
  velocity,
  ZERO,
} from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import { atomsOf, dependsOn, substitute } from '../expr/walk.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf, stepId } from '../mechanics/record.ts';
import { undetermined } from './running.ts';
import { startNamed } from './constant.ts';
import { hasAccelerations } from '../theory/theory.ts';
import { unexplained, worst } from './judgement.ts';
import type { Definitions, Judgement, Side } from './judgement.ts';
import { judged } from './residual.ts';
import { shellOf } from './shell.ts';
import { dependentStarts, startsOf } from './starts.ts';

/**
 * x = f(τ, constants) for a coordinate or a momentum x, also as xⁿ = f: it is put into the equation of motion of x and, if
 * initial values stand in it, evaluated at τ = 0. Both must hold, for all values of the constants. Solutions may be
 * complex. Undefined where the line states no motion.
 */
export function motionClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  if (left.at || right.at) return undefined;
  const { theory } = derivation;
  const { time } = theory.names;
  const sides = [left, right].map(({ expr }) => substitute(expr, definitions.values)) as [Expr, Expr];
  const stated = statedMotion(...sides, derivation);
  if (stated === undefined) return undefined;
  const { x, power } = stated;
  const value = substitute(stated.value, dependentStarts(derivation));
  const starts = startsOf(theory);
  const initial = new Set(starts.values());
  const atoms = [...atomsOf(value)];
  const constants = atoms.filter((a) => foreign.has(a) && !initial.has(a)) as Sym[];
  const known = new Set<Expr>([...theory.parameters.map((k) => k.symbol), time, ...initial, ...constants]);
  if (!dependsOn(value, time)) return undefined;
  const states = pairsOf(theory).flatMap(({ q, p }) => [q, p]);
  if (states.some((s) => atoms.includes(s)) && foreign.size === 0) return undetermined;
  if (!atoms.every((a) => known.has(a))) return undefined;

  const branches = branchesOf(value, power);
  const residuals = branches.map((f) => residualOf(x, f, derivation));
  const hasStarts = atoms.some((a) => initial.has(a));
  if (residuals.some((r) => r === undefined))
    return hasStarts || constants.length > 0 ? undefined : undetermined;
  const equation = worst(
    (residuals as readonly Expr[]).map((r, i) => judgedComplex(r, branches[i] as Expr, derivation)),
  );
  if (equation.verdict === 'proved') {
    if (!hasStarts && constants.length === 0)
      return { verdict: 'undecided', why: 'this is one of the solutions; which one is meant was not said' };
    const named = constants.flatMap((c) => {
      const start = startNamed(c, definitions);
      return start ? [[c, substitute(start, starts)] as const] : [];
    });
    const atNamed = substitute(sub(...sides), new Map([...starts, ...named, [time, ZERO]]));
    if (!hasStarts)
      return named.length === 0 || judged(atNamed, undefined, derivation).verdict === 'proved'
        ? { verdict: 'proved', why: 'it solves the equation of motion for all constants' }
        : open(constants);
    const start = starts.get(x);
    if (start === undefined) return undefined;
    const atStart = sub(substitute(value, new Map<Expr, Expr>([[time, ZERO]])), pow(start, num(power)));
    const answer = worst([
      judged(atStart, undefined, derivation),
      ...ratesAtStart(x, branches, atoms, derivation).map((e) => judged(e, undefined, derivation)),
    ]);
    return answer.verdict === 'refuted' && constants.length > 0 ? open(constants) : answer;
  }
  if (equation.verdict !== 'refuted' || branches.length > 1) return undefined;
  if (constants.length === 0) return hasStarts ? inMotion(equation) : undefined;
  const residual = residuals[0] as Expr;
  const wrong =
    failsAnyhow(branches[0] as Expr, constants, residual, derivation) ??
    failsAlone(value, constants, residual, derivation);
  return wrong ? inMotion(wrong) : open(constants);
}

const inMotion = (judgement: Judgement): Judgement =>
  judgement.verdict === 'refuted'
    ? { ...judgement, leaves: 'in the equation of motion: left − right' }
    : judgement;

const open = (constants: readonly Expr[]): Judgement => ({
  verdict: 'undecided',
  why: unexplained(new Set(constants)),
});

/** What vanishes where a Lagrangian's motion starts as it says; nothing if the line does not speak of rates at the start. */
function ratesAtStart(
  x: Sym,
  branches: readonly Expr[],
  atoms: readonly Expr[],
  { theory }: Derivation,
): readonly Expr[] {
  const { initial, time } = theory.names;
  const start = startsOf(theory).get(velocity(x, time));
  const speaks = [...initial.rates, ...initial.momenta].some((v) => atoms.includes(v));
  if (start === undefined || !speaks) return [];
  return branches.map((f) => sub(substitute(partial(f, time), new Map<Expr, Expr>([[time, ZERO]])), start));
}

/** x = f or xⁿ = f. */
function statedMotion(
  left: Expr,
  right: Expr,
  { theory }: Derivation,
): { readonly x: Sym; readonly power: number; readonly value: Expr } | undefined {
  const states = new Set<Expr>(pairsOf(theory).flatMap(({ q, p }) => [q, p]));
  for (const [a, value] of [
    [left, right],
    [right, left],
  ] as const) {
    if (states.has(a)) return { x: a as Sym, power: 1, value };
    if (a.op !== 'power' || !states.has(a.base) || a.exponent.op !== 'num') continue;
    const n = a.exponent.value;
    if (Q.isInteger(n) && Math.abs(Number(n.n)) <= 4) return { x: a.base as Sym, power: Number(n.n), value };
  }
  return undefined;
}

/** The values of x with xⁿ = f; of an odd root the real one. */
function branchesOf(value: Expr, power: number): readonly Expr[] {
  if (power === 1) return [value];
  const root = pow(value, fraction(1, power));
  return power % 2 === 0 ? [root, neg(root)] : [root];
}

/** What vanishes if x = f moves as x does; undefined where its motion depends on that of others. */
function residualOf(x: Sym, f: Expr, derivation: Derivation): Expr | undefined {
  const { theory } = derivation;
  const { time } = theory.names;
  const rate = partial(f, time);
  const put = (e: Expr, values: readonly (readonly [Expr, Expr])[]): Expr | undefined => {
    const rest = substitute(e, new Map(values));
    const moving = pairsOf(theory).flatMap(({ q, p }) => [q, p, velocity(q, time)]);
    return [...atomsOf(rest)].some((a) => moving.includes(a) || a.op === 'derivative') ? undefined : rest;
  };
  if (theory.source.kind !== 'lagrangian') {
    const moved = put(shellOf(derivation)(derivative('total', x, time)), [[x, f]]);
    return moved && sub(rate, moved);
  }
  const acceleration = stepOf(derivation, stepId('acceleration', x.name))?.equation.rhs;
  if (hasAccelerations(theory) || acceleration === undefined) return undefined;
  const moved = put(acceleration, [
    [x, f],
    [velocity(x, time), rate],
  ]);
  return moved && sub(partial(rate, time), moved);
}

/** A complex difference has no real point that shows it; what is left of it by the complex factor f may have one. */
function judgedComplex(residual: Expr, f: Expr, derivation: Derivation): Judgement {
  const answer = judged(residual, undefined, derivation);
  if (answer.verdict !== 'undecided' || !containsI(residual)) return answer;
  const quotient = tidy(div(residual, f), settingOf(derivation.theory, newWork).arrange, newWork());
  return containsI(quotient) ? answer : judged(quotient, undefined, derivation);
}

/** What is left of the equation for x = f or 1/x = 1/f may not depend on the constants: then no values of them help. */
function failsAnyhow(
  f: Expr,
  constants: readonly Sym[],
  residual: Expr,
  derivation: Derivation,
): Judgement | undefined {
  const { arrange } = settingOf(derivation.theory, newWork);
  return [residual, div(residual, pow(f, TWO))]
    .map((e) => tidy(e, arrange, newWork()))
    .filter((left) => !constants.some((c) => dependsOn(left, c)))
    .map((left) => judgedComplex(left, f, derivation))
    .find(({ verdict }) => verdict === 'refuted');
}

/**
 * Of a sum C₁f₁ + C₂f₂ each term must be a solution where the equation is linear. One that is none makes the line wrong.
 */
function failsAlone(
  value: Expr,
  constants: readonly Sym[],
  residual: Expr,
  derivation: Derivation,
): Judgement | undefined {
  const without = new Map<Expr, Expr>(constants.map((c) => [c, ZERO]));
  const isLinear = (e: Expr): boolean => {
    const parts = constants.map((c) => partial(e, c));
    const sum = add(...constants.map((c, i) => mul(c, parts[i] as Expr)));
    return (
      parts.every((part) => constants.every((c) => !dependsOn(part, c))) &&
      judged(sub(e, sum), undefined, derivation).verdict === 'proved'
    );
  };
  if (judged(substitute(value, without), undefined, derivation).verdict !== 'proved') return undefined;
  if (!isLinear(value) || !isLinear(residual)) return undefined;
  return constants
    .map((c) => judgedComplex(partial(residual, c), partial(value, c), derivation))
    .find(({ verdict }) => verdict === 'refuted');
}
