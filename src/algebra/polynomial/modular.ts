/**
 * Arithmetic in ℤ/p for primes p < 2²⁶. Residues are doubles 0 … p − 1, so that the product of two is exact.
 */

/** The largest prime below 2²⁶: the first one that modular algorithms use. */
export const largestPrime = 67_108_859;

/** The largest prime below n > 3. */
export function primeBelow(n: number): number {
  let candidate = n - 1;
  while (leastPrimeFactor(candidate) < candidate) candidate--;
  return candidate;
}

/** The least prime above n ≥ 1. */
export function primeAfter(n: number): number {
  let candidate = n + 1;
  while (leastPrimeFactor(candidate) < candidate) candidate++;
  return candidate;
}

/** The least prime that divides n > 1. */
export function leastPrimeFactor(n: number): number {
  if (n % 2 === 0) return 2;
  for (let d = 3; d * d <= n; d += 2) if (n % d === 0) return d;
  return n;
}

/**
 * x mod p for 0 ≤ x < 2²⁶p. The rounded quotient x/p never reaches the next integer: it is at least 1/p > 2⁻²⁶ away
 * from it or there, and below 2²⁶ rounding moves it by at most 2⁻²⁸.
 */
export const reduce = (x: number, p: number): number => x - Math.floor(x / p) * p;

export const mulMod = (a: number, b: number, p: number): number => reduce(a * b, p);

export const subMod = (a: number, b: number, p: number): number => (a >= b ? a - b : a - b + p);

/** The residue of an integer of any size. */
export function residue(c: number | bigint, p: number): number {
  const r = typeof c === 'number' ? c % p : Number(c % BigInt(p));
  return r < 0 ? r + p : r + 0;
}

/** a⁻¹ for a ≠ 0, by Euclid's algorithm. */
export function inverseMod(a: number, p: number): number {
  let [x, y] = [a, p];
  let [u, v] = [1, 0];
  while (x !== 1) {
    const q = Math.floor(y / x);
    [x, y] = [y - q * x, x];
    [u, v] = [v - q * u, u];
  }
  return u < 0 ? u + p : u;
}

/** a^k for k ≥ 0. */
export function powerMod(a: number, k: number, p: number): number {
  let result = 1;
  let square = a;
  for (let n = k; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = mulMod(result, square, p);
    square = mulMod(square, square, p);
  }
  return result;
}

/** 1, a, …, a^n. */
export function powersMod(a: number, n: number, p: number): Float64Array {
  const powers = new Float64Array(n + 1).fill(1);
  for (let k = 1; k <= n; k++) powers[k] = mulMod(powers[k - 1]!, a, p);
  return powers;
}

/** The degree of Σ c_k x^k; −1 for zero. */
export function degreeMod(c: Float64Array): number {
  let d = c.length - 1;
  while (d >= 0 && c[d] === 0) d--;
  return d;
}

/**
 * The monic greatest common divisor of two polynomials in one variable, by Euclid's algorithm; empty if both are zero.
 * It overwrites its arguments. `charge` hears of the steps before each division: they are not known in advance, since
 * remainders can be much shorter than divisors.
 */
export function gcdMod(
  a: Float64Array,
  b: Float64Array,
  p: number,
  charge: (steps: number) => void = () => undefined,
): Float64Array {
  let [f, g] = [a, b];
  let [m, n] = [degreeMod(f), degreeMod(g)];
  if (m < n) [f, g, m, n] = [g, f, n, m];
  while (n >= 0) {
    charge((m - n + 2) * (n + 1));
    makeMonic(g, n, p);
    for (let k = m - n; k >= 0; k--) {
      const top = f[k + n]!;
      if (top === 0) continue;
      const c = p - top;
      for (let i = 0; i < n; i++) f[k + i] = reduce(f[k + i]! + c * g[i]!, p);
      f[k + n] = 0;
    }
    let d = n - 1;
    while (d >= 0 && f[d] === 0) d--;
    [f, g, m, n] = [g, f, n, d];
  }
  makeMonic(f, m, p);
  return f.subarray(0, m + 1);
}

function makeMonic(f: Float64Array, degree: number, p: number): void {
  const lead = f[degree] ?? 1;
  if (lead === 1) return;
  const inverse = inverseMod(lead, p);
  for (let i = 0; i <= degree; i++) f[i] = mulMod(f[i]!, inverse, p);
}

/**
 * The polynomials L_i of degree < n with L_i(x_j) = δ_ij for n different nodes x_j, one after another; `use` gets the
 * coefficients in an array that is used again. Their coefficients are the inverse of Vandermonde's matrix x_i^j, read
 * by columns for interpolation and by rows for the transposed system (Zippel, J. Symb. Comp. 9 (1990) 375).
 */
export function lagrangeBasis(
  nodes: readonly number[],
  p: number,
  use: (row: Float64Array, i: number) => void,
): void {
  const n = nodes.length;
  const all = new Float64Array(n + 1);
  all[0] = 1;
  nodes.forEach((x, k) => {
    for (let i = k + 1; i > 0; i--) all[i] = reduce(all[i - 1]! + (p - x) * all[i]!, p);
    all[0] = mulMod(all[0]!, p - x, p);
  });
  const row = new Float64Array(n);
  nodes.forEach((x, i) => {
    let carry = 0;
    let value = 0;
    for (let k = n - 1; k >= 0; k--) {
      carry = reduce(all[k + 1]! + x * carry, p);
      row[k] = carry;
      value = reduce(carry + x * value, p);
    }
    const inverse = inverseMod(value, p);
    for (let k = 0; k < n; k++) row[k] = mulMod(row[k]!, inverse, p);
    use(row, i);
  });
}
