import { fraction, whole } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { gcd } from '../polynomial/gcd.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial, Ring } from '../polynomial/polynomial.ts';
import { isConstant, over } from './factors.ts';
import { isUnitOn, reduceAll, whereNonZero, whereZero } from './locus.ts';
import type { Locus } from './locus.ts';
import { indices } from './matrix.ts';
import type { Matrix, Vector } from './matrix.ts';
import type { LinearSolution } from './solve.ts';

/** An elimination under way on a locus of the parameters: [A | b] with n + 1 columns, and the pivots so far. */
export interface CaseState {
  readonly locus: Locus;
  readonly rows: Matrix<Polynomial>;
  readonly unknowns: number;
  /** The row of each pivot by its column; no pivot vanishes on the locus. */
  readonly pivots: ReadonlyMap<number, number>;
}

/** Either more eliminations, on disjoint loci that together make up the given one, or the end. */
export type Progress =
  { readonly kind: 'branches'; readonly branches: readonly CaseState[] } | LinearSolution<Fraction>;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** One pivot further. A pivot that may vanish makes a branch where it does, in which its entry is zero. */
export function advance(ring: Ring, state: CaseState): Progress {
  const place = bestPivot(state) ?? rightHandSide(state);
  if (place === undefined) return solutionOf(ring, state);
  const entry = state.rows[place.row]?.[place.column] as Polynomial;
  const vanishing = whereZero(state.locus, entry).map((locus) => withZeroAt(state, locus, place));
  const isRightHandSide = place.column === state.unknowns;
  if (vanishing.length === 0)
    return isRightHandSide
      ? { kind: 'inconsistent' }
      : { kind: 'branches', branches: [eliminated(state, place)] };
  const regular = whereNonZero(state.locus, entry).map((locus) => onLocus(state, locus));
  return {
    kind: 'branches',
    branches: [...(isRightHandSide ? regular : regular.map((s) => eliminated(s, place))), ...vanishing],
  };
}

/** The entry to divide by: one that cannot vanish on the locus if there is one, with few terms, to the left. */
function bestPivot({ locus, rows, unknowns, pivots }: CaseState): Place | undefined {
  const used = new Set(pivots.values());
  let best: (Place & { readonly open: boolean; readonly size: number }) | undefined;
  for (let column = 0; column < unknowns; column++) {
    if (pivots.has(column)) continue;
    for (const [row, entries] of rows.entries()) {
      const entry = entries[column] as Polynomial;
      if (used.has(row) || P.isZero(entry)) continue;
      const open = !isUnitOn(locus, entry);
      const size = entry.terms.size;
      if (best === undefined || (open === best.open ? size < best.size : best.open))
        best = { row, column, open, size };
    }
  }
  return best;
}

/** In the rows without pivot, where only 0 = b is left: a right-hand side b that is not zero. */
function rightHandSide({ rows, unknowns, pivots }: CaseState): Place | undefined {
  const used = new Set(pivots.values());
  const row = rows.findIndex((entries, i) => !used.has(i) && !P.isZero(entries[unknowns] as Polynomial));
  return row < 0 ? undefined : { row, column: unknowns };
}

const onLocus = (state: CaseState, locus: Locus): CaseState => ({
  ...state,
  locus,
  rows: state.rows.map((row) => shortened(locus, reduceAll(locus, row))),
});

/** The entry vanishes there even if no single division by the moduli shows it. */
function withZeroAt(state: CaseState, locus: Locus, place: Place): CaseState {
  const { rows, ...rest } = onLocus(state, locus);
  return {
    ...rest,
    rows: rows.map((row, i) =>
      row.map((p, j) => (i === place.row && j === place.column ? P.zero(p.ring) : p)),
    ),
  };
}

/** The column cleared in all other rows, without divisions except by factors that do not vanish on the locus. */
function eliminated(state: CaseState, { row, column }: Place): CaseState {
  const chosen = state.rows[row] as Vector<Polynomial>;
  const pivot = chosen[column] as Polynomial;
  const rows = state.rows.map((entries, i) => {
    const factor = entries[column] as Polynomial;
    if (i === row || P.isZero(factor)) return entries;
    const common = gcd(pivot, factor);
    const [p, minus] = [over(pivot, common), P.neg(over(factor, common))];
    const cleared = entries.map((x, j) =>
      j === column ? P.zero(x.ring) : P.dot(x.ring, [p, minus], [x, chosen[j] as Polynomial]),
    );
    return shortened(state.locus, reduceAll(state.locus, cleared));
  });
  return { ...state, rows, pivots: new Map([...state.pivots, [column, row]]) };
}

/** The row divided by all that its entries have in common and that does not vanish on the locus. */
function shortened(locus: Locus, row: Vector<Polynomial>): Vector<Polynomial> {
  const filled = row.filter((p) => !P.isZero(p));
  const [first, ...others] = filled;
  if (first === undefined) return row;
  let common = others.reduce(gcd, first);
  let divided = row;
  for (const factor of locus.nonZero) {
    for (let known = gcd(common, factor); !isConstant(known); known = gcd(common, factor)) {
      common = over(common, known);
      divided = divided.map((p) => over(p, known));
    }
  }
  return divided;
}

/** Read off where no row without pivot has an entry left. */
function solutionOf(ring: Ring, { rows, unknowns, pivots }: CaseState): LinearSolution<Fraction> {
  const zero = whole(P.zero(ring));
  const one = whole(P.one(ring));
  const quotientAt = (column: number, of: (row: Vector<Polynomial>) => Polynomial): Fraction => {
    const row = rows[pivots.get(column) as number] as Vector<Polynomial>;
    return fraction(of(row), row[column] as Polynomial);
  };
  const all = indices(unknowns);
  return {
    kind: 'solutions',
    particular: all.map((j) => (pivots.has(j) ? quotientAt(j, (row) => row[unknowns] as Polynomial) : zero)),
    basis: all
      .filter((free) => !pivots.has(free))
      .map((free) =>
        all.map((j) => {
          if (j === free) return one;
          return pivots.has(j) ? quotientAt(j, (row) => P.neg(row[free] as Polynomial)) : zero;
        }),
      ),
  };
}
