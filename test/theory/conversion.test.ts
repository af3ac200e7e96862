import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { documentOf } from '../../src/document/document.ts';
import { plainText } from '../../src/document/inline.ts';
import { mul, velocity } from '../../src/expr/build.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { flow } from '../../src/flow/flow.ts';
import { derivationJson } from '../../src/json/derivation.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import { inScale, perLogarithm } from '../../src/theory/conversion.ts';
import type { Scale, Theory } from '../../src/theory/theory.ts';
import { derivationText } from '../../src/cli/derivation-text.ts';
import { galleryNames, theoryFrom } from '../gallery.ts';
import { complaintsAbout } from '../recheck/derivations.ts';
import { Solver } from '../runtime/odex.ts';
import { problemsIn, theoryIn } from './reading.ts';
import { runs } from '../runs.ts';

const scales: readonly Scale[] = ['ln mu', 'ln mu^2', 'log10 mu', 'ln L'];

/** σ/τ by the definition of both variables, for μ₀ = 1 and one value of μ. */
const ratio = (from: Scale, to: Scale): number => {
  const mu = 7;
  const value: Readonly<Record<Scale, number>> = {
    'ln mu': Math.log(mu),
    'ln mu^2': Math.log(mu ** 2),
    'log10 mu': Math.log10(mu),
    'ln L': Math.log(1 / mu),
  };
  return value[to] / value[from];
};

const mechanical = (formula: string, more = ''): string =>
  `name: m\ncoordinates: { q: { start: 1 }, r: {} }\nparameters: { k: { value: 2 } }\n${formula}\nrange: [-1, 3]\n${more}`;

const oscillator = mechanical(
  'lagrangian: "q\'^2/2 + r\'^2 + q\'*r - exp(tau/3)*q^2/2 - k*r^2"\ndefinitions: { D2: "q\'^2 + tau" }',
  'symmetry: { s: { generator: { q: "q\'", r: tau }, boundary: "q*tau" } }',
);
const driven = mechanical('hamiltonian: "p_q^2/2 + p_r^2/4 + p_q*r + cos(tau)*q + k*r^2/2"');
const pushed =
  'name: b\ncouplings: { g: { start: 1/10 }, h: { start: 1/5 } }\nbeta: { g: -g + g*h, h: h - g^2 }\nsource: g*h - 1\nrange: [0, 5]\n';

const theories: readonly (readonly [string, Theory])[] = [
  ...galleryNames.map(
    (name) =>
      [
        name,
        theoryFrom(readFileSync(new URL(`../../theories/${name}.yaml`, import.meta.url), 'utf8')),
      ] as const,
  ),
  ['a Lagrangian with explicit τ', theoryFrom(oscillator)],
  ['a Hamiltonian with explicit τ', theoryFrom(driven)],
  ['betas with a source', theoryFrom(pushed)],
  ['the quadratic lift', theoryIn(pushed, { lift: 'quadratic' })],
];

/** Everything that a theory says in its scale variable. */
const saidBy = ({ source, definitions, range = [] as never }: Theory): readonly Expr[] => [
  ...definitions.map((d) => d.value),
  ...range,
  ...(source.kind === 'beta'
    ? [...source.betas, source.force]
    : source.kind === 'hamiltonian'
      ? [source.hamiltonian]
      : [source.lagrangian, ...source.symmetries.flatMap((s) => [...s.change, s.boundary])]),
];

test('dτ/d ln μ of every scale', () => {
  for (const scale of scales)
    expect(evaluateFloat(perLogarithm[scale], new Map())).toBeCloseTo(ratio('ln mu', scale), 14);
});

test('there and back is the identity, by way of any other scale', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...theories.map(([, theory]) => theory)),
      fc.constantFrom(...scales),
      fc.constantFrom(...scales),
      (theory, first, second) => {
        const back = inScale(inScale(inScale(theory, first), second), theory.scale);
        expect([back.scale, back.declaredScale]).toEqual([theory.scale, undefined]);
        const before = saidBy(theory);
        saidBy(back).forEach((e, i) => {
          expect(decideEqual(e, before[i] as Expr, noAssumptions, newWork()).kind).toBe('proved');
        });
        // Straight, or by way of another scale.
        const straight = saidBy(inScale(theory, second));
        saidBy(inScale(inScale(theory, first), second)).forEach((e, i) => {
          expect(decideEqual(e, straight[i] as Expr, noAssumptions, newWork()).kind).toBe('proved');
        });
      },
    ),
    runs(20),
  );
});

describe.each(scales.map((scale) => [scale]))('in %s', (scale) => {
  const c = ratio('ln mu', scale);
  const options = { velocities: new Map(), momenta: new Map(), rtol: 1e-13, atol: 1e-13 };
  const reference = (
    start: readonly number[],
    until: number,
    rates: (tau: number, y: readonly number[]) => number[],
  ): readonly number[] => {
    const solver = new Solver(start.length);
    solver.relativeTolerance = solver.absoluteTolerance = 1e-13;
    return solver.solve(rates, 0, [...start], until).y;
  };
  const close = (got: ArrayLike<number>, expected: readonly number[]): void =>
    expected.forEach((value, i) => {
      expect(Math.abs((got[i] as number) - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
    });

  test('couplings are at cτ what they were at τ, and the momenta of the linear lift too', () => {
    const end = reference([0.1, 0.2, 0.3, -0.4], 1, (_, [g = 0, h = 0, p = 0, s = 0]) => [
      -g + g * h,
      h - g * g,
      -p * (h - 1) + 2 * s * g - h,
      -p * g - s - g,
    ]);
    const moved = flow(derive(theoryIn(pushed, { scale })), {
      ...options,
      from: new Map(),
      momenta: new Map([
        ['p_g', 0.3],
        ['p_h', -0.4],
      ]),
      span: [0, c],
    });
    close(moved.solution.at(c), end);
  });
  test('a Lagrangian moves alike; its momenta change sign with the direction of τ', () => {
    const end = reference([1, 0.5, 0.2, -0.3], 1, (t, [q = 0, r = 0, v = 0, w = 0]) => [
      v,
      w,
      // d/dτ (q̇ + r) = −e^{τ/3} q and d/dτ 2ṙ = q̇ − 2k r for k = 2.
      -Math.exp(t / 3) * q - w,
      (v - 4 * r) / 2,
    ]);
    const moved = flow(derive(theoryIn(oscillator, { scale })), {
      ...options,
      from: new Map([['r', 0.5]]),
      velocities: new Map([
        ['q', 0.2 / c],
        ['r', -0.3 / c],
      ]),
      span: [0, c],
    });
    const [q, r, v, w] = end as [number, number, number, number];
    close(moved.solution.at(c), [q, r, Math.sign(c) * (v + r), Math.sign(c) * 2 * w]);
  });
  test('a Hamiltonian moves alike, with p → sgn(c) p', () => {
    const end = reference([1, 0.5, 0.2, -0.3], 1, (t, [, r = 0, p = 0, s = 0]) => [
      p + r,
      s / 2,
      -Math.cos(t),
      -p - 2 * r,
    ]);
    const moved = flow(derive(theoryIn(driven, { scale })), {
      ...options,
      from: new Map([['r', 0.5]]),
      momenta: new Map([
        ['p_q', Math.sign(c) * 0.2],
        ['p_r', Math.sign(c) * -0.3],
      ]),
      span: [0, c],
    });
    const [q, r, p, s] = end as [number, number, number, number];
    close(moved.solution.at(c), [q, r, Math.sign(c) * p, Math.sign(c) * s]);
  });
  test('∫ L dτ over an interval is what it was', () => {
    const [before, after] = [theoryFrom(oscillator), theoryIn(oscillator, { scale })];
    const { time } = before.names;
    const [q, r] = before.coordinates.map((x) => x.symbol) as [Expr, Expr];
    const L = ({ source }: Theory): Expr => {
      if (source.kind !== 'lagrangian') throw new Error(source.kind);
      return source.lagrangian;
    };
    const k = before.parameters[0]?.symbol as Expr;
    const at = (v: number, w: number, tau: number): ReadonlyMap<Expr, number> =>
      new Map([
        [q, 0.7],
        [r, -0.2],
        [velocity(q, time), v],
        [velocity(r, time), w],
        [time, tau],
        [k, 2],
      ]);
    // L dτ = L′ |dσ|, at the same state.
    const value = evaluateFloat(L(before), at(0.3, -1.1, 0.4));
    expect(Math.abs(c) * evaluateFloat(L(after), at(0.3 / c, -1.1 / c, 0.4 * c))).toBeCloseTo(value, 12);
  });
  test('the exponent per ln μ is what it was', () => {
    const theory = theoryIn('name: p\ncouplings: { g: {} }\nbeta: { g: -g/10 + 3*g^2 }\n', { scale });
    const theta = stepOf(derive(theory), 'stability.matrix')?.equation.rhs as Expr;
    const g = theory.coordinates[0]?.symbol as Expr;
    const perMu = mul(theta, perLogarithm[scale]);
    expect(evaluateFloat(perMu, new Map([[g, 1 / 30]]))).toBeCloseTo(0.1, 14);
  });
  test('a stated symmetry stays one, and its integral keeps its value up to the sign of c', () => {
    const boost = `name: boost\ncoordinates: { x: {} }\nlagrangian: "x'^2"\nsymmetry: { boost: { generator: { x: tau }, boundary: 2*x } }\n`;
    const derivation = derive(theoryIn(boost, { scale }));
    expect(stepOf(derivation, 'noether.boost')?.verdict.kind).toBe('proved');
    expect(complaintsAbout(JSON.parse(JSON.stringify(derivationJson(derivation))))).toEqual([]);
  });
  test.each([
    ['of a Hamiltonian', 'coordinates', 'hamiltonian: "p_g^2/2 + p_h^2 + g - h"'],
    ['of the linear lift', 'couplings', 'beta: { g: 0, h: 0 }\nsource: g - h'],
    ['of the quadratic lift', 'couplings', 'beta: { g: 0, h: 0 }\nlift: quadratic\nsource: g - h'],
  ])('stated integrals %s with momenta and τ in them stay integrals', (_, kind, dynamics) => {
    const integrals =
      '{ sum: { generator: { g: 1 }, boundary: -p_h }, fall: { generator: { g: 1, h: 0 }, boundary: -tau } }';
    const text = `name: i\n${kind}: { g: {}, h: {} }\n${dynamics}\nsymmetry: ${integrals}\n`;
    const derivation = derive(theoryIn(text, { scale }));
    const verdicts = ['sum', 'fall'].map((name) => stepOf(derivation, `noether.${name}`)?.verdict.kind);
    expect(verdicts).toEqual(['proved', 'proved']);
    expect(complaintsAbout(JSON.parse(JSON.stringify(derivationJson(derivation))))).toEqual([]);
  });
  test('every derivation says which way τ grows, and from what it was converted', () => {
    const towards = c > 0 ? 'UV' : 'IR';
    for (const text of [pushed, oscillator, driven]) {
      const named = text.replace('name: ', 'names: { time: t }\nname: ').replaceAll('tau', 't');
      const derivation = derive(theoryIn(named, { scale }));
      const lines = derivationText(derivation).split('\n');
      const converted = scale === 'ln mu' ? '' : '; converted from ln mu';
      expect(lines[1]).toBe(`t = ${scale}, growing towards the ${towards}${converted}`);
      const prose = documentOf(derivation)
        .blocks.flatMap((b) =>
          b.kind === 'prose' ? [plainText(b.text)] : b.kind === 'step' ? [plainText(b.reason)] : [],
        )
        .join('\n');
      expect(prose).toMatch(c > 0 ? /towards the ultraviolet \(UV\)/ : /towards the infrared \(IR\)/);
      expect(/has been converted/.test(prose)).toBe(scale !== 'ln mu');
      const sign = c > 0 ? 'A positive θ attracts towards the IR' : 'A negative θ attracts towards the IR';
      expect(prose.includes(sign)).toBe(text === pushed);
    }
  });
});

test('the force of the quadratic lift is divided by |c|, that of the others by c', () => {
  const force = (lift: string): Expr => {
    const friction = lift === 'contact' ? 'friction: 1/2\n' : '';
    const { source } = theoryIn(`${pushed}${friction}`, { scale: 'ln L', lift });
    if (source.kind !== 'beta') throw new Error(source.kind);
    return source.force;
  };
  const { source } = theoryFrom(pushed);
  if (source.kind !== 'beta') throw new Error(source.kind);
  expect(force('quadratic')).toBe(source.force);
  for (const lift of ['linear', 'contact'])
    expect(
      decideEqual(force(lift), mul(source.force, perLogarithm['ln L']), noAssumptions, newWork()).kind,
    ).toBe('proved');
});

test('the same scale again changes nothing; another one that does not exist is refused with its place', () => {
  const theory = theoryFrom(pushed);
  expect(inScale(theory, 'ln mu')).toBe(theory);
  expect(problemsIn(pushed, { scale: 'ln mu' })).toEqual([]);
  expect(problemsIn(pushed, { scale: 'ln x' })).toEqual(['unknown-choice 1:1 ln x']);
  expect(problemsIn(pushed, { scale: '' })).toEqual(['unknown-choice 1:1 ']);
});

test('a range turns round with the direction of τ', () => {
  const { range = [] as never } = theoryIn(pushed, { scale: 'ln L' });
  expect(range.map((e: Expr) => evaluateFloat(e, new Map()))).toEqual([-5, 0]);
});
