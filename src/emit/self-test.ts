import { frame } from '../assets/frames/module/test.ts';
import type { Sym } from '../expr/expr.ts';
import { dependsOn } from '../expr/walk.ts';
import { identifierOf } from '../program/identifiers.ts';
import type { Formulas } from './formulas.ts';
import { fill } from './frame.ts';
import type { Holes } from './frame.ts';
import type { Horizon } from './horizon.ts';
import type { TestPoint } from './points.ts';
import { tsComment, tsNumber, tsProperty, tsString } from './text.ts';
import type { TsCode } from './text.ts';

/** The test file that goes with a module, not yet formatted. */
export function selfTestText(
  formulas: Formulas,
  points: readonly TestPoint[],
  horizon: Horizon | undefined,
): TsCode {
  const { theory, q, p, time, hamiltonian } = formulas;
  const { source, parameters, coordinates } = theory;
  const given = parameters.flatMap((x, i) => (x.value ? [] : [{ symbol: x.symbol, i }]));
  return fill(frame, {
    file: tsComment(`${theory.name}.ts`),
    module: tsString(`./${theory.name}.ts`),
    variables: identifierOf(source.kind === 'beta' ? 'couplings' : 'coordinates'),
    beta: source.kind === 'beta',
    legendre: formulas.legendre !== undefined,
    resting: formulas.resting && source.kind === 'beta' && source.lift.kind === 'linear',
    autonomous: !dependsOn(hamiltonian, time),
    n: tsNumber(q.length),
    twoN: tsNumber(2 * q.length),
    q: q.map(nameOf),
    p: p.map((x, i) => ({ ...nameOf(x, i), index: tsNumber(q.length + i) })),
    defaults: parameters.filter((x) => x.value).map((x, i) => nameOf(x.symbol, i)),
    starts: coordinates.filter((x) => x.start).map((x, i) => nameOf(x.symbol, i)),
    points: points.map((point) => ({
      tau: tsNumber(point.tau),
      q: point.q.map(tsNumber),
      p: point.p.map(tsNumber),
      v: point.v.map(tsNumber),
      k: given.map(({ symbol, i }) => ({
        property: tsProperty(symbol.name),
        value: tsNumber(point.k[i] as number),
      })),
      expected: [...point.expected].map(([name, values]) => ({
        name: identifierOf(name),
        values: values.map(({ value, bound }) => ({ value: tsNumber(value), bound: rounded(bound) })),
      })),
    })),
    ...(horizon ? { from: tsNumber(horizon.from), end: tsNumber(horizon.end) } : { end: false }),
  });
}

const nameOf = ({ name }: Sym, i: number): Holes => ({
  literal: tsString(name),
  property: tsProperty(name),
  index: tsNumber(i),
});

/** A bound in two digits, rounded up. */
const rounded = (bound: number): TsCode => tsNumber(Number((bound * 1.05).toPrecision(2)));
