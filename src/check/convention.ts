import { partial } from '../expr/differentiate.ts';
import { add, div, isZero, mul, ONE } from '../expr/build.ts';
import type { Expr } from '../expr/expr.ts';
import { atomsOf } from '../expr/walk.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { spelling } from '../tex/spell.ts';
import type { TexVocabulary } from '../tex/vocabulary.ts';
import { perLogarithm } from '../theory/conversion.ts';
import { roleSymbols } from '../theory/theory.ts';
import type { Judgement, Side } from './judgement.ts';
import { scaleSymbol } from './vocabulary.ts';

/** The letter by which the notes measure the scale, and what of the theory's scale variable one step of it is. */
export interface Convention {
  readonly letter: string;
  /** dτ/d(letter): 1 where notes and theory agree. */
  readonly rate: Expr;
  /** What the notes say it is. */
  readonly value: Expr;
}

/** `t = -\ln\mu`, `\ell = \ln(\mu_0/\mu)`: how the notes measure the scale. Undefined for any other line. */
export function conventionOf(
  tex: string,
  [left, right, ...more]: readonly Side[],
  { theory }: Derivation,
  { meaning }: TexVocabulary,
): Convention | undefined {
  const letter = spelling(/^[^=\\]*(?:\\[a-z]+)?\s*(?==|\\equiv|:)/.exec(tex)?.[0].trim() ?? '');
  const read = letter === undefined ? undefined : meaning(letter);
  if (letter === undefined || read?.kind !== 'time' || !left || !right || more.length > 0) return undefined;
  const perMu = mul(scaleSymbol, partial(right.expr, scaleSymbol));
  const perLog = add(perMu, mul(perLogarithm[theory.scale], partial(right.expr, theory.names.time)));
  // Without μ on the other side, ℓ = ln b, it cannot be told what is meant.
  if (atomsOf(perLog).size > 0 || isZero(perLog)) return undefined;
  return { letter, rate: div(perLogarithm[theory.scale], perLog), value: right.expr };
}

/** The vocabulary of notes with this convention. */
export const following = (vocabulary: TexVocabulary, { letter, rate }: Convention): TexVocabulary => ({
  ...vocabulary,
  meaning: (name) => (name === letter ? { kind: 'time', rate } : vocabulary.meaning(name)),
});

/**
 * In notes that measure the scale otherwise than the theory, a dot, β, H, S have the notes' meaning or the theory's: of
 * lines with them nothing is said.
 */
export function unlessAmbiguous(
  judged: Judgement,
  tex: string,
  sides: readonly Side[],
  { theory: { names } }: Derivation,
  convention: Convention | undefined,
): Judgement {
  if (convention === undefined || convention.rate === ONE || judged.verdict === 'definition') return judged;
  const roles = new Set<Expr>(roleSymbols(names).filter((r) => r !== names.time));
  const speaks = (e: Expr): boolean =>
    [...atomsOf(e)].some((a) => roles.has(a) || (a.op === 'derivative' && speaks(a.of)));
  return /\\d*dot\b|\\beta|'|\\prime/.test(tex) || sides.some(({ expr }) => speaks(expr))
    ? {
        verdict: 'undecided',
        ...(judged.verdict === 'refuted' && { isWrongInGeneral: true }),
        why: `these notes measure the scale otherwise than the theory: it is not clear whether this line speaks of their ${convention.letter}`,
      }
    : judged;
}
