import type { Derivation } from '../mechanics/derivation.ts';
import { badUsage, exit } from './exit.ts';
import { answer, jsonText } from './output.ts';
import { derived, loadTheory } from './theory.ts';
import type { TheoryOptions } from './theory.ts';

export interface DeriveOptions extends TheoryOptions {
  readonly format: 'text' | 'json' | 'md' | 'tex' | 'html';
  readonly only?: readonly string[];
  readonly out?: string;
}

/** `betaforge derive THEORY`: the derivation, as text, for machines, or as a page. */
export async function deriveCommand(argument: string, options: DeriveOptions): Promise<number> {
  const derivation = narrow(derived(loadTheory(argument, options)), options.only);
  await answer(await written(derivation, options.format), options.out);
  return exit.done;
}

/** Keeps the named steps: an identifier, or the beginning of one up to a dot. */
function narrow(derivation: Derivation, only: readonly string[] | undefined): Derivation {
  if (only === undefined) return derivation;
  const names = (wanted: string, id: string): boolean => id === wanted || id.startsWith(`${wanted}.`);
  const unknown = only.find((w) => !derivation.steps.some(({ id }) => names(w, id)));
  if (unknown !== undefined) {
    const known = `the steps are ${derivation.steps.map((s) => s.id).join(', ')}`;
    throw badUsage('no-such-step', `there is no step ${unknown}`, known, unknown);
  }
  return { ...derivation, steps: derivation.steps.filter(({ id }) => only.some((w) => names(w, id))) };
}

async function written(derivation: Derivation, format: DeriveOptions['format']): Promise<string> {
  switch (format) {
    case 'text':
      return (await import('./derivation-text.ts')).derivationText(derivation);
    case 'json':
      return jsonText((await import('../json/derivation.ts')).derivationJson(derivation));
    case 'md':
    case 'tex':
    case 'html':
      return (await import('../document/render.ts')).render(derivation, format);
  }
}
