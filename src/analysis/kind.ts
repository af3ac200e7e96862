/** How many directions of each sort a fixed point has, by the real parts of θ per ln μ, and how many turn. */
export interface Directions {
  /** Re θ < 0: what grows towards the IR. */
  readonly relevant: number;
  /** Re θ > 0: what dies out towards the IR. */
  readonly irrelevant: number;
  /** Re θ = 0. */
  readonly marginal: number;
  /** How many of the θ are not real, and how many of them have no real part. */
  readonly turning: number;
  readonly circling: number;
}

/**
 * What a fixed point is to the linearised flow. A `linear centre` is a centre of the linear part: only an integral of the
 * full flow or a higher order decides whether it is one. A `saddle-centre` has such directions beside those of a saddle.
 */
export type Kind =
  | 'IR-attractive'
  | 'UV-attractive'
  | 'IR-attractive spiral'
  | 'UV-attractive spiral'
  | 'saddle'
  | 'saddle spiral'
  | 'linear centre'
  | 'saddle-centre'
  | 'marginal'
  | 'undecided';

export function kindOf({ relevant, irrelevant, marginal, turning, circling }: Directions): Kind {
  const spiral = turning > 0 ? (' spiral' as const) : ('' as const);
  if (marginal > circling) return 'marginal';
  if (marginal > 0 && relevant + irrelevant === 0) return 'linear centre';
  if (marginal > 0) return relevant > 0 && irrelevant > 0 ? 'saddle-centre' : 'marginal';
  if (relevant === 0) return `IR-attractive${spiral}`;
  return irrelevant === 0 ? `UV-attractive${spiral}` : `saddle${spiral}`;
}
