import { readFileSync } from 'node:fs';
import { withFixedPoints } from '../../src/analysis/fixed-point-steps.ts';
import { derive } from '../../src/mechanics/derive.ts';
import type { Derivation } from '../../src/mechanics/derivation.ts';
import { readTheory } from '../../src/theory/read.ts';

/** The derivation of a theory file. */
export function derivationOf(text: string): Derivation {
  const read = readTheory(text, { file: 'theory.yaml' });
  if (!read.ok) throw new Error(read.problems.map((p) => p.what).join('\n'));
  return withFixedPoints(derive(read.theory));
}

const gallery = (name: string): string =>
  readFileSync(new URL(`../../theories/${name}.yaml`, import.meta.url), 'utf8');

export const phi4 = gallery('phi4');

/** Rational beta functions with a source, so that F and wide fractions occur. */
const gravity = `
name: gravity
title: Newton's constant and a cosmological constant
couplings: { g: {}, lambda: {} }
source: g^2/2 + lambda
beta:
  g: (2 - 2*g/(3*pi*(1 - 2*lambda)^2 + g/(12*pi*(1 - 2*lambda))))*g
  lambda: (2*lambda^3 + 3*lambda^2*g/pi - 5*lambda*g^2/(12*pi) + g/(4*pi) - 7*g^2*lambda^2/9 + lambda^4*g^3 - 11*g^4/13)/(1 - 2*lambda - 3*g/(4*pi) + lambda^2*g^2/7 - g^3*lambda/19 + 5*g^5*lambda^3/23)
`;

const polar = `
name: polar
title: A particle in the plane, in polar coordinates
coordinates: { r: {}, phi: {} }
parameters: { m: { assume: positive }, k: {} }
lagrangian: m*(r'^2 + r^2*phi'^2)/2 - k/r*exp(-tau)
`;

/** A noise metric that depends on the couplings, and a gyroscopic force. */
const halfPlane = `
name: half-plane
couplings: { x: {}, y: {} }
beta: { x: y - x, y: 2*y }
lift: quadratic
noise metric: 1/y^2
onsager-machlup: yes
source: x*y
`;

const contact = `
name: contact
scale: ln L
couplings: { x: {}, y: {}, gamma: {} }
beta: { x: y - x, y: 2*y - x*y, gamma: x }
lift: contact
friction: x^2/3
source: x*y
`;

/** The momenta contain no velocity. */
const singular = `
name: singular
coordinates: { x: {}, y: {} }
lagrangian: y*x' - x^2/2 - y^2/2
`;

const oscillator = `
name: oscillator
coordinates: { x: {} }
parameters: { m: { assume: positive }, k: {} }
hamiltonian: p_x^2/(2*m) + k*x^2/2
`;

const redefined = `
name: redefined
couplings: { g: { start: -1/2 }, h: {} }
beta: { g: -g*h + g^2, h: h^2 + g^3 }
redefine: { u: g + h^5 + h, v: { value: exp(g*h), latex: '\\bar v' } }
`;

const inverted = `
name: inverted
couplings: { g: { start: -1/2 } }
beta: { g: -g^3 }
redefine: { alpha: g^2/(4*pi) }
`;

export const theories = {
  redefined,
  inverted,
  phi4,
  toy: gallery('toy'),
  kondo: gallery('kondo'),
  'on-phi4': gallery('on-phi4'),
  'sm-2loop': gallery('sm-2loop'),
  gravity,
  polar,
  quadratic: `${phi4}lift: quadratic\nonsager-machlup: no\n`,
  halfPlane,
  contact,
  singular,
  oscillator,
} as const;
