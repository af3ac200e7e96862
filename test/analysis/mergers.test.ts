import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergers } from '../../src/analysis/mergers.ts';
import type { Event, Mergers } from '../../src/analysis/mergers.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import type { Theory } from '../../src/theory/theory.ts';
import { theoryFrom } from '../gallery.ts';
import { caseOf, theoryFileOf } from '../theory-of-case.ts';
import { runs } from '../runs.ts';
import { flowOf } from './flow-of.ts';

const print = infixPrinter();
const varied = (theory: Theory, name: string): Mergers =>
  mergers(theory, theory.parameters.find(({ symbol }) => symbol.name === name)!.symbol);
const vary = (
  betas: Readonly<Record<string, string>>,
  name: string,
  others: Readonly<Record<string, string>> = {},
): Mergers => varied(flowOf(betas, { [name]: '', ...others }), name);
const exact = ({ value }: Event): string => (value.exact ? print(value.exact) : '?');
const told = ({ events }: Mergers): readonly (readonly [string, string])[] =>
  events.map((event) => [exact(event), event.kind]);
const kinds = (points: Event['before']): readonly string[] => points.map(({ kind }) => kind).toSorted();

describe('normal forms of local bifurcations (Guckenheimer and Holmes, Nonlinear Oscillations, section 3.4)', () => {
  test('saddle-node, r − g²', () => {
    const found = vary({ g: 'r - g^2' }, 'r');
    expect(told(found)).toEqual([['0', 'appear']]);
    expect(found.complete).toBe(true);
    expect(found.events[0]?.at).toEqual([0]);
    expect(kinds(found.events[0]!.after)).toEqual(['IR-attractive', 'UV-attractive']);
  });
  test('transcritical, r g − g²', () => {
    const found = vary({ g: 'r*g - g^2' }, 'r');
    expect(told(found)).toEqual([['0', 'exchange of stability']]);
    const [event] = found.events;
    const gaussian = (points: Event['before']): string | undefined =>
      points.find(({ numeric }) => numeric[0] === 0)?.kind;
    // β′(0) = r.
    expect([gaussian(event!.before), gaussian(event!.after)]).toEqual(['UV-attractive', 'IR-attractive']);
  });
  test('pitchfork, r g − g³: three points where one was', () => {
    const found = vary({ g: 'r*g - g^3' }, 'r');
    expect(told(found)).toEqual([['0', 'appear']]);
    expect(found.events.map(({ before, after }) => [before.length, after.length])).toEqual([[1, 3]]);
  });
  test('Hopf', () => {
    const found = vary({ x: 'r*x - y - x*(x^2 + y^2)', y: 'x + r*y - y*(x^2 + y^2)' }, 'r');
    expect(told(found)).toEqual([['0', 'Hopf']]);
    expect(found.complete).toBe(true);
  });
  test('a saddle whose eigenvalues become opposite is no Hopf bifurcation: θ = 1 + r and −1', () => {
    expect(told(vary({ x: '(1 + r)*x + x*y', y: '-y' }, 'r'))).toEqual([['-1', 'exchange of stability']]);
  });
  test('cusp, g³ − 3g − r: folds at r = ∓2', () => {
    const found = vary({ g: 'g^3 - 3*g - r' }, 'r');
    expect(told(found)).toEqual([
      ['-2', 'appear'],
      ['2', 'vanish'],
    ]);
    expect(found.events.map(({ at }) => at?.map((x) => Math.round(x * 1e9) / 1e9))).toEqual([[1], [-1]]);
  });
  test('beyond radicals: g⁵ − g − r has folds where 256 = 3125 r⁴ (Bring)', () => {
    const found = vary({ g: 'g^5 - g - r' }, 'r');
    expect(found.events.map(({ kind }) => kind)).toEqual(['appear', 'vanish']);
    expect(found.events[1]?.value.numeric).toBeCloseTo((256 / 3125) ** (1 / 4), 14);
  });
  test('two curves that touch do not exchange anything: g² − r⁴', () => {
    const found = vary({ g: 'g^2 - r^4' }, 'r');
    expect(told(found)).toEqual([['0', 'merge']]);
    expect(kinds(found.events[0]!.before)).toEqual(kinds(found.events[0]!.after));
  });
});

test('eigenvalues that are opposite for all values of the parameter hide no Hopf bifurcation of others', () => {
  // θ = 1, −1 and r ± i.
  const found = vary({ x: 'x', y: '-y', u: 'r*u - w - u^3', w: 'u + r*w - w^3' }, 'r');
  expect(found.events.find(({ value }) => value.numeric === 0)?.kind).toBe('Hopf');
});

describe('poles of the rates', () => {
  test('where a fixed point and a zero of the denominator meet, no stability is exchanged', () => {
    // ∂β_g/∂g is −2/N at g = 0 and 2/(N − 2) at g = 2; both points lie on g = N once.
    const found = vary({ g: 'g*(g - 2)/(N - g)', h: '-h/(g^2 + 1)' }, 'N');
    expect(told(found)).toEqual([
      ['0', 'pole'],
      ['2', 'pole'],
    ]);
    expect(found.events.map(({ at }) => at)).toEqual([
      [0, 0],
      [2, 0],
    ]);
    expect(found.complete).toBe(true);
  });
  test('points ±√N begin at a pole, and meet one that changes no sign', () => {
    // g − N/g vanishes where g² = N; 1/(g − 2)² keeps its sign at g = 2, that is at N = 4.
    const found = vary({ g: '(g^2 - N)/g', h: '-h*(1 + h)/(g - 2)^2' }, 'N');
    expect(found.events.map((event) => [exact(event), event.kind, event.at])).toEqual([
      ['0', 'pole', [0, 0]],
      ['0', 'pole', [0, -1]],
      ['4', 'pole', [2, 0]],
      ['4', 'pole', [2, -1]],
    ]);
    expect(found.events.map(({ before, after }) => [before.length, after.length])).toEqual([
      [0, 2],
      [0, 2],
      [1, 1],
      [1, 1],
    ]);
  });
  test('a pole elsewhere at the same value leaves an exchange what it is', () => {
    // At r = 0 the points 0 and r meet; the pole is at g = 1 + r then.
    expect(told(vary({ g: 'g*(r - g)/(1 + r - g)' }, 'r'))).toEqual([
      ['-1', 'pole'],
      ['0', 'exchange of stability'],
    ]);
  });
});

describe('the cubic anisotropy model', () => {
  const theory = theoryFrom(theoryFileOf(caseOf('cubic_anisotropy_1loop')).replaceAll('real', 'positive'));
  const found = varied(theory, 'N');
  test('Aharony, Phys. Rev. B 8 (1973) 4270: at N = 4 the O(N) and the cubic point exchange stability', () => {
    const [event] = found.events.filter(({ value }) => value.numeric > 0);
    expect([exact(event!), event?.kind]).toEqual(['4', 'exchange of stability']);
    expect(kinds(event!.before)).toEqual(['IR-attractive', 'saddle']);
    expect(kinds(event!.after)).toEqual(['IR-attractive', 'saddle']);
    // u = 3ε/12, v = 0 in units of ε.
    expect(event?.at?.map((x) => x.toFixed(12))).toEqual(['0.250000000000', '0.000000000000']);
  });
  test('nothing else happens at positive N, for every positive ε', () => {
    expect([found.complete, found.unit?.name]).toEqual([true, 'eps']);
    expect(found.events).toHaveLength(1);
  });
  test('without a sign of ε nothing is said but where it may happen', () => {
    const blind = varied(theoryFrom(theoryFileOf(caseOf('cubic_anisotropy_1loop'))), 'N');
    expect(blind.complete).toBe(false);
    expect(new Set(blind.events.map(({ kind }) => kind))).toEqual(new Set(['undecided']));
    expect(blind.events.map(exact)).toContain('4');
  });
  test('two loops, Kleinert and Schulte-Frohlinde, Critical Properties of φ⁴-Theories, ch. 18: N_c = 4 − 2ε + O(ε²)', () => {
    // The O(N) point alone carries the exchange: its plane v = 0 and the θ of v there.
    const u = '-u*eps + (N + 8)/3*u^2 - (3*N + 14)/3*u^3';
    const v = 'v*(-eps + 4*u - (5*N + 82)/9*u^2 + 3*v)';
    const near = (eps: string): number =>
      vary({ u, v }, 'N', { eps: `value: ${eps}` }).events.find(
        ({ kind, value }) => kind === 'exchange of stability' && Math.abs(value.numeric - 4) < 1 / 2,
      )!.value.numeric;
    const [coarse, fine] = [near('1/50'), near('1/100')];
    expect(Math.abs(fine - 3.98)).toBeLessThan(1e-3);
    // The rest is of second order.
    expect((coarse - 3.96) / (fine - 3.98)).toBeCloseTo(4, 0);
  });
});

describe('O(N) × O(M) models', () => {
  // Kawamura, J. Phys.: Condens. Matter 10 (1998) 4707; Pelissetto, Rossi, Vicari, Nucl. Phys. B 607 (2001) 605.
  const betas = (m: number): Readonly<Record<string, string>> => ({
    u: `-eps*u + (${m}*N + 8)/6*u^2 - (N - 1)*(${m} - 1)/3*v*(u - v/2)`,
    v: `-eps*v + 2*u*v + (N + ${m} - 8)/6*v^2`,
  });
  const critical = (m: number): Mergers =>
    varied(flowOf(betas(m), { N: 'assume: positive', eps: 'assume: positive' }), 'N');
  test('M = 2: the chiral and the antichiral point exist up to 12 − 4√6 and from 12 + 4√6 ≈ 21.8 on', () => {
    const pairs = critical(2).events.filter(({ kind }) => kind === 'appear' || kind === 'vanish');
    expect(pairs.map((event) => [event.kind, event.value.numeric.toFixed(6)])).toEqual([
      ['vanish', (12 - 4 * Math.sqrt(6)).toFixed(6)],
      ['appear', (12 + 4 * Math.sqrt(6)).toFixed(6)],
    ]);
    expect(print(pairs[1]!.value.exact!)).toBe('4*sqrt(6) + 12');
    expect(kinds(pairs[1]!.after)).toEqual(['IR-attractive', 'saddle']);
  });
  test('M = 3: N_c = 5M + 2 + 2√6 √((M + 2)(M − 1)) = 17 + 2√60 ≈ 32.5', () => {
    const upper = critical(3).events.filter(({ kind }) => kind === 'appear');
    expect(upper.at(-1)?.value.numeric).toBeCloseTo(17 + 2 * Math.sqrt(60), 12);
  });
});

describe('QCD at two loops: Banks and Zaks, Nucl. Phys. B 196 (1982) 189', () => {
  const found = vary({ g: '-(11 - 2*n/3)*g^3/(16*pi^2) - (102 - 38*n/3)*g^5/(16*pi^2)^2' }, 'n');
  test('the points come from infinity at 153/19 ≈ 8.05, where b₁ = 0, and meet the Gaussian one at 33/2', () => {
    expect(told(found)).toEqual([
      ['153/19', 'escape to infinity'],
      ['33/2', 'vanish'],
    ]);
    expect(found.complete).toBe(true);
    expect(found.events[1]?.at).toEqual([0]);
  });
  test('in the coupling g² the Banks–Zaks point passes the Gaussian one', () => {
    expect(told(vary({ a: '-(11 - 2*n/3)*a^2 - (102 - 38*n/3)*a^3' }, 'n'))).toEqual([
      ['153/19', 'escape to infinity'],
      ['33/2', 'merge'],
    ]);
  });
});

describe('laws', () => {
  const integer = fc.integer({ min: -9, max: 9 });
  test('straight lines g = a + b r exchange stability where they cross, and nowhere else', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ a: integer, b: integer }), {
          minLength: 2,
          maxLength: 3,
          selector: ({ b }) => b,
        }),
        (lines) => {
          const at = lines.flatMap((l, i) => lines.slice(0, i).map((k) => (k.a - l.a) / (l.b - k.b)));
          fc.pre(new Set(at).size === at.length);
          const found = vary({ g: lines.map(({ a, b }) => `(g - (${a}) - (${b})*r)`).join('*') }, 'r');
          expect(found.complete).toBe(true);
          expect(found.events.map(({ kind }) => kind)).toEqual(at.map(() => 'exchange of stability'));
          found.events.forEach(({ value }, i) => {
            expect(value.numeric).toBeCloseTo(at.toSorted((x, y) => x - y)[i]!, 12);
          });
        },
      ),
      runs(15),
    );
  });
  test('g² = Π (r − ρ): pairs appear and vanish in turn', () => {
    fc.assert(
      fc.property(fc.uniqueArray(integer, { minLength: 1, maxLength: 4 }), (zeros) => {
        const found = vary({ g: `g^2 - ${zeros.map((z) => `(r - (${z}))`).join('*')}` }, 'r');
        const ascending = zeros.toSorted((a, b) => a - b);
        expect(found.events.map(({ value }) => value.numeric)).toEqual(ascending);
        expect(found.events.map(({ kind }) => kind)).toEqual(
          ascending.map((_, i) => ((zeros.length - i) % 2 === 1 ? 'appear' : 'vanish')),
        );
      }),
      runs(15),
    );
  });
  test('an invertible linear change of couplings changes neither values nor what happens', () => {
    const plain = vary({ x: 'r - x^2', y: 'y*(r - 3 + x)' }, 'r');
    // x = p + q, y = p + 2q: p′ = 2x′ − y′, q′ = y′ − x′.
    const [x, y] = ['(r - (p + q)^2)', '((p + 2*q)*(r - 3 + p + q))'];
    const turned = vary({ p: `2*${x} - ${y}`, q: `${y} - ${x}` }, 'r');
    expect(told(turned)).toEqual(told(plain));
    expect(plain.events.length).toBeGreaterThan(1);
  });
});

describe('what cannot be decided is said', () => {
  test('a rate that is no polynomial', () => {
    expect(vary({ g: 'exp(g) - r' }, 'r')).toMatchObject({ complete: false, events: [] });
  });
  test('points that exist at one value alone: everywhere for r = 0, nowhere else', () => {
    const found = vary({ g: 'r' }, 'r');
    expect(found.events).toEqual([]);
    expect(found.conditions.map(print)).toEqual(['r']);
  });
  test('a condition on two parameters', () => {
    const found = vary({ g: 'g^2 - r*s - 1' }, 'r', { s: '' });
    expect(found.complete).toBe(false);
    expect(found.unvalued.map(print)).toEqual(['r*s + 1']);
  });
});
