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
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { atomsOf } from '../expr/walk.ts';
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
  const variables: ReadonlySet<Expr> = new Set([theory.names.time, ...coordinates]);
  const isConstant = rows.flat().every((e) => ![...atomsOf(e)].some((a) => variables.has(a)));
  if (!isConstant || !isLinear) return [];
  if (coordinates.length === 1) return amplitude(coordinates[0] as Sym, rows[0]?.[0] as Expr, setting);
  const modes = withinBudget(() => whereDefined(() => modesOf(rows, setting))) ?? [];
  return modes.flatMap(({ square, weights }, k) => {
    const combination = (values: readonly Expr[]): Expr =>
      add(...weights.map((a, i) => mul(a, values[i] as Expr)));
    const mode = combination(coordinates);
    const pull = mul(neg(square), mode);
    const step = prove(
      {
        id: `mode.${k + 1}`,
        equation: { lhs: derivative('total', mode, theory.names.time, 2), rhs: pull },
        by: 'normal-mode',
        from: coordinates.map((q) => stepId('acceleration', q.name)),
        residuals: [sub(combination(accelerations), pull)],
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
function amplitude(q: Sym, square: Expr, setting: Setting): readonly Step[] {
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
        residuals: [add(mul(TWO, q, v), mul(div(mul(TWO, v), square), neg(mul(square, q))))],
      },
      setting,
    ),
  ];
}
