import { decideZero } from '../algebra/decide.ts';
import { tidy } from '../algebra/tidy.ts';
import { newWork } from '../algebra/work.ts';
import { mul, sqrt, sub, TWO } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf, dependsOn, subexpressions, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { declarations, roleSymbols } from '../theory/theory.ts';
import type { Names, Theory } from '../theory/theory.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf } from '../mechanics/record.ts';
import { matchOf } from './match.ts';
import { holdsOnOneBranch } from './branch.ts';
import { constancyClaim, integralClaim } from './constant.ts';
import { differenceOf, fieldIn, isIndependent, worthOf } from './on-shell.ts';
import { proportionalClaim } from './proportional.ts';
import { judgeUpTo } from './up-to-order.ts';
import { actionClaim, quadratureClaim, slopeClaim } from './characteristic.ts';
import { eigenvalueClaim, statedPoint } from './eigenvalue.ts';
import { fixedPointClaim } from './fixed-point.ts';
import { fixedPointSeriesClaim } from './fixed-point-series.ts';
import { conditionClaim } from './condition.ts';
import { lagrangianClaim } from './gauge.ts';
import { unexplained } from './judgement.ts';
import { sharedLetter } from './shared-letter.ts';
import { solutionClaim } from './solution.ts';
import { statedClaim } from './stated.ts';
import { isFree, scaleSymbol } from './vocabulary.ts';
import { shown } from './witness.ts';
import type { Definitions, Judgement, RelationSign, Side } from './judgement.ts';

/** Judges left = right on the solutions of the theory, with what the notes have defined before. */
export function judge(
  left: Side,
  sign: RelationSign,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
): Judgement {
  const judged = judgeOnShell(left, sign, right, derivation, definitions);
  if (judged.verdict !== 'undecided' || (sign !== '=' && sign !== '≡')) return judged;
  const holdsSomewhere = (l: Expr, r: Expr): boolean => isCondition(l, r, derivation, definitions);
  return statedClaim(left, right, derivation, definitions, holdsSomewhere) ?? judged;
}

function judgeOnShell(
  left: Side,
  sign: RelationSign,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
): Judgement {
  if (sign !== '=' && sign !== '≡' && sign !== '∝')
    return { verdict: 'undecided', why: `${sign} states no equality` };
  const foreign = foreignSymbols([left, right], derivation, definitions);
  if (sign === '∝')
    return foreign.differentiated
      ? { verdict: 'undecided', why: unexplained(foreign.symbols) }
      : proportionalClaim(left, right, derivation, definitions, foreign.symbols);
  const upTo = left.upTo ?? right.upTo;
  if (upTo !== undefined) {
    const series = fixedPointSeriesClaim(left, right, derivation, definitions);
    if (series) return series;
    if (foreign.symbols.size > 0) return { verdict: 'undecided', why: unexplained(foreign.symbols) };
    const open = left.upTo !== undefined && right.upTo !== undefined && left.upTo !== right.upTo;
    if (open || left.at || right.at)
      return { verdict: 'undecided', why: 'it is not read to which order this line holds' };
    return judgeUpTo(differenceOf(left, right, derivation, definitions), upTo, derivation, definitions);
  }
  if ([left, right].some(({ expr }) => isByDefined(expr, definitions)))
    return { verdict: 'undecided', why: 'it is not said what is kept fixed in this derivative' };
  const claim = claimOf(left, right, derivation, definitions, foreign.symbols);
  if (claim) return claim;

  const sameLetter = sharedLetter(left, right, derivation, definitions, foreign.symbols);
  if (sameLetter) return sameLetter;
  const definition = definitionOf(left, right, foreign.symbols, derivation.theory);
  if (definition) return { verdict: 'definition', defines: definition };
  // Whether something unknown moves along the flow, nobody said.
  if (foreign.differentiated)
    return left.expr === right.expr && !left.at && !right.at
      ? { verdict: 'proved' }
      : { verdict: 'undecided', why: unexplained(foreign.symbols) };
  const integral = integralClaim(left, right, derivation, definitions, foreign.symbols);
  if (integral) return integral;
  if (!barsSetStates([left, right], derivation)) {
    return {
      verdict: 'undecided',
      why: 'the bar sets something that is neither a coupling, a momentum nor a parameter',
    };
  }

  const setting = settingOf(derivation.theory, newWork);
  const worth = worthOf(left, right, derivation, definitions);
  const difference = sub(...worth);
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
      const field = fieldIn(left, right, derivation);
      const open = [...atomsOf(difference)].find((a) => !isIndependent(a, derivation, field));
      if (open)
        return {
          verdict: 'undecided',
          why: 'the theory does not say what something in this line is worth',
        };
      const isClaim = claimsRate(left, right, derivation) || claimsRate(right, left, derivation);
      if (!left.at && !right.at && !isClaim && isCondition(left.expr, right.expr, derivation, definitions))
        return { verdict: 'undecided', why: 'this is a condition, not an identity' };
      if (holdsThere(worth, derivation, definitions))
        return { verdict: 'undecided', why: 'it holds at the fixed point that was stated, not elsewhere' };
      if (holdsOnOneBranch(...worth, derivation))
        return { verdict: 'undecided', why: 'it holds on one branch of the root' };
      return {
        verdict: 'refuted',
        ...matches,
        difference: tidy(difference, setting.arrange, newWork()),
        ...shown(...worth, verdict.witness),
      };
    }
  }
}

/** What is said of a line that states more than an equality on shell: a fixed point, an eigenvalue, a solution. */
const claimOf = (...line: Parameters<typeof solutionClaim>): Judgement | undefined =>
  claims.reduce<Judgement | undefined>((found, claim) => found ?? claim(...line), undefined);

const claims = [
  lagrangianClaim,
  actionClaim,
  constancyClaim,
  fixedPointClaim,
  eigenvalueClaim,
  quadratureClaim,
  slopeClaim,
  solutionClaim,
  conditionClaim,
] as const;

/** Whether something is differentiated by a symbol of the notes' own that has a value, or by its rate. */
const isByDefined = (e: Expr, { values }: Definitions): boolean =>
  [...subexpressions(e)].some((x) => {
    if (x.op !== 'derivative') return false;
    const by = x.by.op === 'derivative' ? x.by.of : x.by;
    return isFreeSymbol(by) && values.has(by);
  });

const isFreeSymbol = (e: Expr): boolean => e.op === 'sym' && isFree(e);

/** Symbols that neither the theory nor the notes give a meaning, and whether a derivative of one is taken. */
interface Foreign {
  readonly symbols: ReadonlySet<Expr>;
  readonly differentiated: boolean;
}

function foreignSymbols(sides: readonly Side[], { theory }: Derivation, definitions: Definitions): Foreign {
  const isRate = (e: Expr): boolean => e.op === 'derivative' && e.by === theory.names.time;
  const own = new Set<Expr>([
    ...declarations(theory).map((d) => d.symbol),
    ...roleSymbols(theory.names),
    // In μ dg/dμ = β the scale takes every value.
    ...(sides.some(({ expr }) => [...atomsOf(expr)].some(isRate)) ? [scaleSymbol] : []),
  ]);
  const starts = startingSymbols(theory.names);
  const symbols = new Set<Expr>();
  let differentiated = false;
  const visit = (e: Expr, within: boolean): void => {
    for (const a of atomsOf(e)) {
      // The dot over an initial value is the rate at the start.
      const value = definitions.values.get(a);
      if (a.op === 'derivative' && value) visit(value, within);
      // u_0 = 1/g_0 is known as far as g_0 is.
      else if (value) [...atomsOf(value)].filter((x) => starts.has(x)).forEach((x) => symbols.add(x));
      else if (a.op === 'derivative') {
        visit(a.of, true);
        visit(a.by, true);
      } else if (!own.has(a)) {
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

/** Whether a value without couplings and momenta is right at the fixed point that the notes have stated: det M = ε². */
function holdsThere(worth: readonly [Expr, Expr], derivation: Derivation, definitions: Definitions): boolean {
  const place = statedPoint(definitions);
  const states = pairsOf(derivation.theory).flatMap(({ q, p }) => [q, p]);
  const isValue = worth.some((e) => !states.some((x) => dependsOn(e, x)));
  if (place.size === 0 || !isValue) return false;
  const { assumptions } = settingOf(derivation.theory, newWork);
  return decideZero(substitute(sub(...worth), place), assumptions, newWork()).kind === 'proved';
}

const startingSymbols = ({ initial }: Names): ReadonlySet<Expr> =>
  new Set([...initial.coordinates, ...initial.momenta, ...initial.rates]);

/** An evaluation bar may set couplings, momenta and parameters; what the rest is worth there, nobody said. */
function barsSetStates(sides: readonly Side[], { theory }: Derivation): boolean {
  const settable = new Set<Expr>([
    ...pairsOf(theory).flatMap(({ q, p }) => [q, p]),
    ...theory.parameters.map((k) => k.symbol),
  ]);
  return sides.every(({ at }) => [...(at?.keys() ?? [])].every((key) => settable.has(key)));
}

/** `x = …` or `x² = …` with a symbol x that has no meaning yet and does not occur on the other side; or what τ is. */
function definitionOf(
  left: Side,
  right: Side,
  foreign: ReadonlySet<Expr>,
  theory: Theory,
): readonly [Expr, Expr] | undefined {
  if (left.at || right.at) return undefined;
  const { names } = theory;
  // τ = ln(g/g_0) is a solution.
  const states = pairsOf(theory).flatMap(({ q, p }) => [q, p]);
  const isScale = left.expr === names.time && !states.some((x) => dependsOn(right.expr, x));
  if (isScale && foreign.size > 0) return [left.expr, right.expr];
  // S = W − Eτ introduces W.
  const separated = sub(names.characteristic, mul(names.energy, names.time));
  if (left.expr === names.action && right.expr === separated) return [left.expr, right.expr];
  // Initial data have a meaning.
  const starts = startingSymbols(theory.names);
  const isNew = foreign.has(left.expr) && [...foreign].every((x) => x === left.expr || starts.has(x));
  if (isNew && !dependsOn(right.expr, left.expr)) return [left.expr, right.expr];
  const square = left.expr.op === 'power' && left.expr.exponent === TWO ? left.expr.base : undefined;
  if (square && foreign.has(square) && foreign.size === 1 && !dependsOn(right.expr, square))
    return [square, sqrt(right.expr)];
  return undefined;
}

/** `β′(g*) = 2Ag − ε`, `dy/dx = x/y`: who differentiates and finds a formula of the couplings sets no condition. */
const claimsRate = (derived: Side, found: Side, { theory }: Derivation): boolean =>
  derived.isDerived === true &&
  pairsOf(theory).some(({ q, p }) => dependsOn(found.expr, q) || dependsOn(found.expr, p));

/** `β(g) = 0`, `E = 0`, `Ag = ε`, `J_z = J_⊥`: something to be solved or chosen, not something that always holds. */
function isCondition(left: Expr, right: Expr, { theory }: Derivation, { values }: Definitions): boolean {
  const pairs = pairsOf(theory);
  const isState = (e: Expr): boolean => pairs.some(({ q, p }) => e === q || e === p);
  const isRate = (e: Expr): boolean =>
    e.op === 'derivative' && e.by === theory.names.time && e.order === 1 && isState(e.of);
  const isClosed = (e: Expr): boolean => atomsOf(e).size === 0;
  const roles = new Set<Expr>(roleSymbols(theory.names).filter((r) => !theory.names.momenta.includes(r)));
  const isStatic = (e: Expr): boolean => [...atomsOf(e)].every((a) => a.op === 'sym' && !roles.has(a));
  const isMoving = (e: Expr): boolean => [...atomsOf(substitute(e, values))].some(isState);
  const sets = (a: Expr, b: Expr): boolean =>
    isState(a) || (values.has(a) && isMoving(a))
      ? isStatic(b)
      : ((isRate(a) || a.op === 'sym') && isClosed(b)) ||
        (isStatic(a) && isStatic(b) && isMoving(a) && !isMoving(b));
  return sets(left, right) || sets(right, left);
}
