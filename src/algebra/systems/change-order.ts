import { lcmInt } from '../../expr/integer.ts';
import type { Int } from '../../expr/integer.ts';
import * as Q from '../../expr/rational.ts';
import { fractions, whole } from '../field/fractions.ts';
import type { Fraction } from '../field/fractions.ts';
import { primitiveRow } from '../linear/rational-functions.ts';
import { variablesOf } from '../polynomial/parts.ts';
import * as P from '../polynomial/polynomial.ts';
import type { Polynomial } from '../polynomial/polynomial.ts';
import { chargedRationals, parameterPolynomials } from './coefficients.ts';
import { dependenceOver, integerDependence } from './dependence.ts';
import type { Dependence } from './dependence.ts';
import { different } from './groebner.ts';
import type { Basis } from './groebner.ts';
import { divides, lex } from './order.ts';
import type { Exponents } from './order.ts';
import { quotientRing } from './quotient-ring.ts';
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
  const field = fractions(basis.ring);
  const quotient = quotientRing(basis, field, whole);
  return quotient && relationsOf(dependenceOver(quotient, basis.ring.work), basis.variables, field.isZero);
}

function relationsOverNumbers(basis: Basis): readonly Sparse<Fraction>[] | undefined {
  const { ring, variables } = basis;
  const quotient = quotientRing(basis, chargedRationals(ring.work), (c) => P.asConstant(c)!);
  const relations =
    quotient && relationsOf(integerDependence(quotient, ring.work), variables, (c) => c === 0);
  return relations?.map((f) =>
    f.map((t) => ({ ...t, coefficient: whole(P.constant(ring, Q.rational(t.coefficient))) })),
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

/** The elements of the lexicographic basis: each is the first monomial that depends on those before it. */
function relationsOf<V, T>(
  { one, times, take }: Dependence<V, T>,
  variables: readonly number[],
  isZero: (c: T) => boolean,
): readonly Sparse<T>[] {
  const relations: Sparse<T>[] = [];
  const found: Exponents[] = [];
  let waiting: readonly { readonly exponents: Exponents; readonly element: V }[] = [
    { exponents: variables.map(() => 0), element: one },
  ];
  while (waiting.length > 0) {
    const next = waiting.reduce((least, m) => (lex(m.exponents, least.exponents) < 0 ? m : least));
    const { exponents, element } = next;
    waiting = waiting.filter((m) => m !== next);
    const relation = take(element);
    if (relation) {
      const terms = [...found, exponents].map((m, i) => ({ exponents: m, coefficient: relation[i]! }));
      relations.push(terms.filter((t) => !isZero(t.coefficient)).reverse());
      waiting = waiting.filter((m) => !divides(exponents, m.exponents));
      continue;
    }
    found.push(exponents);
    const isNew = (m: Exponents): boolean =>
      !relations.some(([lead]) => divides(lead!.exponents, m)) &&
      !waiting.some((w) => lex(w.exponents, m) === 0);
    const raised = variables
      .map((_, i) => ({ place: i, exponents: exponents.map((k, j) => (j === i ? k + 1 : k)) }))
      .filter((m) => isNew(m.exponents));
    waiting = [...waiting, ...raised.map((m) => ({ ...m, element: times(element, m.place) }))];
  }
  return relations;
}
