import { join } from 'node:path';
import { render } from '../document/render.ts';
import { visible } from '../theory/format.ts';
import { badUsage, exit } from './exit.ts';
import { writeFiles } from './files.ts';
import { print } from './output.ts';
import { progress } from './progress.ts';
import { derived, loadTheory } from './theory.ts';
import type { TheoryOptions } from './theory.ts';

export interface RenderOptions extends TheoryOptions {
  readonly format?: readonly string[];
  readonly out?: string;
}

const known = ['html', 'tex', 'md', 'pdf'] as const;
type Format = (typeof known)[number];
const isFormat = (word: string): word is Format => (known as readonly string[]).includes(word);

/** `betaforge render THEORY`: the lecture notes, in every format asked for, all or none written. */
export async function renderCommand(argument: string, options: RenderOptions): Promise<number> {
  const wanted = [...new Set(options.format ?? ['html'])];
  const formats = wanted.filter(isFormat);
  const unknown = wanted.find((f) => !isFormat(f));
  if (unknown !== undefined)
    throw badUsage(
      'bad-option',
      `${unknown} is no format of documents`,
      `known: ${known.join(', ')}`,
      unknown,
    );
  const derivation = derived(loadTheory(argument, options));
  const { name } = derivation.theory;
  const directory = options.out ?? join('out', name);
  const files = new Map<string, string | Uint8Array>();
  for (const format of formats) {
    progress(`rendering ${format}`);
    const path = join(directory, `${name}.${format}`);
    if (format === 'pdf') files.set(path, await (await import('./pdf.ts')).pdfOf(render(derivation, 'tex')));
    else files.set(path, render(derivation, format));
  }
  writeFiles(files);
  await print([...files.keys()].map((path) => `${visible(path)}\n`).join(''));
  return exit.done;
}
