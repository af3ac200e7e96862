import { describe, expect, test } from 'vitest';
import type { Case } from '../theory-of-case.ts';
import { caseOf, cases } from '../theory-of-case.ts';
import { residueOf } from './judge.ts';
import {
  accelerated,
  add,
  beforeMixing,
  composed,
  exchangedNames,
  hostileNames,
  mixed,
  rescaled,
  reversedCouplings,
  sourced,
  spectator,
  split,
  traceAndDeterminant,
  withParameter,
} from './relations.ts';
import type { Relation } from './relations.ts';
import { abbreviated, multipliedOut, rewritings } from './rewritings.ts';
import type { Source } from './source.ts';
import { mapBetas, sourceOf, termsIn, withNames } from './source.ts';
import type { Printed, View } from './view.ts';
import { differences, printed, viewOf } from './view.ts';

const originals = new Map<string, Printed>();
function original(c: Case): Printed {
  let p = originals.get(c.id);
  if (p === undefined) originals.set(c.id, (p = printed(sourceOf(c))));
  return p;
}

/** The theory whose derivation alone takes a second: changes are made to it several at a time. */
const large = 'sm_3loop_buttazzo';
const flows = cases.filter((c) => c.lagrangian === undefined);
const small = flows.filter((c) => c.id !== large);

const relations: readonly Relation[] = [
  hostileNames,
  exchangedNames,
  reversedCouplings,
  abbreviated,
  multipliedOut,
  rescaled,
  accelerated('ln μ² for ln μ halves everything', 1n, 2n, 'ln mu^2'),
  accelerated('ln L for ln μ flips every sign', -1n, 1n, 'ln L'),
  accelerated('doubled beta functions', 2n, 1n),
  spectator,
  mixed,
  split,
  sourced,
];

function expectRelation(relation: Relation, c: Case): void {
  const source = sourceOf(c);
  const got = viewOf(printed(relation.change(source)));
  expect(differences(got, relation.expected(viewOf(original(c)), source)), c.id).toEqual([]);
}

test('there are thirty theories in the literature: beta functions, and one Lagrangian', () => {
  expect(flows.length).toBeGreaterThanOrEqual(29);
  expect(cases).toHaveLength(flows.length + 1);
});

describe('a changed theory moves as the original does', () => {
  test.each(relations.map((r) => [r.name, r] as const))('%s', (_, relation) => {
    for (const c of small) expectRelation(relation, c);
  });

  test.each([
    ['names, order, units', composed([hostileNames, reversedCouplings, rescaled, spectator])],
    ['text, redefinition, time', composed([abbreviated, mixed, accelerated('tripled', 3n, 1n), sourced])],
  ])(`the largest theory: %s at once`, (_, relation) => expectRelation(relation, caseOf(large)));

  test('changes follow one another', () => {
    for (const c of small) {
      expectRelation(
        composed([spectator, mixed, hostileNames, rescaled, split, reversedCouplings, sourced]),
        c,
      );
    }
  });
});

describe('a theory written otherwise is printed in the same bytes', () => {
  const linesOf = (s: Source): readonly string[] => printed(s).lines;
  /** Closed forms use what is known of the signs of the parameters. */
  const isClosedForm = (line: string): boolean => /^(running|solution|mode|hamilton-jacobi\.)/.test(line);
  test.each(rewritings.map((r) => [r.name, r] as const))('%s', (name, relation) => {
    const kept = (lines: readonly string[]): readonly string[] =>
      name === 'positive parameters' ? lines.filter((line) => !isClosedForm(line)) : lines;
    for (const c of [...small, ...cases.filter(({ lagrangian }) => lagrangian !== undefined)]) {
      expect(kept(linesOf(relation.change(sourceOf(c)))), c.id).toEqual(kept(original(c).lines));
    }
  });

  test('the largest theory: all rewritings at once', () => {
    const c = caseOf(large);
    expect(linesOf(composed(rewritings).change(sourceOf(c)))).toEqual(original(c).lines);
  });

  test('a spectator changes no line about the others', () => {
    for (const c of small) {
      const lines = new Set(linesOf(spectator.change(sourceOf(c))));
      const about = original(c).lines.filter((l) => /^hamilton\.(rate|force)/.test(l));
      expect(about.filter((l) => !lines.has(l))).toEqual([]);
    }
  });

  test('a constant source changes the Hamiltonian alone', () => {
    for (const c of small) {
      const lines = new Set(linesOf({ ...sourceOf(c), force: '22/7' }));
      const about = original(c).lines.filter((l) => /^(hamilton\.|stability|liouville)/.test(l));
      expect(about.filter((l) => !lines.has(l))).toEqual([]);
    }
  });

  test('a parameter that is set is a number in the formula', () => {
    for (const c of small) {
      const source = withParameter(sourceOf(c));
      const [name = ''] = source.parameters.keys();
      const written: Source = {
        ...mapBetas(source, (f) => withNames(f, (n) => (n === name ? '(7/2)' : n))),
        parameters: new Map([...source.parameters].slice(1)),
      };
      expect(printed(source, { [name]: '7/2' }).lines, c.id).toEqual(linesOf(written));
    }
  });

  /** Where factors are sums that nothing else tells apart, names decide which is printed first. */
  const tokens = (line: string): string => (line.match(/[\p{L}\p{N}_]+|\S/gu) ?? []).toSorted().join(' ');
  test('hostile names are printed as often as the plain ones', () => {
    for (const c of small) {
      const source = sourceOf(c);
      const other = hostileNames.change(source);
      const back = new Map([
        ...other.couplings.map((n, i) => [n, source.couplings[i] ?? ''] as const),
        ...other.couplings.flatMap((n, i) => {
          const own = source.couplings[i] ?? '';
          const role = (prefix: string, end = ''): readonly [string, string] => [
            `${prefix}${n}${end}`,
            `${prefix}${own}${end}`,
          ];
          const single = [role('p_'), role('', '_0'), role('p_', '_0'), role('alpha_')];
          return [...single, role('delta_'), role('delta_p_'), role('eta_'), role('eta_p_')];
        }),
        ...[...other.parameters.keys()].map((n, i) => [n, [...source.parameters.keys()][i] ?? ''] as const),
      ]);
      const translated = linesOf(other).map((l) => withNames(l, (n) => back.get(n)));
      expect(translated.map(tokens), c.id).toEqual(original(c).lines.map(tokens));
    }
  });
});

describe('derivations respect sums and similarity', () => {
  test('what follows from a sum of beta functions is the sum of what follows from each', () => {
    for (const c of small) {
      const source = sourceOf(c);
      const part = (odd: 0 | 1): View =>
        viewOf(
          printed(
            mapBetas(
              source,
              (f) =>
                termsIn(f)
                  .filter((_, i) => i % 2 === odd)
                  .join('') || '0',
            ),
          ),
        );
      const [a, b] = [part(0), part(1)];
      const sum: View = {
        couplings: a.couplings,
        hamiltonian: (at) => add(a.hamiltonian(at), b.hamiltonian(at)),
        rate: (x, at) => add(a.rate(x, at), b.rate(x, at)),
        force: (x, at) => add(a.force(x, at), b.force(x, at)),
        slope: (x, y, at) => add(a.slope(x, y, at), b.slope(x, y, at)),
      };
      expect(differences(viewOf(original(c)), sum), c.id).toEqual([]);
    }
  });

  test('trace and determinant of the stability matrix do not depend on the coordinates', () => {
    for (const c of small) {
      const source = sourceOf(c);
      const at = residueOf(11n);
      const base = viewOf(original(c));
      const place = beforeMixing(source)(at);
      const got = viewOf(printed(mixed.change(source)));
      expect(traceAndDeterminant(got, at), c.id).toEqual(traceAndDeterminant(base, place));
    }
  });
});
