import { sym, velocity } from '../../src/expr/build.ts';
import { ONE } from '../../src/expr/build.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { parseFormula } from '../../src/expr/parse.ts';
import { meanings } from '../../src/tex/vocabulary.ts';
import type { Meaning, TexVocabulary } from '../../src/tex/vocabulary.ts';

const tau = sym('tau');
const symbol = (name: string, moves = false): Meaning => ({ kind: 'symbol', expr: sym(name), moves });
const role = (
  name: string,
  variables: readonly Expr[],
  apply?: (args: readonly Expr[]) => Expr,
): Meaning => ({
  kind: 'function',
  expr: sym(name),
  variables,
  ...(apply && { apply }),
});
const scales: readonly (readonly [string, Meaning])[] = [
  ['\\tau', { kind: 'time', rate: ONE }],
  ['t', { kind: 'time', rate: ONE, assumed: 't is the scale variable' }],
  ['\\ln\\mu', { kind: 'time', rate: ONE }],
  ['\\mu', { kind: 'scale', expr: sym('mu'), rate: ONE }],
];

/** The φ⁴ theory of the essay's sections 5 and 6. */
export const phi4: TexVocabulary = {
  time: tau,
  meaning: meanings([
    ['g', symbol('g', true)],
    ['p', symbol('p_g', true)],
    ['p_g', symbol('p_g', true)],
    ['A', symbol('A')],
    ['\\varepsilon', symbol('eps')],
    ['\\epsilon', symbol('eps')],
    ['E', symbol('E')],
    ['g^*', symbol('g_star')],
    ['H', role('H', [sym('g'), sym('p_g')], ([g, p]) => sym(`H(${show(g)},${show(p)})`))],
    ['H_{scale}', role('H', [sym('g'), sym('p_g')])],
    ['\\mathcal H', role('H', [sym('g'), sym('p_g')])],
    ['S', role('S', [sym('g'), tau])],
    ['W', role('W', [sym('g')])],
    ['F', role('F', [sym('g')])],
    ['\\beta', role('beta', [sym('g')])],
    ...scales,
  ]),
  indexed: {
    count: 1,
    meaning: (nucleus, { length }) =>
      length > 1
        ? undefined
        : nucleus === 'g'
          ? symbol('g', true)
          : nucleus === 'p'
            ? symbol('p_g', true)
            : nucleus === '\\beta'
              ? role('beta', [sym('g')])
              : undefined,
  },
};
const show = (e: Expr | undefined): string => (e?.op === 'sym' ? e.name : (e?.op ?? ''));

/** Two couplings, for sums. */
export const two: TexVocabulary = {
  time: tau,
  meaning: meanings([
    ...['1', '2'].flatMap((k): readonly (readonly [string, Meaning])[] => [
      [`g_${k}`, symbol(`g${k}`, true)],
      [`p_${k}`, symbol(`p_g${k}`, true)],
      [`\\beta_${k}`, role(`beta${k}`, [sym('g1'), sym('g2')])],
      [`\\beta_{g_${k}}`, role(`beta${k}`, [sym('g1'), sym('g2')])],
    ]),
    ['H', role('H', ['g1', 'g2', 'p_g1', 'p_g2'].map(sym))],
    ['F', role('F', ['g1', 'g2'].map(sym))],
    ...scales,
  ]),
  indexed: {
    count: 2,
    meaning: (nucleus, [k = 0, more]) =>
      more !== undefined
        ? undefined
        : nucleus === 'g'
          ? symbol(`g${k + 1}`, true)
          : nucleus === 'p'
            ? symbol(`p_g${k + 1}`, true)
            : nucleus === '\\beta'
              ? role(`beta${k + 1}`, ['g1', 'g2'].map(sym))
              : undefined,
  },
};

/** The toy Lagrangian of the essay's section 2. */
export const toy: TexVocabulary = {
  time: tau,
  meaning: meanings([
    ['H', symbol('H', true)],
    ['A', symbol('A')],
    ['B', symbol('B')],
    ['\\mathcal L', role('L', [sym('H'), velocity(sym('H'), tau)])],
    ['L', role('L', [sym('H'), velocity(sym('H'), tau)])],
    ['\\mathcal E', symbol('E')],
    ...scales,
  ]),
};

/** What a formula of the grammar means; D and Dp are the derivatives, every name is a symbol of this name. */
export function formula(text: string): Expr {
  const names = text.match(/[A-Za-z_][A-Za-z_0-9]*/g) ?? [];
  const functions = new Set(['exp', 'log', 'sin', 'cos', 'sqrt', 'zeta', 'pi', 'I', 'D', 'Dp']);
  const parsed = parseFormula(text, {
    declared: new Map(names.filter((n) => !functions.has(n)).map((n) => [n, sym(n)])),
    time: tau,
    operators: { total: 'D', partial: 'Dp' },
  });
  if (!parsed.ok) throw new Error(`${text}: ${parsed.problem.what}`);
  return parsed.expr;
}

/** A vocabulary in which every other name is a free symbol. */
export const withFree = (vocabulary: TexVocabulary): TexVocabulary => ({
  ...vocabulary,
  free: (name) => sym(name),
});
