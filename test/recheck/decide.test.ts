import { describe, expect, test } from 'vitest';
import { acceptedError } from '../../src/recheck/decide.ts';
import { compared } from './comparing.ts';

describe('identities', () => {
  test.each([
    ['(x + y)^2', 'x^2 + 2*x*y + y^2'],
    ['1/(1 - x) - 1/(1 + x)', '2*x/(1 - x^2)'],
    ['(x^64 - 1)/(x - 1)', '(1 + x)*(1 + x^2)*(1 + x^4)*(1 + x^8)*(1 + x^16)*(1 + x^32)'],
    ['sqrt(1 + x^2)^2', '1 + x^2'],
    ['sqrt(6)', 'sqrt(2)*sqrt(3)'],
    ['sqrt(1/2)', 'sqrt(2)/2'],
    ['x^(1/6)*x^(1/3)', 'sqrt(x)'],
    ['(-1)^(1/2)', 'I'],
    ['(-4)^(3/2)', '-8*I'],
    ['1/(1 + I)', '(1 - I)/2'],
    ['exp(x + y)*exp(-2*x)', 'exp(y)/exp(x)'],
    ['exp(x/2)^2', 'exp(x)'],
    ['x^(y + 1)', 'x*x^y'],
    ['exp(log(x))', 'x'],
    ['sqrt(12) + sqrt(75)', '7*sqrt(3)'],
    ['sqrt(-12)', '2*I*sqrt(3)'],
    ['sin(2*x)', '2*sin(x)*cos(x)'],
    ['cos(x + y)', 'cos(x)*cos(y) - sin(x)*sin(y)'],
    ['exp(I*x)', 'cos(x) + I*sin(x)'],
    ['tanh(x)', '(exp(2*x) - 1)/(exp(2*x) + 1)'],
    ['cosh(x)^2 - sinh(x)^2', '1'],
    ['tan(x)*cos(x)', 'sin(x)'],
    ['zeta(2)', 'pi^2/6'],
    ['zeta(12)*638512875', '691*pi^12'],
    ['acos(-1)', 'pi'],
    ['log(1) + asin(0) + lambertw(0, 0)', '0'],
    ['Dp(x^3*y, x, 2)', '6*x*y'],
    ['Dp(log(sin(x)), x)', 'cos(x)/sin(x)'],
    ['Dp(x^x, x)', 'x^x*(1 + log(x))'],
    ['D(x^2*tau, tau)', '2*x*tau*D(x,tau) + x^2'],
    ['D(x*y, tau, 2)', 'x*D(y,tau,2) + 2*D(x,tau)*D(y,tau) + y*D(x,tau,2)'],
    ['Dp(D(x^2, tau), D(x,tau))', '2*x'],
  ])('%s = %s', (left, right) => {
    const finding = compared(left, right);
    expect(finding).toMatchObject({ kind: 'equal' });
    expect(finding.kind === 'equal' && finding.error < acceptedError && finding.points >= 3).toBe(true);
  });
  test('hold under assumptions that are made', () => {
    expect(compared('sqrt(x^2)', 'x', ['x']).kind).toBe('equal');
  });
});

describe('differences are shown at a point', () => {
  test.each([
    ['x + 1', 'x'],
    ['x^1000000', 'x^1000001'],
    ['10^50*x + 1', '10^50*x'],
    ['sqrt(x^2)', 'x'],
    ['sqrt(1 + x^2)', '1 + x'],
    ['exp(x)', 'exp(-x)'],
    ['sin(x)', 'cos(x)'],
    ['log(1 + x^2)', 'log(2 + x^2)'],
    ['pi', '22/7'],
    ['zeta(3)', 'zeta(5)'],
    ['sqrt(-2)', 'I'],
    ['x*I', 'x'],
    ['sqrt(2)', '7/5'],
    ['sqrt((x - y)^2) + sqrt(x^2)', '2*x - y'],
    ['lambertw(0, x)', 'lambertw(0, 2*x)'],
    ['D(x,tau)', 'D(y,tau)'],
    ['D(x,tau)', 'D(x,y)'],
    ['Dp(S,x)', 'Dp(S,y)'],
  ])('%s ≠ %s', (left, right) =>
    expect(compared(left, right)).toMatchObject({
      kind: 'different',
      where: expect.stringMatching(/^left against right: /) as string,
    }),
  );
  test('in numbers', () =>
    expect(compared('D(x,tau)', 'D(x,tau) + 1')).toMatchObject({
      where: expect.stringMatching(/: (-?[\d.]+) against (-?[\d.]+) at x′ = -?[\d/]+$/) as string,
    }));
});

describe('where nothing certain is known, that is said', () => {
  test.each([
    // True, but not by what the checker knows of logarithms, arcs and π.
    ['log(x^2*y^2 + 1)', 'log(x^2*y^2/2 + 1/2) + log(2)'],
    ['sin(pi)', '0'],
    ['atan(x) + atan(1/x) - pi/2', '0*x'],
    ['(-8)^(1/3)', '-2'],
    ['1/(x - x)', '1/(x - x)'],
  ])('%s and %s', (left, right) => expect(compared(left, right).kind).not.toBe('equal'));
  test('and no true identity is contradicted', () => {
    expect(compared('sin(pi)', '0').kind).toBe('open');
    expect(compared('sqrt(3 + 2*sqrt(2))', '1 + sqrt(2)').kind).not.toBe('different');
    expect(compared('log(4)', '2*log(2)').kind).toBe('equal');
    expect(compared('sqrt(2)/(x - x/3 - 2*x/3)', 'sqrt(2)').kind).toBe('open');
    expect(compared('log(x^2 + 1)', 'log(x^2/2 + 1/2) + log(2)').kind).toBe('open');
  });
});
