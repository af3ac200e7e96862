import { sub, velocity, ZERO } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Derivative, Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { coordinateSymbols } from '../theory/theory.ts';
import type { RuleName, Step } from './derivation.ts';
import type { CanonicalFlow } from './hamilton.ts';
import { linearSolutions } from './linear-system.ts';
import type { LinearSolution, State } from './linear-system.ts';
import { prove, stepId } from './record.ts';
import type { Setting } from './record.ts';

/**
 * The motion where the accelerations of a Lagrangian theory are linear in coordinates and velocities, from both at τ = 0
 * (L. D. Landau, E. M. Lifshitz, Mechanics, §§21–25).
 */
export function linearMotion(accelerations: readonly Expr[], setting: Setting): readonly Step[] {
  const { time, initial } = setting.theory.names;
  const states = coordinateSymbols(setting.theory).flatMap((q, i): readonly State[] => {
    const v = velocity(q, time);
    return [
      { x: q, start: initial.coordinates[i] as Sym, rate: v },
      { x: v, start: initial.rates[i] as Sym, rate: accelerations[i] as Expr },
    ];
  });
  const from = ({ x }: State): readonly string[] => (x.op === 'sym' ? [stepId('acceleration', x.name)] : []);
  return stepsOf(linearSolutions(states, setting), 'linear-motion', from, setting);
}

/** Coordinates and then momenta, as Hamilton's equations move them. */
export function canonicalStates(flow: readonly CanonicalFlow[], { theory }: Setting): readonly State[] {
  const { coordinates, momenta } = theory.names.initial;
  return [
    ...flow.map(({ q, rate }, i) => ({ x: q, start: coordinates[i] as Sym, rate })),
    ...flow.map(({ p, force }, i) => ({ x: p, start: momenta[i] as Sym, rate: force })),
  ];
}

/** The same for canonical equations, or for the flow of couplings alone, that are linear. */
export function linearFlow(
  flow: readonly CanonicalFlow[],
  of: 'couplings' | 'phase space',
  setting: Setting,
): readonly Step[] {
  const all = canonicalStates(flow, setting);
  const solutions = linearSolutions(of === 'couplings' ? all.slice(0, flow.length) : all, setting);
  const from = ({ x }: State): readonly string[] =>
    flow.flatMap(({ q, p }) =>
      x === q ? [stepId('hamilton.rate', q.name)] : x === p ? [stepId('hamilton.force', q.name)] : [],
    );
  // A coupling that runs alone has been solved already.
  const alone = new Set(
    solutions.flatMap(({ states }) => (states.length > 1 ? [] : states.map(({ x }) => x))),
  );
  return stepsOf(solutions, 'linear-flow', from, setting).filter(
    ({ equation }) => of === 'phase space' || !alone.has(equation.lhs),
  );
}

/** One step for each variable that is no velocity; what depends on more variables contains what depends on fewer. */
function stepsOf(
  solutions: readonly LinearSolution[],
  by: RuleName,
  from: (state: State) => readonly string[],
  setting: Setting,
): readonly Step[] {
  const steps = new Map<string, Step>();
  const smallestFirst = [...solutions].sort((a, b) => a.states.length - b.states.length);
  for (const solution of smallestFirst) {
    const values = valuesOf(solution, setting);
    for (const { x } of solution.states) {
      if (x.op !== 'sym' || steps.has(x.name)) continue;
      const step = solutionStep(x, solution, values, by, solution.states.flatMap(from), setting);
      if (step.verdict.kind === 'proved') steps.set(x.name, step);
    }
  }
  const { coordinates, names } = setting.theory;
  return [...coordinates.map(({ symbol }) => symbol), ...names.momenta].flatMap(
    ({ name }) => steps.get(name) ?? [],
  );
}

/** Every variable by its solution, velocities as derivatives of coordinates. */
function valuesOf({ states, at }: LinearSolution, setting: Setting): ReadonlyMap<Expr, Expr> {
  const { time } = setting.theory.names;
  const solved = new Map(states.map(({ x }, i) => [x, at[i] as Expr]));
  return new Map(
    [...solved].map(([x, value]) => {
      const q = x.op === 'derivative' ? solved.get(x.of) : undefined;
      return [x, q ? partial(q, time) : value];
    }),
  );
}

function solutionStep(
  x: Sym,
  { states, open }: LinearSolution,
  values: ReadonlyMap<Expr, Expr>,
  by: RuleName,
  from: readonly string[],
  setting: Setting,
): Step {
  const { time } = setting.theory.names;
  const own = states.filter((s) => s.x === x || (s.x as Derivative).of === x);
  const atZero = new Map([[time, ZERO]]);
  const valueOf = (state: State): Expr => values.get(state.x) as Expr;
  return prove(
    {
      id: stepId('solution', x.name),
      equation: { lhs: x, rhs: values.get(x) as Expr },
      by,
      from: [...new Set(from)],
      args: [x, ...open],
      residuals: own.flatMap((state) => [
        sub(partial(valueOf(state), time), substitute(state.rate, values)),
        sub(substitute(valueOf(state), atZero), state.start),
      ]),
    },
    setting,
  );
}
