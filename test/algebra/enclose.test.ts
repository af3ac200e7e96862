import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enclose, nearestDouble } from '../../src/algebra/enclose.ts';
import { call, num } from '../../src/expr/build.ts';
import { fromBigInt } from '../../src/expr/integer.ts';
import * as Q from '../../src/expr/rational.ts';
import { formulas } from '../formula.ts';
import { runs } from '../runs.ts';

const f = formulas('x');

/** The digits printed in the tables, as an integer times 10^−places. */
const digits: readonly (readonly [string, string, string])[] = [
  ['pi', '3.14159265358979323846264338327950288419716939937510', 'OEIS A000796'],
  ['exp(1)', '2.71828182845904523536028747135266249775724709369995', 'OEIS A001113'],
  ['log(2)', '0.69314718055994530941723212145817656807550013436025', 'OEIS A002162'],
  ['zeta(3)', '1.20205690315959428539973816151144999076498629234049', 'OEIS A002117'],
  ['zeta(5)', '1.03692775514336992633136548645703416805708091950191', 'OEIS A013663'],
  ['zeta(7)', '1.00834927738192282683979754984979675959986356056523', 'OEIS A013665'],
  ['sqrt(2)', '1.41421356237309504880168872420969807856967187537694', 'OEIS A002193'],
  ['2^(1/3)', '1.25992104989487316476721060727822835057025146470150', 'OEIS A002580'],
  ['sin(1)', '0.84147098480789650665250232163029899962256306079837', 'OEIS A049469'],
  ['cos(1)', '0.54030230586813971740093660744297660373231042061792', 'OEIS A049470'],
  ['tan(1)', '1.55740772465490223050697480745836017308725077238152', 'OEIS A049471'],
  ['atan(2)', '1.10714871779409050301706546017853704007004764540143', 'OEIS A105199'],
  ['sinh(1)', '1.17520119364380145688238185059560081515571798133409', 'OEIS A073742'],
  ['cosh(1)', '1.54308063481524377847790562075706168260152911236586', 'OEIS A073743'],
  ['tanh(1)', '0.76159415595576488811945828260479359041276859725793', 'OEIS A073744'],
  ['exp(pi)', '23.1406926327792690057290863679485473802661062426002', 'OEIS A039661'],
];

describe('enclosures of the constants', () => {
  it.each(digits)('%s begins %s (%s)', (text, printed) => {
    const bits = 200;
    const value = enclose(f(text), new Map(), bits);
    if (value === undefined) throw new Error('no enclosure');
    const table = Q.readDecimal(printed);
    const scale = (x: bigint): Q.Rational => Q.rational(fromBigInt(x), fromBigInt(1n << BigInt(bits)));
    const half = Q.readDecimal(`1e-${printed.split('.')[1]?.length ?? 0}`);
    // The printed digits are truncated or rounded in the last place.
    expect(Q.compare(scale(value.lo), Q.add(table, half))).toBeLessThanOrEqual(0);
    expect(Q.compare(scale(value.hi), Q.sub(table, half))).toBeGreaterThanOrEqual(0);
    expect(value.hi - value.lo).toBeLessThan(1n << 40n);
  });
});

describe('enclosures against the functions of the machine', () => {
  const point = fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: 1, max: 97 }));
  const functions = ['exp', 'sin', 'cos', 'tan', 'atan', 'sinh', 'cosh', 'tanh'] as const;
  it.each(functions)('%s agrees to a few units in the last place', (name) => {
    fc.assert(
      fc.property(point, ([n, d]) => {
        const x = Q.rational(n, d);
        const ours = nearestDouble(call(name, num(x)));
        const theirs = Math[name](n / d);
        // The argument itself was rounded: its error is carried through the slope, at most |x f′| ulp.
        const slack = (1 + Math.abs(n / d)) * (1 + theirs * theirs) * 1e-15;
        expect(ours).toBeDefined();
        expect(Math.abs((ours as number) - theirs)).toBeLessThanOrEqual(
          slack * (name.endsWith('h') || name === 'exp' ? 10 : 4),
        );
      }),
      runs(60),
    );
  });
  it('log and roots of positive numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (n, d) => {
        const x = num(Q.rational(n, d));
        expect(Math.abs((nearestDouble(call('log', x)) as number) - Math.log(n / d))).toBeLessThan(1e-14);
      }),
      runs(60),
    );
  });
});

describe('where there is no real value there is no enclosure', () => {
  it.each([
    'log(0)',
    'log(-1)',
    'asin(2)',
    'sqrt(-2)',
    'I',
    'zeta(1/2)',
    'zeta(x)',
    'tan(pi/2)',
    'x',
    'x^pi',
  ])('%s', (text) => expect(enclose(f(text), new Map(), 96)).toBeUndefined());
});

describe('the nearest double', () => {
  it('of a number is that of its quotient', () => {
    expect(nearestDouble(f('1/3'))).toBe(1 / 3);
    expect(nearestDouble(f('sqrt(2)'))).toBe(Math.SQRT2);
    expect(nearestDouble(f('exp(-400)'))).toBe(1.9151695967140057e-174);
  });
  it('of what cannot be told from zero is zero', () => {
    for (const text of ['4*atan(1/5) - atan(1/239) - pi/4', 'sqrt((4*atan(1/5) - atan(1/239) - pi/4)^2)'])
      expect(nearestDouble(f(text))).toBe(0);
  });
  it('of what is not real, or has no value, there is none', () => {
    for (const text of ['I', 'log(-1)', 'asin(2)', 'x']) expect(nearestDouble(f(text))).toBeUndefined();
  });
});

describe('powers with any exponent', () => {
  const at = (text: string, x: number) => enclose(f(text), new Map([[f('x'), Q.rational(x)]]), 96);
  it('x^y = e^{y log x} where x is positive', () => {
    const [power, same] = [at('x^sqrt(2)', 3), at('exp(sqrt(2)*log(x))', 3)];
    expect(power).toBeDefined();
    expect((power?.lo ?? 0n) <= (same?.hi ?? 0n) && (same?.lo ?? 0n) <= (power?.hi ?? 0n)).toBe(true);
  });
  it.each([
    ['x^pi', 0],
    ['x^pi', -1],
    ['2^log(x)', -1],
    ['log(x)^2', -1],
    ['exp(x)^x', 100],
    ['exp(1000)^50*x', 1],
    ['exp(1000)^19 + exp(1000)^10*exp(1000)^9*exp(1000)*exp(1001)', 1],
    ['I^x', 2],
    ['exp(1900)*exp(1901)*exp(1902)*exp(1903)*exp(1904)*exp(1905)*exp(1906)*exp(1907)', 1],
    ['sqrt(x)', -1],
  ])('%s has no enclosure at %i', (text, x) => expect(at(text, x)).toBeUndefined());
});
