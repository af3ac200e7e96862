import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newWork } from '../../src/algebra/work.ts';
import type { Connection, Terminus } from '../../src/analysis/connection.ts';
import { fixedPoints } from '../../src/analysis/fixed-points.ts';
import { connections } from '../../src/analysis/separatrices.ts';
import { flowLinesSection } from '../../src/document/flow-lines.ts';
import { runs } from '../runs.ts';
import { flowOf } from './flow-of.ts';

interface Told {
  readonly from: string;
  readonly to: string;
  readonly by: string;
  readonly proved: boolean;
}

/** Points by their coordinates, to three digits. */
const lines = (
  betas: Readonly<Record<string, string>>,
  parameters: Readonly<Record<string, string>> = {},
  more = '',
): readonly Told[] => {
  const found = fixedPoints(flowOf(betas, parameters, more));
  const name = (end: Terminus): string =>
    typeof end === 'string'
      ? end
      : found.points[end.point]!.numeric!.map(({ re }) => `${Math.round(re * 1e3) / 1e3 || 0}`).join();
  const by = ({ along }: Connection): string => (along.kind === 'line' ? along.coupling.name : 'separatrix');
  return connections(found)!.map((c) => ({
    from: name(c.from),
    to: name(c.to),
    by: by(c),
    proved: c.proved,
  }));
};
const arrows = (list: readonly Told[]): readonly string[] =>
  list.map(({ from, to }) => `${from} → ${to}`).toSorted();

describe('one coupling: the sign between neighbouring zeros proves it', () => {
  test('Wilson and Fisher: from the Gaussian point, and from infinity', () => {
    const found = lines({ g: '-g + g^2' });
    expect(arrows(found)).toEqual(['0 → 1', '0 → infinity', 'infinity → 1']);
    expect(found.every(({ proved }) => proved)).toBe(true);
  });
  test('irrational zeros and π: −g + π g²', () => {
    expect(arrows(lines({ g: '-g + pi*g^2' }))).toEqual(['0 → 0.318', '0 → infinity', 'infinity → 0.318']);
  });
  test('ln L grows towards the IR', () => {
    expect(arrows(lines({ g: 'g - g^2' }, {}, 'scale: ln L'))).toEqual([
      '0 → 1',
      '0 → infinity',
      'infinity → 1',
    ]);
  });
  test('law: each zero of Π (g − z) is entered from both sides or left to both', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 }),
        (zeros) => {
          const found = lines({ g: zeros.map((z) => `(g - (${z}))`).join('*') });
          expect(found).toHaveLength(zeros.length + 1);
          zeros
            .toSorted((a, b) => b - a)
            .forEach((z, i) => {
              // β′ > 0 at the largest zero: it attracts towards the IR.
              const [into, out] = [
                found.filter(({ to }) => to === `${z}`).length,
                found.filter(({ from }) => from === `${z}`).length,
              ];
              expect([into, out]).toEqual(i % 2 === 0 ? [2, 0] : [0, 2]);
            });
        },
      ),
      runs(15),
    );
  });
});

describe('two couplings', () => {
  test('the gradient flow of (x² − 1)²/4 + y²/2, turned by 45°: from the saddle into both wells', () => {
    // x = p + q, y = p − q.
    const [x, y] = ['((p + q)^3 - (p + q))', '(p - q)'];
    const found = lines({ p: `(${x} + ${y})/2`, q: `(${x} - ${y})/2` });
    expect(arrows(found)).toEqual(['0,0 → -0.5,-0.5', '0,0 → 0.5,0.5', 'infinity → 0,0', 'infinity → 0,0']);
    expect(found.some(({ proved }) => proved)).toBe(false);
  });
  test('decoupled: what two couplings do is what each does alone', () => {
    const found = lines({ x: '-x + x^2', y: '-y + y^2' });
    for (const arrow of ['0,0 → 0,1', '0,0 → 1,0', '0,1 → 1,1', '1,0 → 1,1'])
      expect(arrows(found)).toContain(arrow);
    expect(found.filter(({ proved }) => proved).map(({ by }) => by)).toEqual(['x', 'x', 'x', 'y', 'y', 'y']);
  });
  test.each([
    // Aharony, Phys. Rev. B 8 (1973) 4270, figure 1: Gaussian, Ising, O(N), cubic.
    [
      3,
      ['0,0 → 0,0.333', '0,0 → 0.273,0', '0,0 → 0.333,-0.111', '0,0.333 → 0.273,0', '0.333,-0.111 → 0.273,0'],
    ],
    [5, ['0,0 → 0,0.333', '0,0 → 0.231,0', '0,0.333 → 0.2,0.067', '0.231,0 → 0.2,0.067']],
  ])('cubic anisotropy at N = %i: all ends at the one stable point', (N, expected) => {
    const found = lines(
      { u: '-eps*u + (N + 8)/3*u^2 + 2*u*v', v: '-eps*v + 4*u*v + 3*v^2' },
      { N: `value: ${N}`, eps: 'value: 1' },
    );
    expect(arrows(found).filter((a) => !a.includes('infinity'))).toEqual(expected.toSorted());
    // v = 0 and u = 0 are invariant.
    expect(found.filter(({ proved }) => proved).map(({ by }) => by)).toEqual(['u', 'u', 'u', 'v', 'v', 'v']);
  });
  test('law: where every rate changes its sign, every arrow turns', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 5 }), (a, b) => {
        const competing = (sign: string): readonly string[] =>
          arrows(lines({ x: `${sign}x*(1 - x - ${a}*y)`, y: `${sign}y*(1 - ${b}*x - y)` }));
        const turned = competing('-').map((arrow) => arrow.split(' → ').toReversed().join(' → '));
        expect(turned.toSorted()).toEqual(competing(''));
      }),
      runs(8),
    );
  });
});

describe('poles of the rates at finite couplings are not infinity', () => {
  test('NSVZ, Nucl. Phys. B 229 (1983) 381: β = −x²/(1 − x) runs from zero into x = 1', () => {
    const found = lines({ x: '-x^2/(1 - x)' });
    expect(arrows(found)).toEqual(['0 → pole', 'infinity → 0']);
    expect(found.every(({ proved }) => proved)).toBe(true);
  });
  test('x = 1 stops an axis, too, where only the other rate has the pole', () => {
    const found = lines({ x: '-x', y: '-y/(x - 1)' }).filter(({ by }) => by === 'x');
    expect(arrows(found)).toEqual(['0,0 → infinity', '0,0 → pole']);
  });
  test('Einstein and Hilbert’s truncation, Reuter and Saueressig, Phys. Rev. D 65 (2002) 065016: l = 1/2 ends it', () => {
    const found = lines(
      {
        g: '2*g - b*g^2/(pi*(1-2*l)^2 + g/(1-2*l))',
        l: '-2*l + g*(5/(1-2*l) - 4)/(2*pi) - l*b*g/(pi*(1-2*l)^2)',
      },
      { b: 'value: 11/3' },
    );
    const towards = arrows(found).filter((a) => a.includes('pole'));
    expect(towards).toEqual(
      [
        // On g = 0 the flow is l′ = −2 l, up to l = 1/2.
        '0,0 → pole',
        '-0.646,0.305 → pole',
        'pole → -0.646,0.305',
        'pole → -0.646,0.305',
        'pole → 0,0',
      ].toSorted(),
    );
    // Towards l → −∞ nothing is in the way.
    expect(arrows(found)).toContain('0,0 → infinity');
  });
});

test('where the work for all separatrices is used up, the rest is undecided', () => {
  const found = fixedPoints(flowOf({ p: 'p - p^3 + q', q: '-q + p^2*q' }));
  const ends = connections(found, newWork(1))!
    .filter(({ along }) => along.kind === 'separatrix')
    .flatMap(({ from, to }) => [from, to].filter((end) => typeof end === 'string'));
  expect(JSON.stringify(flowLinesSection(found.theory, connections(found, newWork(1))))).toContain(
    'all together have one of operations',
  );
  expect(ends.length).toBeGreaterThan(0);
  expect(new Set(ends)).toEqual(new Set(['undecided']));
});

test('without values of the parameters nothing is said', () => {
  expect(
    connections(fixedPoints(flowOf({ g: '-eps*g + g^2' }, { eps: 'assume: positive' }))),
  ).toBeUndefined();
});
