import type { Finding } from '../check/notes.ts';

type Verdict = Finding['verdict'];

/** One sign for each verdict. */
export const signs: { readonly [V in Verdict]: string } = {
  proved: '✓',
  supported: '✓?',
  refuted: '✗',
  undecided: '?',
  unread: '?',
  definition: '≔',
};
