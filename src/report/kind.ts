/** What the notes say in their preamble about themselves. */
export interface DocumentKind {
  /** Whether they are slides, which have no margin. */
  readonly slides: boolean;
  /** Their environments for theorems and the like, with the word that is printed. */
  readonly theorems: ReadonlyMap<string, string>;
}

const theorem = /\\newtheorem\*?\s*\{([A-Za-z]{1,40}\*?)\}\s*(?:\[[A-Za-z]{0,40}\]\s*)?\{([^{}\\$]{1,80})\}/g;

export const kindOf = (text: string): DocumentKind => ({
  slides: /^[^%\n]*\\documentclass\s*(?:\[[^\]]{0,400}\]\s*)?\{beamer\}/m.test(text),
  theorems: new Map([
    ['proof', 'Proof'],
    ...[...text.matchAll(theorem)].map(({ 1: name = '', 2: word = '' }) => [name, word] as const),
  ]),
});
