/** A number system in which the calculator works. */
export interface Arithmetic<T> {
  readonly number: (decimal: string) => T;
  readonly name: (name: string) => T;
  readonly add: (a: T, b: T) => T;
  readonly neg: (a: T) => T;
  readonly mul: (a: T, b: T) => T;
  readonly div: (a: T, b: T) => T;
  readonly pow: (a: T, b: T) => T;
  readonly call: (fn: string, args: readonly T[]) => T;
}

/**
 * Evaluates a printed formula directly from its text, with the usual precedence and without building an expression:
 * an evaluation that is independent of the code under test.
 */
export function calculate<T>(text: string, r: Arithmetic<T>): T {
  const tokens = text.match(/\d+(?:\.\d+)?(?:e[-+]?\d+)?|[\p{L}_][\p{L}\p{N}_]*|[-+*/^(),]/gu) ?? [];
  let i = 0;
  const accept = (t: string): boolean => (tokens[i] === t ? (i++, true) : false);
  const sum = (): T => {
    let total = accept('-') ? r.neg(product()) : product();
    for (;;) {
      if (accept('+')) total = r.add(total, product());
      else if (accept('-')) total = r.add(total, r.neg(product()));
      else return total;
    }
  };
  const product = (): T => {
    let total = power();
    for (;;) {
      if (accept('*')) total = r.mul(total, power());
      else if (accept('/')) total = r.div(total, power());
      else return total;
    }
  };
  const power = (): T => {
    const base = atom();
    if (!accept('^')) return base;
    return r.pow(base, accept('-') ? r.neg(power()) : power());
  };
  const atom = (): T => {
    const t = tokens[i++];
    if (t === undefined) throw new Error(`the text ends early: ${text}`);
    if (t === '(') {
      const e = sum();
      if (!accept(')')) throw new Error(`no closing parenthesis: ${text}`);
      return e;
    }
    if (/^\d/.test(t)) return r.number(t);
    if (!accept('(')) return r.name(t);
    const args = [sum()];
    while (accept(',')) args.push(sum());
    if (!accept(')')) throw new Error(`no closing parenthesis: ${text}`);
    return r.call(t, args);
  };
  const value = sum();
  if (i !== tokens.length) throw new Error(`unread: ${tokens.slice(i).join(' ')}`);
  return value;
}

/** A double with a bound for its error, accumulated by running error analysis; Infinity where nothing is known. */
export interface Measured {
  readonly value: number;
  readonly error: number;
}

const u = 2 ** -52;
const measured = (value: number, error: number): Measured => ({
  value,
  error:
    Number.isFinite(value) && Math.abs(value) < 1e80 && error <= 1e80
      ? error + u * Math.abs(value) + 1e-80
      : Infinity,
});

/** How fast a function changes, at x known within e. */
const slopes: Readonly<Record<string, (x: number, e: number) => number>> = {
  sqrt: (x, e) => (x > 2 * e ? 1 / Math.sqrt(x - e) : Infinity),
  exp: (x, e) => Math.exp(x + e),
  log: (x, e) => (x > 2 * e ? 1 / (x - e) : Infinity),
  sin: () => 1,
  cos: () => 1,
  tan: (x, e) => (Math.abs(Math.cos(x)) > 4 * e ? 4 / Math.cos(x) ** 2 : Infinity),
  asin: (x, e) => (1 - Math.abs(x) > 2 * e ? 1 / Math.sqrt(1 - (Math.abs(x) + e) ** 2) : Infinity),
  acos: (x, e) => (1 - Math.abs(x) > 2 * e ? 1 / Math.sqrt(1 - (Math.abs(x) + e) ** 2) : Infinity),
  atan: () => 1,
  sinh: (x, e) => Math.cosh(Math.abs(x) + e),
  cosh: (x, e) => Math.cosh(Math.abs(x) + e),
  tanh: () => 1,
};

/** Double precision with running error bounds. */
export function measuring(at: (name: string) => number): Arithmetic<Measured> {
  const mul = (a: Measured, b: Measured): Measured =>
    measured(
      a.value * b.value,
      Math.abs(a.value) * b.error + Math.abs(b.value) * a.error + a.error * b.error,
    );
  const inverse = (a: Measured): Measured =>
    Math.abs(a.value) > 2 * a.error
      ? measured(1 / a.value, (2 * a.error) / a.value ** 2)
      : { value: 1 / a.value, error: Infinity };
  return {
    number: (t) => measured(Number(t), 0),
    name: (n) => measured(n === 'pi' ? Math.PI : n === 'I' ? Number.NaN : at(n), 0),
    add: (a, b) => measured(a.value + b.value, a.error + b.error),
    neg: (a) => ({ value: -a.value, error: a.error }),
    mul,
    div: (a, b) => mul(a, inverse(b)),
    pow: (a, b) => {
      const value = a.value ** b.value;
      const k = Math.abs(b.value);
      const exact = Number.isInteger(b.value);
      if (!exact && !(a.value > 2 * a.error)) return { value, error: Infinity };
      if (exact && k > 0 && !(Math.abs(a.value) > 2 * k * a.error)) return { value, error: Infinity };
      const relative =
        (2 * k * a.error) / Math.abs(a.value) +
        2 * b.error * Math.abs(Math.log(Math.abs(a.value))) +
        2 * k * u;
      return measured(value, relative < 0.1 ? Math.abs(value) * relative : Infinity);
    },
    call: (fn, [x, ...rest]) => {
      const slope = slopes[fn];
      if (x === undefined || rest.length > 0 || slope === undefined)
        return { value: Number.NaN, error: Infinity };
      const f = (Math as unknown as Record<string, (x: number) => number>)[fn];
      return f
        ? measured(f(x.value), slope(x.value, x.error) * x.error)
        : { value: Number.NaN, error: Infinity };
    },
  };
}

/** Do two evaluations agree, as far as the conditioning allows a statement? */
export const agree = (got: number, expected: Measured): boolean =>
  expected.error === Infinity ||
  Number.isNaN(expected.value) ||
  Math.abs(got - expected.value) <= 8 * expected.error;
