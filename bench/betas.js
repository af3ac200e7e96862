// The theories of the benchmarks: formulas as text, the same for everybody who reads them.
import { readFileSync } from 'node:fs';

/** @typedef {{ names: string[], formulas: string[], terms: number }} Theory */

/**
 * Dense cubic beta functions: all n(n+1)(n+2)/6 monomials of degree 3 in each, with random rational coefficients.
 * @param {number} n @returns {Theory}
 */
export function denseCubic(n) {
  let state = n;
  const random = (/** @type {number} */ below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const names = Array.from({ length: n }, (_, i) => `g${i + 1}`);
  let terms = 0;
  const formulas = names.map(() => {
    let text = '';
    for (let i = 0; i < n; i++) {
      for (let j = i; j < n; j++) {
        for (let k = j; k < n; k++) {
          const sign = random(2) === 0 ? '-' : '+';
          text += `${sign}${1 + random(99)}/${1 + random(12)}*${names[i]}*${names[j]}*${names[k]}`;
          terms++;
        }
      }
    }
    return text;
  });
  return { names, formulas, terms };
}

/**
 * The two-loop beta functions of the Standard Model. The loop factor 1/(16π²) is the symbol `k`, for everybody: a
 * quotient by π is no polynomial.
 * @returns {Theory}
 */
export function standardModel() {
  const path = new URL('../test/cases/sm_2loop_pyrate.json', import.meta.url);
  const { couplings, beta } = JSON.parse(readFileSync(path, 'utf8'));
  const formulas = Object.values(beta).map((formula) => String(formula).replaceAll('/(16*pi^2)', '*k'));
  const terms = formulas.join('').split(/[+-]/).length;
  return { names: couplings, formulas, terms };
}

/** @param {string} name `sm-2loop` or the n of a dense theory. */
export const theoryOf = (name) => (name === 'sm-2loop' ? standardModel() : denseCubic(Number(name)));
