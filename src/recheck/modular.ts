/** Arithmetic of whole numbers modulo m. */

export const residueOf = (n: bigint, m: bigint): bigint => {
  const r = n % m;
  return r < 0n ? r + m : r;
};

/** base^exponent mod m for exponent ≥ 0, by squaring. */
export function powerModulo(base: bigint, exponent: bigint, m: bigint): bigint {
  let result = 1n;
  let square = residueOf(base, m);
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % m;
    square = (square * square) % m;
  }
  return result;
}

/** 1/n modulo a prime, by Euclid; undefined for a multiple of it. */
export function inverseModulo(n: bigint, prime: bigint): bigint | undefined {
  let [a, b] = [residueOf(n, prime), prime];
  let [x, y] = [1n, 0n];
  while (a > 1n) {
    const quotient = b / a;
    [a, b] = [b - quotient * a, a];
    [x, y] = [y - quotient * x, x];
  }
  return a === 0n ? undefined : residueOf(x, prime);
}

const bases = [2n, 3n, 5n, 7n, 11n, 13n, 17n, 19n, 23n, 29n, 31n, 37n];

/** Is n > 37 a prime? Miller and Rabin's test, which is exact for n < 2^64 with these bases (Sorenson, Webster 2015). */
export function isPrime(n: bigint): boolean {
  if (bases.some((b) => n % b === 0n)) return false;
  let odd = n - 1n;
  let twos = 0;
  for (; (odd & 1n) === 0n; odd >>= 1n) twos++;
  return bases.every((b) => {
    let x = powerModulo(b, odd, n);
    if (x === 1n || x === n - 1n) return true;
    for (let i = 1; i < twos; i++) {
      x = (x * x) % n;
      if (x === n - 1n) return true;
    }
    return false;
  });
}
