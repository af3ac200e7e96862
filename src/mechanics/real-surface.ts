import { randomStream } from '../algebra/work.ts';
import { partial } from '../expr/differentiate.ts';
import { evaluateFloat } from '../expr/evaluate.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf } from '../expr/walk.ts';
import type { Constraint } from './constraints.ts';
import { pairsOf } from './phase-space.ts';
import type { Setting } from './record.ts';

/** So many starts, and steps from each. */
const starts = 60;
const steps = 60;
/** A step that ends the search, and what is left of a normalised gradient that counts as independent. */
const shortest = 1e-11;
const smallest = 1e-6;

/**
 * Is there a real point where all constraints hold and their gradients are independent? x² + y² = 0 has none. An ideal
 * says of complex points what happens on its surface; near such a point the real ones are as many. Looked for by Newton's
 * method with the smallest step.
 */
export function hasRegularRealPoint(constraints: readonly Constraint[], setting: Setting): boolean {
  const phase = pairsOf(setting.theory).flatMap(({ q, p }) => [q, p]);
  const values = constraints.map(({ value }) => value);
  const slopes = values.map((e) => phase.map((x) => partial(e, x)));
  const atoms = [...new Set<Expr>([...phase, ...values.flatMap((e) => [...atomsOf(e)])])];
  const random = randomStream(setting.work().seed);
  const draw = (atom: Expr): number => {
    const size = 1 / 4 + 2 * random();
    return setting.assumptions.positive.has(atom) || random() < 1 / 2 ? size : -size;
  };
  return Array.from({ length: starts }).some(() => {
    const at = new Map(atoms.map((atom) => [atom, draw(atom)] as const));
    const sizes = slopes.map((row) => Math.hypot(...row.map((e) => evaluateFloat(e, at))));
    for (let n = 0; n < steps; n++) {
      const jacobian = slopes.map((row, i) => row.map((e) => evaluateFloat(e, at) / (sizes[i] as number)));
      const off = values.map((e, i) => evaluateFloat(e, at) / (sizes[i] as number));
      const step = shortestStep(jacobian, off);
      if (step === undefined) return false;
      for (const [j, x] of phase.entries()) at.set(x, (at.get(x) as number) - (step[j] as number));
      if (Math.hypot(...step) < shortest) return true;
    }
    return false;
  });
}

/** The shortest solution of J s = f by orthogonal rows; undefined where these are nearly dependent. */
function shortestStep(
  jacobian: readonly (readonly number[])[],
  f: readonly number[],
): readonly number[] | undefined {
  const basis: { readonly row: readonly number[]; readonly f: number }[] = [];
  for (const [i, own] of jacobian.entries()) {
    let left = { row: own, f: f[i] as number };
    for (const unit of basis) {
      const share = dot(left.row, unit.row);
      left = { row: left.row.map((x, j) => x - share * (unit.row[j] as number)), f: left.f - share * unit.f };
    }
    const size = Math.hypot(...left.row);
    if (!(size > smallest) || !Number.isFinite(left.f)) return undefined;
    basis.push({ row: left.row.map((x) => x / size), f: left.f / size });
  }
  return (jacobian[0] ?? []).map((_, j) => basis.reduce((sum, b) => sum + b.f * (b.row[j] as number), 0));
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
