import { derivative, ONE, sym, velocity } from '../expr/build.ts';
import { partial } from '../expr/differentiate.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { substitute } from '../expr/walk.ts';
import { stepOf } from '../mechanics/derivation.ts';
import type { Derivation } from '../mechanics/derivation.ts';
import { pairsOf } from '../mechanics/phase-space.ts';
import { latexOfName } from '../tex/names.ts';
import { joined, spelling } from '../tex/spell.ts';
import { meanings } from '../tex/vocabulary.ts';
import type { Meaning, TexVocabulary } from '../tex/vocabulary.ts';
import { betaOf } from './beta.ts';
import { perLogarithm } from '../theory/conversion.ts';
import { texNotation } from '../theory/notation.ts';
import { auxiliarySymbols, declaredNames } from '../theory/theory.ts';
import type { Theory } from '../theory/theory.ts';

/** The symbol that notes use for something the theory does not know. It equals no name of a theory. */
const freeSymbol = (spelling: string): Sym => sym(`free ${spelling}`);

/** The μ of μ dg/dμ. */
export const scaleSymbol = freeSymbol('\\mu');

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

/** A symbol in all the ways people write it, its own first. */
function spellings(symbol: Sym, latex: string): readonly string[] {
  const forms = [...new Set([latex, latexOfName(symbol.name)])];
  const others = forms.flatMap((form) =>
    variants.flatMap(([a, b]) =>
      form.includes(a) ? [form.replaceAll(a, b)] : form.includes(b) ? [form.replaceAll(b, a)] : [],
    ),
  );
  return [...forms, ...others, ...(/^\p{L}$/u.test(symbol.name) ? [symbol.name] : [])];
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
    primesDifferentiate: theory.source.kind === 'lagrangian',
    free: freeSymbol,
    star: (e) => (pairs.some(({ q }) => q === e) ? starred(e as Sym) : undefined),
    matrix: (name) => (stabilityNames.has(name) ? stabilityMatrix(theory) : undefined),
    indexed: {
      count: pairs.length,
      meaning: (nucleus, indices) => indexedMeaning(nucleus, indices, derivation),
    },
  };
}

const stabilityNames: ReadonlySet<string> = new Set(
  ['M', 'J'].flatMap((letter) => [
    letter,
    ...['mathrm', 'mathsf', 'mathbf', 'mathcal', 'mathbb', 'boldsymbol'].map(
      (font) => `\\${font}{${letter}}`,
    ),
  ]),
);

/** M_ij = ∂β_i/∂g_j. */
function stabilityMatrix(theory: Theory): ReturnType<NonNullable<TexVocabulary['matrix']>> {
  if (theory.source.kind !== 'beta') return undefined;
  const pairs = pairsOf(theory);
  return {
    entries: pairs.map(({ q }) => pairs.map(({ q: by }) => derivative('partial', betaOf(q, theory), by))),
    assumed: 'the matrix is the stability matrix, ∂β_i/∂g_j in row i and column j',
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
  const entries = [
    ...theory.coordinates.map((q) => [q.symbol, symbol(q.symbol, true)] as const),
    ...theory.parameters.map((k) => [k.symbol, symbol(k.symbol, false)] as const),
    ...theory.definitions.map((d) => [d.symbol, symbol(d.value, false)] as const),
  ];
  // What one symbol is called goes before what another may be called: φ and ϕ may both be declared.
  for (const [s, meaning] of entries) yield [written(s), meaning];
  for (const [s, meaning] of entries) for (const form of spellings(s, written(s))) yield [form, meaning];
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

/** A function of mechanics, with its values at other arguments where it is known. */
const functionOf = (expr: Expr, variables: readonly Expr[], value?: Expr): Meaning => ({
  kind: 'function',
  expr,
  variables,
  ...(value && {
    apply: (args, by) => {
      const slope = by.reduce((e, v) => (v.op === 'sym' || v.op === 'derivative' ? partial(e, v) : e), value);
      return substitute(slope, new Map(variables.map((v, i) => [v, args[i] as Expr])));
    },
  }),
});

/** β of one coupling, as a function of all. */
const betaFunction = (theory: Theory, i: number): Meaning | undefined => {
  const q = theory.coordinates[i]?.symbol;
  return theory.source.kind !== 'beta' || q === undefined
    ? undefined
    : functionOf(
        betaOf(q, theory),
        theory.coordinates.map((c) => c.symbol),
        theory.source.betas[i],
      );
};

function* mechanics(derivation: Derivation): Generator<readonly [string, Meaning]> {
  const { theory } = derivation;
  const { names, source, scale } = theory;
  const pairs = pairsOf(theory);
  const coordinates = pairs.map(({ q }) => q);
  const taken = declaredNames(theory);
  const latex = texNotation(theory).latex;
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
  if (derivation.lift === 'contact') {
    for (const form of forms(names.contactHamiltonian, 'K'))
      yield [form, symbol(names.contactHamiltonian, true)];
    yield [latex.get(names.contactAction) ?? names.contactAction.name, symbol(names.contactAction, true)];
  }
  if (source.kind === 'lagrangian') {
    const velocities = coordinates.map((q) => velocity(q, names.time));
    const meaning = functionOf(names.lagrangian, [...coordinates, ...velocities], source.lagrangian);
    for (const form of forms(names.lagrangian, 'L')) yield [form, meaning];
  }
  const lifted = stepOf(derivation, 'lift.lagrangian');
  if (lifted?.equation.lhs === names.lagrangian && source.kind !== 'lagrangian') {
    const rates = coordinates.map((q) => velocity(q, names.time));
    const letters = forms(names.lagrangian, 'L').filter((form) => scale !== 'ln L' || form !== 'L');
    for (const form of letters) yield [form, functionOf(names.lagrangian, [...coordinates, ...rates])];
  }
  if (source.kind !== 'beta') return;
  if (!taken.has('F')) yield ['F', functionOf(source.force, coordinates, source.force)];
  // Where couplings carry numbers of their own, β_1 belongs to g_1 alone.
  const numbered = pairs.some(({ q }) => /_\{?\d/.test(latex.get(q) ?? ''));
  for (const [i, { q }] of pairs.entries()) {
    const beta = betaFunction(theory, i) as Meaning;
    yield [`\\beta_{${latex.get(q) ?? q.name}}`, beta];
    yield [`\\beta_{${latexOfName(q.name)}}`, beta];
    if (pairs.length === 1) yield ['\\beta', beta];
    else {
      // β_z for J_z; β_1 is the first.
      const index = /^.+?_\{?([^{}]+)\}?$/.exec(latex.get(q) ?? '')?.[1];
      for (const name of [...(index === undefined ? [] : [index]), `${i + 1}`])
        if (name === index || !numbered)
          yield [`\\beta_{${name}}`, { ...beta, assumed: `β_${name} is the rate of ${q.name}` }];
    }
    for (const [j, { q: by }] of pairs.entries()) {
      const entry = symbol(derivative('partial', betaOf(q, theory), by), true);
      for (const letter of ['J', '\\mathsf{J}', 'M', '\\mathsf{M}']) {
        yield [`${letter}_{${i + 1}${j + 1}}`, entry];
        yield [`${letter}_{${i + 1},${j + 1}}`, entry];
      }
    }
  }
}

function* scales({ names, scale }: Theory): Generator<readonly [string, Meaning]> {
  yield ['\\tau', { kind: 'time', rate: ONE }];
  yield ['\\mu', { kind: 'scale', expr: scaleSymbol, rate: perLogarithm[scale] }];
  yield ['\\ln\\mu', { kind: 'time', rate: perLogarithm[scale] }];
  if (scale === 'ln L') {
    yield ['L', { kind: 'scale', expr: freeSymbol('L'), rate: ONE, assumed: 'L is the length of the scale' }];
    yield ['\\ln L', { kind: 'time', rate: ONE, assumed: 'ln L is the scale variable' }];
  }
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
      const name = spelling(latex.get(x) ?? x.name);
      if (name !== undefined) yield [`${name}(0)`, meaning];
    }
  }
}

/** Symbols that only some theorems need, as the documents write them: small changes, the volume. */
function* auxiliary(theory: Theory): Generator<readonly [string, Meaning]> {
  const { latex } = texNotation(theory);
  for (const s of auxiliarySymbols(theory.names)) {
    const written = latex.get(s) ?? s.name;
    const changed = /^\\delta (.*)$/.exec(written)?.[1];
    const name = changed === undefined ? undefined : spelling(changed);
    yield [name === undefined ? written : `\\delta${joined(name)}`, symbol(s, true)];
  }
}

/** p_i, β_i of the coupling i, and the entries of the stability matrix. */
function indexedMeaning(
  nucleus: string,
  [i = 0, j]: readonly number[],
  derivation: Derivation,
): Meaning | undefined {
  const { theory } = derivation;
  const pair = pairsOf(theory)[i];
  if (pair === undefined) return undefined;
  if (j !== undefined) {
    const entry = stabilityNames.has(nucleus) ? stabilityMatrix(theory)?.entries[i]?.[j] : undefined;
    return entry && symbol(entry, true);
  }
  switch (nucleus) {
    case 'g':
    case 'q':
      return symbol(pair.q, true);
    case 'p':
      return symbol(pair.p, true);
    case '\\beta':
      return betaFunction(theory, i);
    default:
      return undefined;
  }
}
