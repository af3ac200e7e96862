import { lcmInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import { fractions, whole } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { rationals } from '../field/field.ts';
import type { Field } from '../field/field.ts';
import { timesVector } from '../linear/matrix.ts';
import type { Vector } from '../linear/matrix.ts';
import { primitiveRow } from '../linear/rational-functions.ts';
import { variablesOf } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import { spend } from '../work.ts';
import type { Work } from '../work.ts';
import { parameterPolynomials } from './coefficients.ts';
import { different } from './groebner.ts';
import type { Basis } from './groebner.ts';
import { divides, lex } from './order.ts';
import type { Exponents } from './order.ts';
import { quotientRing } from './quotient-ring.ts';
import type { QuotientRing } from './quotient-ring.ts';
import { polynomialOf, primitive } from './sparse.ts';
import type { Sparse } from './sparse.ts';

/**
 * The lexicographic basis of an ideal with finitely many zeros, from its basis in another order by linear algebra in
 * the quotient ring (J. C. Faugère, P. Gianni, D. Lazard and T. Mora, J. Symb. Comp. 16 (1993) 329). Undefined if there
 * are infinitely many zeros.
 */
export function lexBasis(basis: Basis): Basis | undefined {
  const { ring, variables, elements } = basis;
  const hasParameters = elements.some((p) => variablesOf(p).some((i) => !variables.includes(i)));
  const relations = hasParameters ? relationsOverParameters(basis) : relationsOverNumbers(basis);
  if (relations === undefined) return undefined;
  const terms = relations.map((f) => primitiveTerms(basis, f));
  return {
    ...basis,
    order: lex,
    elements: terms.map((f) => polynomialOf(ring, f, variables, (c) => c)),
    leads: terms.map(([lead]) => lead!.exponents),
    conditions: different([...basis.conditions, ...terms.map(([lead]) => lead!.coefficient)]),
  };
}

function relationsOverParameters(basis: Basis): readonly Sparse<Fraction>[] | undefined {
  const quotient = quotientRing(basis, fractions(basis.ring), whole);
  return quotient && monicRelations(quotient, basis.ring.work);
}

function relationsOverNumbers(basis: Basis): readonly Sparse<Fraction>[] | undefined {
  const quotient = quotientRing(basis, rationals, (c) => P.asConstant(c)!);
  return (
    quotient &&
    monicRelations(quotient, basis.ring.work).map((f) =>
      f.map((t) => ({ ...t, coefficient: whole(P.constant(basis.ring, t.coefficient)) })),
    )
  );
}

function primitiveTerms({ ring }: Basis, f: Sparse<Fraction>): Sparse<Polynomial> {
  const { entries } = primitiveRow(
    ring,
    f.map((t) => t.coefficient),
  );
  const common = Q.rational(entries.reduce<Int>((d, p) => lcmInt(d, p.denominator), 1));
  return primitive(
    { coefficients: parameterPolynomials(ring), order: lex, work: ring.work },
    f.map((t, i) => ({ exponents: t.exponents, coefficient: P.scale(entries[i]!, common) })),
  );
}

/** A vector with its first entry, at the pivot, 1; and how it is made of the monomials found so far. */
interface Row<T> {
  readonly pivot: number;
  readonly vector: Vector<T>;
  readonly combination: Vector<T>;
}

/** The monic elements of the lexicographic basis: each is the first monomial that depends on those before it. */
function monicRelations<T>(
  { field, monomials, multiplications }: QuotientRing<T>,
  work: Work,
): readonly Sparse<T>[] {
  const relations: Sparse<T>[] = [];
  const found: Exponents[] = [];
  const rows: Row<T>[] = [];
  const one = multiplications.map(() => 0);
  let waiting: readonly { readonly exponents: Exponents; readonly vector: Vector<T> }[] = [
    { exponents: one, vector: monomials.map((m) => (m.every((k) => k === 0) ? field.one : field.zero)) },
  ];
  while (waiting.length > 0) {
    const next = waiting.reduce((least, m) => (lex(m.exponents, least.exponents) < 0 ? m : least));
    const { exponents, vector } = next;
    waiting = waiting.filter((m) => m !== next);
    const unit = [...found.map(() => field.zero), field.one];
    spend(work, (1 + rows.length) * (monomials.length + found.length + 1));
    const left = reduced(field, rows, vector, unit);
    const pivot = left.vector.findIndex((c) => !field.isZero(c));
    if (pivot < 0) {
      const terms = [...found, exponents].map((m, i) => ({
        exponents: m,
        coefficient: left.combination[i]!,
      }));
      relations.push(terms.filter((t) => !field.isZero(t.coefficient)).reverse());
      waiting = waiting.filter((m) => !divides(exponents, m.exponents));
      continue;
    }
    const scale = field.inverse(left.vector[pivot]!);
    const scaled = (v: Vector<T>): Vector<T> => v.map((c) => field.mul(c, scale));
    rows.push({ pivot, vector: scaled(left.vector), combination: scaled(left.combination) });
    found.push(exponents);
    spend(work, multiplications.length * monomials.length ** 2);
    const raised = multiplications.map((matrix, i) => ({
      exponents: exponents.map((k, j) => (j === i ? k + 1 : k)),
      vector: timesVector(field, matrix, vector),
    }));
    const isNew = (m: Exponents): boolean =>
      !relations.some(([lead]) => divides(lead!.exponents, m)) &&
      !waiting.some((w) => lex(w.exponents, m) === 0);
    waiting = [...waiting, ...raised.filter((m) => isNew(m.exponents))];
  }
  return relations;
}

/** A vector with zeros at all pivots, and the combination that it is then. */
function reduced<T>(
  field: Field<T>,
  rows: readonly Row<T>[],
  start: Vector<T>,
  combination: Vector<T>,
): { readonly vector: Vector<T>; readonly combination: Vector<T> } {
  let [v, w] = [start, combination];
  for (const row of rows) {
    const c = v[row.pivot]!;
    if (field.isZero(c)) continue;
    const less = (x: T, y: T | undefined): T => (y === undefined ? x : field.sub(x, field.mul(c, y)));
    v = v.map((x, i) => less(x, row.vector[i]));
    w = w.map((x, i) => less(x, row.combination[i]));
  }
  return { vector: v, combination: w };
}
