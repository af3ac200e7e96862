/**
 * Complex matrices for inner loops: real and imaginary parts of all entries one after another, row by row, in one array
 * that is overwritten.
 */

/**
 * L and U in the place of a matrix of n rows, by partial pivoting; `order` receives the rows. Returns whether every pivot
 * is a number different from zero.
 */
export function factorise(a: Float64Array, n: number, order: Int32Array): boolean {
  for (let i = 0; i < n; i++) order[i] = i;
  for (let k = 0; k < n; k++) {
    let best = k;
    let largest = -1;
    for (let i = k; i < n; i++) {
      const at = 2 * (order[i]! * n + k);
      const size = a[at]! * a[at]! + a[at + 1]! * a[at + 1]!;
      if (size > largest) {
        largest = size;
        best = i;
      }
    }
    if (!(largest > 0) || largest === Infinity) return false;
    const row = order[best]!;
    order[best] = order[k]!;
    order[k] = row;
    const pivot = 2 * (row * n + k);
    const [pr, pi] = [a[pivot]! / largest, -a[pivot + 1]! / largest];
    for (let i = k + 1; i < n; i++) {
      const own = 2 * order[i]! * n;
      const re = a[own + 2 * k]!;
      const im = a[own + 2 * k + 1]!;
      if (re === 0 && im === 0) continue;
      const fr = re * pr - im * pi;
      const fi = re * pi + im * pr;
      a[own + 2 * k] = fr;
      a[own + 2 * k + 1] = fi;
      const from = 2 * row * n;
      for (let j = 2 * (k + 1); j < 2 * n; j += 2) {
        const xr = a[from + j]!;
        const xi = a[from + j + 1]!;
        a[own + j] = a[own + j]! - (fr * xr - fi * xi);
        a[own + j + 1] = a[own + j + 1]! - (fr * xi + fi * xr);
      }
    }
  }
  return true;
}

/** The solution of L U x = b in `x`; `b` is kept. */
export function solve(a: Float64Array, n: number, order: Int32Array, b: Float64Array, x: Float64Array): void {
  for (let i = 0; i < n; i++) {
    const row = order[i]!;
    let re = b[2 * row]!;
    let im = b[2 * row + 1]!;
    for (let j = 0, at = 2 * row * n; j < i; j++, at += 2) {
      re -= a[at]! * x[2 * j]! - a[at + 1]! * x[2 * j + 1]!;
      im -= a[at]! * x[2 * j + 1]! + a[at + 1]! * x[2 * j]!;
    }
    x[2 * i] = re;
    x[2 * i + 1] = im;
  }
  for (let i = n - 1; i >= 0; i--) {
    const from = 2 * order[i]! * n;
    let re = x[2 * i]!;
    let im = x[2 * i + 1]!;
    for (let j = i + 1; j < n; j++) {
      const at = from + 2 * j;
      re -= a[at]! * x[2 * j]! - a[at + 1]! * x[2 * j + 1]!;
      im -= a[at]! * x[2 * j + 1]! + a[at + 1]! * x[2 * j]!;
    }
    const pr = a[from + 2 * i]!;
    const pi = a[from + 2 * i + 1]!;
    const size = pr * pr + pi * pi;
    x[2 * i] = (re * pr + im * pi) / size;
    x[2 * i + 1] = (im * pr - re * pi) / size;
  }
}
