import { isZero } from '../expr/build.ts';
import type { Expr, Sym } from '../expr/expr.ts';
import type { Lift, Theory } from '../theory/theory.ts';
import type { Block, Display, Table } from './blocks.ts';
import type { Inline } from './inline.ts';
import { plainWords } from './inline.ts';
import { tex } from './math.ts';
import { numeral } from './numeral.ts';
import type { Notation } from './notation.ts';
import { sentence, words } from './language.ts';

const told = words.theory;

/** More beta functions than this are shown only as Hamilton's equations. */
const fewBetas = 3;

/** What the author wrote: couplings or coordinates, parameters, abbreviations, and the beta functions if they are few. */
export function theorySection(
  theory: Theory,
  notation: Notation,
  rates: { readonly first: Inline; readonly last: Inline } | undefined,
): readonly Block[] {
  return [
    ...couplings(theory, notation),
    ...parameters(theory, notation),
    ...definitions(theory, notation),
    ...betaFunctions(theory, notation, rates),
  ];
}

const prose = (template: string, holes = {}): Block => ({ kind: 'prose', text: sentence(template, holes) });
const text = (value: string): readonly Inline[] => [plainWords(value)];
const code = (symbol: Sym): readonly Inline[] => [{ kind: 'code', text: symbol.name }];

function couplings(theory: Theory, notation: Notation): readonly Block[] {
  const isBeta = theory.source.kind === 'beta';
  const hasStart = theory.coordinates.some((c) => c.start !== undefined);
  const { head } = told;
  const table: Table = {
    kind: 'table',
    head: [
      isBeta ? head.coupling : head.coordinate,
      head.name,
      head.momentum,
      ...(hasStart ? [head.start] : []),
    ].map(text),
    rows: theory.coordinates.map(({ symbol, start }, i) => [
      [notation.inline(symbol)],
      code(symbol),
      [notation.inline(theory.names.momenta[i] as Sym)],
      ...(hasStart ? [value(start, notation)] : []),
    ]),
  };
  return [prose(told.couplings[isBeta ? 'beta' : 'mechanical']), table];
}

const value = (e: Expr | undefined, notation: Notation): readonly Inline[] =>
  e === undefined ? text(told.none) : [numeral(e, notation)];

function parameters(theory: Theory, notation: Notation): readonly Block[] {
  if (theory.parameters.length === 0) return [];
  const { head } = told;
  return [
    prose(told.parameters),
    {
      kind: 'table',
      head: [head.parameter, head.name, head.value, head.assumed].map(text),
      rows: theory.parameters.map((p) => [
        [notation.inline(p.symbol)],
        code(p.symbol),
        value(p.value, notation),
        text(told.assume[p.assume]),
      ]),
    },
  ];
}

function definitions(theory: Theory, notation: Notation): readonly Block[] {
  if (theory.definitions.length === 0) return [];
  return [
    prose(told.definitions),
    ...theory.definitions.map((d): Block => ({
      kind: 'display',
      display: {
        kind: 'equation',
        equation: { left: notation.tex(d.symbol), right: notation.tex(d.value) },
      },
    })),
  ];
}

function betaFunctions(
  { source, coordinates }: Theory,
  notation: Notation,
  rates: { readonly first: Inline; readonly last: Inline } | undefined,
): readonly Block[] {
  if (source.kind !== 'beta') return [];
  const display = (left: ReturnType<typeof notation.tex>, e: Expr): Block => ({
    kind: 'display',
    display: { kind: 'equation', equation: { left, right: notation.tex(e) } },
  });
  const force: readonly Block[] = isZero(source.force)
    ? []
    : [prose(told.force), display(notation.force.tex, source.force)];
  const lifting = ofLift(source.lift, notation);
  if (source.betas.length > fewBetas && rates)
    return [prose(told['betas below'].flow, { ...notation.roles, ...rates }), ...force, ...lifting];
  return [
    prose(told.betas),
    ...source.betas.map((beta, i) => {
      const g = notation.tex(coordinates[i]?.symbol as Sym);
      return display(coordinates.length === 1 ? tex`\beta(${g})` : tex`\beta_{${g}}`, beta);
    }),
    ...force,
    ...lifting,
  ];
}

/** What the lift needs beside the beta functions. */
function ofLift(lift: Lift, notation: Notation): readonly Block[] {
  const shown = (display: Display): Block => ({ kind: 'display', display });
  switch (lift.kind) {
    case 'linear':
      return [];
    case 'quadratic': {
      const rows = lift.metric.map((row) => row.map(notation.tex));
      const left = notation.metric.tex;
      const [entry] = rows.flat();
      const metric: Display =
        entry && rows.length === 1
          ? { kind: 'equation', equation: { left, right: entry } }
          : { kind: 'matrix', left, rows };
      return [
        prose(told.quadratic),
        shown(metric),
        ...(lift.onsagerMachlup !== 'none' ? [prose(told['onsager-machlup'], notation.roles)] : []),
      ];
    }
    case 'contact':
      return [
        prose(told.contact, notation.roles),
        shown({
          kind: 'equation',
          equation: { left: notation.friction.tex, right: notation.tex(lift.friction) },
        }),
      ];
  }
}
