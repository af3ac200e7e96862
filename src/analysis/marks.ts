import { correctedAcross, norm, stationAt } from './arclength.ts';
import type { CurveSystem, Station } from './arclength.ts';

/** The parameter turns back, another curve crosses, or what the equations are divided by vanishes. */
export type MarkKind = 'fold' | 'crossing' | 'pole';

/** Something that happens along a curve. */
export interface Happening {
  readonly kind: MarkKind;
  readonly station: Station;
  /** How closely it was located, in the scaled unknowns. */
  readonly gap: number;
}

/** What happens between two neighbouring stations. */
export function between(system: CurveSystem, here: Station, next: Station): readonly Happening[] {
  const [before, beyond] = [here, next].map(({ y }) => system.divisors(y)) as [
    readonly number[],
    readonly number[],
  ];
  const poles = before.flatMap((d, k): readonly Happening[] =>
    d * beyond[k]! < 0
      ? [{ kind: 'pole', ...located(system, here, next, ({ y }) => system.divisors(y)[k]! * d <= 0) }]
      : [],
  );
  const turn = turnBetween(system, here, next);
  if (turn === undefined) return poles;
  const there = system.divisors(turn.station.y);
  const isPole = there.some(
    (d, k) => Math.abs(d) <= small * Math.max(Math.abs(before[k]!), Math.abs(beyond[k]!)),
  );
  if (!isPole) return [...poles, turn];
  return poles.length > 0 ? poles : [{ ...turn, kind: 'pole' }];
}

/** Of its values at the neighbouring stations: less than this is zero for a divisor. */
const small = 1e-6;

function turnBetween(system: CurveSystem, here: Station, next: Station): Happening | undefined {
  if (here.orientation * next.orientation < 0)
    return {
      kind: 'crossing',
      ...located(system, here, next, (s) => s.orientation * here.orientation < 0),
    };
  const direction = here.tangent.at(-1)!;
  if (direction * next.tangent.at(-1)! >= 0) return undefined;
  return { kind: 'fold', ...located(system, here, next, (s) => s.tangent.at(-1)! * direction < 0) };
}

/** Relative to 1 + |y|. */
const resolution = 1e-13;

/**
 * Between two points of the curve the last one before something changes, by bisection: half way on Hermite's cubic, which
 * is nearer to this curve than one that crosses it, and corrected across the chord.
 */
export function located(
  system: CurveSystem,
  before: Station,
  beyond: Station,
  isBeyond: (s: Station) => boolean,
): { readonly station: Station; readonly gap: number } {
  let [a, b] = [before, beyond];
  for (;;) {
    const gap = distance(a.y, b.y);
    const chord = a.y.map((x, i) => (b.y[i]! - x) / gap);
    const guess = a.y.map((x, i) => (x + b.y[i]! + (gap / 4) * (a.tangent[i]! - b.tangent[i]!)) / 2);
    const y = gap > resolution * (1 + norm(a.y)) ? correctedAcross(system, guess, chord) : undefined;
    const there = y && distance(y, guess) < gap / 8 ? stationAt(system, y, chord) : undefined;
    if (there === undefined) return { station: { ...a, y: guess }, gap };
    if (isBeyond(there)) b = there;
    else a = there;
  }
}

/** In the scaled unknowns. */
export const distance = (a: readonly number[], b: readonly number[]): number =>
  norm(a.map((x, i) => x - b[i]!));
