import type { Arithmetic } from '../laws/calculator.ts';
import { calculate } from '../laws/calculator.ts';

/** ζ(3) … ζ(7): OEIS A002117, A013662, A013663, A013664, A013665. */
const zeta: ReadonlyMap<number, number> = new Map([
  [3, 1.2020569031595942],
  [4, 1.0823232337111382],
  [5, 1.0369277551433699],
  [6, 1.0173430619844491],
  [7, 1.0083492773819228],
]);

export type Values = Readonly<Record<string, number>>;

function known<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`${name} has no value`);
  return value;
}

/** Double precision. */
const real = (at: Values): Arithmetic<number> => ({
  number: Number,
  name: (n) => (n in at ? known(at[n], n) : n === 'pi' ? Math.PI : known(zeta.get(zetaOf(n)), n)),
  add: (a, b) => a + b,
  neg: (a) => -a,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  pow: (a, b) => a ** b,
  call: (fn, [x = Number.NaN]) => {
    if (fn === 'zeta') return known(zeta.get(x), `zeta(${x})`);
    return known((Math as unknown as Record<string, (x: number) => number>)[fn === 'ln' ? 'log' : fn], fn)(x);
  },
});

/** `zeta3` is ζ(3), as the cases write it. */
const zetaOf = (name: string): number => Number(/^zeta(\d)$/.exec(name)?.[1]);

/** D(H,tau) as the name H_dot, D(H,tau,2) as H_ddot, so that velocities have values like any other name. */
const flattened = (formula: string): string =>
  formula.replace(/\bD\((\w+),tau(,2)?\)/g, (_, name: string, twice?: string) =>
    twice === undefined ? `${name}_dot` : `${name}_ddot`,
  );

/** The value of a printed formula, computed from its text alone. */
export const valueOf = (formula: string, at: Values = {}): number => calculate(flattened(formula), real(at));

export interface Complex {
  readonly re: number;
  readonly im: number;
}

const times = (a: Complex, b: Complex): Complex => ({
  re: a.re * b.re - a.im * b.im,
  im: a.re * b.im + a.im * b.re,
});
const inverse = ({ re, im }: Complex): Complex => {
  const size = re * re + im * im;
  return { re: re / size, im: -im / size };
};
const root = ({ re, im }: Complex): Complex => {
  const size = Math.hypot(re, im);
  const x = Math.sqrt((size + re) / 2);
  const y = Math.sqrt((size - re) / 2);
  return { re: x, im: im < 0 ? -y : y };
};
const whole = (re: number): Complex => ({ re, im: 0 });

export const complex = {
  add: (a: Complex, b: Complex): Complex => ({ re: a.re + b.re, im: a.im + b.im }),
  sub: (a: Complex, b: Complex): Complex => ({ re: a.re - b.re, im: a.im - b.im }),
  mul: times,
  size: ({ re, im }: Complex): number => Math.hypot(re, im),
};

/** The complex value of a formula without functions other than square roots. */
export const complexValueOf = (formula: string, at: Values = {}): Complex =>
  calculate<Complex>(formula, {
    number: (t) => whole(Number(t)),
    name: (n) => (n === 'I' ? { re: 0, im: 1 } : whole(real(at).name(n))),
    add: complex.add,
    neg: ({ re, im }) => ({ re: -re, im: -im }),
    mul: times,
    div: (a, b) => times(a, inverse(b)),
    pow: (a, { re: k }) => {
      let power = whole(1);
      for (let i = 0; i < Math.abs(k); i++) power = times(power, a);
      return k < 0 ? inverse(power) : power;
    },
    call: (fn, [x = whole(Number.NaN)]) => (fn === 'sqrt' ? root(x) : whole(Number.NaN)),
  });

/** det(x − M) by expansion along the first row. */
export function characteristic(matrix: readonly (readonly number[])[], x: Complex): Complex {
  const minor = (rows: readonly number[], columns: readonly number[]): Complex => {
    const [first, ...rest] = rows;
    if (first === undefined) return whole(1);
    return columns.reduce((sum, c, i) => {
      const entry = complex.sub(first === c ? x : whole(0), whole(matrix[first]?.[c] ?? Number.NaN));
      const term = times(
        entry,
        minor(
          rest,
          columns.filter((other) => other !== c),
        ),
      );
      return i % 2 === 0 ? complex.add(sum, term) : complex.sub(sum, term);
    }, whole(0));
  };
  const indices = matrix.map((_, i) => i);
  return minor(indices, indices);
}

/** Numbers in (0.1, 1) that depend on nothing but their arguments, as many points as wanted. */
export const pointOf = (names: readonly string[], k: number): Values =>
  Object.fromEntries(names.map((name, i) => [name, 0.1 + (0.9 * ((53 * k + 29 * i + 7) % 89)) / 89]));
