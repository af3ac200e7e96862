import type { Derivation, Step } from '../mechanics/derivation.ts';
import type { TexMath } from '../tex/text.ts';
import type { Theory } from '../theory/theory.ts';
import type { Block, Document, StepBlock } from './blocks.ts';
import { invariantOf, matrixBeside, stepDisplay } from './display.ts';
import type { Inline } from './inline.ts';
import { joined, plainWords } from './inline.ts';
import { notationOf } from './notation.ts';
import type { Notation } from './notation.ts';
import { abstractOf, conventions, titleOfTheory } from './opening.ts';
import { ruleOf, stepReason, stepTitle } from './words.ts';
import { referenceTo, usesOf } from './references.ts';
import type { Numbering } from './references.ts';
import { meaningOfMomenta, withoutHamiltonian, worthOfConservation } from './remarks.ts';
import { sectionsOf } from './sections.ts';
import type { Section } from './sections.ts';
import { theorySection } from './theory-section.ts';
import { verdictMark } from './verdicts.ts';
import { language, sentence, words } from './language.ts';

interface Chapter {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The lecture notes of a derivation. */
export function documentOf(derivation: Derivation): Document {
  const { theory } = derivation;
  const notation = notationOf(theory);
  const sections = sectionsOf(derivation.steps);
  const numbers: Numbering = new Map(sections.flatMap((s) => s.steps).map((step, i) => [step.id, i + 1]));

  const chapters: readonly Chapter[] = [
    { title: words.conventions.title, blocks: conventions(theory, notation) },
    {
      title: words.theory.title[theory.source.kind],
      blocks: theorySection(theory, notation, rangeOfRates(derivation, numbers)),
    },
    ...withRemarks(
      sections.map(({ section, steps }) => ({
        section,
        blocks: steps.flatMap((step) => stepBlocks(step, steps.length === 1, derivation, notation, numbers)),
      })),
      derivation,
      notation,
    ),
    ...closing(theory),
  ];
  return {
    title: titleOfTheory(theory),
    theory: theory.name,
    language,
    blocks: [
      abstractOf(derivation),
      ...chapters.flatMap(({ title, blocks }, i): readonly Block[] => [
        { kind: 'heading', number: i + 1, title: sentence(title) },
        ...blocks,
      ]),
    ],
  };
}

/** Where the beta functions stand among the equations. */
function rangeOfRates(
  { steps, theory, lift }: Derivation,
  numbers: Numbering,
): { readonly first: Inline; readonly last: Inline } | undefined {
  const rates = steps.filter((s) => s.by === 'hamilton-rate');
  if (lift !== 'linear' || rates.length < theory.coordinates.length) return undefined;
  const [first, last] = [rates[0], rates[rates.length - 1]];
  return first && last && { first: referenceTo(first.id, numbers), last: referenceTo(last.id, numbers) };
}

/** The sections with titles, and with what is to be said at their ends. */
function withRemarks(
  sections: readonly { readonly section: Section; readonly blocks: readonly Block[] }[],
  derivation: Derivation,
  notation: Notation,
): readonly Chapter[] {
  const meaning = meaningOfMomenta(derivation, notation);
  const remarks: Partial<Record<Section, readonly Block[]>> = {
    conserved: worthOfConservation(derivation, notation),
  };
  const chapters = sections.flatMap(({ section, blocks }): readonly Chapter[] => [
    { title: words.sections[section].title, blocks: [...blocks, ...(remarks[section] ?? [])] },
    ...(section === 'hamilton' && meaning.length > 0
      ? [{ title: words.sections.meaning.title, blocks: meaning }]
      : []),
  ]);
  const missing = withoutHamiltonian(derivation);
  if (missing.length === 0) return chapters;
  const { title } = words.sections.legendre;
  const existing = chapters.find((c) => c.title === title);
  return existing
    ? chapters.map((c) => (c === existing ? { title, blocks: [...missing, ...c.blocks] } : c))
    : [...chapters, { title, blocks: missing }];
}

/** One step, and the words about the entries and the trace of its matrix. */
function stepBlocks(
  step: Step,
  alone: boolean,
  derivation: Derivation,
  notation: Notation,
  numbers: Numbering,
): readonly Block[] {
  const { theory } = derivation;
  const { display, zeros } = stepDisplay(step, theory, notation);
  const block: StepBlock = {
    kind: 'step',
    number: numbers.get(step.id) ?? 0,
    id: step.id,
    title: alone ? [] : stepTitle(step, theory, notation),
    reason: stepReason(step, derivation, notation),
    display,
    rule: ruleOf(step, theory, notation),
    uses: usesOf(step.from, numbers),
    verdict: step.verdict.kind,
    mark: verdictMark(step.verdict, notation),
  };
  const invariant = invariantOf(step, notation);
  const beside = matrixBeside(step, theory, notation);
  return [
    block,
    ...(beside ? [{ kind: 'display', display: beside.display } as const, ...vanishing(beside.zeros)] : []),
    ...vanishing(zeros),
    ...(invariant
      ? ([
          { kind: 'prose', text: sentence(words.stability[invariant.is]) },
          { kind: 'display', display: invariant.display },
        ] as const)
      : []),
  ];
}

/** More zeros than this are counted, not listed. */
const manyZeros = 8;

function vanishing(zeros: readonly TexMath[]): readonly Block[] {
  if (zeros.length === 0) return [];
  const entries = joined(
    zeros.map((tex) => [{ kind: 'math', tex, plain: tex }]),
    ', ',
    ` ${words.step.and} `,
  );
  const told = words.stability;
  const template = zeros.length === 1 ? told.zero : zeros.length > manyZeros ? told.rest : told.zeros;
  return [{ kind: 'prose', text: sentence(template, { entries, n: zeros.length }) }];
}

/** References and provenance. */
function closing(theory: Theory): readonly Chapter[] {
  const { references, file, hash, unused } = theory;
  const code = (text: string): Inline => ({ kind: 'code', text });
  const origin = sentence(words.provenance.file, { file: code(file), hash: code(hash) });
  const ignored = sentence(words.provenance.unused, {
    keys: joined(
      unused.map((key) => [code(key)]),
      ', ',
    ),
  });
  return [
    ...(references.length === 0
      ? []
      : [
          {
            title: words.sections.references.title,
            blocks: [{ kind: 'list', items: references.map((text) => [plainWords(text)]) } as const],
          },
        ]),
    {
      title: words.sections.provenance.title,
      blocks: [
        { kind: 'prose', text: origin },
        ...(unused.length === 0 ? [] : [{ kind: 'prose', text: ignored } as const]),
      ],
    },
  ];
}
