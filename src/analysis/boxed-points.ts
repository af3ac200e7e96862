import { isExact, soughtInBox } from './box-search.ts';
import type { Sides } from './box-search.ts';
import { exactPoint } from './exact-points.ts';
import { inOrder } from './findings.ts';
import type { FixedPoints, Scene } from './findings.ts';
import { pointIn } from './numeric-points.ts';
import type { VectorField } from './vector-field.ts';

/** Real points in a box, of a flow without parameters of which exact algebra has found nothing. */
export function boxedPoints(
  field: VectorField,
  exact: FixedPoints,
  sides: Sides,
  { setting, values }: Scene,
): FixedPoints {
  const { points, sets, algebraic } = exact;
  const isFound = points.length + sets.length + algebraic.length > 0;
  const inBox = isFound ? undefined : soughtInBox(field, sides, setting);
  if (inBox === undefined) return exact;
  const simple = inBox.simple.map((zero) =>
    isExact(zero) ? exactPoint(zero, 1, field, values, setting) : pointIn(zero, 1, field, values, setting),
  );
  const others = inBox.exact.map((at) => exactPoint(at, undefined, field, values, setting));
  return {
    ...exact,
    field,
    points: inOrder([...simple, ...others]),
    searched: inBox.searched,
    missing: [{ kind: 'outside' }],
  };
}
