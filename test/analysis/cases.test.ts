import { describe, expect, test } from 'vitest';
import { fixedPoints } from '../../src/analysis/fixed-points.ts';
import type { FixedPoints } from '../../src/analysis/fixed-points.ts';
import type { FixedPoint } from '../../src/analysis/point.ts';
import { valueOf } from '../../src/analysis/values.ts';
import type { Complex } from '../../src/algebra/numeric/complex.ts';
import { substitute } from '../../src/expr/walk.ts';
import { decideZero } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { readTheory } from '../../src/theory/read.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { sym } from '../../src/expr/build.ts';
import { formulas } from '../formula.ts';
import { literature, spectrumOf } from '../literature/cases.ts';
import type { LiteratureCase } from '../literature/cases.ts';
import { formulaOf, theoryFileOf } from '../theory-of-case.ts';

/** At these values where a case says nothing else: cases/README.md. */
const usual: Readonly<Record<string, string>> = { eps: '1/10', N: '3', M: '2' };

const valueIn = (c: LiteratureCase, name: string, at: Readonly<Record<string, string>>): string =>
  at[name] ?? (c.parameters[name] === null ? (usual[name] ?? '1') : `${c.parameters[name]}`);

function foundIn(c: LiteratureCase, at: Readonly<Record<string, string>>): FixedPoints {
  const names = Object.keys(c.parameters).filter((name) => !name.startsWith('zeta'));
  const settings = names.map((name) => ({ name, value: formulaOf(valueIn(c, name, at)) }));
  const read = readTheory(theoryFileOf(c), { file: `${c.id}.yaml`, settings });
  if (!read.ok) throw new Error(read.problems.map((p) => p.what).join('\n'));
  return fixedPoints(read.theory);
}

const distance = (a: Complex, b: Complex): number => Math.hypot(a.re - b.re, a.im - b.im);
const near = (a: Complex, b: Complex, tolerance: number): boolean =>
  distance(a, b) <= tolerance * Math.max(1, Math.hypot(b.re, b.im));

/** The same numbers in any order. */
function matches(found: readonly Complex[], wanted: readonly Complex[], tolerance: number): boolean {
  const left = [...found];
  return wanted.every((z) => {
    const i = left.findIndex((x) => near(x, z, tolerance));
    if (i >= 0) left.splice(i, 1);
    return i >= 0;
  });
}

const entries = literature.flatMap((c) =>
  (c.expected.fixed_points ?? []).map((point, i) => [`${c.id}: point ${i + 1}`, c, point] as const),
);

describe('every fixed point of the literature is found', () => {
  test.each(entries)('%s', (_, c, entry) => {
    const { point, at = {}, tol = 1e-9 } = entry;
    const found = foundIn(c, at);
    expect(found.complete).toBe(true);
    const read = formulas(Object.keys({ ...c.parameters, ...usual }).join(' '));
    const zetas = Object.keys(c.parameters).filter((name) => name.startsWith('zeta'));
    const values = new Map<Expr, Expr>([
      ...Object.keys(c.parameters)
        .filter((name) => !zetas.includes(name))
        .map((name) => [sym(name), read(formulaOf(valueIn(c, name, at)))] as const),
    ]);
    const number = (text: string): Complex => {
      const z = valueOf(substitute(read(formulaOf(text)), values));
      if (z === undefined) throw new Error(`${text} has no value`);
      return z;
    };
    const place = c.couplings.map((g) => number(point[g] ?? 'none'));
    const here = ({ numeric }: FixedPoint): boolean =>
      numeric !== undefined && place.every((z, i) => near(numeric[i] as Complex, z, tol));
    const hit = found.points.find(here);
    const wanted = spectrumOf(entry)?.map(number);
    if (hit === undefined) {
      // It lies on a line of fixed points: its equations hold there.
      const there = new Map(c.couplings.map((g) => [sym(g) as Expr, read(point[g] ?? 'none')]));
      const on = found.sets.find(({ equations }) =>
        equations.every(
          (e) => decideZero(substitute(e, there), { positive: new Set() }, newWork()).kind === 'proved',
        ),
      );
      expect(on?.dimension).toBeGreaterThan(0);
      return;
    }
    expect(hit.certified).toBe(true);
    const exponents = hit.stability.exponents?.map((e) => e.numeric as Complex);
    expect(exponents).toHaveLength(found.field.variables.length);
    if (wanted) expect(matches(exponents ?? [], wanted, Math.max(tol, 1e-9))).toBe(true);
  });
});
