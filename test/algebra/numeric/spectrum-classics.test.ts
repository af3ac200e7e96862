import { describe, expect, it, test } from 'vitest';
import { distance, expectTruth, kinds, known, largestError, matrixOf, realParts, values } from './checks.ts';

describe('Golub and Van Loan, Matrix Computations', () => {
  it('§ 7.2.2 and MATLAB’s gallery(3): 1, 2, 3, badly conditioned', () => {
    const s = known([
      [-149, -50, -154],
      [537, 180, 546],
      [-27, -9, -25],
    ]);
    expectTruth(s, [1, 2, 3]);
    expect(s.eigenvalues.map((e) => Math.round(e.condition))).toEqual([219, 395, 604]);
    expect(largestError(s)).toBeLessThan(1e-8);
  });
  it('example 7.2.1: (1, 2, 3; 0, 4, 5; 0, .001, 4.02)', () => {
    const s = known([
      [1, 2, 3],
      [0, 4, 5],
      [0, 0.001, 4.02],
    ]);
    const root = Math.sqrt(0.01 ** 2 + 0.005);
    expectTruth(s, [4.01 + root, 4.01 - root, 1], 1e-15);
  });
});

describe('J. H. Wilkinson, The Algebraic Eigenvalue Problem', () => {
  it('W21+, p. 308: the largest pair agrees to 14 digits, none of it is defective', () => {
    const s = known(matrixOf(21, (i, j) => (i === j ? Math.abs(10 - i) : Number(Math.abs(i - j) === 1))));
    const found = realParts(s);
    expect(found[0]).toBeCloseTo(10.746194182903393, 12);
    expect(found[2]).toBeCloseTo(9.210678647361332, 11);
    expect(found[20]).toBeCloseTo(-1.125441522119985, 12);
    expect(s.clusters[0]).toMatchObject({ size: 2, kind: 'semisimple', geometric: 2 });
    expect(largestError(s)).toBeLessThan(1e-10);
    expect(Math.max(...s.eigenvalues.map((e) => e.condition))).toBeCloseTo(1, 10);
  });
  it('the companion of (x − 1)⋯(x − 15): exact coefficients, errors of hundredths', () => {
    const n = 15;
    let coefficients = [1];
    for (let k = 1; k <= n; k++)
      coefficients = [...coefficients, 0].map((c, i) => c - k * (coefficients[i - 1] ?? 0));
    expect(coefficients.every(Number.isSafeInteger)).toBe(true);
    const s = known(matrixOf(n, (i, j) => (i === 0 ? -coefficients[j + 1]! : Number(i === j + 1))));
    expectTruth(
      s,
      Array.from({ length: n }, (_, i) => i + 1),
    );
  });
});

test('the matrix of W. L. Frank (1958): λ and 1/λ, the small ones ill-conditioned', () => {
  const s = known(matrixOf(12, (i, j) => (j < i - 1 ? 0 : 12 - Math.max(i, j))));
  expect(realParts(s)[0]).toBeCloseTo(32.228891501572161, 10);
  for (const [i, a] of s.eigenvalues.entries()) {
    const b = s.eigenvalues[11 - i]!;
    expect(Math.abs(a.value.re - 1 / b.value.re)).toBeLessThanOrEqual(
      a.error + (2 * b.error) / b.value.re ** 2,
    );
  }
  expect(Math.max(...s.eigenvalues.map((e) => e.condition))).toBeGreaterThan(1e7);
});

describe('P. A. Clement, SIAM Rev. 1 (1959) 50', () => {
  it.each([4, 7, 12, 25, 40])('±n, ±(n − 2), … for %i rows', (n) => {
    const s = known(matrixOf(n, (i, j) => (j === i + 1 ? i + 1 : j === i - 1 ? n - i : 0)));
    expectTruth(
      s,
      Array.from({ length: n }, (_, i) => n - 1 - 2 * i),
    );
    expect(largestError(s)).toBeLessThan(1e-6);
  });
});

describe('non-normal matrices', () => {
  it('J. F. Grcar (1989): trace, pairs, an indented spectrum', () => {
    const n = 30;
    const s = known(matrixOf(n, (i, j) => (j === i - 1 ? -1 : Number(j >= i && j <= i + 3))));
    expect(realParts(s).reduce((a, b) => a + b)).toBeCloseTo(n, 10);
    expect(values(s).every(({ im }) => im !== 0)).toBe(true);
    expect(values(s).every(({ re, im }) => re > -0.5 && Math.hypot(re, im) < 3.3)).toBe(true);
  });
  it('W. Kahan’s triangle: its diagonal, exactly', () => {
    const [c, d] = [Math.cos(1.2), Math.sin(1.2)];
    const s = known(matrixOf(20, (i, j) => (j < i ? 0 : d ** i * (i === j ? 1 : -c))));
    expect(realParts(s)).toEqual(Array.from({ length: 20 }, (_, i) => d ** i));
    expect(largestError(s)).toBe(0);
  });
});

describe('rotations and permutations', () => {
  it('a rotation has exp(±iφ)', () => {
    const [c, s] = [0.8, 0.6];
    expectTruth(
      known([
        [c, -s],
        [s, c],
      ]),
      [
        { re: c, im: s },
        { re: c, im: -s },
      ],
    );
  });
  it.each([3, 4, 5, 8, 16])(
    'a cycle of %i has the roots of unity, where the usual shifts stand still',
    (n) => {
      const s = known(matrixOf(n, (i, j) => Number(i === (j + 1) % n)));
      expectTruth(
        s,
        Array.from({ length: n }, (_, k) => ({
          re: Math.cos((2 * Math.PI * k) / n),
          im: Math.sin((2 * Math.PI * k) / n),
        })),
        1e-15,
      );
      expect(kinds(s)).toEqual(new Array(n).fill('simple 1/1'));
    },
  );
});

describe('Jordan blocks', () => {
  const block = (n: number, corner: number): number[][] =>
    matrixOf(n, (i, j) => (i === j ? 2 : j === i + 1 ? 1 : i === n - 1 && j === 0 ? corner : 0));

  it.each([2, 3, 5, 8, 20, 40])('of %i rows: exact and defective', (n) => {
    const s = known(block(n, 0));
    expect(kinds(s)).toEqual([`defective 1/${n}`]);
    expect(s.clusters[0]).toMatchObject({ mean: { re: 2, im: 0 }, radius: 0 });
    expect(largestError(s)).toBe(0);
  });

  const perturbed = [2, 3, 5, 8].flatMap((n) =>
    [-4, -8, -12, -16].map((k) => [n, 10 ** k, 10 ** (k / n)] as const),
  );
  const onCircle = (n: number, radius: number): readonly { re: number; im: number }[] =>
    Array.from({ length: n }, (_, k) => ({
      re: 2 + radius * Math.cos((2 * Math.PI * k) / n),
      im: radius * Math.sin((2 * Math.PI * k) / n),
    }));
  it.each(perturbed)('%i rows with %f in the corner: 2 + ε^{1/m} roots of unity', (n, corner, radius) => {
    expectTruth(known(block(n, corner)), onCircle(n, radius), 2e-15);
  });
  it.each(perturbed)('%i rows, unseen %f in the corner: the uncertainty covers it', (n, corner, radius) => {
    const s = known(block(n, 0), { uncertainty: corner });
    expectTruth(s, onCircle(n, radius));
    expect(kinds(s)).toEqual([`defective 1/${n}`]);
    expect(s.clusters[0]!.meanError).toBeLessThan(20 * corner + 1e-13);
    // The error has the size of ε^{1/m}, not of ε times a condition.
    expect(largestError(s)).toBeLessThan(40 * (corner + 1e-15) ** (1 / n));
  });
  it('hidden in a full matrix', () => {
    const s = known([
      [3, 1],
      [-1, 1],
    ]);
    expectTruth(s, [2, 2]);
    expect(kinds(s)).toEqual(['defective 1/2']);
    expect(distance(s.clusters[0]!.mean, { re: 2, im: 0 })).toBeLessThan(1e-14);
  });
});
