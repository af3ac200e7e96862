import { expect, test } from 'vitest';
import { complaintsAbout } from '../recheck/derivations.ts';
import { Solver } from '../runtime/odex.ts';
import type { Values } from './arithmetic.ts';
import { pointOf, valueOf } from './arithmetic.ts';
import type { Mechanics } from './mechanics.ts';
import { expectClose, flowOf, mechanicsOf } from './mechanics.ts';

/** A mechanical system as its book states it, and its equations of motion written by hand. */
export interface Textbook {
  readonly book: string;
  readonly coordinates: readonly string[];
  readonly parameters: Values;
  readonly lagrangian: string;
  /** Further keys of the theory file, such as symmetries. */
  readonly more?: string;
  /** Values that a point needs for its formulas to be real. */
  readonly fixed?: Values;
  /** d/dτ ∂L/∂q̇ − ∂L/∂q, in q, q_dot, q_ddot. */
  readonly equations: Readonly<Record<string, string>>;
  readonly momenta: Readonly<Record<string, string>>;
  readonly energy: string;
  readonly hamiltonian: string;
  /** q̈ in q, v and τ. */
  readonly acceleration: (q: readonly number[], v: readonly number[], tau: number) => readonly number[];
  readonly start: { readonly q: readonly number[]; readonly v: readonly number[]; readonly until: number };
}

export const fileOf = ({
  book,
  coordinates,
  parameters,
  lagrangian,
  more = '',
}: Pick<Textbook, 'book' | 'coordinates' | 'parameters' | 'lagrangian' | 'more'>): string =>
  [
    'name: textbook',
    `title: ${JSON.stringify(book)}`,
    `coordinates: { ${coordinates.map((q) => `${q}: {}`).join(', ')} }`,
    `parameters: { ${Object.entries(parameters)
      .map(([name, value]) => `${name}: { value: ${value}, assume: positive }`)
      .join(', ')} }`,
    `lagrangian: "${lagrangian}"`,
    more,
    '',
  ].join('\n');

/** Values of coordinates, their derivatives, momenta, parameters and τ. */
export function points({
  coordinates,
  parameters,
  fixed,
}: Pick<Textbook, 'coordinates' | 'parameters' | 'fixed'>): readonly Values[] {
  const names = coordinates.flatMap((q) => [q, `${q}_dot`, `${q}_ddot`, `p_${q}`]);
  return [1, 2, 3, 4, 5].map((k) => ({
    ...pointOf([...names, ...Object.keys(parameters), 'tau'], k),
    ...fixed,
  }));
}

/** The end of the motion that the accelerations written by hand give: coordinates, then velocities. */
export function integrated(book: Textbook, until = book.start.until): readonly number[] {
  const n = book.coordinates.length;
  const { q, v } = book.start;
  return odex(
    (y, tau) => [...y.slice(n), ...book.acceleration(y.slice(0, n), y.slice(n), tau)],
    [...q, ...v],
    until,
  );
}

/** y(until) of ẏ = f(y, τ) from y(0), by extrapolation, which no code of ours uses. */
export function odex(
  f: (y: readonly number[], tau: number) => readonly number[],
  start: readonly number[],
  until: number,
): readonly number[] {
  const solver = new Solver(start.length);
  solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
  return solver.solve((tau, y) => [...f(y, tau)], 0, start, until).y;
}

export const tight = { rtol: 1e-13, atol: 1e-13 } as const;

/** The tests of one book: its formulas, its motion, and both checkers. */
export function agreesWith(book: Textbook): void {
  const m: Mechanics = mechanicsOf(fileOf(book));
  const expectSame = (ours: string, theirs: string): void => {
    for (const at of points(book)) {
      expectClose(valueOf(ours, at), valueOf(theirs, at), 1e-11, 1 + Math.abs(valueOf(theirs, at)));
    }
  };

  test('momenta, equations of motion and energy are those of the book', () => {
    for (const q of book.coordinates) {
      expectSame(m.rhs(`momentum.${q}`), book.momenta[q] as string);
      expectSame(m.lhs(`euler-lagrange.${q}`), book.equations[q] as string);
      expect(m.rhs(`euler-lagrange.${q}`)).toBe('0');
    }
    expectSame(m.rhs('energy'), book.energy);
  });
  test('the accelerations solve the equations of motion', () => {
    for (const at of points(book)) {
      const onShell: Values = Object.fromEntries(
        book.coordinates.map((q) => [`${q}_ddot`, valueOf(m.rhs(`acceleration.${q}`), at)]),
      );
      for (const q of book.coordinates) {
        const left = valueOf(book.equations[q] as string, { ...at, ...onShell });
        // Rounding is relative to the terms, of which 1/q³ is the steepest.
        const steepest = Math.max(...book.coordinates.map((name) => (at[name] as number) ** -3));
        expectClose(left, 0, 1e-10, 1 + steepest);
      }
    }
  });
  test('the Hamiltonian is that of the book', () => expectSame(m.rhs('lift.hamiltonian'), book.hamiltonian));
  test('it moves as the equations written by hand do, integrated by another method', () => {
    const { q, v, until } = book.start;
    const named = (values: readonly number[]): Values =>
      Object.fromEntries(book.coordinates.map((name, i) => [name, values[i] as number]));
    const moved = flowOf(m, [0, until], { from: named(q), velocities: named(v) }, tight);
    const end = integrated(book);
    book.coordinates.forEach((_, i) => {
      expectClose(moved.solution.at(until)[i] as number, end[i] as number, 1e-9, 1);
      expectClose(moved.velocities[i]?.at(-1) as number, end[book.coordinates.length + i] as number, 1e-9, 1);
    });
  });
  test('the second checker replays every step', () => expect(complaintsAbout(m.written)).toEqual([]));
}
