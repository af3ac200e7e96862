import { modular } from './judge.ts';
import type { Source } from './source.ts';
import { mapBetas, mapFormulas, withNames } from './source.ts';
import type { Point, View } from './view.ts';

/** How a theory is changed, and what that does to everything derived from it. */
export interface Relation {
  readonly name: string;
  readonly change: (s: Source) => Source;
  /** What is expected of the changed theory; `s` is the one before the change. */
  readonly expected: (base: View, s: Source) => View;
}

/** One change after the other. */
export const composed = (relations: readonly Relation[]): Relation =>
  relations.reduce((a, b) => ({
    name: `${a.name}; ${b.name}`,
    change: (s) => b.change(a.change(s)),
    expected: (base, s) => b.expected(a.expected(base, s), a.change(s)),
  }));

export const { add, mul, neg, div } = modular(() => 0n);
const sub = (a: bigint, b: bigint): bigint => add(a, neg(b));
/** The point with other values for some names. */
const moved =
  (at: Point, ...values: readonly (readonly [string, () => bigint])[]): Point =>
  (name) =>
    values.find(([n]) => n === name)?.[1]() ?? at(name);

/** Names that mean something to JavaScript, in the order of the couplings and parameters. */
const hostile = ['constructor', 'lambda', '__proto__', 'toString', 'prototype', 'valueOf', 'hasOwnProperty'];
const hostileToo = ['arguments', 'eval', 'class', 'NaN', 'undefined', 'Infinity'];

const renaming = (name: string, namesOf: (s: Source) => ReadonlyMap<string, string>): Relation => ({
  name,
  change: (s) => {
    const names = namesOf(s);
    const to = (n: string): string => names.get(n) ?? n;
    const all = mapFormulas(s, (f) => withNames(f, (n) => names.get(n)));
    return {
      ...all,
      couplings: s.couplings.map(to),
      betas: new Map([...all.betas].map(([c, beta]) => [to(c), beta])),
      parameters: new Map([...s.parameters].map(([p, v]) => [to(p), v])),
    };
  },
  expected: (base, s) => {
    const names = namesOf(s);
    const old = new Map([...names].map(([from, to]) => [to, from]));
    const from = (n: string): string => old.get(n) ?? n;
    const point =
      (at: Point): Point =>
      (n) => {
        const plain = n.replace(/^p:/, '');
        return at(n.slice(0, n.length - plain.length) + (names.get(plain) ?? plain));
      };
    return {
      couplings: base.couplings.map((c) => names.get(c) ?? c),
      hamiltonian: (at) => base.hamiltonian(point(at)),
      rate: (c, at) => base.rate(from(c), point(at)),
      force: (c, at) => base.force(from(c), point(at)),
      slope: (c, d, at) => base.slope(from(c), from(d), point(at)),
    };
  },
});

export const hostileNames = renaming('hostile names', (s) => {
  const pairs = (names: Iterable<string>, others: readonly string[]): [string, string][] =>
    [...names].map((n, i) => [n, others[i] ?? `other_${n}`]);
  return new Map([...pairs(s.couplings, hostile), ...pairs(s.parameters.keys(), hostileToo)]);
});

export const exchangedNames = renaming('the names of the first and the last coupling exchanged', (s) => {
  const [first, last] = [s.couplings[0] ?? '', s.couplings.at(-1) ?? ''];
  return new Map([
    [first, last],
    [last, first],
  ]);
});

export const reversedCouplings: Relation = {
  name: 'couplings and parameters in reverse',
  change: (s) => ({
    ...s,
    couplings: [...s.couplings].reverse(),
    betas: new Map([...s.betas].reverse()),
    parameters: new Map([...s.parameters].reverse()),
  }),
  expected: (base) => ({ ...base, couplings: [...base.couplings].reverse() }),
};

/** g = c g′ for each coupling, with the momentum p′ = c p. */
export const rescaled: Relation = {
  name: 'couplings rescaled',
  change: (s) => {
    const factor = new Map(s.couplings.map((c, i) => [c, `${i + 2}/${i + 5}`]));
    const inside = mapFormulas(s, (f) =>
      withNames(f, (n) => (factor.has(n) ? `(${factor.get(n) ?? ''}*${n})` : n)),
    );
    return mapBetas(inside, (f, c) => `(${f})/(${factor.get(c) ?? ''})`);
  },
  expected: (base, s) => {
    const factor = (c: string): bigint => {
      const i = BigInt(s.couplings.indexOf(c));
      return i < 0n ? 1n : div(i + 2n, i + 5n);
    };
    const point =
      (at: Point): Point =>
      (n) =>
        n.startsWith('p:') ? div(at(n), factor(n.slice(2))) : mul(factor(n), at(n));
    return {
      ...base,
      hamiltonian: (at) => base.hamiltonian(point(at)),
      rate: (c, at) => div(base.rate(c, point(at)), factor(c)),
      force: (c, at) => mul(base.force(c, point(at)), factor(c)),
      slope: (c, d, at) => div(mul(base.slope(c, d, point(at)), factor(d)), factor(c)),
    };
  },
};

/** Every beta function multiplied by n/d: the same flow in another scale variable. */
export const accelerated = (name: string, n: bigint, d: bigint, scale?: string): Relation => ({
  name,
  change: (s) => ({ ...mapBetas(s, (f) => `(${n}/${d})*(${f})`), scale: scale ?? s.scale }),
  expected: (base) => {
    const k = div(modular(() => 0n).number(`${n < 0n ? -n : n}`), d);
    const times = (x: bigint): bigint => mul(n < 0n ? neg(k) : k, x);
    return {
      ...base,
      hamiltonian: (at) => times(base.hamiltonian(at)),
      rate: (c, at) => times(base.rate(c, at)),
      force: (c, at) => times(base.force(c, at)),
      slope: (c, d, at) => times(base.slope(c, d, at)),
    };
  },
});

/** A coupling more, which the others do not feel. */
export const spectator: Relation = {
  name: 'a decoupled coupling',
  change: (s) => ({
    ...s,
    couplings: [...s.couplings, 'spectator'],
    betas: new Map([...s.betas, ['spectator', 'spectator^2 - 3*spectator']]),
  }),
  expected: (base) => {
    const rate = (at: Point): bigint => mul(at('spectator'), sub(at('spectator'), 3n));
    const slope = (at: Point): bigint => sub(mul(2n, at('spectator')), 3n);
    return {
      couplings: [...base.couplings, 'spectator'],
      hamiltonian: (at) => add(base.hamiltonian(at), mul(at('p:spectator'), rate(at))),
      rate: (c, at) => (c === 'spectator' ? rate(at) : base.rate(c, at)),
      force: (c, at) => (c === 'spectator' ? neg(mul(at('p:spectator'), slope(at))) : base.force(c, at)),
      slope: (c, d, at) =>
        c !== 'spectator' && d !== 'spectator' ? base.slope(c, d, at) : c === d ? slope(at) : 0n,
    };
  },
};

/** The point of the original theory that `at` is after g = u − h. */
export const beforeMixing =
  ({ couplings: [g = '', h] }: Source) =>
  (at: Point): Point =>
    h === undefined
      ? moved(at, [g, () => sub(at(g), 1n)])
      : moved(at, [g, () => sub(at(g), at(h))], [`p:${h}`, () => add(at(`p:${h}`), at(`p:${g}`))]);

/** u = g + h in place of g (for one coupling u = g + 1); the stability matrix is a similar one. */
export const mixed: Relation = {
  name: 'a linear redefinition',
  change: (s) => {
    const [g = '', h] = s.couplings;
    const inside = mapFormulas(s, (f) => withNames(f, (n) => (n === g ? `(${g} - ${h ?? '1'})` : n)));
    return mapBetas(inside, (f, c) =>
      c === g && h !== undefined ? `${f} + ${inside.betas.get(h) ?? ''}` : f,
    );
  },
  expected: (base, s) => {
    const [g = '', h] = s.couplings;
    const point = beforeMixing(s);
    const row = (c: string, d: string, at: Point): bigint =>
      c === g && h !== undefined ? add(base.slope(g, d, at), base.slope(h, d, at)) : base.slope(c, d, at);
    return {
      ...base,
      hamiltonian: (at) => base.hamiltonian(point(at)),
      rate: (c, at) =>
        c === g && h !== undefined
          ? add(base.rate(g, point(at)), base.rate(h, point(at)))
          : base.rate(c, point(at)),
      force: (c, at) =>
        c === h ? sub(base.force(h, point(at)), base.force(g, point(at))) : base.force(c, point(at)),
      slope: (c, d, at) => (d === h ? sub(row(c, d, point(at)), row(c, g, point(at))) : row(c, d, point(at))),
    };
  },
};

/** A parameter if there is none: the first beta function gets a factor. */
export const withParameter = (s: Source): Source => {
  const [first = ''] = s.couplings;
  if (s.parameters.size > 0) return s;
  return {
    ...mapBetas(s, (f, c) => (c === first ? `factor*(${f})` : f)),
    parameters: new Map([['factor', null]]),
  };
};

/** A = A1 A2 for the first parameter. */
export const split: Relation = {
  name: 'a parameter split into two',
  change: (s) => {
    const [a = ''] = s.parameters.keys();
    if (a === '') return s;
    return {
      ...mapFormulas(s, (f) => withNames(f, (n) => (n === a ? '(part_1*part_2)' : n))),
      parameters: new Map([...[...s.parameters].slice(1), ['part_1', null], ['part_2', null]]),
    };
  },
  expected: (base, s) => {
    const [a = ''] = s.parameters.keys();
    const point = (at: Point): Point => moved(at, [a, () => mul(at('part_1'), at('part_2'))]);
    return {
      ...base,
      hamiltonian: (at) => base.hamiltonian(point(at)),
      rate: (c, at) => base.rate(c, point(at)),
      force: (c, at) => base.force(c, point(at)),
      slope: (c, d, at) => base.slope(c, d, point(at)),
    };
  },
};

/** F = 7/3 + g²: a constant changes the Hamiltonian only, g² the force on g. */
export const sourced: Relation = {
  name: 'a source',
  change: (s) => ({ ...s, force: `7/3 + ${s.couplings[0] ?? ''}^2` }),
  expected: (base, s) => {
    const [g = ''] = s.couplings;
    return {
      ...base,
      hamiltonian: (at) => add(base.hamiltonian(at), add(div(7n, 3n), mul(at(g), at(g)))),
      force: (c, at) => (c === g ? sub(base.force(c, at), mul(2n, at(g))) : base.force(c, at)),
    };
  },
};

/** The trace and the determinant of the stability matrix. */
export function traceAndDeterminant(v: View, at: Point): readonly [bigint, bigint] {
  const rows = v.couplings.map((c) => v.couplings.map((d) => v.slope(c, d, at)));
  const trace = rows.reduce((t, row, i) => add(t, row[i] ?? 0n), 0n);
  let determinant = 1n;
  for (let k = 0; k < rows.length; k++) {
    const p = rows.findIndex((row, i) => i >= k && row[k] !== 0n);
    if (p < 0) return [trace, 0n];
    [rows[k], rows[p]] = [rows[p] as bigint[], rows[k] as bigint[]];
    const pivot = rows[k] as bigint[];
    determinant = mul(p === k ? determinant : neg(determinant), pivot[k] as bigint);
    for (const row of rows.slice(k + 1)) {
      const q = div(row[k] as bigint, pivot[k] as bigint);
      for (let j = k; j < row.length; j++) row[j] = sub(row[j] as bigint, mul(q, pivot[j] as bigint));
    }
  }
  return [trace, determinant];
}
