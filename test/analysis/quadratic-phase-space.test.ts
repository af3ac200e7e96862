import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { fixedPoints } from '../../src/analysis/fixed-points.ts';
import type { FixedPoints } from '../../src/analysis/fixed-points.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { substitute } from '../../src/expr/walk.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import { runs } from '../runs.ts';

const read = formulas('g x y eps A p_g p_x p_y');
const same = (e: Expr | undefined, text: string): string =>
  e ? decideEqual(e, read(text), { positive: new Set([read('eps')]) }, newWork()).kind : 'missing';
const phi4 = (more: string): string =>
  `name: t\ncouplings: { g: {} }\nparameters: { eps: { assume: positive }, A: { assume: positive } }\n${more}\nbeta: { g: "-eps*g + A*g^2" }\n`;
const found = (text: string): FixedPoints => fixedPoints(theoryFrom(text));

describe('φ⁴ under the quadratic lift (mathematics.md, sections 3 and 5)', () => {
  test('its fixed points rest with p = 0, and have θ and −θ', () => {
    const { points } = found(phi4('lift: quadratic'));
    expect(points.map(({ lifted }) => [lifted?.solvable, lifted?.doubled?.kind])).toEqual([
      ['one', 'proved'],
      ['one', 'proved'],
    ]);
    expect(points.map(({ lifted }) => same(lifted?.momenta?.get(read('p_g') as never), '0'))).toEqual([
      'proved',
      'proved',
    ]);
  });
  test('off the flow: g = ε/2A, p = ε²/4A, θ = ± iε/√2, as in its derivation', () => {
    const { rest } = found(phi4('lift: quadratic'));
    const [point, ...others] = rest?.points ?? [];
    expect([rest?.complete, others]).toEqual([true, []]);
    expect(same(point?.at.get(read('g') as never), 'eps/(2*A)')).toBe('proved');
    expect(same(point?.momenta.get(read('p_g') as never), 'eps^2/(4*A)')).toBe('proved');
    expect(point?.symmetric?.kind).toBe('proved');
    const [theta] = point?.stability.exponents ?? [];
    expect([same(theta?.exact, 'I*eps/sqrt(2)'), same(theta?.exact, '-I*eps/sqrt(2)')]).toContain('proved');
  });
  test('a force moves what rested: F = g leaves no fixed point of β at rest', () => {
    const { points } = found(phi4('lift: quadratic\nsource: "g"'));
    expect(points.map(({ lifted }) => lifted?.solvable)).toEqual(['none', 'none']);
  });
  test('under the linear lift nothing is said of rest off the flow', () => {
    expect(found(phi4('')).rest).toBeUndefined();
  });
});

const substituted = (e: Expr, values: readonly Expr[]): Expr =>
  substitute(e, new Map(['x', 'y', 'p', 'q'].map((name, i) => [formulas('x y p q')(name), values[i]!])));

describe('laws', () => {
  const c = fc.integer({ min: -3, max: 3 });
  test('off the flow the same points as in the derivation, each with a symmetric spectrum', () => {
    fc.assert(
      fc.property(c, c, c, fc.integer({ min: 1, max: 3 }), (a, b, d, m) => {
        const text = `name: t\ncouplings: { x: {} }\nlift: quadratic\nnoise metric: [["${m}"]]\nbeta: { x: "(${a}) + (${b})*x + (${d})*x^2" }\n`;
        fc.pre(d !== 0);
        const theory = theoryFrom(text);
        const { rest } = fixedPoints(theory);
        const derived = derive(theory).steps.filter(({ by }) => by === 'equilibrium-coupling');
        const real = rest?.points.filter(({ real: isReal }) => isReal === true) ?? [];
        expect(real.map(({ at }) => [...at.values()][0])).toEqual(
          derived.map(({ equation }) => equation.rhs),
        );
        expect(rest?.points.every(({ symmetric }) => symmetric?.kind === 'proved')).toBe(true);
      }),
      runs(15),
    );
  });
  test('two couplings with a noise metric: Hamilton’s equations rest there, written out by hand', () => {
    const { rest } = found(
      'name: t\ncouplings: { x: {}, y: {} }\nlift: quadratic\nnoise metric: [["2", "1"], ["1", "3"]]\nbeta: { x: "x - x^2", y: "-y + x" }\n',
    );
    expect(rest?.points.length).toBeGreaterThan(0);
    for (const { at, momenta, symmetric } of rest?.points ?? []) {
      const [x, y] = [...at.values()];
      const [p, q] = [...momenta.values()];
      expect(symmetric?.kind).toBe('proved');
      // M⁻¹ = [[3, −1], [−1, 2]]/5.
      const on = (text: string): string => {
        const own = formulas('x y p q')(text);
        return decideEqual(substituted(own, [x!, y!, p!, q!]), read('0'), { positive: new Set() }, newWork())
          .kind;
      };
      expect(on('(3*p - q)/5 + x - x^2')).toBe('proved');
      expect(on('(2*q - p)/5 - y + x')).toBe('proved');
      expect(on('p*(1 - 2*x) + q')).toBe('proved');
      expect(on('q')).toBe('proved');
    }
  });
});
