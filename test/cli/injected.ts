import { payloads as texts } from '../document/hostile.ts';

/** What no terminal may be sent: control characters but tabs and ends of lines, and what turns text round. */
export const control = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** Text that would do something if an output took it for its own; in JavaScript, in tables, on a terminal. */
export const payloads: readonly string[] = [
  ...texts,
  `=cmd|' /C calc'!A0`,
  '+1+1;@SUM(A1),"x"',
  '"; globalThis.broken = true; "',
  "'; globalThis.broken = true; '",
  '`; globalThis.broken = true; `',
  '\\u002a/ globalThis.broken = true /*',
  '// @ts-nocheck',
  '//# sourceMappingURL=data:application/json,{}',
  '\u009b31mred',
  '\u001b]0;title\u0007',
  '\u001b]8;;http://example.org\u001b\\link',
  '\b\b\b\bproved',
  'a\ttab',
  '\ufeffmark',
  '\ud800',
  '\u200bnothing',
  '\u2066isolated\u2069',
  '../../../etc/passwd',
  '%s%n%00',
  '&<>"\'',
];

/** A theory in which a text can be put everywhere where an author may write one. */
const harmless = {
  name: 'phi4',
  title: 'words',
  coupling: 'g',
  latex: 'g',
  parameter: 'eps',
  parameterLatex: '\\varepsilon',
  definition: 'u',
  definitionLatex: 'u',
  function: 'gamma_phi',
  observable: 'eta',
  event: 'crossing',
  claim: 'words',
  unit: 'GeV',
  time: 'tau',
  hamiltonian: 'H',
  momentum: 'p_g',
  action: 'S',
  reference: 'words',
};
export type Field = keyof typeof harmless;

/** What is tried together, being read alike. */
export const places: Readonly<Record<string, readonly Field[]>> = {
  text: ['title', 'claim', 'unit', 'reference'],
  'LaTeX of a symbol': ['latex', 'parameterLatex', 'definitionLatex'],
  'name of the theory': ['name'],
  'name of a coupling': ['coupling'],
  'name of a parameter': ['parameter'],
  'name of a definition': ['definition'],
  'name of a function': ['function'],
  'name of an observable': ['observable'],
  'name of an event': ['event'],
  'name of the time': ['time'],
  'name of the Hamiltonian': ['hamiltonian'],
  'name of the action': ['action'],
  'name of a momentum': ['momentum'],
};

/** A theory file; strings in JSON are strings in YAML. */
export function theoryFile(changed: Partial<Record<Field, string>> = {}): string {
  const texts = { ...harmless, ...changed };
  const t = Object.fromEntries(
    Object.entries(texts).map(([field, text]) => [field, JSON.stringify(text)]),
  ) as Record<Field, string>;
  const { coupling, parameter, definition } = texts;
  const beta = JSON.stringify(`-${parameter}*${coupling} + 3*${definition}`);
  return `
name: ${t.name}
title: ${t.title}
couplings: { ${t.coupling}: { latex: ${t.latex}, start: 1/10 } }
parameters: { ${t.parameter}: { latex: ${t.parameterLatex}, value: 1/10 } }
definitions: { ${t.definition}: { value: ${JSON.stringify(`${coupling}^2`)}, latex: ${t.definitionLatex} } }
beta: { ${t.coupling}: ${beta} }
functions: { ${t.function}: "1/2" }
observables: { ${t.observable}: "1/3" }
events: { ${t.event}: ${JSON.stringify(`${coupling} - 1`)} }
claims: [ ${t.claim} ]
range: [0, 10]
reference: { value: 91.2, unit: ${t.unit} }
names: { time: ${t.time}, hamiltonian: ${t.hamiltonian}, action: ${t.action}, momenta: { ${t.coupling}: ${t.momentum} } }
references: [ ${t.reference} ]
`;
}

/** The same text at many places of one file, to see many payloads in one run. */
export const withReferences = (references: readonly string[]): string =>
  theoryFile().replace('references: [ "words" ]', `references: ${JSON.stringify(references)}`);
