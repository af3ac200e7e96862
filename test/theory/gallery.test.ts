import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decimal, pointsOf } from './points.ts';
import { evaluateFloat } from '../../src/expr/evaluate.ts';
import { infixPrinter } from '../../src/expr/infix.ts';
import { substitute } from '../../src/expr/walk.ts';
import type { Expr } from '../../src/expr/expr.ts';
import { formatProblem } from '../../src/theory/format.ts';
import { readTheory } from '../../src/theory/read.ts';
import type { Theory } from '../../src/theory/theory.ts';
import { caseOf, theoryFileOf } from '../theory-of-case.ts';
import { betasOf, theoryIn } from './reading.ts';

const directory = new URL('../../theories/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(`${name}.yaml`, directory), 'utf8');
const gallery = (name: string): Theory => theoryIn(textOf(name));

/** The theories of the gallery and the cases that they must equal. */
const sources = {
  phi4: 'phi4_ising_1loop',
  toy: 'toy_scale_lagrangian',
  'on-phi4': 'phi4_on_3loop',
  kondo: 'kondo_anisotropic',
  kt: 'kt_linearised',
  'sm-1loop': 'sm_1loop_pyrate',
  'sm-2loop': 'sm_2loop_pyrate',
  'qcd-5loop': 'qcd_5loop_nf5',
} as const;
const names = Object.keys(sources) as (keyof typeof sources)[];

test('every file of the gallery is tested here', () => {
  expect(readdirSync(directory).sort()).toEqual(names.map((n) => `${n}.yaml`).sort());
});

describe.each(names)('%s', (name) => {
  const read = readTheory(textOf(name), { file: `theories/${name}.yaml` });

  test('reads without problems and without notices', () => {
    expect(read.ok ? [] : read.problems.map(formatProblem)).toEqual([]);
    expect(read.ok && read.notices).toEqual([]);
  });

  test('is named like its file, has references and start values', () => {
    const theory = gallery(name);
    expect(theory.name).toBe(name);
    expect(theory.references.length).toBeGreaterThan(0);
    for (const c of theory.coordinates) expect(c.start).toBeDefined();
    for (const p of theory.parameters) expect(p.value).toBeDefined();
  });

  test('says what the literature says', () => {
    const ours = gallery(name);
    const theirs = theoryIn(theoryFileOf(caseOf(sources[name])));
    expect(ours.coordinates.map((c) => c.symbol)).toEqual(theirs.coordinates.map((c) => c.symbol));
    expect(ours.scale).toBe(theirs.scale);
    const [a, b] = [formulasOf(ours), formulasOf(theirs)];
    expect(a.length).toBe(b.length);
    for (const point of pointsOf([...a, ...b])) {
      a.forEach((e, i) => {
        const [x, y] = [evaluateFloat(e, point), evaluateFloat(b[i]!, point)];
        expect(Math.abs(x - y)).toBeLessThanOrEqual(1e-12 * Math.max(1, Math.abs(x)));
      });
    }
  });

  test('starts where the published run starts', () => {
    const from = caseOf(sources[name]).expected.running?.[0]?.from.values ?? {};
    for (const { symbol, start } of gallery(name).coordinates) {
      const published = from[symbol.name];
      if (['phi4', 'on-phi4'].includes(name)) continue;
      expect(start).toBe(decimal(`${published ?? Number.NaN}`));
    }
  });
});

const formulasOf = (theory: Theory): readonly Expr[] => {
  const { source } = theory;
  if (source.kind === 'lagrangian') return [source.lagrangian];
  if (source.kind === 'hamiltonian') return [source.hamiltonian];
  // The essay's A is 3/(16π²).
  const a = theory.name === 'phi4' ? theory.parameters.find((p) => p.symbol.name === 'A') : undefined;
  const inserted = new Map<Expr, Expr>(a?.value ? [[a.symbol, a.value]] : []);
  return source.betas.map((b) => substitute(b, inserted));
};

describe('details', () => {
  test('the essay’s φ⁴ theory is the one of the manual', () => {
    const { parameters, coordinates, scale } = gallery('phi4');
    expect(betasOf(gallery('phi4'))).toEqual(['-eps*g + A*g^2']);
    expect(
      parameters.map((p) => [p.symbol.name, p.latex, p.assume, p.value && infixPrinter()(p.value)]),
    ).toEqual([
      ['eps', '\\varepsilon', 'positive', '1/10'],
      ['A', undefined, 'positive', '3/(16*pi^2)'],
    ]);
    expect(coordinates[0]?.start).toBe(decimal('0.1'));
    expect(scale).toBe('ln mu');
  });

  test('condensed-matter flows run towards large lengths', () => {
    expect(gallery('kondo').scale).toBe('ln L');
    expect(gallery('kt').scale).toBe('ln L');
  });

  test('the Standard Model starts at the mass of the top quark, QCD at that of the Z', () => {
    expect(gallery('sm-2loop').reference).toEqual({ value: { n: 1731, d: 10 }, unit: 'GeV' });
    expect(gallery('qcd-5loop').reference).toEqual({ value: { n: 227969, d: 2500 }, unit: 'GeV' });
  });

  test('the two-loop file cut to one loop is the one-loop file', () => {
    expect(betasOf(theoryIn(textOf('sm-2loop'), { loops: '1' }))).toEqual(betasOf(gallery('sm-1loop')));
  });

  test('the betas of O(N) φ⁴ by loop orders', () => {
    expect(betasOf(theoryIn(textOf('on-phi4'), { loops: '1' }))).toEqual(['-eps*g + (N + 8)*g^2/3']);
  });
});
