// One job in a fresh process, so that nothing is remembered from the run before: `node bench/jobs.js JOB ARGUMENT`.
// Prints, as JSON, the milliseconds of the job alone, without the loading of code.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const load = createRequire(import.meta.url);

/** @param {string} name */
async function theoryOf(name) {
  const { readTheory } = await import(new URL('../dist/index.js', import.meta.url).href);
  const text = readFileSync(new URL(`../theories/${name}.yaml`, import.meta.url), 'utf8');
  return readTheory(text, { file: `${name}.yaml` }).theory;
}

/** @type {Record<string, (argument: string) => Promise<Record<string, unknown>>>} */
const jobs = {
  /** Everything: Hamiltonian, Jacobian, Hamilton's equations, the proofs. */
  async derive(name) {
    const { derive } = await import(new URL('../dist/index.js', import.meta.url).href);
    const theory = await theoryOf(name);
    const begin = performance.now();
    const { steps } = derive(theory);
    return { ms: performance.now() - begin, what: `${steps.length} steps` };
  },

  /** The same several times over, of a file cut to a number of loops, with a lift: `FILE,LOOPS,LIFT,TIMES`. */
  async catalogue(argument) {
    const { derive, readTheory } = await import(new URL('../dist/index.js', import.meta.url).href);
    const [file = '', loops, lift, times] = argument.split(',');
    const text = readFileSync(file, 'utf8');
    const runs = Array.from({ length: Number(times) }, () => {
      const begin = performance.now();
      const { steps } = derive(readTheory(text, { file, loops, lift }).theory);
      return { ms: performance.now() - begin, steps: steps.length };
    });
    return { ms: runs.map((r) => r.ms), steps: runs[0]?.steps };
  },

  /** The Jacobian alone, by nerdamer. */
  async nerdamer(name) {
    const { derive, infixOf } = await import(new URL('../dist/index.js', import.meta.url).href);
    const theory = await theoryOf(name);
    const print = infixOf(theory);
    const betas = derive(theory).steps.filter((/** @type {any} */ s) => s.by === 'hamilton-rate');
    /** @type {string[]} */
    const formulas = betas.map((/** @type {any} */ s) => print(s.equation.rhs));
    /** @type {string[]} */
    const couplings = theory.coordinates.map((/** @type {any} */ c) => c.symbol.name);
    const nerdamer = load('nerdamer');
    load('nerdamer/Calculus');
    nerdamer.set('TIMEOUT', 600_000);
    const begin = performance.now();
    const entries = formulas.flatMap((f) => couplings.map((g) => nerdamer.diff(f, g).toString()));
    return { ms: performance.now() - begin, what: `${entries.length} entries` };
  },

  /** The `solve` of a generated module (DOP853) and odex (GBS extrapolation) on the same right-hand side. */
  async flow(path) {
    const module = await import(pathToFileURL(path).href);
    const { Solver } = load('odex');
    const names = module.couplings;
    const [rtol, atol, end] = [1e-10, 1e-12, 10];
    const span = [0, end];
    const momenta = Object.fromEntries(names.map((/** @type {string} */ g) => [`p_${g}`, 1]));
    const request = { from: module.start, momenta, span };
    const y0 = [...module.solve({ ...request, span: [0, 1e-9] }).y[0]];
    const exact = module.solve({ ...request, rtol: 1e-14, atol: 1e-18 }).y.at(-1);
    const own = () => {
      const { y, evaluations } = module.solve({ ...request, rtol, atol });
      return { end: y.at(-1), evaluations };
    };
    const peer = () => {
      const solver = new Solver(y0.length);
      solver.relativeTolerance = rtol;
      solver.absoluteTolerance = atol;
      const f = (/** @type {number} */ tau, /** @type {number[]} */ y) =>
        Array.from(module.canonical(tau, y, module.parameters));
      const { y, nEval } = solver.solve(f, 0, y0, end);
      return { end: y, evaluations: nEval };
    };
    const report = (/** @type {() => { end: ArrayLike<number>, evaluations: number }} */ job) => {
      for (let i = 0; i < 200; i++) job();
      const begin = performance.now();
      for (let i = 0; i < 200; i++) job();
      const ms = (performance.now() - begin) / 200;
      const { end, evaluations } = job();
      const error = Math.max(...Array.from(exact, (x, i) => Math.abs((end[i] ?? NaN) / x - 1)));
      return { ms, evaluations, error };
    };
    return { own: report(own), odex: report(peer) };
  },
};

const [job = '', argument = ''] = process.argv.slice(2);
console.log(JSON.stringify(await jobs[job]?.(argument)));
