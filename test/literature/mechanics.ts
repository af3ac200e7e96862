import { expect } from 'vitest';
import type { Flow, FlowRequest } from '../../src/flow/flow.ts';
import { flow } from '../../src/flow/flow.ts';
import { derivationJson } from '../../src/json/derivation.ts';
import { derive } from '../../src/mechanics/derive.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';
import { readTheory } from '../../src/theory/read.ts';
import type { Theory } from '../../src/theory/theory.ts';
import type { Values } from './arithmetic.ts';

/** A derivation as machines read it. */
export interface Written {
  readonly names: { readonly momenta: Readonly<Record<string, string>> };
  readonly steps: readonly {
    readonly id: string;
    readonly equation: { readonly lhs: string; readonly rhs: string };
    readonly matrix?: { readonly rows: readonly (readonly string[])[] };
    readonly verdict: { readonly kind: string; readonly why?: string };
  }[];
}

export interface Mechanics {
  readonly theory: Theory;
  readonly derivation: Derivation;
  readonly written: Written;
  /** The right-hand side of a step, in infix. */
  readonly rhs: (id: string) => string;
  /** The left-hand side of a step, in infix. */
  readonly lhs: (id: string) => string;
  readonly has: (id: string) => boolean;
}

/** Reads and derives a theory file; every step must be proved, but for the ones named in `open`. */
export function mechanicsOf(
  text: string,
  settings: Readonly<Record<string, string>> = {},
  open: readonly string[] = [],
): Mechanics {
  const read = readTheory(text, {
    file: 'test.yaml',
    settings: Object.entries(settings).map(([name, value]) => ({ name, value })),
  });
  if (!read.ok) throw new Error(read.problems.map((p) => p.what).join('\n'));
  const derivation = derive(read.theory);
  // What a reader of the file gets, not what stands in memory.
  const written = JSON.parse(JSON.stringify(derivationJson(derivation))) as Written;
  const unproved = written.steps.filter((s) => s.verdict.kind !== 'proved' && !open.includes(s.id));
  expect(unproved.map((s) => `${s.id}: ${s.verdict.kind}`)).toEqual([]);
  const step = (id: string): Written['steps'][number] => {
    const found = written.steps.find((s) => s.id === id);
    if (found === undefined) throw new Error(`there is no step ${id}`);
    return found;
  };
  return {
    theory: read.theory,
    derivation,
    written,
    rhs: (id) => step(id).equation.rhs,
    lhs: (id) => step(id).equation.lhs,
    has: (id) => written.steps.some((s) => s.id === id),
  };
}

const entries = (values: Values = {}): ReadonlyMap<string, number> => new Map(Object.entries(values));

/** A flow from initial values, velocities and momenta by name. */
export const flowOf = (
  { derivation }: Mechanics,
  span: readonly [number, number],
  start: { readonly from: Values; readonly velocities?: Values; readonly momenta?: Values },
  options: Pick<FlowRequest, 'rtol' | 'atol'> = {},
): Flow =>
  flow(derivation, {
    from: entries(start.from),
    velocities: entries(start.velocities),
    momenta: entries(start.momenta),
    span,
    ...options,
  });

/** Fails unless `got` equals `expected` to `tolerance`, relative to `scale`. */
export function expectClose(
  got: number,
  expected: number,
  tolerance: number,
  scale = Math.abs(expected),
): void {
  const difference = Math.abs(got - expected);
  if (!(difference <= tolerance * scale)) {
    throw new Error(`got ${got}, expected ${expected}: they differ by ${difference}`);
  }
}
