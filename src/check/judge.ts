import { decideZero } from '../algebra/decide.ts';
import { tidy } from '../algebra/tidy.ts';
import { newWork } from '../algebra/work.ts';
import { ExpressionError, mul, num, sub } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { Rational } from '../expr/rational.ts';
import { atomsOf, dependsOn, substitute } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { declarations, hasAccelerations, roleSymbols } from '../theory/theory.ts';
import type { Names } from '../theory/theory.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { settingOf } from '../mechanics/record.ts';
import { matchOf } from './match.ts';
import { shellOf } from './shell.ts';
import { quadratureClaim, slopeClaim } from './characteristic.ts';
import { fixedPointClaim, eigenvalueClaim } from './fixed-point.ts';
import { gaugeClaim } from './gauge.ts';
import { unexplained } from './judgement.ts';
import { solutionClaim } from './solution.ts';
import { statedClaim } from './stated.ts';
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
  const holdsSomewhere = (l: Expr, r: Expr): boolean => isCondition(l, r, derivation);
  return statedClaim(left, right, derivation, definitions, holdsSomewhere) ?? judged;
}

function judgeOnShell(
  left: Side,
  sign: RelationSign,
  right: Side,
  derivation: Derivation,
  definitions: Definitions,
): Judgement {
  if (sign !== '=' && sign !== '≡') return { verdict: 'undecided', why: `${sign} states no equality` };
  const foreign = foreignSymbols([left, right], derivation, definitions);
  const claim = claimOf(left, right, derivation, definitions, foreign.symbols);
  if (claim) return claim;

  const { names } = derivation.theory;
  const definition = definitionOf(left, right, foreign.symbols, names);
  if (definition) return { verdict: 'definition', defines: definition };
  // Whether something unknown moves along the flow, nobody said.
  if (foreign.differentiated)
    return left.expr === right.expr && !left.at && !right.at
      ? { verdict: 'proved' }
      : { verdict: 'undecided', why: unexplained(foreign.symbols) };
  if (!barsSetStates([left, right], derivation)) {
    return {
      verdict: 'undecided',
      why: 'the bar sets something that is neither a coupling, a momentum nor a parameter',
    };
  }

  const setting = settingOf(derivation.theory, newWork);
  const worth = worthOf(left, right, derivation, definitions);
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
      const field = fieldIn(left, right, derivation);
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
        ...shown(worth(left), worth(right), verdict.witness),
      };
    }
  }
}

/** What is said of a line that states more than an equality on shell: a fixed point, an eigenvalue, a solution. */
const claimOf = (...line: Parameters<typeof solutionClaim>): Judgement | undefined =>
  claims.reduce<Judgement | undefined>((found, claim) => found ?? claim(...line), undefined);

const claims = [fixedPointClaim, eigenvalueClaim, quadratureClaim, slopeClaim, solutionClaim] as const;

/** What a side of this line is worth on the solutions of the theory, in independent quantities. */
function worthOf(
  left: Side,
  right: Side,
  derivation: Derivation,
  { values }: Definitions,
): (side: Side) => Expr {
  const shell = shellOf(derivation, fieldIn(left, right, derivation));
  return ({ expr, at }) => {
    const onShell = shell(substitute(expr, values));
    return substitute(at ? substitute(onShell, at) : onShell, values);
  };
}

/** left − right on the solutions of the theory. */
export function differenceOf(...line: Parameters<typeof worthOf>): Expr {
  const worth = worthOf(...line);
  return sub(worth(line[0]), worth(line[1]));
}

/** The witness, with what both sides are worth there; what does not matter for the difference is 1. */
function shown(
  left: Expr,
  right: Expr,
  witness: ReadonlyMap<Expr, Rational>,
): Pick<Extract<Judgement, { verdict: 'refuted' }>, 'witness' | 'values'> {
  const others = [...atomsOf(left), ...atomsOf(right)].filter((a) => !witness.has(a));
  const whole = new Map([...witness, ...others.map((a) => [a, Q.one] as const)]);
  const point = new Map<Expr, Expr>([...whole].map(([atom, value]) => [atom, num(value)]));
  try {
    return { witness: whole, values: [substitute(left, point), substitute(right, point)] };
  } catch (error) {
    if (error instanceof ExpressionError) return { witness };
    throw error;
  }
}

/** S or W, where the line speaks of one of them: then the momenta are its slopes. */
const fieldIn = (left: Side, right: Side, { theory: { names } }: Derivation): Sym | undefined =>
  [names.action, names.characteristic].find((f) => [left, right].some(({ expr }) => mentionsField(expr, f)));

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
