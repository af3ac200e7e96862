import { withFixedPoints } from '../../src/analysis/fixed-point-steps.ts';
import { derivationJson } from '../../src/json/derivation.ts';
import { derive } from '../../src/mechanics/derive.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';
import { replay } from '../../src/recheck/replay.ts';
import { galleryDerivation, galleryNames, theoryFrom } from '../gallery.ts';
import { cases, theoryFileOf } from '../theory-of-case.ts';

/** A derivation as machines read it. */
export interface DerivationJson {
  readonly names: { readonly momenta: Readonly<Record<string, string>> };
  readonly steps: readonly StepJson[];
}

export interface StepJson {
  readonly id: string;
  readonly equation: { readonly lhs: string; readonly rhs: string };
  readonly matrix?: { readonly rows: readonly (readonly string[])[] };
  readonly by: string;
  readonly from: readonly string[];
  readonly verdict: { readonly kind: string };
}

export const jsonOf = (derivation: Derivation): DerivationJson =>
  JSON.parse(JSON.stringify(derivationJson(derivation))) as DerivationJson;

export const derivationFrom = (text: string): Derivation => withFixedPoints(derive(theoryFrom(text)));

/** What the replay does not agree with, and why. */
export const complaintsAbout = (json: unknown): readonly string[] =>
  replay(json).flatMap(({ id, outcome }) =>
    outcome.kind === 'agrees' ? [] : [`${id} ${outcome.kind}: ${outcome.why}`],
  );

const withParameters = 'parameters: { a: {}, b: { assume: positive }, n: {} }';

const mechanical = (kind: 'lagrangian' | 'hamiltonian') => (coordinates: string, formula: string) =>
  `name: test\ncoordinates: { ${listed(coordinates)} }\n${withParameters}\n${kind}: "${formula}"\n`;

const integrals = '{ L: { generator: { x: -y, y: x } }, F: { generator: { x: p_y }, boundary: -b*x*y } }';

const listed = (names: string): string =>
  names
    .split(' ')
    .map((name) => `${name}: {}`)
    .join(', ');

export const lagrangian = mechanical('lagrangian');
const hamiltonian = mechanical('hamiltonian');

const flow = (betas: Readonly<Record<string, string>>, more = ''): string =>
  [
    `name: test\ncouplings: { ${listed(Object.keys(betas).join(' '))} }`,
    more.includes('parameters:') ? '' : withParameters,
    'beta:',
    ...Object.entries(betas).map(([name, formula]) => `  ${name}: "${formula}"`),
    `${more}\n`,
  ].join('\n');

const twoCouplings = { x: '-a*x + b*y^2', y: 'b*y - x*y' };

/** Theories with another lift than the linear one. */
const lifted: Readonly<Record<string, string>> = {
  'quadratic: one coupling': flow({ g: '-b*g + a*g^2' }, 'lift: quadratic'),
  'quadratic: no gradient, a full metric': flow(
    twoCouplings,
    'lift: quadratic\nnoise metric: [["2", "1/3"], ["1/3", "b"]]\nsource: x*y',
  ),
  'quadratic: a gradient': flow({ x: '-a*x + b*y^2', y: '-b*y + 2*b*x*y' }, 'lift: quadratic'),
  'quadratic: half-plane, Onsager and Machlup': flow(
    { x: '-a*x + y', y: 'b*y' },
    'lift: quadratic\nnoise metric: 1/y^2\nonsager-machlup: yes',
  ),
  'quadratic: roots in the metric': flow(
    { g: '-b*g' },
    'lift: quadratic\nnoise metric: sqrt(1 + g)\nonsager-machlup: yes\nscale: ln L',
  ),
  'quadratic: free motion': flow({ x: '0', y: '0' }, 'lift: quadratic'),
  'quadratic: F only': flow({ g: '0' }, 'lift: quadratic\nsource: g^4 - a*g^2'),
  'quadratic: new couplings': flow(
    twoCouplings,
    'lift: quadratic\nnoise metric: [["2", "x"], ["x", "b"]]\nredefine: { u: x/(1 + x), v: y - x^2 }',
  ),
  'quadratic: new couplings that leave the old ones': flow(
    { g: '-b*g' },
    'lift: quadratic\nnoise metric: b\nredefine: { u: g + g^5 }',
  ),
  'contact: new couplings, a stated action': flow(
    { x: '-a*x', y: 'b*y' },
    'lift: contact\nfriction: n\nredefine: { u: x/(1 + x), v: y - x^2 }\naction: x*exp((a - n)*tau)',
  ),
  'contact: one coupling': flow({ g: '-b*g + a*g^2' }, 'lift: contact\nfriction: a'),
  'contact: friction by the couplings, F': flow(
    twoCouplings,
    'lift: contact\nfriction: n + x^2*y\nsource: x*y',
  ),
  'contact: no friction': flow({ g: '-b*g + a*g^2' }, 'lift: contact\nfriction: 0\nscale: ln L'),
  'contact: names of roles': flow(
    { K: 's*K', s: 'theta - K', theta: 'H', H: 'L*s', L: 'S', S: 'a' },
    'lift: contact\nfriction: s',
  ),
};

/** Theories that need one thing each: roots, functions, declared names that mean something else, constraints. */
const peculiar: Readonly<Record<string, string>> = {
  roots: flow({ g: '-a*g + sqrt(1 + g^2)*g^(3/2) + sqrt(2)*sqrt(3)*sqrt(6)*g' }),
  'roots of negative numbers': flow({ g: 'I*g^2 + sqrt(-3)*g + sqrt(-1)*g^4' }),
  exponents: flow({ g: '-a*g + g^n*(1 + g)^(2*n + 1/2) + exp(-a*g^2)' }),
  'exponents in exponents': flow({ g: 'exp(sqrt(g)) + g^sqrt(2) + 2^g + exp(exp(g))' }),
  'circular functions': flow({
    g: 'sin(a*g) + cos(g)^2 + tan(g)',
    h: 'tanh(g*h) + sinh(g)*cosh(h) + exp(g/2)',
  }),
  'inverse functions': flow({
    g: 'log(1 + g^2)*g + asin(g/3) + acos(g/4) + atan(g*a)',
    h: 'lambertw(0, g*h) + zeta(2)*zeta(3)*h^2',
  }),
  'declared I and pi': flow(
    { g: 'I*g^2 + pi*g + zeta(2)*g^3 + acos(-1)*g' },
    'parameters: { I: {}, pi: {} }',
  ),
  'couplings I and pi': flow({ I: 'I*pi^2', pi: 'zeta(4)*pi - sqrt(-2)*I' }),
  'names of roles': flow(
    {
      S: 'S*E - H',
      E: 'D*S',
      H: 'W*Dp',
      W: 'L*tau',
      D: 'S',
      Dp: 'E',
      L: 'a',
      tau: 'sqrt*S',
      sqrt: '4^(1/2)*S',
    },
    'parameters: { a: {}, sin: {} }',
  ),
  poles: flow({ g: '-g^2*(3 - a*(1 - n))/(1 - b*g)', h: '1/(1 - g - 1/(1 - h))' }),
  source: flow({ g: '-a*g + g^2' }, 'source: "a*g^2 + sqrt(b)*g"'),
  nothing: flow({ g: '0' }),
  'new couplings': flow({ g: '-g*h + a*g^2', h: 'h^2 + g^3' }, 'redefine: { u: g/(1 + a*g), v: h - 2*g^2 }'),
  'new couplings by roots': flow({ g: 'g^2 - a*g', h: 'h*g' }, 'source: "g*h"\nredefine: { u: g^2, v: h/g }'),
  'new couplings that leave the old ones': flow(
    { g: 'g*h', h: 'g' },
    'redefine: { u: g + h^5, v: g*h + h^3 }',
  ),
  'one new coupling of two': flow({ g: 'g*h', h: 'g - a*h' }, 'redefine: { u: g*h^2 }'),
  'new coordinates': `${lagrangian('x y', "x'^2/2 + x^2*y'^2/2 - a*x*y")}redefine: { u: 1/x, v: x + y }\n`,
  'new coordinates of a Hamiltonian': `${hamiltonian('x', 'p_x^2/2 + b*x')}redefine: { u: x^3 }\n`,
  ...lifted,
  'a flow that Lambert’s W solves': flow({ g: '-b*g^2 - 2*g^3', h: '-b*h^3 + h^5' }),
  'flows that are solved': flow({ f: 'a - b*f', g: 'a*g + b*g^3', h: 'a + b*h + h^2', k: 'exp(k)' }),
  'linear flows': flow({ f: 'g + 2', g: '-b*f', h: 'h + f' }),
  'a charge in a magnetic field': lagrangian('x y', "(x'^2 + y'^2)/2 + b*(x*y' - y*x')/2 + a*x"),
  'a free particle': lagrangian('x', "b*x'^2/2"),
  'a forced oscillator': hamiltonian('x', 'p_x^2/(2*b) + b*x^2 - a*x + n'),
  'quadratic: linear flow': flow({ g: '-b*g' }, 'lift: quadratic'),
  'coupled oscillators': lagrangian('x y', "(x'^2 + y'^2)/2 - b*(x^2 + y^2)/2 - (x - y)^2/2"),
  'definitions, functions and loops': flow(
    { g: 'A*g - B', h: 'B - A' },
    'definitions: { A: "g^2 + a", B: "A*h" }\nfunctions: { gamma: "A*B" }\n',
  ).replace('  g: "A*g - B"', '  g: { 0: "-a*g", 1: "A*g", 2: "B^2" }'),
  pendulum: lagrangian('x', "a*b^2*x'^2/2 + a*9.81*b*cos(x)"),
  'double pendulum': lagrangian('x y', "x'^2 + y'^2/2 + x'*y'*cos(x - y) + 2*cos(x) + cos(y)"),
  'explicit time': lagrangian('x', "exp(a*tau)*(x'^2 - b*x^2)/2 + x*sin(tau)"),
  'square root of the velocity': lagrangian('x', "-b*sqrt(1 - x'^2) - a*x^2"),
  'a multiplier': lagrangian('x y', "x'^2/2 + y*(x^2 - 1)"),
  'a singular kinetic term': lagrangian('x y', "(x' + y')^2/2 + x*y'"),
  'first order': lagrangian('x y', "a*(x*y' - y*x')/2 - (x^2 + y^2)/2"),
  'a gauge theory': lagrangian('x y z', "((x' - z*y)^2 + (y' + z*x)^2)/2 - a*(x^2 + y^2)/2"),
  'no motion': lagrangian('x', 'x'),
  'a constraint with explicit time': lagrangian('x y', "x'^2/2 + y^2*x + tau*y"),
  'quartic velocity': lagrangian('x', "x'^4/4 - x^2"),
  'singular and nonlinear': lagrangian('x y', "x'^3 + y*x"),
  'polar coordinates': lagrangian('r f', "a/2*(r'^2 + r^2*f'^2) + b/r"),
  'a given Hamiltonian': hamiltonian('x y', 'p_x^2/(2*a) + p_y^2*exp(-x)/(2*b) + x*sqrt(1 + y^2) + tau*x'),
  'a root in the Hamiltonian': hamiltonian('x', 'sqrt(a^2 + p_x^2) + log(1 + x^2)'),
  accelerations: lagrangian('x', "-(x''^2 - (a + b)*x'^2 + a*b*x^2)/2 + sin(tau)*x"),
  'accelerations of one of two': lagrangian('x y', "b*x''^2/2 + x*y'^2/2 + a*x''*y - y^4"),
  'accelerations, singular': lagrangian('x y', "(x'' + y'')^2/2 - x*y"),
  'stated integrals': `${hamiltonian('x y', '(p_x^2 + p_y^2)/2 + b*(x^2 + y^2)/2')}symmetry: ${integrals}\n`,
  'a symmetry of the flow': flow(
    { g: '-g + h*(g^2 + h^2)', h: '-h - g*(g^2 + h^2)' },
    'symmetry: { turn: { generator: { g: -h, h: g } } }',
  ),
};

/** Every derivation that is replayed in tests, made when it is asked for. */
export const everyDerivation: readonly (readonly [string, () => Derivation])[] = [
  ...galleryNames.map((name) => [name, () => galleryDerivation(name)] as const),
  ...cases.map((theory) => [theory.id, () => derivationFrom(theoryFileOf(theory))] as const),
  ...Object.entries(peculiar).map(([name, text]) => [name, () => derivationFrom(text)] as const),
];
