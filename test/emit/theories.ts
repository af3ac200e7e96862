/** Theories that the tests of the emitter share. */
export const phi4 = `
name: phi4
title: φ⁴ theory in d = 4 − ε
couplings:
  g: { start: 1/10 }
parameters:
  eps: { value: 1/10, assume: positive }
  A: { value: 3/(16*pi^2), assume: positive }
beta:
  g: -eps*g + A*g^2
references: [ "K. G. Wilson and M. E. Fisher, Phys. Rev. Lett. 28 (1972) 240" ]
`;

export const pair = `
name: pair
scale: ln L
couplings:
  x: {}
  y: { start: 1/5 }
parameters:
  a: { assume: real }
beta:
  x: x*y - a*x^2
  y: -y + exp(-x)
source: x*y/2
range: [0, 5]
reference: { value: 91.1876, unit: GeV }
`;

export const toy = `
name: toy
coordinates:
  H: {}
parameters:
  A: { value: 2, assume: positive }
  B: { value: 3, assume: positive }
lagrangian: A*H'^2/2 - B*H^2/2
`;

export const driven = `
name: driven
coordinates:
  x: { start: 1 }
  y: { start: 1/2 }
hamiltonian: p_x^2/2 + x*p_y + cos(tau)*x*y
`;

export const nasty = `
name: nasty
couplings:
  class: { start: 1/3 }
  e: {}
  lambda: {}
  λ: {}
  in: {}
  arguments: {}
  Infinity: {}
  __proto__: { start: 1/7 }
  constructor: {}
  toString: {}
  beta: {}
  solve: {}
  out: {}
  tau: {}
  y: {}
  k: {}
  Math: {}
parameters:
  hasOwnProperty: { value: 1/2 }
  valueOf: { assume: positive }
  g: { value: 3 }
  ζ²: {}
beta:
  class: -class + e*hasOwnProperty*exp(-class^2)
  e: lambda*λ - e
  lambda: in*arguments - lambda*g
  λ: Infinity*λ - λ
  in: __proto__*valueOf - in^2
  arguments: constructor*sin(toString)
  Infinity: beta - Infinity
  __proto__: solve*__proto__/4
  constructor: out*tau
  toString: y - k
  beta: Math^2/8
  solve: -solve*ζ²
  out: -out
  tau: -tau^3
  y: -y*k
  k: y*k
  Math: -Math + log(1 + Math)
`;
