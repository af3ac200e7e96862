import type { BranchExpansion, Expansions, NamedSeries } from '../analysis/expansion.ts';
import type { Small } from '../analysis/origin.ts';
import type { PowerSeries } from '../analysis/power-series.ts';
import type { FixedPointReport } from '../analysis/report.ts';
import { num, pow } from '../expr/build.ts';
import type { Sym } from '../expr/expr.ts';
import * as Q from '../expr/rational.ts';
import type { Block, Table } from './blocks.ts';
import type { Inline } from './inline.ts';
import { joined, plainWords } from './inline.ts';
import { sentence, sentences, words } from './language.ts';
import type { Notation } from './notation.ts';
import { seriesInline } from './series.ts';
import { sumBlocks } from './sums.ts';
import { thetaInline } from './theta.ts';

const told = words.expansions;

type Cell = readonly Inline[];
const text = (value: string): Cell => (value === '' ? [] : [plainWords(value)]);

/** ε, or 1/N. */
export const smallInline = ({ parameter, inverse }: Small, notation: Notation): Inline =>
  notation.inline(pow(parameter, num(inverse ? -1 : 1)));

/** The expansions that were asked for: what is proved of them, and a table for each branch. */
export function expansionBlocks({ expanded, found }: FixedPointReport, notation: Notation): readonly Block[] {
  if (expanded === undefined) return [];
  const { request, expansions, sums } = expanded;
  const small = smallInline(request, notation);
  const heading: Block = { kind: 'heading', number: 0, title: sentence(told.title, { small }) };
  if (expansions === undefined) return [heading, { kind: 'prose', text: sentence(told.none, { small }) }];
  const write = (s: PowerSeries): Cell => [
    seriesInline(s, request.parameter, request.inverse ? -1 : 1, notation),
  ];
  return [
    heading,
    { kind: 'prose', text: opening(expansions, small, found.theory.parameters.length > 1, notation) },
    ...expansions.branches.flatMap((branch, i) => [
      { kind: 'prose', text: branchOpening(branch, i) } as const,
      branchTable(branch, found.field.variables, write, notation),
      ...(sums?.[i] ? sumBlocks(sums[i], small, notation) : []),
    ]),
  ];
}

function opening(expansions: Expansions, small: Inline, hasOthers: boolean, notation: Notation): Cell {
  const { branches, complete, hidden, infinite, sets, irrational } = expansions;
  if (irrational && branches.length + hidden.length === 0) return sentence(told['not rational'], { small });
  const facts = [
    sentence(complete ? (hidden.length === 0 ? told.complete : told.others) : told.partial, { small }),
    ...hidden.map(({ count, unknown, exponent }) =>
      sentence(told.hidden, {
        count,
        unknown: notation.inline(unknown),
        exponent: Q.showRational(exponent),
      }),
    ),
    ...(infinite > 0 ? [sentence(told.infinite, { small, count: infinite })] : []),
    ...(sets > 0 ? [sentence(told.sets)] : []),
    ...(hasOthers ? [sentence(told.generic)] : []),
  ];
  return joined(facts, ' ');
}

function branchOpening(branch: BranchExpansion, i: number): Cell {
  const { vanishes, proof, together, missingExponents } = branch;
  const origin = vanishes === undefined ? 'unknown' : vanishes ? 'perturbative' : 'artefact';
  const holes = {
    number: i + 1,
    branch: told.branch[origin],
    residual: Q.showRational(Q.fromDouble(Number.isFinite(proof.residual) ? proof.residual : 0)),
  };
  return [
    ...sentence(told.point, holes),
    plainWords('. '),
    ...sentences(
      proof.residual === Infinity
        ? [told.exact, told[proof.simple === undefined ? 'unknown' : proof.simple ? 'simple' : 'multiple']]
        : [proof.proved ? told.proved : told.substituted],
      holes,
    ),
    ...(together > 1 ? [plainWords(' '), ...sentence(told.together, { count: together })] : []),
    ...(missingExponents > 0
      ? [plainWords(' '), ...sentence(told.missing, { count: missingExponents })]
      : []),
  ];
}

function branchTable(
  branch: BranchExpansion,
  variables: readonly Sym[],
  write: (s: PowerSeries) => Cell,
  notation: Notation,
): Table {
  const named = ({ symbol, series }: NamedSeries): readonly Cell[] => [
    [notation.inline(symbol)],
    series ? write(series) : text(told['not analytic']),
  ];
  return {
    kind: 'table',
    head: [text(told.head.quantity), text(told.head.expansion)],
    rows: [
      ...branch.at.map((s, i) => [[notation.inline(variables[i] as Sym)], write(s)]),
      ...branch.perLogarithm.map(({ series, together }, i) => [
        [
          thetaInline(i, branch.perLogarithm.length, notation),
          ...(together > 1 ? sentence(told.times, { count: together }) : []),
        ],
        write(series),
      ]),
      ...(branch.nu ? [[sentence(told.nu, notation.roles), write(branch.nu)]] : []),
      ...branch.functions.map(named),
      ...branch.observables.map(named),
    ],
  };
}
