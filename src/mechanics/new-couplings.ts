import { decideZero } from '../algebra/decide.ts';
import { inverseMap } from '../algebra/inverse/inverse-map.ts';
import type { Preimage } from '../algebra/inverse/preimage.ts';
import { determinant } from '../algebra/matrix.ts';
import type { SquareMatrix } from '../algebra/matrix.ts';
import { ifPossible } from '../algebra/tidy.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, fraction, mul, num, sub } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import { evaluateFloat } from '../expr/evaluate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf, dependsOn, substitute } from '../expr/walk.ts';
import type { Redefinition } from '../theory/theory.ts';
import type { Step } from './derivation.ts';
import { pairsOf } from './phase-space.ts';
import type { Pair } from './phase-space.ts';
import { prove, stepId, tidied } from './record.ts';
import type { Setting } from './record.ts';

/** A new coupling u = φ(g) with its momentum. */
export interface NewCoupling extends Pair {
  readonly phi: Expr;
}

/** The map to the new couplings: its Jacobian matrix, whether it can be inverted, and its inverse where one was found. */
export interface NewCouplings {
  readonly couplings: readonly NewCoupling[];
  /** ∂φ_a/∂g_i. */
  readonly jacobian: SquareMatrix;
  /** Its determinant where there are as many new couplings as old ones and it does not vanish identically. */
  readonly determinant?: Expr;
  /** g = ψ(u), proved to be the inverse of φ. */
  readonly inverse?: ReadonlyMap<Expr, Expr>;
  readonly steps: readonly Step[];
}

/** With g = ψ(u) inserted where ψ is known. */
export const inNew = (e: Expr, { inverse }: NewCouplings): Expr => (inverse ? substitute(e, inverse) : e);

/** The steps that state ψ. */
export const inverseSteps = ({ inverse }: NewCouplings): readonly string[] =>
  [...(inverse?.keys() ?? [])].map((g) => stepId('old-coupling', g.op === 'sym' ? g.name : ''));

/** Σ ∂φ_a/∂g_i ġ_i, for the rates of a flow or for velocities. */
export const pushed = (a: number, rates: readonly Expr[], { jacobian }: NewCouplings): Expr =>
  add(...rates.map((rate, i) => mul(jacobian[a]?.[i] as Expr, rate)));

/** u = φ(g): the statement, det ∂φ/∂g, and g = ψ(u) where it can be written down and is proved. */
export function newCouplings(redefinitions: readonly Redefinition[], setting: Setting): NewCouplings {
  const { redefined } = setting.theory.names;
  const old = pairsOf(setting.theory).map(({ q }) => q);
  const couplings = redefinitions.map(({ symbol, value }, a) => ({
    q: symbol,
    p: redefined?.momenta[a] as Sym,
    phi: value,
  }));
  const jacobian = couplings.map(({ phi }) => old.map((g) => tidied(partial(phi, g), setting)));
  const definitions = couplings.map(({ q, phi }) =>
    prove(
      {
        id: stepId('new-coupling', q.name),
        equation: { lhs: q, rhs: phi },
        by: 'new-coupling',
        args: [q],
        residuals: [],
      },
      setting,
    ),
  );
  const det =
    couplings.length === old.length
      ? withinBudget(() => tidied(determinant(jacobian, setting.work()), setting))
      : undefined;
  if (det === undefined || redefined === undefined) return { couplings, jacobian, steps: definitions };
  const regular = decideZero(det, setting.assumptions, setting.work()).kind === 'refuted';
  const step = prove(
    {
      id: 'redefinition-jacobian',
      equation: { lhs: redefined.determinant, rhs: det },
      matrix: { rows: jacobian },
      by: 'redefinition-jacobian',
      from: definitions.map(({ id }) => id),
      args: [redefined.determinant],
      residuals: [sub(det, determinant(jacobian, setting.work()))],
    },
    setting,
  );
  const steps = [...definitions, step];
  if (!regular) return { couplings, jacobian, steps };
  return { couplings, jacobian, determinant: det, ...withInverse(couplings, steps, setting) };
}

/** The steps g = ψ(u), where all of them are proved: φ(ψ(u)) = u and, for a positive g, ψ(φ(g)) = g. */
function withInverse(
  couplings: readonly NewCoupling[],
  steps: readonly Step[],
  setting: Setting,
): Pick<NewCouplings, 'inverse' | 'steps'> {
  const old = pairsOf(setting.theory).map(({ q }) => q);
  const at = referencePoint(couplings, setting);
  const found = ifPossible(() =>
    inverseMap(
      couplings.map(({ q, phi }) => ({ phi, image: q })),
      old,
      at,
      setting.work(),
    ),
  );
  if (found === undefined) return { steps };
  const values = new Map(old.map((g) => [g, { ...(found.get(g) as Preimage) }] as const));
  const written = new Map<Expr, Expr>([...values].map(([g, { value }]) => [g, tidied(value, setting)]));
  const back = new Map<Expr, Expr>(couplings.map(({ q, phi }) => [q, phi]));
  const positive = old.filter((g) => values.get(g)?.choice === 'sign' && (at.get(g) ?? 1) > 0);
  const assuming = (symbols: readonly Sym[]): Setting => ({
    ...setting,
    assumptions: { positive: new Set([...setting.assumptions.positive, ...symbols]) },
  });
  // √(u²) is u where u is positive, as the image of a root is.
  const images = couplings.filter(({ q }) => (at.get(q) ?? 0) > 0).map(({ q }) => q);
  const inverseSteps = old.map((g) => {
    const value = written.get(g) as Expr;
    const { choice } = values.get(g) as Preimage;
    const claim = {
      id: stepId('old-coupling', g.name),
      equation: { lhs: g, rhs: value },
      by: 'old-coupling' as const,
      from: couplings.map(({ q }) => stepId('new-coupling', q.name)),
      args: [
        g,
        startOf(g, setting),
        ...(choice === 'only' ? [] : [num(choice === 'branch' ? 0 : sign(at, g))]),
      ],
      residuals: couplings
        .filter(({ phi }) => dependsOn(phi, g))
        .map(({ q, phi }) => sub(substitute(phi, written), q)),
    };
    const both = { ...claim, residuals: [...claim.residuals, sub(substitute(value, back), g)] };
    return firstProved([
      () => prove(both, assuming(positive)),
      () => prove(claim, setting),
      () => prove(both, assuming([...positive, ...images])),
    ]);
  });
  if (inverseSteps.some(({ verdict }) => verdict.kind !== 'proved')) return { steps };
  return { inverse: written, steps: [...steps, ...inverseSteps] };
}

/** The first of these that is proved, else the last. */
function firstProved([first, ...others]: readonly (() => Step)[]): Step {
  const step = (first as () => Step)();
  return step.verdict.kind === 'proved' || others.length === 0 ? step : firstProved(others);
}

const sign = (at: ReadonlyMap<Expr, number>, g: Sym): number => ((at.get(g) ?? 1) < 0 ? -1 : 1);

/** A coupling without an initial value is taken to be small and positive. */
const startOf = (g: Sym, { theory }: Setting): Expr =>
  theory.coordinates.find(({ symbol }) => symbol === g)?.start ?? fraction(1, 10);

/** The initial values, the defaults of the parameters, and where φ takes them: there the branch is chosen. */
function referencePoint(couplings: readonly NewCoupling[], setting: Setting): ReadonlyMap<Expr, number> {
  const closed = (e: Expr): number => evaluateFloat(e, new Map());
  const given = new Map<Expr, number>([
    ...setting.theory.coordinates.map(({ symbol }) => [symbol, closed(startOf(symbol, setting))] as const),
    ...setting.theory.parameters.map(({ symbol, value }) => [symbol, value ? closed(value) : 1] as const),
  ]);
  const known = (e: Expr): boolean => [...atomsOf(e)].every((a) => given.has(a));
  return new Map([
    ...given,
    ...couplings.map(({ q, phi }) => [q, known(phi) ? evaluateFloat(phi, given) : Number.NaN] as const),
  ]);
}
