import { checkLatex } from '../tex/allow.ts';
import type { Text } from './document.ts';
import type { Problems } from './source.ts';

/** The author's LaTeX for a name; what is not on the allow-list is reported. */
export function readLatex(text: Text | undefined, problems: Problems): { readonly latex?: string } {
  if (!text) return {};
  const wrong = text.value.includes('\t') ? 'a tab has no place in LaTeX' : checkLatex(text.value);
  if (wrong === undefined) return { latex: text.value };
  const double = problems.source.text[text.place.start] === '"';
  problems.add('bad-latex', text.place, wrong, double ? 'put LaTeX in single quotes, or in none' : undefined);
  return {};
}
