import { decideZero } from '../algebra/decide.ts';
import { expressionField } from '../algebra/field/expressions.ts';
import { eigenvalues } from '../algebra/linear/eigenvalues.ts';
import { shifted, transpose } from '../algebra/linear/matrix.ts';
import { nullSpace } from '../algebra/linear/solve.ts';
import { whereDefined } from '../algebra/roots/ground.ts';
import { signOfExpr } from '../algebra/roots/sign.ts';
import { factorised, tidy } from '../algebra/tidy.ts';
import { withinBudget } from '../algebra/work.ts';
import { add, derivative, div, mul, neg, pow, sub, TWO, velocity } from '../expr/build.ts';
import { partial, totalDerivative } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf, substitute } from '../expr/walk.ts';
import { coordinateSymbols } from '../theory/theory.ts';
import type { Step } from './derivation.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/**
 * The normal modes of q̈ = −B q: for each left eigenvector a of B, a·q moves as one coordinate, (a·q)¨ = −ω² a·q
 * (L. D. Landau, E. M. Lifshitz, Mechanics, §23). For one coordinate, its amplitude.
 */
export function normalModes(accelerations: readonly Expr[], setting: Setting): readonly Step[] {
  const { theory, assumptions, arrange, work } = setting;
  const coordinates = coordinateSymbols(theory);
  if (coordinates.length > largest) return [];
  const rows = accelerations.map((a) => coordinates.map((q) => tidy(neg(partial(a, q)), arrange, work())));
  const isLinear = accelerations.every((a, i) => {
    const rest = add(a, ...coordinates.map((q, j) => mul(q, rows[i]?.[j] as Expr)));
    return decideZero(rest, assumptions, work()).kind === 'proved';
  });
  const { time } = theory.names;
  const variables: ReadonlySet<Expr> = new Set([time, ...coordinates.flatMap((q) => [q, velocity(q, time)])]);
  const isConstant = rows.flat().every((e) => ![...atomsOf(e)].some((a) => variables.has(a)));
  if (!isConstant || !isLinear) return [];
  const alongMotion = (e: Expr): Expr => totalDerivative(e, time, new Set(coordinates));
  const solved = new Map(coordinates.map((q, i) => [velocity(q, time, 2), accelerations[i] as Expr]));
  const onShell = (e: Expr): Expr => substitute(e, solved);
  if (coordinates.length === 1)
    return amplitude(coordinates[0] as Sym, rows[0]?.[0] as Expr, (e) => onShell(alongMotion(e)), setting);
  const modes = withinBudget(() => whereDefined(() => modesOf(rows, setting))) ?? [];
  return modes.flatMap(({ square, weights }, k) => {
    const mode = add(...weights.map((a, i) => mul(a, coordinates[i] as Expr)));
    const pull = mul(neg(square), mode);
    const step = prove(
      {
        id: `mode.${k + 1}`,
        equation: { lhs: derivative('total', mode, time, 2), rhs: pull },
        by: 'normal-mode',
        from: coordinates.map((q) => stepId('acceleration', q.name)),
        residuals: [sub(onShell(alongMotion(alongMotion(mode))), pull)],
      },
      setting,
    );
    return step.verdict.kind === 'proved' ? [step] : [];
  });
}

/** More coordinates than this are not taken apart. */
const largest = 6;

interface Mode {
  /** ω². */
  readonly square: Expr;
  readonly weights: readonly Expr[];
}

function modesOf(
  rows: readonly (readonly Expr[])[],
  { assumptions, arrange, work }: Setting,
): readonly Mode[] {
  const field = expressionField(work(), assumptions);
  const transposed = transpose(rows.map((row) => row.map(field.of)));
  return eigenvalues(rows, work(), assumptions).roots.flatMap(({ value }) =>
    nullSpace(field, shifted(field, transposed, field.of(value))).map((weights) => ({
      square: factorised(value, work()) ?? value,
      weights: weights.map((a) => tidy(field.expression(a), arrange, work())),
    })),
  );
}

/** q² + q̇²/ω² is the square of the amplitude of q̈ = −ω² q. */
function amplitude(q: Sym, square: Expr, alongMotion: (e: Expr) => Expr, setting: Setting): readonly Step[] {
  const { time, initial } = setting.theory.names;
  if (signOfExpr(square, setting.assumptions) !== 1) return [];
  const v = velocity(q, time);
  const of = (x: Expr, rate: Expr): Expr => add(pow(x, TWO), div(pow(rate, TWO), square));
  const start = of(initial.coordinates[0] as Sym, initial.rates[0] as Sym);
  return [
    prove(
      {
        id: `${stepId('solution', q.name)}.amplitude`,
        equation: { lhs: of(q, v), rhs: start },
        by: 'amplitude',
        from: [stepId('acceleration', q.name)],
        args: [q],
        residuals: [alongMotion(of(q, v))],
      },
      setting,
    ),
  ];
}
