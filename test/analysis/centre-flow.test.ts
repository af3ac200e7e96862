import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import type { CentreFlow } from '../../src/analysis/centre-flow.ts';
import { fixedPoints } from '../../src/analysis/fixed-points.ts';
import type { FixedPoints } from '../../src/analysis/fixed-points.ts';
import type { Focus } from '../../src/analysis/focus.ts';
import { isZero } from '../../src/expr/build.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { formulas } from '../formula.ts';
import { flowOf } from './flow-of.ts';
import { runs } from '../runs.ts';

const read = formulas('s1 s2 a b x y z');
const print = infixPrinter();
const found = (betas: Readonly<Record<string, string>>, more = ''): FixedPoints =>
  fixedPoints(flowOf(betas, {}, more));
const atOrigin = ({ points }: FixedPoints): FixedPoints['points'][number] =>
  points.find(({ at }) => at && [...at.values()].every(isZero))!;
const centreOf = (betas: Readonly<Record<string, string>>, more = ''): CentreFlow | undefined =>
  atOrigin(found(betas, more)).stability.centre;
const same = (e: Expr | undefined, text: string): string =>
  e ? decideEqual(e, read(text), { positive: new Set() }, newWork()).kind : 'missing';
const number = (e: Expr): number => evaluateFloat(e, new Map());
const raysOf = ({ rays }: CentreFlow): readonly string[] =>
  rays.rays.map((r) => `${r.towardsInfrared} ${r.through.map(print).join(' ')}`).toSorted();

describe('several marginal directions', () => {
  test('cubic anisotropy at ε = 0: its rays are the fixed points at ε = 1', () => {
    const flow = centreOf({ x: '5/3*x^2 + 2*x*y', y: '3*y^2 + 4*x*y' })!;
    expect([flow.weights, flow.degree, flow.rays.complete]).toEqual([[1, 1], 1, true]);
    const critical = found({ x: '-x + 5/3*x^2 + 2*x*y', y: '-y + 3*y^2 + 4*x*y' }).points;
    const places = critical
      .map(({ at }) => [...at!.values()].map(print).join(' '))
      .filter((place) => place !== '0 0');
    expect(raysOf(flow).filter((r) => r.startsWith('in'))).toEqual(places.map((p) => `in ${p}`).toSorted());
    expect(flow.rays.rays.filter((r) => r.towardsInfrared === 'out')).toHaveLength(places.length);
  });
  test('a Yukawa coupling and a quartic one weigh 1 and 2: on rays λ = c y² with 3c² + 2c − 1 = 10c', () => {
    const flow = centreOf({ x: '5*x^3', y: '3*y^2 + 2*y*x^2 - x^4' })!;
    expect([flow.weights, flow.degree]).toEqual([[1, 2], 2]);
    // λ = c y²: 3c² + 2c − 1 = 10c.
    const ratios = flow.rays.rays
      .map(({ through: [y, lambda] }) => number(lambda!) / number(y!) ** 2)
      .filter(Number.isFinite);
    const [low, high] = [(8 - Math.sqrt(76)) / 6, (8 + Math.sqrt(76)) / 6];
    expect(new Set(ratios.map((r) => r.toFixed(9)))).toEqual(new Set([low.toFixed(9), high.toFixed(9)]));
  });
  test('Bogdanov–Takens: weights 2 and 3, ẋ = y, ẏ = x² (Kuznetsov, section 8.4)', () => {
    const flow = centreOf({ x: 'y', y: 'x^2 + x*y' })!;
    expect([flow.weights, flow.degree]).toEqual([[2, 3], 1]);
    expect([same(flow.leading[0], 's2'), same(flow.leading[1], 's1^2')]).toEqual(['proved', 'proved']);
    expect(raysOf(flow)).toEqual(['in 6 12', 'out 6 -12']);
  });
  test('what dies out quickly leaves its trace: ż = −z + x² + y², ẋ = xz, ẏ = yz + y³ (Carr, section 2.5)', () => {
    const flow = centreOf({ x: 'x*z', y: 'y*z + y^3', z: '-z + x^2 + y^2' })!;
    expect([flow.weights, flow.degree]).toEqual([[1, 1], 2]);
    expect(same(flow.leading[0], 's1*(s1^2 + s2^2)')).toBe('proved');
    expect(same(flow.leading[1], 's2*(s1^2 + 2*s2^2)')).toBe('proved');
  });
  test('a nilpotent block beside what dies out: ẋ = y, ẏ = xz, ż = −z + x² has ẏ = x³', () => {
    const flow = centreOf({ x: 'y', y: 'x*z', z: '-z + x^2' })!;
    expect([flow.weights, flow.degree]).toEqual([[1, 2], 1]);
    expect([same(flow.leading[0], 's2'), same(flow.leading[1], 's1^3')]).toEqual(['proved', 'proved']);
  });
  test('ln L turns the rays round', () => {
    const flow = centreOf({ x: '-x^2', y: '-y^2' }, 'scale: ln L')!;
    expect(raysOf(flow)).toEqual(['in 0 1', 'in 1 0', 'in 1 1', 'out -1 -1', 'out -1 0', 'out 0 -1']);
  });
  test('parameters stay symbols, and their names their own', () => {
    const flow = centreOf({ x: 'a*x^2', y: 's1*y^2' }, 'parameters: { a: {}, s1: {} }')!;
    expect(flow.coordinates.map(({ name }) => name)).toEqual(['r1', 'r2']);
    expect(flow.leading.map(print)).toEqual(['a*r1^2', 'r2^2*s1']);
  });
  test('none where something circles besides, or nothing is seen', () => {
    expect(centreOf({ x: 'x^2', y: 'y^2', z: '-a', a: 'z' })).toBeUndefined();
    expect(centreOf({ x: 'x^9', y: 'y^9' })).toBeUndefined();
  });
  test('law: random quadratic forms; rays are where P(v) = ± v', () => {
    const c = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(fc.array(c, { minLength: 6, maxLength: 6 }), (k) => {
        const [f, g] = [k.slice(0, 3), k.slice(3)].map(
          ([p, q, r]) => `(${p})*x^2 + (${q})*x*y + (${r})*y^2`,
        ) as [string, string];
        fc.pre(k.slice(0, 3).some((n) => n !== 0) && k.slice(3).some((n) => n !== 0));
        const point = found({ x: f, y: g }).points.find(({ at }) => at);
        const flow = point?.stability.centre;
        for (const { through, towardsInfrared } of flow?.rays.rays ?? []) {
          const [v, w] = through.map(number) as [number, number];
          const sign = towardsInfrared === 'in' ? 1 : -1;
          const value = (n: readonly number[]): number => n[0]! * v * v + n[1]! * v * w + n[2]! * w * w;
          expect(value(k.slice(0, 3))).toBeCloseTo(sign * v, 7);
          expect(value(k.slice(3))).toBeCloseTo(sign * w, 7);
        }
      }),
      runs(15),
    );
  });
});

describe('a pair of imaginary eigenvalues', () => {
  const focus = (betas: Readonly<Record<string, string>>, more = ''): Focus | undefined =>
    atOrigin(found(betas, more)).stability.focus;
  test('Hopf’s normal form: l₁ = 2σ for ṙ = σ r³ (Kuznetsov, section 3.4)', () => {
    expect(focus({ x: '-y + x*(x^2 + y^2)', y: 'x + y*(x^2 + y^2)' })).toMatchObject({
      sort: 'IR-attractive',
    });
    expect(print(focus({ x: '-y - x*(x^2 + y^2)', y: 'x - y*(x^2 + y^2)' })!.lyapunov)).toBe('-2');
  });
  test('in ln L the same flow attracts at the other end', () => {
    const betas = { x: '-y - x*(x^2 + y^2)', y: 'x - y*(x^2 + y^2)' };
    expect(focus(betas)?.sort).toBe('UV-attractive');
    expect(focus(betas, 'scale: ln L')?.sort).toBe('IR-attractive');
  });
  test('law: against Guckenheimer & Holmes, equation 3.4.11, l₁ = 2a/ω', () => {
    const c = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(
        fc.array(c, { minLength: 14, maxLength: 14 }),
        fc.integer({ min: 1, max: 3 }),
        (k, omega) => {
          const part = (n: readonly number[]): string =>
            ['x^2', 'x*y', 'y^2', 'x^3', 'x^2*y', 'x*y^2', 'y^3'].map((m, i) => `(${n[i]})*${m}`).join(' + ');
          const [f, g] = [k.slice(0, 7), k.slice(7)] as [number[], number[]];
          const [fxx, fxy, fyy, fxxx, , fxyy] = [
            2 * f[0]!,
            f[1]!,
            2 * f[2]!,
            6 * f[3]!,
            2 * f[4]!,
            2 * f[5]!,
          ];
          const [gxx, gxy, gyy, gxxy, gyyy] = [2 * g[0]!, g[1]!, 2 * g[2]!, 2 * g[4]!, 6 * g[6]!];
          const a =
            (fxxx + fxyy + gxxy + gyyy) / 16 +
            (fxy * (fxx + fyy) - gxy * (gxx + gyy) - fxx * gxx + fyy * gyy) / (16 * omega);
          const answer = focus({ x: `-${omega}*y + ${part(f)}`, y: `${omega}*x + ${part(g)}` });
          expect(number(answer!.lyapunov)).toBeCloseTo((2 * a) / omega, 10);
        },
      ),
      runs(12),
    );
  });
  test('directions that die out count: ż = −z + x² + y², ẋ = −y + xz, ẏ = x + yz: ṙ = r³', () => {
    expect(print(focus({ x: '-y + x*z', y: 'x + y*z', z: '-z + x^2 + y^2' })!.lyapunov)).toBe('2');
  });
  test('Lotka and Volterra: a centre, by 1/(xy)', () => {
    const { points } = found({ x: 'x*(1 - y)', y: 'y*(x - 1)' });
    const answer = points.find(({ stability }) => stability.focus)?.stability.focus;
    expect(answer?.sort).toBe('centre');
    expect(answer?.by?.kind === 'integrating factor' && same(answer.by.factor, '1/(x*y)')).toBe('proved');
  });
  test('areas that are kept, or a reflection, prove a centre', () => {
    expect(focus({ x: 'y', y: '-x + x^2' })).toMatchObject({
      sort: 'centre',
      by: { kind: 'integrating factor' },
    });
    expect(focus({ x: '-y + x^2*y', y: 'x + x^2 - y^2' })).toMatchObject({
      sort: 'centre',
      by: { kind: 'reflection' },
    });
  });
  test('l₁ = 0 alone proves nothing: ṙ = r⁵ stays a linear centre', () => {
    const answer = focus({ x: '-y + x*(x^2 + y^2)^2', y: 'x + y*(x^2 + y^2)^2' });
    expect([answer && isZero(answer.lyapunov), answer?.sort, answer?.by]).toEqual([
      true,
      undefined,
      undefined,
    ]);
  });
});
