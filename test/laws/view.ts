import { derive } from '../../src/mechanics/derive.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';
import { infixOf } from '../../src/theory/notation.ts';
import { readTheory } from '../../src/theory/read.ts';
import { calculate } from './calculator.ts';
import { modular, residueOf } from './judge.ts';
import type { Source } from './source.ts';
import { fileOfSource } from './source.ts';

/** Residues for names: a coupling g, its momentum `p:g`, its velocity `v:g`, a parameter, a value of a function. */
export type Point = (name: string) => bigint;

/** What a derivation says, as functions of a point. */
export interface View {
  readonly couplings: readonly string[];
  readonly hamiltonian: (at: Point) => bigint;
  readonly rate: (c: string, at: Point) => bigint;
  readonly force: (c: string, at: Point) => bigint;
  /** ∂β_c/∂d; for a Lagrangian theory there is none. */
  readonly slope: (c: string, d: string, at: Point) => bigint;
}

/** A derivation as text. */
export interface Printed {
  readonly derivation: Derivation;
  /** One line a step: its name and what it states. */
  readonly lines: readonly string[];
  readonly rhs: (id: string) => string;
  readonly lhs: (id: string) => string;
  readonly rows: readonly (readonly string[])[];
}

export function printed(source: Source, settings: Readonly<Record<string, string>> = {}): Printed {
  const text = fileOfSource(source);
  const read = readTheory(text, {
    file: 'transformed.yaml',
    settings: Object.entries(settings).map(([name, value]) => ({ name, value })),
  });
  if (!read.ok) throw new Error(`${text}\n${read.problems.map((p) => p.what).join('\n')}`);
  const derivation = derive(read.theory);
  const infix = infixOf(read.theory);
  const steps = derivation.steps.map((s) => ({
    id: s.id,
    verdict: s.verdict.kind,
    lhs: infix(s.equation.lhs),
    rhs: infix(s.equation.rhs),
    rows: s.matrix?.rows.map((row) => row.map(infix)) ?? [],
  }));
  const step = (id: string): (typeof steps)[number] => {
    const found = steps.find((s) => s.id === id);
    if (found === undefined) throw new Error(`there is no step ${id}`);
    return found;
  };
  return {
    derivation,
    lines: steps.map((s) => `${s.id} (${s.verdict}): ${s.lhs} = ${s.rhs} ${JSON.stringify(s.rows)}`),
    rhs: (id) => step(id).rhs,
    lhs: (id) => step(id).lhs,
    rows: steps.find((s) => s.id === 'stability.matrix')?.rows ?? [],
  };
}

const { pow, div } = modular(() => 0n);
/** Euler's values, which relate ζ(2n) and π. */
const evenZeta: ReadonlyMap<string, (pi: bigint) => bigint> = new Map([
  ['zeta(2)', (pi) => div(pow(pi, 2n), 6n)],
  ['zeta(4)', (pi) => div(pow(pi, 4n), 90n)],
  ['zeta(6)', (pi) => div(pow(pi, 6n), 945n)],
]);

/** Velocities as names. */
const flat = (formula: string): string =>
  formula
    .replace(/\bD\((\w+),tau\)/gu, 'velocity_of_$1')
    .replace(/\bDp\((\w+),(\w+)\)/gu, 'slope_of_$1_by_$2');

/** The value of a printed formula. */
export function valueOf({ derivation }: Printed, formula: string, at: Point): bigint {
  const momenta = new Map(
    derivation.theory.names.momenta.map((p, i) => [
      p.name,
      `p:${derivation.theory.coordinates[i]?.symbol.name ?? ''}`,
    ]),
  );
  const pi = at('pi');
  const value = (n: string): bigint => evenZeta.get(n)?.(pi) ?? at(name(n));
  const name = (n: string): string => momenta.get(n) ?? n.replace(/^velocity_of_/, 'v:');
  return calculate(flat(formula), modular(value));
}

export function viewOf(p: Printed): View {
  const couplings = p.derivation.theory.coordinates.map((c) => c.symbol.name);
  const encoded = (c: string): string =>
    p.derivation.steps.find((s) => decodeURIComponent(s.id) === `hamilton.rate.${c}`)?.id.slice(14) ?? c;
  return {
    couplings,
    hamiltonian: (at) => valueOf(p, p.rhs('lift.hamiltonian'), at),
    rate: (c, at) => valueOf(p, p.rhs(`hamilton.rate.${encoded(c)}`), at),
    force: (c, at) => valueOf(p, p.rhs(`hamilton.force.${encoded(c)}`), at),
    slope: (c, d, at) =>
      p.rows.length === 0
        ? 0n
        : valueOf(p, p.rows[couplings.indexOf(c)]?.[couplings.indexOf(d)] ?? 'missing', at),
  };
}

/** Where two views differ, at random points; nothing if they are the same. */
export function differences(got: View, expected: View, points = 2): readonly string[] {
  const found = new Set<string>();
  const { couplings } = got;
  if (couplings.join() !== expected.couplings.join()) return [`couplings ${couplings.join()}`];
  for (let seed = 1; seed <= points; seed++) {
    const at = residueOf(BigInt(seed));
    const compare = (what: string, f: (v: View) => bigint): void => {
      if (f(got) !== f(expected)) found.add(what);
    };
    compare('Hamiltonian', (v) => v.hamiltonian(at));
    for (const c of couplings) {
      compare(`rate of ${c}`, (v) => v.rate(c, at));
      compare(`force on ${c}`, (v) => v.force(c, at));
      for (const d of couplings) compare(`slope of ${c} by ${d}`, (v) => v.slope(c, d, at));
    }
  }
  return [...found];
}
