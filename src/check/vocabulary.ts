import { derivative, ONE, sym, velocity } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { latexOfName } from '../tex/names.ts';
import { meanings } from '../tex/vocabulary.ts';
import type { Meaning, TexVocabulary } from '../tex/vocabulary.ts';
import { perLogarithm } from '../theory/conversion.ts';
import { texNotation } from '../theory/notation.ts';
import { auxiliarySymbols, declaredNames } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';

/** The symbol that notes use for something the theory does not know. It equals no name of a theory. */
export const freeSymbol = (spelling: string): Sym => sym(`free ${spelling}`);

export const isFree = (s: Sym): boolean => s.name.startsWith('free ');

/** How a symbol is shown to the reader of a report. */
export const shownName = (s: Sym): string => s.name.replace(/^free /, '');

/** The value of a coupling at a fixed point, g*. */
export const starred = (q: Sym): Sym => sym(`${q.name}*`);

const variants: readonly (readonly [string, string])[] = [
  ['\\varepsilon', '\\epsilon'],
  ['\\varphi', '\\phi'],
  ['\\vartheta', '\\theta'],
  ['\\varrho', '\\rho'],
];

/** A symbol in all the ways people write it. */
function* spellings(symbol: Sym, latex: string): Generator<string> {
  for (const form of new Set([latex, latexOfName(symbol.name)])) {
    yield form;
    for (const [a, b] of variants) {
      if (form.includes(a)) yield form.replaceAll(a, b);
      else if (form.includes(b)) yield form.replaceAll(b, a);
    }
  }
  if (/^\p{L}$/u.test(symbol.name)) yield symbol.name;
}

/** What every name in the notes means, from the theory and from the habits of the field. */
export function vocabularyOf(derivation: Derivation): TexVocabulary {
  const { theory } = derivation;
  const pairs = pairsOf(theory);
  return {
    time: theory.names.time,
    meaning: meanings([
      ...declared(theory),
      ...mechanics(derivation),
      ...scales(theory),
      ...starts(theory),
      ...auxiliary(theory),
    ]),
    free: freeSymbol,
    star: (e) => (pairs.some(({ q }) => q === e) ? starred(e as Sym) : undefined),
    indexed: { count: pairs.length, meaning: (nucleus, index) => indexedMeaning(nucleus, index, theory) },
  };
}

const symbol = (expr: Expr, moves: boolean, assumed?: string): Meaning => ({
  kind: 'symbol',
  expr,
  moves,
  ...(assumed !== undefined && { assumed }),
});

function* declared(theory: Theory): Generator<readonly [string, Meaning]> {
  const latex = texNotation(theory).latex;
  const written = (s: Sym): string => latex.get(s) ?? s.name;
  for (const { symbol: q } of theory.coordinates) {
    for (const form of spellings(q, written(q))) yield [form, symbol(q, true)];
  }
  for (const { symbol: k } of theory.parameters) {
    for (const form of spellings(k, written(k))) yield [form, symbol(k, false)];
  }
  for (const { symbol: d, value } of theory.definitions) {
    for (const form of spellings(d, written(d))) yield [form, symbol(value, false)];
  }
  const pairs = pairsOf(theory);
  for (const { q, p } of pairs) {
    for (const form of spellings(p, written(p))) yield [form, symbol(p, true)];
    yield [`p_{${written(q)}}`, symbol(p, true)];
    // p_z for the momentum of J_z.
    const index = /^.+?_\{?([^{}]+)\}?$/.exec(written(q))?.[1];
    if (index !== undefined)
      yield [`p_{${index}}`, symbol(p, true, `p_${index} is the momentum of ${q.name}`)];
    if (pairs.length === 1) {
      yield ['p', symbol(p, true, `p is the momentum of ${q.name}`)];
      yield ['q', symbol(q, true, `q is the coordinate ${q.name}`)];
    }
  }
}

function* mechanics(derivation: Derivation): Generator<readonly [string, Meaning]> {
  const { theory } = derivation;
  const { names, source } = theory;
  const pairs = pairsOf(theory);
  const coordinates = pairs.map(({ q }) => q);
  const taken = declaredNames(theory);
  const latex = texNotation(theory).latex;
  const functionOf = (expr: Expr, variables: readonly Expr[], value?: Expr, assumed?: string): Meaning => ({
    kind: 'function',
    expr,
    variables,
    ...(value && {
      apply: (args) => substitute(value, new Map(variables.map((v, i) => [v, args[i] as Expr]))),
    }),
    ...(assumed !== undefined && { assumed }),
  });
  /** The role's own symbol, and the letter and its script form where the author has not taken them. */
  const forms = (role: Sym, letter: string): readonly string[] => [
    latex.get(role) ?? role.name,
    ...(taken.has(letter) ? [] : [letter, `${letter}_{scale}`]),
    `\\mathcal{${letter}}`,
    `\\mathcal{${letter}}_{scale}`,
  ];
  const hamiltonian =
    derivation.lift === 'contact' ? undefined : stepOf(derivation, 'lift.hamiltonian')?.equation.rhs;
  const phase = [...coordinates, ...pairs.map(({ p }) => p)];
  for (const form of forms(names.hamiltonian, 'H'))
    yield [form, functionOf(names.hamiltonian, phase, hamiltonian)];
  for (const form of forms(names.energy, 'E'))
    yield [form, symbol(names.energy, source.kind === 'lagrangian')];
  for (const form of forms(names.action, 'S'))
    yield [form, functionOf(names.action, [...coordinates, names.time])];
  for (const form of forms(names.characteristic, 'W'))
    yield [form, functionOf(names.characteristic, coordinates)];
  if (source.kind === 'lagrangian') {
    const velocities = coordinates.map((q) => velocity(q, names.time));
    const meaning = functionOf(names.lagrangian, [...coordinates, ...velocities], source.lagrangian);
    for (const form of forms(names.lagrangian, 'L')) yield [form, meaning];
  }
  if (source.kind !== 'beta') return;
  if (!taken.has('F')) yield ['F', functionOf(source.force, coordinates, source.force)];
  for (const [i, { q }] of pairs.entries()) {
    const beta = functionOf(velocity(q, names.time), coordinates, source.betas[i]);
    yield [`\\beta_{${latex.get(q) ?? q.name}}`, beta];
    yield [`\\beta_{${latexOfName(q.name)}}`, beta];
    if (pairs.length === 1) yield ['\\beta', beta];
    for (const [j, { q: by }] of pairs.entries()) {
      const entry = symbol(derivative('partial', velocity(q, names.time), by), true);
      for (const letter of ['J', '\\mathsf{J}']) {
        yield [`${letter}_{${i + 1}${j + 1}}`, entry];
        yield [`${letter}_{${i + 1},${j + 1}}`, entry];
      }
    }
  }
}

function* scales({ names, scale }: Theory): Generator<readonly [string, Meaning]> {
  yield ['\\tau', { kind: 'time', rate: ONE }];
  yield ['\\mu', { kind: 'scale', expr: freeSymbol('\\mu'), rate: perLogarithm[scale] }];
  yield ['\\ln\\mu', { kind: 'time', rate: perLogarithm[scale] }];
  for (const letter of ['t', '\\ell', 'l']) {
    yield [
      letter,
      { kind: 'time', rate: ONE, assumed: `${letter} is the scale variable ${names.time.name}` },
    ];
  }
}

/** The values at τ = 0, under names that mean nothing else. */
function* starts(theory: Theory): Generator<readonly [string, Meaning]> {
  const { initial, time } = theory.names;
  const latex = texNotation(theory).latex;
  const pairs = pairsOf(theory);
  for (const [i, { q, p }] of pairs.entries()) {
    const own = [
      [q, initial.coordinates[i]],
      [p, initial.momenta[i]],
    ] as const;
    for (const [x, start] of own) {
      if (start === undefined) continue;
      const meaning = symbol(start, false, `${start.name} is ${x.name} at ${time.name} = 0`);
      for (const form of spellings(start, latex.get(start) ?? start.name)) yield [form, meaning];
      if (x === p && pairs.length === 1) yield ['p_0', meaning];
    }
  }
}

/** Symbols that only some theorems need, as the documents write them: small changes, the volume. */
function* auxiliary(theory: Theory): Generator<readonly [string, Meaning]> {
  const { latex } = texNotation(theory);
  for (const s of auxiliarySymbols(theory.names)) yield [latex.get(s) ?? s.name, symbol(s, true)];
}

function indexedMeaning(nucleus: string, index: number, theory: Theory): Meaning | undefined {
  const pair = pairsOf(theory)[index];
  if (pair === undefined) return undefined;
  switch (nucleus) {
    case 'g':
    case 'q':
      return symbol(pair.q, true);
    case 'p':
      return symbol(pair.p, true);
    case '\\beta':
      return theory.source.kind === 'beta'
        ? {
            kind: 'function',
            expr: velocity(pair.q, theory.names.time),
            variables: pairsOf(theory).map(({ q }) => q),
          }
        : undefined;
    default:
      return undefined;
  }
}
