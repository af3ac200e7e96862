import { isZero } from '../expr/build.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { direction } from '../theory/theory.ts';
import type { Block } from './blocks.ts';
import type { Notation } from './notation.ts';
import { sentence, sentences, words } from './language.ts';

/** What the momenta of the linear lift mean, with F and without it, and in which direction they grow. */
export function meaningOfMomenta({ theory, lift }: Derivation, notation: Notation): readonly Block[] {
  const { source } = theory;
  if (lift !== 'linear' || source.kind !== 'beta') return [];
  const number = theory.coordinates.length === 1 ? 'one' : 'many';
  const far = direction(theory.scale);
  const near = far === 'UV' ? 'IR' : 'UV';
  const told = words.meaning;
  const drive = isZero(source.force) ? 'free' : 'driven';
  const symbols = { ...notation.roles, p: theory.names.momenta.slice(0, 1).map(notation.inline) };
  const holes = { ...symbols, far, near, part: sentence(told.part[drive][number], symbols) };
  return [
    { kind: 'prose', text: sentences([told[drive][number]], holes) },
    { kind: 'prose', text: sentences([told.near[number]], holes) },
  ];
}

/** What conservation of H is worth in the linear lift without F. */
export function worthOfConservation(
  { theory, lift, steps }: Derivation,
  notation: Notation,
): readonly Block[] {
  const { source } = theory;
  const conserved = steps.some((s) => s.by === 'conservation' && isZero(s.equation.rhs));
  if (lift !== 'linear' || source.kind !== 'beta' || !isZero(source.force) || !conserved) return [];
  const key = theory.coordinates.length === 1 ? 'quadrature' : 'trivial';
  const p = theory.names.momenta.slice(0, 1).map(notation.inline);
  return [{ kind: 'prose', text: sentences([words.conserved[key]], { ...notation.roles, p }) }];
}

/** Why a Lagrangian theory has no Hamiltonian here, where its whole derivation has none. */
export function withoutHamiltonian({ theory, steps }: Derivation): readonly Block[] {
  const has = (by: (typeof steps)[number]['by']): boolean => steps.some((s) => s.by === by);
  const isWhole = has('hessian') && has('energy-conservation');
  if (theory.source.kind !== 'lagrangian' || has('legendre') || !isWhole) return [];
  const told = words.legendre;
  const text = has('constraint') ? told.constrained : has('acceleration') ? told.curved : told.open;
  return [{ kind: 'prose', text: sentences([text]) }];
}
