import type { Block, Document } from './blocks.ts';
import type { Inline } from './inline.ts';

/** A title with what stands under it. */
export interface PlainSection {
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
}

/** A document with sections after those that it has. */
export function continued(document: Document, sections: readonly PlainSection[]): Document {
  const before = document.blocks.filter(({ kind }) => kind === 'heading').length;
  return {
    ...document,
    blocks: [
      ...document.blocks,
      ...sections.flatMap(({ title, blocks }, i): readonly Block[] => [
        { kind: 'heading', number: before + i + 1, title },
        ...blocks,
      ]),
    ],
  };
}
