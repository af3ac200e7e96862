import { describe, expect, test } from 'vitest';
import { toy } from '../literature/cases.ts';
import { accelerated, add, div, hostileNames, mixed, mul, neg, rescaled, split } from './relations.ts';
import type { Relation } from './relations.ts';
import type { Source } from './source.ts';
import { sourceOf, withNames } from './source.ts';
import { differences, printed, viewOf } from './view.ts';
import type { Point, View } from './view.ts';

const source = sourceOf(toy);
const base = printed(source);
const view = viewOf(base);

/** The theory with its Lagrangian changed. */
const changed = (f: (lagrangian: string) => string): Source => ({
  ...source,
  lagrangian: f(source.lagrangian ?? ''),
});
/** The Lagrangian with other formulas for H and its velocity. */
const inside =
  (place: string, velocity: string): ((l: string) => string) =>
  (l) =>
    l.replace(/\bH\b('?)/g, (_, prime: string) => (prime === '' ? `(${place})` : `(${velocity})`));
const at =
  (point: Point, name: string, value: bigint): Point =>
  (n) =>
    n === name ? value : point(n);

/** A relation of flows, with the change of the Lagrangian that makes it. */
const like = (relation: Relation, f: (lagrangian: string) => string): [string, Source, View] => [
  relation.name,
  changed(f),
  relation.expected(view, source),
];
const doubled = (p: Point): Point => at(p, 'p:H', div(p('p:H'), 2n));

describe(`${toy.source}: a changed Lagrangian`, () => {
  test.each<[string, Source, View]>([
    [hostileNames.name, hostileNames.change(source), hostileNames.expected(view, source)],
    [split.name, split.change(source), split.expected(view, source)],
    like(rescaled, inside('2/5*H', "2/5*H'")),
    like(mixed, inside('H - 1', "H'")),
    like(
      accelerated('ln μ² for ln μ halves the Hamiltonian', 1n, 2n),
      (l) => `(${inside('H', "2*H'")(l)})/2`,
    ),
    like(accelerated('ln L for ln μ reverses the flow', -1n, 1n), (l) => `-(${inside('H', "-H'")(l)})`),
    [
      'multiplied by two: momenta double',
      changed((l) => `2*(${l})`),
      {
        ...view,
        hamiltonian: (p) => mul(2n, view.hamiltonian(doubled(p))),
        rate: (c, p) => view.rate(c, doubled(p)),
        force: (c, p) => mul(2n, view.force(c, doubled(p))),
      },
    ],
    [
      'with a constant more',
      changed((l) => `${l} + 5/3`),
      { ...view, hamiltonian: (p) => add(view.hamiltonian(p), neg(div(5n, 3n))) },
    ],
    [
      'with a total derivative more: the momentum is shifted',
      changed((l) => `${l} + H*H'`),
      {
        ...view,
        hamiltonian: (p) => view.hamiltonian(at(p, 'p:H', add(p('p:H'), neg(p('H'))))),
        rate: (c, p) => view.rate(c, at(p, 'p:H', add(p('p:H'), neg(p('H'))))),
        force: (c, p) => add(view.force(c, p), view.rate(c, at(p, 'p:H', add(p('p:H'), neg(p('H')))))),
      },
    ],
  ])('%s', (_, other, expected) => {
    expect(differences(viewOf(printed(other)), expected)).toEqual([]);
  });

  const lines = (s: Source, about: RegExp, settings?: Readonly<Record<string, string>>): readonly string[] =>
    printed(s, settings).lines.filter((l) => about.test(l));
  const motion = /^(euler-lagrange\.H |acceleration\.H)/;

  test.each([
    ['a total derivative changes no equation of motion', changed((l) => `${l} + H*H' + 3*tau*H' + 3*H`)],
    ['nor does a constant', changed((l) => `${l} - 7/2`)],
    [
      'an abbreviation changes nothing',
      { ...changed((l) => `half*2*(${l})`), definitions: new Map([['half', '1/2']]) },
    ],
  ])('%s', (_, other) => {
    expect(lines(other, motion)).toEqual(lines(source, motion));
  });

  test('a factor leaves the acceleration', () => {
    const acceleration = /^acceleration/;
    expect(
      lines(
        changed((l) => `5/3*(${l})`),
        acceleration,
      ),
    ).toEqual(lines(source, acceleration));
  });

  test('a decoupled coordinate leaves every equation of the other', () => {
    const other = { ...changed((l) => `${l} + spectator'^2/2 - spectator^4`), couplings: ['H', 'spectator'] };
    const about = /^(momentum|euler-lagrange|acceleration|hamilton\.rate|hamilton\.force)\.H\b/;
    expect(lines(other, about)).toEqual(lines(source, about));
  });

  test('a parameter that is set is a number in the formula', () => {
    const written = changed((l) => withNames(l, (n) => (n === 'A' ? '(7/2)' : n)));
    const parameters = new Map([...source.parameters].slice(1));
    expect(lines(source, /./, { A: '7/2' })).toEqual(lines({ ...written, parameters }, /./));
  });
});
