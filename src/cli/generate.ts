import { join } from 'node:path';
import { emit } from '../emit/emit.ts';
import { header } from '../json/header.ts';
import { visible } from '../theory/format.ts';
import { BadInput, exit } from './exit.ts';
import { readIfThere, writeFiles } from './files.ts';
import { answer, jsonText } from './output.ts';
import { progress } from './progress.ts';
import { derived, loadTheory } from './theory.ts';
import type { TheoryOptions } from './theory.ts';

export interface GenerateOptions extends TheoryOptions {
  readonly out?: string;
  readonly check?: boolean;
  readonly format: 'text' | 'json';
}

/**
 * `betaforge generate THEORY`: the solver module and its tests, both or none written. With `--check` nothing is
 * written; what differs from what would be written is named.
 */
export async function generateCommand(argument: string, options: GenerateOptions): Promise<number> {
  const theory = loadTheory(argument, options);
  const derivation = derived(theory);
  progress('generating and testing');
  const emitted = await emit(derivation);
  if (!emitted.ok) throw new BadInput(emitted.problems);
  const directory = options.out ?? join('generated', theory.name);
  const files = [...emitted.files].map(([name, text]) => {
    const path = join(directory, name);
    return { path, text, current: readIfThere(path) === text };
  });
  const stale = files.filter((f) => !f.current);
  if (!options.check) writeFiles(new Map(files.map(({ path, text }) => [path, text])));
  const report = files.map(({ path, text, current }) => ({
    path,
    bytes: new TextEncoder().encode(text).length,
    state: current ? 'current' : options.check ? 'stale' : 'written',
  }));
  await answer(
    options.format === 'json'
      ? jsonText({ ...header(theory), files: report, tests: { passed: emitted.tests } })
      : [
          ...report.map(({ path, bytes, state }) => `${visible(path)}: ${state}, ${bytes} bytes`),
          `type-checked; its ${emitted.tests} tests passed`,
        ].join('\n'),
  );
  return options.check && stale.length > 0 ? exit.no : exit.done;
}
