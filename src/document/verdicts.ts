import type { Verdict } from '../algebra/verdict.ts';
import { num } from '../expr/build.ts';
import type { Inline } from './inline.ts';
import { joined, plainWords } from './inline.ts';
import type { Notation } from './notation.ts';
import { sentence, words } from './language.ts';

/** The quiet mark beside an equation. */
export function verdictMark(verdict: Verdict, notation: Notation): readonly Inline[] {
  switch (verdict.kind) {
    case 'proved':
      if (verdict.assuming.length === 0) return sentence(words.marks.proved);
      return sentence(words.marks['proved for'], {
        conditions: joined(
          verdict.assuming.map((e) => [notation.inline(e), plainWords(' > 0')]),
          ', ',
        ),
      });
    case 'supported':
      return sentence(words.marks.supported, { points: verdict.points });
    case 'undecided':
      return sentence(words.marks.undecided, { why: verdict.why });
    case 'refuted':
      return sentence(words.marks.refuted, {
        witness: joined(
          [...verdict.witness].map(([atom, value]) => [
            notation.inline(atom),
            plainWords(' = '),
            notation.inline(num(value)),
          ]),
          ', ',
        ),
      });
  }
}
