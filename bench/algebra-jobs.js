// One job of exact algebra in a fresh process: `node bench/algebra-jobs.js KERNEL JOB ARGUMENT…`. Prints, as JSON, the
// milliseconds of the job without the loading of code, and the largest memory of the process.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { theoryOf } from './betas.js';

const load = createRequire(import.meta.url);
const [kernelPath = '', job = '', name = '', columns = ''] = process.argv.slice(2);
const kernel = await import(pathToFileURL(kernelPath).href);
const { P, newWork } = kernel;

/** A budget that none of these jobs uses up. */
const ring = P.newRing(newWork(1e12));

/** What a job takes: milliseconds on the clock, and of the processor, which other work disturbs less. */
const stopwatch = () => {
  const [begin, used] = [performance.now(), process.cpuUsage()];
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { ms: performance.now() - begin, cpu: (user + system) / 1000 };
  };
};

/** Reads formulas in couplings, momenta and `k`. @param {readonly string[]} names */
const readerFor = (names) => {
  const all = [...names, ...names.map((g) => `p${g}`), 'k'];
  const read = kernel.polynomialReader(ring, new Map(all.map((x, i) => [x, i])));
  return (/** @type {string} */ text) => {
    const { ok, polynomial, problem } = read(text);
    if (!ok) throw new Error(JSON.stringify(problem));
    return polynomial;
  };
};

/** Parse, Jacobian, H = Σ p_i β_i, ṗ_i = −Σ_j p_j ∂β_j/∂g_i, as polynomials. */
function hamilton() {
  const { names, formulas } = theoryOf(name);
  const g = names.map((_, i) => i);
  const time = stopwatch();
  const betas = formulas.map(readerFor(names));
  const parse = time().ms;
  const jacobian = betas.map((beta) => kernel.gradient(beta, g));
  const differentiate = time().ms - parse;
  const p = g.map((i) => P.variable(ring, names.length + i));
  const hamiltonian = P.dot(ring, p, betas);
  const down = p.map(P.neg);
  const rates = g.map((i) => {
    const column = jacobian.map((row) => row[i]);
    return P.dot(ring, down, column);
  });
  const total = time();
  const terms = rates.reduce((sum, rate) => sum + rate.terms.size, hamiltonian.terms.size);
  const parts = { parse, differentiate, sums: total.ms - parse - differentiate };
  return { answers: { jacobian, rates }, figures: { ...total, ...parts, terms } };
}

/**
 * The same by somebody else, for the first columns of the Jacobian, whose time is multiplied up to all of them; H
 * itself is not asked for. The answers are compared with ours afterwards.
 * @template B, D
 * @param {{ parse: (formula: string, i: number) => B, derivative: (beta: B, g: string) => D,
 *   rate: (column: readonly D[], momenta: readonly string[]) => string, show: (d: D) => string }} other
 */
function peer({ parse, derivative, rate, show }) {
  const { names, formulas } = theoryOf(name);
  const momenta = names.map((g) => `p${g}`);
  const used = names.slice(0, columns === '' ? undefined : Number(columns));
  const time = stopwatch();
  const betas = formulas.map(parse);
  const parsed = time();
  const answers = used.map((g) => {
    const column = betas.map((beta) => derivative(beta, g));
    return { column: column.map(show), rate: rate(column, momenta) };
  });
  const total = time();
  const { jacobian, rates } = hamilton().answers;
  const read = readerFor(names);
  const same = answers.every(
    ({ column, rate }, i) =>
      P.equal(read(rate), rates[i]) && column.every((text, j) => P.equal(read(text), jacobian[j]?.[i])),
  );
  if (!same) throw new Error('the answers differ');
  const part = used.length / names.length;
  const whole = (/** @type {'ms' | 'cpu'} */ key) => parsed[key] + (total[key] - parsed[key]) / part;
  return { ms: whole('ms'), cpu: whole('cpu'), part };
}

/** (1 + Σ x_i^e_i)^k. @param {readonly number[]} powers @param {number} k */
const powerOfSum = (powers, k) => {
  const variables = powers.map((e, i) => P.variable(ring, i, e));
  return P.pow(P.sum(ring, [P.one(ring), ...variables]), k);
};

/** @param {() => unknown} compute @param {(result: any) => number} terms */
function timed(compute, terms = (p) => p.terms.size) {
  const time = stopwatch();
  const result = compute();
  return { ...time(), terms: terms(result) };
}

/** @type {Record<string, () => Record<string, unknown>>} */
const jobs = {
  own: () => hamilton().figures,

  /** The tenth time in one process: what is left when the code is compiled. */
  again() {
    for (let i = 0; i < 9; i++) hamilton();
    return hamilton().figures;
  },

  /** The Jacobian through expressions. */
  expressions() {
    const { names, formulas } = theoryOf(name);
    const declared = new Map([...names, 'k'].map((x) => [x, kernel.sym(x)]));
    const vocabulary = { declared, time: kernel.sym('tau') };
    const time = stopwatch();
    const betas = formulas.map((text) => kernel.parseFormula(text, vocabulary).expr);
    const parse = time().ms;
    const jacobian = betas.map((beta) => names.map((g) => kernel.partial(beta, kernel.sym(g))));
    return { ...time(), parse, rows: jacobian.length };
  },

  nerdamer() {
    const nerdamer = load('nerdamer');
    load('nerdamer/Calculus');
    nerdamer.set('TIMEOUT', 6e8);
    return peer({
      parse: (formula) => nerdamer(formula),
      derivative: (beta, g) => nerdamer.diff(beta, g),
      rate: (column, momenta) =>
        momenta
          .reduce((sum, p, j) => sum.subtract(nerdamer(p).multiply(column[j])), nerdamer('0'))
          .toString(),
      show: (d) => d.toString(),
    });
  },

  algebrite() {
    const algebrite = load('algebrite');
    let count = 0;
    return peer({
      parse: (formula, i) => {
        algebrite.run(`b${i}=${formula}`);
        return `b${i}`;
      },
      derivative: (beta, g) => {
        algebrite.run(`d${++count}=d(${beta},${g})`);
        return `d${count}`;
      },
      rate: (column, momenta) => String(algebrite.run(column.map((d, j) => `-${momenta[j]}*${d}`).join(''))),
      show: (d) => String(algebrite.run(d)),
    });
  },

  /** SymPy's polynomials from the same text, where it is installed. */
  sympy() {
    const { names, formulas } = theoryOf(name);
    const script = `
import json, sys, time
import sympy
names, formulas = json.load(sys.stdin)
g, p, k = sympy.symbols(names), sympy.symbols(['p' + x for x in names]), sympy.Symbol('k')
ring = (*g, *p, k)
table = dict(zip(names + ['k'], g + [k]))
start, used = time.time(), time.process_time()
betas = [sympy.Poly(sympy.sympify(f.replace('^', '**'), table), *ring) for f in formulas]
momenta = [sympy.Poly(x, *ring) for x in p]
for x in g:
    rate = -sum((q * beta.diff(x) for q, beta in zip(momenta, betas)), sympy.Poly(0, *ring))
print(json.dumps({"ms": 1000 * (time.time() - start), "cpu": 1000 * (time.process_time() - used)}))`;
    const input = JSON.stringify([names, formulas]);
    const { status, stdout } = spawnSync('python3', ['-c', script], { input, encoding: 'utf8' });
    return status === 0 ? JSON.parse(stdout) : {};
  },

  /** f(f + 1) for f = (1 + x + y + z + t)^k (R. Fateman, SIGSAM Bulletin 37 (2003) 4). */
  dense() {
    const f = powerOfSum([1, 1, 1, 1], Number(name));
    const g = P.add(f, P.one(ring));
    return timed(() => P.mul(f, g));
  },

  /** Of the possible monomials few occur: powers of 1 + x + y + z² + t³ + u⁵ and of the same in reverse order. */
  sparse() {
    const k = Number(name);
    const [f, g] = [powerOfSum([1, 1, 2, 3, 5], k), powerOfSum([5, 3, 2, 1, 1], k)];
    return timed(() => P.mul(f, g));
  },

  /** gcd(f h, g h) for powers of three sums. */
  gcd() {
    const [f, g, h] = threePowers();
    const [a, b] = [P.mul(f, h), P.mul(g, h)];
    return timed(() => kernel.gcd(a, b));
  },

  /** The factors of a product of three irreducible sums. */
  factor() {
    const product = threePowers()
      .map((f) => P.add(f, P.one(ring)))
      .reduce(P.mul);
    return timed(
      () => kernel.factor(product),
      () => product.terms.size,
    );
  },
};

const threePowers = () =>
  [
    [1, 2, 3],
    [2, 3, 1],
    [3, 1, 2],
  ].map((powers) => powerOfSum(powers, Number(name)));

const result = jobs[job]?.();
console.log(JSON.stringify({ ...result, mib: process.resourceUsage().maxRSS / 1024 }));
