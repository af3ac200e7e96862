import { num, sym } from '../expr/build.ts';
import type { Verdict } from '../algebra/verdict.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { direction } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';
import type { Block } from './blocks.ts';
import type { Inline } from './inline.ts';
import { joined, plainWords } from './inline.ts';
import type { Notation } from './notation.ts';
import { sentence, sentences, words } from './language.ts';
import { numeral } from './numeral.ts';

const kinds: readonly Verdict['kind'][] = ['proved', 'supported', 'undecided', 'refuted'];

/** What these notes are, and how many of their lines are proved. */
export function abstractOf({ theory, steps }: Derivation): Block {
  const counts = kinds
    .map((kind) => ({ kind, n: steps.filter((s) => s.verdict.kind === kind).length }))
    .filter(({ n }) => n > 0);
  const verdicts = joined(
    counts.map(({ kind, n }) => sentence(words.abstract[kind], { n })),
    ', ',
  );
  return {
    kind: 'prose',
    text: sentences([words.abstract.intro, words.abstract.count], {
      title: titleOfTheory(theory),
      total: steps.length,
      verdicts,
    }),
  };
}

export const titleOfTheory = (theory: Theory): string => (theory.title === '' ? theory.name : theory.title);

/** The scale variable, its direction, and the meaning of a dot. */
export function conventions(theory: Theory, notation: Notation): readonly Block[] {
  const { scale, declaredScale, source, reference, range, settings } = theory;
  const told = words.conventions;
  const scaleText = sentences(
    [
      told.scale[scale],
      declaredScale === undefined ? '' : told.converted[declaredScale],
      told.direction[direction(scale)],
      told.dot[source.kind === 'beta' ? 'beta' : 'mechanical'],
      source.kind === 'beta' ? told['per ln mu'][scale] : '',
    ],
    notation.roles,
  );
  const more: (readonly Inline[])[] = [];
  if (reference)
    more.push(
      sentence(told.reference, {
        ...notation.roles,
        value: numeral(num(reference.value), notation),
        unit: reference.unit,
      }),
    );
  if (range)
    more.push(
      sentence(told.range, {
        ...notation.roles,
        from: notation.inline(range[0]),
        to: notation.inline(range[1]),
      }),
    );
  if (settings.size > 0) more.push(sentence(told.settings, { settings: settingsOf(theory, notation) }));
  if (theory.loops !== undefined) more.push(sentence(told.loops, { loops: theory.loops }));
  return [
    { kind: 'prose', text: scaleText },
    ...(more.length > 0 ? [{ kind: 'prose', text: joined(more, ' ') } as const] : []),
  ];
}

const settingsOf = (theory: Theory, notation: Notation): readonly Inline[] =>
  joined(
    [...theory.settings].map(([name, value]) => {
      return [notation.inline(sym(name)), plainWords(' = '), notation.inline(value)];
    }),
    ', ',
  );
