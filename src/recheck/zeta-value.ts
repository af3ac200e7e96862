/** ζ(s) for s > 1: Σ (−1)^n (n+1)^(−s)/(1 − 2^(1−s)), accelerated (Cohen, Villegas and Zagier, Exp. Math. 9 (2000) 3). */
export function zetaValue(s: number): number {
  if (!(s > 1)) return Number.NaN;
  const terms = 24;
  const growth = (3 + Math.sqrt(8)) ** terms;
  const d = (growth + 1 / growth) / 2;
  let [b, c, sum] = [-1, -d, 0];
  for (let k = 0; k < terms; k++) {
    c = b - c;
    sum += c * (k + 1) ** -s;
    b = ((k + terms) * (k - terms) * b) / ((k + 0.5) * (k + 1));
  }
  return sum / d / (1 - 2 ** (1 - s));
}
