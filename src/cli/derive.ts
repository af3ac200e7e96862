import type { Derivation } from '../mechanics/derivation.ts';
import { badUsage, exit } from './exit.ts';
import { answer, jsonText } from './output.ts';
import { derived, loadTheory } from './theory.ts';
import type { TheoryOptions } from './theory.ts';
import type { Replay } from './verify.ts';

export interface DeriveOptions extends TheoryOptions {
  readonly format: 'text' | 'json' | 'md' | 'tex' | 'html';
  readonly only?: readonly string[];
  readonly explain?: boolean;
  readonly verify?: boolean;
  readonly out?: string;
}

/** `betaforge derive THEORY`: the derivation, as text, for machines, or as a page. */
export async function deriveCommand(argument: string, options: DeriveOptions): Promise<number> {
  const whole = derived(loadTheory(argument, options));
  const derivation = narrow(whole, options.only);
  // What is printed may be a part; a step can be replayed only together with those that it comes from.
  const replay = options.verify === true ? (await import('./verify.ts')).verified(whole) : undefined;
  const text = await written(derivation, options);
  await answer(replay ? await withReplay(text, replay, options.format) : text, options.out);
  return derivation.steps.some((s) => s.verdict.kind === 'refuted') ? exit.no : exit.done;
}

/** Adds what the second checker found; where it is no part of the document, it goes to stderr. */
async function withReplay(text: string, replay: Replay, format: DeriveOptions['format']): Promise<string> {
  const { replayText } = await import('./verify.ts');
  switch (format) {
    case 'text':
      return `${text}\n${replayText(replay)}`;
    case 'json':
      return jsonText({ ...(JSON.parse(text) as Readonly<Record<string, unknown>>), replay });
    case 'md':
    case 'tex':
    case 'html':
      process.stderr.write(replayText(replay));
      return text;
  }
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

async function written(derivation: Derivation, { format, explain }: DeriveOptions): Promise<string> {
  switch (format) {
    case 'text': {
      const { derivationText } = await import('./derivation-text.ts');
      return explain === true
        ? derivationText(derivation, (await import('./explain.ts')).explanation)
        : derivationText(derivation);
    }
    case 'json': {
      const { derivationJson } = await import('../json/derivation.ts');
      if (explain !== true) return jsonText(derivationJson(derivation));
      const { explanationJson } = await import('./explain.ts');
      return jsonText(derivationJson(derivation, (step) => ({ explanation: explanationJson(step) })));
    }
    case 'md':
    case 'tex':
    case 'html':
      if (explain === true)
        throw badUsage('explain-format', '--explain belongs to text and json', 'leave it out', '--explain');
      return (await import('../document/render.ts')).render(derivation, format);
  }
}
