import type { TexMath } from '../tex/text.ts';
import { lowered } from '../expr/unicode.ts';
import type { Inline } from './inline.ts';
import type { Notation } from './notation.ts';

/** θ, or θ_i where there are several. */
export function thetaInline(i: number, count: number, { roles }: Notation): Inline {
  const theta = roles['theta'] as Inline & { readonly kind: 'math' };
  return count === 1
    ? theta
    : {
        kind: 'math',
        tex: `${theta.tex}_{${i + 1}}` as TexMath,
        plain: `${theta.plain}${lowered(`${i + 1}`)}`,
      };
}
