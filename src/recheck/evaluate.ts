import { isFunctionName, whole } from './arithmetic.ts';
import type { Arithmetic } from './arithmetic.ts';
import { refuse } from './refusal.ts';
import { atomKey, inTime, variedIn } from './scene.ts';
import type { Atom, Scene } from './scene.ts';
import { fractionOf, keyOf } from './term.ts';
import type { Derivative, Fraction, Term } from './term.ts';
import { zetaOverPi } from './zeta.ts';

/** The value of a term in a scene. */
export function evaluate<T>(term: Term, scene: Scene<T>): T {
  const { K } = scene;
  scene.budget.spend(K.cost);
  const value = (x: Term): T => evaluate(x, scene);
  switch (term.kind) {
    case 'number':
      return K.number(term.value);
    case 'name':
      return scene.valueOf(term);
    case 'sum':
      return term.terms.map(value).reduce(K.add);
    case 'product':
      return term.factors.map(value).reduce(K.multiply);
    case 'negative':
      return K.negate(value(term.of));
    case 'inverse':
      return K.invert(value(term.of));
    case 'power':
      return power(term.base, term.exponent, scene);
    case 'call':
      return call(term.fn, term.args, scene);
    case 'derivative': {
      const atom = atomOf(term, scene.motion.time);
      return atom ? scene.valueOf(atom) : differentiated(term, term.order, scene);
    }
  }
}

/** The atom that a name or a derivative is; undefined for a derivative that is to be carried out. */
export function atomOf(term: Term, time: string): Atom | undefined {
  if (term.kind === 'name') return term;
  if (term.kind !== 'derivative') return undefined;
  const { of, by, how, order } = term;
  const unknown: Atom = { kind: 'slope', text: keyOf(term) };
  if (how === 'partial') return atomOf(of, time) && unknown;
  // A total derivative is one by τ; of others nothing is known.
  if (by.kind !== 'name' || by.name !== time) return unknown;
  return of.kind === 'name' ? { kind: 'rate', name: of.name, order } : undefined;
}

function differentiated<T>(term: Derivative, times: number, scene: Scene<T>): T {
  if (times === 0) return evaluate(term.of, scene);
  const along =
    atomOf(term.by, scene.motion.time) ?? refuse('a derivative is taken by something that is no variable');
  const shifted = term.how === 'total' ? inTime(scene) : variedIn(scene, atomKey(along));
  return differentiated(term, times - 1, shifted).slope ?? scene.K.number(whole(0));
}

function power<T>(base: Term, exponent: Term, scene: Scene<T>): T {
  const { K } = scene;
  const fraction = fractionOf(exponent);
  if (fraction === undefined) return K.raise(evaluate(base, scene), evaluate(exponent, scene));
  if (fraction.d === 1n) return K.power(evaluate(base, scene), fraction.n);
  const number = fractionOf(base);
  if (number !== undefined && number.n < 0n) return negativeRoot(number, fraction, K);
  return K.root(evaluate(base, scene), fraction);
}

/** (−a)^(n/2) = i^n a^(n/2). */
function negativeRoot<T>({ n, d }: Fraction, exponent: Fraction, K: Arithmetic<T>): T {
  if (exponent.d !== 2n) refuse('a negative number stands under a root that is no square root');
  const turn = K.power(K.imaginary, exponent.n);
  return n === -1n && d === 1n ? turn : K.multiply(turn, K.root(K.number({ n: -n, d }), exponent));
}

function call<T>(fn: string, args: readonly Term[], scene: Scene<T>): T {
  const { K } = scene;
  const [x] = args;
  if (x === undefined || args.length !== (fn === 'lambertw' ? 2 : 1))
    refuse(`${fn} has ${args.length} arguments`);
  if (fn === 'sqrt') return power(x, { kind: 'number', value: { n: 1n, d: 2n } }, scene);
  if (!isFunctionName(fn)) refuse(`${fn} is no function`);
  const number = fractionOf(x);
  if (fn === 'acos' && number?.n === -1n && number.d === 1n) return K.pi;
  if (fn === 'exp' && x.kind === 'call' && x.fn === 'log' && x.args.length === 1)
    return evaluate(x.args[0] as Term, scene);
  if (fn === 'log' && number !== undefined && number.n > 0n) return logarithm(number, K);
  const even = fn === 'zeta' && number?.d === 1n ? zetaOverPi(number.n) : undefined;
  if (even !== undefined && number !== undefined) return K.multiply(K.number(even), K.power(K.pi, number.n));
  return K.apply(
    fn,
    args.map((a) => evaluate(a, scene)),
  );
}

/** Factors above this are not looked for: the logarithms of two such numbers count as independent. */
const largestPrime = 1000n;

/** log (n/d) as a sum of logarithms of primes, so that log 10 = log 2 + log 5. */
function logarithm<T>({ n, d }: Fraction, K: Arithmetic<T>): T {
  const of = (prime: bigint): T => K.apply('log', [K.number({ n: prime, d: 1n })]);
  const logOf = (whole: bigint): T => {
    let [rest, sum] = [whole, K.number({ n: 0n, d: 1n })];
    for (let prime = 2n; prime <= largestPrime && rest > 1n; prime++)
      for (; rest % prime === 0n; rest /= prime) sum = K.add(sum, of(prime));
    return rest > 1n ? K.add(sum, of(rest)) : sum;
  };
  return K.add(logOf(n), K.negate(logOf(d)));
}
