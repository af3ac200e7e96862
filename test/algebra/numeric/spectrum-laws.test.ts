import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { add, mul, one, scale, zero } from '../../../src/algebra/numeric/complex.ts';
import type { Complex } from '../../../src/algebra/numeric/complex.ts';
import { adjoint, frobenius, identity, inner, product } from '../../../src/algebra/numeric/complex-matrix.ts';
import type { ComplexMatrix } from '../../../src/algebra/numeric/complex-matrix.ts';
import { spectrum } from '../../../src/algebra/numeric/spectrum.ts';
import { runs } from '../../runs.ts';
import { distance, expectTruth, known, largestError, values } from './checks.ts';

const real = (re: number): Complex => ({ re, im: 0 });
const small = fc.integer({ min: -2, max: 2 });
/** Entries many decades apart have vectors that are exact in balanced coordinates only. */
const moderate = fc.double({ min: -1, max: 1, noNaN: true }).map((x) => (Math.abs(x) < 1e-7 ? 0 : x));
const squares = <T>(n: number, entry: fc.Arbitrary<T>): fc.Arbitrary<T[][]> =>
  fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n });

/** P and P⁻¹ with integer entries: products of few elementary row operations. */
const unimodular = (n: number): fc.Arbitrary<readonly [ComplexMatrix, ComplexMatrix]> =>
  fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), small), { maxLength: 2 * n }).map((operations) => {
    let [p, inverse]: [ComplexMatrix, ComplexMatrix] = [identity(n), identity(n)];
    for (const [i, j, k] of operations.filter(([a, b]) => a !== b)) {
      const elementary = (c: number): ComplexMatrix =>
        identity(n).map((row, r) => row.map((x, s) => (r === i && s === j ? real(c) : x)));
      [p, inverse] = [product(elementary(k), p), product(inverse, elementary(-k))];
    }
    return [p, inverse] as const;
  });

/** P·J·P⁻¹ with integer entries, J upper bidiagonal with the diagonal `truth`, ones beside it where `links` say so. */
interface Sample {
  readonly matrix: ComplexMatrix;
  readonly truth: readonly Complex[];
}

const sample = (value: fc.Arbitrary<Complex>, link: fc.Arbitrary<boolean>): fc.Arbitrary<Sample> =>
  fc.integer({ min: 1, max: 7 }).chain((n) =>
    fc
      .tuple(
        unimodular(n),
        fc.array(value, { minLength: n, maxLength: n }),
        fc.array(link, { minLength: n, maxLength: n }),
      )
      .map(([[p, inverse], truth, links]) => {
        const j = identity(n).map((row, r) =>
          row.map((_, s) => (r === s ? truth[r]! : s === r + 1 && links[r]! ? one : zero)),
        );
        return { matrix: product(product(p, j), inverse), truth };
      }),
  );

const integers = fc.integer({ min: -9, max: 9 }).map(real);
const gaussian = fc.record({ re: fc.integer({ min: -5, max: 5 }), im: fc.integer({ min: -5, max: 5 }) });
const few = fc.constantFrom(-1, 0, 2).map(real);

describe('integer matrices P·J·P⁻¹ (the truth is exact): every error holds it', () => {
  it.each([
    ['real, diagonal', integers, fc.constant(false)],
    ['complex, diagonal', gaussian, fc.constant(false)],
    ['repeated and semisimple', few, fc.constant(false)],
    ['repeated and defective', few, fc.boolean()],
    ['one Jordan block', fc.constant(real(3)), fc.constant(true)],
  ] as const)('%s', (_, value, link) =>
    fc.assert(
      fc.property(sample(value, link), ({ matrix, truth }) => expectTruth(known(matrix), truth)),
      runs(150),
    ),
  );

  it('after a similarity by powers of two, over sixteen decades', () =>
    fc.assert(
      fc.property(
        sample(integers, fc.boolean()),
        fc.array(fc.integer({ min: -13, max: 13 }), { minLength: 7, maxLength: 7 }),
        ({ matrix, truth }, d) =>
          expectTruth(
            known(matrix.map((row, i) => row.map((c, j) => scale(c, 2 ** (d[i]! - d[j]!))))),
            truth,
          ),
      ),
      runs(150),
    ));

  it('when the matrix was changed within its uncertainty', () =>
    fc.assert(
      fc.property(
        sample(few, fc.boolean()),
        squares(7, moderate),
        fc.constantFrom(1e-4, 1e-7, 1e-10, 1e-14),
        ({ matrix, truth }, noise, size) => {
          const noisy = matrix.map((row, i) => row.map((c, j) => add(c, real(size * noise[i]![j]!))));
          expectTruth(known(noisy, { uncertainty: size + 1e-13 }), truth);
        },
      ),
      runs(150),
    ));
});

describe('semisimple and defective are told apart', () => {
  const expectKinds = (isDefective: boolean): void =>
    fc.assert(
      fc.property(unimodular(5), ([p, inverse]) => {
        const j = identity(5).map((row, r) =>
          row.map((x, s) =>
            r === s ? scale(x, r < 3 ? 1 : r) : isDefective && r === 0 && s === 1 ? one : zero,
          ),
        );
        const { clusters } = known(product(product(p, j), inverse));
        const triple = clusters.find(({ size }) => size === 3);
        expect(triple?.kind).toBe(isDefective ? 'defective' : 'semisimple');
        expect(triple?.geometric).toBe(isDefective ? 2 : 3);
      }),
      runs(150),
    );
  it('a threefold eigenvalue with three vectors', () => expectKinds(false));
  it('a threefold eigenvalue with two vectors', () => expectKinds(true));
});

/** ‖a v − value v‖. */
const residual = (a: ComplexMatrix, v: readonly Complex[], value: Complex): number =>
  Math.hypot(
    ...a.map((row, i) => {
      const image = row.reduce((s, c, j) => add(s, mul(c, v[j]!)), zero);
      return distance(image, mul(value, v[i]!));
    }),
  );

describe('any matrix', () => {
  /** Residuals of matrices whose entries differ by many decades. */
  const wide = 1e-8;
  const entry = fc.record({ re: moderate, im: moderate });
  const graded = fc
    .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -8, max: 1 }), fc.boolean())
    .map(([x, e, negative]) => (negative ? -x : x) * 10 ** e);
  const sizes = fc.integer({ min: 1, max: 9 });
  const sum = (all: readonly Complex[]): Complex => all.reduce(add, zero);

  it.each([
    ['complex', sizes.chain((n) => squares(n, entry))],
    ['real', sizes.chain((n) => squares(n, moderate.map(real)))],
    ['real, entries from 1e-8 to 1e2', sizes.chain((n) => squares(n, graded.map(real)))],
    ['with many zeros', sizes.chain((n) => squares(n, fc.constantFrom(0, 0, 0, 1, -1, 2).map(real)))],
  ] as const)('%s: traces of a and a², and distinct eigenvalues have dual vectors', (_, matrices) =>
    fc.assert(
      fc.property(matrices, (a) => {
        const s = known(a, {}, wide);
        const size = frobenius(a);
        const found = values(s);
        const rounding = 1e-14 * a.length * size;
        expect(distance(sum(found), sum(a.map((row, i) => row[i]!)))).toBeLessThanOrEqual(rounding);
        const trace2 = sum(product(a, a).map((row, i) => row[i]!));
        expect(distance(sum(found.map((z) => mul(z, z))), trace2)).toBeLessThanOrEqual(10 * rounding * size);
        for (const u of s.eigenvalues)
          for (const v of s.eigenvalues) {
            const gap = distance(u.value, v.value);
            if (u.cluster === v.cluster || gap < 1e-3 * size) continue;
            // (λ_v − λ_u) uᴴv is uᴴ times the residual of v less the residual of u times v.
            const left = residual(adjoint(a), u.left, { re: u.value.re, im: -u.value.im });
            const allowed = residual(a, v.right, v.value) + left + rounding;
            expect(distance(inner(u.left, v.right), zero)).toBeLessThanOrEqual(allowed / gap);
          }
      }),
      runs(150),
    ),
  );

  it('a matrix and its adjoint have conjugate spectra within their errors', () =>
    fc.assert(
      fc.property(squares(6, entry), (a) => {
        const [s, t] = [known(a, {}, wide), known(adjoint(a), {}, wide)];
        for (const { value, error } of s.eigenvalues) {
          const mirror = { re: value.re, im: -value.im };
          const near = t.eigenvalues.some((e) => distance(e.value, mirror) <= error + e.error);
          expect(near).toBe(true);
        }
      }),
      runs(100),
    ));

  it('Hermitian: real, well conditioned, an orthonormal basis', () =>
    fc.assert(
      fc.property(squares(6, entry), (b) => {
        const a = b.map((row, i) => row.map((c, j) => add(c, { re: b[j]![i]!.re, im: -b[j]![i]!.im })));
        const s = known(a);
        expect(values(s).every(({ im }) => im === 0)).toBe(true);
        for (const [i, u] of s.eigenvalues.entries())
          for (const [j, v] of s.eigenvalues.entries())
            expect(distance(inner(u.right, v.right), i === j ? one : zero)).toBeLessThan(1e-13);
      }),
      runs(100),
    ));

  it('over the whole range of doubles: an answer, and no NaN in it', () => {
    const wild = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(0));
    const answers = fc.tuple(
      sizes.chain((n) => squares(n, fc.record({ re: wild, im: fc.oneof(wild, fc.constant(0)) }))),
      fc.oneof(fc.constant(0), fc.double({ min: 0, noNaN: true, noDefaultInfinity: true })),
    );
    fc.assert(
      fc.property(answers, ([a, uncertainty]) => {
        const s = spectrum(a, { uncertainty });
        if (s.kind === 'unknown') return;
        const numbers = s.eigenvalues.flatMap(({ error, condition, right, left }) => [
          ...[...right, ...left].flatMap(({ re, im }) => [re, im]),
          Math.min(error, condition, 1),
        ]);
        for (const { mean, meanError, radius } of s.clusters)
          numbers.push(mean.re, mean.im, Math.min(meanError, radius, 1));
        expect(numbers.filter((x) => !Number.isFinite(x))).toEqual([]);
      }),
      runs(300),
    );
  });

  it('of forty rows, in time', () => {
    const a = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 40 }, (_, j) => Math.sin(1 + 3 * i * i + 7 * j + i * j)),
    );
    expect(largestError(known(a))).toBeLessThan(1e-9);
  });
});
