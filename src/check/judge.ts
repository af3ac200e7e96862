import { decideZero } from '../algebra/decide.ts';
import { tidy } from '../algebra/tidy.ts';
import { newWork } from '../algebra/work.ts';
import { derivative, mul, sub, velocity } from '../expr/build.ts';
import { partial, totalDerivative } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import type { Rational } from '../expr/rational.ts';
import { atomsOf, dependsOn, mapChildren, substitute, walk } from '../expr/walk.ts';
import { asTotalDerivative } from '../mechanics/equivalence.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { infixOf } from '../theory/notation.ts';
import { declarations, hasAccelerations, roleSymbols } from '../theory/theory.ts';
import type { Names } from '../theory/theory.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf, stepId } from '../mechanics/record.ts';
import { matchOf } from './match.ts';
import { shellOf } from './shell.ts';
import { shownName } from './vocabulary.ts';

/** One side of a relation, with the point at which it is evaluated where there is a bar. */
export interface Side {
  readonly expr: Expr;
  readonly at?: ReadonlyMap<Expr, Expr>;
}

export type RelationSign = '=' | '≡' | '≈' | '∝' | '→';

/** What the notes have defined so far: symbols and the expressions they stand for. */
export interface Definitions {
  readonly values: ReadonlyMap<Expr, Expr>;
  /** Symbols that stand for a fixed-point value of a coupling, such as g*. */
  readonly fixedPoints: ReadonlyMap<Expr, Sym>;
}

export type Judgement =
  | { readonly verdict: 'proved' | 'supported'; readonly matches?: string; readonly why?: string }
  | {
      readonly verdict: 'refuted';
      readonly matches?: string;
      readonly difference: Expr;
      readonly witness: ReadonlyMap<Expr, Rational>;
    }
  | { readonly verdict: 'undecided'; readonly why: string }
  | { readonly verdict: 'definition'; readonly defines: readonly [Expr, Expr] };

/** Judges left = right on the solutions of the theory, with what the notes have defined before. */
export function judge(
  left: Side,
  sign: RelationSign,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
): Judgement {
  if (sign !== '=' && sign !== '≡') return { verdict: 'undecided', why: `${sign} states no equality` };
  const foreign = foreignSymbols([left, right], derivation, definitions);
  const claim = fixedPointClaim(left, right, derivation, definitions, foreign.symbols);
  if (claim) return claim;

  const quadrature = quadratureClaim(left, right, derivation, definitions, foreign.symbols);
  if (quadrature) return quadrature;

  const solution = solutionClaim(left, right, derivation, definitions, foreign.symbols);
  if (solution) return solution;

  const { names } = derivation.theory;
  const mentions = (f: Sym): boolean => [left, right].some(({ expr }) => mentionsField(expr, f));
  const field = mentions(names.action)
    ? names.action
    : mentions(names.characteristic)
      ? names.characteristic
      : undefined;
  const shell = shellOf(derivation, field);
  const worth = ({ expr, at }: Side): Expr => {
    const onShell = shell(substitute(expr, definitions.values));
    return substitute(at ? substitute(onShell, at) : onShell, definitions.values);
  };

  const definition = definitionOf(left, right, foreign.symbols, names);
  if (definition) return { verdict: 'definition', defines: definition };
  // Whether something unknown moves along the flow, nobody said.
  if (foreign.differentiated) return { verdict: 'undecided', why: unexplained(foreign.symbols) };
  if (!barsSetStates([left, right], derivation)) {
    return {
      verdict: 'undecided',
      why: 'the bar sets something that is neither a coupling, a momentum nor a parameter',
    };
  }

  const setting = settingOf(derivation.theory, newWork);
  const difference = sub(worth(left), worth(right));
  const verdict = decideZero(difference, setting.assumptions, newWork());
  const step = matchOf(left.expr, right.expr, derivation);
  const matches = step === undefined ? {} : { matches: step };
  switch (verdict.kind) {
    case 'proved':
    case 'supported':
      return { verdict: verdict.kind, ...matches };
    case 'undecided':
      return { verdict: 'undecided', why: verdict.why };
    case 'refuted': {
      if (foreign.symbols.size > 0) return { verdict: 'undecided', why: unexplained(foreign.symbols) };
      const gauge = gaugeClaim(left, right, derivation, definitions);
      if (gauge) return { verdict: 'proved', matches: 'lift.lagrangian', why: gauge };
      const open = [...atomsOf(difference)].find((a) => !isIndependent(a, derivation, field));
      if (open)
        return {
          verdict: 'undecided',
          why: 'the theory does not say what something in this line is worth',
        };
      if (isCondition(left.expr, right.expr, derivation))
        return { verdict: 'undecided', why: 'this is a condition, not an identity' };
      return {
        verdict: 'refuted',
        ...matches,
        difference: tidy(difference, setting.arrange, newWork()),
        witness: verdict.witness,
      };
    }
  }
}

/** W = f(q), where the derivation has such a line: it is put into the equation for W, which fixes it up to a constant. */
function quadratureClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const step = stepOf(derivation, 'hamilton-jacobi.solution');
  const equation = stepOf(derivation, 'hamilton-jacobi.stationary')?.equation;
  const { characteristic: W } = derivation.theory.names;
  const other = left.expr === W ? right : right.expr === W ? left : undefined;
  if (step === undefined || equation === undefined || other === undefined || left.at || right.at)
    return undefined;
  if (foreign.size > 0) return { verdict: 'undecided', why: unexplained(foreign) };
  const value = substitute(other.expr, definitions.values);
  const slopes = pairsOf(derivation.theory).map(
    ({ q }) => [derivative('partial', W, q), partial(value, q)] as const,
  );
  const residual = substitute(sub(equation.lhs, equation.rhs), new Map<Expr, Expr>(slopes));
  return judged(residual, step.id, derivation, []);
}

/** What is to vanish, for a line that speaks of this step; `positive` are the symbols that its proof took to be so. */
function judged(
  difference: Expr,
  matches: string,
  { theory }: Derivation,
  positive: readonly Expr[],
): Judgement {
  const setting = settingOf(theory, newWork);
  const assumptions = { positive: new Set([...setting.assumptions.positive, ...positive]) };
  const verdict = decideZero(difference, assumptions, newWork());
  switch (verdict.kind) {
    case 'proved':
    case 'supported':
      return { verdict: verdict.kind, matches };
    case 'undecided':
      return { verdict: 'undecided', why: verdict.why };
    case 'refuted':
      return {
        verdict: 'refuted',
        matches,
        difference: tidy(difference, setting.arrange, newWork()),
        witness: verdict.witness,
      };
  }
}

/** g = f(τ, g_0), where the derivation has the solution with these initial values: there is only one. */
function solutionClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const { theory } = derivation;
  const { initial, time } = theory.names;
  const starts = new Set<Expr>([...initial.coordinates, ...initial.momenta]);
  for (const { q, p } of pairsOf(theory)) {
    for (const x of [q, p]) {
      const other = left.expr === x ? right.expr : right.expr === x ? left.expr : undefined;
      const step =
        stepOf(derivation, stepId('solution', x.name)) ?? stepOf(derivation, stepId('running', x.name));
      if (other === undefined || step?.equation.lhs !== x || step.verdict.kind !== 'proved') continue;
      const value = substitute(other, definitions.values);
      const atoms = [...atomsOf(value)];
      const known = new Set<Expr>([...starts, time, ...theory.parameters.map((k) => k.symbol)]);
      const isMotion = dependsOn(value, time) && atoms.some((a) => starts.has(a));
      if (left.at || right.at || !isMotion || !atoms.every((a) => known.has(a))) continue;
      if ([...foreign].some((a) => !starts.has(a))) continue;
      return judged(sub(value, step.equation.rhs), step.id, derivation, step.verdict.assuming);
    }
  }
  return undefined;
}

/** L = … up to a total derivative: the equations of motion are the same. What is to be said of it. */
function gaugeClaim(
  left: Side,
  right: Side,
  { theory }: Derivation,
  definitions: Definitions,
): string | undefined {
  const { lagrangian: L, time } = theory.names;
  const other = left.expr === L ? right : right.expr === L ? left : undefined;
  if (theory.source.kind !== 'lagrangian' || other === undefined || left.at || right.at) return undefined;
  const moving = new Set<Expr>(pairsOf(theory).map(({ q }) => q));
  const carriedOut = walk<Expr>(substitute(other.expr, definitions.values), (e, visit) => {
    if (e.op !== 'derivative' || e.kind !== 'total' || moving.has(e.of)) return mapChildren(e, visit);
    return Array.from({ length: e.order }).reduce<Expr>((x) => totalDerivative(x, time, moving), visit(e.of));
  });
  const known = new Set<Expr>([...moving, time, ...theory.parameters.map((k) => k.symbol)]);
  const isKnown = (a: Expr): boolean =>
    known.has(a) || (a.op === 'derivative' && a.kind === 'total' && a.order <= 2 && moving.has(a.of));
  const difference = sub(carriedOut, theory.source.lagrangian);
  if (![...atomsOf(difference)].every(isKnown)) return undefined;
  const setting = settingOf(theory, newWork);
  const found = asTotalDerivative(difference, setting);
  if (found === undefined) return undefined;
  const by = found.boundary ? `, that of ${infixOf(theory)(found.boundary)}` : '';
  return `it differs from the Lagrangian of the theory by a total derivative${by}: the equations of motion are the same`;
}

const unexplained = (symbols: ReadonlySet<Expr>): string =>
  `${[...symbols].map(nameOf).join(', ')} has no meaning here`;

const nameOf = (e: Expr): string => (e.op === 'sym' ? shownName(e) : 'a symbol');

const mentionsField = (e: Expr, field: Sym): boolean =>
  [...atomsOf(e)].some((a) => a === field || (a.op === 'derivative' && mentionsField(a.of, field)));

/** Symbols that neither the theory nor the notes give a meaning, and whether a derivative of one is taken. */
interface Foreign {
  readonly symbols: ReadonlySet<Expr>;
  readonly differentiated: boolean;
}

function foreignSymbols(sides: readonly Side[], { theory }: Derivation, definitions: Definitions): Foreign {
  const own = new Set<Expr>([...declarations(theory).map((d) => d.symbol), ...roleSymbols(theory.names)]);
  const symbols = new Set<Expr>();
  let differentiated = false;
  const visit = (e: Expr, within: boolean): void => {
    for (const a of atomsOf(e)) {
      if (a.op === 'derivative') {
        visit(a.of, true);
        visit(a.by, true);
      } else if (!own.has(a) && !definitions.values.has(a)) {
        symbols.add(a);
        differentiated ||= within;
      }
    }
  };
  for (const { expr, at } of sides) {
    visit(expr, false);
    at?.forEach((value) => visit(value, false));
  }
  return { symbols, differentiated };
}

/** An evaluation bar may set couplings, momenta and parameters; what the rest is worth there, nobody said. */
function barsSetStates(sides: readonly Side[], { theory }: Derivation): boolean {
  const settable = new Set<Expr>([
    ...pairsOf(theory).flatMap(({ q, p }) => [q, p]),
    ...theory.parameters.map((k) => k.symbol),
  ]);
  return sides.every(({ at }) => [...(at?.keys() ?? [])].every((key) => settable.has(key)));
}

/** `x = …` with a symbol x that has no meaning yet and does not occur on the other side; or what τ is. */
function definitionOf(
  left: Side,
  right: Side,
  foreign: ReadonlySet<Expr>,
  names: Names,
): readonly [Expr, Expr] | undefined {
  if (left.at || right.at) return undefined;
  if (left.expr === names.time && foreign.size > 0) return [left.expr, right.expr];
  // S = W − Eτ introduces W.
  const separated = sub(names.characteristic, mul(names.energy, names.time));
  if (left.expr === names.action && right.expr === separated) return [left.expr, right.expr];
  if (foreign.has(left.expr) && foreign.size === 1 && !dependsOn(right.expr, left.expr))
    return [left.expr, right.expr];
  return undefined;
}

/** g* = value: right if and only if every beta function vanishes there. */
function fixedPointClaim(
  left: Side,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
  foreign: ReadonlySet<Expr>,
): Judgement | undefined {
  const coupling = definitions.fixedPoints.get(left.expr);
  if (coupling === undefined || left.at || right.at || derivation.theory.source.kind !== 'beta')
    return undefined;
  const unknown = new Set([...foreign].filter((x) => x !== left.expr));
  if (unknown.size > 0) return { verdict: 'undecided', why: unexplained(unknown) };
  const pairs = pairsOf(derivation.theory);
  const value = substitute(right.expr, definitions.values);
  if (pairs.length > 1)
    return { verdict: 'undecided', why: 'one coordinate of a fixed point says nothing about the others' };
  const setting = settingOf(derivation.theory, newWork);
  const beta = substitute(
    shellOf(derivation)(velocity(coupling, derivation.theory.names.time)),
    new Map([[coupling, value]]),
  );
  const verdict = decideZero(beta, setting.assumptions, newWork());
  switch (verdict.kind) {
    case 'proved':
    case 'supported':
      return { verdict: verdict.kind, matches: 'fixed-point' };
    case 'undecided':
      return { verdict: 'undecided', why: verdict.why };
    case 'refuted':
      return {
        verdict: 'refuted',
        matches: 'fixed-point',
        difference: tidy(beta, setting.arrange, newWork()),
        witness: verdict.witness,
      };
  }
}

/** Quantities that can take any value: a difference in them is a real one. */
function isIndependent(a: Expr, { theory }: Derivation, field: Sym | undefined): boolean {
  const { names, source } = theory;
  if (a.op === 'sym') return a === names.time || names.momenta.includes(a) || !roleSymbols(names).includes(a);
  if (a.op !== 'derivative') return false;
  const pairs = pairsOf(theory);
  if (a.kind === 'total')
    return (
      source.kind === 'lagrangian' &&
      a.order <= (hasAccelerations(theory) ? 3 : 1) &&
      pairs.some(({ q }) => a.of === q)
    );
  return a.order === 1 && a.of === field && pairs.some(({ q }) => a.by === q);
}

/** `β(g) = 0`, `E = 0`, `Ag = ε`, `J_z = J_⊥`: something to be solved or chosen, not something that always holds. */
function isCondition(left: Expr, right: Expr, { theory }: Derivation): boolean {
  const pairs = pairsOf(theory);
  const isState = (e: Expr): boolean => pairs.some(({ q, p }) => e === q || e === p);
  const isRate = (e: Expr): boolean =>
    e.op === 'derivative' && e.by === theory.names.time && e.order === 1 && isState(e.of);
  const isClosed = (e: Expr): boolean => atomsOf(e).size === 0;
  const roles = new Set<Expr>(roleSymbols(theory.names).filter((r) => !theory.names.momenta.includes(r)));
  const isStatic = (e: Expr): boolean => [...atomsOf(e)].every((a) => a.op === 'sym' && !roles.has(a));
  const isMoving = (e: Expr): boolean => [...atomsOf(e)].some(isState);
  const sets = (a: Expr, b: Expr): boolean =>
    isState(a)
      ? isStatic(b)
      : ((isRate(a) || a.op === 'sym') && isClosed(b)) ||
        (isStatic(a) && isStatic(b) && isMoving(a) && !isMoving(b));
  return sets(left, right) || sets(right, left);
}
