import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noAssumptions } from '../../src/algebra/assumptions.ts';
import { decideEqual } from '../../src/algebra/decide.ts';
import { newWork } from '../../src/algebra/work.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { flow } from '../../src/flow/flow.ts';
import { derive } from '../../src/mechanics/derive.ts';
import { stepOf } from '../../src/mechanics/derivation.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';
import { infixOf } from '../../src/theory/notation.ts';
import { formulas } from '../formula.ts';
import { theoryFrom } from '../gallery.ts';
import { odex, tight } from '../literature/textbook.ts';
import { runs } from '../runs.ts';

const read = formulas('x y z g h u v p_x p_y p_z p_g p_h p_u p_v');

const mechanical = (coordinates: string, lagrangian: string, more = ''): Derivation =>
  derive(
    theoryFrom(
      `name: t\ncoordinates: { ${coordinates
        .split(' ')
        .map((q) => `${q}: {}`)
        .join(', ')} }\nlagrangian: "${lagrangian}"\n${more}`,
    ),
  );

const rhs = (d: Derivation, id: string): Expr => {
  const step = stepOf(d, id);
  if (step === undefined) throw new Error(`there is no step ${id}`);
  expect([id, step.verdict.kind]).toEqual([id, 'proved']);
  return step.equation.rhs;
};

const valueAt = (e: Expr, names: string, values: readonly number[]): number =>
  evaluateFloat(e, new Map(names.split(' ').map((name, i) => [read(name), values[i] as number])));

/** A radial potential: its formula in r² = s, and −U′(r)/r. */
interface Central {
  readonly formula: (s: string) => string;
  readonly pull: (s: number) => number;
}

const term: fc.Arbitrary<Central> = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom(1, 2, -0.5, -1))
  .map(([c, n]) => ({
    // c rⁿ repels nowhere: the sign is that of n.
    formula: (s) => `${Math.sign(n) * c}*(${s})^(${n})/4`,
    pull: (s) => (-c * Math.abs(n) * s ** (n - 1)) / 2,
  }));
const central: fc.Arbitrary<Central> = fc.array(term, { minLength: 1, maxLength: 3 }).map((terms) => ({
  formula: (s) => terms.map((t) => t.formula(s)).join(' + '),
  pull: (s) => terms.reduce((sum, t) => sum + t.pull(s), 0),
}));
const component = fc.integer({ min: -6, max: 6 }).map((k) => k / 8);
const vector = fc.tuple(component, component, component);
const axis = fc.tuple(
  component,
  component,
  component.map((c) => c + 1),
);

/** The integral of the symmetry `stated`, where the second state is reached from the first. */
function expectKept(d: Derivation, names: string, states: readonly (readonly number[])[]): void {
  const step = stepOf(d, 'noether.stated');
  expect(step?.verdict.kind).toBe('proved');
  const lhs = step?.equation.lhs;
  if (lhs?.op !== 'derivative') throw new Error('no derivative');
  const [first, ...rest] = states.map((state) => valueAt(lhs.of, names, state)) as [number, ...number[]];
  for (const value of rest) expect(Math.abs(value - first)).toBeLessThan(1e-9 * Math.max(1, Math.abs(first)));
}

describe('Noether’s integral keeps its value along motions that are integrated by hand', () => {
  it('rotations about a random axis in a random central potential', () => {
    fc.assert(
      fc.property(central, axis, vector, vector, ({ formula, pull }, [a, b, c], place, velocity) => {
        const d = mechanical(
          'x y z',
          `(x'^2 + y'^2 + z'^2)/2 - (${formula('x^2 + y^2 + z^2 + 1')})`,
          `symmetry: { stated: { generator: { x: "${b}*z - (${c})*y", y: "${c}*x - (${a})*z", z: "${a}*y - (${b})*x" } } }\n`,
        );
        // Not through the centre, where little would turn.
        const start = [place[0] + 2, place[1], place[2], velocity[0], velocity[1] + 0.8, velocity[2]];
        const orbit = ([x = 0, y = 0, z = 0, ...v]: readonly number[]): readonly number[] => {
          const k = pull(x * x + y * y + z * z + 1);
          return [...v, k * x, k * y, k * z];
        };
        const states = [1, 3].map((until) => odex(orbit, start, until));
        expectKept(d, 'x y z p_x p_y p_z', [start, ...states]);
      }),
      runs(10),
    );
  });
  it('translations and boosts of two bodies that attract each other at random', () => {
    const masses = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }));
    fc.assert(
      fc.property(central, masses, vector, fc.boolean(), ({ formula, pull }, [m, n], [x, u, v], boost) => {
        const generator = boost ? '{ x: tau, y: tau }' : '{ x: 1, y: 1 }';
        const d = mechanical(
          'x y',
          `${m}*x'^2/2 + ${n}*y'^2/2 - (${formula('(x - y)^2 + 1')})`,
          `symmetry: { stated: { generator: ${generator}, boundary: ${boost ? `${m}*x + ${n}*y` : 0} } }\n`,
        );
        const begin = [x, 0.5, u, v];
        const motion = ([q = 0, r = 0, a = 0, b = 0]: readonly number[]): readonly number[] => {
          const force = pull((q - r) ** 2 + 1) * (q - r);
          return [a, b, force / m, -force / n];
        };
        const states = [0, 1, 4].map((until) => {
          const [q = 0, r = 0, a = 0, b = 0] = until === 0 ? begin : odex(motion, begin, until);
          return [q, r, m * a, n * b, until];
        });
        expectKept(d, 'x y p_x p_y tau', states);
      }),
      runs(10),
    );
  });
});

describe('Landau & Lifshitz, Mechanics, §2, (2.8)', () => {
  // dΛ/dτ of x y², τ x, e^x y, x sin y, y/(1 + x²), τ² and cos(x − τ), by hand.
  const slope = fc.constantFrom(
    "(x'*y^2 + 2*x*y*y')",
    "(x + tau*x')",
    "exp(x)*(x'*y + y')",
    "(x'*sin(y) + x*y'*cos(y))",
    "(y'/(1 + x^2) - 2*x*y*x'/(1 + x^2)^2)",
    '2*tau',
    "(1 - x')*sin(x - tau)",
  );
  const force = fc.constantFrom('x*y', 'x^3', 'cos(y)', 'tau*x', "x*y'", "y^2*x'", 'exp(x - y)');
  const sumOf = (part: fc.Arbitrary<string>): fc.Arbitrary<string> =>
    fc
      .array(fc.tuple(fc.integer({ min: -3, max: 3 }), part), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.map(([c, text]) => `(${c})*${text}`).join(' + '));
  it('a random dΛ/dτ added to a random Lagrangian changes no equation of motion and no acceleration', () => {
    fc.assert(
      fc.property(
        sumOf(force),
        sumOf(slope),
        fc.constantFrom("(x'^2 + y'^2)/2", "x'^2 + x'*y'/2 + y'^2", "(1 + y^2)*x'^2/2 + y'^2/2"),
        (V, added, kinetic) => {
          const before = mechanical('x y', `${kinetic} + ${V}`);
          const after = mechanical('x y', `${kinetic} + ${V} + ${added}`);
          for (const q of ['x', 'y'])
            for (const [id, side] of [
              [`euler-lagrange.${q}`, 'lhs'],
              [`acceleration.${q}`, 'rhs'],
            ] as const) {
              const [one, other] = [before, after].map((d) => stepOf(d, id)?.equation[side]) as [Expr, Expr];
              expect([id, decideEqual(one, other, noAssumptions, newWork()).kind]).toEqual([id, 'proved']);
            }
        },
      ),
      runs(8),
    );
  });
});

describe('mathematics.md, section 5: the lift of the new couplings is the canonical image of the lift of the old ones', () => {
  const small = fc.integer({ min: -2, max: 2 });
  const couplings = (names: readonly [string, string], betas: readonly string[], more = ''): Derivation =>
    derive(
      theoryFrom(
        `name: t\ncouplings: { ${names[0]}: { start: 1/5 }, ${names[1]}: { start: 1/4 } }
beta: { ${names.map((name, i) => `${name}: "${betas[i] as string}"`).join(', ')} }\n${more}`,
      ),
    );
  const moved = (d: Derivation, names: readonly string[], start: readonly number[]): readonly number[] => {
    const [a, b, p, q] = start.map((value, i) => [names[i] as string, value] as const) as [
      readonly [string, number],
      readonly [string, number],
      readonly [string, number],
      readonly [string, number],
    ];
    const request = { from: new Map([a, b]), velocities: new Map(), momenta: new Map([p, q]), ...tight };
    return [...flow(d, { ...request, span: [0, 1] }).solution.at(1)];
  };
  it('random triangular polynomial maps', () => {
    fc.assert(
      fc.property(small, small, small, small, (a, b, c, k) => {
        const betas = [`-g/2 + (${a})*g*h`, `(${b})*h^2 + g^2/3`];
        const map = `redefine: { u: "2*g + 1/3", v: "h + (${c})*g^2 + (${k})*g^3" }\n`;
        const old = couplings(['g', 'h'], betas, map);
        const print = infixOf(old.theory);
        const fresh = couplings(
          ['u', 'v'],
          ['u', 'v'].map((name) => print(rhs(old, `redefinition.${name}`))),
        );
        const image = (state: readonly number[]): readonly number[] =>
          ['new-coupling.u', 'new-coupling.v', 'new-momentum.u', 'new-momentum.v'].map((id) =>
            valueAt(rhs(old, id), 'g h p_g p_h', state),
          );
        const start = [0.2, 0.25, 0.6, -0.3];
        const mapped = image(moved(old, ['g', 'h', 'p_g', 'p_h'], start));
        const direct = moved(fresh, ['u', 'v', 'p_u', 'p_v'], image(start));
        mapped.forEach((value, i) => {
          expect(Math.abs(value - (direct[i] as number))).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
        });
      }),
      runs(12),
    );
  });
});
