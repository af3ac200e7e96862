import { frame } from '../assets/frames/module/module.ts';
import { runtime } from '../assets/runtime.ts';
import { ZERO } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import { infixPrinter } from '../expr/infix.ts';
import * as Q from '../expr/rational.ts';
import { dependsOn } from '../expr/walk.ts';
import { constantDouble } from '../program/constants.ts';
import { identifierOf } from '../program/identifiers.ts';
import { declaredNames, orderingOf } from '../theory/theory.ts';
import type { Scale, Theory } from '../theory/theory.ts';
import type { Formulas } from './formulas.ts';
import { fill } from './frame.ts';
import type { Hole, Holes } from './frame.ts';
import type { FunctionName, SolverFunction } from './functions.ts';
import { functionText } from './function-text.ts';
import { tsComment, tsCommentLines, tsNumber, tsProperty, tsString } from './text.ts';
import type { TsCode, TsComment } from './text.ts';

/** Rises only when the text of some module changes. */
const outputFormat = 1;

/** The scale variable, as a formula. */
const scales: { readonly [S in Scale]: string } = {
  'ln mu': 'ln μ',
  'ln mu^2': 'ln μ²',
  'log10 mu': 'log₁₀ μ',
  'ln L': 'ln L',
};

const longestFormula = 2_000;

/** The text of the solver module. */
export function moduleText(formulas: Formulas, functions: readonly SolverFunction[]): TsCode {
  const { theory, q, p } = formulas;
  const { source, parameters, reference } = theory;
  const ofBetas = source.kind === 'beta';
  const show = infixPrinter({ ordering: orderingOf(theory), shadowed: declaredNames(theory) });
  const code = new Map<FunctionName, TsCode>(functions.map((f) => [f.name, functionText(f, formulas)]));
  const written = (name: FunctionName): Hole => code.get(name) ?? false;
  const equations = (names: readonly string[], outputs: readonly Expr[]): Hole =>
    outputs.map((e, i) => formulaLines(`${names[i] as string} = ${show(e)}`));
  const defaults = (list: readonly { readonly symbol: Sym; readonly default?: Expr | undefined }[]): Hole =>
    list.flatMap((x) => (x.default ? [defaultOf(x.symbol, x.default, show)] : []));
  return fill(frame, {
    ...header(theory, show),
    variables: identifierOf(ofBetas ? 'couplings' : 'coordinates'),
    Variables: identifierOf(ofBetas ? 'Couplings' : 'Coordinates'),
    scale: tsComment(scales[theory.scale]),
    reference: reference
      ? tsComment(`μ = ${Number(reference.value.n) / Number(reference.value.d)} ${reference.unit}`)
      : false,
    n: tsNumber(q.length),
    twoN: tsNumber(2 * q.length),
    nSquared: tsNumber(q.length ** 2),
    q: q.map(nameOf),
    p: p.map(nameOf),
    k: parameters.map((x, i) => ({
      ...nameOf(x.symbol),
      positive: x.assume === 'positive',
      index: tsNumber(i),
    })),
    defaults: defaults(parameters.map((x) => ({ symbol: x.symbol, default: x.value }))),
    start: defaults(theory.coordinates.map((x) => ({ symbol: x.symbol, default: x.start }))),
    startComplete: theory.coordinates.every((x) => x.start !== undefined),
    parametersComplete: parameters.every((x) => x.value !== undefined),
    beta: written('beta'),
    betaFormulas: equations(
      q.map((x) => `d${x.name}/dτ`),
      formulas.betas ?? [],
    ),
    jacobian: written('jacobian'),
    legendre: written('legendre'),
    legendreFormulas: equations(
      p.map((x) => x.name),
      formulas.legendre?.momenta ?? [],
    ),
    canonical: written('canonical'),
    force: source.kind === 'beta' && source.force !== ZERO,
    hamiltonian: written('hamiltonian'),
    hamiltonianFormulas: equations([theory.names.hamiltonian.name], [formulas.hamiltonian]),
    autonomous: !dependsOn(formulas.hamiltonian, formulas.time),
    resting: formulas.resting,
    linear: ofBetas && source.lift.kind === 'linear',
    ...rangeOf(theory),
    example: exampleOf(theory),
    runtime: runtime as TsCode,
  });
}

function header(theory: Theory, show: (e: Expr) => string): Holes {
  const settings = [...theory.settings].map(([name, value]) => `${name} = ${show(value)}`);
  return {
    name: tsComment(theory.name),
    file: tsComment(theory.file),
    title: tsCommentLines(theory.title),
    hash: tsComment(theory.hash),
    format: tsNumber(outputFormat),
    choices: [
      ...(settings.length > 0 ? tsCommentLines(`with ${settings.join(', ')}`) : []),
      ...(theory.declaredScale !== undefined
        ? tsCommentLines(`converted from the scale variable ${scales[theory.declaredScale]}`)
        : []),
      ...(theory.source.kind === 'beta' && theory.source.lift.kind !== 'linear'
        ? tsCommentLines(`lift: ${theory.source.lift.kind}`)
        : []),
      ...(theory.loops !== undefined ? tsCommentLines(`loops: ${theory.loops}`) : []),
    ],
    references: theory.references.flatMap((r) => tsCommentLines(`- ${r}`)),
  };
}

const nameOf = ({ name }: Sym): Holes => ({ literal: tsString(name), property: tsProperty(name) });

function defaultOf(symbol: Sym, e: Expr, show: (e: Expr) => string): Holes {
  const value = tsNumber(constantDouble(e));
  const isExact = e.op === 'num' && Q.equal(Q.readDecimal(value.replace('-', '')), Q.abs(e.value));
  return {
    property: tsProperty(symbol.name),
    value,
    exact: isExact ? false : (tsCommentLines(show(e), 80, 1)[0] as TsComment),
  };
}

function rangeOf({ range }: Theory): Holes {
  if (range === undefined) return { range: false };
  const [low, high] = range;
  return { range: true, rangeStart: tsNumber(constantDouble(low)), rangeEnd: tsNumber(constantDouble(high)) };
}

/** What a call of `solve` looks like. */
function exampleOf({ coordinates, parameters }: Theory): TsComment {
  const record = (
    list: readonly { readonly symbol: Sym; readonly start?: Expr }[],
    usual: number,
  ): string => {
    const shown = list
      .slice(0, 3)
      .map(({ symbol, start }) => `${tsProperty(symbol.name)}: ${start ? constantDouble(start) : usual}`);
    return `{ ${[...shown, ...(list.length > 3 ? ['…'] : [])].join(', ')} }`;
  };
  const missing = parameters.filter((x) => x.value === undefined);
  const given = missing.length > 0 ? `, parameters: ${record(missing, 1)}` : '';
  return tsComment(`from: ${record(coordinates, 0.1)}, span: [0, 10]${given}`);
}

/** A formula in as many lines as it needs, the first one apart. */
function formulaLines(formula: string): Holes {
  const shown = formula.length > longestFormula ? `${formula.slice(0, longestFormula)} …` : formula;
  const [first = tsComment(''), ...rest] = tsCommentLines(shown, 100, 40);
  return { first, rest };
}
