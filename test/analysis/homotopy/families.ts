import { add, mul, num, productOf, sub, sumOf, sym } from '../../../src/expr/build.ts';
import type { Expr, Sym } from '../../../src/expr/expr.ts';
import * as Q from '../../../src/expr/rational.ts';

export interface Family {
  readonly equations: readonly Expr[];
  readonly unknowns: readonly Sym[];
}

const symbols = (n: number): readonly Sym[] => Array.from({ length: n }, (_, i) => sym(`x${i}`));

/** G. Björck, R. Fröberg, J. Symb. Comput. 12 (1991) 329. */
export function cyclic(n: number): Family {
  const unknowns = symbols(n);
  const sums = Array.from({ length: n - 1 }, (_, k) =>
    sumOf(
      unknowns.map((_x, i) =>
        productOf(Array.from({ length: k + 1 }, (_y, j) => unknowns[(i + j) % n] as Expr)),
      ),
    ),
  );
  return { unknowns, equations: [...sums, sub(productOf(unknowns), num(1))] };
}

/** S. Katsura, W. Fukuda, S. Inawashiro, N. M. Fujiki, R. Gebauer, Cell Biophys. 11 (1987) 309: n + 1 unknowns, 2^n zeros. */
export function katsura(n: number): Family {
  const unknowns = symbols(n + 1);
  const at = (k: number): Expr => unknowns[Math.abs(k)] ?? num(0);
  const range = Array.from({ length: 2 * n + 1 }, (_, k) => k - n);
  const equations = Array.from({ length: n }, (_, m) =>
    sub(sumOf(range.map((l) => mul(at(l), at(m - l)))), at(m)),
  );
  return { unknowns, equations: [...equations, sub(sumOf(range.map(at)), num(1))] };
}

/** V. W. Noonburg, SIAM J. Appl. Math. 49 (1989) 1779, in the form of the PHCpack data base. */
export function noon(n: number): Family {
  const unknowns = symbols(n);
  const ten = num(10);
  const equations = unknowns.map((x) => {
    const squares = unknowns.filter((y) => y !== x).map((y) => mul(ten, x, y, y));
    return add(sumOf(squares), mul(num(-11), x), ten);
  });
  return { unknowns, equations };
}

/** All monomials up to a degree, with random coefficients of two digits. */
export function dense(n: number, degree: number, random: () => number): Family {
  const unknowns = symbols(n);
  const monomials = (left: number, i: number): readonly (readonly Expr[])[] =>
    i === n
      ? [[]]
      : Array.from({ length: left + 1 }, (_, k) =>
          monomials(left - k, i + 1).map((m) => [...Array<Expr>(k).fill(unknowns[i]!), ...m]),
        ).flat();
  const coefficient = (): Expr => num(Q.rational(Math.floor(199 * random()) - 99 || 1, 10));
  const equations = unknowns.map(() =>
    sumOf(monomials(degree, 0).map((m) => mul(coefficient(), productOf(m)))),
  );
  return { unknowns, equations };
}
