import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNotes } from '../../src/check/notes.ts';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideZero } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { add, sub, sym } from '../../src/expr/build.ts';
import { totalDerivative } from '../../src/expr/differentiate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import { asTotalDerivative } from '../../src/mechanics/equivalence.ts';
import { settingOf } from '../../src/mechanics/record.ts';
import { infixOf } from '../../src/theory/notation.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import { runs } from '../runs.ts';

const read = formulas('x y m k');
const mechanical = (lagrangian: string) =>
  theoryFrom(
    `name: t\ncoordinates: { x: {}, y: {} }\nparameters: { m: { assume: positive }, k: {} }\nlagrangian: "${lagrangian}"\n`,
  );
const L = "m*(x'^2 + y'^2)/2 - k*x*y";
const theory = mechanical(L);
const setting = settingOf(theory, newWork);
const along = (e: Expr): Expr => totalDerivative(e, sym('tau'), new Set([sym('x'), sym('y')]));
const vanishes = (e: Expr): string => decideZero(e, noAssumptions, newWork()).kind;

/** A function of coordinates, τ and, if wanted, velocities. */
const boundary = (factors: readonly string[]): fc.Arbitrary<string> =>
  fc
    .array(fc.tuple(fc.integer({ min: -3, max: 3 }), fc.subarray([...factors], { minLength: 1 })), {
      minLength: 1,
      maxLength: 3,
    })
    .map((terms) => terms.map(([c, list]) => `(${c})*${list.join('*')}`).join(' + '));
const ofPlace = boundary(['x', 'x^2', 'y', 'y^3', 'tau', 'k', 'exp(y)']);
const ofMotion = boundary(["x'", "y'^2", 'x', 'sin(y)', 'tau']);

describe('Landau & Lifshitz, Mechanics, §2, (2.8): a total derivative changes no equation of motion', () => {
  it('random dΛ/dτ are recognised, and Λ is found', () => {
    fc.assert(
      fc.property(ofPlace, (text) => {
        const f = along(read(text));
        const found = asTotalDerivative(f, setting);
        expect(found?.boundary).toBeDefined();
        expect(vanishes(sub(f, along(found?.boundary as Expr)))).toBe('proved');
      }),
      runs(40),
    );
  });
  it('also with velocities in Λ, where Λ itself is not sought', () => {
    fc.assert(
      fc.property(ofMotion, (text) => {
        expect(asTotalDerivative(along(read(text)), setting)).toBeDefined();
      }),
      runs(25),
    );
  });
  it('the equations that are derived stay as they are', () => {
    fc.assert(
      fc.property(ofPlace, (text) => {
        const changed = mechanical(
          `${L} + ${infixOf(theory)(along(read(text))).replace(/D\((\w+), ?tau\)/g, "$1'")}`,
        );
        const [before, after] = [theory, changed].map((t) => derive(t));
        for (const id of ['euler-lagrange.x', 'euler-lagrange.y']) {
          const left = (d: typeof before): Expr => (d && stepOf(d, id)?.equation.lhs) as Expr;
          expect(vanishes(sub(left(before), left(after)))).toBe('proved');
        }
      }),
      runs(8),
    );
  });
  it.each(["x'^2", 'x', "y*x'", "x'*y'", "x^2*y'", "tau*x'", "x''*x", 'sin(x)*y', "x''^2"])(
    '%s is none, and makes none of a total derivative',
    (text) => {
      const f = read(text);
      expect(asTotalDerivative(f, setting)).toBeUndefined();
      expect(asTotalDerivative(add(f, along(read('x^2*y + tau*y'))), setting)).toBeUndefined();
    },
  );
  it.each([
    ['0', '0'],
    ['5', '5*tau'],
    ['tau^2', 'tau^3/3'],
    ["k*x*y' + k*y*x'", 'k*x*y'],
  ])('%s is dΛ/dτ for Λ = %s', (text, expected) => {
    const found = asTotalDerivative(read(text), setting)?.boundary as Expr;
    expect(vanishes(sub(found, read(expected)))).toBe('proved');
  });
});

describe('check accepts a Lagrangian up to a total derivative, and says so', () => {
  const derivation = derive(theory);
  const verdict = (line: string): readonly [string | undefined, string] => {
    const [finding] = checkNotes(line, 'txt', derivation);
    return [finding?.verdict, finding && 'why' in finding ? (finding.why ?? '') : ''];
  };
  it.each([
    ["L = m*(x'^2 + y'^2)/2 - k*x*y", /^$/],
    ["L = m*(x'^2 + y'^2)/2 - k*x*y + 3", /total derivative, that of 3\*tau/],
    ["L = m*(x'^2 + y'^2)/2 - k*x*y + x*y' + y*x'", /total derivative, that of x\*y/],
    // −x ẍ and ẋ² differ by the derivative of x ẋ.
    ["L = -m*x*x''/2 + m*y'^2/2 - k*x*y", /total derivative/],
  ])('%s', (line, remark) => {
    const [kind, why] = verdict(line);
    expect(kind).toBe('proved');
    expect(why).toMatch(remark);
  });
  it.each([
    "L = m*(x'^2 + y'^2)/2 + k*x*y",
    "L = m*(x'^2 + y'^2)/2 - k*x*y + x*y'",
    "L = m*(x'^2 + y'^2) - 2*k*x*y",
    "L = m*(x'^2 + y'^2)/2 - k*x*y + x",
  ])('%s is refuted', (line) => {
    expect(verdict(line)[0]).toBe('refuted');
  });
});
