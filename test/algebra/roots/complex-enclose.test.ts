import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclose } from '../../../src/algebra/enclose.ts';
import { fromRational } from '../../../src/algebra/interval.ts';
import type { Interval } from '../../../src/algebra/interval.ts';
import { complexEnclose, complexEncloser } from '../../../src/algebra/roots/complex-enclose.ts';
import { whereDefined } from '../../../src/algebra/roots/ground.ts';
import type { Rectangle } from '../../../src/algebra/roots/rectangle.ts';
import { add, call, I, mul, num, pow, sub } from '../../../src/expr/build.ts';
import type { Expr } from '../../../src/expr/expr.ts';
import { fromBigInt } from '../../../src/expr/integer.ts';
import * as Q from '../../../src/expr/rational.ts';
import type { Rational } from '../../../src/expr/rational.ts';
import { substitute } from '../../../src/expr/walk.ts';
import { formulas } from '../../formula.ts';
import { runs } from '../../runs.ts';

const f = formulas('x y');
const [x, y] = [f('x'), f('y')];
const bits = 192;
const options = runs(60);

const double = (x: bigint): number => Q.toDouble(Q.rational(fromBigInt(x), fromBigInt(1n << BigInt(bits))));

/** The value as two doubles; its rectangle must be narrow. */
function value(e: Expr): readonly [number, number] | undefined {
  const z = complexEnclose(e, new Map(), bits);
  if (z === undefined) return undefined;
  for (const { lo, hi } of [z.re, z.im]) expect(hi - lo).toBeLessThan(1n << 96n);
  return [double(z.re.lo), double(z.im.lo)];
}

function expectValue(e: Expr, re: number, im: number): void {
  const [x, y] = value(e) ?? [Number.NaN, Number.NaN];
  expect(x).toBeCloseTo(re, 11);
  expect(y).toBeCloseTo(im, 11);
}

const isZeroAt = (e: Expr): boolean => {
  const z = complexEnclose(e, new Map(), bits);
  return (
    z !== undefined &&
    [z.re, z.im].every(({ lo, hi }) => lo <= 0n && hi >= 0n && hi - lo < 1n << BigInt(bits - 60))
  );
};

const parts = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 7 }))
  .map(([n, d]): Rational => Q.rational(n, d));
const numbers = fc.tuple(parts, parts).map(([a, b]) => add(num(a), mul(num(b), I)));
/** Off both axes, where every function is smooth. */
const generic = fc
  .tuple(parts, parts)
  .filter(([a, b]) => !Q.isZero(a) && !Q.isZero(b))
  .map(([a, b]) => add(num(a), mul(num(b), I)));

describe('principal values', () => {
  it.each([
    ['sqrt(-2)', 0, Math.SQRT2],
    ['(-8)^(1/3)', 1, Math.sqrt(3)],
    ['(-1)^(1/4)', Math.SQRT1_2, Math.SQRT1_2],
    ['log(-1)', 0, Math.PI],
    ['log(I)', 0, Math.PI / 2],
    ['log(-I)', 0, -Math.PI / 2],
    ['log(-1 - I)', Math.log(2) / 2, (-3 * Math.PI) / 4],
    ['I^I', Math.exp(-Math.PI / 2), 0],
    ['(1+I)^4', -4, 0],
    ['(1+I)^(-2)', 0, -0.5],
    ['(2*I)^(1/2)', 1, 1],
    ['(-2*I)^(3/2)', -2, -2],
    ['(-3-4*I)^(1/2)', 1, -2],
    ['(-3+4*I)^(1/2)', 1, 2],
    ['exp(I*pi/3)', 0.5, Math.sqrt(3) / 2],
    ['cos(I)', Math.cosh(1), 0],
    ['sin(I)', 0, Math.sinh(1)],
    ['tan(I)', 0, Math.tanh(1)],
    ['sinh(I)', 0, Math.sin(1)],
    ['cosh(I)', Math.cos(1), 0],
    ['tanh(I)', 0, Math.tan(1)],
    ['asin(2)', Math.PI / 2, Math.log(2 - Math.sqrt(3))],
    ['acos(2)', 0, -Math.log(2 - Math.sqrt(3))],
    ['acos(1/2)', Math.PI / 3, 0],
    ['asin(I)', 0, Math.asinh(1)],
    ['atan(1+I)', 1.0172219678978514, 0.40235947810852507],
    ['zeta(3)', 1.2020569031595942, 0],
    ['2^sqrt(2)', 2 ** Math.SQRT2, 0],
  ])('%s', (text, re, im) => expectValue(f(text), re, im));

  it.each([
    'log(0)',
    'sqrt(sqrt(2)*sqrt(3) - sqrt(6))',
    '0^I',
    '1/(sqrt(2)*sqrt(3) - sqrt(6) + I*(sqrt(2)*sqrt(3) - sqrt(6)))',
    'lambertw(0, 1)',
    'zeta(1/2)',
    'x',
    'tan(pi/2)',
    'atan(I)',
  ])('%s has none', (text) => expect(value(f(text))).toBeUndefined());
  it('what may lie on either side of a cut is not told, nor what is too large', () => {
    // The imaginary part is only enclosed round zero.
    const doubtful = add(num(-1), mul(I, sub(f('sqrt(2)*sqrt(3)'), f('sqrt(6)'))));
    expect(value(pow(doubtful, num(Q.half)))).toBeUndefined();
    expect(value(call('log', doubtful))).toBeUndefined();
    expect(value(f('10^3000*(10^3000+I)*(10^3000-I)*pi'))).toBeUndefined();
    expect(value(f('(1+I)^100000'))).toBeUndefined();
    expect(value(f('(1+I)^3000 * (10^200 + I)^4000'))).toBeUndefined();
  });
});

describe('laws', () => {
  it('real expressions are enclosed as by real intervals', () =>
    fc.assert(
      fc.property(
        parts,
        parts,
        fc.constantFrom('sqrt(x^2+1)*y', 'exp(x)-y^3', 'cos(x)/(y^2+1)', 'atan(x*y)'),
        (a, b, text) => {
          const point = new Map([
            [f('x'), a],
            [f('y'), b],
          ] as const);
          const z = complexEnclose(f(text), point, bits);
          expect(z?.re).toEqual(enclose(f(text), point, bits));
          expect(z?.im).toEqual({ lo: 0n, hi: 0n });
        },
      ),
      options,
    ));
  it('(√z)² = z, (z^(1/n))^n = z, z · z⁻¹ = 1', () =>
    fc.assert(
      fc.property(numbers, fc.integer({ min: 2, max: 7 }), (z, n) => {
        if (z === num(0)) return;
        // Built in two steps, lest powers be combined.
        const root = pow(z, num(Q.rational(1, n)));
        const again = mul(...Array.from({ length: n }, (_, k) => add(root, num(k))));
        const expected = mul(...Array.from({ length: n }, (_, k) => add(num(k), root)));
        expect(isZeroAt(sub(again, expected))).toBe(true);
        const rectangle = complexEnclose(root, new Map(), bits);
        expect(rectangle).toBeDefined();
        expect(
          isZeroAt(sub(pow(add(root, num(1)), num(2)), add(pow(root, num(2)), mul(num(2), root), num(1)))),
        ).toBe(true);
      }),
      options,
    ));
  it('√z lies in the right half plane and squares to z', () =>
    fc.assert(
      fc.property(numbers, (z) => {
        const root = complexEnclose(pow(z, num(Q.half)), new Map(), bits);
        if (z === num(0) || root === undefined) return;
        expect(root.re.hi).toBeGreaterThanOrEqual(0n);
        const third = pow(add(pow(z, num(Q.half)), num(1)), num(2));
        expect(isZeroAt(sub(third, add(z, mul(num(2), pow(z, num(Q.half))), num(1))))).toBe(true);
      }),
      options,
    ));
  it('exp(log z) = z, exp(iz) = cos z + i sin z, sin(asin z) = z, cos(acos z) = z, tan(atan z) = z', () =>
    fc.assert(
      fc.property(generic, (z) => {
        expect(isZeroAt(sub(pow(call('exp', num(1)), call('log', z)), z))).toBe(true);
        const wave = call('exp', mul(I, z));
        expect(isZeroAt(sub(wave, add(call('cos', z), mul(I, call('sin', z)))))).toBe(true);
        for (const name of ['sin', 'cos', 'tan']) {
          expect(isZeroAt(sub(call(name, call(`a${name}`, z)), z))).toBe(true);
        }
      }),
      options,
    ));
});

describe('boxes', () => {
  const low = 96;
  /** The rectangle of half width 2^−k round a + ib. */
  const around = (a: Rational, b: Rational, k: number): Rectangle => {
    const interval = (q: Rational): Interval => {
      const { lo, hi } = fromRational(q, BigInt(low));
      const radius = 1n << BigInt(low - k);
      return { lo: lo - radius, hi: hi + radius };
    };
    return { re: interval(a), im: interval(b) };
  };
  const meet = (s: Interval, t: Interval): boolean => s.lo <= t.hi && t.lo <= s.hi;

  it('hold the values at all their points', () =>
    fc.assert(
      fc.property(
        fc.tuple(parts, parts),
        fc.tuple(parts, parts),
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.constantFrom(
          'sqrt(x)*y^3',
          'exp(x)/(y^2+1)',
          'log(x-y)',
          'atan(x*y)',
          'asin(x)+acos(y)',
          'x^(1/3)',
          'x^y',
          'sin(x)*cosh(y)',
          'tan(x)-tanh(y)',
          '(x-y)^(-3/2)',
        ),
        ([a, b], [c, d], k, s, t, text) => {
          const at = [x, y].map((u, j): [Expr, Rectangle] => [
            u,
            j === 0 ? around(a, b, k) : around(c, d, k),
          ]);
          const whole = complexEnclose(f(text), new Map(at), low);
          const shift = (q: Rational, by: number): Rational =>
            Q.add(q, Q.mul(Q.fromDouble(by), Q.pow(Q.rational(2), -k)));
          const point = (re: Rational, im: Rational): Expr => add(num(re), mul(num(im), I));
          const inside = whereDefined(() =>
            substitute(
              f(text),
              new Map([
                [x, point(shift(a, s), shift(b, t))],
                [y, point(shift(c, t), shift(d, -s))],
              ]),
            ),
          );
          if (whole === undefined) return;
          const value = inside && complexEnclose(inside, new Map(), low);
          expect(value).toBeDefined();
          expect([meet(value!.re, whole.re), meet(value!.im, whole.im)]).toEqual([true, true]);
        },
      ),
      runs(400),
    ));

  it.each([
    ['log(x)', '-1'],
    ['sqrt(x)', '-1'],
    ['sqrt(x)', '0'],
    ['x^(1/3)', '-8'],
    ['1/x', '0'],
    ['asin(x)', '2'],
    ['acos(x)', '-3'],
    ['atan(x)', '0'],
    ['tan(x)', '0'],
    ['x^x', '-1/2'],
  ])('%s has none across its cut or pole at %s', (text, at) => {
    const place = f(at);
    const value = place.op === 'num' ? place.value : Q.zero;
    const [re, im] = text === 'atan(x)' ? [Q.zero, Q.rational(2)] : [value, Q.zero];
    const shifted = text === 'tan(x)' ? f('tan(x+pi/2)') : f(text);
    expect(complexEnclose(shifted, new Map([[x, around(re, im, 10)]]), low)).toBeUndefined();
  });

  it('several expressions share what they have in common', () => {
    const enclosed = complexEncloser(new Map([[x, around(Q.one, Q.one, 20)]]), low);
    expect(enclosed(f('exp(x)'))).toEqual(
      complexEnclose(f('exp(x)'), new Map([[x, around(Q.one, Q.one, 20)]]), low),
    );
    expect(enclosed(f('y'))).toBeUndefined();
  });
});
